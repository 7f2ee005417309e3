import { formatNumber } from "./number-formats.ts";
import { child, type Element, elementsOf, isOn, property } from "./xml.ts";

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2` */
  readonly text: string;
  /** Print the higher levels as decimals whatever their format. */
  readonly legal: boolean;
  /** The level (from 0) after which this one starts again; undefined: any higher one; -1: never. */
  readonly restartAfter?: number;
}

/** The label of a numbered paragraph; `isNumber` is false for a bullet. */
export interface Label {
  readonly text: string;
  readonly isNumber: boolean;
}

/**
 * Counts automatic numbers as Word does (ECMA-376 17.9): lists with the same abstract definition share their counters,
 * a `startOverride` takes effect the first time its list is used.
 */
export class Numbering {
  readonly #abstracts = new Map<string, Map<number, Level>>();
  readonly #styleLinks = new Map<string, string>();
  readonly #lists = new Map<string, { abstract: string; overrides: Map<number, Level | number> }>();
  readonly #counters = new Map<string, number[]>();
  readonly #used = new Set<string>();

  /** `listOfStyle` gives the list that a numbering style names. */
  constructor(numbering: Element | undefined, listOfStyle: (style: string) => string | undefined) {
    for (const element of elementsOf(numbering)) {
      if (element.name === "w:abstractNum") this.#readAbstract(element);
      else if (element.name === "w:num") this.#readList(element);
    }
    for (const [abstract, style] of this.#styleLinks) {
      const target = this.#lists.get(listOfStyle(style) ?? "")?.abstract;
      const levels = target === undefined ? undefined : this.#abstracts.get(target);
      if (levels) this.#abstracts.set(abstract, levels);
    }
  }

  /** Counts one paragraph of a list and gives its label; undefined where the list has no such level. */
  next(list: string, level: number): Label | undefined {
    const entry = this.#lists.get(list);
    if (!entry) return undefined;
    const definition = this.#level(entry, level);
    if (!definition) return undefined;
    const counters = this.#counters.get(entry.abstract) ?? [];
    this.#counters.set(entry.abstract, counters);
    this.#applyStart(list, entry, counters);
    const current = counters[level];
    counters[level] = current === undefined ? definition.start : current + 1;
    for (let deeper = level + 1; deeper < 9; deeper++) {
      const after = this.#level(entry, deeper)?.restartAfter;
      if (after === undefined || (after >= 0 && level <= after)) delete counters[deeper];
    }
    if (definition.format === "bullet") return { text: "•", isNumber: false };
    return { text: this.#print(entry, definition, counters), isNumber: true };
  }

  #print(
    entry: { abstract: string; overrides: Map<number, Level | number> },
    level: Level,
    counters: number[],
  ): string {
    return level.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const other = this.#level(entry, index);
      const format = other?.format ?? "decimal";
      return formatNumber(counters[index] ?? other?.start ?? 1, level.legal && format !== "none" ? "decimal" : format);
    });
  }

  #level(entry: { abstract: string; overrides: Map<number, Level | number> }, level: number): Level | undefined {
    const override = entry.overrides.get(level);
    const base = this.#abstracts.get(entry.abstract)?.get(level);
    if (typeof override === "number") return base && { ...base, start: override };
    return override ?? base;
  }

  #applyStart(list: string, entry: { overrides: Map<number, Level | number> }, counters: number[]): void {
    if (this.#used.has(list)) return;
    this.#used.add(list);
    for (const [level, override] of entry.overrides) {
      if (typeof override === "number") delete counters[level];
    }
  }

  #readAbstract(element: Element): void {
    const id = element.attributes["w:abstractNumId"] ?? "";
    const link = property(element, "w:numStyleLink");
    if (link) this.#styleLinks.set(id, link);
    const levels = elementsOf(element).filter((candidate) => candidate.name === "w:lvl");
    this.#abstracts.set(id, new Map(levels.map((level) => [levelIndex(level), readLevel(level)])));
  }

  #readList(element: Element): void {
    const overrides = new Map<number, Level | number>();
    for (const override of elementsOf(element)) {
      if (override.name !== "w:lvlOverride") continue;
      const level = child(override, "w:lvl");
      const start = property(override, "w:startOverride");
      if (level) overrides.set(levelIndex(override), readLevel(level));
      else if (start !== undefined) overrides.set(levelIndex(override), Number(start));
    }
    const abstract = property(element, "w:abstractNumId") ?? "";
    this.#lists.set(element.attributes["w:numId"] ?? "", { abstract, overrides });
  }
}

function levelIndex(element: Element): number {
  return Number(element.attributes["w:ilvl"] ?? 0);
}

function readLevel(element: Element): Level {
  const restart = property(element, "w:lvlRestart");
  return {
    start: Number(property(element, "w:start") ?? 0),
    format: property(element, "w:numFmt") ?? "decimal",
    text: property(element, "w:lvlText") ?? "",
    legal: isOn(element, "w:isLgl"),
    // In the file 0 means never, n means after level n counted from 1.
    restartAfter: restart === undefined ? undefined : Number(restart) - 1,
  };
}

import { type Level, readLevel } from "./list-level.ts";
import { formatNumber } from "./number-formats.ts";
import type { NumberLanguage } from "./ordinal-words.ts";
import { child, type Element, elementsOf, property, wholeNumber } from "./xml.ts";

/** The label of a numbered paragraph; `isNumber` is false for a bullet. `text` may be empty: counted, not printed. */
export interface Label {
  readonly text: string;
  readonly isNumber: boolean;
  /** What stands between the label and the text. */
  readonly suffix: "" | " ";
}

interface Override {
  readonly level?: Level;
  readonly start?: number;
}

interface List {
  readonly abstract: string;
  readonly overrides: ReadonlyMap<number, Override>;
}

/** Word has nine levels. */
const levelCount = 9;

/**
 * Counts automatic numbers as Word does (ECMA-376 17.9): lists with the same abstract definition share their counters,
 * a `startOverride` takes effect the first time its list is used.
 */
export class Numbering {
  readonly #abstracts = new Map<string, Map<number, Level>>();
  readonly #styleLinks = new Map<string, string>();
  readonly #lists = new Map<string, List>();
  readonly #counters = new Map<string, number[]>();
  readonly #used = new Set<string>();
  readonly #language: NumberLanguage;

  /** `listOfStyle` gives the list that a numbering style names; `language` is for numbers in words. */
  constructor(
    numbering: Element | undefined,
    listOfStyle: (style: string) => string | undefined,
    language: NumberLanguage,
  ) {
    this.#language = language;
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

  /** The level of a list that is linked to one of these styles (ECMA-376 17.9.23). */
  levelOfStyle(list: string, styles: readonly string[]): number | undefined {
    const entry = this.#lists.get(list);
    if (!entry) return undefined;
    for (let level = 0; level < levelCount; level++) {
      const style = this.#level(entry, level)?.style;
      if (style !== undefined && styles.includes(style)) return level;
    }
    return undefined;
  }

  /** Counts one paragraph of a list and gives its label; undefined where the list has no such level. */
  next(list: string, level: number): Label | undefined {
    const entry = this.#lists.get(list);
    const definition = entry && this.#level(entry, level);
    if (!entry || !definition) return undefined;
    const counters = this.#counters.get(entry.abstract) ?? [];
    this.#counters.set(entry.abstract, counters);
    this.#applyStart(list, entry, counters);
    // A level that is skipped counts as begun: after 1.1.a the next is 1.2.
    for (let higher = 0; higher < level; higher++) counters[higher] ??= this.#level(entry, higher)?.start ?? 1;
    const current = counters[level];
    counters[level] = current === undefined ? definition.start : current + 1;
    for (let deeper = level + 1; deeper < levelCount; deeper++) {
      const after = this.#level(entry, deeper)?.restartAfter;
      if (after === undefined || (after >= 0 && level <= after)) delete counters[deeper];
    }
    const suffix = definition.suffix;
    if (definition.hidden) return { text: "", isNumber: false, suffix };
    if (definition.format === "bullet") return { text: definition.text, isNumber: false, suffix };
    const text = this.#print(entry, definition, counters).trim();
    return { text, isNumber: /[\p{L}\p{N}*†‡§]/u.test(text), suffix };
  }

  #print(entry: List, level: Level, counters: readonly (number | undefined)[]): string {
    return level.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const other = this.#level(entry, index);
      const written = other?.format ?? "decimal";
      // ECMA-376 17.9.4: higher levels as decimals, whatever their format; a level without numbers stays so.
      const format = level.legal && written !== "none" ? "decimal" : written;
      if (format === "bullet") return "";
      return formatNumber(counters[index] ?? other?.start ?? 1, format, this.#language);
    });
  }

  #level(entry: List, level: number): Level | undefined {
    const override = entry.overrides.get(level);
    const base = override?.level ?? this.#abstracts.get(entry.abstract)?.get(level);
    return base && override?.start !== undefined ? { ...base, start: override.start } : base;
  }

  #applyStart(list: string, entry: List, counters: number[]): void {
    if (this.#used.has(list)) return;
    this.#used.add(list);
    for (const [level, { start }] of entry.overrides) {
      if (start !== undefined) delete counters[level];
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
    const overrides = new Map<number, Override>();
    for (const override of elementsOf(element)) {
      if (override.name !== "w:lvlOverride") continue;
      const level = child(override, "w:lvl");
      const start = property(override, "w:startOverride");
      overrides.set(levelIndex(override), {
        level: level && readLevel(level),
        start: start === undefined ? undefined : wholeNumber(start, 0),
      });
    }
    const abstract = property(element, "w:abstractNumId") ?? "";
    this.#lists.set(element.attributes["w:numId"] ?? "", { abstract, overrides });
  }
}

function levelIndex(element: Element): number {
  return wholeNumber(element.attributes["w:ilvl"], 0);
}

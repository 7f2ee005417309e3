import type { NumberLanguage } from "./ordinal-words.ts";
import { child, type Element, elementsOf, isOn, property, wholeNumber } from "./xml.ts";

/** What fills the space of a tab: what a person sees as dots or a line. */
export type TabLeader = "." | "_";

/** What the reader needs of a style, its parents taken into account. */
export interface Style {
  /** In small letters: `title`, `heading 1`. */
  readonly name: string;
  /** Its own identifier and those of its parents, nearest first. */
  readonly ids: readonly string[];
  readonly list?: string;
  readonly level?: number;
  /** From 0. */
  readonly outline?: number;
  readonly hidden: boolean;
  readonly breakBefore: boolean;
  readonly leader?: TabLeader;
}

const none: Style = { name: "", ids: [], hidden: false, breakBefore: false };

/** The styles of a Word file by identifier. */
export class Styles {
  /** The language that the file's text is in by default, as far as it states one. */
  readonly language: NumberLanguage | undefined;
  readonly #elements = new Map<string, Element>();
  readonly #resolved = new Map<string, Style>();
  readonly #default: string | undefined;

  constructor(styles: Element | undefined) {
    let byDefault: string | undefined;
    for (const element of elementsOf(styles)) {
      const id = element.attributes["w:styleId"];
      if (element.name !== "w:style" || id === undefined) continue;
      this.#elements.set(id, element);
      const isDefault = ["1", "true", "on"].includes(element.attributes["w:default"] ?? "");
      if (isDefault && element.attributes["w:type"] === "paragraph") byDefault = id;
    }
    this.#default = byDefault;
    const normal = byDefault === undefined ? undefined : this.#elements.get(byDefault);
    const stated =
      property(normal, "w:rPr", "w:lang") ?? property(styles, "w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang");
    this.language = stated === undefined ? undefined : stated.toLowerCase().startsWith("fr") ? "fr" : "en";
  }

  /** The style, or that of ordinary paragraphs where none is named. */
  paragraph(id: string | undefined): Style {
    return this.find(id ?? this.#default);
  }

  find(id: string | undefined): Style {
    return this.#resolve(id, 0);
  }

  #resolve(id: string | undefined, depth: number): Style {
    const element = id === undefined ? undefined : this.#elements.get(id);
    if (id === undefined || !element || depth > 20) return none;
    const known = this.#resolved.get(id);
    if (known) return known;
    const parent = this.#resolve(property(element, "w:basedOn"), depth + 1);
    const properties = child(element, "w:pPr");
    const level = property(properties, "w:numPr", "w:ilvl");
    const outline = property(properties, "w:outlineLvl");
    const run = child(element, "w:rPr");
    const style: Style = {
      name: (property(element, "w:name") ?? id).toLowerCase(),
      ids: [id, ...parent.ids],
      list: property(properties, "w:numPr", "w:numId") ?? parent.list,
      level: level === undefined ? parent.level : wholeNumber(level, 0),
      outline: outline === undefined ? parent.outline : wholeNumber(outline, 9),
      hidden: child(run, "w:vanish") ? isOn(run, "w:vanish") : parent.hidden,
      breakBefore: child(properties, "w:pageBreakBefore") ? isOn(properties, "w:pageBreakBefore") : parent.breakBefore,
      leader: leaderOf(properties) ?? parent.leader,
    };
    this.#resolved.set(id, style);
    return style;
  }
}

/** The leader of the last tab stop that paragraph properties set. */
export function leaderOf(properties: Element | undefined): TabLeader | undefined {
  const stops = elementsOf(child(properties, "w:tabs")).filter((stop) => stop.attributes["w:val"] !== "clear");
  const position = (stop: Element) => wholeNumber(stop.attributes["w:pos"], 0);
  const last = stops.toSorted((a, b) => position(a) - position(b)).at(-1)?.attributes["w:leader"];
  if (last === "dot" || last === "middleDot") return ".";
  return last === "underscore" || last === "heavy" || last === "hyphen" ? "_" : undefined;
}

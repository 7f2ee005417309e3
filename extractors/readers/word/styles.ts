import { child, type Element, elementsOf, isOn, property } from "./xml.ts";

/** What the reader needs of a style, its parents taken into account. */
export interface Style {
  /** In small letters: `title`, `heading 1`. */
  readonly name: string;
  readonly list?: string;
  readonly level?: number;
  /** From 0. */
  readonly outline?: number;
  readonly hidden: boolean;
}

/** The styles of a Word file by identifier. */
export class Styles {
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
    if (id === undefined || !element || depth > 20) return { name: "", hidden: false };
    const known = this.#resolved.get(id);
    if (known) return known;
    const parent = this.#resolve(property(element, "w:basedOn"), depth + 1);
    const properties = child(element, "w:pPr");
    const level = property(properties, "w:numPr", "w:ilvl");
    const outline = property(properties, "w:outlineLvl");
    const style: Style = {
      name: (property(element, "w:name") ?? id).toLowerCase(),
      list: property(properties, "w:numPr", "w:numId") ?? parent.list,
      level: level === undefined ? parent.level : Number(level),
      outline: outline === undefined ? parent.outline : Number(outline),
      hidden: isOn(child(element, "w:rPr"), "w:vanish") || parent.hidden,
    };
    this.#resolved.set(id, style);
    return style;
  }
}

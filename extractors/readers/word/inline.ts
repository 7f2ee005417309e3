import { linearMath } from "./math.ts";
import type { Styles } from "./styles.ts";
import { child, type Element, elementsOf, isOn, property, textOf } from "./xml.ts";

/** What a paragraph holds, its runs put together. */
export interface Inline {
  /** Tracked insertions accepted; a page break inside is U+000C. */
  readonly text: string;
  /** Text that a tracked change deletes, in order. */
  readonly deleted: readonly string[];
  /** Whether text was inserted or deleted with tracked changes. */
  readonly tracked: boolean;
  /** Footnotes and endnotes referred to: `footnote:2`. */
  readonly notes: readonly string[];
  /** Contents of text boxes anchored here. */
  readonly boxes: readonly Element[];
}

/** Elements whose children are read in their place. */
const transparent = new Set([
  "w:hyperlink",
  "w:smartTag",
  "w:customXml",
  "w:sdt",
  "w:sdtContent",
  "w:fldSimple",
  "w:dir",
  "w:bdo",
  "w:moveTo",
  "mc:AlternateContent",
  "mc:Choice",
  "w:drawing",
  "w:pict",
  "w:object",
  "w:ruby",
  "w:rubyBase",
]);

/** Characters of symbol fonts that matter in a contract: check boxes, ticks, bullets. */
const symbols: Readonly<Record<string, string>> = {
  F0FE: "☒",
  F0FD: "☒",
  F078: "☒",
  F052: "☑",
  F0A8: "☐",
  F06F: "☐",
  F071: "☐",
  F0FC: "✓",
  F0B7: "•",
  F0A7: "▪",
  F0D8: "➢",
  F0E0: "→",
  F0B4: "×",
  F0B3: "≥",
  F0A3: "≤",
  F0B1: "±",
};

/** Reads a paragraph's runs. One reader serves a whole part, for a field may run over several paragraphs. */
export class InlineReader {
  readonly #styles: Styles;
  /** Open complex fields, innermost last: true while in the instruction, whose text is not printed. */
  readonly #fields: boolean[] = [];
  #parts: string[] = [];
  #deleted: string[] = [];
  #notes: string[] = [];
  #boxes: Element[] = [];
  #tracked = false;

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  read(paragraph: Element): Inline {
    this.#parts = [];
    this.#deleted = [];
    this.#notes = [];
    this.#boxes = [];
    this.#tracked = false;
    this.#children(paragraph, false);
    return {
      text: this.#parts.join(""),
      deleted: this.#deleted.filter((text) => text.trim() !== ""),
      tracked: this.#tracked,
      notes: this.#notes,
      boxes: this.#boxes,
    };
  }

  #children(element: Element, deleted: boolean): void {
    for (const part of elementsOf(element)) this.#element(part, deleted);
  }

  #element(element: Element, deleted: boolean): void {
    const { name } = element;
    if (name === "w:r") this.#run(element, deleted);
    else if (name === "w:ins") {
      this.#tracked = true;
      this.#children(element, deleted);
    } else if (name === "w:del") {
      this.#tracked = true;
      this.#children(element, true);
    } else if (name === "m:oMath" || name === "m:oMathPara") this.#add(linearMath(element), deleted);
    else if (name.endsWith(":txbxContent")) this.#boxes.push(element);
    else if (name.startsWith("v:") || name.startsWith("wp") || name.startsWith("a:")) this.#children(element, deleted);
    else if (transparent.has(name)) this.#children(element, deleted);
  }

  #run(run: Element, deleted: boolean): void {
    const properties = child(run, "w:rPr");
    const styled = property(properties, "w:rStyle");
    const hidden = child(properties, "w:vanish")
      ? isOn(properties, "w:vanish")
      : styled !== undefined && this.#styles.find(styled).hidden;
    for (const part of elementsOf(run)) this.#runPart(part, deleted, hidden);
  }

  #runPart(part: Element, deleted: boolean, hidden: boolean): void {
    if (part.name === "w:fldChar") this.#field(part, deleted);
    else if (part.name === "w:lastRenderedPageBreak") this.#add("\f", false);
    else if (hidden) return;
    else if (part.name === "w:footnoteReference") this.#notes.push(`footnote:${part.attributes["w:id"] ?? ""}`);
    else if (part.name === "w:endnoteReference") this.#notes.push(`endnote:${part.attributes["w:id"] ?? ""}`);
    else {
      const text = printed(part);
      if (text === undefined) this.#element(part, deleted);
      else this.#add(text, deleted);
    }
  }

  #field(part: Element, deleted: boolean): void {
    const type = part.attributes["w:fldCharType"];
    if (type === "begin") {
      this.#fields.push(true);
      const box = child(part, "w:ffData", "w:checkBox");
      if (box) {
        const checked = child(box, "w:checked") ? isOn(box, "w:checked") : isOn(box, "w:default");
        this.#put(checked ? "☒" : "☐", deleted);
      }
    } else if (type === "separate" && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = false;
    else if (type === "end") this.#fields.pop();
  }

  #add(text: string, deleted: boolean): void {
    if (!this.#fields.includes(true)) this.#put(text, deleted);
  }

  #put(text: string, deleted: boolean): void {
    (deleted ? this.#deleted : this.#parts).push(text);
  }
}

/** What a part of a run prints; undefined where it is a container. */
function printed(part: Element): string | undefined {
  switch (part.name) {
    case "w:t":
    case "w:delText":
      return textOf(part);
    case "w:tab":
    case "w:ptab":
      return "\t";
    case "w:br":
      return part.attributes["w:type"] === "page" ? "\f" : "\n";
    case "w:cr":
      return "\n";
    case "w:noBreakHyphen":
      return "\u2011";
    case "w:sym":
      return symbols[(part.attributes["w:char"] ?? "").toUpperCase()] ?? "\uFFFD";
    default:
      return undefined;
  }
}

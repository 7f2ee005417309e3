import { Fields } from "./fields.ts";
import { linearMath } from "./math.ts";
import { type PictureReference, pictureIn } from "./picture-reference.ts";
import type { Styles } from "./styles.ts";
import { symbolSign, symbolText } from "./symbols.ts";
import { below, child, type Element, elementsOf, isOn, property, textOf, wholeNumber } from "./xml.ts";

/** What a paragraph holds, its runs put together. */
export interface Inline {
  /** Tracked insertions accepted; a page break inside is U+000C. */
  readonly text: string;
  /** Text that a tracked change deletes, in order. */
  readonly deleted: readonly string[];
  /** Whether text was inserted, deleted or moved with tracked changes. */
  readonly tracked: boolean;
  /** Notes and comments referred to: `footnote:2`, `endnote:1`, `comment:0`. */
  readonly notes: readonly string[];
  /** Contents of text boxes anchored here. */
  readonly boxes: readonly Element[];
  /** Pictures large enough to hold text. */
  readonly pictures: readonly PictureReference[];
  /** Relationship identifiers of diagrams (SmartArt), whose text is a part of its own. */
  readonly diagrams: readonly string[];
  /** Formulas kept as objects of an equation editor, whose text cannot be read. */
  readonly formulas: number;
}

/** Elements whose children are read in their place. */
const transparent = new Set([
  "w:hyperlink",
  "w:smartTag",
  "w:customXml",
  "w:sdtContent",
  "w:fldSimple",
  "w:dir",
  "w:bdo",
  "w:moveTo",
  "w:drawing",
  "w:pict",
  "w:object",
  "w:ruby",
  "w:rubyBase",
]);

/** Prefixes of drawings, which hold text boxes at any depth. */
const drawing = /^(?:v|wp|wps|wpg|wpc|a|pic|o):/;

/** A placeholder longer than this stands for a blank as an ellipsis. */
const longestPlaceholder = 60;

/** Text is printed, left out, or what a tracked change takes away. */
type Fate = "printed" | "deleted" | "dropped";

/** Reads a paragraph's runs. One reader serves a whole part, for a field may run over several paragraphs. */
export class InlineReader {
  readonly #styles: Styles;
  readonly #fields: Fields;
  #parts: string[] = [];
  #deleted: string[] = [];
  /** How much was printed before the last deletion. */
  #deletedAt: number | undefined;
  #notes: string[] = [];
  #boxes: Element[] = [];
  #pictures: PictureReference[] = [];
  #diagrams: string[] = [];
  #formulas = 0;
  #tracked = false;
  #hiddenByParagraph = false;

  constructor(styles: Styles, part: Element) {
    this.#styles = styles;
    this.#fields = new Fields(part);
  }

  /** `hidden`: whether the paragraph's style hides its text. */
  read(paragraph: Element, hidden: boolean): Inline {
    this.#parts = [];
    this.#deleted = [];
    this.#deletedAt = undefined;
    this.#notes = [];
    this.#boxes = [];
    this.#pictures = [];
    this.#diagrams = [];
    this.#formulas = 0;
    this.#tracked = false;
    this.#hiddenByParagraph = hidden;
    this.#children(paragraph, "printed");
    return {
      text: this.#parts.join(""),
      deleted: this.#deleted.filter((text) => text.trim() !== ""),
      tracked: this.#tracked,
      notes: this.#notes,
      boxes: this.#boxes,
      pictures: this.#pictures,
      diagrams: this.#diagrams,
      formulas: this.#formulas,
    };
  }

  #children(element: Element, fate: Fate): void {
    for (const part of elementsOf(element)) this.#element(part, fate);
  }

  #element(element: Element, fate: Fate): void {
    const { name } = element;
    if (name === "w:r") this.#run(element, fate);
    else if (name === "w:ins" || name === "w:moveTo") {
      this.#tracked = true;
      this.#children(element, fate);
    } else if (name === "w:del") {
      this.#tracked = true;
      this.#children(element, "deleted");
    } else if (name === "w:moveFrom") {
      // What was moved away stands where it was moved to.
      this.#tracked = true;
      this.#children(element, "dropped");
    } else if (name === "w:sdt") this.#control(element, fate);
    else if (name === "mc:AlternateContent") this.#children(alternative(element), fate);
    else if (name === "m:oMath" || name === "m:oMathPara") this.#math(element, fate);
    else if (fate !== "printed" && !transparent.has(name)) return;
    else if (name === "w:txbxContent") this.#boxes.push(element);
    else if (name === "a:blip" || name === "v:imagedata") return;
    else if (name === "o:OLEObject") this.#formulas += isFormula(element) ? 1 : 0;
    else if (name === "dgm:relIds") this.#diagrams.push(element.attributes["r:dm"] ?? "");
    else if (transparent.has(name) || drawing.test(name)) {
      if (name === "w:drawing" || name === "w:pict") this.#picture(element);
      this.#children(element, fate);
    }
  }

  #math(element: Element, fate: Fate): void {
    for (const { name } of below(element)) this.#tracked ||= name === "w:ins" || name === "w:del";
    this.#add(linearMath(element), fate);
  }

  #picture(element: Element): void {
    const picture = pictureIn(element);
    if (picture) this.#pictures.push(picture);
  }

  /** A content control: a check box is printed as such, and what nobody filled in is a blank. */
  #control(element: Element, fate: Fate): void {
    const properties = child(element, "w:sdtPr");
    const box = child(properties, "w14:checkbox");
    const content = child(element, "w:sdtContent");
    if (box) {
      const checked = child(box, "w14:checked")?.attributes["w14:val"] ?? "0";
      this.#add(["1", "true", "on"].includes(checked) ? "☒" : "☐", fate);
    } else if (content && isOn(properties, "w:showingPlcHdr")) {
      const from = this.#parts.length;
      this.#children(content, fate);
      const prompt = this.#parts.splice(from).join("");
      if (prompt !== "") this.#parts.push(asBlank(prompt));
    } else if (content) this.#children(content, fate);
  }

  #run(run: Element, fate: Fate): void {
    const properties = child(run, "w:rPr");
    const font = fontOf(properties);
    const hidden = this.#isHidden(properties);
    for (const part of elementsOf(run)) this.#runPart(part, fate, hidden, font);
  }

  /** Hidden text is a toggle: a character style in a paragraph whose style hides shows again (ECMA-376 17.7.3). */
  #isHidden(properties: Element | undefined): boolean {
    if (child(properties, "w:vanish")) return isOn(properties, "w:vanish");
    const styled = property(properties, "w:rStyle");
    const byStyle = styled !== undefined && this.#styles.find(styled).hidden;
    return byStyle !== this.#hiddenByParagraph;
  }

  #runPart(part: Element, fate: Fate, hidden: boolean, font: string | undefined): void {
    switch (part.name) {
      case "w:fldChar":
        this.#put(this.#fields.character(part), hidden ? "dropped" : fate);
        return;
      case "w:instrText":
        this.#fields.instruction(textOf(part));
        return;
      case "w:lastRenderedPageBreak":
        if (fate === "printed") this.#put("\f", fate);
        return;
      case "w:footnoteReference":
      case "w:endnoteReference":
      case "w:commentReference": {
        const kind = part.name.slice("w:".length, -"Reference".length);
        if (fate === "printed") this.#notes.push(`${kind}:${part.attributes["w:id"] ?? ""}`);
        return;
      }
      default: {
        if (hidden) return;
        const text = printed(part, font);
        if (text === undefined) this.#element(part, fate);
        else this.#add(text, fate);
      }
    }
  }

  #add(text: string, fate: Fate): void {
    this.#put(this.#fields.text(text), fate);
  }

  #put(text: string, fate: Fate): void {
    if (text === "" || fate === "dropped") return;
    if (fate === "printed") this.#parts.push(text);
    // Runs deleted one after the other are one deletion.
    else if (this.#deletedAt === this.#parts.length) this.#deleted.push((this.#deleted.pop() ?? "") + text);
    else this.#deleted.push(text);
    if (fate === "deleted") this.#deletedAt = this.#parts.length;
  }
}

/** The first alternative is the one that a current Word shows; all of them together would repeat it. */
export function alternative(element: Element): Element {
  return child(element, "mc:Choice") ?? child(element, "mc:Fallback") ?? element;
}

function isFormula(object: Element): boolean {
  return /^(?:Equation|MathType)\b/iu.test(object.attributes.ProgID ?? "");
}

/** The prompt of a control that nobody filled in, as a blank of a template. */
export function asBlank(prompt: string): string {
  const text = prompt.trim().replaceAll(/\s+/gu, " ");
  if (/^\[[^\]]*\]$/u.test(text)) return text;
  return text.length > longestPlaceholder || /[[\]]/u.test(text) ? "[…]" : `[${text}]`;
}

function fontOf(properties: Element | undefined): string | undefined {
  const fonts = child(properties, "w:rFonts")?.attributes;
  return fonts?.["w:ascii"] ?? fonts?.["w:hAnsi"];
}

/** What a part of a run prints; undefined where it is a container. */
function printed(part: Element, font: string | undefined): string | undefined {
  switch (part.name) {
    case "w:t":
    case "w:delText": {
      const text = textOf(part);
      return /[\uF020-\uF0FF]/.test(text) ? symbolText(text, font) : text;
    }
    case "w:tab":
    case "w:ptab":
      return "\t";
    case "w:br":
      return part.attributes["w:type"] === "page" ? "\f" : "\n";
    case "w:cr":
      return "\n";
    case "w:noBreakHyphen":
      return "\u2011";
    case "w:softHyphen":
      return "\u00AD";
    case "w:sym":
      return symbolSign(wholeNumber(`0x${part.attributes["w:char"] ?? ""}`, 0xffff), part.attributes["w:font"]);
    default:
      return undefined;
  }
}

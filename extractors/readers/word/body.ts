import type { Block } from "../../../schemas/document-text.ts";
import type { Anchor } from "../../../schemas/evidence.ts";
import { openingOf } from "../../structure/clause-number.ts";
import { type Inline, InlineReader } from "./inline.ts";
import type { Numbering } from "./numbering.ts";
import type { Styles } from "./styles.ts";
import { child, type Element, elementsOf, isOn, property } from "./xml.ts";

/** A paragraph of a Word file with its role. A page break inside its text is U+000C. */
export interface Piece {
  readonly kind: Block["kind"];
  readonly anchor: Anchor["kind"];
  readonly text: string;
  readonly clauseNumber?: string;
  readonly level?: number;
  /** Tables are counted over the whole part, from 0. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
  readonly breakBefore: boolean;
  readonly notes: readonly string[];
}

/** What a part (body, header, note) holds. */
export interface PartContent {
  readonly pieces: readonly Piece[];
  readonly tracked: boolean;
}

interface Place {
  readonly kind: Block["kind"];
  readonly anchor: Anchor["kind"];
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
}

/** Reads the paragraphs and tables below an element, in order; cells row by row. */
export function readPart(element: Element, styles: Styles, numbering: Numbering, place: Place): PartContent {
  return new PartReader(styles, numbering).read(element, place);
}

class PartReader {
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #inline: InlineReader;
  readonly #pieces: Piece[] = [];
  #tables = 0;
  #tracked = false;

  constructor(styles: Styles, numbering: Numbering) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#inline = new InlineReader(styles);
  }

  read(element: Element, place: Place): PartContent {
    this.#container(element, place);
    return { pieces: this.#pieces, tracked: this.#tracked };
  }

  #container(element: Element, place: Place): void {
    for (const part of elementsOf(element)) {
      if (part.name === "w:p") this.#paragraph(part, place);
      else if (part.name === "w:tbl") this.#table(part, place);
      else if (part.name === "w:sdt") this.#container(child(part, "w:sdtContent") ?? part, place);
      else if (["w:customXml", "w:ins", "w:moveTo", "mc:AlternateContent", "mc:Choice"].includes(part.name)) {
        this.#container(part, place);
      }
    }
  }

  #table(table: Element, place: Place): void {
    const number = this.#tables++;
    let row = 0;
    for (const line of rowsOf(table)) {
      const deleted = child(line, "w:trPr", "w:del") !== undefined;
      let column = Number(property(line, "w:trPr", "w:gridBefore") ?? 0);
      for (const cell of cellsOf(line)) {
        const at = { table: number, row, column };
        if (deleted) this.#container(cell, { kind: "deleted", anchor: "deleted" });
        else
          this.#container(cell, {
            kind: place.kind === "paragraph" ? "tableCell" : place.kind,
            anchor: cellAnchor(place),
            cell: at,
          });
        column += Number(property(cell, "w:tcPr", "w:gridSpan") ?? 1);
      }
      if (!deleted) row++;
    }
  }

  #paragraph(paragraph: Element, place: Place): void {
    const properties = child(paragraph, "w:pPr");
    const style = this.#styles.paragraph(property(properties, "w:pStyle"));
    const inline = this.#inline.read(paragraph);
    const markDeleted = child(properties, "w:rPr", "w:del") !== undefined;
    this.#tracked ||= inline.tracked || markDeleted;
    const text = tidy(inline.text);
    const empty = text.replaceAll("\f", "").trim() === "";
    // A paragraph deleted as a whole, mark and all, has no number either.
    const label = (empty && markDeleted) || style.hidden ? undefined : this.#label(properties, style);
    const outline = Number(property(properties, "w:outlineLvl") ?? style.outline ?? 9);
    const breakBefore = isOn(properties, "w:pageBreakBefore");
    if (!empty || inline.notes.length > 0 || breakBefore || text.includes("\f")) {
      const printed = empty ? text : [label?.text, text].filter(Boolean).join(" ");
      const number = label?.isNumber ? label.text : openingOf(text.trimStart())?.clauseNumber;
      const clauseNumber = number === "" ? undefined : number;
      const role = place.kind === "paragraph" ? roleOf(style.name, outline, text, label !== undefined) : place;
      this.#pieces.push({ ...place, ...role, text: printed, clauseNumber, breakBefore, notes: inline.notes });
    }
    this.#aside(inline);
  }

  #aside(inline: Inline): void {
    for (const text of inline.deleted) {
      this.#pieces.push({ kind: "deleted", anchor: "deleted", text: tidy(text), breakBefore: false, notes: [] });
    }
    for (const box of inline.boxes) this.#container(box, { kind: "paragraph", anchor: "paragraph" });
  }

  #label(properties: Element | undefined, style: { list?: string; level?: number }) {
    const own = child(properties, "w:numPr");
    const list = property(own, "w:numId") ?? style.list;
    // List 0 takes a style's number away.
    if (list === undefined || list === "0") return undefined;
    return this.#numbering.next(list, Number(property(own, "w:ilvl") ?? style.level ?? 0));
  }
}

function roleOf(style: string, outline: number, text: string, isItem: boolean): Pick<Piece, "kind" | "level"> {
  if (style === "title" || style === "titre") return { kind: "title" };
  if (outline < 9) return { kind: "heading", level: outline + 1 };
  if (openingOf(text)?.kind === "named" && text.length < 100) return { kind: "heading", level: 1 };
  return { kind: isItem ? "listItem" : "paragraph" };
}

function cellAnchor(place: Place): Anchor["kind"] {
  return place.anchor === "paragraph" ? "tableCell" : place.anchor;
}

function rowsOf(table: Element): Element[] {
  return through(table, "w:tr");
}

function cellsOf(row: Element): Element[] {
  return through(row, "w:tc").filter((cell) => {
    const merge = child(cell, "w:tcPr", "w:vMerge");
    return !merge || merge.attributes["w:val"] === "restart" || elementsOf(cell).length > 0;
  });
}

/** Child elements of a name, also those inside content controls. */
function through(element: Element, name: string): Element[] {
  return elementsOf(element).flatMap((part) => {
    if (part.name === name) return [part];
    return ["w:sdt", "w:sdtContent", "w:customXml"].includes(part.name) ? through(part, name) : [];
  });
}

/** No white space at either end of a line; page breaks stay. */
function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[ \t]*\n[ \t]*/g, "\n")
    .replaceAll(/^[ \t\n]+|[ \t\n]+$/g, "");
}

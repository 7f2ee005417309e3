import { openingOf } from "../../structure/clause-number.ts";
import { alternative, asBlank, type Inline, InlineReader } from "./inline.ts";
import type { Label, Numbering } from "./numbering.ts";
import type { Piece, Place } from "./piece.ts";
import { withRowsWhole } from "./row-breaks.ts";
import { leaderOf, type Style, type Styles, type TabLeader } from "./styles.ts";
import { tableContent } from "./table.ts";
import { child, type Element, elementsOf, isOn, property, wholeNumber } from "./xml.ts";

/** What the parts of a file have in common, and what a part refers to outside itself. */
export interface PartContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** The paragraphs of a diagram, by relationship identifier. */
  readonly diagram: (id: string) => readonly string[];
  /** What a file inserted here holds (`w:altChunk`), by relationship identifier. */
  readonly inserted: (id: string) => readonly Piece[];
}

/** What a part (body, header, note) holds. */
export interface PartContent {
  readonly pieces: readonly Piece[];
  readonly tracked: boolean;
  /** Formulas that could not be read. */
  readonly formulas: number;
  /** Properties of each section, in order; pieces name theirs by index. */
  readonly sections: readonly Element[];
}

/** Reads the paragraphs and tables below an element, in order; cells row by row. */
export function readPart(element: Element, context: PartContext, place: Place): PartContent {
  return new PartReader(element, context).read(place);
}

/** Elements whose paragraphs are read in their place. */
const transparent = new Set(["w:sdtContent", "w:customXml", "w:ins", "w:moveTo"]);

class PartReader {
  readonly #root: Element;
  readonly #context: PartContext;
  readonly #inline: InlineReader;
  readonly #sections: Element[] = [];
  #pieces: Piece[] = [];
  #tables = 0;
  #tracked = false;
  #formulas = 0;

  constructor(root: Element, context: PartContext) {
    this.#root = root;
    this.#context = context;
    this.#inline = new InlineReader(context.styles, root);
  }

  read(place: Place): PartContent {
    this.#container(this.#root, place);
    const last = child(this.#root, "w:sectPr");
    if (last) this.#sections.push(last);
    return { pieces: this.#pieces, tracked: this.#tracked, formulas: this.#formulas, sections: this.#sections };
  }

  #container(element: Element, place: Place): void {
    // A paragraph whose end a tracked change deletes goes on in the next one.
    let pending: { readonly paragraph: Element; readonly inline: Inline } | undefined;
    const flush = () => {
      if (pending) this.#write(pending.paragraph, pending.inline, place);
      pending = undefined;
    };
    const visit = (container: Element) => {
      for (const part of elementsOf(container)) {
        if (part.name === "w:p") {
          const inline = joined(pending?.inline, this.#read(part));
          if (endsInNext(part)) {
            this.#tracked = true;
            pending = { paragraph: part, inline };
            continue;
          }
          pending = undefined;
          this.#write(part, inline, place);
        } else if (part.name === "w:tbl") {
          flush();
          this.#table(part, place);
        } else if (part.name === "w:altChunk") {
          const section = this.#sections.length;
          for (const piece of this.#context.inserted(part.attributes["r:id"] ?? "")) this.#add({ ...piece, section });
        } else if (part.name === "w:sdt") {
          const from = this.#pieces.length;
          visit(child(part, "w:sdtContent") ?? part);
          if (isOn(child(part, "w:sdtPr"), "w:showingPlcHdr")) this.#makeBlank(from);
        } else if (part.name === "mc:AlternateContent") visit(alternative(part));
        else if (transparent.has(part.name)) visit(part);
      }
    };
    visit(element);
    flush();
  }

  /** What nobody filled in states nothing. */
  #makeBlank(from: number): void {
    for (const piece of this.#pieces.splice(from)) {
      this.#pieces.push(piece.text === "" ? piece : { ...piece, text: asBlank(piece.text) });
    }
  }

  #table(table: Element, place: Place): void {
    const { rows, tracked } = tableContent(table, this.#tables++);
    this.#tracked ||= tracked;
    for (const row of rows) {
      const before = this.#pieces;
      const cells: Piece[][] = [];
      for (const cell of row) {
        this.#pieces = [];
        if (cell.deleted) this.#container(cell.element, { kind: "deleted", anchor: "deleted" });
        else {
          const kind = place.kind === "paragraph" ? "tableCell" : place.kind;
          const anchor = place.anchor === "paragraph" ? "tableCell" : place.anchor;
          this.#container(cell.element, { kind, anchor, cell: cell.place });
        }
        cells.push(this.#pieces);
      }
      this.#pieces = before;
      for (const piece of withRowsWhole(cells)) this.#pieces.push(piece);
    }
  }

  #read(paragraph: Element): Inline {
    const style = this.#context.styles.paragraph(property(child(paragraph, "w:pPr"), "w:pStyle"));
    const inline = this.#inline.read(paragraph, style.hidden);
    this.#formulas += inline.formulas;
    this.#tracked ||= inline.tracked || child(paragraph, "w:pPr", "w:rPr", "w:ins") !== undefined;
    return inline;
  }

  #write(paragraph: Element, inline: Inline, place: Place): void {
    const properties = child(paragraph, "w:pPr");
    const style = this.#context.styles.paragraph(property(properties, "w:pStyle"));
    const isContents = /^toc \d|^tm \d/u.test(style.name);
    const text = tidy(withLeader(inline.text, leaderOf(properties) ?? style.leader));
    const empty = text.replaceAll("\f", "").trim() === "";
    // An empty paragraph that is hidden or deleted has no number either.
    const isGone = empty && (isOn(child(properties, "w:rPr"), "w:vanish") || endsInNext(paragraph));
    const label = isGone || style.hidden ? undefined : this.#label(properties, style);
    const shown = label && (label.isNumber || !empty) ? label : undefined;
    const printed = shown ? labelled(shown, text) : text;
    const own = shown?.isNumber ? shown.text : undefined;
    const clauseNumber = own ?? (shown ? undefined : openingOf(text.trimStart())?.clauseNumber);
    const outline = wholeNumber(property(properties, "w:outlineLvl"), style.outline ?? 9);
    const role =
      place.kind === "paragraph" && !isContents ? roleOf(style.name, outline, printed, label !== undefined) : {};
    const breakBefore = child(properties, "w:pageBreakBefore")
      ? isOn(properties, "w:pageBreakBefore")
      : style.breakBefore;
    this.#add({
      ...place,
      ...role,
      text: printed,
      ...(clauseNumber ? { clauseNumber } : {}),
      ...(breakBefore ? { breakBefore } : {}),
      notes: inline.notes,
      pictures: inline.pictures,
      section: this.#sections.length,
    });
    this.#aside(inline, place);
    const section = child(properties, "w:sectPr");
    if (section) this.#sections.push(section);
  }

  #aside(inline: Inline, place: Place): void {
    const section = this.#sections.length;
    for (const text of inline.deleted) this.#add({ kind: "deleted", anchor: "deleted", text: tidy(text), section });
    for (const id of inline.diagrams) {
      for (const text of this.#context.diagram(id)) this.#add({ ...place, anchor: "textBox", text, section });
    }
    const anchor = place.anchor === "header" || place.anchor === "footer" ? place.anchor : "textBox";
    const kind = place.kind === "tableCell" ? "paragraph" : place.kind;
    for (const box of inline.boxes) this.#container(box, { kind, anchor });
  }

  #add(piece: Piece): void {
    const says = piece.text !== "" || piece.breakBefore || piece.notes?.length || piece.pictures?.length;
    if (says) this.#pieces.push(piece);
  }

  #label(properties: Element | undefined, style: Style): Label | undefined {
    const { numbering } = this.#context;
    const own = child(properties, "w:numPr");
    const list = property(own, "w:numId") ?? style.list;
    // List 0 takes a style's number away.
    if (list === undefined || list === "0") return undefined;
    const byStyle = numbering.levelOfStyle(list, style.ids) ?? style.level;
    return numbering.next(list, wholeNumber(property(own, "w:ilvl"), byStyle ?? 0));
  }
}

/** Whether a tracked change deletes the paragraph's end, or moves it away. */
function endsInNext(paragraph: Element): boolean {
  const mark = child(paragraph, "w:pPr", "w:rPr");
  return child(mark, "w:del") !== undefined || child(mark, "w:moveFrom") !== undefined;
}

function joined(first: Inline | undefined, second: Inline): Inline {
  if (!first) return second;
  return {
    text: first.text + second.text,
    deleted: [...first.deleted, ...second.deleted],
    tracked: true,
    notes: [...first.notes, ...second.notes],
    boxes: [...first.boxes, ...second.boxes],
    pictures: [...first.pictures, ...second.pictures],
    diagrams: [...first.diagrams, ...second.diagrams],
    formulas: first.formulas + second.formulas,
  };
}

function roleOf(style: string, outline: number, text: string, isItem: boolean): Pick<Piece, "kind" | "level"> {
  if (style === "title" || style === "titre") return { kind: "title" };
  if (outline < 9) return { kind: "heading", level: outline + 1 };
  if (openingOf(text)?.kind === "named" && text.length < 100) return { kind: "heading", level: 1 };
  return { kind: isItem ? "listItem" : "paragraph" };
}

/** The last tab of each line as its leader shows it: the dots of a table of contents or of a blank. */
function withLeader(text: string, leader: TabLeader | undefined): string {
  return leader ? text.replaceAll(/\t(?=[^\t\n]*(?:\n|$))/gu, ` ${leader.repeat(5)} `) : text;
}

/** A label before its text; letters and figures of the two stay apart even where Word sets them side by side. */
function labelled({ text: label, suffix }: Label, text: string): string {
  if (label === "" || text === "") return label + text;
  const wouldJoin = /[\p{L}\p{N}]$/u.test(label) && /^[\p{L}\p{N}]/u.test(text);
  return label + (wouldJoin ? " " : suffix) + text;
}

/** No white space at either end of a line; page breaks stay. */
function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[ \t]*\n[ \t]*/g, "\n")
    .replaceAll(/^[ \t\n]+|[ \t\n]+$/g, "");
}

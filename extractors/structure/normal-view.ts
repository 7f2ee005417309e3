import { narrowSlices } from "../../lib/narrow-slices.ts";
import type { Block, DocumentText } from "../../schemas/document-text.ts";
import { withPlainBoxes } from "./check-boxes.ts";
import { compoundsIn, type Lexicon, normalise } from "./normalise.ts";
import { repairWords } from "./word-repair.ts";

/** A paragraph, heading, list item or table row of the view. Offsets are into `NormalView.text`. */
export interface Paragraph {
  readonly kind: "title" | "heading" | "paragraph" | "listItem" | "tableRow" | "footnote";
  readonly start: number;
  readonly end: number;
  readonly clauseNumber?: string;
  readonly level?: number;
}

/**
 * The text as rules read it: one line a paragraph, single spaces, plain apostrophes and dashes, hyphenation joined,
 * check boxes as `☒` and `☐`, running headers, footers, annotations and deleted text left out; cells of one table row are separated by a tab. It is a view: quotes
 * and offsets always come from the text as read, through `toSource`.
 */
export interface NormalView {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** A part of the text: faster to search than one cut from `text` itself. */
  slice(start: number, end?: number): string;
  /** The range of `DocumentText.text` behind a range of the view. */
  toSource(start: number, end: number): { start: number; end: number };
}

/** A line of a table of contents: a title, dot leaders, a page number. Several in a row are left out of the view. */
const contentsLine = /^.{2,200}?[.\u2026_\s]{4,}\d{1,3}$/su;

const leastContentsLines = 3;

const outOfFlow = new Set<Block["kind"]>(["pageHeader", "pageFooter", "annotation", "deleted"]);

/**
 * Builds the view of a document; with a lexicon of its language, words that the file breaks are put together. Linear in
 * the length of the text.
 */
export function normalView(document: DocumentText, isWord?: Lexicon): NormalView {
  const pieces: string[] = [];
  const paragraphs: Paragraph[] = [];
  const text = plainBoxes(document);
  let places = new Int32Array(text.length + 1000);
  let length = 0;

  const emit = (characters: string, sources: readonly number[]) => {
    pieces.push(characters);
    if (length + characters.length > places.length) places = withRoom(places, characters.length);
    for (const source of sources) places[length++] = source;
  };

  const compounds = compoundsIn(text);
  let previous: FlowBlock | undefined;
  for (const block of footnotesAfter(document, withoutContents(document, [...flowBlocks(document)]))) {
    const plain = normalise(text, block.start, block.end, compounds, isWord);
    const body = isWord ? repairWords(plain, isWord) : plain;
    if (body.text === "") continue;
    const last = paragraphs.at(-1);
    const continues =
      last !== undefined &&
      previous !== undefined &&
      length - last.start + body.text.length < longestParagraph &&
      isContinuation(previous, block, pieces, body.text);
    if (last) emit(continues === "cell" ? "\t" : continues ? " " : "\n", [block.start]);
    const start = length;
    emit(body.text, body.sources);
    if (last && continues) paragraphs[paragraphs.length - 1] = { ...last, end: length };
    else {
      const kind = block.kind === "tableCell" ? "tableRow" : block.kind;
      const { clauseNumber, level } = block;
      for (const [index, part] of partsOf(body.text).entries()) {
        const place = { start: start + part.start, end: start + part.end };
        paragraphs.push(index === 0 ? { kind, ...place, clauseNumber, level } : { kind: "paragraph", ...place });
      }
    }
    previous = block;
  }

  const whole = pieces.join("");
  return {
    text: whole,
    paragraphs,
    slice: narrowSlices(whole),
    toSource: (start, end) => ({
      start: start < length ? (places[start] ?? 0) : 0,
      end: end <= length ? (places[end - 1] ?? -1) + 1 : 0,
    }),
  };
}

/** Ligatures make a view longer than its text. An array of plain numbers would take three times the memory. */
function withRoom(places: Int32Array, characters: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.ceil(places.length * 1.25) + characters);
  larger.set(places);
  return larger;
}

/**
 * Characters of a paragraph: no drafter writes a longer one. A text without blank lines is cut, for rules look around in the
 * whole paragraph of what they find.
 */
const longestParagraph = 6000;

/** The ranges of a text that make paragraphs: all of it, or parts cut after a sentence where there is one. */
function partsOf(text: string): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let start = 0;
  while (text.length - start > longestParagraph) {
    const latest = start + longestParagraph;
    const [sentence, space] = [text.lastIndexOf(". ", latest), text.lastIndexOf(" ", latest)];
    const end = sentence > start ? sentence + 1 : space > start ? space : latest;
    parts.push({ start, end });
    start = text[end] === " " ? end + 1 : end;
  }
  return [...parts, { start, end: text.length }];
}

interface FlowBlock {
  readonly kind: Exclude<Block["kind"], "pageHeader" | "pageFooter" | "annotation" | "deleted">;
  readonly start: number;
  readonly end: number;
  readonly clauseNumber?: string;
  readonly level?: number;
  readonly row?: string;
}

/** The text with its check boxes in one spelling; offsets stay. */
function plainBoxes({ text, pages }: DocumentText): string {
  if (pages.every(({ page }) => page.checkBoxes === undefined)) return text;
  return withPlainBoxes(
    text,
    pages.flatMap(({ page, start }) =>
      (page.checkBoxes ?? []).map((box) => ({ ...box, start: start + box.start, end: start + box.end })),
    ),
  );
}

/** Blocks in the sentence flow, with offsets into the document; pages without blocks are split at blank lines. */
function* flowBlocks(document: DocumentText): Generator<FlowBlock> {
  for (const { page, start } of document.pages) {
    if (page.blocks.length === 0) {
      for (const match of page.text.matchAll(/\S(?:(?!\n\s*\n)[\s\S])*/g)) {
        yield { kind: "paragraph", start: start + match.index, end: start + match.index + match[0].length };
      }
      continue;
    }
    for (const block of page.blocks) {
      if (outOfFlow.has(block.kind)) continue;
      yield {
        kind: block.kind as FlowBlock["kind"],
        start: start + block.start,
        end: start + block.end,
        clauseNumber: block.clauseNumber,
        level: block.level,
        row: block.cell && `${page.number}/${block.cell.table}/${block.cell.row}`,
      };
    }
  }
}

/** Blocks that are not in a table of contents: its lines repeat headings where nothing is said. */
function withoutContents(document: DocumentText, blocks: readonly FlowBlock[]): FlowBlock[] {
  const kept: FlowBlock[] = [];
  let lines: FlowBlock[] = [];
  for (const block of blocks) {
    if (contentsLine.test(document.text.slice(block.start, block.end).trim())) {
      lines.push(block);
      continue;
    }
    if (lines.length < leastContentsLines) kept.push(...lines);
    lines = [];
    kept.push(block);
  }
  return lines.length < leastContentsLines ? [...kept, ...lines] : kept;
}

/** How much of a block's end tells whether its sentence goes on. */
const endingLength = 40;

/** Footnotes that stand between the two halves of a sentence, cut by a page or column end, come after it. */
function footnotesAfter({ text }: DocumentText, blocks: readonly FlowBlock[]): FlowBlock[] {
  const ordered: FlowBlock[] = [];
  let waiting: FlowBlock[] = [];
  for (const block of blocks) {
    if (block.kind === "footnote") {
      waiting.push(block);
      continue;
    }
    const last = ordered.at(-1);
    const ending = last ? text.slice(Math.max(last.start, last.end - endingLength), last.end) : "";
    const goesOn =
      last !== undefined && isContinuation(last, block, [ending], text.slice(block.start, block.start + 3));
    if (goesOn) ordered.push(block, ...waiting);
    else ordered.push(...waiting, block);
    waiting = [];
  }
  return [...ordered, ...waiting];
}

/** Words that no sentence ends with: what follows belongs to it, whatever its first letter (`chez le / Client`). */
const goOn = new Set(
  "le la les un une de des du et ou au aux par pour dans sur que the a an of and or to by with".split(" "),
);

/** Whether a text that is not all in capitals ends in such a word. */
function endsOpen(text: string): boolean {
  const space = text.lastIndexOf(" ");
  return space > 0 && goOn.has(text.slice(space + 1)) && /\p{Ll}/u.test(text.slice(0, space));
}

/** Whether a block goes on in the paragraph before it: a cell of the same row, or a sentence cut by a page or line end. */
function isContinuation(
  previous: FlowBlock,
  block: FlowBlock,
  pieces: readonly string[],
  text: string,
): boolean | "cell" {
  if (block.row !== undefined && block.row === previous.row) return "cell";
  if (previous.kind !== "paragraph" && previous.kind !== "listItem") return false;
  if (block.kind !== "paragraph" || block.clauseNumber !== undefined) return false;
  const ending = pieces.at(-1) ?? "";
  if (endsOpen(ending) && /^[\p{L}\p{N}(«"]/u.test(text)) return true;
  return /[\p{L}\p{N},'’(-]$/u.test(ending) && /^[\p{Ll}(]/u.test(text) && !/^[a-z]\)/.test(text);
}

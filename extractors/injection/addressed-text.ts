import { lastStarting } from "../../lib/lower-bound.ts";
import type { Block, DocumentText } from "../../schemas/document-text.ts";
import { encodedText, type Stretch, unseenText } from "./encoded-text.ts";
import { foldText } from "./folded-text.ts";
import { conversationMarks } from "./marks.ts";
import { englishPhrases } from "./phrases-english.ts";
import { frenchPhrases } from "./phrases-french.ts";

/** A stretch of a document that speaks to a program that reads it, not to the parties. Offsets into the document's text. */
export interface AddressedText extends Stretch {
  readonly page: number;
  /** The role of the block that it stands in, where the page has blocks. */
  readonly kind?: Block["kind"];
}

const phrases = [...englishPhrases, ...frenchPhrases, ...conversationMarks];
/** Text is looked at in windows, which bounds memory; they overlap by more than any phrase is long. */
const windowSize = 100_000;
const overlap = 4_000;
/** How far a sentence reaches at most. */
const mostBefore = 400;
const mostAfter = 800;

/**
 * Finds text that addresses a model, in French and English: orders to ignore instructions, roles, marks of conversations, orders
 * what to answer; also spelled with look-alikes, characters that nobody sees, backwards or in base64. Each place is the whole
 * sentence; where it opens a paragraph, the whole paragraph, which goes on speaking to the model. In order, none overlapping.
 */
export function findAddressedText(document: DocumentText): readonly AddressedText[] {
  const places: AddressedText[] = [];
  for (let from = 0; from < document.text.length; from += windowSize - overlap) {
    const window = document.text.slice(from, from + windowSize);
    for (const { start, end } of stretchesIn(window)) places.push(placeOf(document, from + start, from + end));
  }
  return merged(places);
}

/** Whether a text that is in the file and not on its pages (a property, a description of a picture) addresses a model. */
export function addressesModel(text: string): boolean {
  for (let from = 0; from < text.length; from += windowSize - overlap) {
    if (stretchesIn(text.slice(from, from + windowSize)).next().done !== true) return true;
  }
  return false;
}

function* stretchesIn(window: string): Generator<Stretch> {
  const { text, offsets } = foldText(window);
  for (const phrase of phrases) {
    for (const { 0: match, index } of text.matchAll(phrase)) {
      yield { start: offsets[index] ?? 0, end: offsets[index + match.length] ?? window.length };
    }
  }
  yield* unseenText(window);
  for (const { says, ...stretch } of encodedText(window)) {
    const { text: said } = foldText(says);
    if (phrases.some((phrase) => said.search(phrase) >= 0)) yield stretch;
  }
}

function placeOf(document: DocumentText, start: number, end: number): AddressedText {
  const place = lastStarting(document.pages, start);
  if (!place) throw new Error("Expected a document with text to have a page, found none.");
  const { page } = place;
  const before = lastStarting(page.blocks, start - place.start);
  const block = before && start - place.start < before.end ? before : undefined;
  const first = place.start + (block?.start ?? 0);
  const last = block ? place.start + block.end : place.end;
  const sentence = Math.max(first, sentenceStart(document.text, start));
  const opensParagraph = block !== undefined && document.text.slice(first, sentence).trim() === "";
  const until = opensParagraph ? end + mostAfter : sentenceEnd(document.text, end);
  return { start: sentence, end: Math.max(end, Math.min(last, until)), page: page.number, kind: block?.kind };
}

function sentenceStart(text: string, offset: number): number {
  const before = text.slice(Math.max(0, offset - mostBefore), offset);
  const ends = [...before.matchAll(/[.!?](?=\s)|\n\n|\f/g)];
  const last = ends.at(-1);
  return offset - before.length + (last ? last.index + last[0].length : 0);
}

function sentenceEnd(text: string, offset: number): number {
  const after = text.slice(Math.max(0, offset - 1), offset + mostAfter);
  const found = after.search(/[.!?](?:\s|$)|\n\n|\f/);
  return found < 0 ? Math.min(text.length, offset + mostAfter) : Math.max(offset, offset - 1 + found + 1);
}

function merged(places: readonly AddressedText[]): readonly AddressedText[] {
  const kept: AddressedText[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last && place.start <= last.end) kept.splice(-1, 1, { ...last, end: Math.max(last.end, place.end) });
    else kept.push(place);
  }
  return kept;
}

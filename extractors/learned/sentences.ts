import { oncePerDocument } from "../languages/once-per-document.ts";
import type { RuleDocument } from "../languages/rule-document.ts";
import { sentenceAround } from "../languages/run-rules.ts";
import type { NormalView, Paragraph } from "../structure/normal-view.ts";

/** A sentence, list item or table row of the view, and what a reader has in mind when he comes to it. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly paragraph: Paragraph;
  /** Headings around it, the whole document's first. */
  readonly headings: readonly string[];
  /** The sentence before it in its paragraph; empty for the first. */
  readonly before: string;
  /** The words ending in a colon that announce the list it stands in; empty outside lists. */
  readonly lead: string;
}

const leastLength = 12;
/** Of the paragraph before a table, which says what its rows are: so many characters. */
const longestLead = 200;
const item = /^(?:[-•–▪*]|\(?[a-zA-Z]{1,3}[.)]|\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}[.)]?(?= (?:to |\p{Ll})))\s/u;

/** Every sentence of a document, in order; computed once. */
export const sentencesOf = oncePerDocument(({ view, clauseAt }: RuleDocument): readonly Sentence[] => {
  const sentences: Sentence[] = [];
  let announced = "";
  let last = "";
  for (const paragraph of view.paragraphs) {
    if (paragraph.kind === "title") continue;
    let before = "";
    const isRow = paragraph.kind === "tableRow";
    if (!isRow) last = view.slice(Math.max(paragraph.start, paragraph.end - longestLead), paragraph.end);
    for (let at = paragraph.start; at < paragraph.end; ) {
      const { end, text } = sentenceFrom(view, at, paragraph);
      const isItem = paragraph.kind === "listItem" || item.test(text);
      if (text.trim().length >= leastLength) {
        const headings = clauseAt(at).path;
        sentences.push({
          start: at,
          end,
          text,
          paragraph,
          headings,
          before,
          lead: isRow ? last : isItem ? announced : "",
        });
      }
      [before, at] = [text, end];
    }
    if (before.trimEnd().endsWith(":")) announced = before;
    else if (paragraph.kind !== "listItem" && !item.test(before)) announced = "";
  }
  return sentences;
});

function sentenceFrom(view: NormalView, at: number, paragraph: Paragraph): { end: number; text: string } {
  const end = Math.max(sentenceAround(view, at, paragraph).end, at + 1);
  return { end, text: view.slice(at, end) };
}

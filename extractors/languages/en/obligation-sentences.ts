import type { Span } from "../rule.ts";
import { numberedSentences } from "./obligation-items.ts";

const abbreviations = "Inc|Ltd|Co|Corp|No|Mr|Mrs|Ms|Dr|art|Art|Sec|St|U\\.S|i\\.e|e\\.g";
const sentenceEnds = new RegExp(
  `(?<!(?<!\\p{L})(?:${abbreviations}))[.;!?]["')\\]]{0,2}\\s+(?=["'(\\[]{0,2}(?:\\p{Lu}|\\d{1,2}\\.\\d))`,
  "gu",
);

/** The sentences of a paragraph; clauses of one paragraph that are numbered one after the other are apart. */
export function sentencesIn(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  const spans: Span[] = [];
  let from = 0;
  const stops = [...words.matchAll(sentenceEnds)].map(({ index, 0: { length } }) => index + length);
  for (const stop of [...new Set([...stops, ...numberedSentences(words)])].toSorted((a, b) => a - b)) {
    if (stop <= from) continue;
    spans.push({ start: start + from, end: start + stop });
    from = stop;
  }
  return from < words.length ? [...spans, { start: start + from, end }] : spans;
}

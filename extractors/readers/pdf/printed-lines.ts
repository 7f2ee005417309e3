import { type Line, lineOf, wordsOf } from "../../structure/line.ts";
import { linesOf } from "../../structure/lines.ts";
import type { PageDraft } from "./drafts.ts";
import { frameOf } from "./frames.ts";
import type { PrintedMark } from "./marks.ts";
import { indexOf } from "./word-index.ts";

/**
 * The draft of a page that OCR read, with what its fields and free text print, letter for letter, in place of what OCR
 * made of their pictures. Text that does not run upright stays as OCR read it.
 */
export function withPrinted(draft: PageDraft, printed: readonly PrintedMark[]): PageDraft {
  const upright = printed.flatMap(({ box, directions }) => {
    const words = directions.flatMap((run) => (run.frame.degrees === 0 ? run.words : []));
    return words.length === 0 ? [] : [{ box, words }];
  });
  if (upright.length === 0) return draft;
  const { width, height } = draft.facts;
  const recognised = draft.lines.flatMap(wordsOf);
  const places = indexOf([{ frame: frameOf(0, width, height), words: recognised, characters: 0 }]);
  const replaced = new Set(upright.flatMap(({ box }) => places.within(box)).flatMap(({ words }) => words));
  const outside = (line: Line): Line[] => {
    const segments = line.segments.flatMap((segment) => {
      const words = segment.words.filter((word) => !replaced.has(word));
      const [first, last] = [words[0], words.at(-1)];
      return first && last ? [{ words, left: first.left, right: last.right }] : [];
    });
    const rest = lineOf(segments);
    return rest ? [rest] : [];
  };
  const exact = linesOf(upright.flatMap(({ words }) => words)).map(certain);
  const lines = [...draft.lines.flatMap(outside), ...exact].toSorted((a, b) => a.top - b.top);
  const { source } = draft.facts;
  return { ...draft, facts: { ...draft.facts, source: source === "none" ? "text-layer" : source }, lines };
}

/** Words of a page that OCR read carry a confidence, all of them or none. */
function certain(line: Line): Line {
  const segments = line.segments.map((segment) => ({
    ...segment,
    words: segment.words.map((word) => ({ ...word, confidence: 100 })),
  }));
  return { ...line, segments };
}

import type { Words } from "../../schemas/document-text.ts";

/** Words as they cross the process border: offsets and hundredths of a point, four bytes each where an array takes nine. */
interface PackedWords extends Pick<Words, "confidences"> {
  readonly packed: true;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly boxes: Int32Array;
}

interface HasPages {
  readonly pages: readonly { readonly words: Words | PackedWords }[];
}

/** A task or a result with the words of its pages packed; any other as it is. */
export function withWordsPacked<Sent>(sent: Sent): Sent {
  return hasPages(sent) ? { ...sent, pages: sent.pages.map((page) => ({ ...page, words: pack(page.words) })) } : sent;
}

/** The way back. Page by page, so that each page's packed form can be let go. */
export function withWordsUnpacked<Sent>(sent: Sent): Sent {
  return hasPages(sent) ? { ...sent, pages: sent.pages.map((page) => ({ ...page, words: unpack(page.words) })) } : sent;
}

function hasPages(result: unknown): result is HasPages {
  if (typeof result !== "object" || result === null || !("pages" in result) || !Array.isArray(result.pages))
    return false;
  return result.pages.every(
    (page: unknown) => typeof page === "object" && page !== null && "words" in page && isWords(page.words),
  );
}

function isWords(words: unknown): boolean {
  return typeof words === "object" && words !== null && "starts" in words && "ends" in words && "boxes" in words;
}

function pack(words: Words | PackedWords): Words | PackedWords {
  if ("packed" in words || !words.boxes.every(isInHundredths)) return words;
  const { starts, ends, boxes, ...rest } = words;
  return {
    ...rest,
    packed: true,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    boxes: Int32Array.from(boxes, (points) => Math.round(points * 100)),
  };
}

function unpack(words: Words | PackedWords): Words {
  if (!("packed" in words)) return words;
  const { packed: _, starts, ends, boxes, ...rest } = words;
  return {
    ...rest,
    starts: Array.from(starts),
    ends: Array.from(ends),
    boxes: Array.from(boxes, (hundredths) => hundredths / 100),
  };
}

function isInHundredths(points: number): boolean {
  const hundredths = Math.round(points * 100);
  return Object.is(hundredths / 100, points) && !Object.is(points, -0) && Math.abs(hundredths) < 2 ** 31;
}

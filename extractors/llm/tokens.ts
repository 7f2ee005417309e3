/** Tokens of a text. */
export type CountTokens = (text: string) => number;

/**
 * How many more tokens another model's tokenizer makes of the same text, at most. Measured on our contracts against
 * o200k_base: cl100k_base (Llama 3 extends it) 1.14 in French and 1.01 in English, Llama 1 and 2 1.30 and 1.24, Mistral 7B
 * 1.34 and 1.20, GPT-2, which knows no French, 1.40 and 1.06; of whole questions with their JSON 1.30 at most.
 */
export const otherTokenizers = 1.4;

/** A run longer than this is counted in pieces: merging takes time that grows with the square of a run's length. */
const longestRun = 64;
const longRun = new RegExp(`\\S{${longestRun}}|\\s{${longestRun}}`, "gu");

let loading: Promise<CountTokens> | undefined;

/**
 * Counts tokens as o200k_base does (GPT-4o and later), within one in a hundred. The tables take 0.3 s and 70 MB: they are
 * loaded once a process, when first asked for. Linear in the length of a text, whatever it holds.
 */
export function tokenCounter(): Promise<CountTokens> {
  loading ??= import("gpt-tokenizer/encoding/o200k_base").then(({ countTokens }) => {
    // Names of a tokenizer's own marks (`<|endoftext|>`) are plain text in a contract.
    const asText = { disallowedSpecial: new Set<string>() };
    return (text) => piecesOf(text).reduce((sum, piece) => sum + countTokens(piece, asText), 0);
  });
  return loading;
}

/** The text, cut within runs of letters or of spaces that are longer than any word. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { index, 0: run } of text.matchAll(longRun)) {
    pieces.push(text.slice(from, index + run.length));
    from = index + run.length;
  }
  return [...pieces, text.slice(from)];
}

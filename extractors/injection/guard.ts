import type { Candidate } from "../../schemas/candidate.ts";
import type { DocumentText } from "../../schemas/document-text.ts";
import type { Stretch } from "./encoded-text.ts";

/** The document as a model may see it: what addresses a model is blank, and every other character stays where it is. */
export function withoutAddressedText(document: DocumentText, addressed: readonly Stretch[]): DocumentText {
  if (addressed.length === 0) return document;
  let text = "";
  let from = 0;
  for (const { start, end } of addressed) {
    text += document.text.slice(from, start) + document.text.slice(start, end).replaceAll(/[^\n\f]/g, " ");
    from = end;
  }
  return { ...document, text: text + document.text.slice(from) };
}

/** Proposals that stand on no words that address a model, and the fields for which others were left out. */
export function apartFrom(
  candidates: readonly Candidate[],
  addressed: readonly Stretch[],
): { readonly candidates: readonly Candidate[]; readonly doubted: readonly string[] } {
  if (addressed.length === 0) return { candidates, doubted: [] };
  const stands = ({ evidence }: Candidate) =>
    evidence.some(({ start, end }) => addressed.some((place) => start < place.end && place.start < end));
  const { kept = [], leftOut = [] } = Object.groupBy(candidates, (one) => (stands(one) ? "leftOut" : "kept"));
  return { candidates: kept, doubted: [...new Set(leftOut.map(({ field }) => field))] };
}

import { oncePerDocument } from "../once-per-document.ts";
import type { Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";

const begins =
  /(?:^|\n)[^\p{L}\n]{0,6}(?:après avoir (?:préalablement )?(?:rappelé|exposé)|il (?:est|a été) (?:préalablement |d'abord )?(?:rappelé|exposé)|(?:exposé|rappel)(?: préalable| des faits| liminaire)?\s?[:.\n]|préambule|attendu qu|considérant qu|étant (?:préalablement )?(?:rappelé|exposé))|,\s{1,3}il (?:est|a été) préalablement (?:rappelé|exposé)/iu;
const ends =
  /(?<!\p{L})(?:il (?:a (?:donc |ensuite )?été|est) (?:donc |ensuite )?(?:convenu|arrêté|décidé)|ceci (?:exposé|rappelé|étant)|cela exposé|les parties (?:sont convenues|ont convenu|conviennent) (?:de )?ce qui suit|en conséquence de quoi)|\n[^\p{L}\n]{0,6}(?:article|titre|chapitre|clause) \S|\n(?:\d{1,2}|[IVX]{1,4}) ?[.)–-] ?\p{L}/iu;

const longest = 4000;
const firstPages = 15_000;

/** The recital before the clauses, which recounts and binds to nothing: `Après avoir rappelé que … il a été convenu`. */
export const preambleOf: (document: RuleDocument) => Span | undefined = oncePerDocument((document) => {
  const opening = document.view.slice(0, firstPages);
  const start = opening.search(begins);
  if (start < 0) return undefined;
  const length = opening.slice(start + 12, start + longest).search(ends);
  return length < 0 ? undefined : { start, end: start + 12 + length };
});

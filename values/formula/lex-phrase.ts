import { findIndices, readIndexSymbol } from "../indices.ts";
import { type Lexeme, matchAt } from "./tokens.ts";

const price =
  "loyers?|redevances?|prix|tarifs?|montants?|r[ée]mun[ée]rations?|honoraires|forfaits?|abonnements?|cotisations?|co[ûu]ts?|rents?|prices?|fees?|charges?|rates?";
const index = "indices?|index";
const adjective =
  "nouve(?:au|l|lle)|ancien(?:ne)?|derni(?:er|[èe]re)|adjusted|revised|reviewed|new|existing|current|base|previous|old|latest|original|initial|annual|monthly|yearly|indexed|passing|contract";
/** A sentence goes on here: no part of a name in words. */
const sentence =
  "o[ùu]|avec|dans laquelle|est|sont|sera|[ée]tant|soit|sachant|where|wherein|is|are|being|with|multipli[ée]e?s?|multiplied|divis[ée]e?s?|divided|d[ée]signe|repr[ée]sente|x|et|and";
const following = `(?: (?!(?:${sentence})(?!\\p{L}))(?:[NnMmTt](?: ?[-+] ?\\d)?(?![\\p{L}\\d])|[\\p{L}'][\\p{L}'-]{1,20}|à|T[1-4](?!\\d)|0(?= ?(?:[)/\\]×*;]|x\\s|$|\\n))|\\(\\p{L}[\\p{L}\\d' -]{2,40}\\)|\\d{1,4}(?:er|e|[èe]re|[èe]me|nd|st|rd|th)?(?![.,]?\\d)))`;
const phrase = new RegExp(
  `(?:(?:le|la|the|${adjective}) |l')*(?<noun>${price}|${index})(?!\\p{L})(?<more>${following}{0,10})`,
  "iuy",
);
const known = new RegExp(
  `(?<before>(?:(?:le|the|${adjective}) |l')*)(?<noun>\\p{L}{3,8}(?:-\\p{L})?)(?![\\p{L}\\d])(?<more>${following}{0,10})`,
  "iuy",
);
/** A quantity that a tariff multiplies, by its unit: `puissance en kVA`. */
const quantity =
  /(?:puissance|consommation|quantit[ée]|volume|surface|tonnage|power|quantity)(?: \p{L}{2,14}){0,2} (?:en|in) (?<unit>[\p{L}²³]{1,6})(?!\p{L})/iuy;
/** What is said of the value at the base date. */
const baseWords =
  /(?<!\p{L})(?:r[ée]f[ée]rence|bases?|ancien(?:ne)?|initiale?|origine|pr[ée]c[ée]dente?|d[ée]part|signature|conclusion|original|previous|existing|passing|old|prior|origin|commencement|en cours|n ?- ?\d|(?:mois|ann[ée]e|indice|trimestre) (?:0|z[ée]ro))(?!\p{L})/iu;

const someNoun = new RegExp(`(?<!\\p{L})(?:${price}|${index})(?!\\p{L})`, "iu");

/** Whether a text has a word for a price or an index, cheaply. */
export function mayHavePhrase(text: string): boolean {
  return someNoun.test(text);
}

/** A price or an index named in words: `Loyer de base` is `Loyer_0`, `indice de révision` is `Indice`. */
export function lexPhrase(text: string, at: number, side: "result" | "operand"): Lexeme | undefined {
  if (/[\p{L}\d]/u.test(text.charAt(at - 1)) || !/\p{L}/u.test(text.charAt(at))) return undefined;
  const unit = matchAt(quantity, text, at);
  if (unit) return { text: unit.groups?.unit ?? "", end: at + unit[0].length };
  const match = matchAt(phrase, text, at);
  const { noun = "" } = match?.groups ?? {};
  if (match && new RegExp(`^(?:${price})$`, "iu").test(noun)) {
    const base = side === "operand" ? "_0" : "";
    return { text: `${capital(singular(noun))}${base}`, end: at + match[0].length };
  }
  if (match) {
    const [named] = findIndices(`indice ${match[0]}`);
    return {
      text: withBase(named ? strict(named.value.name) : capital(singular(noun)), match[0]),
      end: at + match[0].length,
    };
  }
  const symbol = matchAt(known, text, at);
  const { before = "", more = "" } = symbol?.groups ?? {};
  const entry = symbol && readIndexSymbol(symbol.groups?.noun ?? "");
  if (!entry || !/\p{L}{2}|T\d/u.test(before + more)) return undefined;
  return { text: withBase(strict(entry.name), symbol[0]), end: at + symbol[0].length };
}

function withBase(name: string, words: string): string {
  return baseWords.test(words) ? `${name}_0` : name;
}

function strict(name: string): string {
  return name.replaceAll(/[^\p{L}\d]+/gu, "_");
}

function singular(noun: string): string {
  return /^(?:prix|index)$/iu.test(noun) ? noun : noun.replace(/(?<=e|r|t|f)s$/iu, "").replace(/^indices$/iu, "indice");
}

function capital(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1).toLowerCase();
}

import { foldText, overlappingText } from "../../schemas/fields/equality.ts";
import { legalForms } from "../../values/companies.ts";

/** Words that tell no title, court, site or company from another. */
const common = new Set(
  `a an and at by for in of or the to on with between
  au aux d de des du en et l la le les pour par sur un une sis sise situe
  arbitrage arbitration arbitrator reglement rules under
  tribunal tribunaux cour cours court courts competent competents judiciaire administratif commerce grande instance
  societe ste ets etablissements entreprise company group groupe
  contrat contract agreement marche convention n no numero`.split(/\s+/),
);

/** Words that a heading or an address may have beyond its label, which people cut where they see fit. */
const mostWordsBeyond = 24;

/**
 * Whether what was found has the words of a label, once case, accents and punctuation are gone: all of them and a few more,
 * or a part that leaves out no more than half of its telling words. So `Paris` is `Tribunal de commerce de Paris`, and
 * `tribunal` is not.
 */
export function hasWords(label: string, found: string): boolean {
  if (sameWords(label, found)) return true;
  const beyond = foldText(found).split(" ").length - foldText(label).split(" ").length;
  return overlappingText(label, found) && tellingWords(label).length > 0 && beyond > 0 && beyond <= mostWordsBeyond;
}

/** The same for a court, which people name with more words or fewer: a part will do that has two telling words. */
export function hasWordsOfCourt(label: string, found: string): boolean {
  return hasWords(label, found) || (overlappingText(label, found) && tellingWords(found).length > 1);
}

/**
 * Whether two names of parties are the same whatever their legal forms and articles, however an acronym is spaced, and in
 * full or by the acronym in brackets; a name within a much longer one is another name.
 */
export function samePartyName(a: string, b: string): boolean {
  const [one, other] = [spellings(a), spellings(b)];
  return (
    one.names.some((name) => other.names.some((spelled) => sameLetters(name, spelled) || sameWords(name, spelled))) ||
    one.acronyms.some((acronym) => other.names.some((name) => sameLetters(acronym, name))) ||
    other.acronyms.some((acronym) => one.names.some((name) => sameLetters(acronym, name)))
  );
}

/**
 * Whether two addresses are one, however their parts are joined and with or without the postcode: all the words of one are
 * in the other, two at least, so that `8 rue Jacquard à Chassieu` is `8, rue Jacquard, 69680 Chassieu`.
 */
export function sameAddress(a: string, b: string): boolean {
  const [few, many] = [a, b]
    .map((address) => new Set(tellingWords(address).filter((word) => !/^\d{5}$/.test(word))))
    .sort((one, other) => one.size - other.size);
  return few !== undefined && many !== undefined && few.size > 1 && few.isSubsetOf(many);
}

/** One contains the other whole, which leaves out no more than half of the telling words. */
function sameWords(a: string, b: string): boolean {
  if (foldText(a) === foldText(b)) return foldText(a) !== "";
  if (!overlappingText(a, b)) return false;
  const [few, many] = [tellingWords(a), tellingWords(b)].sort((one, other) => one.length - other.length);
  return few !== undefined && many !== undefined && few.length > 0 && few.length * 2 >= many.length;
}

function sameLetters(a: string, b: string): boolean {
  return a !== "" && a.replaceAll(" ", "") === b.replaceAll(" ", "");
}

/** The name as it is, and its parts where the last is in brackets: `Autorité des marchés financiers (AMF)`. */
function spellings(name: string): { readonly names: readonly string[]; readonly acronyms: readonly string[] } {
  const [, full, inBrackets] = /^([^()]+)\(([^()]+)\)\s*$/.exec(name) ?? [];
  const bare = (spelled: string | undefined) => (spelled === undefined ? [] : [withoutLegalForms(spelled)]);
  return { names: [...bare(name), ...bare(full)], acronyms: bare(inBrackets) };
}

function tellingWords(text: string): string[] {
  return foldText(text)
    .split(" ")
    .filter((word) => word !== "" && !common.has(word));
}

/** Longest first, as folded words: `societe par actions simplifiee` before `sa`. */
const forms = legalForms
  .filter(({ kind }) => kind === "company")
  .flatMap(({ abbreviations = [], words = [] }) => [...abbreviations, ...words])
  .flatMap((form) => [foldText(form), foldText(form.replaceAll(".", ""))])
  .filter((form) => form !== "")
  .sort((one, other) => other.length - one.length);

function withoutLegalForms(name: string): string {
  const folded = ` ${foldText(name.replaceAll(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, ""))} `;
  const bare = forms.reduce((words, form) => words.replaceAll(` ${form} `, " "), folded).trim();
  const words = bare.split(" ");
  const start = words.findIndex((word) => !["la", "le", "les", "l", "the", "societe", "ste"].includes(word));
  return start < 0 ? bare : words.slice(start).join(" ");
}

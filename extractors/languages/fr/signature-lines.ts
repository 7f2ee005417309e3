import { sameText } from "../../../schemas/fields/equality.ts";
import type { PartiesValue } from "../../../schemas/fields/parties.ts";
import type { SignatureDateValue } from "../../../schemas/fields/signature-date.ts";
import { oncePerDocument } from "../once-per-document.ts";
import type { RuleReading, Span } from "../rule.ts";
import { partyRoleOf } from "./party-aliases.ts";
import { partiesOf } from "./party-places.ts";
import { datesToSignBy } from "./signature-places.ts";

const reach = 90;

/**
 * `Pour l'EPARL, le`, `Pour le groupement, à Tours, le`, `Pour l'EU : A. Le Dantec –`, at the end of what stands before a
 * date. Of two names side by side over their dates, neither is told by what is nearest.
 */
const forParty =
  /(?<!pour [^\n\d]{2,60})pour (?:le |la |l'|les )?(?<name>[\p{L}\d&.' -]{2,50}?)(?: \([^)\n]{2,50}\))?(?:(?:,? [àa] [\p{L}' -]{2,35})?,? (?:signé )?le |(?: ?:|,) \p{L}(?:(?! [àa] )[\p{L}.' -]){2,40}?(?:, \p{Ll}[\p{L}' -]{3,40})?(?: [–-] |, )(?:(?:signé(?: électroniquement)? )?le )?)$/iu;
/** `Le Loueur, le`, in the half of the document where people sign. */
const byRole = /(?<!\p{L})(?:le |la |l')(?<name>[\p{L}']+(?: [\p{L}']+){0,3}), (?:signé )?le $/iu;

/** `Kiel, le`: a place, then the date. */
const placed = /(?:^|[\n\t]|\p{L}\.? )[ÀA]?\s?\p{Lu}[\p{L}' -]{1,35}, le $/u;

/**
 * Dates beside the name of a party that the contract has introduced: `Pour l'EPARL, le 9 octobre 2023`,
 * `Kiel, le 18 janvier 2024 THALASSIA`. Each is that party's own.
 */
export const datedByNamedParties = oncePerDocument(
  (
    document,
  ): (RuleReading<SignatureDateValue> & {
    readonly span: Span;
  })[] => {
    const { text, slice } = document.view;
    const parties = partiesOf(document).flatMap(({ value }) => value ?? []);
    if (parties.length === 0) return [];
    return datesToSignBy(document).flatMap((date) => {
      const before = slice(Math.max(0, date.start - reach), date.start);
      const [after = ""] = slice(date.end, date.end + reach).split("\n");
      const signed = date.start > text.length / 2 ? byRole.exec(before)?.groups?.name : undefined;
      const named = forParty.exec(before)?.groups?.name ?? signed;
      const beside = placed.test(before) ? partyOpening(after, parties) : undefined;
      const party = named ? partyCalled(named, parties) : (partySigning(before, parties) ?? beside);
      if (!party) return [];
      return [{ value: date.value, appliesTo: { party: party.name }, span: { start: date.start, end: date.end } }];
    });
  },
);

const bare = (words: string) => words.replace(/^(?:le |la |les |l' ?)/iu, "").trim();

/** The shortest that tells one party from another within other words. */
const shortest = 3;

/** Words by which a document may call a party: its alias, its name, an acronym in brackets. */
function namesOf({ name, alias }: PartiesValue): string[] {
  return [name, alias ?? "", ...name.split(/\s(?:SAS|SARL|SA|GmbH)(?!\p{L})/u).slice(0, 1)].map(bare).filter(Boolean);
}

const longNamesOf = (party: PartiesValue) => namesOf(party).filter((words) => words.length >= shortest);

function partyCalled(words: string, parties: readonly PartiesValue[]): PartiesValue | undefined {
  const called = bare(words).toLowerCase();
  if (/^(?:groupement|mandataire)/u.test(called)) return parties.find(({ role }) => role === "supplier");
  return (
    parties.find((party) => namesOf(party).some((name) => name.toLowerCase() === called)) ??
    parties.find(({ name }) => acronymOf(name) === bare(words).toUpperCase()) ??
    onlyOneOf(partyRoleOf(called), parties)
  );
}

/** `LERVAL - Y. Perret-Gentil - le`: a party, who signs for it, the date. */
function partySigning(before: string, parties: readonly PartiesValue[]): PartiesValue | undefined {
  const text = before.toLowerCase();
  return parties.find((party) =>
    longNamesOf(party).some((name) => {
      const at = text.lastIndexOf(name.toLowerCase());
      return at >= 0 && /^ [–-] [^\n]{2,40} [–-],? le $/u.test(text.slice(at + name.length));
    }),
  );
}

/** A party whose name or alias opens the words after a date; `Le titulaire :` counts, a name within a sentence does not. */
function partyOpening(after: string, parties: readonly PartiesValue[]): PartiesValue | undefined {
  const words = bare(after.replace(/^[\s:,–-]+/u, "").replace(/^pour /iu, "")).toLowerCase();
  const named = parties.find((party) =>
    longNamesOf(party).some(
      (name) => words.startsWith(name.toLowerCase()) && !/^\p{L}/u.test(words.slice(name.length)),
    ),
  );
  const called = /^(?<word>[\p{L}' ]{4,30}?) ?[:,]/u.exec(words)?.groups?.word;
  if (named || called === undefined) return named;
  const role = /^(?:maire|présidente?)$/u.test(called) ? "buyer" : partyRoleOf(called);
  return onlyOneOf(role, parties);
}

/** The party in a role, where there is but one. */
function onlyOneOf(role: PartiesValue["role"] | undefined, parties: readonly PartiesValue[]): PartiesValue | undefined {
  const [only, second] = parties.filter((party) => party.role === role);
  return only && (!second || sameText(only.name, second.name)) ? only : undefined;
}

/** `EPARL` of `Établissement public d'aménagement des Rives de Lorgne`: the first letters of its longer words. */
function acronymOf(name: string): string {
  return name
    .split(/[\s'-]+/u)
    .filter((word) => word.length > 3)
    .map((word) => word.normalize("NFD").charAt(0).toUpperCase())
    .join("");
}

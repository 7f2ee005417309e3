import type { PartyRole } from "../../../schemas/value-types.ts";
import type { RuleDocument } from "../rule-document.ts";
import { type Alias, aliasesIn } from "./party-aliases.ts";
import { describe } from "./party-description.ts";
import { nameAt, officeBefore, type PartyName } from "./party-name.ts";
import type { EnglishPlace } from "./party-preamble.ts";
import { speakersOf } from "./speakers.ts";

/** Where a contract without a list of parties says whom it calls what, and how far a name stands before that. */
const opening = 4000;
const longestDescription = 220;

/** `of the one part … of the other part`: whoever is defined between is a party, whatever it is called. */
const sides = /of the (?:one|first) part(?!\p{L})[\s\S]{0,1500}of the (?:other|second) part(?!\p{L})/iu;

/** `"Supplier" means …`: what follows is called so, not what stands before. */
const definesOther = /^,? ?(?:(?:shall )?means?(?!\p{L})|:|is )/u;

const speaker = /^(?:we|us|our)$/iu;
const addressee = /^(?:you|your|yourselves)$/iu;

/** Parties that running words define: `In connection with a possible sale, Alder Ltd (the "Company") and Birch LLC (the "Recipient") …`. */
export function describedByDefinition(document: RuleDocument, inConfidence: boolean): EnglishPlace[] {
  const text = document.view.slice(0, opening);
  const places: EnglishPlace[] = [];
  let from = 0;
  const inParts = sides.test(text);
  for (const alias of aliasesIn(text)) {
    if (definesOther.test(text.slice(alias.end, alias.end + 16))) {
      from = alias.end;
      continue;
    }
    const role = roleIn(alias, inConfidence, speakersOf(document));
    const name =
      role || alias.weakRole || inParts
        ? nameBefore(text, Math.max(from, alias.start - longestDescription), alias)
        : undefined;
    from = alias.end;
    if (!name) continue;
    places.push({
      source: "definition",
      party: describe(text.slice(name.end, alias.start), name, alias.names[0]),
      role,
      ...(alias.weakRole && { weakRole: alias.weakRole }),
      span: { start: name.start, end: alias.end },
      certainty: name.form ? 1 : 0.85,
    });
  }
  return places;
}

/** Who `we` and `you` are; in an agreement on secrets `we` disclose, and `you` are told. */
function roleIn(
  { names, role }: Alias,
  inConfidence: boolean,
  speakers: { we: PartyRole; you: PartyRole },
): PartyRole | undefined {
  if (names.some((name) => speaker.test(name))) return inConfidence ? "discloser" : speakers.we;
  if (names.some((name) => addressee.test(name))) return inConfidence ? "recipient" : speakers.you;
  return role;
}

/** `a Delaware corporation`: what a party is, not its name. */
const kindOfCompany = /^(?:.{0,2}\s)?an? \p{Lu}|(?<!\p{L})(?:corporation|company|limited|incorporated|partnership)$/u;

/** `under the laws of the State of Florida`, `a body of the County of Kerry`: whose law a party is under. */
const jurisdiction =
  /(?<!\p{L})(?:laws? of|(?:corporation|subdivision|agency|body|company|department|institution|entity|instrumentality) of|State of|Commonwealth of)(?: the)? (?:[\p{L}]+ of )?$/iu;
/** What a party without the form of a company is said to be. */
const described =
  /^,? an? (?:\p{L}[\p{L}-]* ){0,4}(?:corporation|body|authority|association|district|agency|institution|subdivision|individual|person|trust|charity|partnership|federation|union|council|university|society|foundation|proprietor|resident|citizen)(?!\p{L})|^,? (?:sole (?:trader|proprietor)|self-employed|trading (?:as|under)|t\/a|of \d|(?:residing|resident|domiciled|living) (?:at|in)|acting (?:by|through)|aged \d|holder of|bearing)/iu;

/** The last name of a company before an alias, or any name that ends right before it. */
function nameBefore(text: string, start: number, alias: Alias): PartyName | undefined {
  // One sign before the range, so that no name begins within a word.
  const words = `${start === 0 ? " " : text[start - 1]}${text.slice(start, alias.start)}`.replaceAll(
    /\([^()]*\d[^()]*\)/gu,
    (numbers) => ",".padEnd(numbers.length),
  );
  const names = [...words.matchAll(/(?<=[\s,"“])(?=[\p{Lu}\d])/gu)].flatMap(({ index }) => {
    const name = nameAt(words, index);
    const called =
      name !== undefined &&
      name !== "blank" &&
      !officeBefore.test(name.name) &&
      !/^Board of Directors/u.test(name.name);
    return called &&
      !jurisdiction.test(words.slice(0, index)) &&
      !kindOfCompany.test(words.slice(Math.max(0, index - 4), name.end))
      ? [name]
      : [];
  });
  const outermost = names.filter((name, at) => !names.slice(0, at).some(({ end }) => end >= name.end));
  const found =
    outermost.findLast(({ form }) => form !== undefined) ??
    outermost.findLast(({ end, name }) => / /u.test(name) && described.test(words.slice(end, end + 90))) ??
    outermost.findLast(({ end, name }) => / /u.test(name) && /^[\s,]*$/u.test(words.slice(end)));
  return (
    found && {
      ...found,
      name: found.name.replace(/'s$/u, ""),
      start: start - 1 + found.start,
      end: start - 1 + found.end,
    }
  );
}

import type { RecordFields } from "../../../schemas/record.ts";
import { iban, siren, siret } from "../../../values/identifiers.ts";
import { anyOf } from "../../../values/read.ts";
import { findVatNumbers } from "../../../values/vat.ts";
import type { Fakes } from "./fakes.ts";
import { type Named, namesOf } from "./names-in.ts";

/** A range of the original text and what stands there instead. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly fake: string;
}

export interface Pseudonyms {
  /** A text with everything that names somebody replaced; `at` gives the place there of a place here. */
  readonly rewrite: (text: string) => Rewritten;
  /** A value with the same replaced in all its words. */
  readonly value: (value: unknown) => unknown;
}

export interface Rewritten {
  readonly text: string;
  readonly range: (start: number, end: number) => { readonly start: number; readonly end: number };
}

/**
 * Replaces what names companies, persons and places: names that the record holds and their telling words, persons after a
 * title, company and bank account numbers (with right check digits), addresses, e-mails, telephones and hosts. Dates, sums,
 * formulas and clauses stay: they are what is learnt from.
 */
export function pseudonymsFor(fields: RecordFields, fakes: Fakes): Pseudonyms {
  const names = namesOf(fields, fakes);
  const byWords = new Map(names.map((one) => [spaced(one.words), one.fake]));
  const pattern = patternOf(names);
  const rewrite = (text: string): Rewritten => {
    const replaced = chosen([...shapes(text, fakes), ...named(text, pattern, byWords)]);
    return { text: applied(text, replaced), range: (start, end) => moved(replaced, start, end) };
  };
  const value = (part: unknown, key = ""): unknown => {
    if (typeof part === "string") return valueText(part, key, fakes, rewrite);
    if (Array.isArray(part)) return part.map((item) => value(item, key));
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, item]) => [name, value(item, name)]));
  };
  return { rewrite, value };
}

function valueText(text: string, key: string, fakes: Fakes, rewrite: (text: string) => Rewritten): string {
  if (key === "siren") return fakes.siren(text);
  if (key === "siret") return fakes.siret(text);
  if (key === "vatNumber") return fakes.vat(text);
  if (key === "iban") return fakes.iban(text);
  return rewrite(text).text;
}

function patternOf(names: readonly Named[]): RegExp | undefined {
  if (names.length === 0) return undefined;
  const forms = anyOf(names.map(({ words }) => words.normalize("NFC")))
    .replaceAll(/\s+/gu, "\\s+")
    .replaceAll(/['’]/gu, "['’]");
  return new RegExp(`(?<![\\p{L}\\d])(?:${forms})(?![\\p{L}\\d])`, "giu");
}

function named(text: string, pattern: RegExp | undefined, fakes: ReadonlyMap<string, string>): Replacement[] {
  if (!pattern) return [];
  return [...text.matchAll(pattern)].flatMap(({ 0: words, index }) => {
    const fake = fakes.get(spaced(words));
    // A common word in lower case is no name.
    if (fake === undefined || !/[\p{Lu}\d]/u.test(words)) return [];
    const cased = words.length > 3 && words === words.toUpperCase() && /\p{L}/u.test(words) ? fake.toUpperCase() : fake;
    return [{ start: index, end: index + words.length, fake: cased }];
  });
}

function spaced(words: string): string {
  return words.normalize("NFC").replaceAll(/\s+/gu, " ").replaceAll("’", "'").toLowerCase();
}

const eMail = /[\p{L}\d._%+-]{1,64}@[\p{L}\d.-]{1,200}\.\p{L}{2,24}/gu;
const host = /(?<![\p{L}\d@.])(?:https?:\/\/|www\.)[\p{L}\d.-]{1,200}(?:\/[^\s)»"]{0,200})?/giu;
const telephone =
  /(?<![\d.,])(?:\+\d{2,3}[ .]?(?:\(0\)[ .]?)?\d|0\d)(?:[ .-]?\d{2}){4}(?![\d.,]\d|\d)|(?<![\d.])\(\d{3}\) ?\d{3}-\d{4}(?!\d)/gu;
const person =
  /(?<![\p{L}\d])(?:M\.|MM\.|Mme|Mlle|Monsieur|Madame|Maître|Me|Mr\.?|Mrs\.?|Ms\.?|Dr\.?) (?<name>\p{Lu}[\p{L}'’-]+(?: (?:de |d'|du |von |van )?\p{Lu}[\p{L}'’.-]*){0,3})/gu;
const street =
  /(?<![\p{L}\d])\d{1,4}(?: ?(?:bis|ter|quater))?,? (?:rue|avenue|av\.|boulevard|bd|place|chemin|impasse|allée|quai|cours|route|square|passage|esplanade) [^,;\n\f()]{2,50}/giu;
const town = /(?<![\d.,-])(?:\d{5}|\d{2} \d{3}) (?=\p{Lu})\p{L}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}/gu;

/** What shows by its shape whom it names. */
function shapes(text: string, fakes: Fakes): Replacement[] {
  const by = (pattern: RegExp, fake: (words: string) => string) =>
    [...text.matchAll(pattern)].map(({ 0: words, index, groups }) => {
      const name = groups?.name ?? words;
      const start = index + words.indexOf(name);
      return { start, end: start + name.length, fake: fake(name) };
    });
  const kind = (found: readonly { start: number; end: number }[], fake: (words: string) => string) =>
    found.map(({ start, end }) => ({ start, end, fake: fake(text.slice(start, end)) }));
  return [
    ...kind([...siret.find(text), ...siret.findAnnounced(text)], fakes.siret),
    ...kind([...siren.find(text), ...siren.findAnnounced(text)], fakes.siren),
    ...kind(findVatNumbers(text), fakes.vat),
    ...kind([...iban.find(text), ...iban.findAnnounced(text)], fakes.iban),
    ...by(eMail, (words) => `contact@${fakes.host(words)}`),
    ...by(host, fakes.host),
    ...by(telephone, fakes.shaped),
    ...by(person, fakes.person),
    ...by(street, fakes.street),
    ...by(town, fakes.town),
  ];
}

/** Without overlaps: the longer first, since it says more. */
function chosen(replacements: readonly Replacement[]): Replacement[] {
  const kept: Replacement[] = [];
  const sorted = [...replacements].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const one of sorted) {
    const last = kept.at(-1);
    if (!last || one.start >= last.end) kept.push(one);
    else if (one.end > last.end) {
      // The rest of what begins inside is nobody's to read either.
      kept[kept.length - 1] = { ...last, end: one.end };
    }
  }
  return kept;
}

function applied(text: string, replaced: readonly Replacement[]): string {
  let at = 0;
  let made = "";
  for (const { start, end, fake } of replaced) {
    made += text.slice(at, start) + fake;
    at = end;
  }
  return made + text.slice(at);
}

/** A place inside what was replaced widens to all of it. */
function moved(replaced: readonly Replacement[], start: number, end: number): { start: number; end: number } {
  let shift = 0;
  let [from, to] = [start, end];
  for (const one of replaced) {
    const grown = one.fake.length - (one.end - one.start);
    if (one.end <= start) from = start + shift + grown;
    else if (one.start < start) from = one.start + shift;
    if (one.end <= end) to = end + shift + grown;
    else if (one.start < end) to = one.start + shift + one.fake.length;
    shift += grown;
  }
  return { start: from, end: to };
}

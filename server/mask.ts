import type { ContractLine } from "../schemas/api/contracts.ts";
import type { Evidence } from "../schemas/evidence.ts";
import { BankAccountsValue, bankAccounts } from "../schemas/fields/bank-accounts.ts";
import { type ContractRecord, type FieldValue, type FieldValueList, isList } from "../schemas/record.ts";
import { iban } from "../values/identifiers.ts";

/** A record as who may not see bank account numbers sees it: of each, its last four characters. */
export function maskRecord(record: ContractRecord): ContractRecord {
  const fields = Object.entries(record.fields).map(([key, entry]) => [key, maskEntry(key, entry)]);
  return { ...record, fields: Object.fromEntries(fields) };
}

/** The same for one field. */
function maskEntry(key: string, entry: FieldValue | FieldValueList): FieldValue | FieldValueList {
  if (!isList(entry)) return maskValue(key, entry);
  return {
    items: entry.items.map((item) => maskValue(key, item)),
    ...(entry.absence && { absence: maskValue(key, entry.absence) }),
  };
}

/** The same for one value; other fields lose the account numbers that stand in their quotes and texts. */
export function maskValue(key: string, item: FieldValue): FieldValue {
  const known = key === bankAccounts.key ? numbersIn(item) : undefined;
  const evidence = (places: readonly Evidence[]) =>
    places.map((place) => ({ ...place, quote: known ? maskDigits(place.quote, known) : maskText(place.quote) }));
  return {
    ...item,
    ...(item.value !== undefined && { value: known ? maskAccount(item.value) : maskTexts(item.value) }),
    evidence: evidence(item.evidence),
    alternatives: item.alternatives.map((other) => ({
      ...other,
      value: known ? maskAccount(other.value) : maskTexts(other.value),
      evidence: evidence(other.evidence),
    })),
  };
}

/**
 * A line of a list as who may not see bank account numbers sees it: one may stand in a title or a party's name as it was
 * written. Names in other systems are those systems' own.
 */
export function maskLine(line: ContractLine): ContractLine {
  const { excerpt, externalIds, ...rest } = line;
  return { ...maskTexts(rest), externalIds, ...(excerpt && { excerpt: maskRuns(excerpt) }) };
}

/** The same for counts by names. */
export function maskCounts(counts: Readonly<Record<string, number>>): Record<string, number> {
  const masked = new Map<string, number>();
  for (const [name, count] of Object.entries(counts)) {
    masked.set(maskText(name), (masked.get(maskText(name)) ?? 0) + count);
  }
  return Object.fromEntries(masked);
}

/** Where a text holds what `maskText` leaves of numbers: runs of the sign in its place, each of a number's length. */
export function maskedIn(text: string): string[] {
  return text.match(/•(?:[\s.-]?•){6,}/g) ?? [];
}

/** Text in which no whole IBAN is left, but for its last four characters. */
export function maskText(text: string): string {
  let masked = text;
  for (const { index, 1: candidate = "" } of text.matchAll(ibanLike)) {
    const number = ibanAtStart(candidate);
    if (number === undefined) continue;
    masked = masked.slice(0, index) + maskedFromLeft(number) + masked.slice(index + number.length);
  }
  return masked;
}

/** The same for a text in runs, whose bounds a number may cross. */
function maskRuns<Run extends { readonly text: string }>(runs: readonly Run[]): Run[] {
  const masked = maskText(runs.map(({ text }) => text).join(""));
  let at = 0;
  return runs.map((run) => {
    at += run.text.length;
    return { ...run, text: masked.slice(at - run.text.length, at) };
  });
}

/** The same for every text in a value, which is as it was otherwise. */
function maskTexts<Value>(value: Value): Value {
  return within(value) as Value;
}

function within(value: unknown): unknown {
  if (typeof value === "string") return maskText(value);
  if (Array.isArray(value)) return value.map(within);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, within(inner)]));
}

/** ISO 13616: two letters, two digits, 11 to 30 letters and digits, often apart. Found at each place where one may begin. */
const ibanLike = /(?<![A-Za-z0-9])(?=([A-Z]{2}[\s.-]?\d{2}(?:[\s.-]?[A-Z0-9]){11,30}))/g;

/** Its words in capitals and dates look like one: `LE 01 JANVIER 2024`. Check digits tell. */
function ibanAtStart(candidate: string): string | undefined {
  for (let end = candidate.length; end >= 15; end -= 1) {
    if (/[A-Z0-9]/.test(candidate[end] ?? "")) continue;
    const compact = candidate.slice(0, end).replaceAll(/[^A-Z0-9]/g, "");
    if (compact.replaceAll(/\D/g, "").length >= 12 && iban.isValid(compact)) return candidate.slice(0, end);
  }
  return undefined;
}

/** Still of the form of an IBAN, of a country that there is not, so that who reads records can read these. */
function maskAccount(value: unknown): unknown {
  const { success, data } = BankAccountsValue.safeParse(value);
  if (!success) return undefined;
  const { iban: number, holder } = data;
  return {
    ...data,
    ...(holder !== undefined && { holder: maskText(holder) }),
    iban: `XX00${"X".repeat(number.length - 8)}${number.slice(-4)}`,
  };
}

function numbersIn(item: FieldValue): string[] {
  const values = [item.value, ...item.alternatives.map(({ value }) => value)];
  return values.flatMap((value) => BankAccountsValue.safeParse(value).data?.iban ?? []);
}

/** All digits go, since a number may be written or read in parts; an account's last four characters stay where it is whole. */
function maskDigits(quote: string, numbers: readonly string[]): string {
  const wholes = numbers.map((number) => [...number].join("[\\s.-]*"));
  if (wholes.length === 0) return withoutDigits(quote);
  const parts = quote.split(new RegExp(`(${wholes.join("|")})`, "gi"));
  return parts.map((part, index) => (index % 2 === 1 ? maskedFromLeft(part) : withoutDigits(part))).join("");
}

function withoutDigits(text: string): string {
  return text.replaceAll(/\d/g, "•");
}

/** Every letter and digit but the last four. */
function maskedFromLeft(number: string): string {
  let left = number.replaceAll(/[^A-Za-z0-9]/g, "").length;
  return number.replaceAll(/[A-Za-z0-9]/g, (character) => {
    left -= 1;
    return left < 4 ? character : "•";
  });
}

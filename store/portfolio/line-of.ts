import type { ContractLine, ContractState, Readiness } from "../../schemas/api/contracts.ts";
import { essentialFields } from "../../schemas/api/fields.ts";
import { foldText } from "../../schemas/fields/equality.ts";
import { fieldByKey, fields as vocabulary } from "../../schemas/fields/index.ts";
import type { PartiesValue } from "../../schemas/fields/parties.ts";
import type { SitesValue } from "../../schemas/fields/sites.ts";
import { type ContractRecord, type FieldValue, isList, type RecordFields, valuesOf } from "../../schemas/record.ts";
import { keyFields } from "../../schemas/value-kinds.ts";
import type { DateOrRule } from "../../schemas/value-types.ts";
import { mainAmount, mainNotice, printedFirst, soundValues } from "./line-values.ts";
import { nextDates } from "./next-dates.ts";

/** What a contract's line is made of besides its record. */
export interface LineContext {
  readonly state: ContractState;
  readonly externalIds: Readonly<Record<string, string>>;
  /** Somebody said so, and nobody has answered yet. */
  readonly saidToBeNone: boolean;
}

/** What is shown of a contract in lists; counts, state and times stand in columns. */
export type StoredLine = Omit<
  ContractLine,
  | "id"
  | "state"
  | "readiness"
  | "doubtful"
  | "doubtfulEssential"
  | "nextEnd"
  | "nextNotice"
  | "receivedAt"
  | "changedAt"
  | "excerpt"
>;

/** A value that waits for a person, in the order of work. */
export interface DoubtfulValue {
  readonly field: string;
  /** Id of the value or absence. */
  readonly item: string;
  readonly confidence: number;
  readonly essential: boolean;
}

/** A value that nobody has decided: field, whether it is a silence, confidence to three places, whether it was accepted. */
export type Judged = readonly [field: string, silence: 0 | 1, confidence: number, accepted: 0 | 1];

export type StatusCounts = Readonly<Record<FieldValue["status"], number>>;

export interface Line {
  readonly shown: StoredLine;
  readonly readiness: Readiness;
  readonly doubtful: readonly DoubtfulValue[];
  readonly statuses: StatusCounts;
  readonly judged: readonly Judged[];
  readonly partyKeys: readonly string[];
  readonly sites: readonly string[];
  readonly siteKeys: readonly string[];
  /** ISO dates, to tell what is near. */
  readonly nextEnd?: string | undefined;
  readonly nextNotice?: string | undefined;
  /** The amount on a logarithmic scale: 0 for none, 1 for ten million and more. */
  readonly money: number;
}

/** The line of a contract, from its record as people left it. */
export function lineOf(record: ContractRecord, context: LineContext): Line {
  const { fields } = record;
  const doubtful = doubtfulOf(fields);
  const decided = judgedValues(fields);
  const siteNames = named(soundValues<SitesValue>(fields, "sites").map(({ name, address }) => name ?? address ?? ""));
  const parties = named(soundValues<PartiesValue>(fields, "parties").map(({ name }) => name));
  const amount = mainAmount(fields);
  const count = (status: FieldValue["status"]) => decided.filter(({ item }) => item.status === status).length;
  return {
    shown: shownOf(record, context, parties, siteNames),
    readiness: readinessOf(record, context, doubtful),
    doubtful,
    statuses: {
      auto: count("auto"),
      needsReview: count("needsReview"),
      confirmed: count("confirmed"),
      corrected: count("corrected"),
    },
    judged: decided.flatMap(({ field, item }) => judgementOf(field, item)),
    partyKeys: parties.map(keyOf),
    sites: siteNames,
    siteKeys: siteNames.map(keyOf),
    ...nextDates(fields),
    money: amount ? Math.min(1, Math.log10(1 + Math.abs(Number(amount.value))) / 7) : 0,
  };
}

/** How names are compared: folded, and short enough for an index. */
export const keyOf = (name: string): string => foldText(name).slice(0, 200);

/** Chance that at least one of these is wrong, 0–1. */
export function riskOf(values: readonly DoubtfulValue[]): number {
  return 1 - values.reduce((right, { confidence }) => right * confidence, 1);
}

function shownOf(
  { fields, documents, id }: ContractRecord,
  { externalIds }: LineContext,
  parties: readonly string[],
  sites: readonly string[],
): StoredLine {
  const first = documents[0];
  const [signatureDate] = soundValues<string>(fields, "signatureDate");
  const notice = mainNotice(fields);
  const [contractKind] = soundValues<string>(fields, "contractKind");
  const amount = mainAmount(fields);
  const reference = printedFirst(fields, "reference");
  const custom = customOf(fields);
  return pruned({
    title: short(printedFirst(fields, "title") ?? reference ?? first?.name ?? id),
    reference: reference && short(reference),
    contractKind,
    documentKind: soundValues<string>(fields, "documentKind")[0] ?? first?.kind ?? "other",
    language: first?.language ?? "und",
    parties: parties.slice(0, 20),
    sites: sites.slice(0, 50),
    signatureDate,
    effectiveDate: dayOf(fields, "effectiveDate"),
    endDate: dayOf(fields, "endDate"),
    duration: printedFirst(fields, "duration"),
    renewal: printedFirst(fields, "renewal"),
    notice: notice && fieldByKey("notices").print(notice),
    indexation: maybeShort(printedFirst(fields, "indexation")),
    amount,
    externalIds: { ...externalIds },
    custom: Object.keys(custom).length > 0 ? custom : undefined,
  });
}

function readinessOf(
  { documents }: ContractRecord,
  { state, saidToBeNone }: LineContext,
  doubtful: readonly DoubtfulValue[],
): Readiness {
  const isUnread = documents.some(({ reading }) => reading.unreadPages > 0);
  if (saidToBeNone || (isUnread && state === "draft")) return "blocked";
  if (doubtful.length === 0) return "ready";
  return doubtful.some(({ essential }) => essential) ? "toReview" : "essentialReady";
}

const essentials: readonly string[] = essentialFields;
/** Essential fields first, then the others as people read a contract, those of the installation last. */
const orderOfWork = [...essentials, ...vocabulary.map(({ key }) => key).filter((key) => !essentials.includes(key))];

function doubtfulOf(fields: RecordFields): DoubtfulValue[] {
  const place = (key: string) => (orderOfWork.includes(key) ? orderOfWork.indexOf(key) : orderOfWork.length);
  return Object.keys(fields)
    .sort((a, b) => place(a) - place(b))
    .flatMap((field) =>
      partsOf(fields[field])
        .filter(({ status }) => status === "needsReview")
        .map(({ id, confidence }) => ({ field, item: id, confidence, essential: essentials.includes(field) })),
    );
}

/** Values and the silences that matter: those of key fields, and those that somebody is asked about or has decided. */
function judgedValues(fields: RecordFields): { field: string; item: FieldValue }[] {
  const keys: readonly string[] = keyFields;
  return Object.entries(fields).flatMap(([field, entry]) =>
    partsOf(entry)
      .filter((item) => item.value !== undefined || item.status !== "auto" || keys.includes(field))
      .map((item) => ({ field, item })),
  );
}

function judgementOf(field: string, item: FieldValue): Judged[] {
  if (item.status !== "auto" && item.status !== "needsReview") return [];
  const confidence = Math.floor(item.confidence * 1000) / 1000;
  return [[field, item.value === undefined ? 1 : 0, confidence, item.status === "auto" ? 1 : 0]];
}

function partsOf(entry: RecordFields[string] | undefined): FieldValue[] {
  if (!entry) return [];
  return isList(entry) ? [...entry.items, ...(entry.absence ? [entry.absence] : [])] : [entry];
}

function dayOf(fields: RecordFields, key: string): string | undefined {
  const days = soundValues<DateOrRule>(fields, key);
  return days.flatMap((day) => (day.kind === "date" ? [day.date] : []))[0];
}

/** Values of fields that are not built in, in one line each: how they are typed is not known here. */
function customOf(fields: RecordFields): Record<string, string> {
  const builtIn = new Set(vocabulary.map(({ key }) => key));
  const added = Object.keys(fields).filter((key) => !builtIn.has(key));
  const printed = added.map((key) => [
    key,
    valuesOf(fields[key])
      .map(({ value }) => printPlain(value))
      .join(", "),
  ]);
  return Object.fromEntries(printed.filter(([, text]) => text !== "").map(([key, text]) => [key, short(`${text}`)]));
}

function printPlain(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  return Object.values(value).map(String).join(" ");
}

/** Names without repetitions and blanks, each short enough to show. */
function named(names: readonly string[]): string[] {
  const byKey = new Map(names.map((name) => [keyOf(name), short(name)]));
  byKey.delete("");
  return [...byKey.values()];
}

const longestShown = 300;
const short = (text: string): string => (text.length > longestShown ? `${text.slice(0, longestShown - 1)}…` : text);
const maybeShort = (text: string | undefined): string | undefined => text && short(text);

function pruned(line: { [Key in keyof StoredLine]: StoredLine[Key] | undefined }): StoredLine {
  return Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined)) as StoredLine;
}

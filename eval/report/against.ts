import { readFile } from "node:fs/promises";
import { z } from "zod";
import { UsageError } from "../../lib/errors.ts";
import { share } from "./numbers.ts";
import type { DatasetSummary } from "./summary.ts";

const Figure = z.object({ f1: z.number().optional() });
const Counts = z.object({ missed: z.number(), spurious: z.number() });

/** What is read of an earlier run's `--json`; a later version may have more. */
const EarlierRun = z.object({
  from: z.enum(["source", "text"]),
  datasets: z.array(
    z.object({
      id: z.string(),
      micro: Figure,
      focus: Figure,
      fields: z.record(z.string(), Figure),
      documents: z.array(z.object({ id: z.string(), fields: z.record(z.string(), Counts) })),
    }),
  ),
});
type EarlierRun = z.infer<typeof EarlierRun>;

/** A figure of an earlier run and of this one, 0–1; undefined where there is none. */
export interface Change {
  readonly name: string;
  readonly before: number | undefined;
  readonly now: number | undefined;
}

/** Errors (missed and false values) in one field of a document, before and now. */
export interface DocumentChange {
  readonly document: string;
  readonly field: string;
  readonly before: number;
  readonly now: number;
}

/** What became of a set since an earlier run. */
export interface Comparison {
  readonly id: string;
  readonly micro: Change;
  readonly focus: Change;
  /** Those that changed. */
  readonly fields: readonly Change[];
  /** Those that changed, most improved first; none of a held-out set. */
  readonly documents: readonly DocumentChange[];
  /** Documents that the earlier run did not have. */
  readonly added: number;
}

/** Throws `UsageError` where the file is no run. */
export async function readEarlierRun(path: string): Promise<EarlierRun> {
  try {
    return EarlierRun.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (cause) {
    const wanted = `Expected --against with a file that an earlier run wrote with --json, found something else in ${path}.`;
    throw new UsageError("USAGE", wanted, {}, { cause });
  }
}

/** One comparison for each set that both runs have. */
export function compare(earlier: EarlierRun, now: readonly DatasetSummary[]): Comparison[] {
  return now.flatMap((summary) => {
    const before = earlier.datasets.find(({ id }) => id === summary.id);
    return before ? [compareDataset(before, summary)] : [];
  });
}

function compareDataset(before: EarlierRun["datasets"][number], now: DatasetSummary): Comparison {
  const change = (
    name: string,
    was: { f1?: number | undefined } | undefined,
    is: { f1?: number | undefined } | undefined,
  ): Change => ({
    name,
    before: was?.f1,
    now: is?.f1,
  });
  const known = new Map(before.documents.map((document) => [document.id, document]));
  const documents = now.documents.flatMap((document) => {
    const was = known.get(document.id);
    return was && !now.heldOut ? documentChanges(document.id, was.fields, document.fields) : [];
  });
  return {
    id: now.id,
    micro: change("core fields", before.micro, now.micro),
    focus: change("focus", before.focus, now.focus),
    fields: Object.entries(now.fields)
      .map(([key, figure]) => change(key, before.fields[key], figure))
      .filter((one) => share(one.before) !== share(one.now)),
    documents: documents.sort((a, b) => a.now - a.before - (b.now - b.before)),
    added: now.documents.filter(({ id }) => !known.has(id)).length,
  };
}

type ErrorCounts = Readonly<Record<string, { readonly missed: number; readonly spurious: number }>>;

function documentChanges(document: string, before: ErrorCounts, now: ErrorCounts): DocumentChange[] {
  return Object.keys(now).flatMap((field) => {
    const [was, is] = [errorsIn(before[field]), errorsIn(now[field])];
    return was === is || before[field] === undefined ? [] : [{ document, field, before: was, now: is }];
  });
}

function errorsIn(counts: ErrorCounts[string] | undefined): number {
  return counts ? counts.missed + counts.spurious : 0;
}

/** The comparison of a set for a terminal. */
export function comparisonLines({ id, micro, focus, fields, documents, added }: Comparison): string[] {
  const figures = [micro, focus, ...fields].map(
    ({ name, before, now }) => `  ${name}: F1 ${share(before)} → ${share(now)}`,
  );
  const list = (title: string, changes: readonly DocumentChange[]) =>
    changes.map(({ document, field, before, now }) => `  ${title} ${document} ${field}: ${before} → ${now} errors`);
  return [
    `${id} against the earlier run${added > 0 ? `, ${added} documents not in it` : ""}:`,
    ...figures,
    ...list(
      "better",
      documents.filter(({ before, now }) => now < before),
    ),
    ...list(
      "worse",
      documents.filter(({ before, now }) => now > before),
    ),
  ];
}

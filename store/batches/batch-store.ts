import type { Kysely } from "kysely";
import type { Batch, LedgerLine } from "../../schemas/api/documents.ts";
import type { PageOf } from "../../schemas/api/paging.ts";
import type { Trail } from "../access/audit.ts";
import type { Enqueue } from "../ledger.ts";
import type { Tables } from "../tables.ts";
import { batchesPage, findBatch, makerOfBatch } from "./batches.ts";
import { findLine, type LineQuery, linesPage } from "./lines.ts";
import { retryLine } from "./retry.ts";
import type { Seer } from "./seen.ts";

/** What arrived, as people follow it: batches and the lines of the ledger, newest first. */
export interface BatchStore {
  /** Throws `UsageError` CURSOR_NOT_VALID. */
  list(query: { readonly cursor?: string; readonly limit: number }, seer: Seer): Promise<PageOf<Batch>>;
  find(id: string, seer: Seer): Promise<Batch | undefined>;
  /** Whose it is: a user's id, null for the command line, undefined where there is no such batch. */
  makerOf(id: string): Promise<string | null | undefined>;
  /** Throws `UsageError` CURSOR_NOT_VALID. */
  lines(query: LineQuery, seer: Seer): Promise<PageOf<LedgerLine>>;
  findLine(id: string, seer: Seer): Promise<LedgerLine | undefined>;
  /** Reads the file of a line again that was set aside, with a line of the audit where there is a trail; throws `UsageError` NOTHING_KEPT or NOT_SET_ASIDE. */
  retry(line: string, trail?: Trail): Promise<void>;
}

export function batchStore(db: Kysely<Tables>, enqueue: () => Promise<Enqueue>): BatchStore {
  return {
    list: (query, seer) => batchesPage(db, query, seer),
    find: (id, seer) => findBatch(db, id, seer),
    makerOf: (id) => makerOfBatch(db, id),
    lines: (query, seer) => linesPage(db, query, seer),
    findLine: (id, seer) => findLine(db, id, seer),
    retry: async (line, trail) => retryLine(db, line, await enqueue(), trail),
  };
}

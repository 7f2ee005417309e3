import { type Kysely, sql } from "kysely";
import { afterNumber, pageOfRows } from "../../lib/paging.ts";
import type { Batch } from "../../schemas/api/documents.ts";
import type { PageOf } from "../../schemas/api/paging.ts";
import type { ArrivalOutcome } from "../../schemas/ledger.ts";
import { outcomeOfLine } from "../ledger.ts";
import type { Tables } from "../tables.ts";
import type { Seer } from "./seen.ts";

/** A page of the batches, newest first: who sees only some sites sees their own. */
export async function batchesPage(
  db: Kysely<Tables>,
  { cursor, limit }: { readonly cursor?: string; readonly limit: number },
  seer: Seer,
): Promise<PageOf<Batch>> {
  const after = afterNumber(cursor);
  const rows = await batches(db, seer)
    .$if(after !== undefined, (query) => query.where("batch.number", "<", after ?? ""))
    .orderBy("batch.number", "desc")
    .limit(limit + 1)
    .execute();
  const counted = await counts(
    db,
    rows.map(({ id }) => id),
  );
  const page = pageOfRows(rows, limit, ({ number }) => number);
  return { ...page, items: page.items.map((row) => toBatch(row, counted)) };
}

/** A batch that somebody may see, or undefined. */
export async function findBatch(db: Kysely<Tables>, id: string, seer: Seer): Promise<Batch | undefined> {
  const row = await batches(db, seer).where("batch.id", "=", id).executeTakeFirst();
  return row && toBatch(row, await counts(db, [id]));
}

/** Whose batch it is: a user's id, null for the command line, undefined where there is none. */
export async function makerOfBatch(db: Kysely<Tables>, id: string): Promise<string | null | undefined> {
  const row = await db.selectFrom("batch").select("made_by").where("id", "=", id).executeTakeFirst();
  return row?.made_by;
}

function batches(db: Kysely<Tables>, { sites, user }: Seer) {
  return db
    .selectFrom("batch")
    .select(["batch.id", "batch.number", "batch.name", "batch.made_by", "batch.created_at"])
    .$if(sites !== undefined, (query) => query.where("batch.made_by", "=", user));
}

type Counts = ReadonlyMap<string, Partial<Record<ArrivalOutcome, number>>>;

async function counts(db: Kysely<Tables>, ids: readonly string[]): Promise<Counts> {
  const rows = await db
    .selectFrom("arrival")
    .leftJoin("document", "document.id", "arrival.document")
    .select(["arrival.batch", outcomeOfLine.as("outcome")])
    .select(({ fn }) => fn.countAll<string>().as("files"))
    .where("arrival.batch", "=", sql<string>`any(${ids})`)
    .groupBy(["arrival.batch", outcomeOfLine])
    .execute();
  const byBatch = Map.groupBy(rows, ({ batch }) => batch ?? "");
  return new Map(
    [...byBatch].map(([batch, found]) => [
      batch,
      Object.fromEntries(found.map(({ outcome, files }) => [outcome, Number(files)])),
    ]),
  );
}

function toBatch(row: { id: string; name: string; made_by: string | null; created_at: Date }, counted: Counts): Batch {
  const outcomes = { recorded: 0, unpacked: 0, duplicate: 0, setAside: 0, waiting: 0, ...counted.get(row.id) };
  return {
    id: row.id,
    name: row.name,
    createdAt: row.created_at.toISOString(),
    ...(row.made_by !== null && { by: row.made_by }),
    files: Object.values(outcomes).reduce((sum, files) => sum + files, 0),
    outcomes,
  };
}

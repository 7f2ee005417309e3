import { type Kysely, type RawBuilder, sql, type Transaction } from "kysely";
import type { ArrivalBatch, ArrivalOutcome, LedgerEntry, Reason } from "../schemas/ledger.ts";
import type { PartPlace } from "../schemas/places.ts";
import { enterBatch } from "./batches/enter-batch.ts";
import { addDocument, reopenDocument, type StoredFile } from "./documents.ts";
import { toJson } from "./json.ts";
import type { Tables } from "./tables.ts";

/** A file that arrived and was hashed; its bytes are in the blobs unless its document is there already. */
export interface ArrivedFile {
  readonly origin: string;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly fingerprint?: string;
  readonly inside?: PartPlace;
  readonly batch?: ArrivalBatch;
}

export interface Entered {
  readonly entry: LedgerEntry;
  /** Whether the line is new: this place never brought these bytes before. */
  readonly isNew: boolean;
}

/** What to do in the same transaction where the document has to be worked on. */
export type Enqueue = (document: string, transaction: Transaction<Tables>) => Promise<void>;

/**
 * Enters an arrival and its document, and queues the document where it waits; all or nothing. The same file from the
 * same place is the same line. What another version, or other limits, set aside is tried again, as is what holds such
 * files at any depth, and what lay too deep and now comes by itself; `decider` names ours. What was erased on request stays so.
 */
export async function enterArrival(
  db: Kysely<Tables>,
  file: ArrivedFile,
  decider: string,
  enqueue: Enqueue,
): Promise<Entered> {
  return db.transaction().execute(async (transaction) => {
    const document = await addDocument(transaction, file);
    const reopens = await isToBeTriedAgain(transaction, document, file, decider);
    if (reopens) await reopenDocument(transaction, document.id);
    const isNew = await enterLine(transaction, file, document.id);
    if (reopens || document.state === "waiting") await enqueue(document.id, transaction);
    return { entry: await entryOf(transaction, file.origin, document.id), isNew };
  });
}

/** Enters a file that never became a document: it could not be opened, or there was no room for it. */
export async function enterRefusal(
  db: Kysely<Tables>,
  refusal: {
    readonly origin: string;
    readonly name: string;
    readonly outcome: "waiting" | "setAside";
    readonly reason: Reason;
    readonly inside?: PartPlace;
    readonly batch?: ArrivalBatch;
  },
): Promise<LedgerEntry> {
  const { origin, name, inside, batch } = refusal;
  const own = { own_outcome: refusal.outcome, own_reason: toJson(refusal.reason) };
  return db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto("arrival")
      .values({ origin, name, ...own, ...inside, batch: batchOf({ inside, batch }) })
      .onConflict((conflict) => conflict.columns(["origin", "document"]).doUpdateSet(own))
      .execute();
    await enterBatch(transaction, batch);
    return entryOf(transaction, origin, null);
  });
}

/**
 * The line of a file whose source says that its content is the same as before; none where it was set aside by another
 * decider and is to be tried again.
 */
export async function findByFingerprint(
  db: Kysely<Tables>,
  origin: string,
  fingerprint: string,
  decider: string,
): Promise<LedgerEntry | undefined> {
  const row = await ledgerLines(db)
    .where("origin", "=", origin)
    .where("fingerprint", "=", fingerprint)
    .where(({ not, and, or, eb }) =>
      not(
        and([
          eb("document.decided_by", "is distinct from", decider),
          eb("document.erased_at", "is", null),
          or([eb("document.state", "=", "setAside"), leftPartsAside(sql.ref("document.id"))]),
        ]),
      ),
    )
    .orderBy("arrival.number", "desc")
    .executeTakeFirst();
  return row && toEntry(row);
}

/** The lines that stand on these documents. */
export async function entriesOfDocuments(
  db: Kysely<Tables>,
  documents: readonly string[],
): Promise<readonly LedgerEntry[]> {
  if (documents.length === 0) return [];
  const rows = await ledgerLines(db)
    .where("arrival.document", "=", sql<string>`any(${documents})`)
    .orderBy("arrival.number")
    .execute();
  return rows.map(toEntry);
}

/** The lines of the files found in these documents. */
export async function entriesInside(
  db: Kysely<Tables>,
  containers: readonly string[],
): Promise<readonly LedgerEntry[]> {
  const rows = await ledgerLines(db)
    .where("arrival.container", "=", sql<string>`any(${containers})`)
    .orderBy("arrival.number")
    .execute();
  return rows.map(toEntry);
}

/** Every line, oldest first. */
export async function* allEntries(db: Kysely<Tables>): AsyncIterable<LedgerEntry> {
  for (let after = "0"; ; ) {
    const rows = await ledgerLines(db)
      .where("arrival.number", ">", after)
      .orderBy("arrival.number")
      .limit(500)
      .execute();
    yield* rows.map(toEntry);
    const last = rows.at(-1);
    if (!last) return;
    after = last.number;
  }
}

async function isToBeTriedAgain(
  transaction: Transaction<Tables>,
  { id, state, decidedBy }: StoredFile,
  { inside }: ArrivedFile,
  decider: string,
): Promise<boolean> {
  if (state === "waiting") return false;
  const isShallower = sql<boolean>`coalesce((select min(depth) from arrival where document = ${id}) > ${inside?.depth ?? 0}, false)`;
  const { rows } = await sql<{ again: boolean }>`select
    (select erased_at is null from document where id = ${id}) and (${state === "setAside"} or ${leftPartsAside(sql`${id}`)}) and (${decidedBy !== decider} or ${isShallower}) as again`.execute(
    transaction,
  );
  return rows[0]?.again === true;
}

/** Whether files found in this document, or in those, could not be taken in or were set aside. */
function leftPartsAside(document: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (
    with recursive around (document) as (
      select ${document} union
      select part.document from arrival part join around on part.container = around.document)
    select from arrival part
      join around on part.container = around.document
      left join document inner_document on inner_document.id = part.document
      where part.own_outcome = 'setAside' or (inner_document.state = 'setAside' and inner_document.erased_at is null))`;
}

/** Gives whether the line is new. One without a document, from when the file could not be taken in, gives way to it. */
async function enterLine(transaction: Transaction<Tables>, file: ArrivedFile, document: string): Promise<boolean> {
  const { origin, name, fingerprint = null, inside, batch } = file;
  const isDuplicate = sql<boolean>`exists (
    select from arrival earlier where earlier.document = ${document} and earlier.origin <> ${origin})`;
  await transaction.deleteFrom("arrival").where("origin", "=", origin).where("document", "is", null).execute();
  const added = await transaction
    .insertInto("arrival")
    .values({ origin, name, fingerprint, document, is_duplicate: isDuplicate, ...inside, batch: batchOf(file) })
    .onConflict((conflict) => conflict.columns(["origin", "document"]).doNothing())
    .executeTakeFirst();
  await enterBatch(transaction, batch);
  if (added.numInsertedOrUpdatedRows !== 0n) return true;
  if (fingerprint === null && inside === undefined) return false;
  // A file found again in an archive that changed around it belongs to the archive as it is now.
  await transaction
    .updateTable("arrival")
    .set({ ...(fingerprint !== null && { fingerprint }), ...inside })
    .where("origin", "=", origin)
    .where("document", "=", document)
    .execute();
  return false;
}

/** A file found inside another came with it, where that came first: its name begins with that place too. */
function batchOf({ inside, batch }: Pick<ArrivedFile, "inside" | "batch">): RawBuilder<string | null> {
  return inside
    ? sql`(select batch from arrival around where around.document = ${inside.container} order by number limit 1)`
    : sql`${batch?.id ?? null}`;
}

async function entryOf(db: Kysely<Tables>, origin: string, document: string | null): Promise<LedgerEntry> {
  const row = await ledgerLines(db)
    .where("origin", "=", origin)
    .where("arrival.document", "is not distinct from", document)
    .executeTakeFirstOrThrow();
  return toEntry(row);
}

/** The outcome of a line of `arrival`, with its `document` where it has one. */
export const outcomeOfLine = sql<ArrivalOutcome>`coalesce(own_outcome,
  case when document.state in ('recorded', 'unpacked') and is_duplicate then 'duplicate' else document.state end)`;

/** The lines, to be filtered; `toEntry` makes an entry of each. */
export function ledgerLines(db: Kysely<Tables>) {
  return db
    .selectFrom("arrival")
    .leftJoin("document", "document.id", "arrival.document")
    .select([
      "arrival.number",
      "arrival.origin",
      "arrival.name",
      "arrival.document",
      "arrival.container",
      "arrival.arrived_at",
      "document.sha256",
      "document.name as first_name",
    ])
    .select([
      sql<string | null>`(
        select contract from contract_document where contract_document.document = document.id order by merged_from nulls last, contract limit 1
      )`.as("contract"),
      outcomeOfLine.as("outcome"),
      sql<string>`(select count(*) from arrival part where part.container = arrival.document)`.as("parts"),
      sql<Reason | null>`coalesce(own_reason, document.reason)`.as("reason"),
    ]);
}

export function toEntry(row: {
  number: string;
  origin: string;
  name: string;
  first_name: string | null;
  document: string | null;
  container: string | null;
  parts: string;
  arrived_at: Date;
  sha256: string | null;
  contract: string | null;
  outcome: ArrivalOutcome;
  reason: Reason | null;
}): LedgerEntry {
  return {
    id: row.number,
    name: row.name,
    origin: row.origin,
    outcome: row.outcome,
    arrivedAt: row.arrived_at.toISOString(),
    ...(row.sha256 !== null && { sha256: row.sha256 }),
    ...(row.reason !== null && { reason: reasonFor(row.name, row.first_name, row.reason) }),
    ...(row.document !== null && { document: row.document }),
    ...(row.contract !== null && { contract: row.contract }),
    ...(row.container !== null && { container: row.container }),
    ...(row.parts !== "0" && { parts: Number(row.parts) }),
  };
}

/** The reason was written for the first file with this content; another file with it is called by its own name. */
function reasonFor(name: string, firstName: string | null, reason: Reason): Reason {
  if (firstName === null || firstName === name) return reason;
  return { ...reason, message: reason.message.replace(`Expected ${firstName} `, () => `Expected ${name} `) };
}

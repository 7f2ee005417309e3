import { type Kysely, sql, type Transaction } from "kysely";
import { mailFormat } from "../schemas/document-text.ts";
import type { Reason } from "../schemas/ledger.ts";
import type { DocumentSummary } from "../schemas/record.ts";
import { documentId } from "./identifiers.ts";
import { toJson } from "./json.ts";
import type { Tables } from "./tables.ts";

export type DocumentState = "waiting" | "recorded" | "unpacked" | "setAside";

/** A document as the store has it. */
export interface StoredFile {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly state: DocumentState;
  /** What decided the state: the version of the product with a hash of its limits. */
  readonly decidedBy: string | null;
}

const columns = ["id", "sha256", "name", "state", "decided_by as decidedBy"] as const;

/** The document with this identifier, or undefined. */
export async function findDocument(db: Kysely<Tables>, id: string): Promise<StoredFile | undefined> {
  return db.selectFrom("document").select(columns).where("id", "=", id).executeTakeFirst();
}

/**
 * Adds the document of these bytes where it is new, and holds its row until the transaction ends. Without a target the conflict
 * may be on either unique column: naming one fails on the other where two processes add the same file at once.
 */
export async function addDocument(
  transaction: Transaction<Tables>,
  file: { readonly sha256: string; readonly name: string; readonly bytes: number },
): Promise<StoredFile> {
  const { sha256, name, bytes } = file;
  const added = await transaction
    .insertInto("document")
    .values({ id: documentId(sha256), sha256, name, bytes, state: "waiting" })
    .onConflict((conflict) => conflict.doNothing())
    .returning(columns)
    .executeTakeFirst();
  if (added) return added;
  const known = await transaction
    .selectFrom("document")
    .select(columns)
    .where("sha256", "=", sha256)
    .forUpdate()
    .executeTakeFirst();
  // Deleted in between.
  return known ?? addDocument(transaction, file);
}

/**
 * Makes a document wait to be read again, e.g. after an upgrade that may read what could not be read. The lines of files
 * inside it that could not be taken in come back with the next reading, or give way to theirs.
 */
export async function reopenDocument(db: Transaction<Tables>, id: string): Promise<void> {
  await db.deleteFrom("arrival").where("container", "=", id).where("document", "is", null).execute();
  await db.deleteFrom("page").where("document", "=", id).execute();
  await db.deleteFrom("reading").where("document", "=", id).execute();
  await db
    .updateTable("document")
    .set({ state: "waiting", reason: null, decided_by: null })
    .where("id", "=", id)
    .execute();
}

/** Sets a waiting document aside for good, with its reason. */
export async function setDocumentAside(
  db: Kysely<Tables>,
  id: string,
  reason: Reason,
  decidedBy: string,
): Promise<void> {
  await db
    .updateTable("document")
    .set({ state: "setAside", reason: toJson(reason), decided_by: decidedBy })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

/** Notes that a waiting document has no text of its own, and that the files inside it were taken in. */
export async function markUnpacked(db: Kysely<Tables>, id: string, decidedBy: string): Promise<void> {
  await db
    .updateTable("document")
    .set({ state: "unpacked", reason: null, decided_by: decidedBy })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

/** Says why a document still waits. */
export async function noteWhyDocumentWaits(db: Kysely<Tables>, id: string, reason: Reason): Promise<void> {
  await db
    .updateTable("document")
    .set({ reason: toJson(reason) })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

/** Those of these documents that no longer wait. */
export async function decidedAmong(db: Kysely<Tables>, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("document")
    .select("id")
    .where("id", "=", sql<string>`any(${ids})`)
    .where("state", "!=", "waiting")
    .execute();
  return rows.map((row) => row.id);
}

/** The documents as exports show them; only those that were read have one. */
export async function documentSummaries(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DocumentSummary>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("document")
    .innerJoin("reading", "reading.document", "document.id")
    .select(["id", "sha256", "name", "kind", "language", "summary"])
    .select((query) =>
      query
        .selectFrom("page")
        .whereRef("page.document", "=", "document.id")
        .select(({ fn }) => fn.countAll<string>().as("pages"))
        .as("pages"),
    )
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom("arrival")
          .select(["container", "path", "family"])
          .whereRef("arrival.document", "=", "document.id")
          .where("container", "is not", null)
          .orderBy("number")
          .limit(1)
          .as("place"),
      (join) => join.onTrue(),
    )
    .select(["place.container", "place.path"])
    // A mail is the head of its own family, and what has parts and lies in nothing is too.
    .select(
      sql<string | null>`case
        when reading.format = ${mailFormat} or place.family is null then coalesce(
          (select container from arrival inner_part where inner_part.container = document.id limit 1), place.family)
        else place.family end`.as("family"),
    )
    .where("id", "in", [...ids])
    .execute();
  return new Map(
    rows.map(({ id, sha256, name, kind, language, summary, pages, container, path, family }) => [
      id,
      {
        id,
        sha256,
        name,
        ...(container !== null && { container }),
        ...(path !== null && { path }),
        ...(family !== null && { family }),
        kind: kind ?? "other",
        language: language ?? "und",
        pages: Number(pages),
        reading: summary,
      },
    ]),
  );
}

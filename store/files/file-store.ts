import { type Kysely, sql } from "kysely";
import { z } from "zod";
import { afterCursor, cursorNotValid, pageOfRows } from "../../lib/paging.ts";
import type { PageOf } from "../../schemas/api/paging.ts";
import type { DocumentSummary } from "../../schemas/record.ts";
import { documentSeenBy, type Seer } from "../batches/seen.ts";
import { type DocumentState, documentSummaries } from "../documents.ts";
import type { Tables } from "../tables.ts";

/** A document that is kept, as those see it who ask for it. */
export interface KeptFile {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
  readonly state: DocumentState;
  /** `Reading.format`; absent where it has not been read. */
  readonly format?: string;
  readonly contract?: string;
}

/** One that was read. */
export interface ReadDocument extends KeptFile {
  readonly summary: DocumentSummary;
}

/** The documents that are kept. */
export interface FileStore {
  /** Those that were read, newest first. Throws `UsageError` CURSOR_NOT_VALID. */
  list(
    query: { readonly cursor?: string; readonly limit: number; readonly batch?: string },
    seer: Seer,
  ): Promise<PageOf<ReadDocument>>;
  find(id: string, seer: Seer): Promise<KeptFile | undefined>;
}

export function fileStore(db: Kysely<Tables>): FileStore {
  return {
    list: (query, seer) => filesPage(db, query, seer),
    find: async (id, seer) => {
      const row = await files(db, seer).where("document.id", "=", id).executeTakeFirst();
      return row && toFile(row);
    },
  };
}

async function filesPage(
  db: Kysely<Tables>,
  { cursor, limit, batch }: Parameters<FileStore["list"]>[0],
  seer: Seer,
): Promise<PageOf<ReadDocument>> {
  const after = afterCursor(cursor);
  const place = after === undefined ? undefined : placeFrom(after);
  let query = files(db, seer).where("reading.format", "is not", null);
  if (place) query = query.where(sql<boolean>`(received_at, document.id) < (${place.at}::timestamptz, ${place.id})`);
  if (batch !== undefined) {
    query = query.where(sql<boolean>`exists (
      select from arrival where arrival.document = document.id and arrival.batch = ${batch})`);
  }
  const rows = await query
    .orderBy("received_at", "desc")
    .orderBy("document.id", "desc")
    .limit(limit + 1)
    .execute();
  const { items: shown, next } = pageOfRows(rows, limit, placeOf);
  const summaries = await documentSummaries(
    db,
    shown.map(({ id }) => id),
  );
  const items = shown.flatMap((row) => {
    const summary = summaries.get(row.id);
    return summary ? [{ ...toFile(row), summary }] : [];
  });
  return { items, ...(next !== undefined && { next }) };
}

function files(db: Kysely<Tables>, seer: Seer) {
  return db
    .selectFrom("document")
    .leftJoin("reading", "reading.document", "document.id")
    .select(["document.id", "sha256", "name", "bytes", "state", "reading.format"])
    .select([
      // To the microsecond, which a `Date` is not.
      sql<string>`received_at::text`.as("received"),
      sql<string | null>`(select contract from contract_document
        where contract_document.document = document.id order by merged_from nulls last, contract limit 1)`.as(
        "contract",
      ),
    ])
    .where("document.erased_at", "is", null)
    .where(documentSeenBy(seer));
}

function toFile(row: {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly bytes: string;
  readonly state: DocumentState;
  readonly format: string | null;
  readonly contract: string | null;
}): KeptFile {
  const { id, sha256, name, bytes, state, format, contract } = row;
  return {
    ...{ id, sha256, name, bytes: Number(bytes), state },
    ...(format !== null && { format }),
    ...(contract !== null && { contract }),
  };
}

const placeOf = ({ received, id }: { readonly received: string; readonly id: string }): string => `${received}~${id}`;

function placeFrom(key: string): { readonly at: string; readonly id: string } {
  const [, at, id] =
    /^([12]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d)?)~(doc-[0-9a-f]{16})$/.exec(key) ?? [];
  if (at === undefined || id === undefined || !isTime(at)) throw cursorNotValid();
  return { at, id };
}

/** As PostgreSQL writes one: its offset may be hours only. There is no 31 February, whoever made the cursor. */
function isTime(at: string): boolean {
  const written = at.replace(" ", "T").replace(/[+-]\d\d$/, "$&:00");
  return z.iso.datetime({ offset: true }).safeParse(written).success;
}

import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";
import type { Kysely } from "kysely";
import { Page, type Reading } from "../schemas/document-text.ts";
import type { ReadingSummary } from "../schemas/record.ts";
import { toJson } from "./json.ts";
import type { Tables } from "./tables.ts";

/** Keeps what was read of a document; what is there already stays, since a reading never changes. Of what was erased, nothing. */
export async function savePages(
  db: Kysely<Tables>,
  document: string,
  reading: Reading,
  summary: ReadingSummary,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { erased_at: erasedAt } = await transaction
      .selectFrom("document")
      .select("erased_at")
      .where("id", "=", document)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (erasedAt) return;
    const added = await transaction
      .insertInto("reading")
      .values({ document, format: reading.format, summary: toJson(summary), issues: toJson(reading.issues) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n) return;
    for (let first = 0; first < reading.pages.length; first += pagesAtOnce) {
      const pages = reading.pages.slice(first, first + pagesAtOnce);
      const rows = await Promise.all(pages.map((page) => toRow(document, page)));
      await transaction.insertInto("page").values(rows).execute();
    }
  });
}

/** What was read of a document, or undefined where it has not been read. */
export async function loadPages(db: Kysely<Tables>, document: string): Promise<Reading | undefined> {
  const reading = await db.selectFrom("reading").selectAll().where("document", "=", document).executeTakeFirst();
  if (!reading) return undefined;
  const rows = await db.selectFrom("page").selectAll().where("document", "=", document).orderBy("number").execute();
  const { format, issues, summary } = reading;
  const pages: Page[] = [];
  for (let first = 0; first < rows.length; first += pagesAtOnce) {
    pages.push(...(await Promise.all(rows.slice(first, first + pagesAtOnce).map(fromRow))));
  }
  return { format, issues, pages, ...(summary.ranges && { ranges: summary.ranges }) };
}

/** Bounds the size of one statement, and the memory that packing and unpacking pages takes beside them. */
const pagesAtOnce = 100;

async function toRow(document: string, page: Page) {
  const { number, source, reader, text, words, blocks, ...receipt } = page;
  const layout = await compress(Buffer.from(toJson({ words, blocks })), { level: 1 });
  return { document, number, source, reader, text, receipt: toJson(receipt), layout };
}

async function fromRow(row: {
  number: number;
  source: string;
  reader: string;
  receipt: object;
  text: string;
  layout: Buffer;
}): Promise<Page> {
  const { number, source, reader, text, receipt, layout } = row;
  const { words, blocks } = JSON.parse((await decompress(layout)).toString("utf8"));
  return Page.parse({ ...receipt, number, source, reader, text, words, blocks });
}

const compress = promisify(deflateRaw);
const decompress = promisify(inflateRaw);

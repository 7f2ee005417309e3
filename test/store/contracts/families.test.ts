import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sha256 } from "../../../lib/hash.ts";
import { openDatabase } from "../../../store/database/open.ts";
import { openStore, type Store } from "../../../store/store.ts";
import { newDataFolder, removeDataFolder } from "../../support/data-folder.ts";
import { exampleRecord } from "../../support/example-record.ts";
import { familyStoreTests } from "../../support/family-store-tests.ts";

let data: string;
let store: Store;

beforeAll(async () => {
  data = await newDataFolder();
  store = await openStore({ data, version: "1.0.0" });
});
afterAll(async () => {
  await store.close();
  removeDataFolder(data);
});

familyStoreTests(() => store);

const looked = { reason: "Asked for.", trail: { actorName: "Anna" }, isCurrent: () => true };

/** A recorded contract whose original is kept, as the pipeline leaves it; inside another file where `container` is given. */
async function contractOf(content: string, container?: string) {
  const hash = sha256(content);
  const path = join(data, `arrived-${hash.slice(0, 8)}`);
  writeFileSync(path, content);
  await store.blobs.put(path, hash);
  const inside = container && { container, path: `${hash}.pdf`, depth: 1, outermost: container, family: container };
  const origin = container ? `/in/all.zip!/${hash}.pdf` : `/in/${hash}.pdf`;
  const file = {
    origin,
    name: `${hash.slice(0, 8)}.pdf`,
    sha256: hash,
    bytes: content.length,
    ...(inside && { inside }),
  };
  const document = (await store.enterArrival(file)).entry.document ?? "";
  const page = { number: 1, source: "textLayer", reader: "pdfium", text: content, words: [], blocks: [] };
  const reading = { format: "pdf", issues: [], pages: [page] } as unknown as Parameters<Store["savePages"]>[1];
  const summary = { format: "pdf", readers: ["pdfium"], textLayerPages: 1, ocrPages: 0, unreadPages: 0 };
  await store.savePages(document, reading, summary);
  const { fields } = exampleRecord(document, { title: content, documentKind: "contract" });
  const finding = { document, documentKind: "contract", language: "fr", issues: [], fields };
  const { contract } = await store.recordFinding(finding);
  return { contract, document, file, blob: await store.blobs.path(hash), finding };
}

/** Every table and column where a word still stands; the audit and the ledger say what was done by whom. */
async function placesOf(word: string): Promise<string[]> {
  const database = await openDatabase({ data });
  const tables = await database.kysely.introspection.getTables();
  const found: string[] = [];
  for (const { name, schema } of tables) {
    if (schema !== "public") continue;
    const rows = await database.kysely
      .selectFrom(name as "document")
      .selectAll()
      .execute();
    if (JSON.stringify(rows).includes(word)) found.push(name);
  }
  await database.close();
  return found;
}

test("a deleted contract leaves nothing of its content, and the same bytes do not bring it back", async () => {
  const { contract, document, file, blob, finding } = await contractOf("Confidentiel: bail de la tour Montparnasse");
  const other = await contractOf("Un autre contrat");
  const author = { id: "user-anna", name: "Anna" };
  await store.review.addRemark({ contract, kind: "unsure", comment: "Montparnasse?", author, version: "1.0.0" });
  expect(await placesOf("Montparnasse")).toEqual(
    expect.arrayContaining(["page", "field_value", "contract_shown", "remark"]),
  );

  expect(await store.families.erase(contract, looked)).toEqual({ outcome: "erased", filesLeft: 0 });

  expect(await placesOf("Montparnasse")).toEqual([]);
  expect([existsSync(blob), existsSync(other.blob)]).toEqual([false, true]);
  expect(await store.files.find(document, { user: author.id })).toBeUndefined();
  const deleted = { outcome: "setAside", reason: { code: "DELETED_ON_REQUEST" } };
  expect(await store.entriesOfDocuments([document])).toMatchObject([deleted]);

  const upload = await store.enterArrival({ ...file, origin: "upload://bat-1/again.pdf", name: "again.pdf" });
  expect(upload.entry).toMatchObject({ name: "again.pdf", ...deleted });
  await expect(store.batches.retry(upload.entry.id)).rejects.toMatchObject({ code: "DELETED_ON_REQUEST" });
  // A pass that was under way when it was deleted.
  const summary = { format: "pdf", readers: [], textLayerPages: 0, ocrPages: 0, unreadPages: 0 };
  await store.savePages(document, { format: "pdf", issues: [], pages: [] }, summary);
  expect(await store.loadPages(document)).toBeUndefined();
  expect(await store.recordFinding(finding)).toMatchObject({ written: false });
  const [line] = await store.access.auditLines({ limit: 1, subject: contract });
  expect(line).toMatchObject({ action: "contract.deleted", actorName: "Anna", detail: { sha256: file.sha256 } });
});

test("another version that tries again what was set aside leaves alone what was deleted", async () => {
  const { contract, file } = await contractOf("Contrat d'une version");
  await store.families.erase(contract, looked);
  const newer = await openStore({ data, version: "2.0.0" });
  expect((await newer.enterArrival(file)).entry).toMatchObject({ outcome: "setAside" });
  await newer.close();
});

test("of contracts in one archive, one is deleted and the other stays; the archive goes with the last", async () => {
  const archive = sha256("archive");
  const path = join(data, "archive");
  writeFileSync(path, "archive");
  await store.blobs.put(path, archive);
  const entered = await store.enterArrival({ origin: "/in/all.zip", name: "all.zip", sha256: archive, bytes: 7 });
  const container = entered.entry.document ?? "";
  const [first, second] = [await contractOf("Premier de l'archive", container), await contractOf("Second", container)];
  await store.markUnpacked(container);
  const archived = await store.blobs.path(archive);

  await store.families.erase(first.contract, looked);
  expect([first.blob, second.blob, archived].map((kept) => existsSync(kept))).toEqual([false, true, true]);
  expect(await Array.fromAsync(store.contractRecords({ ids: [second.contract] }))).toHaveLength(1);

  await store.families.erase(second.contract, looked);
  expect([second.blob, archived].map((kept) => existsSync(kept))).toEqual([false, false]);
});

test("what a process that ended left to remove is removed by the next", async () => {
  const dying = await openStore({ data, version: "1.0.0", forget: () => Promise.reject(new Error("killed")) });
  const { contract, blob } = await contractOf("Contrat d'un processus tué");
  expect(await dying.families.erase(contract, looked)).toEqual({ outcome: "erased", filesLeft: 1 });
  await dying.close();

  const forgotten: string[] = [];
  const next = await openStore({
    data,
    version: "1.0.0",
    forget: async (erased) => void forgotten.push(erased.sha256),
  });
  await next.close();
  expect(forgotten).toHaveLength(1);
  expect(existsSync(blob)).toBe(false);
  expect(await store.families.removeErased()).toBe(0);
});

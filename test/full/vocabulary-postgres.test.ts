import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CustomField } from "../../schemas/custom-field.ts";
import { openStore, type Store } from "../../store/store.ts";
import { removeDataFolder } from "../support/data-folder.ts";
import { type PostgresServer, startPostgres } from "../support/postgres.ts";
import { storeContract } from "../support/stored-contract.ts";

/** A field is taken away while somebody gives it a value: on a server both run at once, held here at a place of their work. */
let postgres: PostgresServer;
let data: string;
let store: Store;
let other: pg.Client;

beforeAll(async () => {
  postgres = await startPostgres();
  data = mkdtempSync(join(tmpdir(), "greffier-test-"));
  store = await openStore({ data, database: postgres.url, version: "1.0.0" });
  other = new pg.Client({ connectionString: postgres.url });
  await other.connect();
});
afterAll(async () => {
  await other.end();
  await store.close();
  await postgres.stop();
  removeDataFolder(data);
});

const remove = (key: string) => store.vocabulary.removeField(key, { isCurrent: () => true, trail: {} });

async function decide(contract: string, key: string) {
  const field = { key, cardinality: "one" } as const;
  const etag = await store.review.etagOf(store.review.notLookedFor(field));
  const decision = { action: "add", value: "IT", evidence: [] } as const;
  return store.review.decide({ contract, field, etag, decision, author: { id: "user-1", name: "Claire" } });
}

async function addField(key: string): Promise<void> {
  const label = { fr: key, en: key };
  await store.vocabulary.addField(CustomField.parse({ key, label, meaning: label, type: "text" }), {});
}

/** Until so many connections wait for what another holds. */
async function untilWaiting(count: number): Promise<void> {
  for (;;) {
    const { rows } = await other.query<{ waiting: number }>(
      "select count(distinct pid)::int as waiting from pg_locks where not granted",
    );
    if (rows[0]?.waiting === count) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test("a value that is being written when its field is to go keeps the field, archived", async () => {
  const contract = await storeContract(store, { name: "first.pdf" });
  await addField("first");
  // The last thing that a decision does is to take a number.
  await other.query("begin; select * from change_counter for update");
  const deciding = decide(contract, "first");
  await untilWaiting(1);
  const removing = remove("first");
  await untilWaiting(2);
  await other.query("commit");
  expect((await deciding)?.outcome).toBe("decided");
  expect(await removing).toBe("archived");
});

test("a value that comes when its field is going is refused, and the field goes", async () => {
  const contract = await storeContract(store, { name: "after.pdf" });
  await addField("after");
  await store.vocabulary.setNote("after", "Qui paie ?", { isCurrent: () => true, trail: {} });
  // The note goes after the field.
  await other.query("begin; select * from field_note for update");
  const removing = remove("after");
  await untilWaiting(1);
  const deciding = decide(contract, "after").catch(({ code }) => code);
  await untilWaiting(2);
  await other.query("commit");
  expect(await removing).toBe("removed");
  expect(await deciding).toBe("FIELD_REMOVED");
});

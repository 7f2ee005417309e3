import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ContractQuery } from "../../../schemas/api/contracts.ts";
import { fieldByKey } from "../../../schemas/fields/index.ts";
import { openDatabase } from "../../../store/database/open.ts";
import { openStore, type Store } from "../../../store/store.ts";
import { newDataFolder, removeDataFolder } from "../../support/data-folder.ts";
import { storeContract } from "../../support/stored-contract.ts";

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

const titles = async (search: string) => {
  const query = ContractQuery.parse({ search });
  const { items } = await store.portfolio.list(query, { sites: undefined, mayReadDocuments: true });
  return items.map((line) => line.title);
};

test("a correction is listed and found at once, and what was read is still found", async () => {
  const contract = await storeContract(store, {
    name: "a.pdf",
    pages: ["Préavis de trois mois."],
    values: { title: "Bial" },
  });
  const [entry] = await Array.fromAsync(store.contractRecords({ ids: [contract] }));
  const item = entry?.fields.title;
  if (!item || "items" in item) throw new Error("Expected a title.");
  const author = { id: "user-1", name: "Marie" };
  const field = fieldByKey("title");
  const etag = await store.review.etagOf(item);
  const decision = { action: "correct", item: item.id, value: "Bail commercial", evidence: [] } as const;

  await store.review.decide({ contract, field, decision, etag, author });

  expect(await titles("commercial")).toEqual(["Bail commercial"]);
  expect(await titles("bial")).toEqual([]);
  expect(await titles("préavis")).toEqual(["Bail commercial"]);
});

test("contracts that were there before there were lines get theirs when the database is next opened", async () => {
  const older = await storeContract(store, { name: "b.pdf", pages: ["Licorne."], values: { title: "Ancien" } });
  const database = await openDatabase({ data });
  await sql`delete from contract_line where contract = ${older}`.execute(database.kysely);
  await sql`insert into portfolio_backlog values (${older})`.execute(database.kysely);
  await sql`update run set made_at = '2024-05-06T07:08:09Z' where contract = ${older}`.execute(database.kysely);
  expect(await titles("licorne")).toEqual([]);

  const reopened = await openStore({ data, version: "1.0.0" });
  await reopened.close();

  expect(await titles("licorne")).toEqual(["Ancien"]);
  const [line] = await store.portfolio.lines([older]);
  expect(line?.changedAt).toBe("2024-05-06T07:08:09.000Z");
  const { rows } = await sql`select * from portfolio_backlog`.execute(database.kysely);
  expect(rows).toEqual([]);
  await database.close();
});

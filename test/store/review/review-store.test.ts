import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../../store/database/open.ts";
import { openStore, type Store } from "../../../store/store.ts";
import { newDataFolder, removeDataFolder } from "../../support/data-folder.ts";
import { reviewStoreTests } from "../../support/review-store-tests.ts";
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

reviewStoreTests(() => store);

test("a claim that has run out is a colleague's who asks for it", async () => {
  const contract = await storeContract(store, { name: "left.pdf" });
  await store.review.claim(contract, { id: "user-anna", name: "Anna" });
  const database = await openDatabase({ data });
  const past = sql<Date>`now() - interval '1 second'`;
  await database.kysely.updateTable("claim").set({ until: past }).where("contract", "=", contract).execute();
  await database.close();

  expect(await store.review.claimOf(contract)).toBeUndefined();
  expect(await store.review.claim(contract, { id: "user-bruno", name: "Bruno" })).toMatchObject({ by: "user-bruno" });
});

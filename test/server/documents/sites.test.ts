import { afterAll, beforeAll, expect, test } from "vitest";
import type { LedgerEntry } from "../../../schemas/ledger.ts";
import { type Caller, openApi, type TestApi } from "../../support/api.ts";
import { storeContract } from "../../support/stored-contract.ts";

let api: TestApi;
let lyon: Caller;
let other: Caller;
let own: LedgerEntry;

beforeAll(async () => {
  api = await openApi();
  lyon = await api.signIn({ role: "contributor", sites: ["LYON"] });
  other = await api.signIn({ role: "contributor", sites: ["Paris"] });
  await storeContract(api.store, { name: "lyon.pdf", values: { sites: [{ name: "Lyon" }] } });
  await storeContract(api.store, { name: "nantes.pdf", values: { sites: [{ name: "Nantes" }] } });
  const file = { origin: "upload://own/mien.pdf", name: "mien.pdf", sha256: "e".repeat(64), bytes: 3 };
  const batch = { id: "own", name: "mien.pdf", by: lyon.user };
  own = (await api.store.enterArrival({ ...file, batch })).entry;
});
afterAll(() => api.close());

async function names(caller: Pick<Caller, "ask">, url: string): Promise<string[]> {
  const { items } = (await caller.ask({ url })).json<{ items: { name: string }[] }>();
  return items.map(({ name }) => name).sort();
}

test("who sees only some sites sees in the ledger their contracts and what they brought; who sees all, all", async () => {
  expect(await names(api, "/ledger")).toEqual(["lyon.pdf", "mien.pdf", "nantes.pdf"]);
  expect(await names(lyon, "/ledger")).toEqual(["lyon.pdf", "mien.pdf"]);
  expect(await names(other, "/ledger")).toEqual([]);
  expect(await names(lyon, "/batches")).toEqual(["mien.pdf"]);
  expect(await names(other, "/batches")).toEqual([]);
});

test("a document is seen through its contract; one without a contract by who brought it", async () => {
  const line = async (name: string) => {
    const all = await Array.fromAsync(api.store.allEntries());
    return all.find((entry) => entry.name === name)?.document ?? "";
  };
  const status = async (caller: Pick<Caller, "ask">, document: string) =>
    (await caller.ask({ url: `/documents/${document}/receipt` })).statusCode;
  const [inLyon, inNantes] = [await line("lyon.pdf"), await line("nantes.pdf")];
  expect([await status(lyon, inLyon), await status(lyon, inNantes)]).toEqual([200, 404]);
  expect([await status(api, inLyon), await status(api, inNantes)]).toEqual([200, 200]);
  // It waits: it is there, and nothing of it can be shown.
  expect([await status(lyon, own.document ?? ""), await status(other, own.document ?? "")]).toEqual([409, 404]);
  const listed = (await lyon.ask({ url: "/documents" })).json<{ items: { summary: { name: string } }[] }>();
  expect(listed.items.map(({ summary }) => summary.name)).toEqual(["lyon.pdf"]);
});

test("nobody tries again, nor adds to, what another brought", async () => {
  const retry = (caller: Pick<Caller, "ask">) => caller.ask({ method: "POST", url: `/ledger/${own.id}/retry` });
  expect((await retry(other)).statusCode).toBe(404);
  expect((await retry(lyon)).statusCode).toBe(200);

  const batch = crypto.randomUUID();
  const file = { origin: `upload://${batch}/a.pdf`, name: "a.pdf", sha256: "f".repeat(64), bytes: 3 };
  await api.store.enterArrival({ ...file, batch: { id: batch, name: "a.pdf", by: lyon.user } });
  const headers = { "content-type": "multipart/form-data; boundary=X" };
  const payload = '--X\r\ncontent-disposition: form-data; name="f"; filename="b.pdf"\r\n\r\nb\r\n--X--\r\n';
  const added = await other.ask({ method: "POST", url: `/documents?batch=${batch}`, headers, payload });
  expect(added.statusCode).toBe(404);
});

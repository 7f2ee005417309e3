import { afterAll, beforeAll, expect, test } from "vitest";
import { QueueQuery } from "../../../schemas/api/queue.ts";
import { type Caller, openApi, type TestApi } from "../../support/api.ts";
import { storeContract } from "../../support/stored-contract.ts";

let api: TestApi;
let colleague: Caller;
const ids: Record<string, string> = {};

beforeAll(async () => {
  api = await openApi({ role: "reviewer" });
  colleague = await api.signIn({ role: "reviewer" });
  const money = (value: string) => [{ role: "total", money: { value, currency: "EUR" } }];
  const end = (date: string) => [{ kind: "date", date }];
  const store = async (name: string, contract: Omit<Parameters<typeof storeContract>[1], "name">) => {
    ids[name] = await storeContract(api.store, { name, ...contract });
  };
  await store("large", { values: { amounts: money("5000000"), title: "t" }, doubtful: { amounts: 0.5, title: 0.9 } });
  await store("small", { values: { amounts: money("12") }, doubtful: { amounts: 0.5 } });
  await store("soon", {
    batch: { id: "batch-1", name: "Monday" },
    values: { endDate: end("2026-12-24"), contractKind: "lease", notices: [{ purpose: "nonRenewal", period: "P1M" }] },
    doubtful: { endDate: 0.5 },
  });
  await store("past", { values: { endDate: end("2020-01-01") }, doubtful: { endDate: 0.5 } });
  await store("likely", { values: { amounts: money("5000000") }, doubtful: { amounts: 0.95 } });
  await store("title", { values: { title: "Contrat" }, doubtful: { title: 0.2 } });
  await store("sure", { values: { amounts: money("5000000") } });
});

afterAll(() => api.close());

/** The day before the notice of `soon` is due. */
const today = "2026-11-23";
const order = async (query: Record<string, unknown> = {}, user = "nobody") => {
  const page = await api.store.portfolio.queue(QueueQuery.parse(query), { sites: undefined, user, today });
  return page.items.map(({ contract, because }) => [nameOf(contract.id), because]);
};
const nameOf = (id: string) => Object.keys(ids).find((name) => ids[name] === id);

test("a line says its next dates, so that a near one is shown with its day", async () => {
  const { items } = await api.store.portfolio.queue(QueueQuery.parse({}), { sites: undefined, user: "nobody", today });
  const soon = items.find(({ contract }) => nameOf(contract.id) === "soon");
  expect(soon?.contract).toMatchObject({ nextEnd: "2026-12-24", nextNotice: "2026-11-24" });
});

test("what is likely wrong where much money or a near date depends on it comes first, and says why", async () => {
  expect(await order()).toEqual([
    ["soon", "date"],
    ["large", "money"],
    ["small", "doubt"],
    ["past", "doubt"],
    ["likely", "money"],
  ]);
});

test("the other profile shows every doubtful value, essential ones first", async () => {
  const page = await api.store.portfolio.queue(QueueQuery.parse({ profile: "all" }), {
    sites: undefined,
    user: "nobody",
    today,
  });
  const large = page.items.find((item) => item.contract.id === ids.large);
  expect(large?.values.map(({ field }) => field)).toEqual(["amounts", "title"]);
  expect(page.items.map((item) => item.contract.id)).toContain(ids.title);
});

test("it is filtered by field, kind and batch", async () => {
  expect((await order({ field: "endDate" })).map(([name]) => name)).toEqual(["soon", "past"]);
  expect((await order({ contractKind: "lease" })).map(([name]) => name)).toEqual(["soon"]);
  expect((await order({ batch: "batch-1" })).map(([name]) => name)).toEqual(["soon"]);
  expect(await order({ field: "title" })).toEqual([]);
});

test("page by page it is the same, with the day it began on", async () => {
  const whole = (await order()).map(([name]) => name);
  const paged: unknown[] = [];
  for (let cursor: string | undefined; ; ) {
    // Asked again after midnight, months later.
    const later = cursor === undefined ? today : "2027-06-01";
    const query = QueueQuery.parse({ limit: 1, cursor });
    const page = await api.store.portfolio.queue(query, { sites: undefined, user: "nobody", today: later });
    paged.push(...page.items.map((item) => nameOf(item.contract.id)));
    cursor = page.next;
    if (cursor === undefined) break;
  }
  expect(paged).toEqual(whole);
});

test("a contract that a colleague works on is left out, and shown with their name where one asks", async () => {
  const claimed = await colleague.ask({ method: "PUT", url: `/contracts/${ids.past}/claim` });
  expect(claimed.statusCode, claimed.body).toBe(200);
  const mine = await api.ask({ url: "/queue" });
  expect(idsOf(mine)).not.toContain(ids.past);
  expect(idsOf(await colleague.ask({ url: "/queue" }))).toContain(ids.past);
  const shown = (await api.ask({ url: "/queue?claimed=show" })).json();
  const item = shown.items.find((one: { contract: { id: string } }) => one.contract.id === ids.past);
  expect(item.claim).toMatchObject({ by: colleague.user });
  await colleague.ask({ method: "DELETE", url: `/contracts/${ids.past}/claim` });
});

test("remarks that ask somebody are counted for them alone", async () => {
  const asked = await api.ask({
    method: "POST",
    url: `/contracts/${ids.small}/remarks`,
    payload: { kind: "unsure", field: "amounts", comment: "HT ?", to: colleague.user },
  });
  expect(asked.statusCode, asked.body).toBe(201);
  const remarks = async (caller: Pick<Caller, "ask">) =>
    (await caller.ask({ url: "/queue" }))
      .json()
      .items.find((one: { contract: { id: string } }) => one.contract.id === ids.small).remarks;
  expect(await remarks(colleague)).toBe(1);
  expect(await remarks(api)).toBe(0);
});

test("the summary says what is left, with twenty seconds a value where nobody has decided yet", async () => {
  const answer = await api.ask({ url: "/queue/summary" });
  expect(answer.json()).toEqual({
    contracts: 5,
    values: 5,
    hours: 100 / 3600,
    secondsPerValue: 20,
    byField: { amounts: 3, endDate: 2 },
    byBatch: { "batch-1": 1 },
    byContractKind: { other: 4, lease: 1 },
  });
});

test("a value that is decided leaves the queue at once", async () => {
  await decideFirst(ids.small ?? "", "amounts");
  expect(idsOf(await api.ask({ url: "/queue" }))).not.toContain(ids.small);
  const line = (await api.store.portfolio.lines([ids.small ?? ""]))[0];
  expect(line).toMatchObject({ readiness: "ready", doubtful: 0 });
});

test("a contract of another site is not in one's queue, and a reader has none", async () => {
  const other = await api.signIn({ role: "reviewer", sites: ["Lyon"] });
  expect(idsOf(await other.ask({ url: "/queue" }))).toEqual([]);
  expect((await other.ask({ url: "/queue/summary" })).json()).toMatchObject({ contracts: 0, values: 0, hours: 0 });
  const reader = await api.signIn({ role: "reader" });
  expect((await reader.ask({ url: "/queue" })).statusCode).toBe(403);
});

test("the cursor of another list is refused", async () => {
  const { next } = (await api.ask({ url: "/contracts?limit=1" })).json();
  expect((await api.ask({ url: `/queue?cursor=${next}` })).json()).toMatchObject({ code: "CURSOR_NOT_VALID" });
});

async function decideFirst(contract: string, field: string): Promise<void> {
  const entry = (await api.ask({ url: `/contracts/${contract}/fields/${field}` })).json();
  const decided = await api.ask({
    method: "POST",
    url: `/contracts/${contract}/fields/${field}/decisions`,
    headers: { "if-match": `"${entry.etag}"` },
    payload: { decision: { action: "confirm", item: entry.items[0].id }, seconds: 5 },
  });
  expect(decided.statusCode, decided.body).toBe(200);
}

const idsOf = (answer: { json(): { items: { contract: { id: string } }[] } }) =>
  answer.json().items.map((item) => item.contract.id);

import { afterAll, beforeAll, expect, test } from "vitest";
import type { EntryView } from "../../schemas/api/decisions.ts";
import { type Caller, openApi, type TestApi } from "../support/api.ts";
import { storeContract } from "../support/stored-contract.ts";

let api: TestApi;
let reviewer: Caller;
let colleague: Caller;
let made = 0;

beforeAll(async () => {
  api = await openApi();
  reviewer = await api.signIn({ role: "reviewer" });
  colleague = await api.signIn({ role: "reviewer" });
});
afterAll(() => api.close());

const date = (value: string) => ({ kind: "date", date: value });

async function contractWith(values: Record<string, unknown>, doubtful: Record<string, number> = {}): Promise<string> {
  made += 1;
  return storeContract(api.store, {
    name: `contract-${made}.pdf`,
    pages: ["Contrat de maintenance 🛠 conclu", "Il prend fin le 31 décembre 2026."],
    values: { title: "Contrat", ...values },
    doubtful,
  });
}

async function read(contract: string, field: string, caller = reviewer): Promise<EntryView> {
  return (await caller.ask({ url: `/contracts/${contract}/fields/${field}` })).json();
}

async function decide(contract: string, field: string, decision: object, options: { etag?: string; by?: Caller } = {}) {
  const { by = reviewer, etag = (await read(contract, field)).etag } = options;
  return by.ask({
    method: "POST",
    url: `/contracts/${contract}/fields/${field}/decisions`,
    headers: { "if-match": `"${etag}"` },
    payload: { decision, seconds: 3 },
  });
}

test("a doubtful value that a person confirms is confirmed, in the contract and in its record", async () => {
  const contract = await contractWith({}, { title: 0.4 });
  const [before] = (await read(contract, "title")).items;
  expect(before).toMatchObject({ level: "doubtful", status: "needsReview" });

  const answer = await decide(contract, "title", { action: "confirm", item: before?.id });

  expect(answer.statusCode).toBe(200);
  expect(answer.headers.etag).toBe(`"${answer.json().etag}"`);
  expect(answer.json().items).toMatchObject([
    { id: before?.id, level: "confirmed", status: "confirmed", confidence: 1 },
  ]);
  const record = (await reviewer.ask({ url: `/contracts/${contract}/record` })).json();
  expect(record.fields.title).toMatchObject({ value: "Contrat", status: "confirmed" });
  const view = (await reviewer.ask({ url: `/contracts/${contract}` })).json();
  expect(view.fields.title.etag).toBe(answer.json().etag);
});

test("a correction quotes the words picked on the page, and keeps the machine's reading as an alternative", async () => {
  const contract = await contractWith({ endDate: [date("2025-12-31")] });
  const [item] = (await read(contract, "endDate")).items;
  const view = (await reviewer.ask({ url: `/contracts/${contract}` })).json();
  const document = view.documents[0].id;
  const start = "Contrat de maintenance 🛠 conclu".length + 1 + "Il prend fin le ".length;
  const place = { document, page: 2, start, end: start + "31 décembre 2026".length };

  const decision = { action: "correct", item: item?.id, value: date("2026-12-31"), evidence: [place] };
  const corrected = (await decide(contract, "endDate", decision)).json();

  expect(corrected.items).toMatchObject([
    {
      id: item?.id,
      printed: "2026-12-31",
      status: "corrected",
      evidence: [{ quote: "31 décembre 2026", page: 2, foundBy: `reviewer:${reviewer.user}` }],
      alternatives: [{ printed: "2025-12-31" }],
    },
  ]);
  expect(corrected.items[0].derivation).toBeUndefined();
});

test("a correction without a place stands on the reviewer's word, and says so", async () => {
  const contract = await contractWith({ endDate: [date("2025-12-31")] });
  const [item] = (await read(contract, "endDate")).items;
  const corrected = (
    await decide(contract, "endDate", { action: "correct", item: item?.id, value: date("2027-01-01") })
  ).json();
  expect(corrected.items[0]).toMatchObject({
    evidence: [],
    derivation: [{ operation: "statedByReviewer", inputs: [reviewer.user] }],
  });
});

test.each([
  ["past the page's end", { page: 1, start: 0, end: 5000 }, "EVIDENCE_OUTSIDE"],
  ["on another page than it says", { page: 1, start: 40, end: 45 }, "EVIDENCE_OUTSIDE"],
  ["of no length", { page: 1, start: 5, end: 5 }, "EVIDENCE_OUTSIDE"],
  ["on a page that is not there", { page: 9, start: 0, end: 5 }, "EVIDENCE_OUTSIDE"],
])("evidence %s is refused", async (_, place, code) => {
  const contract = await contractWith({});
  const [item] = (await read(contract, "title")).items;
  const document = contract.replace("ctr-", "doc-");
  const decision = { action: "correct", item: item?.id, value: "x", evidence: [{ document, ...place }] };
  const answer = await decide(contract, "title", decision);
  expect([answer.statusCode, answer.json().code]).toEqual([400, code]);
  expect((await read(contract, "title")).items[0]?.status).toBe("auto");
});

test("evidence in another contract's document is refused, though one may see it", async () => {
  const [contract, other] = [await contractWith({}), await contractWith({})];
  const [item] = (await read(contract, "title")).items;
  const evidence = [{ document: other.replace("ctr-", "doc-"), page: 1, start: 0, end: 7 }];
  const answer = await decide(contract, "title", { action: "correct", item: item?.id, value: "x", evidence });
  expect([answer.statusCode, answer.json().code]).toEqual([400, "EVIDENCE_ELSEWHERE"]);
});

test("half a character is picked as a whole one", async () => {
  const contract = await contractWith({});
  const [item] = (await read(contract, "title")).items;
  const start = "Contrat de maintenance ".length;
  const evidence = [{ document: contract.replace("ctr-", "doc-"), page: 1, start: start + 1, end: start + 3 }];
  const answer = await decide(contract, "title", { action: "correct", item: item?.id, value: "x", evidence });
  expect(answer.json().items[0].evidence).toMatchObject([{ quote: "🛠 ", start, end: start + 3 }]);
});

test("a value that is none of the field is refused with what is wrong with it", async () => {
  const contract = await contractWith({ endDate: [date("2025-12-31")] });
  const [item] = (await read(contract, "endDate")).items;
  const value = { kind: "date", date: "31/12/2026" };
  const answer = await decide(contract, "endDate", { action: "correct", item: item?.id, value });
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toMatchObject({ code: "VALUE_NOT_VALID", faults: [{ path: "body/decision/value/date" }] });
});

test("of two reviewers on one field the second gets the conflict with what stands there, and may decide over it", async () => {
  const contract = await contractWith({});
  const { etag, items } = await read(contract, "title");
  const correct = (value: string) => ({ action: "correct", item: items[0]?.id, value });

  const answers = await Promise.all([
    decide(contract, "title", correct("Premier"), { etag }),
    decide(contract, "title", correct("Second"), { etag, by: colleague }),
  ]);

  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
  const [won, lost] = [...answers].sort((a, b) => a.statusCode - b.statusCode).map((answer) => answer.json());
  expect(lost).toMatchObject({ code: "CHANGED_MEANWHILE", current: won, currentEtag: won.etag });

  const again = await decide(contract, "title", correct("Second, sachant le premier"), { etag: lost.currentEtag });
  expect(again.json().items[0].alternatives.map((one: { printed: string }) => one.printed)).toContain(
    won.items[0].printed,
  );
});

test("a decision that does not say what it was made over is refused", async () => {
  const contract = await contractWith({});
  const [item] = (await read(contract, "title")).items;
  const answer = await reviewer.ask({
    method: "POST",
    url: `/contracts/${contract}/fields/title/decisions`,
    payload: { decision: { action: "confirm", item: item?.id } },
  });
  expect(answer.statusCode).toBe(428);
});

test("an item that is none goes, the last one leaves the question whether there is another", async () => {
  const contract = await contractWith({ sites: [{ name: "Lille" }, { name: "Lyon" }] });
  const [lille, lyon] = (await read(contract, "sites")).items;
  const one = (await decide(contract, "sites", { action: "remove", item: lille?.id })).json();
  expect(one.items).toMatchObject([{ id: lyon?.id }]);
  const none = (await decide(contract, "sites", { action: "remove", item: lyon?.id })).json();
  expect(none).toMatchObject({ items: [], absence: { state: "notFound", status: "needsReview" } });
  const absent = (await decide(contract, "sites", { action: "confirm", item: none.absence.id })).json();
  expect(absent).toMatchObject({ items: [], absence: { state: "notFound", level: "confirmed" } });
});

test("a field said to be absent loses its values; undo brings back exactly what stood there", async () => {
  const contract = await contractWith({ sites: [{ name: "Lille" }, { name: "Lyon" }] });
  const before = await read(contract, "sites");
  const absent = (await decide(contract, "sites", { action: "absent" })).json();
  expect(absent).toMatchObject({ items: [], absence: { state: "absent", level: "confirmed" } });
  expect(absent.absence.alternatives).toMatchObject([{ printed: "Lille" }, { printed: "Lyon" }]);

  const after = (await decide(contract, "sites", { action: "undo" })).json();
  expect(after).toEqual(before);
  expect((await decide(contract, "sites", { action: "undo" })).json().code).toBe("NOTHING_TO_UNDO");
});

test("a missed value is added, and an alternative chosen takes its place with its evidence", async () => {
  const contract = await contractWith({});
  const added = (await decide(contract, "endDate", { action: "add", value: date("2030-01-01") })).json();
  expect(added.items).toMatchObject([{ printed: "2030-01-01", status: "corrected" }]);
  const second = await decide(contract, "endDate", { action: "add", value: date("2031-01-01") });
  expect([second.statusCode, second.json().code]).toEqual([409, "SCOPE_TAKEN"]);
  const scoped = { action: "add", value: date("2031-01-01"), appliesTo: { lot: "2" } };
  expect((await decide(contract, "endDate", scoped)).statusCode).toBe(200);

  const [title] = (await read(contract, "title")).items;
  await decide(contract, "title", { action: "correct", item: title?.id, value: "Autre" });
  const chosen = (await decide(contract, "title", { action: "choose", item: title?.id, alternative: 0 })).json();
  expect(chosen.items).toMatchObject([{ printed: "Contrat", evidence: title?.evidence, status: "corrected" }]);
  const beyond = await decide(contract, "title", { action: "choose", item: title?.id, alternative: 7 });
  expect([beyond.statusCode, beyond.json().code]).toEqual([409, "ALTERNATIVE_UNKNOWN"]);
});

test("nobody takes back what a colleague has decided over since", async () => {
  const contract = await contractWith({});
  const [item] = (await read(contract, "title")).items;
  await decide(contract, "title", { action: "correct", item: item?.id, value: "A" });
  await decide(contract, "title", { action: "correct", item: item?.id, value: "B" }, { by: colleague });
  const undo = await decide(contract, "title", { action: "undo" });
  expect([undo.statusCode, undo.json().code]).toEqual([409, "DECIDED_SINCE"]);
  expect((await read(contract, "title")).items[0]?.printed).toBe("B");
});

test("a locked contract refuses decisions until it is unlocked", async () => {
  const contract = await contractWith({});
  const [item] = (await read(contract, "title")).items;
  const setState = async (state: string) => {
    const { etag } = (await api.ask({ url: `/contracts/${contract}` })).json();
    const headers = { "if-match": etag };
    return api.ask({ method: "PATCH", url: `/contracts/${contract}`, headers, payload: { state } });
  };
  expect((await setState("locked")).json()).toMatchObject({ state: "locked" });
  const refused = await decide(contract, "title", { action: "confirm", item: item?.id });
  expect([refused.statusCode, refused.json().code]).toEqual([409, "CONTRACT_LOCKED"]);
  await setState("draft");
  expect((await decide(contract, "title", { action: "confirm", item: item?.id })).statusCode).toBe(200);
});

test("history tells who decided what, when, from what to what and why", async () => {
  const contract = await contractWith({});
  const [item] = (await read(contract, "title")).items;
  const { etag } = await read(contract, "title");
  await reviewer.ask({
    method: "POST",
    url: `/contracts/${contract}/fields/title/decisions`,
    headers: { "if-match": etag },
    payload: { decision: { action: "correct", item: item?.id, value: "Avenant" }, comment: "voir page 2" },
  });
  const lines = (await reviewer.ask({ url: `/contracts/${contract}/history` })).json().items;
  expect(lines).toMatchObject([
    {
      action: "correct",
      field: "title",
      by: "reviewer 2",
      before: "Contrat",
      after: "Avenant",
      comment: "voir page 2",
    },
    { action: "recorded", by: "machine" },
  ]);
  const first = (await reviewer.ask({ url: `/contracts/${contract}/history?limit=1` })).json();
  const second = (await reviewer.ask({ url: `/contracts/${contract}/history?limit=1&cursor=${first.next}` })).json();
  expect([...first.items, ...second.items]).toEqual(lines);
  expect(second.next).toBeUndefined();
});

test("a field that the vocabulary does not have, and a contract that is not there, are not found", async () => {
  const contract = await contractWith({});
  expect((await reviewer.ask({ url: `/contracts/${contract}/fields/__proto__` })).statusCode).toBe(404);
  expect((await reviewer.ask({ url: "/contracts/ctr-none/fields/title" })).statusCode).toBe(404);
  expect((await reviewer.ask({ url: "/contracts/ctr-none/record" })).statusCode).toBe(404);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { sha256 } from "../../lib/hash.ts";
import type { ModelCall, ModelWait } from "../../schemas/model-call.ts";
import type { Store } from "../../store/store.ts";
import { fakePage, fakeValue } from "./fake-stages.ts";

let store: Store;
let count = 0;

const work = { calls: 2, kept: 0, failed: 0, inputTokens: 200, outputTokens: 40, price: 0.5, dropped: 1 };
const down: ModelWait = { reason: { code: "MODEL_UNAVAILABLE", message: "Expected an answer, found none." } };

/** What a store keeps of calls to a model, on whichever database `open` opens it. */
export function testModelCalls(open: () => Promise<Store>): void {
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  test("what calls cost is known at once by document and day, kept answers cost nothing, and the run has its calls", async () => {
    const document = await arrive();
    const before = await store.modelSpending(document);
    await store.noteModelCall(call(document, { exchange: { requests: [{ model: "m" }], answers: ["\u0000"] } }));
    await store.noteModelCall(call(document, { outcome: "failed", error: "MODEL_REFUSED", price: 0.1 }));
    await store.noteModelCall(call(document, { outcome: "kept", inputTokens: 0, outputTokens: 0, price: undefined }));

    const spent = await store.modelSpending(document);
    expect(spent.document).toEqual({ tokens: 240, price: 0.35 });
    expect(spent.today.tokens - before.today.tokens).toBe(240);
    expect((await store.callsOfDocument(document)).map(({ run }) => run)).toEqual([undefined, undefined, undefined]);

    await record(document);
    const calls = await store.callsOfDocument(document);
    expect(new Set(calls.map(({ run }) => run)).size).toBe(1);
    expect(calls[0]).toMatchObject({ run: expect.stringMatching(/^run-/), exchange: { answers: ["\ufffd"] } });
    expect(await store.currentRunOf(document)).toMatchObject({ model: work });
    const [today] = await store.modelDays(1);
    expect(today).toMatchObject({
      day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      calls: 2,
      kept: 1,
      failed: 1,
      seconds: 3.6,
    });
  });

  test("what was said word for word is forgotten after its days, what it cost is not", async () => {
    const document = await arrive();
    await store.noteModelCall(call(document, { exchange: { requests: [1], answers: [2] } }));
    await store.forgetExchanges(1);
    expect((await store.callsOfDocument(document))[0]?.exchange).toEqual({ requests: [1], answers: [2] });
    await store.forgetExchanges(0);
    const [kept] = await store.callsOfDocument(document);
    expect(kept).toMatchObject({ question: sha256("q"), inputTokens: 100 });
    expect(kept).not.toHaveProperty("exchange");
  });

  test("a document that waits for a model is asked about again later and later, then only when files are taken in", async () => {
    const document = await arrive();
    await record(document, down);
    const later = new Date(Date.now() + 60_000);
    const due = () => store.waitingForModel({ most: 10, under: "b" });
    const all = () => store.waitingForModel({ most: 10, askedBefore: later, under: "b" });
    expect(await store.modelWaitOf(document)).toEqual(down.reason);
    expect(await due()).toEqual([]);
    expect(await all()).toEqual([document]);
    for (let attempt = 2; attempt < 14; attempt++) await store.waitForModel(document, down);
    expect(await all()).toEqual([document]);
  });

  test("one that settings keep from being asked about waits for other settings", async () => {
    const document = await arrive();
    await record(document, { ...down, under: "old" });
    const all = (under: string) =>
      store.waitingForModel({ most: 10, askedBefore: new Date(Date.now() + 60_000), under });
    expect(await all("old")).not.toContain(document);
    expect(await all("new")).toContain(document);
  });

  test("a document asked about again has a further run, one line in the ledger, and waits no longer", async () => {
    const document = await arrive();
    await record(document, down);
    const lines = await store.entriesOfDocuments([document]);
    const revised = { ...finding(document), fields: { title: fakeValue("t", "autre") } };

    const current = (await store.currentRunOf(document))?.id;
    expect(await store.reviseFinding(revised, "run-of-somebody-else")).toEqual({ written: false });
    expect(await store.modelWaitOf(document)).toEqual(down.reason);
    expect(await store.reviseFinding(revised, current)).toEqual({ written: true });
    expect(await store.reviseFinding(revised, current)).toEqual({ written: false });
    expect(await store.modelWaitOf(document)).toBeUndefined();
    expect((await store.currentRunOf(document))?.fields).toEqual({ title: fakeValue("t", "autre") });
    expect(await store.entriesOfDocuments([document])).toEqual(lines);
  });
}

function call(document: string, changed: Partial<ModelCall>): ModelCall {
  return {
    document,
    model: "test-model",
    host: "127.0.0.1:1",
    prompt: "extract.fr-0",
    question: sha256("q"),
    outcome: "answered",
    inputTokens: 100,
    outputTokens: 20,
    price: 0.25,
    milliseconds: 1200,
    ...changed,
  };
}

function finding(document: string) {
  return { document, documentKind: "contract", language: "fr", fields: { title: fakeValue("t", "un") }, issues: [] };
}

async function record(document: string, modelWait?: ModelWait): Promise<void> {
  await store.recordFinding({ ...finding(document), model: work, modelWait });
}

async function arrive(): Promise<string> {
  const name = `${++count}.txt`;
  const file = { origin: `/in/${name}`, name, sha256: sha256(name), bytes: 1 };
  const { entry } = await store.enterArrival(file);
  const document = entry.document ?? "";
  const summary = { format: "text", readers: ["text"], textLayerPages: 1, ocrPages: 0, unreadPages: 0 };
  await store.savePages(document, { format: "text", pages: [fakePage("un", 0)], issues: [] }, summary);
  return document;
}

import { expect, test } from "vitest";
import { AskAgain } from "../../pipeline/ask-again.ts";
import type { IngestParts } from "../../pipeline/ingest.ts";
import { processDocument } from "../../pipeline/pipeline.ts";
import type { Extract, ModelWaits } from "../../pipeline/ports.ts";
import { createStages } from "../../pipeline/stages.ts";
import { WorkTally } from "../../pipeline/tally.ts";
import type { ModelWork } from "../../schemas/model-call.ts";
import { valuesOf } from "../../schemas/record.ts";
import { FakeStages, fakeValue } from "../support/fake-stages.ts";
import { ingestHere } from "../support/ingest-here.ts";

const here = ingestHere();

const none: ModelWork = { calls: 0, kept: 0, failed: 0, inputTokens: 0, outputTokens: 0, dropped: 0 };
const down = { reason: { code: "MODEL_UNAVAILABLE", message: "Expected an answer, found none." } };

/** A model that is down, or up, or answers a question more each time; it remembers who was asked about. */
class ModelUpAndDown {
  state: "down" | "up" | "partly" = "down";
  readonly asked: string[] = [];

  readonly extract: Extract = async ({ id }) => {
    this.asked.push(id);
    const proposal = { candidates: [], language: "fr", announced: [], doubted: [] };
    if (this.state === "up") return { ...proposal, issues: [], model: { ...none, calls: 2 } };
    const model = this.state === "partly" ? { ...none, calls: 2, failed: 1 } : { ...none, calls: 1, failed: 1 };
    const issues = [{ ...down.reason, severity: "warning" as const }];
    return { ...proposal, issues, model, modelWait: down };
  };
}

/** Records with a title that says whether the model was asked, and what stood before. */
const decide: IngestParts["decide"] = async (proposal, pages, signal, previous) => {
  const { value, issues } = await new FakeStages().decide(proposal, pages, signal);
  const title = fakeValue("title", `${proposal.modelWait ? "rules" : "model"}${previous ? " after a run" : ""}`);
  return { value: { ...value, fields: { ...value.fields, title } }, issues };
};

function parts(model: ModelUpAndDown) {
  const modelWaits: ModelWaits = { waiting: (options) => here.now.store.waitingForModel({ ...options, under: "" }) };
  return { extract: model.extract, decide, modelWaits };
}

const titles = async () => {
  const records = await Array.fromAsync(here.now.store.contractRecords());
  return records.flatMap(({ fields }) => valuesOf(fields.title).map(({ value }) => value));
};

test("a file read while the model was down is asked about at the next ingest, and its outcome stays one", async () => {
  const model = new ModelUpAndDown();
  here.now.put({ "a.txt": Buffer.from(here.now.text("a")), "b.txt": Buffer.from(here.now.text("b")) });
  const first = await here.now.run(parts(model));
  expect(first.outcomes.recorded).toBe(2);
  expect(first.work.model).toMatchObject({ calls: 2, failed: 2 });
  expect(await titles()).toEqual(["rules", "rules"]);
  const lines = await here.now.lines();

  model.state = "up";
  const second = await here.now.run(parts(model));

  expect(second.work).toMatchObject({ parsed: 0, recorded: 2 });
  expect(await titles()).toEqual(["model after a run", "model after a run"]);
  expect(await here.now.lines()).toEqual(lines);
  await here.now.run(parts(model));
  expect(model.asked).toHaveLength(4);
});

test("while the model is still down one document is tried, and all keep what rules read", async () => {
  const model = new ModelUpAndDown();
  here.now.put({ "a.txt": Buffer.from(here.now.text("c")), "b.txt": Buffer.from(here.now.text("d")) });
  await here.now.run(parts(model));
  const before = model.asked.length;
  const second = await here.now.run(parts(model));

  expect(model.asked.length - before).toBe(1);
  expect(second.work.recorded).toBe(0);
  model.state = "up";
  expect((await here.now.run(parts(model))).work.recorded).toBe(2);
});

test("what the model answered before it went down again is recorded, and the rest still waits", async () => {
  const model = new ModelUpAndDown();
  here.now.put({ "a.txt": Buffer.from(here.now.text("e")) });
  const first = await here.now.run(parts(model));
  const document = first.entries[0]?.document ?? "";
  model.state = "partly";
  await here.now.run(parts(model));

  expect(await here.now.store.currentRunOf(document)).toMatchObject({ model: { calls: 2, failed: 1 } });
  expect(await here.now.store.modelWaitOf(document)).toEqual(down.reason);
  model.state = "up";
  await here.now.run(parts(model));
  expect(await here.now.store.modelWaitOf(document)).toBeUndefined();
});

test("without a model nothing is asked again, and what waits goes on waiting", async () => {
  const model = new ModelUpAndDown();
  here.now.put({ "a.txt": Buffer.from(here.now.text("f")) });
  const first = await here.now.run(parts(model));
  const asked = model.asked.length;
  const { modelWaits: _, ...without } = parts(model);
  await here.now.run(without);

  expect(model.asked).toHaveLength(asked);
  expect(await here.now.store.modelWaitOf(first.entries[0]?.document ?? "")).toEqual(down.reason);
});

test("a document that was queued to be asked about waits on where no model is set any more", async () => {
  const model = new ModelUpAndDown();
  here.now.put({ "a.txt": Buffer.from(here.now.text("g")) });
  const first = await here.now.run(parts(model));
  const document = first.entries[0]?.document ?? "";
  const { store } = here.now;
  const { read, extract } = new FakeStages();
  const partsFolder = await store.partsFolder();
  const made = { read, extract, decide, blobs: store.blobs, documents: store, ledger: store, partsFolder };
  const stages = createStages(made, new WorkTally());
  const before = await store.currentRunOf(document);
  const ending = await processDocument({ document, isLastAttempt: false }, stages, new AbortController().signal);

  expect(ending).toBe("waitsForModel");
  expect(await store.currentRunOf(document)).toEqual(before);
  expect(await store.modelWaitOf(document)).toEqual(down.reason);
});

test("while a folder is watched, documents are asked about when their time comes", async () => {
  const stop = new AbortController();
  const queued: string[] = [];
  const looked: unknown[] = [];
  const due = [["a"], [], ["b"]];
  const waiting: ModelWaits["waiting"] = async (options) => {
    looked.push(options.askedBefore);
    if (due.length === 1) stop.abort();
    return due.shift() ?? [];
  };
  const queue = { enqueue: async (document: string) => void queued.push(document), liveAmong: async () => [] };
  const clock = { now: () => 0, sleep: async () => {} };

  await new AskAgain({ waiting }, queue, clock).whenDue(stop.signal);
  expect(queued).toEqual(["a", "b"]);
  expect(looked).toEqual([undefined, undefined, undefined]);
});

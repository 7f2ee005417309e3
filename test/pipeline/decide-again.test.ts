import { expect, test } from "vitest";
import { UnavailableError } from "../../lib/errors.ts";
import { sweepReruns } from "../../pipeline/decide-again.ts";
import type { IngestParts } from "../../pipeline/ingest.ts";
import { processDocument } from "../../pipeline/pipeline.ts";
import { createStages } from "../../pipeline/stages.ts";
import { WorkTally } from "../../pipeline/tally.ts";
import { valuesOf } from "../../schemas/record.ts";
import { FakeStages, fakeValue } from "../support/fake-stages.ts";
import { ingestHere } from "../support/ingest-here.ts";
import { ReadHere } from "../support/read-here.ts";

const here = ingestHere();
const signal = new AbortController().signal;

/** Gives a title that says what it was decided over. */
const decide: IngestParts["decide"] = async (proposal, pages, asked, previous) => {
  const { value, issues } = await new FakeStages().decide(proposal, pages, asked);
  const before = valuesOf(previous?.title ?? { items: [] })[0]?.value;
  const title = fakeValue("title", previous ? `decided over ${before}` : "first");
  return { value: { ...value, fields: { ...value.fields, title } }, issues };
};

async function stagesWith(changed: Partial<Pick<IngestParts, "decide">> = {}) {
  const { store } = here.now;
  const fake = new FakeStages();
  return createStages(
    {
      ...{ read: new ReadHere().read, extract: fake.extract, decide, blobs: store.blobs, documents: store },
      ...{ ledger: store, partsFolder: await store.partsFolder() },
      reruns: { ...store.reruns, record: store.recordRerun },
      ...changed,
    },
    new WorkTally(),
  );
}

/** A recorded document and its contract. */
async function recorded(text: string): Promise<{ document: string; contract: string }> {
  here.now.put({ "a.txt": Buffer.from(here.now.text(text)) });
  const { entries } = await here.now.run({ decide });
  const [{ document = "", contract = "" } = {}] = entries;
  return { document, contract };
}

const waits = async (document: string) => (await here.now.store.reruns.waiting(50)).includes(document);

async function titleOf(contract: string): Promise<unknown> {
  const [record] = await Array.fromAsync(here.now.store.contractRecords({ ids: [contract] }));
  return record && valuesOf(record.fields.title)[0]?.value;
}

test("a contract is decided again when it is asked for, over what stood there, and once", async () => {
  const { document, contract } = await recorded("again");
  const job = { document, isLastAttempt: false };
  const stages = await stagesWith();
  expect(await processDocument(job, stages, signal)).toBe("already");

  expect(await here.now.store.reruns.ask(contract)).toBe(true);
  expect(await waits(document)).toBe(true);
  expect(await processDocument(job, stages, signal)).toBe("revised");
  expect(await titleOf(contract)).toBe("decided over first");
  expect(await waits(document)).toBe(false);
  expect(await processDocument(job, stages, signal)).toBe("already");
});

test("what is asked for while it is being done is done once more", async () => {
  const { document, contract } = await recorded("meanwhile");
  await here.now.store.reruns.ask(contract);
  const stages = await stagesWith({
    decide: async (...given) => {
      await here.now.store.reruns.ask(contract);
      return decide(...given);
    },
  });
  await processDocument({ document, isLastAttempt: false }, stages, signal);
  expect(await waits(document)).toBe(true);
  await processDocument({ document, isLastAttempt: false }, await stagesWith(), signal);
  expect(await waits(document)).toBe(false);
});

test("where a run came in between, it is decided over that one", async () => {
  const { document, contract } = await recorded("between");
  await here.now.store.reruns.ask(contract);
  let isFirst = true;
  const stages = await stagesWith({
    decide: async (...given) => {
      if (isFirst) {
        isFirst = false;
        await processDocument({ document, isLastAttempt: false }, await stagesWith(), signal);
        await here.now.store.reruns.ask(contract);
      }
      return decide(...given);
    },
  });
  await processDocument({ document, isLastAttempt: false }, stages, signal);
  expect(await titleOf(contract)).toBe("decided over decided over first");
});

test("what cannot be reached now is tried later; a fault of ours leaves all as it was in the end", async () => {
  const { document, contract } = await recorded("trouble");
  const broken = async (error: Error, isLastAttempt: boolean) =>
    processDocument({ document, isLastAttempt }, await stagesWith({ decide: () => Promise.reject(error) }), signal);

  await here.now.store.reruns.ask(contract);
  await expect(broken(new UnavailableError("DATABASE_LOST", "gone"), true)).rejects.toThrow("gone");
  await expect(broken(new Error("a fault"), false)).rejects.toThrow("a fault");
  expect(await waits(document)).toBe(true);
  await broken(new Error("a fault"), true);
  expect(await waits(document)).toBe(false);
  expect(await titleOf(contract)).toBe("first");
});

test("a contract that is not there, or is locked, is not decided again", async () => {
  const { store } = here.now;
  expect(await store.reruns.ask("ctr-none")).toBe(false);
  const { contract } = await recorded("locked");
  const under = { author: { id: "usr-1", name: "A" }, isCurrent: () => true };
  await store.review.changeContract(contract, { state: "locked" }, under);
  await expect(store.reruns.ask(contract)).rejects.toMatchObject({ code: "CONTRACT_LOCKED" });
});

test("what waits without a job is queued, also where one round fails", async () => {
  const stop = new AbortController();
  const queued: string[] = [];
  let round = 0;
  const waiting = async () => {
    round += 1;
    if (round === 1) throw new Error("the database is away");
    return ["doc-1"];
  };
  const enqueue = async (document: string) => {
    queued.push(document);
    stop.abort();
  };
  const clock = { now: () => 0, sleep: async () => {} };
  await sweepReruns({ waiting }, { enqueue }, stop.signal, clock);
  expect(queued).toEqual(["doc-1"]);
});

import { afterEach, beforeEach, expect, test } from "vitest";
import { fields as vocabulary } from "../../../schemas/fields/index.ts";
import { type ContractRecord, isList, valuesOf } from "../../../schemas/record.ts";
import { openStore, type Store } from "../../../store/store.ts";
import { newDataFolder, removeDataFolder } from "../../support/data-folder.ts";
import { storeContract } from "../../support/stored-contract.ts";

const signal = new AbortController().signal;
const author = { id: "user-1", name: "Claire" };
let data: string;
let store: Store;

beforeEach(async () => {
  data = await newDataFolder();
  store = await openStore({ data, version: "1.0.0" });
});

afterEach(async () => {
  await store.close();
  removeDataFolder(data);
});

const values = { title: "Contrat de nettoyage", governingLaw: { law: "droit français", place: "FR" } };

async function recordOf(id: string): Promise<ContractRecord> {
  const [record] = await Array.fromAsync(store.contractRecords({ ids: [id] }));
  if (!record) throw new Error("Expected the contract to be there.");
  return record;
}

const statusOf = async (id: string, field: string) => valuesOf((await recordOf(id)).fields[field])[0]?.status;

test("values that are drawn wait for a person, and count as waiting in the portfolio", async () => {
  const contract = await storeContract(store, { name: "a.pdf", values });
  const before = (await store.portfolio.list({ limit: 10, sort: "title", direction: "asc" }, anybody)).items[0]
    ?.doubtful;
  const drawn = await store.quality.drawSamples(1, signal);
  expect(drawn).toBeGreaterThan(1);
  expect(await statusOf(contract, "title")).toBe("needsReview");
  const after = (await store.portfolio.list({ limit: 10, sort: "title", direction: "asc" }, anybody)).items[0]
    ?.doubtful;
  expect(after).toBe((before ?? 0) + drawn);
});

test("a run is drawn from once, however often it is asked", async () => {
  await storeContract(store, { name: "a.pdf", values });
  expect(await store.quality.drawSamples(1, signal)).toBeGreaterThan(0);
  expect(await store.quality.drawSamples(1, signal)).toBe(0);
});

test("nothing is drawn at a rate of nothing, nor of a contract that somebody validated", async () => {
  const contract = await storeContract(store, { name: "a.pdf", values });
  expect(await store.quality.drawSamples(0, signal)).toBe(0);
  await store.review.changeContract(contract, { state: "validated" }, { author, isCurrent: () => true });
  expect(await store.quality.drawSamples(1, signal)).toBe(0);
  expect(await statusOf(contract, "title")).toBe("auto");
});

test("about as many are drawn as the rate says", async () => {
  const names = Array.from({ length: 60 }, (_, index) => `${index}.pdf`);
  for (const name of names) await storeContract(store, { name, values });
  const all = await Array.fromAsync(store.contractRecords());
  const core = vocabulary.filter(({ tier }) => tier === "core").map(({ key }) => key);
  const sure = all
    .flatMap(({ fields }) =>
      Object.entries(fields).flatMap(([key, entry]) => {
        const silence = isList(entry) ? entry.absence : entry.value === undefined ? entry : undefined;
        return [...valuesOf(entry), ...(silence && core.includes(key) ? [silence] : [])];
      }),
    )
    .filter(({ status }) => status === "auto");
  const drawn = await store.quality.drawSamples(0.2, signal);
  // Of 180 and more by a hash that is even, a fifth: beyond these bounds once in a hundred million stores.
  expect(sure.length).toBeGreaterThanOrEqual(120);
  expect(drawn / sure.length).toBeGreaterThan(0.02);
  expect(drawn / sure.length).toBeLessThan(0.45);
});

test("what people decide of a drawn value stands, and says what the machine had there", async () => {
  const contract = await storeContract(store, { name: "a.pdf", values });
  await store.quality.drawSamples(1, signal);
  const entry = (await recordOf(contract)).fields.title;
  if (!entry || "items" in entry) throw new Error("Expected one title.");
  const field = { key: "title", cardinality: "one" } as const;
  const decision = { action: "correct", item: entry.id, value: "Contrat de gardiennage", evidence: [] } as const;
  await store.review.decide({ contract, field, decision, etag: await store.review.etagOf(entry), author });
  expect(await statusOf(contract, "title")).toBe("corrected");
  expect(await store.quality.reviewedValues()).toMatchObject([
    {
      field: "title",
      drawn: "value",
      machine: { value: "Contrat de nettoyage" },
      person: { value: "Contrat de gardiennage" },
    },
  ]);
});

const endDate = { key: "endDate", cardinality: "onePerScope" } as const;

test("that nothing was found is drawn too, and what people make of it is the share that was missed", async () => {
  const [empty, missed] = [
    await storeContract(store, { name: "empty.pdf", values }),
    await storeContract(store, { name: "missed.pdf", values }),
  ];
  await store.quality.drawSamples(1, signal);
  for (const contract of [empty, missed]) {
    const entry = (await recordOf(contract)).fields.endDate;
    if (!entry || !isList(entry) || !entry.absence) throw new Error("Expected no end date.");
    expect(entry.absence.status).toBe("needsReview");
    const value = { kind: "date", date: "2027-12-31" };
    const decision =
      contract === empty
        ? ({ action: "absent", item: entry.absence.id } as const)
        : ({ action: "add", value, evidence: [] } as const);
    await store.review.decide({ contract, field: endDate, decision, etag: await store.review.etagOf(entry), author });
  }
  expect(await store.quality.reviewedValues()).toMatchObject([
    { field: "endDate", drawn: "silence" },
    { field: "endDate", drawn: "silence" },
  ]);
  const { accuracy } = await store.portfolio.dashboard(undefined);
  expect(accuracy).toMatchObject([
    { field: "endDate", reviewed: 2, right: 1, autoReviewed: 0, silencesReviewed: 2, silencesMissed: 1 },
  ]);
});

test("that a field that few contracts have is not there is nobody's to look for", async () => {
  const contract = await storeContract(store, { name: "a.pdf", values });
  await store.quality.drawSamples(1, signal);
  const { advance, endDate: end } = (await recordOf(contract)).fields;
  expect([advance, end].map((entry) => entry && isList(entry) && entry.absence?.status)).toEqual([
    "auto",
    "needsReview",
  ]);
});

test("where nothing waits but what was drawn, the queue says so; beside a doubt it is not told apart", async () => {
  const sure = await storeContract(store, { name: "sure.pdf", values });
  await storeContract(store, { name: "doubtful.pdf", values, doubtful: { governingLaw: 0.4 } });
  await store.quality.drawSamples(1, signal);
  const reader = { sites: undefined, user: "user-1", today: "2026-01-01" };
  const { items } = await store.portfolio.queue({ profile: "all", claimed: "show", limit: 10 }, reader);
  const because = new Map(items.map((item) => [item.contract.id === sure, item.because]));
  expect(because).toEqual(
    new Map([
      [true, "check"],
      [false, "doubt"],
    ]),
  );
});

const anybody = { sites: undefined, mayReadDocuments: true };

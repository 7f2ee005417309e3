import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fieldsNow, fieldsToRead } from "../../cli/vocabulary.ts";
import { FieldView } from "../../schemas/api/fields.ts";
import { fields } from "../../schemas/fields/index.ts";
import { Settings } from "../../schemas/settings.ts";
import { openStore, type Store } from "../../store/store.ts";
import { openApi, type TestApi } from "../support/api.ts";
import { newDataFolder, removeDataFolder } from "../support/data-folder.ts";
import { storeContract } from "../support/stored-contract.ts";

const settings = Settings.parse({});
const costCentre = {
  key: "costCentre",
  label: { fr: "Centre de coûts", en: "Cost centre" },
  meaning: { fr: "Qui paie.", en: "Who pays." },
  type: "choice",
  choices: ["IT", "Travaux"],
};

let data: string;
let store: Store;
let api: TestApi;

beforeAll(async () => {
  data = await newDataFolder();
  store = await openStore({ data, version: "1.0.0" });
  api = await openApi({ store, ports: { fields: () => fieldsNow(settings, store) } });
});

afterAll(async () => {
  await api.close();
  await store.close();
  removeDataFolder(data);
});

const views = async () => FieldView.array().parse((await api.ask({ method: "GET", url: "/fields" })).json());
/** What a reviewer adds. */
async function decide(contract: string, key: string, value: unknown): Promise<void> {
  const field = { key, cardinality: "one" } as const;
  const etag = await store.review.etagOf(store.review.notLookedFor(field));
  const author = { id: "user-1", name: "Claire" };
  const decided = await store.review.decide({
    contract,
    field,
    etag,
    author,
    decision: { action: "add", value, evidence: [] },
  });
  expect(decided?.outcome).toBe("decided");
}

const viewOf = async (key: string) => (await views()).find((view) => view.key === key);

test("every field comes with its labels, a schema that a form can be made from, and words for its names", async () => {
  const found = await views();
  expect(found.map(({ key }) => key)).toEqual(fields.map(({ key }) => key));
  const renewal = found.find(({ key }) => key === "renewal");
  expect(renewal).toMatchObject({ essential: true, group: "dates", custom: false, schema: { type: "object" } });
  expect(renewal?.words.tacit).toEqual({ fr: "tacite", en: "tacit" });
  for (const { schema } of found) expect(Object.keys(schema).length).toBeGreaterThan(0);
});

describe("words to values", () => {
  const ask = (payload: object) => api.ask({ method: "POST", url: "/read-value", payload });

  test("are read by our own readers, and shown in both languages", async () => {
    const answer = await ask({ field: "renewal", text: "tacite, 1 an", language: "fr" });
    expect(answer.json()).toMatchObject({
      value: { mode: "tacit", period: "P1Y" },
      printed: "tacit · P1Y",
      readable: { fr: "tacite, 1\u00a0an", en: "tacit, 1\u00a0year" },
    });
  });

  test("that say none are an answer too, which tells what was expected", async () => {
    const answer = await ask({ field: "endDate", text: "bientôt" });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ others: [], error: { fr: expect.stringContaining("par exemple") } });
  });

  test("are for who reviews, and for fields that there are", async () => {
    expect((await ask({ field: "nothing", text: "x" })).statusCode).toBe(404);
    const reader = await api.signIn({ role: "reader" });
    const refused = await reader.ask({ method: "POST", url: "/read-value", payload: { field: "title", text: "x" } });
    expect(refused.statusCode).toBe(403);
  });
});

describe("notes on how a field is decided", () => {
  const put = (note: string, headers: Record<string, string> = {}) =>
    api.ask({ method: "PUT", url: "/fields/endDate/note", payload: { note }, headers });

  test("are kept, and go where they are empty", async () => {
    expect((await put("Le dernier avenant fait foi.")).json()).toMatchObject({ note: "Le dernier avenant fait foi." });
    expect((await viewOf("endDate"))?.note).toBe("Le dernier avenant fait foi.");
    await put("");
    expect((await viewOf("endDate"))?.note).toBeUndefined();
  });

  test("written over another's are refused, with what stands there", async () => {
    const stale = (await viewOf("endDate"))?.noteEtag ?? "";
    await put("De Claire.", { "if-match": stale });
    const refused = await put("De Paul.", { "if-match": stale });
    expect(refused.statusCode).toBe(412);
    expect(refused.json()).toMatchObject({ current: { note: "De Claire." } });
  });

  test("are an administrator's to write", async () => {
    const reviewer = await api.signIn({ role: "reviewer" });
    const refused = await reviewer.ask({ method: "PUT", url: "/fields/endDate/note", payload: { note: "x" } });
    expect(refused.statusCode).toBe(403);
  });
});

describe("a field that an administrator adds", () => {
  test("joins the vocabulary at once, and its values are read from words", async () => {
    const added = await api.ask({ method: "POST", url: "/custom-fields", payload: costCentre });
    expect(added.statusCode).toBe(201);
    expect(added.json()).toMatchObject({
      key: "costCentre",
      custom: true,
      group: "custom",
      schema: { enum: ["IT", "Travaux"] },
    });
    expect((await fieldsToRead(settings, store)).map(({ key }) => key)).toEqual(["costCentre"]);
    const read = await api.ask({
      method: "POST",
      url: "/read-value",
      payload: { field: "costCentre", text: "travaux" },
    });
    expect(read.json().value).toBe("Travaux");
  });

  test.each(["constructor", "toString", "valueOf"])("has no key such as %s, which every object has", async (key) => {
    const answer = await api.ask({ method: "POST", url: "/custom-fields", payload: { ...costCentre, key } });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().faults).toMatchObject([{ path: "body/key" }]);
  });

  test("has a key of its own", async () => {
    const taken = await api.ask({ method: "POST", url: "/custom-fields", payload: { ...costCentre, key: "endDate" } });
    expect([taken.statusCode, taken.json().code]).toEqual([409, "KEY_TAKEN"]);
    const twice = await api.ask({ method: "POST", url: "/custom-fields", payload: costCentre });
    expect(twice.statusCode).toBe(409);
    const empty = await api.ask({
      method: "POST",
      url: "/custom-fields",
      payload: { ...costCentre, key: "other", choices: [] },
    });
    expect([empty.statusCode, empty.json().code]).toEqual([422, "CHOICES_MISSING"]);
  });

  test("gets more choices, and loses those that no contract has", async () => {
    await decide(await storeContract(store, { name: "a.pdf" }), "costCentre", "IT");
    const change = (choices: string[]) =>
      api.ask({ method: "PUT", url: "/custom-fields/costCentre", payload: { choices } });
    expect((await change(["IT", "Achats"])).json().schema).toMatchObject({ enum: ["IT", "Achats"] });
    const refused = await change(["Achats"]);
    expect([refused.statusCode, refused.json().code]).toEqual([422, "CHOICE_IN_USE"]);
    expect((await viewOf("costCentre"))?.definition?.choices).toEqual(["IT", "Achats"]);
  });

  test("is archived when it is taken away while contracts have values of it, and can come back", async () => {
    const gone = await api.ask({ method: "DELETE", url: "/custom-fields/costCentre" });
    expect(gone.json()).toEqual({ key: "costCentre", outcome: "archived" });
    expect(await viewOf("costCentre")).toMatchObject({ archived: true });
    expect(await fieldsToRead(settings, store)).toEqual([]);
    await api.ask({ method: "PUT", url: "/custom-fields/costCentre", payload: { archived: false } });
    expect((await fieldsToRead(settings, store)).map(({ key }) => key)).toEqual(["costCentre"]);
  });

  test("goes where no contract ever had a value of it", async () => {
    await api.ask({ method: "POST", url: "/custom-fields", payload: { ...costCentre, key: "spare", type: "text" } });
    const gone = await api.ask({ method: "DELETE", url: "/custom-fields/spare" });
    expect(gone.json()).toEqual({ key: "spare", outcome: "removed" });
    expect(await viewOf("spare")).toBeUndefined();
    expect((await api.ask({ method: "DELETE", url: "/custom-fields/endDate" })).statusCode).toBe(404);
  });
});

test("a field of the settings wins over one of the same key that was added, and nothing fails", async () => {
  const ofSettings = Settings.parse({ customFields: [{ ...costCentre, type: "text" }] });
  const found = (await fieldsNow(ofSettings, store)).filter(({ key }) => key === "costCentre");
  expect(found.map((field) => field.value.safeParse("anything").success)).toEqual([true]);
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fieldsNow, fieldsToRead } from "../../cli/vocabulary.ts";
import { etagOf } from "../../lib/etag.ts";
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

/** The header of a change over the field's definition as it is now. */
const asItIs = async (key: string) => ({ "if-match": (await viewOf(key))?.definitionEtag ?? "none" });

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
  const put = (note: string, ifMatch: string) =>
    api.ask({ method: "PUT", url: "/fields/endDate/note", payload: { note }, headers: { "if-match": ifMatch } });
  const current = async () => (await viewOf("endDate"))?.noteEtag ?? "";

  test("are kept, and go where they are empty", async () => {
    expect((await put("Le dernier avenant fait foi.", await current())).json()).toMatchObject({
      note: "Le dernier avenant fait foi.",
    });
    expect((await viewOf("endDate"))?.note).toBe("Le dernier avenant fait foi.");
    await put("", await current());
    expect((await viewOf("endDate"))?.note).toBeUndefined();
  });

  test("written over another's are refused, with what stands there", async () => {
    const stale = await current();
    await put("De Claire.", stale);
    const refused = await put("De Paul.", stale);
    expect(refused.statusCode).toBe(412);
    expect(refused.json()).toMatchObject({ current: { note: "De Claire." }, currentEtag: await current() });
  });

  test("are not written by who looked at none", async () => {
    const blind = await api.ask({ method: "PUT", url: "/fields/endDate/note", payload: { note: "x" } });
    expect(blind.json()).toMatchObject({ status: 428, code: "IF_MATCH_MISSING" });
  });

  test("of two who write the first at once, one is told that there is another by now", async () => {
    const put = (note: string) =>
      api.ask({
        method: "PUT",
        url: "/fields/duration/note",
        payload: { note },
        headers: { "if-match": etagOf("") },
      });
    const both = await Promise.all([put("De Claire."), put("De Paul.")]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
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
    const change = async (choices: string[]) => {
      const headers = await asItIs("costCentre");
      return api.ask({ method: "PUT", url: "/custom-fields/costCentre", payload: { choices }, headers });
    };
    expect((await change(["IT", "Achats"])).json().schema).toMatchObject({ enum: ["IT", "Achats"] });
    const refused = await change(["Achats"]);
    expect([refused.statusCode, refused.json().code]).toEqual([422, "CHOICE_IN_USE"]);
    expect((await viewOf("costCentre"))?.definition?.choices).toEqual(["IT", "Achats"]);
  });

  test("is archived when it is taken away while contracts have values of it, and can come back", async () => {
    const gone = await api.ask({
      method: "DELETE",
      url: "/custom-fields/costCentre",
      headers: await asItIs("costCentre"),
    });
    expect(gone.json()).toEqual({ key: "costCentre", outcome: "archived" });
    expect(await viewOf("costCentre")).toMatchObject({ archived: true });
    expect(await fieldsToRead(settings, store)).toEqual([]);
    const headers = await asItIs("costCentre");
    await api.ask({ method: "PUT", url: "/custom-fields/costCentre", payload: { archived: false }, headers });
    expect((await fieldsToRead(settings, store)).map(({ key }) => key)).toEqual(["costCentre"]);
  });

  test("goes where no contract ever had a value of it", async () => {
    await api.ask({ method: "POST", url: "/custom-fields", payload: { ...costCentre, key: "spare", type: "text" } });
    const gone = await api.ask({ method: "DELETE", url: "/custom-fields/spare", headers: await asItIs("spare") });
    expect(gone.json()).toEqual({ key: "spare", outcome: "removed" });
    expect(await viewOf("spare")).toBeUndefined();
    const headers = { "if-match": "x" };
    for (const key of ["endDate", "spare"]) {
      expect((await api.ask({ method: "DELETE", url: `/custom-fields/${key}`, headers })).statusCode).toBe(404);
    }
  });

  test("can be added again after it was taken away, as something else", async () => {
    const field = { ...costCentre, key: "again", type: "text" };
    await api.ask({ method: "POST", url: "/custom-fields", payload: field });
    await api.ask({ method: "DELETE", url: "/custom-fields/again", headers: await asItIs("again") });
    const added = await api.ask({ method: "POST", url: "/custom-fields", payload: { ...field, type: "date" } });
    expect([added.statusCode, added.json().definition]).toMatchObject([201, { type: "date" }]);
  });

  test.each(["PUT", "DELETE"] as const)(
    "is changed as looked at: %s over another's change is refused",
    async (method) => {
      const url = "/custom-fields/costCentre";
      const looked = await asItIs("costCentre");
      const label = { fr: `Centre ${method}`, en: `Centre ${method}` };
      await api.ask({ method: "PUT", url, payload: { label }, headers: looked });
      const payload = method === "PUT" ? { payload: { label: costCentre.label } } : {};
      const stale = await api.ask({ method, url, headers: looked, ...payload });
      const now = await viewOf("costCentre");
      expect(stale.json()).toMatchObject({ status: 412, current: { label }, currentEtag: now?.definitionEtag });
      const blind = await api.ask({ method, url, ...payload });
      expect(blind.json()).toMatchObject({ status: 428, code: "IF_MATCH_MISSING" });
      expect(await viewOf("costCentre")).toEqual(now);
    },
  );
});

describe("a field that is taken away while somebody gives it a value", () => {
  const add = (key: string) =>
    api.ask({ method: "POST", url: "/custom-fields", payload: { ...costCentre, key, type: "text" } });
  const remove = async (key: string) =>
    (await api.ask({ method: "DELETE", url: `/custom-fields/${key}`, headers: await asItIs(key) })).json().outcome;

  test("is archived where the value came first", async () => {
    const contract = await storeContract(store, { name: "premier.pdf" });
    await add("first");
    await decide(contract, "first", "IT");
    expect(await remove("first")).toBe("archived");
  });

  test("takes no value that comes after: it would stand in a field that nobody knows", async () => {
    const contract = await storeContract(store, { name: "après.pdf" });
    await add("after");
    expect(await remove("after")).toBe("removed");
    await expect(decide(contract, "after", "IT")).rejects.toMatchObject({ code: "FIELD_REMOVED" });
    const [record] = await Array.fromAsync(store.contractRecords({ ids: [contract] }));
    expect(record?.fields).not.toHaveProperty("after");
  });

  test("takes none of a document that was being read for it, whose other values are kept", async () => {
    await add("read");
    expect(await remove("read")).toBe("removed");
    await add("stays");
    const values = { read: "IT", stays: "IT", title: "Entretien" };
    const contract = await storeContract(store, { name: "lu.pdf", values });
    const [record] = await Array.fromAsync(store.contractRecords({ ids: [contract] }));
    expect(record?.fields).toMatchObject({ title: { value: "Entretien" }, stays: { value: "IT" } });
    expect(record?.fields).not.toHaveProperty("read");
  });
});

test("a key that was taken away is free for a field of the settings, whose values are kept", async () => {
  const place = await newDataFolder();
  const addAndRemove = async (at: Store, key: string) => {
    await at.vocabulary.addField({ ...costCentre, key, type: "text", many: false }, {});
    return at.vocabulary.removeField(key, { isCurrent: () => true, trail: {} });
  };
  const before = await openStore({ data: place, version: "1.0.0" });
  expect(await addAndRemove(before, "fund")).toBe("removed");
  await before.close();
  const after = await openStore({ data: place, version: "1.0.0", fieldsOfSettings: ["fund", "grant"] });
  // Under a key of the settings an administrator's gives way, and is taken away like any other.
  expect(await addAndRemove(after, "grant")).toBe("removed");
  const contract = await storeContract(after, { name: "a.pdf", values: { fund: "A", grant: "B" } });
  const [record] = await Array.fromAsync(after.contractRecords({ ids: [contract] }));
  expect(record?.fields).toMatchObject({ fund: { value: "A" }, grant: { value: "B" } });
  await after.close();
  removeDataFolder(place);
});

test("a field of the settings wins over one of the same key that was added, and nothing fails", async () => {
  const ofSettings = Settings.parse({ customFields: [{ ...costCentre, type: "text" }] });
  const found = (await fieldsNow(ofSettings, store)).filter(({ key }) => key === "costCentre");
  expect(found.map((field) => field.value.safeParse("anything").success)).toEqual([true]);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { issueOf } from "../../schemas/words/issues.ts";
import { type Caller, openApi, type TestApi } from "../support/api.ts";
import { exampleRecord } from "../support/example-record.ts";
import { storeContract } from "../support/stored-contract.ts";

let api: TestApi;
let reviewer: Caller;
let reader: Caller;
let integrator: Caller;
let lilleOnly: Caller;
let made = 0;

beforeAll(async () => {
  api = await openApi();
  reviewer = await api.signIn({ role: "reviewer" });
  reader = await api.signIn({ role: "reader" });
  integrator = await api.signIn({ role: "integrator" });
  lilleOnly = await api.signIn({ role: "reviewer", sites: ["lille metropole"] });
});
afterAll(() => api.close());

function contractWith(values: Readonly<Record<string, unknown>> = {}): Promise<string> {
  made += 1;
  return storeContract(api.store, { name: `one-${made}.pdf`, values: { title: "Contrat", ...values } });
}

async function change(contract: string, payload: object, by = integrator, etag?: string) {
  const ifMatch = etag ?? (await by.ask({ url: `/contracts/${contract}` })).headers.etag;
  return by.ask({
    method: "PATCH",
    url: `/contracts/${contract}`,
    headers: { "if-match": String(ifMatch) },
    payload,
  });
}

test("issues come in words of both languages; those recorded before they could be said in French only in English", async () => {
  const stored = { code: "TAX_DOES_NOT_ADD_UP", severity: "warning", message: "The sums differ." } as const;
  const details = { start: "2026-01-01", end: "2025-12-31" };
  const issues = [issueOf("END_BEFORE_START", "error", { field: "endDate", details }), stored];
  const contract = await storeContract(api.store, { name: "issues.pdf", issues });
  const view = (await reader.ask({ url: `/contracts/${contract}` })).json();
  expect(view.issues).toEqual([
    {
      ...issues[0],
      readable: {
        fr: "La date de fin, le 31 déc. 2025, précède la date d’effet, le 1 janv. 2026 ; vérifiez les deux.",
        en: "The end date 31 Dec 2025 lies before the effective date 1 Jan 2026; check both.",
      },
    },
    stored,
  ]);
});

test("a contract comes with its line, its documents and every field of the vocabulary", async () => {
  const contract = await contractWith({ sites: [{ name: "Lille" }] });
  const answer = await reader.ask({ url: `/contracts/${contract}` });
  const view = answer.json();
  expect(view).toMatchObject({
    line: { id: contract, title: "Contrat", state: "draft" },
    documents: [{ name: `one-${made}.pdf` }],
    fields: {
      title: { items: [{ printed: "Contrat", level: "sure", readable: { fr: "Contrat", en: "Contrat" } }] },
      endDate: { items: [], absence: { state: "notFound" } },
    },
  });
  expect(answer.headers.etag).toBe(`"${view.etag}"`);
  expect(Object.keys(view.fields)).toHaveLength(47);
});

test.each(["toString", "constructor", "hasOwnProperty"])(
  "a name elsewhere may be %s, as every object has",
  async (name) => {
    const contract = await contractWith();
    const set = await change(contract, { externalIds: { [name]: "7" } });
    expect(set.json()).toMatchObject({ externalIds: { [name]: "7" } });
    const history = (await reader.ask({ url: `/contracts/${contract}/history` })).json();
    expect(history.items[0]).toMatchObject({ field: `externalIds.${name}`, after: "7" });
    expect(history.items[0]).not.toHaveProperty("before");
  },
);

test("without the right to account numbers one sees their last four characters, wherever they stand", async () => {
  const iban = "FR7630006000011234567890189";
  const contract = await contractWith({ bankAccounts: [{ iban, holder: "Net SAS" }] });
  const [item] = (await reviewer.ask({ url: `/contracts/${contract}/fields/bankAccounts` })).json().items;
  expect(item.value.iban).toBe(iban);
  const { etag } = (await reviewer.ask({ url: `/contracts/${contract}/fields/bankAccounts` })).json();
  const other = "FR1420041010050500013M02606";
  await reviewer.ask({
    method: "POST",
    url: `/contracts/${contract}/fields/bankAccounts/decisions`,
    headers: { "if-match": etag },
    payload: {
      decision: { action: "correct", item: item.id, value: { iban: other } },
      comment: "et non FR76 3000 6000 0112 3456 7890 189",
    },
  });
  await reviewer.ask({
    method: "POST",
    url: `/contracts/${contract}/remarks`,
    payload: { kind: "problem", field: "bankAccounts", comment: `lu ${iban}` },
  });

  const paths = ["", "/record", "/history", "/fields/bankAccounts", "/remarks"];
  for (const path of paths) {
    const text = (await reader.ask({ url: `/contracts/${contract}${path}` })).body.replaceAll(/\s/g, "");
    expect(text).toContain(path === "/remarks" ? "0189" : "2606");
    expect(text).not.toMatch(/3000600001123456789|2004101005050001/);
    expect((await reviewer.ask({ url: `/contracts/${contract}${path}` })).body.replaceAll(/\s/g, "")).toMatch(
      /3000600001123456789/,
    );
  }
});

test("an account number in the words around a hit of a search is masked, also where the hit is a part of it", async () => {
  await storeContract(api.store, {
    name: "rib.pdf",
    pages: ["Virement au compte FR76 3000 6000 0112 3456 7890 189 du fournisseur Quetzal."],
    values: { title: "Contrat" },
  });
  for (const search of ["quetzal", "3456"]) {
    const shownTo = async (caller: Caller) => {
      const { items } = (await caller.ask({ url: `/contracts?search=${search}` })).json();
      return items[0].excerpt.map(({ text }: { readonly text: string }) => text).join("");
    };
    expect(await shownTo(reviewer)).toContain("3000 6000 0112 3456 7890 189");
    expect(await shownTo(reader)).toContain("compte •••• •••• •••• •••• •••• •••0 189 du");
  }
});

test("who sees an account number masked does not send the mask back as a correction", async () => {
  const contract = await contractWith({ bankAccounts: [{ iban: "FR7630006000011234567890189" }] });
  const reviewOnly = await api.store.access.makeToken(
    reviewer.user,
    { name: "t", scopes: ["contracts:read", "review:write"], days: 1 },
    { actorName: "test" },
  );
  const headers = { authorization: `Bearer ${reviewOnly.secret}` };
  const url = `/api/v1/contracts/${contract}/fields/bankAccounts`;
  const { etag, items } = (await api.app.inject({ url, headers })).json();
  const answer = await api.app.inject({
    method: "POST",
    url: `${url}/decisions`,
    headers: { ...headers, "if-match": etag },
    payload: { decision: { action: "correct", item: items[0].id, value: items[0].value } },
  });
  expect([answer.statusCode, answer.json().code]).toEqual([403, "FORBIDDEN"]);
});

test("a contract of other sites is not there, whatever is asked of it", async () => {
  const [here, elsewhere] = [
    await contractWith({ sites: [{ name: "Lille Métropole" }] }),
    await contractWith({ sites: [{ name: "Lyon" }] }),
  ];
  const gets = ["", "/record", "/history", "/runs", "/runs/compare?from=a&to=b", "/fields/title", "/remarks"];
  for (const path of gets) {
    expect((await lilleOnly.ask({ url: `/contracts/${elsewhere}${path}` })).statusCode).toBe(404);
  }
  const changes = [
    ["POST", "/fields/title/decisions", { decision: { action: "undo" } }],
    ["POST", "/remarks", { kind: "unsure" }],
    ["PUT", "/claim", undefined],
    ["DELETE", "/claim", undefined],
    ["PUT", "/validation", { validated: true }],
  ] as const;
  for (const [method, path, payload] of changes) {
    const request = { method, url: `/contracts/${elsewhere}${path}`, headers: { "if-match": "x" } };
    expect((await lilleOnly.ask({ ...request, ...(payload && { payload }) })).statusCode).toBe(404);
  }
  expect((await lilleOnly.ask({ url: `/contracts/${here}` })).statusCode).toBe(200);

  const told = (await lilleOnly.ask({ url: "/changes?limit=1000" })).json();
  expect(told.items.map((one: { contract: string }) => one.contract)).toEqual([here]);
  expect(told.last).toBe((await reviewer.ask({ url: "/changes?limit=1000" })).json().last);
});

test("a state and names in other systems are set over what was looked at, by who may", async () => {
  const contract = await contractWith();
  const { etag } = (await integrator.ask({ url: `/contracts/${contract}` })).json();
  const set = await change(contract, { externalIds: { sap: "4500012" }, state: "validated" }, integrator, etag);
  expect(set.json()).toMatchObject({ state: "validated", externalIds: { sap: "4500012" } });
  const stale = await change(contract, { externalIds: { sap: "other" } }, integrator, etag);
  expect(stale.statusCode).toBe(412);
  expect(stale.json()).toMatchObject({ currentEtag: set.json().etag, current: { externalIds: { sap: "4500012" } } });
  expect((await change(contract, { state: "draft" }, reviewer)).statusCode).toBe(403);
  expect((await change(contract, { externalIds: { "no spaces": "x" } })).statusCode).toBe(400);
  const line = (await reader.ask({ url: `/contracts/${contract}` })).json().line;
  expect(line).toMatchObject({ state: "validated", externalIds: { sap: "4500012" } });
});

test("a reviewer says that a contract is validated, not where it is locked", async () => {
  const contract = await contractWith();
  const validate = async (validated: boolean) => {
    const { etag } = (await reviewer.ask({ url: `/contracts/${contract}` })).json();
    const url = `/contracts/${contract}/validation`;
    return reviewer.ask({ method: "PUT", url, headers: { "if-match": etag }, payload: { validated } });
  };
  expect((await validate(true)).json()).toMatchObject({ state: "validated" });
  expect((await validate(false)).json()).toMatchObject({ state: "draft" });
  await change(contract, { state: "locked" });
  const refused = await validate(true);
  expect([refused.statusCode, refused.json().code]).toEqual([409, "CONTRACT_LOCKED"]);
});

test("two runs are compared field by field, in words", async () => {
  const contract = await contractWith({ sites: [{ name: "Lille" }] });
  const document = contract.replace("ctr-", "doc-");
  const since = (await api.store.currentRunOf(document))?.id ?? "";
  const { fields } = exampleRecord(document, { title: "Bail", sites: [{ name: "Lille" }] });
  await api.store.recordRerun({ document, documentKind: "lease", language: "fr", issues: [], fields }, since);

  const runs = (await reader.ask({ url: `/contracts/${contract}/runs` })).json().items;
  expect(runs).toMatchObject([{ current: true }, { current: false, id: since, madeBy: "greffier 1.0.0" }]);
  const url = `/contracts/${contract}/runs/compare?from=${since}&to=${runs[0].id}`;
  const { differences } = (await reader.ask({ url })).json();
  expect(differences).toEqual([
    { field: "title", before: ["Contrat"], after: ["Bail"] },
    { field: "documentKind", before: ["contract"], after: [] },
  ]);
  const other = (await reader.ask({ url: `/contracts/${await contractWith()}/runs` })).json().items[0].id;
  const foreign = await reader.ask({ url: `/contracts/${contract}/runs/compare?from=${since}&to=${other}` });
  expect(foreign.statusCode).toBe(404);
});

test("a remark asks a colleague, who finds it and settles it; a problem keeps what stood in the field", async () => {
  const contract = await contractWith();
  const colleague = await api.signIn({ role: "reviewer" });
  const say = (payload: object) => reviewer.ask({ method: "POST", url: `/contracts/${contract}/remarks`, payload });
  const asked = (await say({ kind: "unsure", field: "title", comment: "avenant ?", to: colleague.user })).json();
  const problem = (await say({ kind: "problem", field: "title", comment: "mal lu" })).json();
  expect(problem).toMatchObject({ version: "1.0.0", captured: [{ printed: "Contrat", evidence: [{ page: 2 }] }] });
  expect((await say({ kind: "unsure", to: "nobody" })).json().code).toBe("NO_SUCH_USER");

  const forMe = async () => (await colleague.ask({ url: "/remarks?to=me" })).json().items;
  expect(await forMe()).toMatchObject([{ id: asked.id, comment: "avenant ?" }]);
  const settle = { method: "PATCH" as const, url: `/remarks/${asked.id}`, payload: { resolved: true } };
  expect((await lilleOnly.ask(settle)).statusCode).toBe(404);
  const settled = (await colleague.ask(settle)).json();
  expect(settled.resolvedAt).toBeDefined();
  expect(await forMe()).toEqual([]);
  expect((await reviewer.ask(settle)).json()).toEqual(settled);
});

test("that a contract is said to be none blocks it until that is settled", async () => {
  const contract = await contractWith();
  const url = `/contracts/${contract}/remarks`;
  const remark = (await reviewer.ask({ method: "POST", url, payload: { kind: "notAContract" } })).json();
  const readiness = async () => (await reader.ask({ url: `/contracts/${contract}` })).json().line.readiness;
  expect(await readiness()).toBe("blocked");
  await reviewer.ask({ method: "PATCH", url: `/remarks/${remark.id}`, payload: { resolved: true } });
  expect(await readiness()).not.toBe("blocked");
});

test("a contract in hand is shown to others, who are told by whom when they reach for it", async () => {
  const contract = await contractWith();
  const claim = { method: "PUT" as const, url: `/contracts/${contract}/claim` };
  const mine = (await reviewer.ask(claim)).json();
  const theirs = await api.ask(claim);
  expect(theirs.statusCode).toBe(409);
  expect(theirs.json()).toMatchObject({ code: "CLAIMED", current: mine });
  expect((await reader.ask({ url: `/contracts/${contract}` })).json().claim).toEqual(mine);
  await api.ask({ method: "DELETE", url: `/contracts/${contract}/claim` });
  expect((await api.ask(claim)).statusCode).toBe(409);
  await reviewer.ask({ method: "DELETE", url: `/contracts/${contract}/claim` });
  expect((await api.ask(claim)).statusCode).toBe(200);
});

test("the feed tells what changed since, and refuses a number that this database never gave", async () => {
  const { last } = (await integrator.ask({ url: "/changes?limit=1000" })).json();
  const contract = await contractWith();
  await change(contract, { externalIds: { sap: "1" } });
  const first = (await integrator.ask({ url: `/changes?after=${last}&limit=1` })).json();
  expect(first).toMatchObject({
    items: [{ number: last + 1, contract, kind: "recorded" }],
    last: last + 1,
    more: true,
  });
  const second = (await integrator.ask({ url: `/changes?after=${first.last}` })).json();
  expect(second).toMatchObject({ items: [{ number: last + 2, contract, kind: "changed" }], more: false });
  const beyond = await integrator.ask({ url: `/changes?after=${second.last + 1}` });
  expect([beyond.statusCode, beyond.json().code]).toEqual([409, "AFTER_UNKNOWN"]);
});

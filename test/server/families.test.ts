import { afterAll, beforeAll, expect, test } from "vitest";
import { type Caller, openApi, type TestApi } from "../support/api.ts";
import { storeContract } from "../support/stored-contract.ts";

let api: TestApi;
let reviewer: Caller;
let ofLyon: Caller;
beforeAll(async () => {
  api = await openApi();
  reviewer = await api.signIn({ role: "reviewer" });
  ofLyon = await api.signIn({ role: "reviewer", sites: ["Lyon"] });
});
afterAll(() => api.close());

let made = 0;
const contractOf = (site: string): Promise<string> => {
  made += 1;
  const values = { title: `Contrat ${made}`, sites: [{ name: site }] };
  return storeContract(api.store, { name: `one-${made}.pdf`, pages: [`Le mot serrure${made}.`], values });
};
const etagOf = async (contract: string): Promise<string> =>
  (await api.ask({ method: "GET", url: `/contracts/${contract}` })).json().etag;
const merge = async (who: Caller, contract: string, into: string, etag?: string) =>
  who.ask({
    method: "POST",
    url: `/contracts/${contract}/merge`,
    payload: { into, reason: "Arrived twice." },
    headers: { "if-match": etag ?? (await etagOf(contract)) },
  });
const remove = async (who: Caller, contract: string, etag?: string) =>
  who.ask({
    method: "DELETE",
    url: `/contracts/${contract}?reason=Asked+for`,
    headers: { "if-match": etag ?? (await etagOf(contract)) },
  });

test("a merged contract says where it went, is found there by its text, and comes back when it is separated", async () => {
  const [part, whole] = [await contractOf("Lyon"), await contractOf("Lyon")];
  const word = `serrure${made - 1}`;
  expect((await merge(reviewer, part, whole)).statusCode).toBe(204);

  const gone = await reviewer.ask({ method: "GET", url: `/contracts/${part}` });
  expect(gone.statusCode).toBe(410);
  expect(gone.json()).toMatchObject({ code: "CONTRACT_MERGED", into: whole });
  const found = await reviewer.ask({ method: "GET", url: `/contracts?search=${word}` });
  expect(found.json().items).toMatchObject([{ id: whole }]);
  const view = (await reviewer.ask({ method: "GET", url: `/contracts/${whole}` })).json();
  expect(view.documents).toHaveLength(2);
  expect(view.parts).toEqual([{ contract: part, documents: [part.replace("ctr-", "doc-")] }]);
  const exported = await reviewer.ask({ method: "GET", url: "/exports/json" });
  expect(exported.body).not.toContain(`"${part}"`);

  const payload = { from: whole, reason: "It was another." };
  const separate = { method: "POST", url: `/contracts/${part}/separate`, payload } as const;
  expect((await reviewer.ask(separate)).statusCode).toBe(204);
  expect((await reviewer.ask({ method: "GET", url: `/contracts/${part}` })).statusCode).toBe(200);
  expect((await reviewer.ask(separate)).json()).toMatchObject({ status: 409, code: "NOT_MERGED" });
});

test("what one may not see is neither merged, merged into, nor separated from", async () => {
  const [lyon, paris, other] = [await contractOf("Lyon"), await contractOf("Paris"), await contractOf("Paris")];
  expect((await merge(ofLyon, lyon, paris)).statusCode).toBe(404);
  expect((await merge(ofLyon, paris, lyon)).statusCode).toBe(404);
  await merge(reviewer, other, paris);
  const payload = { from: paris, reason: "?" };
  expect((await ofLyon.ask({ method: "POST", url: `/contracts/${other}/separate`, payload })).statusCode).toBe(404);
  // That there is such a contract is not told either.
  expect((await ofLyon.ask({ method: "GET", url: `/contracts/${other}` })).statusCode).toBe(404);
});

test("a contract that changed since it was looked at is neither merged nor deleted", async () => {
  const [contract, into] = [await contractOf("Lyon"), await contractOf("Lyon")];
  const etag = await etagOf(contract);
  await api.store.review.changeContract(
    contract,
    { state: "validated" },
    { author: { id: "user-anna", name: "Anna" }, isCurrent: () => true },
  );
  const refused = [await merge(reviewer, contract, into, etag), await remove(api.caller, contract, etag)];
  for (const answer of refused) {
    expect(answer.json()).toMatchObject({ status: 412, current: { state: "validated" } });
    expect(answer.json().currentEtag).toBe(await etagOf(contract));
  }
});

test("an administrator deletes a contract, and nobody else", async () => {
  const contract = await contractOf("Lyon");
  expect((await remove(reviewer, contract)).statusCode).toBe(403);
  expect((await remove(api.caller, contract)).json()).toEqual({ contract, filesLeft: 0 });
  expect((await api.ask({ method: "GET", url: `/contracts/${contract}` })).statusCode).toBe(404);
  const document = contract.replace("ctr-", "doc-");
  expect((await api.ask({ method: "GET", url: `/documents/${document}/text` })).statusCode).toBe(404);
  expect((await api.ask({ method: "GET", url: `/documents/${document}/original` })).statusCode).toBe(404);
});

test("who may see one site is told that a contract left it, and of a new one that it came, and no more", async () => {
  const contract = await contractOf("Lyon");
  const after = (await api.ask({ method: "GET", url: "/changes?limit=1000" })).json().last;
  const ofParis = await api.signIn({ role: "reviewer", sites: ["Paris"] });
  const { fields } = (await api.ask({ method: "GET", url: `/contracts/${contract}` })).json();
  const item = fields.sites.items[0].id;
  await api.ask({
    method: "POST",
    url: `/contracts/${contract}/fields/sites/decisions`,
    payload: { decision: { action: "correct", item, value: { name: "Paris" }, evidence: [] } },
    headers: { "if-match": fields.sites.etag },
  });
  const told = async (who: Caller) => (await who.ask({ method: "GET", url: `/changes?after=${after}` })).json().items;
  const line = { number: after + 1, at: expect.any(String), contract };
  expect(await told(ofLyon)).toEqual([{ ...line, kind: "deleted", fields: [] }]);
  expect(await told(ofParis)).toEqual([{ ...line, kind: "recorded", fields: [] }]);
  expect(await told(api.caller)).toEqual([{ ...line, kind: "changed", fields: ["sites"] }]);
});

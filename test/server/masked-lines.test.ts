import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Permission } from "../../schemas/api/access.ts";
import { type Caller, openApi, type TestApi } from "../support/api.ts";
import { operations } from "../support/operations.ts";
import { storeContract } from "../support/stored-contract.ts";

const iban = "FR76 3000 6000 0112 3456 7890 189";
const masked = "•••• •••• •••• •••• •••• •••0 189";
const bullets = "•••• •••• ••••";

let api: TestApi;
let contract: string;

beforeAll(async () => {
  api = await openApi();
  contract = await storeContract(api.store, {
    name: "contrat.pdf",
    pages: [`Virement au compte ${iban}.`],
    values: {
      title: `Prêt sur ${iban}`,
      reference: bullets,
      parties: [{ name: `Net SAS ${iban}`, role: "supplier" }],
      sites: [{ name: `Agence ${iban}` }],
    },
    doubtful: { title: 0.4, endDate: 0.4 },
  });
});
afterAll(() => api.close());

/** A token of somebody who reviews, with these of their permissions. */
async function withScopes(...scopes: Permission[]): Promise<Caller["ask"]> {
  const { secret } = await api.store.access.makeToken(api.caller.user, { name: "t", scopes, days: 1 }, {});
  const headers = { authorization: `Bearer ${secret}` };
  return (request) =>
    api.app.inject({ ...request, url: `/api/v1${String(request.url)}`, headers: { ...headers, ...request.headers } });
}

describe("an account number that stands in a title, a party's or a site's name", () => {
  const lists = [
    "/contracts",
    "/contracts?search=virement",
    "/contracts/facets",
    "/queue",
    "/contracts/{id}",
    "/dashboard",
  ];
  const digits = /30006000|3000 6000/;

  test.each(lists)("is masked in %s for who lacks bank:read", async (path) => {
    const ask = await withScopes("contracts:read", "documents:read", "review:write");
    const answer = await ask({ method: "GET", url: path.replace("{id}", contract) });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).not.toMatch(digits);
    if (path !== "/dashboard") expect(answer.body).toContain(masked);
  });

  test("is masked wherever contracts are read: in every answer but those that give documents as they are", async () => {
    const all = (await operations()).operations.filter(
      ({ method, path }) =>
        method === "GET" && /^\/(contracts|queue|dashboard|changes|exports|remarks|views)/.test(path),
    );
    const scopes = ["contracts:read", "documents:read", "review:write", "exports:read"] as const;
    const ask = await withScopes(...scopes);
    const showing: string[] = [];
    for (const { path } of all) {
      const url = path.replace("{id}", contract).replace("{field}", "title").replace("{form}", "jsonl");
      if (digits.test((await ask({ method: "GET", url })).body)) showing.push(path);
    }
    expect(all.length).toBeGreaterThan(10);
    expect(showing).toEqual([]);
  });

  test("is whole for who has it", async () => {
    for (const path of lists.filter((one) => one !== "/dashboard")) {
      expect((await api.ask({ method: "GET", url: path.replace("{id}", contract) })).body).toContain(iban);
    }
  });
});

describe("who sees a number masked does not send the mask back", () => {
  const decide = async (ask: Caller["ask"], field: string, value: unknown) => {
    const { etag, items } = (await api.ask({ method: "GET", url: `/contracts/${contract}/fields/${field}` })).json();
    return ask({
      method: "POST",
      url: `/contracts/${contract}/fields/${field}/decisions`,
      headers: { "if-match": etag },
      payload: { decision: { action: "correct", item: items[0].id, value } },
    });
  };

  test.each([
    ["title", `Prêt du 3 mai sur ${masked}`],
    ["title", "Prêt sur •••••••••••••••••••••••0189"],
    ["parties", { name: `Net SAS & Cie ${masked}`, role: "supplier" }],
  ])("in the text of another field: %s, %j", async (field, value) => {
    const answer = await decide(await withScopes("contracts:read", "review:write"), field, value);
    expect(answer.json()).toMatchObject({ status: 422, code: "MASKED_TEXT" });
  });

  test("while signs that stand in the document are text, and so is everything for who sees numbers whole", async () => {
    const ask = await withScopes("contracts:read", "review:write");
    expect((await decide(ask, "reference", `N° ${bullets}`)).statusCode).toBe(200);
    expect((await decide(ask, "title", "Prêt • liste • à puces")).statusCode).toBe(200);
    expect((await decide(api.ask, "title", `Prêt ${masked}`)).statusCode).toBe(200);
  });
});

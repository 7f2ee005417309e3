import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, type TestApi } from "../../support/api.ts";
import { storeContract } from "../../support/stored-contract.ts";

let api: TestApi;
const ids: Record<string, string> = {};

beforeAll(async () => {
  api = await openApi({ role: "reader" });
  const batch = { id: "batch-1", name: "Upload of Monday" };
  const store = async (name: string, contract: Omit<Parameters<typeof storeContract>[1], "name">) => {
    ids[name] = await storeContract(api.store, { name: `${name}.pdf`, ...contract });
  };
  await store("lease", {
    batch,
    pages: ["Bail commercial, préavis de six mois."],
    values: {
      title: "Bail — Émeraude",
      contractKind: "lease",
      endDate: [{ kind: "date", date: "2027-06-30" }],
      amounts: [{ role: "monthly", money: { value: "1000.50", currency: "EUR" } }],
      parties: [{ name: "Société Émeraude", role: "lessor" }],
      sites: [{ name: "Lyon" }, { name: "Évry" }],
    },
    doubtful: { endDate: 0.6, title: 0.7 },
  });
  await store("support", {
    language: "en",
    values: {
      title: "Support agreement",
      contractKind: "support",
      amounts: [
        { role: "annual", money: { value: "500", currency: "EUR" } },
        { role: "total", money: { value: "90000", currency: "EUR" } },
      ],
      sites: [{ name: "LYON" }],
    },
    doubtful: { governingLaw: 0.5 },
  });
  await store("licence", {
    values: {
      title: "Émission de licences",
      contractKind: "softwareLicence",
      endDate: [{ kind: "date", date: "2026-01-31" }],
    },
  });
  await store("scan", { unreadPages: 2, values: { title: "scan" } });
});

afterAll(() => api.close());

describe("the list of contracts", () => {
  test("shows a contract in one line, with the amount that says most of it", async () => {
    const { items } = await list("search=émeraude");
    expect(items).toMatchObject([
      {
        id: ids.lease,
        title: "Bail — Émeraude",
        contractKind: "lease",
        documentKind: "contract",
        language: "fr",
        parties: ["Société Émeraude"],
        sites: ["Lyon", "Évry"],
        endDate: "2027-06-30",
        amount: { value: "12006.00", currency: "EUR", role: "annual" },
        state: "draft",
        readiness: "toReview",
        doubtful: 2,
        doubtfulEssential: 1,
        externalIds: {},
      },
    ]);
  });

  test.each([
    ["contractKind=lease&contractKind=support", ["lease", "support"]],
    ["language=en", ["support"]],
    ["readiness=toReview", ["lease"]],
    ["readiness=essentialReady", ["support"]],
    ["readiness=ready", ["licence"]],
    ["readiness=blocked", ["scan"]],
    ["site=lyon", ["lease", "support"]],
    ["site=evry", ["lease"]],
    ["party=SOCIETE EMERAUDE", ["lease"]],
    ["batch=batch-1", ["lease"]],
    ["endsFrom=2026-01-31&endsUntil=2026-12-31", ["licence"]],
    ["amountFrom=12006&amountUntil=50000", ["lease"]],
    ["state=validated", []],
    ["changedSince=2999-01-01T00:00:00Z", []],
    ["changedSince=0000-01-01T00:00:00Z&language=en", ["support"]],
    ["search=agreement&language=en", ["support"]],
    ["search=agreement&language=fr", []],
  ])("filtered by %s leaves %j", async (filter, names) => {
    const { items } = await list(filter);
    expect(items.map((line) => line.id).sort()).toEqual(names.map((name) => ids[name]).sort());
  });

  test.each([
    ["sort=title&direction=asc", ["lease", "licence", "scan", "support"]],
    ["sort=endDate&direction=asc", ["licence", "lease", "support", "scan"]],
    ["sort=endDate&direction=desc", ["lease", "licence", "scan", "support"]],
    ["sort=amount&direction=desc", ["support", "lease", "scan", "licence"]],
    ["sort=doubtful&direction=desc", ["lease", "support", "scan", "licence"]],
    ["sort=receivedAt&direction=asc", ["lease", "support", "licence", "scan"]],
    ["sort=changedAt&direction=desc", ["scan", "licence", "support", "lease"]],
    ["sort=relevance", ["scan", "licence", "support", "lease"]],
  ])("in the order of %s is the same whole and page by page", async (sort, names) => {
    const order = names.map((name) => ids[name] ?? "");
    const whole = await list(sort);
    expect(whole.next).toBeUndefined();
    // What has no end date or amount comes last, in the order of arrival or against it.
    expect(sorted(whole.items, sort)).toEqual(
      sorted(
        order.map((id) => ({ id })),
        sort,
      ),
    );
    const paged: string[] = [];
    for (let cursor = ""; ; ) {
      const page = await list(`${sort}&limit=1${cursor}`);
      paged.push(...page.items.map((line) => line.id));
      if (page.next === undefined) break;
      cursor = `&cursor=${page.next}`;
    }
    expect(paged).toEqual(whole.items.map((line) => line.id));
  });

  test("a search by relevance goes on from its heading to its text over pages", async () => {
    const first = await list("search=bail&sort=relevance&limit=1");
    expect(first.items.map((line) => line.id)).toEqual([ids.lease]);
  });

  test.each(["no cursor", "eyJvZiI6InRpdGxlIGRlc2MifQ", Buffer.from("null").toString("base64url")])(
    "a cursor that it never gave is refused: %s",
    async (cursor) => {
      const answer = await api.ask({ url: `/contracts?cursor=${encodeURIComponent(cursor)}` });
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({ code: "CURSOR_NOT_VALID" });
    },
  );

  test("a cursor whose place was forged is refused, or finds nothing more than its list", async () => {
    const forged = { of: "amount desc", phase: 0, value: "1'; drop table contract; --", number: "1" };
    const cursor = Buffer.from(JSON.stringify(forged)).toString("base64url");
    const answer = await api.ask({ url: `/contracts?sort=amount&cursor=${cursor}` });
    expect(answer.json()).toMatchObject({ status: 422, code: "CURSOR_NOT_VALID" });
  });

  test.each(["' or 1=1 --", '"; select pg_sleep(9)', "$1 :* & |", "%_\\", "a".repeat(500)])(
    "hostile words are only words: %j",
    async (search) => {
      const answer = await api.ask({ url: `/contracts?search=${encodeURIComponent(search)}` });
      expect(answer.statusCode).toBe(200);
      expect(answer.json().items).toEqual([]);
    },
  );
});

describe("who may see only some sites", () => {
  test("sees contracts of these sites alone, in lists, searches and facets", async () => {
    const guest = await api.signIn({ role: "reader", sites: ["EVRY"] });
    const all = await guest.ask({ url: "/contracts" });
    expect(all.json().items.map((line: { id: string }) => line.id)).toEqual([ids.lease]);
    expect((await guest.ask({ url: "/contracts?search=agreement" })).json().items).toEqual([]);
    expect((await guest.ask({ url: "/contracts/facets" })).json()).toMatchObject({
      total: 1,
      contractKind: { lease: 1 },
    });
    expect(await api.store.portfolio.isVisible(ids.lease ?? "", ["Évry"])).toBe(true);
    expect(await api.store.portfolio.isVisible(ids.support ?? "", ["Évry"])).toBe(false);
    expect(await api.store.portfolio.isVisible(ids.scan ?? "", [])).toBe(false);
  });

  test("sees nothing where no site is theirs", async () => {
    const guest = await api.signIn({ role: "reader", sites: [] });
    expect((await guest.ask({ url: "/contracts" })).json()).toEqual({ items: [] });
  });
});

test("facets count what a filter leaves, whatever the spelling of a site", async () => {
  const answer = await api.ask({ url: "/contracts/facets" });
  expect(answer.json()).toEqual({
    total: 4,
    contractKind: { lease: 1, softwareLicence: 1, support: 1 },
    documentKind: { contract: 4 },
    language: { en: 1, fr: 3 },
    state: { draft: 4 },
    readiness: { blocked: 1, essentialReady: 1, ready: 1, toReview: 1 },
    site: { LYON: 2, Évry: 1 },
  });
  expect((await api.ask({ url: "/contracts/facets?search=bail" })).json()).toMatchObject({ total: 1 });
});

async function list(query: string): Promise<{ items: { id: string }[]; next?: string }> {
  const answer = await api.ask({ url: `/contracts?${query.replaceAll(" ", "%20")}` });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

/** Contracts without what is sorted by stand in an order of their own. */
function sorted(lines: readonly { id: string }[], sort: string): string[] {
  const order = lines.map((line) => line.id);
  const settled = sort.startsWith("sort=endDate") || sort.startsWith("sort=amount") ? 2 : order.length;
  return [...order.slice(0, settled), ...order.slice(settled).sort()];
}

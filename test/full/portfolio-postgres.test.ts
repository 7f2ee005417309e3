import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ContractFilter, type ContractLine, ContractQuery } from "../../schemas/api/contracts.ts";
import { QueueQuery } from "../../schemas/api/queue.ts";
import { openStore, type Store } from "../../store/store.ts";
import { newDataFolder, removeDataFolder } from "../support/data-folder.ts";
import { type PostgresServer, startPostgres } from "../support/postgres.ts";
import { type ContractToStore, storeContract } from "../support/stored-contract.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const kinds = ["lease", "maintenance", "services"];
const contracts = Array.from(
  { length: 30 },
  (_, number): ContractToStore => ({
    name: `contrat-${number}.pdf`,
    language: number % 3 === 0 ? "en" : "fr",
    pages: [
      number % 2 === 0 ? "Préavis de trois mois. Tacite reconduction." : "The supplier renews the licences yearly.",
    ],
    values: {
      title: `Contrat ${number % 7} d’Éléonore`,
      contractKind: kinds[number % 3],
      endDate: number % 4 === 0 ? [] : [{ kind: "date", date: `20${20 + (number % 9)}-06-30` }],
      amounts: [{ role: "total", money: { value: String(number * 1000), currency: "EUR" } }],
      sites: number % 5 === 0 ? [{ name: "Lyon" }] : [{ name: "Évry" }],
    },
    doubtful: number % 2 === 0 ? { amounts: 0.5, title: 0.6 } : { endDate: 0.7 },
  }),
);

let server: PostgresServer;
const folders: string[] = [];
const stores: Store[] = [];

beforeAll(async () => {
  server = await startPostgres();
  for (const database of [server.url, undefined]) {
    const data = await newDataFolder();
    folders.push(data);
    const store = await openStore({ data, version: "1.0.0", ...(database !== undefined && { database }) });
    stores.push(store);
    for (const contract of contracts) await storeContract(store, contract);
  }
});

afterAll(async () => {
  for (const store of stores) await store.close();
  folders.forEach(removeDataFolder);
  await server.stop();
});

const queries: readonly Record<string, unknown>[] = [
  {},
  { sort: "title", direction: "asc" },
  { sort: "endDate" },
  { sort: "amount", direction: "asc", contractKind: ["lease", "services"] },
  { sort: "doubtful", language: "en" },
  { search: "preavis", sort: "relevance" },
  { search: '"tacite reconduction" -licences', site: "lyon" },
  { search: "renew*", sort: "endDate" },
  { search: "eleonore", amountFrom: "5000", amountUntil: "20000.50", endsFrom: "2021-01-01" },
];

test.each(queries)(
  "a PostgreSQL server and the embedded database list the same for %j, page by page",
  async (query) => {
    const [server, embedded] = await Promise.all(stores.map((store) => allPages(store, query)));
    expect(server).toEqual(embedded);
    expect(server?.length).toBeGreaterThan(0);
  },
);

test("they give the same facets, queue, work left and figures", async () => {
  const [server, embedded] = await Promise.all(
    stores.map(async ({ portfolio }) => {
      const reader = { sites: ["LYON"], user: "nobody", today: "2026-11-22" };
      const { items } = await portfolio.queue(QueueQuery.parse({ profile: "all" }), reader);
      return {
        facets: await portfolio.facets(ContractFilter.parse({ search: "contrat" }), undefined),
        queue: items.map(({ contract, priority, because }) => [contract.id, priority, because]),
        left: await portfolio.queueSummary({ profile: "essential" }, undefined),
        dashboard: await portfolio.dashboard(undefined),
        judged: (await portfolio.judgedValues(undefined)).map((row) => JSON.stringify(row)).sort(),
      };
    }),
  );
  expect(server).toEqual(embedded);
  expect(server?.queue).toHaveLength(6);
});

async function allPages({ portfolio }: Store, query: Record<string, unknown>) {
  const lines: unknown[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await portfolio.list(ContractQuery.parse({ ...query, limit: 4, cursor }), {
      sites: undefined,
      mayReadDocuments: true,
    });
    lines.push(...page.items.map(timeless));
    cursor = page.next;
    if (cursor === undefined) return lines;
  }
}

const timeless = ({ receivedAt: _, changedAt: __, ...line }: ContractLine) => line;

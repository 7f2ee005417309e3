import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { openStore } from "../store/store.ts";
import { startPostgres } from "../test/support/postgres.ts";
import { generatePortfolio } from "./portfolio/generate.ts";
import { ask, type Latency, load, type Target } from "./portfolio/load.ts";
import { queryPlans } from "./portfolio/plans.ts";

/** Milliseconds that 95 of 100 lists, filters and searches may take, at so many clients. */
const bound = 150;
const clients = 20;

/**
 * The portfolio over the API, in a PostgreSQL of its own: 100,000 contracts listed, filtered and searched by 20 clients at
 * once; and with 10,000 the review queue, the next contract and a change of a field. Writes `docs/query-plans.md`.
 */
export async function benchPortfolio(): Promise<void> {
  await withPortfolio({ contracts: 100_000, values: false }, async (target, pool) => {
    for (const [name, paths] of Object.entries(questions)) {
      await load(target, paths, { clients: 2, rounds: 2 });
      const latency = await load(target, paths, { clients, rounds: Math.ceil(400 / paths.length) });
      console.log(`${name.padEnd(9)} ${inWords(latency)}${latency.p95 <= bound ? "" : `  OVER ${bound} ms`}`);
      if (latency.p95 > bound) process.exitCode = 1;
    }
    for (const [name, path] of Object.entries(alone)) {
      console.log(`${name.padEnd(9)} ${inWords(await load(target, [path], { clients: 1, rounds: 5 }))} (one client)`);
    }
    await writeFile(new URL("../docs/query-plans.md", import.meta.url), heading + (await queryPlans(pool)));
  });
  await withPortfolio({ contracts: 10_000, values: true }, async (target) => {
    const queue = await load(target, ["/queue", "/queue?profile=all", "/queue?field=endDate"], {
      clients: 1,
      rounds: 10,
    });
    console.log(`queue     ${inWords(queue)} (10,000 contracts, one client)`);
    await reviewTimes(target);
  });
}

const questions: Readonly<Record<string, readonly string[]>> = {
  list: ["/contracts", "/contracts?sort=title&direction=asc", "/contracts?sort=amount", "/contracts?sort=endDate"],
  filter: [
    "/contracts?contractKind=lease&readiness=toReview",
    "/contracts?language=en&documentKind=amendment&sort=title",
    "/contracts?site=Lyon&sort=endDate",
    "/contracts?party=Durand%20R%C3%A9seaux%207",
    "/contracts?endsFrom=2027-01-01&endsUntil=2027-01-31&sort=amount",
    "/contracts?amountFrom=5000000",
  ],
  search: [
    "/contracts?search=preavis",
    "/contracts?search=ascenseurs&sort=relevance",
    "/contracts?search=M-2024-000777",
    "/contracts?search=renouvellement%20lyon&sort=relevance",
    "/contracts?search=%22tacite%20reconduction%22",
    "/contracts?search=elevat*%20-lease&contractKind=maintenance",
    "/contracts?search=Lef%C3%A8vre%20%C3%89nergie%2012",
    "/contracts?search=insurance",
  ],
};

const alone = {
  facets: "/contracts/facets",
  found: "/contracts/facets?search=preavis",
  queue: "/queue",
  load: "/queue/summary",
  dashboard: "/dashboard",
  targets: "/dashboard/thresholds",
};

/** The next contract of the queue opened, and its first doubtful value confirmed, again and again. */
async function reviewTimes(target: Target): Promise<void> {
  const { body } = await ask(target, "/queue?limit=30");
  const { items } = body as { items: { contract: { id: string }; values: { field: string; item: string }[] }[] };
  const opened: number[] = [];
  const changed: number[] = [];
  for (const { contract, values } of items) {
    const [doubt] = values;
    if (!doubt) continue;
    const start = performance.now();
    const view = (await ask(target, `/contracts/${contract.id}`)).body as { fields: Record<string, { etag: string }> };
    opened.push(performance.now() - start);
    const decided = performance.now();
    await ask(target, `/contracts/${contract.id}/fields/${doubt.field}/decisions`, {
      method: "POST",
      headers: { "content-type": "application/json", "if-match": view.fields[doubt.field]?.etag ?? "" },
      body: JSON.stringify({ decision: { action: "confirm", item: doubt.item }, seconds: 4 }),
    });
    changed.push(performance.now() - decided);
  }
  for (const [name, took] of Object.entries({ contract: opened, change: changed })) {
    took.sort((a, b) => a - b);
    const at = (share: number) => took[Math.floor(took.length * share)] ?? Number.NaN;
    console.log(
      `${name.padEnd(9)} median ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms of ${took.length} (one client)`,
    );
  }
}

async function withPortfolio(
  size: Parameters<typeof generatePortfolio>[1],
  work: (target: Target, pool: pg.Pool) => Promise<void>,
): Promise<void> {
  const server = await startPostgres();
  const data = await mkdtemp(join(tmpdir(), "greffier-bench-"));
  const pool = new pg.Pool({ connectionString: server.url });
  // Its connections may end with the server.
  pool.on("error", () => {});
  try {
    await (await openStore({ data, database: server.url, version: "0.0.0" })).close();
    const start = performance.now();
    await generatePortfolio(pool, size);
    console.log(`${size.contracts} contracts made in ${((performance.now() - start) / 1000).toFixed(0)} s`);
    const child = spawn(
      process.execPath,
      [fileURLToPath(import.meta.resolve("./portfolio/server.ts")), data, server.url],
      {
        stdio: ["pipe", "pipe", "inherit"],
      },
    );
    const ended = new Promise((resolve) => child.once("exit", resolve));
    try {
      for await (const line of createInterface({ input: child.stdout })) {
        await work(JSON.parse(line), pool);
        break;
      }
    } finally {
      child.stdin.end();
      await ended;
    }
  } finally {
    await pool.end();
    await server.stop();
    await rm(data, { recursive: true, force: true });
  }
}

const inWords = ({ requests, median, p95, worst }: Latency): string =>
  `median ${median.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, worst ${worst.toFixed(0)} ms of ${requests}`;

const heading = `# How PostgreSQL answers what the portfolio asks

Written by \`node bench/main.ts portfolio\` over 100,000 generated contracts of three pages; settings of the server as they
come. A list reads an index from where the page before ended; nothing is sorted whole.

`;

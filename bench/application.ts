import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { deflateRaw } from "node:zlib";
import pg from "pg";
import type { Page } from "playwright-core";
import { openStore } from "../store/store.ts";
import { openBrowser, openProfile } from "../test/support/browser.ts";
import { buildPdf } from "../test/support/pdf.ts";
import { addPerson, openAs } from "../test/support/people.ts";
import { startPostgres } from "../test/support/postgres.ts";
import { type Serving, type Session, signInByLink, startServing } from "../test/support/serving.ts";
import { generatePortfolio } from "./portfolio/generate.ts";

const contracts = 10_000;
const tries = 25;
/** Milliseconds that half of the tries may take. */
const bounds = { "first load of the queue": 1500, "field change": 100, "next contract": 300 } as const;

/** The application in Chromium, on `greffier serve` over a PostgreSQL of its own with 10,000 generated contracts. */
export async function benchApplication(): Promise<void> {
  const server = await startPostgres();
  const data = await mkdtemp(join(tmpdir(), "greffier-bench-"));
  const pool = new pg.Pool({ connectionString: server.url });
  const browser = await openBrowser();
  let serving: Serving | undefined;
  try {
    await (await openStore({ data, database: server.url, version: "0.0.0" })).close();
    await generatePortfolio(pool, { contracts, values: true });
    serving = await startServing({ data, database: server.url, settings: ["server.requestsPerMinute=100000"] });
    const session = await signInByLink(serving);
    const person = await addPerson(session, serving, { name: "Bench", role: "reviewer" });
    await givePages(pool, data, await firstOfQueue(session));

    const signedIn = await openAs(browser, serving, person);
    const cookies = await signedIn.profile.cookies();
    const loads: number[] = [];
    for (let index = 0; index < tries; index += 1) {
      // Nothing is in its cache, as on somebody's first day.
      const profile = await openProfile(browser);
      await profile.addCookies(cookies);
      loads.push(await firstLoad(await profile.newPage(), serving.url));
      await profile.close();
    }
    report("first load of the queue", loads);
    const { changes, nexts } = await reviewing(signedIn.page, serving.url);
    report("field change", changes);
    report("next contract", nexts);
    console.log(
      `load of the machine at the end: ${loadavg()
        .map((load) => load.toFixed(1))
        .join(", ")}`,
    );
  } finally {
    await browser.close();
    await serving?.stop();
    await pool.end();
    await server.stop();
    await rm(data, { recursive: true, force: true });
  }
}

interface QueueLine {
  readonly contract: { readonly id: string };
}

/** The documents of the contracts that are reviewed first, in the order of the queue. */
async function firstOfQueue(session: Session): Promise<readonly string[]> {
  const { items } = await session.json<{ items: QueueLine[] }>("/queue?limit=60");
  return items.map(({ contract }) => contract.id.replace(/^ctr-/, "doc-"));
}

/** Originals to look at and words to highlight, which generated documents lack; evidence then points into them. */
async function givePages(pool: pg.Pool, data: string, documents: readonly string[]): Promise<void> {
  const deflate = promisify(deflateRaw);
  for (const document of documents) {
    const { rows } = await pool.query<{ number: number; text: string; sha256: string }>(
      "select number, text, sha256 from page join document on document.id = page.document where page.document = $1 order by number",
      [document],
    );
    const laidOut = rows.map(({ text }) => layOut(text));
    const path = join(data, "blobs", rows[0]?.sha256.slice(0, 2) ?? "", rows[0]?.sha256.slice(2) ?? "");
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, buildPdf(laidOut.map(({ lines }) => ({ lines }))));
    for (const [index, { words }] of laidOut.entries()) {
      const layout = await deflate(JSON.stringify({ words, blocks: [] }));
      const receipt = JSON.stringify({ width: 595, height: 842, rotation: 0 });
      const values = [layout, receipt, document, index + 1];
      await pool.query("update page set layout = $1, receipt = $2 where document = $3 and number = $4", values);
    }
    await pool.query(
      `update field_value set evidence = (
         select jsonb_agg(one || jsonb_build_object('document', $1::text)) from jsonb_array_elements(evidence) as one)
       where contract = $2 and jsonb_array_length(evidence) > 0`,
      [document, document.replace(/^doc-/, "ctr-")],
    );
  }
}

/** A page's text on A4, some hundred characters a line, and where each word then stands. */
function layOut(text: string) {
  const words = { starts: [] as number[], ends: [] as number[], boxes: [] as number[] };
  const lines: { text: string; x: number; y: number; size: number }[] = [];
  let line: { text: string; x: number; y: number; size: number } | undefined;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (!line || line.text.length + word.length > 100) {
      line = { text: "", x: 40, y: 800 - 14 * lines.length, size: 10 };
      lines.push(line);
    }
    const left = 40 + 5 * line.text.length;
    words.starts.push(index);
    words.ends.push(index + word.length);
    words.boxes.push(left, 842 - line.y - 10, left + 5 * word.length, 842 - line.y + 2);
    line.text += `${word} `;
  }
  return { words, lines };
}

/** From going to the queue until its rows are shown. */
async function firstLoad(page: Page, url: string): Promise<number> {
  const start = performance.now();
  await page.goto(`${url}/queue`, { waitUntil: "commit" });
  await page.locator("tbody tr").first().waitFor();
  return performance.now() - start;
}

/**
 * Confirms value by value, as somebody at work who looks at each. Measured in the page, from the key on: until the server has
 * saved it and another value is in hand; and after a contract's last value until the next one's fields and page are shown.
 */
async function reviewing(page: Page, url: string) {
  const changes: number[] = [];
  const nexts: number[] = [];
  await page.goto(`${url}/queue`);
  await page.locator("tbody tr").first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator("[data-card]").waitFor();
  while (nexts.length < tries || changes.length < tries) {
    await page.waitForLoadState("networkidle");
    // Before the key, which would else be quicker than the script that waits for it.
    await page.evaluate(keyToShown);
    await page.keyboard.press("c");
    const { next, milliseconds }: { next: boolean; milliseconds: number } = await page.evaluate("window.shown");
    (next ? nexts : changes).push(milliseconds);
  }
  return { changes, nexts };
}

/** Runs in the page: from the next key until the frame that shows what came of it. */
const keyToShown = `window.shown = new Promise((resolve, reject) => {
  const before = { path: location.pathname, value: location.search };
  const limit = setTimeout(() => reject(new Error("Expected the key to have an effect within 30 s, found none.")), 30000);
  addEventListener("keydown", () => {
    const start = performance.now();
    const look = () => {
      const next = location.pathname !== before.path;
      const image = document.querySelector("[data-scrolls] img");
      const done = next
        ? document.querySelector("[data-card]") !== null && image !== null && image.complete && image.naturalWidth > 0
        : location.search !== before.value && !Object.keys(localStorage).some((key) => key.startsWith("greffier/outbox/"));
      if (!done) return requestAnimationFrame(look);
      clearTimeout(limit);
      resolve({ next, milliseconds: performance.now() - start });
    };
    requestAnimationFrame(look);
  }, { once: true, capture: true });
}), undefined`;

function report(name: keyof typeof bounds, took: readonly number[]): void {
  const sorted = took.toSorted((first, second) => first - second);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  const bound = bounds[name];
  const over = at(0.5) > bound;
  const figures = `median ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms of ${sorted.length}`;
  console.log(`${name.padEnd(24)} ${figures} (bound ${bound} ms)${over ? "  OVER" : ""}`);
  if (over) process.exitCode = 1;
}

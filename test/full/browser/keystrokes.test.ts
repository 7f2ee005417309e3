import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, patience } from "../../support/browser.ts";
import { handsOn, watchHands } from "../../support/keyboard.ts";
import { maintenancePdf } from "../../support/maintenance-contract.ts";
import { queueOf, type Reviewing, signedIn, startReviewing, valueAt } from "../../support/reviewing.ts";

const contracts = [
  { of: "ASCENSEURS", supplier: "NORDIA", buyer: "Courbevoie", years: "trois", price: "12 500,00" },
  { of: "CHAUDIERES", supplier: "CALORA", buyer: "Suresnes", years: "deux", price: "8 900,00" },
  { of: "PORTAILS", supplier: "OUVRIA", buyer: "Nanterre", years: "quatre", price: "3 150,00" },
  { of: "POMPES", supplier: "HYDRAL", buyer: "Puteaux", years: "cinq", price: "21 000,00" },
  { of: "EXTINCTEURS", supplier: "SECURIS", buyer: "Clichy", years: "trois", price: "1 780,00" },
];
/** What is typed in place of what was read; without accents, for which the keyboard here has no keys. */
const corrections: Readonly<Record<string, string>> = {
  renewal: "tacite, 2 ans",
  endDate: "28/02/2028",
};

const soon = { timeout: patience };

let browser: Browser;
let reviewing: Reviewing;
let page: Page;

beforeAll(async () => {
  const files = contracts.map((terms) => ({ name: `${terms.of}.pdf`, bytes: maintenancePdf(terms) }));
  [browser, reviewing] = await Promise.all([openBrowser(), startReviewing({ files })]);
  page = await signedIn(browser, reviewing, "/queue");
  await watchHands(page.context());
  await page.reload();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await reviewing?.serving.stop();
});

test("20 doubtful fields over 5 contracts take at most 2 keys a confirmation, and those of the value and 2 a correction", async () => {
  const queue = await queueOf(reviewing);
  const all = queue.flatMap(({ contract, values }) =>
    values.map(({ field, item }) => ({ contract: contract.id, field, item })),
  );
  expect(queue).toHaveLength(contracts.length);
  expect(all.length).toBeGreaterThanOrEqual(20);

  const [first] = queue;
  await page.getByRole("row", { name: first?.contract.title }).waitFor();
  await page.keyboard.press("Enter");
  const typed = new Map<string, string>();
  for (const [index, value] of all.entries()) {
    await expect.poll(() => valueAt(page.url()), soon).toEqual(value);
    // One end and one renewal are corrected, the others confirmed.
    const text = index < 6 ? corrections[value.field] : undefined;
    if (text !== undefined) {
      typed.set(nameOf(value), text);
      await page.keyboard.press("e");
      await page.getByRole("textbox", { name: /aleur de/ }).waitFor();
      await page.keyboard.type(text);
    }
    await page.keyboard.press("Enter");
  }
  await page.getByText("L’essentiel de ce contrat est vérifié.").waitFor();
  await page.getByText("Aucun autre contrat n’attend de vérification.").waitFor();
  await expect.poll(async () => (await queueOf(reviewing)).flatMap(({ values }) => values), soon).toEqual([]);

  const { keys, presses } = await handsOn(page);
  const counts = new Map<string, number>();
  for (const { address } of keys) {
    const value = valueAt(address);
    if (value) counts.set(nameOf(value), (counts.get(nameOf(value)) ?? 0) + 1);
  }
  const confirmations = all.map(nameOf).filter((name) => !typed.has(name));
  const overhead = [...typed].map(([name, text]) => (counts.get(name) ?? 0) - text.length);
  expect(presses, "presses of a mouse").toBe(0);
  expect(overhead, "keys of the corrections besides those of their values").toEqual([2, 2]);
  const confirming = confirmations.map((name) => counts.get(name) ?? 0);
  expect(Math.min(...confirming)).toBeGreaterThan(0);
  expect(Math.max(...confirming), "keys of a confirmation").toBeLessThanOrEqual(2);
  // One key opens the first contract; none is needed between contracts.
  expect(keys.length).toBe(1 + [...counts.values()].reduce((sum, count) => sum + count, 0));
  console.log(
    `${all.length} doubtful fields over ${queue.length} contracts: ${keys.length} keys; a confirmation ${Math.max(...confirming)}, ` +
      `a correction those of its value and ${Math.max(...overhead)}, between contracts none, from the queue 1`,
  );
});

function nameOf({
  contract,
  field,
  item,
}: {
  readonly contract: string;
  readonly field: string;
  readonly item: string;
}) {
  return `${contract}/${field}/${item}`;
}

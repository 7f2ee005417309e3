import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FieldView } from "../../../schemas/api/fields.ts";
import { openBrowser, patience, seriousFindings } from "../../support/browser.ts";
import { type Reviewing, signedIn, startReviewing } from "../../support/reviewing.ts";

const soon = { timeout: patience };
const changes = 260;

let browser: Browser;
let reviewing: Reviewing;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  reviewing = await startReviewing({ files: [] });
  const { session } = reviewing;
  const fields = await session.json<readonly FieldView[]>("/fields");
  let etag = fields.find(({ key }) => key === "endDate")?.noteEtag ?? "";
  for (let change = 1; change <= changes; change += 1) {
    const answer = await session.fetch("/fields/endDate/note", {
      method: "PUT",
      headers: { "content-type": "application/json", "if-match": etag },
      body: JSON.stringify({ note: `La date de fin, remarque ${change}.` }),
    });
    expect(answer.status).toBe(200);
    etag = ((await answer.json()) as FieldView).noteEtag;
  }
  page = await signedIn(browser, reviewing, "/settings/audit");
});
afterAll(async () => {
  await browser?.close();
  await reviewing?.serving.stop();
});

const box = () => page.getByRole("region", { name: "Qui a fait ou lu quoi" });
const rows = () => box().locator("tbody tr:not([aria-hidden])");
/** All that were brought, and the head; undefined where all of them are drawn. */
const rowCount = async () => (await box().getByRole("table").getAttribute("aria-rowcount")) ?? undefined;
const listed = async () => ((await rowCount()) === undefined ? rows().count() : Number(await rowCount()) - 1);
const more = () => page.getByRole("button", { name: "Afficher la suite" });
const scrollTo = (share: number) => box().evaluate((seen, to) => seen.scrollTo(0, seen.scrollHeight * to), share);

test("of a very long list only what is in view is drawn, and each row says which it is of how many", async () => {
  await rows().first().waitFor();
  expect(await rowCount()).toBeUndefined();
  for (let all = await listed(); all < changes; all = await listed()) {
    await more().click();
    await expect.poll(listed, soon).toBeGreaterThan(all);
  }
  expect(await rows().count()).toBeLessThan(100);

  await scrollTo(0);
  await box().locator('tr[aria-rowindex="2"]').waitFor();
  const widths = await box()
    .locator("thead th")
    .evaluateAll((cells) => cells.map((cell) => cell.clientWidth));
  await scrollTo(0.5);
  await box().locator('tr[aria-rowindex="2"]').waitFor({ state: "detached" });
  expect(
    await box()
      .locator("thead th")
      .evaluateAll((cells) => cells.map((cell) => cell.clientWidth)),
  ).toEqual(widths);
  const indices = await rows().evaluateAll((all) => all.map((row) => Number(row.getAttribute("aria-rowindex"))));
  expect(indices).toEqual(indices.map((_, position) => (indices[0] ?? 0) + position));
  expect(await seriousFindings(page)).toEqual([]);
});

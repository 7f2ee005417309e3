import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { HistoryLine } from "../../../schemas/api/decisions.ts";
import type { PageView } from "../../../schemas/api/documents.ts";
import type { PageOf } from "../../../schemas/api/paging.ts";
import type { Box } from "../../../schemas/evidence.ts";
import { openBrowser, patience, standing } from "../../support/browser.ts";
import { maintenancePdf } from "../../support/maintenance-contract.ts";
import { contractOf, queueOf, type Reviewing, signedIn, startReviewing } from "../../support/reviewing.ts";

const soon = { timeout: patience };
const lifts = { of: "ASCENSEURS", supplier: "NORDIA", buyer: "Courbevoie", years: "trois", price: "12 500,00" };

let browser: Browser;
let reviewing: Reviewing;
let contract: string;
let read: PageView;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  reviewing = await startReviewing({ files: [{ name: "ascenseurs.pdf", bytes: maintenancePdf(lifts) }] });
  contract = (await queueOf(reviewing))[0]?.contract.id ?? "";
  const [document] = (await contractOf(reviewing, contract)).documents;
  read = await reviewing.session.json<PageView>(`/documents/${document?.id}/pages/1`);
  page = await signedIn(browser, reviewing, `/review/${contract}?profile=all&field=effectiveDate`);
  await page.getByRole("group", { name: "Date d'effet" }).waitFor();
}, 180_000);
afterEach(async () => {
  await page?.context().close();
  await reviewing?.serving.stop();
});

test("words that are dragged over are read, saved, and stand as the evidence of the value", async () => {
  await dragOver("12 février 2025.");
  await page.getByText("Lu : 12 févr. 2025").waitFor();
  await page.getByText("Passage choisi page 1").waitFor();
  await page.getByRole("button", { name: "Enregistrer et continuer" }).click();

  const value = async () => (await contractOf(reviewing, contract)).fields.effectiveDate?.items[0];
  await expect.poll(async () => (await value())?.value, soon).toEqual({ kind: "date", date: "2025-02-12" });
  const { status, evidence } = (await value()) ?? {};
  const { start, end, boxes } = placeOf("12 février 2025.");
  expect(status).toBe("corrected");
  expect(evidence).toHaveLength(1);
  expect(evidence?.[0]).toMatchObject({
    page: 1,
    quote: "12 février 2025.",
    start,
    end,
    foundBy: expect.stringMatching(/^reviewer:/),
  });
  expect(evidence?.[0]?.boxes).toEqual(boxes);

  const me = await reviewing.session.json<{ name: string }>("/me");
  const { items } = await reviewing.session.json<PageOf<HistoryLine>>(`/contracts/${contract}/history?limit=5`);
  expect(items[0]).toMatchObject({ by: me.name, field: "effectiveDate", action: "correct", after: "2025-02-12" });

  // Who opens the value later sees these words marked.
  await page.goto(`${reviewing.serving.url}/review/${contract}?profile=all&field=effectiveDate`);
  const marks = sheet().locator("rect");
  await marks.first().waitFor();
  const [left = 0, top = 0, right = 0, bottom = 0] = around(boxes);
  const seen = await marks.evaluateAll((all) =>
    all.map((mark) => ["x", "y", "width", "height"].map((name) => Number(mark.getAttribute(name)))),
  );
  const marked = [left - 1, top - 1, right - left + 2, bottom - top + 2];
  expect(seen).toContainEqual(marked.map((side) => expect.closeTo(side, 3)));
});

test("words that are no date say so at once, are not saved, and others may be picked in their place", async () => {
  const before = (await contractOf(reviewing, contract)).fields.effectiveDate;
  await dragOver("dénonciation");
  await page.locator('[aria-invalid="true"]').waitFor();
  await page.getByRole("button", { name: "Enregistrer et continuer" }).click();
  await page.getByText("Passage choisi page 1").waitFor();
  expect((await contractOf(reviewing, contract)).fields.effectiveDate).toEqual(before);

  await dragOver("1er mars 2025");
  await page.getByText("Lu : 1 mars 2025").waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("Passage choisi page 1").waitFor({ state: "detached" });
  expect((await contractOf(reviewing, contract)).fields.effectiveDate).toEqual(before);
});

test("Shift and a click go on from where one began, over the end of a line", async () => {
  await page.goto(`${reviewing.serving.url}/review/${contract}?profile=all&field=renewal`);
  await page.getByRole("group", { name: "Reconduction" }).waitFor();
  const words = "reconduit tacitement par périodes d'un an, sauf dénonciation par lettre";
  const { boxes } = placeOf(words);
  const [first, last] = [boxes.at(0), boxes.at(-1)];
  if (!first || !last) throw new Error("Expected the words to be on the page.");
  const begin = await pointOf(first);
  await page.mouse.click(begin.x, begin.y);
  await page.getByText("Passage choisi page 1").waitFor();
  const end = await pointOf(last);
  await page.keyboard.down("Shift");
  await page.mouse.click(end.x, end.y);
  await page.keyboard.up("Shift");
  await expect.poll(() => page.getByRole("textbox", { name: /aleur de/ }).inputValue(), soon).toBe(words);
  await page.getByRole("button", { name: "Enregistrer et continuer" }).click();

  const found = async () => (await contractOf(reviewing, contract)).fields.renewal?.items[0];
  await expect.poll(async () => (await found())?.status, soon).toBe("corrected");
  const [evidence] = (await found())?.evidence ?? [];
  expect(evidence?.quote.replaceAll(/\s+/g, " ")).toBe(words);
  expect(evidence?.boxes).toEqual(boxes);
});

/** Where words stand in the text as read, and the boxes of each. */
function placeOf(words: string): { readonly start: number; readonly end: number; readonly boxes: readonly Box[] } {
  const pattern = words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(" ", String.raw`\s+`);
  const found = new RegExp(pattern).exec(read.text);
  if (!found) throw new Error(`Expected the page to say ${words}.`);
  const [start, end] = [found.index, found.index + found[0].length];
  const { starts, ends, boxes } = read.words;
  const at = [...starts.keys()].filter((index) => (starts[index] ?? 0) < end && (ends[index] ?? 0) > start);
  const box = (index: number): Box => {
    const [left = 0, top = 0, right = 0, bottom = 0] = boxes.slice(4 * index, 4 * index + 4);
    return [left, top, right, bottom];
  };
  const last = at.at(-1);
  return {
    start: read.start + start,
    end: read.start + (last === undefined ? end : (ends[last] ?? end)),
    boxes: at.map(box),
  };
}

async function dragOver(words: string): Promise<void> {
  const { boxes } = placeOf(words);
  const [first, last] = [boxes.at(0), boxes.at(-1)];
  if (!first || !last) throw new Error("Expected the words to be on the page.");
  const [from, to] = [await pointOf(first), await pointOf(last)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

function sheet() {
  return page.getByRole("region", { name: /^Page 1 de / }).locator("svg");
}

/** The middle of a box on the screen. */
async function pointOf([left, top, right, bottom]: Box): Promise<{ readonly x: number; readonly y: number }> {
  const seen = await standing(sheet());
  const across = (left + right) / 2 / read.width;
  const down = (top + bottom) / 2 / read.height;
  return { x: seen.x + across * seen.width, y: seen.y + down * seen.height };
}

/** The smallest box around them. */
function around(boxes: readonly Box[]): readonly number[] {
  const side = (index: 0 | 1 | 2 | 3, pick: (...values: number[]) => number) => pick(...boxes.map((box) => box[index]));
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)];
}

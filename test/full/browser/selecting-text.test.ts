import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { PageView } from "../../../schemas/api/documents.ts";
import { openBrowser, patience, standing } from "../../support/browser.ts";
import { maintenancePdf } from "../../support/maintenance-contract.ts";
import { administrator, contractOf, type Reviewing, startReviewing } from "../../support/reviewing.ts";
import { password } from "../../support/serving.ts";

const soon = { timeout: patience };
const lifts = { of: "ASCENSEURS", supplier: "NORDIA", buyer: "Courbevoie", years: "trois", price: "12 500,00" };
const bail = readFileSync(fileURLToPath(new URL("../../../fixtures/inbox/Bail commercial.docx", import.meta.url)));

let browser: Browser;
let reviewing: Reviewing;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  reviewing = await startReviewing({
    files: [
      { name: "Bail commercial.docx", bytes: bail },
      { name: "ascenseurs.pdf", bytes: maintenancePdf(lifts) },
    ],
  });
});
afterEach(() => page?.context().close());
afterAll(async () => {
  await browser?.close();
  await reviewing?.serving.stop();
});

test("words selected in the preview of a Word document become the value, with their place in the text as read", async () => {
  const contract = await openField("Bail", "effectiveDate", "Date d'effet");
  await page.getByRole("region", { name: "Aperçu" }).waitFor();
  await dragOver("21 janvier 2025");
  await page.getByText("Lu : 21 janv. 2025").waitFor();
  expect(await saved(contract, "effectiveDate")).toEqual({ quote: "21 janvier 2025", value: "2025-01-21" });
});

test("words selected in the text view become the value, also when the mouse is let go beside the text", async () => {
  const contract = await openField("Bail", "signatureDate", "Date de signature");
  await page.getByText("Texte", { exact: true }).click();
  await page.getByRole("region", { name: "Texte de la page 1" }).waitFor();
  await dragOver("28 janvier 2025", async () => {
    const { x, y } = await standing(page.getByRole("heading", { level: 1 }));
    await page.mouse.move(x, y, { steps: 5 });
    const { right, bottom } = await placeOf("28 janvier 2025");
    await page.mouse.move(right, bottom, { steps: 5 });
  });
  await page.getByText("Lu : 28 janv. 2025").waitFor();
  // What was picked is marked, and keys pressed afterwards pick nothing else.
  await page.locator("mark", { hasText: "28 janvier 2025" }).waitFor();
  await page.keyboard.press("Shift");
  expect(await saved(contract, "signatureDate")).toEqual({ quote: "28 janvier 2025", value: "2025-01-28" });
});

test("a drag that is over before the page could be drawn again still takes all its words", async () => {
  const contract = await openField("ASCENSEURS", "effectiveDate", "Date d'effet");
  await page.locator('section[aria-busy="false"] svg').waitFor();
  const [from, to] = await endsOf(contract, "12 février 2025.");
  const devtools = await page.context().newCDPSession(page);
  const mouse = (type: "mouseMoved" | "mousePressed" | "mouseReleased", at: Point) =>
    devtools.send("Input.dispatchMouseEvent", { type, ...at, button: "left", clickCount: 1 });
  await page.mouse.move(from.x, from.y);
  const busy = page.evaluate("for (const end = performance.now() + 2000; performance.now() < end; );");
  await Promise.all([busy, mouse("mousePressed", from), mouse("mouseMoved", to), mouse("mouseReleased", to)]);
  await page.getByText("Lu : 12 févr. 2025").waitFor();
});

test("on a tablet a finger moves the page until one asks to select words, then it picks them", async () => {
  const contract = await openField("ASCENSEURS", "signatureDate", "Date de signature", tablet);
  await page.locator('section[aria-busy="false"] svg').waitFor();
  await swipe(contract, "12 février 2025.");
  await page.getByRole("button", { name: "Sélectionner des mots" }).tap();
  expect(await page.getByText("Passage choisi page 1").count()).toBe(0);
  await swipe(contract, "12 février 2025.");
  await page.getByText("Lu : 12 févr. 2025").waitFor();
  expect(await saved(contract, "signatureDate")).toEqual({ quote: "12 février 2025.", value: "2025-02-12" });
  // The next value is picked in the same way.
  await page.locator('[aria-pressed="true"]', { hasText: "Sélectionner des mots" }).waitFor();
});

test("on a tablet what is selected with the handles of the text counts once they rest", async () => {
  const contract = await openField("Bail", "endDate", "Date de fin", tablet);
  await page.getByText("Texte", { exact: true }).tap();
  await page.getByRole("region", { name: "Texte de la page 1" }).waitFor();
  const { x, y } = await placeOf("21 janvier 2025");
  await page.touchscreen.tap(x, y);
  await page.evaluate(`getSelection().removeAllRanges(); getSelection().addRange(${found("21 janvier")})`);
  await page.evaluate(`getSelection().removeAllRanges(); getSelection().addRange(${found("21 janvier 2025")})`);
  await page.getByText("Lu : 21 janv. 2025").waitFor();
  expect(await saved(contract, "endDate")).toEqual({ quote: "21 janvier 2025", value: "2025-01-21" });
});

const tablet = { viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true };

/** Opens a contract at one of its fields, in a browser of its own. Gives its id. */
async function openField(title: string, field: string, label: string, device = {}): Promise<string> {
  const { session, serving } = reviewing;
  const { items } = await session.json<{ items: { id: string; title: string }[] }>("/contracts?limit=10");
  const contract = items.find((one) => one.title.toLowerCase().includes(title.toLowerCase()))?.id ?? "";
  const profile = await browser.newContext({ locale: "fr-FR", reducedMotion: "reduce", ...device });
  profile.setDefaultTimeout(patience);
  const data = { email: administrator, password };
  expect((await profile.request.post(`${serving.url}/api/v1/session`, { data })).ok()).toBe(true);
  page = await profile.newPage();
  await page.goto(`${serving.url}/review/${contract}?profile=all&field=${field}`);
  await page.getByRole("group", { name: label, exact: true }).waitFor();
  return contract;
}

/** Saves what was read, and gives what the field has then. */
async function saved(contract: string, field: string) {
  await page.getByRole("button", { name: "Enregistrer et continuer" }).click();
  const item = async () => (await contractOf(reviewing, contract)).fields[field]?.items[0];
  await expect.poll(async () => (await item())?.status, soon).toBe("corrected");
  const { value, evidence } = (await item()) ?? {};
  const { start, end, quote } = evidence?.[0] ?? {};
  const { documents } = await contractOf(reviewing, contract);
  const read = await reviewing.session.json<PageView>(`/documents/${documents[0]?.id}/pages/1`);
  expect(read.text.slice((start ?? 0) - read.start, (end ?? 0) - read.start)).toBe(quote);
  return {
    quote: quote?.replaceAll(/\s/g, " "),
    value: typeof value === "object" && value && "date" in value ? value.date : value,
  };
}

/** An expression for the range of words in what is shown of the document. */
function found(words: string): string {
  return `(() => {
    const walker = document.createTreeWalker(document.querySelector("[data-scrolls]"), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent.replaceAll(/\\s/g, " ").indexOf(${JSON.stringify(words)});
      if (at < 0) continue;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + ${words.length});
      return range;
    }
    throw new Error("Expected the document to say these words.");
  })()`;
}

/** Where the first and the last of the words stand on the screen. */
async function placeOf(words: string): Promise<{ x: number; y: number; right: number; bottom: number }> {
  await page.evaluate(`${found(words)}.startContainer.parentElement.scrollIntoView({ block: "start" })`);
  await page.evaluate(`(() => {
    const { top, height } = ${found(words)}.getBoundingClientRect();
    document.querySelector("[data-scrolls]").scrollBy(0, top - 300);
    return height;
  })()`);
  await standing(page.locator("[data-scrolls] > div"));
  return page.evaluate(`(() => {
    const lines = [...${found(words)}.getClientRects()];
    const [first, last] = [lines[0], lines.at(-1)];
    const middle = ({ top, height }) => top + height / 2;
    return { x: first.left + 1, y: middle(first), right: last.right, bottom: middle(last) };
  })()`);
}

async function dragOver(words: string, detour = async () => {}): Promise<void> {
  const { x, y, right, bottom } = await placeOf(words);
  await page.mouse.move(x - 1, y);
  await page.mouse.down();
  await page.mouse.move(right, bottom, { steps: 5 });
  await detour();
  await page.mouse.up();
}

/** A finger from the first to the last of some words of the page's picture. */
async function swipe(contract: string, words: string): Promise<void> {
  const [from, to] = await endsOf(contract, words);
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: Point[]) =>
    devtools.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", [from]);
  await touch("touchMove", [to]);
  await touch("touchEnd", []);
  await devtools.detach();
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middles of the first and the last of some words of the page's picture. */
async function endsOf(contract: string, words: string): Promise<readonly [Point, Point]> {
  const { documents } = await contractOf(reviewing, contract);
  const read = await reviewing.session.json<PageView>(`/documents/${documents[0]?.id}/pages/1`);
  const start = read.text.indexOf(words);
  const { starts, ends, boxes } = read.words;
  const at = [...starts.keys()].filter(
    (index) => (starts[index] ?? 0) < start + words.length && (ends[index] ?? 0) > start,
  );
  const seen = await standing(page.locator("section[aria-busy] svg"));
  const pointOf = (word = 0) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = boxes.slice(4 * word, 4 * word + 4);
    const across = (left + right) / 2 / read.width;
    return { x: seen.x + across * seen.width, y: seen.y + ((top + bottom) / 2 / read.height) * seen.height };
  };
  return [pointOf(at.at(0)), pointOf(at.at(-1))];
}

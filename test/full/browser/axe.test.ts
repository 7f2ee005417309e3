import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, openProfile, seriousFindings } from "../../support/browser.ts";
import { buildDocx, paragraph } from "../../support/docx.ts";
import { buildPdf } from "../../support/pdf.ts";
import { addPerson, openAs } from "../../support/people.ts";
import { type Serving, signInByLink, startServing, uploadAndWait } from "../../support/serving.ts";
import { smallContract } from "../../support/small-contract.ts";

let serving: Serving;
let browser: Browser;
let profile: BrowserContext;
let page: Page;
let pdf: string;
let word: string;

const lines = smallContract.split("\n");
const files = [
  {
    name: "contrat.pdf",
    bytes: buildPdf([{ lines: lines.map((text, index) => ({ text, x: 40, y: 780 - 24 * index, size: 8 })) }]),
  },
  { name: "bail.docx", bytes: buildDocx(lines.map((text) => paragraph(text)).join("")) },
];

beforeAll(async () => {
  serving = await startServing();
  const session = await signInByLink(serving);
  const read = await uploadAndWait(session, files);
  [pdf = "", word = ""] = read.map(({ contract }) => contract ?? "");
  browser = await openBrowser();
  const person = await addPerson(session, serving, { name: "Anne", role: "administrator" });
  ({ profile, page } = await openAs(browser, serving, person));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await serving?.stop();
});

/** Light, then dark: what axe-core finds serious or critical as the page stands. */
async function expectAccessible(shown: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await shown.emulateMedia({ colorScheme });
    await expect.poll(() => shown.locator("html").getAttribute("data-mantine-color-scheme")).toBe(colorScheme);
    await expect.poll(() => shown.evaluate(moving)).toBe(0);
    expect(await seriousFindings(shown), colorScheme).toEqual([]);
  }
}

/** How many colours and places are still on their way to what they will be. */
const moving = "document.getAnimations().filter(({ effect }) => effect.getTiming().iterations !== Infinity).length";

async function open(path: string): Promise<void> {
  await page.goto(serving.url + path);
  await page.locator("main h1").waitFor();
  await page.waitForLoadState("networkidle");
}

const review = (contract: string, field: string) => open(`/review/${contract}?profile=all&field=${field}`);

test("signing in", async () => {
  const signedOut = await openProfile(browser);
  const entry = await signedOut.newPage();
  await entry.goto(serving.url);
  await entry.getByRole("heading", { name: "Connexion" }).waitFor();
  await expectAccessible(entry);
  await signedOut.close();
});

test.each([
  "/queue?profile=all",
  "/inbox",
  "/contracts",
  "/dashboard",
  "/settings/users",
  "/settings/tokens",
  "/settings/fields",
  "/settings/audit",
  "/account",
])("%s", async (path) => {
  await open(path);
  await expectAccessible(page);
});

test.each(["record", "documents", "text", "history", "runs", "integration"])("a contract's %s", async (tab) => {
  await open(`/contracts/${pdf}?tab=${tab}`);
  await page.getByRole("tabpanel").waitFor();
  await expectAccessible(page);
});

test("review of a PDF: the page, the words to select, the value in hand", async () => {
  await review(pdf, "duration");
  await page.getByRole("img", { name: /^Page 1/ }).waitFor();
  await expectAccessible(page);
});

test("review of a Word document", async () => {
  await review(word, "duration");
  await page.getByRole("region", { name: "Aperçu" }).waitFor();
  await expectAccessible(page);
});

test("a value being corrected, as words and as a form", async () => {
  // Of another value than the other tests: what is being typed is kept.
  await review(pdf, "signatureDate");
  await page.keyboard.press("e");
  await page.getByRole("textbox", { name: /« Date de signature »/ }).fill("12/02/2025");
  await page.getByText("Lu : ").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Formulaire" }).click();
  await page.getByRole("button", { name: "Saisie libre" }).waitFor();
  await expectAccessible(page);
});

test("the keys, and a remark", async () => {
  await review(pdf, "duration");
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.keyboard.press("m");
  await page.getByRole("dialog").waitFor();
  await expectAccessible(page);
});

test("the menu of who is signed in, and a lost connection", async () => {
  await open("/contracts");
  await page.getByRole("button", { name: "Anne" }).click();
  await page.getByText("English", { exact: true }).waitFor();
  await expectAccessible(page);
  await profile.setOffline(true);
  await page.getByText("Connexion perdue.").waitFor();
  await expectAccessible(page);
  await profile.setOffline(false);
});

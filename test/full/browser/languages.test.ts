import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, openProfile } from "../../support/browser.ts";
import { addPerson, openAs, type Person } from "../../support/people.ts";
import { type Serving, signInByLink, startServing, uploadAndWait } from "../../support/serving.ts";
import { smallContract } from "../../support/small-contract.ts";

let serving: Serving;
let browser: Browser;
let person: Person;
let contract: string;

beforeAll(async () => {
  serving = await startServing();
  const session = await signInByLink(serving);
  const [line] = await uploadAndWait(session, [{ name: "contrat.txt", bytes: smallContract }]);
  contract = line?.contract ?? "";
  person = await addPerson(session, serving, { name: "Anne", role: "administrator" });
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await serving?.stop();
});

const titles = {
  fr: { "/queue": "À vérifier", "/inbox": "Réception", "/contracts": "Contrats", "/dashboard": "Tableau de bord" },
  en: { "/queue": "To review", "/inbox": "Inbox", "/contracts": "Contracts", "/dashboard": "Dashboard" },
} as const;

test.each(["fr", "en"] as const)("a browser that prefers %s is answered in it on every page", async (language) => {
  const { profile, page } = await openAs(browser, serving, person, { language });
  for (const [path, title] of Object.entries(titles[language])) {
    await page.goto(serving.url + path);
    await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
  }
  await page.goto(`${serving.url}/review/${contract}?profile=all&field=duration`);
  const [label, value] = language === "fr" ? ["Durée", "3 ans"] : ["Duration", "3 years"];
  await page.getByRole("group", { name: label, exact: true }).getByText(value, { exact: true }).waitFor();
  await profile.close();
});

test("a browser that prefers neither is answered in French, and says so of itself", async () => {
  const profile = await openProfile(browser);
  const page = await profile.newPage();
  await page.addInitScript("Object.defineProperty(navigator, 'languages', { get: () => ['de-DE', 'de'] })");
  await page.goto(serving.url);
  await page.getByRole("heading", { name: "Connexion" }).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("fr");
  await profile.close();
});

test("the switch changes the language at once and for good, also of the page in hand", async () => {
  const { profile, page } = await openAs(browser, serving, person);
  await page.goto(`${serving.url}/review/${contract}?profile=all&field=duration`);
  await page.getByRole("group", { name: "Durée", exact: true }).waitFor();
  await fromMenu(page, "English");
  await page.getByRole("group", { name: "Duration", exact: true }).getByText("3 years", { exact: true }).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await page.reload();
  await page.getByRole("group", { name: "Duration", exact: true }).waitFor();
  await profile.close();
});

test("light and dark follow the system, and what was chosen stays", async () => {
  const { profile, page } = await openAs(browser, serving, person, { scheme: "dark" });
  await page.goto(`${serving.url}/contracts`);
  await page.getByRole("heading", { name: "Contrats" }).waitFor();
  expect(await brightness(page)).toBeLessThan(80);
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(() => brightness(page)).toBeGreaterThan(200);
  await fromMenu(page, "Sombre");
  await expect.poll(() => brightness(page)).toBeLessThan(80);
  await page.reload();
  await page.getByRole("heading", { name: "Contrats" }).waitFor();
  expect(await brightness(page)).toBeLessThan(80);
  await profile.close();
});

async function fromMenu(page: Page, choice: string): Promise<void> {
  await page.getByRole("button", { name: "Anne" }).click();
  await page.getByText(choice, { exact: true }).click();
}

/** Of the page's background, from 0 to 255. */
async function brightness(page: Page): Promise<number> {
  const colour: string = await page.evaluate("getComputedStyle(document.body).backgroundColor");
  const [red = 0, green = 0, blue = 0] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  return (red + green + blue) / 3;
}

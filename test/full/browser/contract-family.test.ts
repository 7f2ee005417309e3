import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, seriousFindings } from "../../support/browser.ts";
import { addPerson, openAs } from "../../support/people.ts";
import { type Serving, type Session, signInByLink, startServing, uploadAndWait } from "../../support/serving.ts";
import { smallContract } from "../../support/small-contract.ts";

let serving: Serving;
let session: Session;
let browser: Browser;
let part: string;
let whole: string;

beforeAll(async () => {
  serving = await startServing();
  session = await signInByLink(serving);
  const [first, second] = await uploadAndWait(session, [
    { name: "contrat.txt", bytes: smallContract },
    { name: "exemplaire.txt", bytes: `${smallContract}\nExemplaire du prestataire, dit xylophone.\n` },
  ]);
  [whole, part] = [first?.contract ?? "", second?.contract ?? ""];
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await serving?.stop();
});

/** Opens an action of the contract's page by keyboard alone. */
async function choose(page: Page, action: string): Promise<void> {
  await page.getByRole("button", { name: "Autres actions" }).focus();
  await page.keyboard.press("Enter");
  const item = page.getByRole("menuitem", { name: action });
  await item.waitFor();
  await item.focus();
  await page.keyboard.press("Enter");
}

test("by keyboard, a reviewer merges a contract that arrived twice, and an administrator separates and deletes it", async () => {
  const reviewer = await addPerson(session, serving, { name: "Rita", role: "reviewer" });
  const administrator = await addPerson(session, serving, { name: "Ada", role: "administrator" });
  const rita = await openAs(browser, serving, reviewer);
  const { page } = rita;
  await page.goto(`${serving.url}/contracts/${part}`);
  await choose(page, "Fusionner dans…");
  const target = page.getByRole("combobox", { name: "Contrat de destination" });
  await target.fill("maintenance");
  await page.getByRole("option", { name: whole.slice(0, 10) }).waitFor();
  expect(await page.getByRole("option").count()).toBe(1);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Motif" }).fill("Arrivé deux fois");
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press("Enter");

  await page.getByRole("rowheader", { name: "exemplaire.txt" }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/contracts/${whole}`);
  // What has parts is neither merged nor deleted.
  expect(await page.getByRole("button", { name: "Autres actions" }).count()).toBe(0);
  await page.goto(`${serving.url}/contracts/${part}`);
  await page.getByRole("link", { name: "Voir l’autre contrat" }).click();
  await page.getByRole("tab", { name: "Documents" }).click();
  await page.getByRole("button", { name: "Séparer exemplaire.txt" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Motif" }).fill("C’était un autre");
  await page.keyboard.press("Enter");
  await page.getByRole("rowheader", { name: "exemplaire.txt" }).waitFor({ state: "detached" });

  await page.goto(`${serving.url}/contracts/${part}`);
  await page.getByRole("button", { name: "Autres actions" }).click();
  await page.getByRole("menuitem", { name: "Fusionner dans…" }).waitFor();
  expect(await page.getByRole("menuitem", { name: "Supprimer…" }).count()).toBe(0);
  await rita.profile.close();

  const ada = await openAs(browser, serving, administrator, { language: "fr" });
  await ada.page.goto(`${serving.url}/contracts/${part}`);
  await choose(ada.page, "Supprimer…");
  const sure = ada.page.getByRole("button", { name: "Supprimer définitivement" });
  await ada.page.getByRole("textbox", { name: "Motif" }).fill("Demandé par le client");
  expect(await sure.isDisabled()).toBe(true);
  await ada.page.getByRole("textbox", { name: /^Tapez SUPPRIMER/ }).fill("supprimer");
  expect(await seriousFindings(ada.page)).toEqual([]);
  await ada.page.keyboard.press("Enter");
  await ada.page.waitForURL(/\/contracts$/);
  expect((await session.fetch(`/contracts/${part}`)).status).toBe(404);
  expect((await session.fetch(`/contracts/${whole}`)).status).toBe(200);
  await ada.profile.close();
});

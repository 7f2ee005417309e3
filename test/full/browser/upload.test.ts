import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openBrowser } from "../../support/browser.ts";
import { maintenancePdf, maintenanceScan } from "../../support/maintenance-contract.ts";
import { type Reviewing, signedIn, startReviewing } from "../../support/reviewing.ts";

const lifts = { of: "ASCENSEURS", supplier: "NORDIA", buyer: "Courbevoie", years: "trois", price: "12 500,00" };
const boilers = { ...lifts, of: "CHAUDIERES", price: "8 900,00" };
const word = fileURLToPath(new URL("../../../fixtures/inbox/Bail commercial.docx", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "greffier-upload-"));
const pdf = join(folder, "ascenseurs.pdf");
const scan = join(folder, "chaudières (scan).pdf");
const other = join(folder, "liste.xyz");

let browser: Browser;
let reviewing: Reviewing;
let page: Page;

beforeAll(async () => {
  writeFileSync(pdf, maintenancePdf(lifts));
  writeFileSync(scan, await maintenanceScan(boilers));
  writeFileSync(other, Buffer.from([0, 1, 2, 3]));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  reviewing = await startReviewing({ files: [] });
  page = await signedIn(browser, reviewing, "/inbox");
  await page.getByText("Rien n’est encore arrivé").waitFor();
});
afterEach(async () => {
  await page?.context().close();
  await reviewing?.serving.stop();
});

test("a PDF, a scan and a Word file that are chosen are sent, read, and lead to their contracts", async () => {
  await choose(pdf, scan, word);
  await page.getByText("Envoi : 3 sur 3 envoyés").waitFor();
  await page.getByText("Lecture terminée").waitFor();
  await page
    .getByRole("article")
    .getByText(/ et 2 autres$/)
    .waitFor();
  for (const name of ["ascenseurs.pdf", "chaudières (scan).pdf", "Bail commercial.docx"]) {
    await shows(name, "Enregistré");
  }

  await lineOf("chaudières (scan).pdf").getByRole("link", { name: "Ouvrir le contrat" }).click();
  await page.getByRole("heading", { name: "CONTRAT DE MAINTENANCE DES CHAUDIERES", level: 1 }).waitFor();
  await page.getByText("8 900,00").first().waitFor();
  await page.goBack();
  await lineOf("Bail commercial.docx").getByRole("link", { name: "Vérifier" }).click();
  await page.getByRole("heading", { name: "BAIL COMMERCIAL", level: 1 }).waitFor();
});

test("files that are dropped show how far they are, and each its outcome with the reason", async () => {
  const shares = await watchProgress(page);
  await slowUploads(page);
  await drop(page, [word, other]);
  await page.getByText("Envoi : 2 sur 2 envoyés").waitFor();
  expect((await shares()).filter((share) => share > 0 && share < 100)).not.toEqual([]);
  await page.getByText("Lecture terminée").waitFor();
  await shows("Bail commercial.docx", "Enregistré");
  await shows("liste.xyz", "Écarté");
  await lineOf("liste.xyz").getByText("Ce type de fichier n’est pas lu.").waitFor();
  expect(await lineOf("liste.xyz").getByRole("link").count()).toBe(0);
  await lineOf("Bail commercial.docx").getByRole("link", { name: "Ouvrir le contrat" }).click();
  await page.getByRole("heading", { name: "BAIL COMMERCIAL", level: 1 }).waitFor();
});

test("an upload that the network breaks off is sent again by itself", async () => {
  await page.route("**/api/v1/documents?*", (route) => route.abort("connectionreset"), { times: 2 });
  await choose(pdf, word);
  await page.getByText("Le serveur ne répond pas.").first().waitFor();
  await page.getByText("Envoi : 2 sur 2 envoyés").waitFor();
  await shows("ascenseurs.pdf", "Enregistré");
  await shows("Bail commercial.docx", "Enregistré");
});

test("a file that is known already says so and leads to its contract; one that is given up is not sent", async () => {
  await choose(pdf);
  await page.getByText("Lecture terminée").waitFor();
  await choose(pdf);
  await page.getByRole("article").nth(1).waitFor();
  await page.getByRole("cell", { name: "Déjà connu" }).waitFor();
  await lineOf("ascenseurs.pdf").getByRole("link", { name: "Ouvrir le contrat" }).waitFor();

  await page.getByRole("button", { name: "Masquer cette liste" }).click();
  await slowUploads(page);
  await choose(word);
  await page.getByRole("button", { name: "Annuler : Bail commercial.docx" }).click();
  await page.getByText("Bail commercial.docx — annulé").waitFor();
  const { items } = await reviewing.session.json<{ items: { name: string }[] }>("/ledger?limit=50");
  expect(items.map(({ name }) => name)).toEqual(["ascenseurs.pdf", "ascenseurs.pdf"]);
});

async function choose(...files: string[]): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choisir des fichiers" }).click();
  await (await choosing).setFiles(files);
}

function lineOf(name: string) {
  return page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
}

async function shows(name: string, outcome: string): Promise<void> {
  await lineOf(name).getByRole("cell", { name: outcome, exact: true }).waitFor();
}

/** Files from the desktop, let go over the area that takes them. */
async function drop(on: Page, files: string[]): Promise<void> {
  const box = await on.getByText("Déposez des fichiers ici").boundingBox();
  if (!box) throw new Error("Expected to see where files are dropped.");
  const devtools = await on.context().newCDPSession(on);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await devtools.send("Input.dispatchDragEvent", { type, x: box.x + 5, y: box.y + 5, data });
  }
  await devtools.detach();
}

/** A line of 20 kB a second, so that there is something to see. */
async function slowUploads(on: Page): Promise<void> {
  const devtools = await on.context().newCDPSession(on);
  const speed = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 20_000 };
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", speed);
}

/** Every share, in percent, that a progress bar of an upload shows from now on. */
async function watchProgress(on: Page): Promise<() => Promise<readonly number[]>> {
  await on.evaluate(`
    window.shares = [];
    new MutationObserver(() => {
      for (const bar of document.querySelectorAll('[role="progressbar"][aria-label^="Envoi"]')) {
        shares.push(Number(bar.getAttribute("aria-valuenow")));
      }
    }).observe(document, { subtree: true, childList: true, attributes: true });
  `);
  return () => on.evaluate<readonly number[]>("window.shares");
}

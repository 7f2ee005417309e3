import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { HistoryLine, Remark } from "../../../schemas/api/decisions.ts";
import type { PageOf } from "../../../schemas/api/paging.ts";
import { openBrowser, patience } from "../../support/browser.ts";
import { addPerson, openAs } from "../../support/people.ts";
import { type Serving, type Session, signInByLink, startServing, uploadAndWait } from "../../support/serving.ts";
import { smallContract } from "../../support/small-contract.ts";

const soon = { timeout: patience };
let serving: Serving;
let session: Session;
let browser: Browser;
let profile: BrowserContext;
let page: Page;

beforeAll(async () => {
  serving = await startServing();
  session = await signInByLink(serving);
  browser = await openBrowser();
  const person = await addPerson(session, serving, { name: "Anne", role: "reviewer" });
  ({ profile, page } = await openAs(browser, serving, person));
}, 120_000);

afterEach(() => profile?.setOffline(false));
afterAll(async () => {
  await browser?.close();
  await serving?.stop();
});

/** A contract of its own for a test: the same words under another name, or it would be a duplicate. */
async function newContract(name: string): Promise<string> {
  const [line] = await uploadAndWait(session, [{ name: `${name}.txt`, bytes: `${smallContract}\n${name}\n` }]);
  if (line?.contract === undefined) throw new Error(`Expected a contract, found ${line?.outcome}.`);
  return line.contract;
}

async function openField(contract: string, field: string, label: string): Promise<void> {
  await page.goto(`${serving.url}/review/${contract}?profile=all&field=${field}`);
  await page.getByRole("group", { name: label, exact: true }).waitFor();
}

async function choose(search: string, label: string): Promise<void> {
  await page.keyboard.press("/");
  await page.getByRole("textbox", { name: "Chercher un champ" }).fill(search);
  await page.keyboard.press("Enter");
  await page.getByRole("group", { name: label, exact: true }).waitFor();
}

/** What people did to a contract, in the order in which it reached the server. */
async function decisionsOf(contract: string): Promise<readonly (readonly [string, string, string | undefined])[]> {
  const { items } = await session.json<{ items: HistoryLine[] }>(`/contracts/${contract}/history`);
  return items
    .filter(({ by }) => by === "Anne")
    .map(({ field, action, after }) => [field, action, after] as const)
    .toReversed();
}

const waiting = (count: number) => page.getByText(`${count} décisions attendent le retour de la connexion.`);

test("what was being typed is there again after a reload, and can be saved", async () => {
  const contract = await newContract("rechargement");
  await openField(contract, "duration", "Durée");
  await page.keyboard.press("e");
  const input = page.getByRole("textbox", { name: "Valeur de « Durée »" });
  await input.fill("quatre an");
  await page.reload();
  await page.getByText("Votre saisie a été retrouvée.").waitFor();
  expect(await input.inputValue()).toBe("quatre an");
  await input.fill("quatre ans");
  await input.press("Enter");
  await expect.poll(() => decisionsOf(contract), soon).toEqual([["duration", "correct", "P4Y"]]);
});

test("what is decided in ten seconds without a connection is sent when it is back, in order and once", async () => {
  const contract = await newContract("hors ligne");
  await openField(contract, "duration", "Durée");
  await profile.setOffline(true);
  const lostAt = performance.now();
  await page.getByText("Connexion perdue.").waitFor();
  await page.keyboard.press("e");
  const input = page.getByRole("textbox", { name: "Valeur de « Durée »" });
  await input.fill("quatre ans");
  await input.press("Enter");
  // Until the words are on their way, a key is one more letter of them.
  await input.waitFor({ state: "detached" });
  await choose("signature", "Date de signature");
  await page.keyboard.press("c");
  await choose("titre", "Titre");
  await page.keyboard.press("c");
  await waiting(3).waitFor();
  // Ten seconds is what is tested: the application tries several times meanwhile.
  await page.waitForTimeout(Math.max(0, 10_000 - (performance.now() - lostAt)));
  await waiting(3).waitFor();
  expect(await decisionsOf(contract)).toEqual([]);
  await profile.setOffline(false);
  await page.getByText("Connexion perdue.").waitFor({ state: "hidden" });
  await waiting(3).waitFor({ state: "hidden" });
  await expect
    .poll(async () => (await decisionsOf(contract)).map(([field, action]) => [field, action]), soon)
    .toEqual([
      ["duration", "correct"],
      ["signatureDate", "confirm"],
      ["title", "confirm"],
    ]);
  expect((await decisionsOf(contract))[0]?.[2]).toBe("P4Y");
});

test("a decision whose answer is lost on its way back is not made twice", async () => {
  const contract = await newContract("réponse perdue");
  await openField(contract, "duration", "Durée");
  const path = `**/contracts/${contract}/fields/duration/decisions`;
  let arrived = 0;
  await page.route(path, async (route) => {
    arrived += 1;
    const answer = await route.fetch();
    if (arrived === 1) await route.abort("connectionreset");
    else await route.fulfill({ response: answer });
  });
  await page.keyboard.press("c");
  await page.getByText("Enregistré : Durée").waitFor({ state: "attached" });
  await page.unroute(path);
  expect(arrived).toBe(2);
  expect((await decisionsOf(contract)).map(([field, action]) => [field, action])).toEqual([["duration", "confirm"]]);
});

test("decisions made without a connection outlive the page, and are sent when the application is opened again", async () => {
  const contract = await newContract("page fermée");
  await openField(contract, "duration", "Durée");
  await profile.setOffline(true);
  await page.getByText("Connexion perdue.").waitFor();
  await page.keyboard.press("c");
  await page.getByText("1 décision attend le retour de la connexion.").waitFor();
  await page.close();
  await profile.setOffline(false);
  page = await profile.newPage();
  await page.goto(`${serving.url}/review/${contract}`);
  await expect
    .poll(async () => (await decisionsOf(contract)).map(([field, action]) => [field, action]), soon)
    .toEqual([["duration", "confirm"]]);
});

test("remarks written without a connection are kept over a reload, and reach the colleagues when it is back", async () => {
  const contract = await newContract("remarque");
  await openField(contract, "duration", "Durée");
  await profile.setOffline(true);
  await page.getByText("Connexion perdue.").waitFor();
  for (const [key, comment] of [
    ["p", "Le passage est à côté."],
    ["m", "L’avenant dit autre chose."],
  ] as const) {
    await page.keyboard.press(key);
    await page.getByRole("textbox", { name: "Commentaire" }).fill(comment);
    await page.getByRole("button", { name: "Envoyer" }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  }
  await page.getByText("2 remarques attendent le retour de la connexion.").waitFor();
  await page.close();
  await profile.setOffline(false);
  page = await profile.newPage();
  await page.goto(`${serving.url}/review/${contract}`);
  const remarks = () => session.json<PageOf<Remark>>(`/contracts/${contract}/remarks`);
  const said = async () => (await remarks()).items.map(({ kind, comment }) => [kind, comment]).toReversed();
  await expect.poll(said, soon).toEqual([
    ["problem", "Le passage est à côté."],
    ["unsure", "L’avenant dit autre chose."],
  ]);
});

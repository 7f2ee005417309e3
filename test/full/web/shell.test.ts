import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { UserLink } from "../../../schemas/api/access.ts";
import { openBrowser, openProfile, seriousFindings, setPasswordByLink } from "../../support/browser.ts";
import { password, type Serving, signInByLink, startServing, uploadAndWait } from "../../support/serving.ts";

const contract = `CONTRAT DE MAINTENANCE

Entre la société NORDIA et la société LUMEN <b>Services</b>.

Le contrat est conclu pour une durée de trois (3) ans à compter du 1er mars 2025.
`;

let serving: Serving;
let browser: Browser;
/** For a reader, whom the administrator added. */
let readersLink: string;
let contractPage: string;

beforeAll(async () => {
  serving = await startServing();
  browser = await openBrowser();
  const session = await signInByLink(serving);
  const change = async (method: string, path: string, body: unknown) => {
    const headers = { "content-type": "application/json" };
    const answer = await session.fetch(path, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
    return answer;
  };
  const [line] = await uploadAndWait(session, [{ name: "contrat <img src=x onerror=alert(1)>.txt", bytes: contract }]);
  contractPage = `/contracts/${line?.contract}`;
  const reader = { email: "lise@example.org", name: "Lise <i>Lecture</i>", role: "reader" };
  const { link } = (await (await change("POST", "/users", reader)).json()) as UserLink;
  readersLink = `${serving.url}/welcome#${link}`;
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await serving?.stop();
});

test("who is not signed in sees the sign-in in the browser's language, and then the page asked for", async () => {
  const english = await openProfile(browser, { language: "en" });
  const page = await english.newPage();
  await page.goto(`${serving.url}/contracts?state=draft`);
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await signIn(page, "wrong password");
  await page.getByRole("alert").filter({ hasText: "Wrong address or password." }).waitFor();
  await signIn(page, password);
  await page.getByRole("heading", { name: "Contracts" }).waitFor();
  expect(new URL(page.url()).search).toBe("?state=draft");
  await english.close();
});

test("a new colleague follows their link, sets a password, and finds only what their role may", async () => {
  const profile = await openProfile(browser);
  const page = await setPasswordByLink(profile, readersLink, password);
  expect(new URL(page.url()).pathname).toBe("/contracts");
  expect(page.url()).not.toContain("#");
  expect(await page.getByRole("navigation").getByRole("link").allTextContents()).toEqual([
    "Contrats",
    "Tableau de bord",
  ]);
  expect(await page.getByRole("button", { name: "Lise <i>Lecture</i>" }).count()).toBe(1);
  await page.goto(`${serving.url}/settings/users`);
  await page.getByRole("heading", { name: "Cette page n’existe pas" }).waitFor();
  await page.goto(readersLink);
  await page.getByRole("heading", { name: "Ce lien n’est plus valable" }).waitFor();
  await profile.close();
});

test("the application travels compressed, and is asked for once", async () => {
  const page = await (await fetch(`${serving.url}/queue`)).text();
  const [asset] = /\/assets\/[\w-]+\.js/.exec(page) ?? [];
  const { headers } = await fetch(`${serving.url}${asset}`, { headers: { "accept-encoding": "br" } });
  expect(headers.get("content-encoding")).toBe("br");
  expect(headers.get("cache-control")).toContain("immutable");
});

describe("somebody at work", () => {
  let profile: BrowserContext;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    profile = await openProfile(browser);
    page = await profile.newPage();
    page.on("pageerror", ({ message }) => faults.push(message));
    page.on("dialog", (dialog) => faults.push(`dialog: ${dialog.message()}`));
    page.on("console", (line) => {
      if (/content security policy/i.test(line.text())) faults.push(line.text());
    });
    await page.goto(serving.url);
    await signIn(page, password);
    await page.getByRole("navigation").waitFor();
  });

  afterAll(() => profile?.close());

  test("whose session ends signs in over the page, which then goes on with what it was asked", async () => {
    await page.goto(`${serving.url}/account`);
    await page.getByRole("button", { name: "Créer un jeton" }).click();
    await page.getByRole("dialog").getByRole("textbox", { name: /^Nom/ }).fill("lien ERP");
    await profile.clearCookies();
    await page.getByRole("dialog").getByRole("button", { name: "Créer un jeton" }).click();
    const again = page.getByRole("dialog", { name: "Votre session est terminée" });
    await again.locator('input[type="password"]').fill(password);
    await again.getByRole("button", { name: "Se connecter" }).click();
    await page.getByRole("dialog", { name: "Votre nouveau jeton" }).waitFor();
    await page.getByRole("button", { name: "J’ai copié" }).click();
    await page.getByRole("rowheader", { name: "lien ERP" }).waitFor();
  });

  test("who loses the connection is told so, and goes on by themselves when it is back", async () => {
    await page.goto(`${serving.url}/contracts`);
    await page.getByRole("link", { name: "CONTRAT DE MAINTENANCE" }).waitFor();
    await profile.setOffline(true);
    await page.getByText("Connexion perdue.").waitFor();
    await page.getByLabel("Rechercher dans les contrats").fill("maintenance");
    await page.getByRole("alert").filter({ hasText: "Le serveur ne répond pas." }).first().waitFor();
    await profile.setOffline(false);
    await page
      .locator("mark", { hasText: /maintenance/i })
      .first()
      .waitFor();
    expect(await page.getByText("Connexion perdue.").count()).toBe(0);
  });

  test("finds the record with its evidence, and names and text of documents as text", async () => {
    await page.goto(serving.url + contractPage);
    await page.getByRole("heading", { name: "CONTRAT DE MAINTENANCE", level: 1 }).waitFor();
    await page.getByText("3 ans").first().waitFor();
    await page.getByRole("tab", { name: "Documents" }).click();
    await page.getByText("contrat <img src=x onerror=alert(1)>.txt").waitFor();
    await page.getByRole("tab", { name: "Texte" }).click();
    await page.getByRole("tabpanel").getByText("LUMEN <b>Services</b>").waitFor();
  });

  test.each([
    "/contracts",
    "/dashboard",
    "/account",
    "/settings/users",
    "/settings/tokens",
    "/settings/fields",
    "/settings/audit",
    "the contract's page",
  ])("axe-core finds nothing serious on %s, light and dark", async (path) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(serving.url + (path.startsWith("/") ? path : contractPage));
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
      expect(await seriousFindings(page), colorScheme).toEqual([]);
    }
  });

  test("and nothing of it all threw, ran foreign script or broke the content security policy", () => {
    expect(faults).toEqual([]);
  });
});

async function signIn(page: Page, given: string): Promise<void> {
  const email = page.locator('input[autocomplete="username"]');
  await email.fill("administrator@localhost");
  await page.locator('input[autocomplete="current-password"]').fill(given);
  await page.locator('button[type="submit"]').click();
}

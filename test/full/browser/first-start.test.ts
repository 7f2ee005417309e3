import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, openProfile, setPasswordByLink } from "../../support/browser.ts";
import { administrator } from "../../support/reviewing.ts";
import { password, type Serving } from "../../support/serving.ts";
import { databases, startServingOn } from "../../support/serving-on.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe.each(databases)("the first start, on %s", (database) => {
  let serving: Serving;
  beforeAll(async () => {
    serving = await startServingOn(database);
  });
  afterAll(() => serving?.stop());

  test("the printed link asks for a password once, and who set it signs out and in again by it", async () => {
    const profile = await openProfile(browser);
    const page = await setPasswordByLink(profile, serving.link ?? "", password);
    await page.getByRole("heading", { name: "À vérifier", level: 1 }).waitFor();
    await page.getByText("Aucun contrat n’a encore été déposé.").waitFor();
    expect(page.url()).toBe(`${serving.url}/queue`);
    const { entries } = await (await profile.newCDPSession(page)).send("Page.getNavigationHistory");
    expect(entries.map(({ url }) => url).filter((url) => url.includes("#"))).toEqual([]);

    await page.getByRole("button", { name: /mon compte/ }).click();
    await page.getByRole("button", { name: "Se déconnecter" }).click();
    await page.getByRole("heading", { name: "Connexion" }).waitFor();
    expect((await profile.request.get(`${serving.url}/api/v1/me`)).status()).toBe(401);

    await page.getByLabel("Adresse électronique").fill(administrator);
    await page.locator('input[type="password"]').fill(password);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "À vérifier", level: 1 }).waitFor();
    expect((await profile.request.get(`${serving.url}/api/v1/me`)).status()).toBe(200);
    await profile.close();

    const stranger = await (await openProfile(browser)).newPage();
    await stranger.goto(serving.link ?? "");
    await stranger.getByRole("heading", { name: "Ce lien n’est plus valable" }).waitFor();
    await stranger.context().close();
  });
});

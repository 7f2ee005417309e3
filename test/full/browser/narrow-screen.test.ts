import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../../support/browser.ts";
import { addPerson, openAs, type Person } from "../../support/people.ts";
import { type Serving, signInByLink, startServing } from "../../support/serving.ts";

let serving: Serving;
let browser: Browser;
let person: Person;

beforeAll(async () => {
  serving = await startServing();
  const session = await signInByLink(serving);
  person = await addPerson(session, serving, { name: "Marie-Bénédicte de La Rochefoucauld", role: "administrator" });
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await serving?.stop();
});

test.each(["fr", "en"] as const)(
  "no place of the navigation is cut on a screen 768 pixels wide, in %s",
  async (language) => {
    const { profile, page } = await openAs(browser, serving, person, { language, size: { width: 768, height: 1024 } });
    await page.goto(`${serving.url}/dashboard`);
    await page.getByRole("navigation").getByRole("link").last().waitFor();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await cutBy(page)).toEqual({ navigation: 0, page: 0 });
    await profile.close();
  },
);

/** How many pixels of the navigation, and of the page, lie beyond what is seen. */
function cutBy(page: Page): Promise<{ navigation: number; page: number }> {
  return page.evaluate(`(() => {
    const beyond = (element) => Math.max(0, element.scrollWidth - element.clientWidth);
    return { navigation: beyond(document.querySelector("header nav")), page: beyond(document.documentElement) };
  })()`);
}

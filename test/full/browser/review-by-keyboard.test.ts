import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { HistoryLine } from "../../../schemas/api/decisions.ts";
import type { PageOf } from "../../../schemas/api/paging.ts";
import { openBrowser, openProfile, patience } from "../../support/browser.ts";
import { handsOn, watchHands } from "../../support/keyboard.ts";
import { maintenancePdf } from "../../support/maintenance-contract.ts";
import {
  administrator,
  contractOf,
  queueOf,
  type Reviewing,
  startReviewing,
  type ValueInHand,
  valueAt,
} from "../../support/reviewing.ts";
import { password } from "../../support/serving.ts";
import { databases } from "../../support/serving-on.ts";

const lifts = { of: "ASCENSEURS", supplier: "NORDIA", buyer: "Courbevoie", years: "trois", price: "12 500,00" };
const boilers = { of: "CHAUDIERES", supplier: "CALORA", buyer: "Suresnes", years: "deux", price: "8 900,00" };

const soon = { timeout: patience };

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe.each(databases)("a review by keyboard alone, on %s", (database) => {
  let reviewing: Reviewing;
  let page: Page;
  beforeAll(async () => {
    reviewing = await startReviewing({
      database,
      settings: ["review.precision=0.9999"],
      files: [lifts, boilers].map((terms) => ({ name: `${terms.of}.pdf`, bytes: maintenancePdf(terms) })),
    });
    const profile = await openProfile(browser);
    await watchHands(profile);
    page = await profile.newPage();
  });
  afterAll(async () => {
    await page?.context().close();
    await reviewing?.serving.stop();
  });

  test("goes from signing in over every doubtful essential value of a contract to the next contract", async () => {
    const [first, second] = await queueOf(reviewing);
    if (!first || !second) throw new Error("Expected two contracts to review.");
    const id = first.contract.id;

    await page.goto(`${reviewing.serving.url}/queue`);
    await tabTo('input[autocomplete="username"]');
    await page.keyboard.type(administrator);
    await page.keyboard.press("Tab");
    await page.keyboard.type(password);
    await page.keyboard.press("Enter");
    await page.getByRole("row", { name: first.contract.title }).waitFor();

    await page.keyboard.press("ArrowDown");
    await page.getByRole("row", { name: second.contract.title }).and(page.locator('[aria-current="true"]')).waitFor();
    await page.keyboard.press("ArrowUp");
    await page.getByRole("row", { name: first.contract.title }).and(page.locator('[aria-current="true"]')).waitFor();
    await page.keyboard.press("Enter");
    await page.getByText(`${first.values.length} à vérifier sur ${first.values.length}`).waitFor();

    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Touches" }).getByText("Confirmer et continuer").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });

    for (const value of first.values) {
      await inHand(id, value);
      await page.getByRole("img", { name: /^Page 1 de / }).waitFor();
      if (value.field === "renewal") await correct("tacite, par périodes de deux ans", "tacite, 2 ans");
      else if (value.field === "endDate") await typeNonsenseAndGiveUp();
      if (value.field !== "renewal") await page.keyboard.press("Enter");
      if (value.field === "amounts") await undoAndDecideAgain(id, value);
    }

    await page.getByRole("heading", { name: second.contract.title, level: 1 }).waitFor();
    await inHand(second.contract.id, second.values[0]);

    const hands = await handsOn(page);
    expect(hands.keys.length).toBeGreaterThan(first.values.length);
    expect(hands.presses, "presses of a mouse").toBe(0);
    await expect.poll(async () => (await contractOf(reviewing, id)).line.doubtfulEssential, soon).toBe(0);
    const { fields } = await contractOf(reviewing, id);
    expect(fields.renewal?.items[0]).toMatchObject({
      status: "corrected",
      readable: { fr: expect.stringMatching(/^tacite, 2\sans$/) },
    });
    const { items } = await reviewing.session.json<PageOf<HistoryLine>>(`/contracts/${id}/history?limit=100`);
    const decided = items.filter(({ action }) => action !== "recorded");
    expect(new Set(decided.map(({ by }) => by)).size).toBe(1);
    expect(decided.filter(({ action }) => action === "correct")).toHaveLength(1);
    expect(decided.filter(({ action }) => action === "confirm").length).toBeGreaterThanOrEqual(first.values.length - 1);
  });

  async function tabTo(selector: string): Promise<void> {
    await page.locator(selector).waitFor();
    for (let tabs = 0; tabs < 5; tabs += 1) {
      await page.keyboard.press("Tab");
      if (await page.locator(selector).evaluate((element) => element.matches(":focus"))) return;
    }
    throw new Error(`Expected ${selector} to be within five tabs.`);
  }

  async function correct(typed: string, read: string): Promise<void> {
    await page.keyboard.press("e");
    await page.getByRole("textbox", { name: /^Valeur de/ }).waitFor();
    await page.keyboard.type(typed);
    await page.getByText(`Lu : ${read}`).waitFor();
    await page.keyboard.press("Enter");
  }

  async function typeNonsenseAndGiveUp(): Promise<void> {
    await page.keyboard.press("e");
    const input = page.getByRole("textbox", { name: /aleur de/ });
    await input.waitFor();
    await page.keyboard.type("dès que possible");
    await page.locator('[aria-invalid="true"]').waitFor();
    await page.keyboard.press("Escape");
    await input.waitFor({ state: "detached" });
  }

  /** The value comes back into hand as it was, and is decided again. */
  async function undoAndDecideAgain(contract: string, value: Pick<ValueInHand, "field" | "item">): Promise<void> {
    await expect.poll(() => valueAt(page.url())?.item, soon).not.toBe(value.item);
    await page.keyboard.press("u");
    await inHand(contract, value);
    await page.keyboard.press("Enter");
  }

  async function inHand(contract: string, value: Pick<ValueInHand, "field" | "item"> | undefined): Promise<void> {
    const { field, item } = value ?? {};
    await expect.poll(() => valueAt(page.url()), soon).toEqual({ contract, field, item });
  }
});

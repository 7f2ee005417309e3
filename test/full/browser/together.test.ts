import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ContractView } from "../../../schemas/api/contracts.ts";
import type { HistoryLine } from "../../../schemas/api/decisions.ts";
import { openBrowser, patience } from "../../support/browser.ts";
import { addPerson, openAs } from "../../support/people.ts";
import { type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { type Serving, type Session, signInByLink, startServing, uploadAndWait } from "../../support/serving.ts";
import { smallContract } from "../../support/small-contract.ts";

const soon = { timeout: patience };
/** French keeps a number and its unit together by a narrow space. */
const plain = (text: string | undefined) => text?.replaceAll(/\s/g, " ");

describe.each(["PGlite", "PostgreSQL"] as const)("two reviewers on one field, on %s", (database) => {
  let postgres: PostgresServer | undefined;
  let serving: Serving;
  let session: Session;
  let browser: Browser;
  let contract: string;
  let first: { readonly profile: BrowserContext; readonly page: Page };
  let second: typeof first;

  beforeAll(async () => {
    postgres = database === "PostgreSQL" ? await startPostgres() : undefined;
    serving = await startServing(postgres && { database: postgres.url });
    session = await signInByLink(serving);
    const [line] = await uploadAndWait(session, [{ name: "contrat.txt", bytes: smallContract }]);
    contract = line?.contract ?? "";
    browser = await openBrowser();
    first = await openAs(browser, serving, await addPerson(session, serving, { name: "Anne", role: "reviewer" }));
    second = await openAs(browser, serving, await addPerson(session, serving, { name: "Bruno", role: "reviewer" }));
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await serving?.stop();
    await postgres?.stop();
  });

  /** Anne saves her value while Bruno types his, which he then saves. */
  async function bothCorrect(field: string, label: string, hers: string, his: string): Promise<void> {
    await beginToCorrect(second.page, field, label, his);
    await beginToCorrect(first.page, field, label, hers);
    await first.page.keyboard.press("Enter");
    await expect.poll(() => recorded(field), soon).toBe(hers);
    await second.page.keyboard.press("Enter");
    await second.page.getByRole("button", { name: "Voir", exact: true }).click();
    const conflict = second.page.getByRole("alert").filter({ hasText: "Un collègue a décidé avant vous" });
    await conflict.getByText(`Ce qui est enregistré : ${hers}`).waitFor();
    await conflict.getByText(`« ${his} »`).waitFor();
  }

  async function beginToCorrect(page: Page, field: string, label: string, value: string): Promise<void> {
    await page.goto(`${serving.url}/review/${contract}?profile=all&field=${field}`);
    await page.getByRole("group", { name: label, exact: true }).waitFor();
    await page.keyboard.press("e");
    await page.getByRole("textbox", { name: `Valeur de « ${label} »` }).fill(value);
    await page.getByText("Lu : ").waitFor();
  }

  const recorded = async (field: string) => {
    const { fields } = await session.json<ContractView>(`/contracts/${contract}`);
    return plain(fields[field]?.items[0]?.readable?.fr);
  };

  const historyOf = async (field: string) => {
    const { items } = await session.json<{ items: HistoryLine[] }>(`/contracts/${contract}/history?field=${field}`);
    return items.filter(({ action }) => action !== "recorded").map(({ by, action, after }) => [by, action, after]);
  };

  test("the second sees the first's decision beside their own, after a reload too, and applies theirs over it", async () => {
    await bothCorrect("duration", "Durée", "4 ans", "5 ans");
    expect(await historyOf("duration")).toEqual([["Anne", "correct", "P4Y"]]);
    await second.page.reload();
    await second.page.getByRole("button", { name: "Voir", exact: true }).click();
    await second.page.getByRole("button", { name: "Appliquer la mienne" }).click();
    await second.page.getByText("1 décision n’a pas été enregistrée.").waitFor({ state: "hidden" });
    await expect.poll(() => recorded("duration"), soon).toBe("5 ans");
    expect(await historyOf("duration")).toEqual([
      ["Bruno", "correct", "P5Y"],
      ["Anne", "correct", "P4Y"],
    ]);
  });

  test("or keeps the first's, and nothing of theirs is left to send", async () => {
    await bothCorrect("signatureDate", "Date de signature", "14 févr. 2025", "15 févr. 2025");
    await second.page.getByRole("button", { name: "Garder la sienne" }).click();
    await second.page.getByText("1 décision n’a pas été enregistrée.").waitFor({ state: "hidden" });
    await second.page.goto(`${serving.url}/review/${contract}?profile=all&field=signatureDate`);
    const card = second.page.getByRole("group", { name: "Date de signature", exact: true });
    await card.getByText("14 févr. 2025").first().waitFor();
    expect(await historyOf("signatureDate")).toEqual([["Anne", "correct", "2025-02-14"]]);
  });
});

import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { User } from "../../../schemas/api/access.ts";
import type { EntryView } from "../../../schemas/api/decisions.ts";
import type { FieldView } from "../../../schemas/api/fields.ts";
import { openBrowser, patience } from "../../support/browser.ts";
import { addPerson, openAs } from "../../support/people.ts";
import { type Serving, type Session, signInByLink, startServing, uploadAndWait } from "../../support/serving.ts";
import { smallContract } from "../../support/small-contract.ts";

const soon = { timeout: patience };
const conflict = "Quelqu’un a modifié ceci entre-temps.";

let serving: Serving;
/** The other administrator, who is faster. */
let colleague: Session;
let contract: string;
let browser: Browser;
let profile: BrowserContext;
let page: Page;

beforeAll(async () => {
  serving = await startServing();
  colleague = await signInByLink(serving);
  const [line] = await uploadAndWait(colleague, [{ name: "contrat.txt", bytes: smallContract }]);
  contract = line?.contract ?? "";
  browser = await openBrowser();
  const person = await addPerson(colleague, serving, { name: "Anne", role: "administrator" });
  ({ profile, page } = await openAs(browser, serving, person));
});
afterAll(async () => {
  await profile?.close();
  await browser?.close();
  await serving?.stop();
});

/** A change that the colleague makes, over what stands there now. */
async function colleagueSends(method: string, path: string, body: unknown, ifMatch = ""): Promise<void> {
  const headers = { "content-type": "application/json", "if-match": ifMatch };
  const answer = await colleague.fetch(path, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
}

async function fieldOf(key: string): Promise<FieldView | undefined> {
  return (await colleague.json<FieldView[]>("/fields")).find((field) => field.key === key);
}

const dialog = () => page.getByRole("dialog");

describe("what two administrators change at once", () => {
  test("a help note: who comes second reads the first's, and loses nothing of theirs", async () => {
    await page.goto(`${serving.url}/settings/fields`);
    const label = (await fieldOf("endDate"))?.label.fr ?? "";
    await page.getByRole("button", { name: `Modifier la note : ${label}` }).click();
    await dialog().getByRole("textbox", { name: "Note" }).fill("De moi.");
    await colleagueSends(
      "PUT",
      "/fields/endDate/note",
      { note: "D’un collègue." },
      (await fieldOf("endDate"))?.noteEtag,
    );
    await dialog().getByRole("button", { name: "Enregistrer" }).click();
    await dialog().getByText(conflict).waitFor();
    await dialog().getByText("D’un collègue.").waitFor();
    expect((await fieldOf("endDate"))?.note).toBe("D’un collègue.");
    expect(await dialog().getByRole("textbox", { name: "Note" }).inputValue()).toBe("De moi.");
    await dialog().getByRole("button", { name: "Enregistrer" }).click();
    await dialog().waitFor({ state: "detached" });
    expect((await fieldOf("endDate"))?.note).toBe("De moi.");
  });

  test("a user: who comes second is told, and sees them as they are when they open them again", async () => {
    const { id } = await addPerson(colleague, serving, { name: "Bruno", role: "reader" });
    await page.goto(`${serving.url}/settings/users`);
    await page.getByRole("button", { name: "Modifier Bruno" }).click();
    await dialog().getByRole("textbox", { name: "Nom" }).fill("Bruno Deux");
    const { etag } = await colleague.json<User>(`/users/${id}`);
    await colleagueSends("PATCH", `/users/${id}`, { name: "Bruno Un" }, etag);
    await dialog().getByRole("button", { name: "Enregistrer" }).click();
    await dialog().getByText(conflict).waitFor();
    await dialog().getByRole("button", { name: "Annuler" }).click();
    await page.getByRole("button", { name: "Modifier Bruno Un" }).click();
    await dialog().getByRole("textbox", { name: "Nom" }).fill("Bruno Deux");
    await dialog().getByRole("button", { name: "Enregistrer" }).click();
    await expect.poll(async () => (await colleague.json<User>(`/users/${id}`)).name, soon).toBe("Bruno Deux");
  });
});

test("a field that contracts have values of is archived, and asked for again", async () => {
  const label = { fr: "Centre de coûts", en: "Cost centre" };
  await colleagueSends("POST", "/custom-fields", { key: "costCentre", label, meaning: label, type: "text" });
  const path = `/contracts/${contract}/fields/costCentre`;
  const { etag } = await colleague.json<EntryView>(path);
  await colleagueSends("POST", `${path}/decisions`, { decision: { action: "add", value: "IT" } }, etag);
  await page.goto(`${serving.url}/settings/fields`);
  await page.getByRole("button", { name: "Archiver Centre de coûts" }).click();
  await dialog().getByRole("button", { name: "Archiver" }).click();
  await page.getByRole("button", { name: "Rétablir" }).click();
  await page.getByRole("button", { name: "Archiver Centre de coûts" }).waitFor();
  expect((await fieldOf("costCentre"))?.archived).toBeUndefined();
});

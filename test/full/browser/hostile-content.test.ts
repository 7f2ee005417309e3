import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { etagOf } from "../../../lib/etag.ts";
import type { ContractView } from "../../../schemas/api/contracts.ts";
import { openBrowser } from "../../support/browser.ts";
import { buildDocx, paragraph } from "../../support/docx.ts";
import { buildPdf } from "../../support/pdf.ts";
import { addPerson, openAs } from "../../support/people.ts";
import { type Serving, type Session, signInByLink, startServing, uploadAndWait } from "../../support/serving.ts";

/** Sets a mark on the window wherever a browser takes it for more than text. */
const attack = `<img src=x onerror="window.ran=1"><script>window.ran=1</script><svg onload=window.ran=1>`;
/** As long as names come, without a place to break. */
const endless = "W".repeat(180);

const escaped = attack.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const linked = (target: string) =>
  buildDocx(
    `${paragraph(`CONTRAT DE MAINTENANCE ${escaped}`)}
     ${paragraph(`Entre la société NORDIA ${escaped} SAS, ci-après le Client, et la société ${endless} SARL, ci-après le Prestataire.`)}
     <w:p><w:hyperlink r:id="evil"><w:r><w:t>Cliquez ici</w:t></w:r></w:hyperlink></w:p>
     ${paragraph("Le contrat est conclu pour une durée de trois (3) ans à compter du 1er mars 2025.")}`,
    { relationships: [{ id: "evil", type: "hyperlink", target, external: true }] },
  );

const files = [
  {
    name: `contrat "><img src=x onerror=window.ran=1>.pdf`,
    bytes: buildPdf([
      {
        lines: [
          `CONTRAT DE MAINTENANCE ${attack}`,
          `Entre la société NORDIA <script>window.ran=1</script> SAS et la société LUMEN SARL.`,
          "Le contrat est conclu pour une durée de trois (3) ans à compter du 1er mars 2025.",
        ].map((text, index) => ({ text, x: 40, y: 780 - 24 * index, size: 9 })),
      },
    ]),
  },
  { name: "javascript:window.ran=1.docx", bytes: linked("javascript:window.ran=1") },
  { name: `${endless.slice(0, 120)}.docx`, bytes: linked("data:text/html,%3Cscript%3Eopener.ran=1%3C/script%3E") },
  { name: "x' onmouseover='window.ran=1.txt", bytes: `CONTRAT ${attack}\n\nDurée : trois (3) ans.\n` },
];

let serving: Serving;
let session: Session;
let browser: Browser;
let profile: BrowserContext;
let page: Page;
let contracts: readonly string[];
/** What a page did that it must not: dialogs, errors, requests elsewhere, breaches of the content security policy. */
const faults: string[] = [];

beforeAll(async () => {
  serving = await startServing();
  session = await signInByLink(serving);
  const lines = await uploadAndWait(session, files);
  contracts = lines.flatMap(({ contract }) => contract ?? []);
  const change = async (method: string, path: string, body: unknown, headers = {}) => {
    const init = { method, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) };
    const answer = await session.fetch(path, init);
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  };
  for (const contract of contracts) {
    const { fields } = await session.json<ContractView>(`/contracts/${contract}`);
    const title = fields.title?.items[0];
    const decision =
      title?.state === "found"
        ? { action: "correct", item: title.id, value: `Titre ${attack}` }
        : { action: "add", value: `Titre ${attack}` };
    const path = `/contracts/${contract}/fields/title/decisions`;
    await change("POST", path, { decision, comment: attack }, { "if-match": fields.title?.etag ?? "" });
    await change("POST", `/contracts/${contract}/remarks`, { kind: "problem", field: "title", comment: attack });
  }
  await change("PUT", "/fields/title/note", { note: attack }, { "if-match": etagOf("") });
  const words = { fr: `Champ ${attack}`, en: attack };
  const field = {
    key: "hostile",
    label: words,
    meaning: words,
    type: "choice",
    choices: [attack, endless],
    many: false,
  };
  await change("POST", "/custom-fields", field);
  await change("POST", "/views", { name: attack.slice(0, 100), query: "", columns: [], shared: true });
  await change("POST", "/tokens", { name: attack, scopes: ["contracts:read"], days: 1 });
  browser = await openBrowser();
  const person = await addPerson(session, serving, { name: `Anne ${attack}`, role: "administrator" });
  ({ profile, page } = await openAs(browser, serving, person));
  await profile.addInitScript(
    "document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error('CSP', violatedDirective, blockedURI))",
  );
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("dialog", (dialog) => faults.push(`dialog: ${dialog.message()}`));
  page.on("popup", (popup) => faults.push(`popup: ${popup.url()}`));
  page.on("console", (line) => {
    if (/^CSP|content security policy/i.test(line.text())) faults.push(line.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(serving.url)) faults.push(`request: ${request.url()}`);
  });
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await serving?.stop();
});

/** The page shown, nothing run, and nothing wider than the window. */
async function expectInert(path: string): Promise<void> {
  expect(await page.evaluate("window.ran"), path).toBeUndefined();
  expect(faults, path).toEqual([]);
  const [needed, given]: [number, number] = await page.evaluate(
    "[document.documentElement.scrollWidth, document.documentElement.clientWidth]",
  );
  expect(needed, `width of ${path}`).toBeLessThanOrEqual(given);
}

async function open(path: string): Promise<void> {
  await page.goto(serving.url + path);
  await page.locator("main h1").waitFor();
  await page.waitForLoadState("networkidle");
}

test.each([
  "/queue?profile=all",
  "/inbox",
  "/contracts",
  "/contracts?search=window.ran",
  "/dashboard",
  "/account",
  "/settings/users",
  "/settings/tokens",
  "/settings/fields",
  "/settings/audit",
])("nothing of a document, a name or a comment runs on %s, or breaks it", async (path) => {
  await open(path);
  await expectInert(path);
});

test.each(["record", "documents", "text", "history", "runs", "integration"])(
  "nor on the page of a contract, where %s is open",
  async (tab) => {
    expect(contracts.length).toBe(files.length);
    for (const contract of contracts) {
      const path = `/contracts/${contract}?tab=${tab}`;
      await open(path);
      await page.getByRole("tabpanel").waitFor();
      await expectInert(path);
    }
  },
);

test("nor at review, where names and values are shown as they were written", async () => {
  for (const contract of contracts) {
    const path = `/review/${contract}?profile=all&field=title`;
    await open(path);
    await page.getByRole("group", { name: "Titre", exact: true }).getByText(attack).first().waitFor();
    await page.keyboard.press("e");
    await page.getByRole("textbox", { name: "Valeur de « Titre »" }).fill(`${attack} bis`);
    await page.getByText("Lu : ").waitFor();
    await expectInert(path);
  }
});

test("nor in the preview of a Word document, whose links lead nowhere that runs", async () => {
  const words = contracts.slice(1, 3);
  for (const contract of words) {
    await open(`/review/${contract}?profile=all&field=duration`);
    const preview = page.getByRole("region", { name: "Aperçu" });
    await preview.getByText("Cliquez ici").click();
    const addresses: string[] = await page.evaluate(
      "Array.from(document.querySelectorAll('[aria-label=Aperçu] [href]'), ({ href }) => href)",
    );
    expect(addresses.filter((address) => !/^https?:/.test(address))).toEqual([]);
    await expectInert(contract);
  }
});

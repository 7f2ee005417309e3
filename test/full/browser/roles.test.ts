import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Me, Role } from "../../../schemas/api/access.ts";
import { openBrowser } from "../../support/browser.ts";
import { addPerson, openAs } from "../../support/people.ts";
import { type Serving, type Session, signInByLink, startServing, uploadAndWait } from "../../support/serving.ts";
import { smallContract } from "../../support/small-contract.ts";

let serving: Serving;
let session: Session;
let browser: Browser;
let contract: string;

beforeAll(async () => {
  serving = await startServing();
  session = await signInByLink(serving);
  const [line] = await uploadAndWait(session, [{ name: "contrat.txt", bytes: smallContract }]);
  contract = line?.contract ?? "";
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await serving?.stop();
});

/** What the application shows only to who may: where it stands, and the request behind it. */
const parts = {
  queue: { at: "/", shows: ["link", "À vérifier"], asks: () => ["GET", "/queue"] },
  inbox: { at: "/", shows: ["link", "Réception"], asks: () => ["POST", "/documents"] },
  settings: { at: "/", shows: ["link", "Réglages"], asks: () => ["GET", "/users"] },
  audit: { at: "/settings/audit", shows: ["tab", "Journal d’accès"], asks: () => ["GET", "/audit"] },
  exports: { at: "/contracts", shows: ["button", "Exporter"], asks: () => ["GET", "/exports/json"] },
  review: {
    at: "the contract's page",
    shows: ["link", /^Vérifier/],
    asks: () => ["POST", `/contracts/${contract}/fields/duration/decisions`],
  },
  state: {
    at: "the contract's page",
    shows: ["radiogroup", "État du contrat"],
    asks: () => ["PATCH", `/contracts/${contract}`],
  },
  rerun: {
    at: "the contract's page?tab=runs",
    shows: ["button", "Relire le contrat"],
    asks: () => ["POST", `/contracts/${contract}/rerun`],
  },
  externalIds: {
    at: "the contract's page?tab=integration",
    shows: ["textbox", /^Système/],
    asks: () => ["PATCH", `/contracts/${contract}`],
  },
  confirm: {
    at: "the review page",
    shows: ["button", /^Confirmer/],
    asks: () => ["POST", `/contracts/${contract}/fields/duration/decisions`],
  },
} as const satisfies Record<string, Part>;

interface Part {
  readonly at: string;
  readonly shows: readonly [role: "link" | "tab" | "button" | "radiogroup" | "textbox", name: string | RegExp];
  readonly asks: () => readonly [method: string, path: string];
}
type Name = keyof typeof parts;

const seenBy: Readonly<Record<Role, readonly Name[]>> = {
  reader: ["exports"],
  contributor: ["inbox"],
  reviewer: ["queue", "inbox", "exports", "review", "confirm"],
  integrator: ["inbox", "exports", "state", "rerun", "externalIds"],
  administrator: Object.keys(parts) as Name[],
};

describe.each(Object.entries(seenBy) as [Role, readonly Name[]][])("to a %s", (role, seen) => {
  let profile: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    const person = await addPerson(session, serving, { name: `Personne (${role})`, role });
    ({ profile, page } = await openAs(browser, serving, person));
  });

  afterAll(() => profile?.close());

  test(`the application shows ${seen.join(", ")}, and nothing else that takes a right`, async () => {
    const shown: Name[] = [];
    for (const [
      name,
      {
        at,
        shows: [kind, label],
      },
    ] of Object.entries(parts) as [Name, Part][]) {
      await page.goto(serving.url + addressOf(at));
      await page.getByRole("navigation").waitFor();
      await page.locator("main h1").waitFor();
      await page.waitForLoadState("networkidle");
      if ((await page.getByRole(kind, { name: label }).count()) > 0) shown.push(name);
    }
    expect(shown.toSorted()).toEqual(seen.toSorted());
  });

  test("the API refuses their session what the application hides, and nothing that it shows", async () => {
    await page.goto(`${serving.url}/account`);
    await page.locator("main h1").waitFor();
    const me = (await (await page.request.get(`${serving.url}/api/v1/me`)).json()) as Me;
    for (const [name, { asks }] of Object.entries(parts) as [Name, Part][]) {
      const [method, path] = asks();
      const status = await statusOf(page, method, path, me.csrfToken ?? "");
      // Without a right the answer is 403 before anything else is looked at; with it the empty body is what is wrong.
      if (seen.includes(name)) expect(status, `${name}: ${method} ${path}`).not.toBe(403);
      else expect(status, `${name}: ${method} ${path}`).toBe(403);
    }
  });
});

test("who may only see one site finds no other site's contract, by no address", async () => {
  const person = await addPerson(session, serving, { name: "Lyon seulement", role: "reviewer", sites: ["Lyon"] });
  const { profile, page } = await openAs(browser, serving, person);
  await page.goto(`${serving.url}/contracts/${contract}`);
  await page.getByRole("alert").waitFor();
  expect(await page.getByText("NORDIA").count()).toBe(0);
  await page.goto(`${serving.url}/review/${contract}`);
  await page.getByRole("alert").waitFor();
  expect(await page.getByText("NORDIA").count()).toBe(0);
  await profile.close();
});

function addressOf(at: string): string {
  return at
    .replace("the contract's page", `/contracts/${contract}`)
    .replace("the review page", `/review/${contract}?profile=all&field=duration`);
}

/** As a script of the page would ask: with its cookie, and the token that guards changes. */
function statusOf(page: Page, method: string, path: string, csrfToken: string): Promise<number> {
  const init = { method, headers: { "x-csrf-token": csrfToken } };
  const asked = `fetch(${JSON.stringify(`/api/v1${path}`)}, ${JSON.stringify(init)}).then(({ status }) => status)`;
  return page.evaluate(asked);
}

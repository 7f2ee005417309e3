import type { Page } from "playwright-core";
import type { Filled } from "./fill.ts";

export interface PageToShow {
  /** Of the picture, without its ending. */
  readonly name: string;
  readonly signedOut?: true;
  /** Brings the page to what is to be seen. */
  show(page: Page, url: string, filled: Filled): Promise<void>;
}

const nettoyage = /nettoyage/i;
const bail = /bail/i;

/** Every page of the application, in the order in which one meets them. */
export const pages: readonly PageToShow[] = [
  { name: "sign-in", signedOut: true, show: (page, url) => open(page, url, "input[type=password]") },
  { name: "inbox", show: (page, url) => open(page, `${url}/inbox`, "main h1", "table, li") },
  { name: "queue", show: (page, url) => open(page, `${url}/queue`, "tbody tr") },
  {
    name: "review",
    show: (page, url, { contractOf }) =>
      open(page, `${url}/review/${contractOf(nettoyage)}?profile=all&field=renewal`, ...image),
  },
  {
    name: "review-correct",
    show: async (page, url, { contractOf }) => {
      await open(page, `${url}/review/${contractOf(nettoyage)}?profile=all&field=duration`, ...image);
      await page.keyboard.press("e");
      await page.locator("textarea:not([aria-hidden])").fill("trois ans");
      await page.locator("[aria-live] strong").waitFor();
    },
  },
  {
    name: "review-word",
    show: (page, url, { contractOf }) =>
      open(page, `${url}/review/${contractOf(bail)}?profile=all`, "[data-card]", "[data-scrolls] p"),
  },
  {
    name: "review-keys",
    show: async (page, url, { contractOf }) => {
      await open(page, `${url}/review/${contractOf(nettoyage)}?profile=all`, ...image);
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "contracts", show: (page, url) => open(page, `${url}/contracts`, "tbody tr") },
  { name: "contract", show: contractTab("record") },
  { name: "contract-documents", show: contractTab("documents", "tbody tr") },
  { name: "contract-text", show: contractTab("text") },
  { name: "contract-history", show: contractTab("history", "tbody tr") },
  { name: "contract-runs", show: contractTab("runs", "tbody tr") },
  { name: "contract-integration", show: contractTab("integration", "form") },
  { name: "dashboard", show: (page, url) => open(page, `${url}/dashboard`, "svg.recharts-surface") },
  { name: "settings-users", show: (page, url) => open(page, `${url}/settings/users`, "tbody tr") },
  { name: "settings-tokens", show: (page, url) => open(page, `${url}/settings/tokens`, "tbody tr") },
  { name: "settings-fields", show: (page, url) => open(page, `${url}/settings/fields`, "tbody tr") },
  { name: "settings-audit", show: (page, url) => open(page, `${url}/settings/audit`, "tbody tr") },
  { name: "account", show: (page, url) => open(page, `${url}/account`, "tbody tr") },
];

/** The value in hand, and the page's picture drawn. */
const image = ["[data-card]", "[data-scrolls] img"] as const;

function contractTab(tab: string, selector = "[role=tabpanel]:visible"): PageToShow["show"] {
  return (page, url, { contractOf }) => open(page, `${url}/contracts/${contractOf(nettoyage)}?tab=${tab}`, selector);
}

async function open(page: Page, address: string, ...selectors: readonly string[]): Promise<void> {
  await page.goto(address);
  for (const selector of selectors) await page.locator(selector).first().waitFor();
}

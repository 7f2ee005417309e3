import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from "playwright-core";

/** Debian's; `test/support/debian-packages.txt` names its package. */
const executablePath = "/usr/bin/chromium";

export interface Look {
  /** What the browser prefers; the application follows. */
  readonly language?: "fr" | "en";
  readonly scheme?: "light" | "dark";
  readonly size?: { readonly width: number; readonly height: number };
}

/** A browser without a window. Close it. */
export function openBrowser(): Promise<Browser> {
  // Where everything runs as root, as in a container, Chromium has no sandbox of its own.
  // Without a locale, Chromium does not find files whose names have accents.
  return chromium.launch({ executablePath, args: ["--no-sandbox"], env: { ...process.env, LC_ALL: "C.UTF-8" } });
}

/** Milliseconds that a page may take at most: only bounds a wait that would not end, also where all cores are busy. */
export const patience = 120_000;

/** Somebody's browser with nothing in it yet: no session, no drafts. */
export async function openProfile(browser: Browser, { language = "fr", scheme = "light", size }: Look = {}) {
  const profile = await browser.newContext({
    locale: language === "fr" ? "fr-FR" : "en-GB",
    timezoneId: "Europe/Paris",
    colorScheme: scheme,
    viewport: size ?? { width: 1280, height: 800 },
    reducedMotion: "reduce",
  });
  profile.setDefaultTimeout(patience);
  return profile;
}

/** Where an element stands on the screen once it neither moves nor grows any more: images come in, and pages are zoomed. */
export async function standing(element: Locator) {
  await element.waitFor();
  let last = await element.boundingBox();
  for (let alike = 0; alike < framesAlike; ) {
    await element.page().evaluate("new Promise(requestAnimationFrame)");
    const now = await element.boundingBox();
    alike = isDeepStrictEqual(now, last) ? alike + 1 : 0;
    last = now;
  }
  if (last === null) throw new Error("Expected to see the element.");
  return last;
}

const framesAlike = 10;

const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** What axe-core finds serious or critical on a page: the rule, and the elements that break it. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  // Not through a script element, which the page's content security policy refuses.
  const debug = await page.context().newCDPSession(page);
  const { result, exceptionDetails } = await debug.send("Runtime.evaluate", {
    expression: `${axe};axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => JSON.stringify(violations))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await debug.detach();
  if (exceptionDetails !== undefined) throw new Error(`Expected axe-core to run, found: ${exceptionDetails.text}`);
  const violations: readonly Violation[] = JSON.parse(String(result.value));
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
}

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** The page after the one-time link that `greffier serve` prints was followed, and a password set. */
export async function setPasswordByLink(profile: BrowserContext, link: string, password: string): Promise<Page> {
  const page = await profile.newPage();
  await page.goto(link);
  const asked = page.locator('input[autocomplete="new-password"]');
  await asked.first().waitFor();
  const [first, second] = await asked.all();
  if (first === undefined || second === undefined)
    throw new Error("Expected a form with two fields for a new password.");
  await first.fill(password);
  await second.fill(password);
  await page.locator('button[type="submit"]').click();
  await page.getByRole("navigation").waitFor();
  return page;
}

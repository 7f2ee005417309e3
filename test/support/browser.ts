import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

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
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/** Somebody's browser with nothing in it yet: no session, no drafts. */
export function openProfile(browser: Browser, { language = "fr", scheme = "light", size }: Look = {}) {
  return browser.newContext({
    locale: language === "fr" ? "fr-FR" : "en-GB",
    timezoneId: "Europe/Paris",
    colorScheme: scheme,
    viewport: size ?? { width: 1280, height: 800 },
    reducedMotion: "reduce",
  });
}

/** The page after the one-time link that `greffier serve` prints was followed, and a password set. */
export async function signInByLink(profile: BrowserContext, link: string, password: string): Promise<Page> {
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

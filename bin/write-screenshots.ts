import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import sharp from "sharp";
import { buildApplication } from "./build-application.ts";
import { type Filled, fillApplication } from "./screenshots/fill.ts";
import { pages } from "./screenshots/pages.ts";

/** Uploads `fixtures/inbox`, puts some work of people into it, and writes a picture of each page of the application. */
const root = fileURLToPath(new URL("..", import.meta.url));
const { values: options } = parseArgs({
  options: {
    out: { type: "string", default: join(root, "docs/screenshots") },
    size: { type: "string", default: "1280x800" },
    scheme: { type: "string", default: "light" },
    language: { type: "string", default: "fr-FR" },
    only: { type: "string" },
  },
});
const [width = 1280, height = 800] = options.size.split("x").map(Number);

buildApplication();
const inbox = join(root, "fixtures/inbox");
const files = readdirSync(inbox).map((name) => join(inbox, name));
const data = mkdtempSync(join(tmpdir(), "greffier-screenshots-"));
try {
  const main = [join(root, "cli/main.ts"), "--data", data];
  await serving(main, async (url, link) => {
    const filled = await fillApplication(url, link, files);
    mkdirSync(resolve(options.out), { recursive: true });
    await photograph(url, filled);
  });
} finally {
  rmSync(data, { recursive: true, force: true });
}

async function serving(main: readonly string[], work: (url: string, link: string) => Promise<void>): Promise<void> {
  const child = spawn(process.execPath, [...main, "serve", "--port", "0", "--no-open"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((done) => child.once("exit", done));
  try {
    let written = "";
    for await (const text of child.stdout) {
      written += text;
      const [link = "", url] = /(http\S+?)\/welcome#\S+/.exec(written) ?? [];
      if (url === undefined || !/answers at/.test(written)) continue;
      await work(url, link);
      break;
    }
  } finally {
    child.kill("SIGINT");
    await ended;
  }
}

async function photograph(url: string, filled: Filled): Promise<void> {
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", `--lang=${options.language}`],
  });
  try {
    const profile = await browser.newContext({
      locale: options.language,
      timezoneId: "Europe/Paris",
      colorScheme: options.scheme === "dark" ? "dark" : "light",
      viewport: { width, height },
      reducedMotion: "reduce",
    });
    for (const { name, signedOut = false, show } of pages) {
      if (options.only !== undefined && !options.only.split(",").includes(name)) continue;
      const page = await opened(profile, url, signedOut ? undefined : filled);
      await show(page, url, filled);
      await settled(page);
      const taken = await page.screenshot({ animations: "disabled", caret: "hide" });
      const picture = await sharp(taken)
        .png({ palette: true, quality: 80, dither: 0, effort: 10, compressionLevel: 9 })
        .toBuffer();
      writeFileSync(join(options.out, `${name}.png`), picture);
      console.log(`${name}.png ${Math.ceil(picture.length / 1000)} kB`);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

async function opened(profile: BrowserContext, url: string, filled: Filled | undefined): Promise<Page> {
  await profile.clearCookies();
  if (filled) {
    const { email, password } = filled;
    const answer = await profile.request.post(`${url}/api/v1/session`, { data: { email, password } });
    if (!answer.ok()) throw new Error(`Expected to be signed in, found ${answer.status()}.`);
  }
  return profile.newPage();
}

/** No request on its way, fonts and pictures drawn, and nothing that says that it waits. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(
    "Promise.all([document.fonts.ready, ...Array.from(document.images, (image) => image.decode().catch(() => {}))])",
  );
}

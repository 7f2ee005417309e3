import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const root = fileURLToPath(new URL("..", import.meta.url));
const place = join(root, "dist", "web");

/**
 * Builds the review application into `dist/web`. It is made beside and put in place only where it differs, so that who serves
 * it meanwhile (another test, a person trying it out) never finds half of it.
 */
export function buildApplication(): void {
  const made = join(root, "dist", `web-${process.pid}`);
  mkdirSync(made, { recursive: true });
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const options = ["build", join(root, "web"), "--outDir", made, "--emptyOutDir", "--logLevel", "warn"];
  // Whoever builds, a test too: React's own checks are for who writes it.
  const env = { ...process.env, NODE_ENV: "production" };
  const { status } = spawnSync(process.execPath, [vite, ...options], { stdio: "inherit", env });
  if (status !== 0) {
    rmSync(made, { recursive: true, force: true });
    process.exit(status ?? 1);
  }
  compress(join(made, "assets"));
  if (contentOf(made) !== contentOf(place)) {
    rmSync(place, { recursive: true, force: true });
    renameSync(made, place);
  }
  rmSync(made, { recursive: true, force: true });
}

/** Beside each file one that is smaller, for browsers that take it. */
function compress(assets: string): void {
  const asText = { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } };
  for (const name of readdirSync(assets)) {
    const content = readFileSync(join(assets, name));
    writeFileSync(join(assets, `${name}.br`), brotliCompressSync(content, asText));
    writeFileSync(join(assets, `${name}.gz`), gzipSync(content));
  }
}

/** The names, which are hashes of what they hold, and the page that names them; nothing where there is no such folder. */
function contentOf(folder: string): string {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
    return `${names.join("\n")}\n${readFileSync(join(folder, "index.html"), "utf8")}`;
  } catch {
    return "";
  }
}

if (import.meta.main) buildApplication();

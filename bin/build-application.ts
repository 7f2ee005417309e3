import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

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
  if (status !== 0) process.exit(status ?? 1);
  if (contentOf(made) !== contentOf(place)) {
    rmSync(place, { recursive: true, force: true });
    renameSync(made, place);
  }
  rmSync(made, { recursive: true, force: true });
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

import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Makes `dist` for the packed package: the product's TypeScript as JavaScript, every other file beside it as it is, and the
 * review application in `dist/web`.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const { include }: { include: string[] } = JSON.parse(readFileSync(join(root, "tsconfig.build.json"), "utf8"));

rmSync(dist, { recursive: true, force: true });
run("typescript/bin/tsc", "-p", join(root, "tsconfig.build.json"));
for (const folder of include) {
  for (const entry of readdirOrNothing(join(root, folder))) {
    if (!entry.isFile() || extname(entry.name) === ".ts") continue;
    const from = join(entry.parentPath, entry.name);
    const to = join(dist, from.slice(root.length));
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  }
}
run("vite/bin/vite.js", "build", join(root, "web"), "--logLevel", "warn");

/** Runs a program of `node_modules`; ends here where it fails. */
function run(program: string, ...given: string[]): void {
  const { status } = spawnSync(process.execPath, [join(root, "node_modules", program), ...given], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

function readdirOrNothing(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    // A folder of the design that has no source yet.
    return [];
  }
}

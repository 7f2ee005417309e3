import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildApplication } from "./build-application.ts";

/**
 * Makes `dist` for the packed package: the product's TypeScript as JavaScript, every other file beside it as it is, and the
 * review application in `dist/web`.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const { include }: { include: string[] } = JSON.parse(readFileSync(join(root, "tsconfig.build.json"), "utf8"));

// The application is put in place when it is made, since somebody may be served it.
for (const entry of readdirOrNothing(dist, false)) {
  if (entry.name !== "web") rmSync(join(dist, entry.name), { recursive: true, force: true });
}
const compiler = [join(root, "node_modules/typescript/bin/tsc"), "-p", join(root, "tsconfig.build.json")];
const { status } = spawnSync(process.execPath, compiler, { stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);
for (const folder of include) {
  for (const entry of readdirOrNothing(join(root, folder))) {
    if (!entry.isFile() || extname(entry.name) === ".ts") continue;
    const from = join(entry.parentPath, entry.name);
    const to = join(dist, from.slice(root.length));
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  }
}
buildApplication();

function readdirOrNothing(folder: string, recursive = true) {
  try {
    return readdirSync(folder, { recursive, withFileTypes: true });
  } catch {
    // A folder of the design that has no source yet, or nothing built yet.
    return [];
  }
}

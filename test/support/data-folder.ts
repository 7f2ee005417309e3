import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "../../lib/hash.ts";
import { openStore } from "../../store/store.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A new data folder with an empty, migrated database: a copy, since making one takes seconds. */
export async function newDataFolder(): Promise<string> {
  const template = await templateFolder();
  const data = mkdtempSync(join(tmpdir(), "greffier-test-"));
  cpSync(template, data, { recursive: true });
  return data;
}

/** Removes a data folder; its keeper may still be closing files. */
export function removeDataFolder(data: string): void {
  rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

async function templateFolder(): Promise<string> {
  const place = join(root, "node_modules/.cache/greffier-test", templateKey());
  if (existsSync(place)) return place;
  mkdirSync(join(place, ".."), { recursive: true });
  const making = mkdtempSync(join(tmpdir(), "greffier-template-"));
  const store = await openStore({ data: making, version: "0.0.0" });
  await store.queue();
  await store.close();
  try {
    cpSync(making, `${place}.${process.pid}`, { recursive: true });
    renameSync(`${place}.${process.pid}`, place);
  } catch (error) {
    // Another test process was faster.
    rmSync(`${place}.${process.pid}`, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  } finally {
    removeDataFolder(making);
  }
  return place;
}

/** Changes with whatever the empty database depends on. */
function templateKey(): string {
  const migrations = join(root, "store/migrations");
  const parts = readdirSync(migrations).map((name) => readFileSync(join(migrations, name), "utf8"));
  const versions = ["@electric-sql/pglite", "pg-boss"].map((name) =>
    readFileSync(join(root, "node_modules", name, "package.json"), "utf8"),
  );
  return sha256([...parts, ...versions, readFileSync(join(root, "store/queue.ts"), "utf8")].join("\0")).slice(0, 16);
}

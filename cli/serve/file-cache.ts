import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Files that can be made again, kept in a folder until they are too many megabytes; those used longest ago go first. */
export class FileCache {
  readonly #folder: string;
  readonly #mostBytes: number;
  /** By name, those used longest ago first; known once the folder was looked at. */
  #sizes: Promise<Map<string, number>> | undefined;

  constructor(folder: string, megabytes: number) {
    this.#folder = folder;
    this.#mostBytes = megabytes * 1_000_000;
  }

  async get(name: string): Promise<Uint8Array | undefined> {
    if (this.#mostBytes === 0) return undefined;
    const sizes = await this.#known();
    const bytes = await readFile(join(this.#folder, name)).catch(() => undefined);
    if (!bytes) return undefined;
    sizes.delete(name);
    sizes.set(name, bytes.length);
    // Only so that the order is known after a restart.
    const now = new Date();
    await utimes(join(this.#folder, name), now, now).catch(() => {});
    return bytes;
  }

  /** On a full disk nothing is kept, which is no fault. */
  async put(name: string, bytes: Uint8Array): Promise<void> {
    if (bytes.length > this.#mostBytes) return;
    const sizes = await this.#known();
    const temporary = join(this.#folder, `${crypto.randomUUID()}.part`);
    try {
      await writeFile(temporary, bytes, { mode: 0o600 });
      await rename(temporary, join(this.#folder, name));
    } catch {
      await rm(temporary, { force: true });
      return;
    }
    sizes.delete(name);
    sizes.set(name, bytes.length);
    await this.#makeRoom(sizes);
  }

  async #makeRoom(sizes: Map<string, number>): Promise<void> {
    let total = sizes.values().reduce((sum, size) => sum + size, 0);
    for (const [name, size] of sizes) {
      if (total <= this.#mostBytes) return;
      total -= size;
      sizes.delete(name);
      await rm(join(this.#folder, name), { force: true });
    }
  }

  #known(): Promise<Map<string, number>> {
    this.#sizes ??= this.#look();
    return this.#sizes;
  }

  async #look(): Promise<Map<string, number>> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const found: { name: string; size: number; usedAt: number }[] = [];
    for (const name of await readdir(this.#folder)) {
      if (name.endsWith(".part")) await rm(join(this.#folder, name), { force: true });
      else {
        const { size, mtimeMs } = await stat(join(this.#folder, name));
        found.push({ name, size, usedAt: mtimeMs });
      }
    }
    found.sort((a, b) => a.usedAt - b.usedAt);
    return new Map(found.map(({ name, size }) => [name, size]));
  }
}

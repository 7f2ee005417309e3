import type { KeyValueStore } from "../../web/review/model/storage.ts";

/** A browser's storage in memory; `full` makes it refuse what is new, as browsers do. */
export class MemoryStorage implements KeyValueStore {
  full = false;
  readonly #kept = new Map<string, string>();
  get length(): number {
    return this.#kept.size;
  }
  key(index: number): string | null {
    return [...this.#kept.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.#kept.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.full) throw new Error("QuotaExceededError");
    this.#kept.set(key, value);
  }
  removeItem(key: string): void {
    this.#kept.delete(key);
  }
}

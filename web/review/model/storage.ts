/** What of `localStorage` is used; it may be full or refused, then `setItem` throws. */
export interface KeyValueStore {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** What is kept under keys that begin so; what cannot be read (an older version, another program) is left out. */
export function keptUnder<Kept>(
  store: KeyValueStore,
  prefix: string,
  isKept: (value: unknown) => value is Kept,
): { readonly key: string; readonly value: Kept }[] {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index));
  return keys.flatMap((key) => {
    if (!key?.startsWith(prefix)) return [];
    const value = parsed(store.getItem(key));
    return isKept(value) ? [{ key, value }] : [];
  });
}

/** Whether it was kept: a browser may refuse, and then the person must not leave. */
export function keep(store: KeyValueStore, key: string, value: unknown): boolean {
  try {
    store.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function parsed(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

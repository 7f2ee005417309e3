import { sha256 } from "../lib/hash.ts";
import { watchOf } from "../pipeline/sources/index.ts";
import { inBatch, type Source } from "../pipeline/sources/source.ts";
import type { Settings } from "../schemas/settings.ts";

/** What is at a place and what comes there later: one batch, however often it is watched anew. */
export async function watchedPlace(
  place: string,
  settings: Settings,
  { onTrouble }: { readonly onTrouble?: (message: string) => void },
): Promise<Source> {
  const source = await watchOf(place, settings, ({ message }) => onTrouble?.(message));
  return inBatch(source, { id: `watch-${sha256(place).slice(0, 16)}`, name: place });
}

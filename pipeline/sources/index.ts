import type { UnavailableError } from "../../lib/errors.ts";
import type { Settings } from "../../schemas/settings.ts";
import { bucketSource, isBucketAddress } from "./bucket.ts";
import { folderWatch } from "./folder-watch.ts";
import { ownFolders } from "./own-folders.ts";
import { pathSource } from "./paths.ts";
import { type Source, together } from "./source.ts";
import { withinSize } from "./within-size.ts";

export type SourceSettings = Pick<Settings, "watch" | "s3" | "limits" | "data" | "database">;

/** What is at these places now: files, folders, `s3://bucket/prefix` addresses. */
export async function sourceOf(places: readonly string[], settings: SourceSettings): Promise<Source> {
  const paths = places.filter((place) => !isBucketAddress(place));
  const buckets = places.filter(isBucketAddress).map((place) => bucketSource(place, settings.s3));
  return withinSize(together([await pathSource(paths, ownFolders(settings)), ...buckets]), settings.limits);
}

/** What is at this place now and what comes later, without an end. `onTrouble`: it cannot be reached now, and is tried again. */
export async function watchOf(
  place: string,
  settings: SourceSettings,
  onTrouble?: (trouble: UnavailableError) => void,
): Promise<Source> {
  const source = isBucketAddress(place)
    ? bucketSource(place, settings.s3, settings.watch, onTrouble)
    : await folderWatch(place, settings.watch, ownFolders(settings));
  return withinSize(source, settings.limits);
}

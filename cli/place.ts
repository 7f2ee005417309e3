import { resolve } from "node:path";

/** A place named on the command line: `s3://bucket/prefix` as it is, a path from the current folder. */
export function placeFrom(folder: string, place: string): string {
  return place.startsWith("s3://") ? place : resolve(folder, place);
}

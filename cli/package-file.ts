import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The path of our own package.json: one folder up in a clone, two in the packed package (`dist/cli/`). */
export function packageFile(): string {
  const places = ["../package.json", "../../package.json"].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  return places.find((place) => existsSync(place)) ?? "package.json";
}

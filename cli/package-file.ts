import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The path of our own package.json: one folder up in a clone, two in the packed package (`dist/cli/`). */
function packageFile(): string {
  const places = ["../package.json", "../../package.json"].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  return places.find((place) => existsSync(place)) ?? "package.json";
}

/** Our version, as in package.json. */
export function productVersion(): string {
  const content: unknown = JSON.parse(readFileSync(packageFile(), "utf8"));
  return typeof content === "object" && content !== null && "version" in content ? String(content.version) : "unknown";
}

/** Where `npm run build` puts the files of the review application: `dist/web`, in a clone and in the packed package. */
export function applicationFolder(): string {
  return fileURLToPath(new URL(import.meta.url.endsWith(".ts") ? "../dist/web" : "../web", import.meta.url));
}

import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Dataset } from "../dataset.ts";
import { textPages } from "../text-pages.ts";
import { goldOf } from "./gold.ts";
import { FrDevLabels } from "./labels.ts";

/** Ten real French contracts, labelled by hand; development data, so that rules have seen them. */
export const frDev: Dataset = {
  id: "fr-dev",
  about: "real French contracts (development data, text as given)",
  heldOut: false,
  documents: async ({ data }) => {
    const folder = join(data, "fr-dev");
    if (!existsSync(folder)) return undefined;
    const names = (await readdir(join(folder, "gold"))).filter((name) => name.endsWith(".json")).sort();
    return Promise.all(
      names.map(async (name) => {
        const labels = FrDevLabels.parse(JSON.parse(await readFile(join(folder, "gold", name), "utf8")));
        const text = join(folder, "docs", `${labels.id}.txt`);
        return {
          id: labels.id,
          language: "fr",
          gold: goldOf(labels),
          load: async () => textPages(await readFile(text, "utf8")),
        };
      }),
    );
  },
};

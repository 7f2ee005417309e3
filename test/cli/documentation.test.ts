import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { documentationFiles } from "../../cli/documentation.ts";

test.each(Object.entries(await documentationFiles()))(
  "%s is the one that the code makes; if not, npm run docs",
  (path, text) => {
    expect(readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8")).toBe(text);
  },
);

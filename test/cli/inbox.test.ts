import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { sha256OfFile } from "../../lib/hash.ts";

const fixtures = fileURLToPath(new URL("../../fixtures", import.meta.url));

test("every file of fixtures/inbox is a copy of a labelled fixture", async () => {
  const sources = readdirSync(join(fixtures, "contracts"), { recursive: true, encoding: "utf8" })
    .filter((name) => /source\.\w+$/.test(name))
    .map((name) => join(fixtures, "contracts", name));
  const known = new Set(await Promise.all(sources.map(sha256OfFile)));
  const inbox = readdirSync(join(fixtures, "inbox"));
  expect(inbox.length).toBeGreaterThan(3);
  for (const name of inbox) {
    expect(known, `fixtures/inbox/${name}: copy it again from fixtures/contracts`).toContain(
      await sha256OfFile(join(fixtures, "inbox", name)),
    );
  }
});

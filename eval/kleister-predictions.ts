import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { messageOf } from "../lib/errors.ts";
import { isHeldOut } from "./datasets/held-out.ts";
import { kleisterAgreements } from "./datasets/kleister-files.ts";
import { kleisterLine } from "./datasets/kleister-labels.ts";
import { asKleisterAsks } from "./datasets/kleister-nda-dev.ts";
import { textPages } from "./datasets/text-pages.ts";
import { predict } from "./predict.ts";

/**
 * Writes what the rules read of Kleister's agreements in the format of its own scorer (`score.mjs EXPECTED PREDICTED`),
 * for the whole training split, for its held-out third and for the rest.
 */
const [folder] = process.argv.slice(2);
process.exitCode = await main(folder).catch((error: unknown) => {
  console.error(messageOf(error));
  return 2;
});

async function main(out: string | undefined): Promise<number> {
  if (out === undefined) throw new Error("Expected the folder to write to: npm run eval:kleister -- <folder>");
  const data = fileURLToPath(new URL("../../shared/data", import.meta.url));
  const agreements = await kleisterAgreements(data);
  if (!agreements) throw new Error(`Expected kleister-nda-dev in ${data}, found none.`);
  const lines = agreements.map(({ name, text, expected }) => ({
    heldOut: isHeldOut(name),
    expected,
    predicted: kleisterLine(asKleisterAsks(predict(name, textPages(text)).fields)),
  }));
  await mkdir(out, { recursive: true });
  for (const [part, chosen] of [
    ["all", lines],
    ["held-out", lines.filter(({ heldOut }) => heldOut)],
    ["seen", lines.filter(({ heldOut }) => !heldOut)],
  ] as const) {
    const files = [join(out, `${part}.expected.tsv`), join(out, `${part}.predicted.tsv`)] as const;
    await writeFile(files[0], chosen.map(({ expected }) => `${expected}\n`).join(""));
    await writeFile(files[1], chosen.map(({ predicted }) => `${predicted}\n`).join(""));
    console.log(`${chosen.length} agreements: node ${join(data, "kleister-nda-dev/score.mjs")} ${files.join(" ")}`);
  }
  return 0;
}

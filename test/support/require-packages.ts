import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Fails with the line that installs what `npm run test:full` misses: a skipped test would look like a passed one. */
const list = readFileSync(fileURLToPath(new URL("debian-packages.txt", import.meta.url)), "utf8");
const wanted = list
  .split("\n")
  .filter((line) => line.trim() !== "" && !line.startsWith("#"))
  .map((line) => {
    const [name = "", file = "", ...purpose] = line.split(" ");
    return { name, file, purpose: purpose.join(" ") };
  });
const missing = wanted.filter(({ file }) => globSync(file).length === 0);

if (missing.length > 0) {
  for (const { name, purpose } of missing) console.error(`missing: ${name} (${purpose})`);
  console.error(`apt-get install -y --no-install-recommends ${missing.map(({ name }) => name).join(" ")}`);
  process.exitCode = 1;
}

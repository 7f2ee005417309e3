import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { documentationFiles } from "./documentation.ts";

for (const [path, text] of Object.entries(await documentationFiles())) {
  writeFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), text);
  console.log(path);
}

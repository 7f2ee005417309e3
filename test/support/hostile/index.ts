import { archives } from "./archives.ts";
import { compound } from "./compound.ts";
import { fuzzed, truncated } from "./fuzz.ts";
import type { HostileFile } from "./hostile-file.ts";
import { images } from "./images.ts";
import { mails } from "./mail.ts";
import { office } from "./office.ts";
import { pdfBombs } from "./pdf-bombs.ts";
import { pdfStructure } from "./pdf-structure.ts";
import { texts } from "./texts.ts";

/** Every hostile file, by family. */
export const hostileFiles: readonly HostileFile[] = [
  ...pdfBombs,
  ...pdfStructure,
  ...fuzzed,
  ...truncated,
  ...images,
  ...office,
  ...archives,
  ...mails,
  ...compound,
  ...texts,
];

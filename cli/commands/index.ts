import { calls } from "./calls.ts";
import type { CommandFile } from "./command.ts";
import { doctor } from "./doctor.ts";
import { evaluation } from "./eval.ts";
import { exportRecords } from "./export.ts";
import { fixtures } from "./fixtures.ts";
import { ingest } from "./ingest.ts";
import { link } from "./link.ts";
import { list } from "./list.ts";
import { page } from "./page.ts";
import { recalibrate } from "./recalibrate.ts";
import { serve } from "./serve.ts";
import { show } from "./show.ts";
import { text } from "./text.ts";
import { watch } from "./watch.ts";
import { why } from "./why.ts";
import { worker } from "./worker.ts";

/** Every command, in the order of `--help`. */
export const commands: readonly CommandFile[] = [
  ingest,
  watch,
  serve,
  link,
  worker,
  list,
  show,
  why,
  calls,
  exportRecords,
  text,
  page,
  evaluation,
  fixtures,
  recalibrate,
  doctor,
];

import type { Migration } from "kysely/migration";
import * as contractsAndDocuments from "./0001-contracts-and-documents.ts";
import * as pages from "./0002-pages.ts";
import * as ledger from "./0003-ledger.ts";
import * as runsAndValues from "./0004-runs-and-values.ts";
import * as parts from "./0005-parts.ts";
import * as modelCalls from "./0006-model-calls.ts";
import * as review from "./0007-review.ts";
import * as portfolio from "./0008-portfolio.ts";
import * as access from "./0009-access.ts";
import * as batches from "./0010-batches.ts";
import * as vocabulary from "./0011-vocabulary.ts";
import * as contractShown from "./0012-contract-shown.ts";
import * as mergedContracts from "./0013-merged-contracts.ts";
import * as erasures from "./0014-erasures.ts";
import * as fieldRemoved from "./0015-field-removed.ts";
import * as silencesDrawn from "./0017-silences-drawn.ts";

/** Every migration, in order. They only go forward, and a released one never changes. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-contracts-and-documents": contractsAndDocuments,
  "0002-pages": pages,
  "0003-ledger": ledger,
  "0004-runs-and-values": runsAndValues,
  "0005-parts": parts,
  "0006-model-calls": modelCalls,
  "0007-review": review,
  "0008-portfolio": portfolio,
  "0009-access": access,
  "0010-batches": batches,
  "0011-vocabulary": vocabulary,
  "0012-contract-shown": contractShown,
  "0013-merged-contracts": mergedContracts,
  "0014-erasures": erasures,
  "0015-field-removed": fieldRemoved,
  "0017-silences-drawn": silencesDrawn,
};

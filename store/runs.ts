import type { Kysely, Transaction } from "kysely";
import type { Issue } from "../schemas/issue.ts";
import type { RecordFields } from "../schemas/record.ts";
import type { PartyRole } from "../schemas/value-types.ts";
import { contractIdFor } from "./identifiers.ts";
import { toJson } from "./json.ts";
import type { Tables } from "./tables.ts";
import { writeValues } from "./values.ts";

/** What one pass over a document found. */
export interface Finding {
  readonly document: string;
  /** A value of the field `documentKind`. */
  readonly documentKind: string;
  readonly language: string;
  readonly fields: RecordFields;
  readonly ourRole?: PartyRole;
  readonly issues: readonly Issue[];
}

/**
 * Records what was found of a waiting document: its contract, a run, the values; all or nothing. A document that no
 * longer waits is left as it is, so that a job done twice is recorded once. Gives the contract, and whether it wrote.
 */
export async function recordFinding(
  db: Kysely<Tables>,
  finding: Finding,
  version: string,
  decider: string,
): Promise<{ readonly contract: string; readonly written: boolean }> {
  const contract = contractIdFor(finding.document);
  return db.transaction().execute(async (transaction) => {
    const document = await transaction
      .selectFrom("document")
      .select("state")
      .where("id", "=", finding.document)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (document.state !== "waiting") return { contract, written: false };
    await addContract(transaction, contract, finding.document);
    await addRun(transaction, contract, finding, version);
    await transaction
      .updateTable("document")
      .set({
        state: "recorded",
        reason: null,
        decided_by: decider,
        kind: finding.documentKind,
        language: finding.language,
      })
      .where("id", "=", finding.document)
      .execute();
    return { contract, written: true };
  });
}

async function addContract(transaction: Transaction<Tables>, contract: string, document: string): Promise<void> {
  await transaction
    .insertInto("contract")
    .values({ id: contract })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await transaction
    .insertInto("contract_document")
    .values({ contract, document, ordinal: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function addRun(
  transaction: Transaction<Tables>,
  contract: string,
  finding: Finding,
  version: string,
): Promise<void> {
  const run = `run-${crypto.randomUUID()}`;
  await transaction
    .insertInto("run")
    .values({
      id: run,
      contract,
      made_by: `greffier ${version}`,
      our_role: finding.ourRole ?? null,
      issues: toJson(finding.issues),
    })
    .execute();
  await writeValues(transaction, run, contract, finding.fields);
  await transaction.updateTable("contract").set({ current_run: run }).where("id", "=", contract).execute();
}

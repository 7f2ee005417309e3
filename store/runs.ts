import type { Kysely, Transaction } from "kysely";
import type { Issue } from "../schemas/issue.ts";
import type { ModelWait, ModelWork } from "../schemas/model-call.ts";
import type { RecordFields } from "../schemas/record.ts";
import type { PartyRole } from "../schemas/value-types.ts";
import { contractIdFor } from "./identifiers.ts";
import { toJson } from "./json.ts";
import { giveCallsToRun } from "./model-calls.ts";
import { setModelWait } from "./model-waits.ts";
import { indexContract } from "./portfolio/index-contract.ts";
import { carryIds } from "./review/carry-ids.ts";
import { holdAlsoMerged, holdContract, refuseLocked } from "./review/decide-field.ts";
import { noteChange } from "./review/feed.ts";
import { fieldsOfRun, standingDecisions } from "./review/standing.ts";
import { withDecisions } from "./review/with-decisions.ts";
import type { Tables } from "./tables.ts";
import { writeValues } from "./values.ts";
import { holdFields } from "./vocabulary/hold-fields.ts";

/** What one pass over a document found. */
export interface Finding {
  readonly document: string;
  /** A value of the field `documentKind`. */
  readonly documentKind: string;
  readonly language: string;
  readonly fields: RecordFields;
  /** What this pass read by itself, where `fields` has what people decided in it: a run keeps only what it read. */
  readonly readings?: RecordFields;
  readonly ourRole?: PartyRole;
  readonly issues: readonly Issue[];
  /** What a model was asked for it; absent where none was. */
  readonly model?: ModelWork;
  /** Why it is to be asked again. */
  readonly modelWait?: ModelWait;
}

/** A contract's current run, what a model was asked for it, and the contract's fields: what it found, as people left it. */
export interface CurrentRun {
  readonly id: string;
  readonly fields: RecordFields;
  readonly model?: ModelWork;
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
    await noteDecision(transaction, finding, decider);
    await tell(transaction, contract, "recorded");
    return { contract, written: true };
  });
}

/**
 * Records what was found of a document that waited for a model, as a further run of its contract; all or nothing. One that
 * waits no longer is left as it is, and so is one whose current run is not `since`: what a person decided meanwhile stays.
 */
export async function reviseFinding(
  db: Kysely<Tables>,
  finding: Finding,
  since: string | undefined,
  version: string,
  decider: string,
): Promise<{ readonly written: boolean }> {
  return db.transaction().execute(async (transaction) => {
    const wait = await transaction
      .selectFrom("model_wait")
      .select("document")
      .where("document", "=", finding.document)
      .forUpdate()
      .executeTakeFirst();
    const contract = contractIdFor(finding.document);
    const now = await transaction
      .selectFrom("contract")
      .select("current_run")
      .where("id", "=", contract)
      .forUpdate()
      .executeTakeFirst();
    if (!wait || (now?.current_run ?? undefined) !== since) return { written: false };
    await addRun(transaction, contract, finding, version);
    await noteDecision(transaction, finding, decider);
    await tell(transaction, contract, "changed");
    return { written: true };
  });
}

/**
 * Records a document read again as a further run of its contract, where its current run is still `since`; all or nothing.
 * What people decided, also while it was read, lies over it as it lay over the run before. Throws `UsageError` where the
 * contract is locked.
 */
export async function recordRerun(
  db: Kysely<Tables>,
  finding: Finding,
  since: string,
  version: string,
  decider: string,
): Promise<{ readonly written: boolean }> {
  const contract = contractIdFor(finding.document);
  return db.transaction().execute(async (transaction) => {
    const held = await holdAlsoMerged(transaction, contract);
    if (held?.run !== since) return { written: false };
    refuseLocked(held.state);
    await addRun(transaction, contract, finding, version);
    await noteDecision(transaction, finding, decider);
    await tell(transaction, contract, "changed");
    return { written: true };
  });
}

/** The current run of a document's contract; undefined where it has none. */
export async function currentRunOf(db: Kysely<Tables>, document: string): Promise<CurrentRun | undefined> {
  const run = await db
    .selectFrom("contract")
    .innerJoin("run", "run.id", "contract.current_run")
    .select(["run.id", "run.model"])
    .where("contract.id", "=", contractIdFor(document))
    .executeTakeFirst();
  if (!run) return undefined;
  const decisions = await standingDecisions(db, [contractIdFor(document)]);
  const fields = withDecisions(await fieldsOfRun(db, run.id), decisions);
  return { id: run.id, fields, ...(run.model && { model: run.model }) };
}

async function noteDecision(transaction: Transaction<Tables>, finding: Finding, decider: string): Promise<void> {
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
  const known = await withKnownIds(transaction, contract, finding.readings ?? finding.fields);
  // Of a field that was taken away while the document was read, nothing is kept.
  const removed = await holdFields(transaction, Object.keys(known));
  const fields = Object.fromEntries(Object.entries(known).filter(([key]) => !removed.has(key)));
  await transaction
    .insertInto("run")
    .values({
      id: run,
      contract,
      made_by: `greffier ${version}`,
      our_role: finding.ourRole ?? null,
      issues: toJson(finding.issues),
      model: finding.model ? toJson(finding.model) : null,
    })
    .execute();
  await writeValues(transaction, run, contract, fields);
  await giveCallsToRun(transaction, finding.document, run);
  await setModelWait(transaction, finding.document, finding.modelWait);
  await transaction.updateTable("contract").set({ current_run: run }).where("id", "=", contract).execute();
}

/** The contract's row is held: what people decide of it comes before this or after it. */
async function withKnownIds(
  transaction: Transaction<Tables>,
  contract: string,
  fields: RecordFields,
): Promise<RecordFields> {
  const { current_run: run } = await transaction
    .selectFrom("contract")
    .select("current_run")
    .where("id", "=", contract)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (run === null) return fields;
  const read = await fieldsOfRun(transaction, run);
  const decisions = await standingDecisions(transaction, [contract]);
  return carryIds(fields, { read, standing: withDecisions(read, decisions), decisions });
}

/** Of what is part of another contract, that one is told of: the part has no line. */
async function tell(transaction: Transaction<Tables>, part: string, kind: "recorded" | "changed"): Promise<void> {
  const into = (await holdAlsoMerged(transaction, part))?.mergedInto;
  if (into !== undefined) await holdContract(transaction, into);
  const contract = into ?? part;
  await indexContract(transaction, contract, { rereadText: true });
  await noteChange(transaction, { contract, kind: into === undefined ? kind : "changed" });
}

import type { Kysely, Transaction } from "kysely";
import { UsageError } from "../../lib/errors.ts";
import { etagOf } from "../../lib/etag.ts";
import type { ContractState } from "../../schemas/api/contracts.ts";
import type { Field } from "../../schemas/fields/field.ts";
import type { FieldValue, FieldValueList } from "../../schemas/record.ts";
import { noteAudit, type Trail } from "../access/audit.ts";
import { toJson } from "../json.ts";
import { indexContract } from "../portfolio/index-contract.ts";
import type { Tables } from "../tables.ts";
import { holdFields } from "../vocabulary/hold-fields.ts";
import { applyDecision, type DecidedValue, type SoundDecision } from "./apply-decision.ts";
import { noteChange } from "./feed.ts";
import { entryOf } from "./standing.ts";
import { takeBack } from "./take-back.ts";

export interface Author {
  /** A user's id. */
  readonly id: string;
  readonly name: string;
}

export interface DecisionWanted {
  readonly contract: string;
  readonly field: Pick<Field, "key" | "cardinality">;
  readonly decision: SoundDecision | { readonly action: "undo" };
  /** Of the entry that was looked at. */
  readonly etag: string;
  readonly author: Author;
  readonly comment?: string | undefined;
  /** How long the field was in hand. */
  readonly seconds?: number | undefined;
  /** Enters it in the audit, with the decision or not at all. */
  readonly trail?: Trail;
}

/** `stale`: somebody changed the field since it was looked at; nothing was written, and `entry` is what stands there now. */
export interface Decided {
  readonly outcome: "decided" | "stale";
  readonly entry: FieldValue | FieldValueList;
  readonly etag: string;
}

/**
 * Writes what a person decided of a field, over exactly the entry that they looked at; all or nothing. Undefined where
 * there is no such contract. Throws `UsageError` where it is locked, or where the decision asks for what is not there.
 */
export async function decideField(
  db: Kysely<Tables>,
  wanted: DecisionWanted,
  salt: string,
): Promise<Decided | undefined> {
  const { contract, field } = wanted;
  return db.transaction().execute(async (transaction) => {
    const held = await holdContract(transaction, contract);
    if (!held) return undefined;
    if ((await holdFields(transaction, [field.key])).has(field.key)) throw fieldRemoved();
    const entry = (await entryOf(transaction, contract, held.run, field.key)) ?? notLookedFor(field);
    const etag = etagOf(entry, salt);
    if (etag !== wanted.etag) return { outcome: "stale", entry, etag };
    refuseLocked(held.state);
    await write(transaction, wanted, entry);
    await indexContract(transaction, contract);
    if (wanted.trail) {
      await noteAudit(transaction, { ...wanted.trail, action: "field.decided", subject: contract });
    }
    await noteChange(transaction, { contract, kind: "changed", fields: [field.key] });
    const after = (await entryOf(transaction, contract, held.run, field.key)) ?? notLookedFor(field);
    return { outcome: "decided", entry: after, etag: etagOf(after, salt) };
  });
}

function fieldRemoved(): UsageError {
  return new UsageError(
    "FIELD_REMOVED",
    "Expected a field that there is, found one that an administrator took away meanwhile; read the contract again.",
  );
}

export interface HeldContract {
  readonly run: string;
  readonly state: ContractState;
  /** The contract that it is part of. */
  readonly mergedInto?: string;
}

/**
 * A contract with its row held until the transaction ends; undefined where it is not there, nothing was read of it, or it is
 * part of another.
 */
export async function holdContract(
  transaction: Transaction<Tables>,
  contract: string,
): Promise<HeldContract | undefined> {
  const held = await holdAlsoMerged(transaction, contract);
  return held?.mergedInto === undefined ? held : undefined;
}

/** The same, also where it is part of another. Both held: first the part, then the whole. */
export async function holdAlsoMerged(
  transaction: Transaction<Tables>,
  contract: string,
): Promise<HeldContract | undefined> {
  const row = await transaction
    .selectFrom("contract")
    .select(["current_run", "state", "merged_into"])
    .where("id", "=", contract)
    .forUpdate()
    .executeTakeFirst();
  if (!row || row.current_run === null) return undefined;
  return { run: row.current_run, state: row.state, ...(row.merged_into !== null && { mergedInto: row.merged_into }) };
}

export function refuseLocked(state: ContractState): void {
  if (state !== "locked") return;
  throw new UsageError(
    "CONTRACT_LOCKED",
    "Expected a contract that is open to changes, found it locked; unlock it first, or ask somebody who may.",
  );
}

/** The entry of a field that was added after the contract was read. */
export function notLookedFor({ key, cardinality }: Pick<Field, "key" | "cardinality">): FieldValue | FieldValueList {
  const silence: FieldValue = {
    id: `${key}-notFound`,
    state: "notFound",
    confidence: 0,
    status: "needsReview",
    evidence: [],
    alternatives: [],
  };
  return cardinality === "one" ? silence : { items: [], absence: silence };
}

async function write(
  transaction: Transaction<Tables>,
  wanted: DecisionWanted,
  entry: FieldValue | FieldValueList,
): Promise<void> {
  const { decision, field, author } = wanted;
  const act = `act-${crypto.randomUUID()}`;
  const values: readonly DecidedValue[] =
    decision.action === "undo"
      ? await takeBack(transaction, { ...wanted, field: field.key, author: author.id }, act)
      : applyDecision(entry, decision, { field, author: author.id, newId: () => `item-${crypto.randomUUID()}` });
  const rows = values.map(({ part, item, before, after }, index) => ({
    act,
    contract: wanted.contract,
    field: field.key,
    part,
    item,
    action: decision.action,
    before: before && toJson(before),
    after: after && toJson(after),
    comment: wanted.comment ?? null,
    seconds: index === 0 ? (wanted.seconds ?? null) : null,
    author: author.id,
    author_name: author.name,
    undone_by: null,
  }));
  await transaction.insertInto("decision").values(rows).execute();
}

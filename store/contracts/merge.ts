import { type Kysely, sql, type Transaction } from "kysely";
import { UsageError } from "../../lib/errors.ts";
import { noteAudit, type Trail } from "../access/audit.ts";
import { indexContract } from "../portfolio/index-contract.ts";
import { type ContractStanding, standingOf } from "../review/contract-state.ts";
import { type Author, type HeldContract, holdAlsoMerged, holdContract, refuseLocked } from "../review/decide-field.ts";
import { noteChange } from "../review/feed.ts";
import type { Tables } from "../tables.ts";

/** Who changes what a contract belongs to, and why. */
export interface FamilyChange {
  readonly author: Author;
  readonly reason: string;
  /** Enters it in the audit, with the change or not at all. */
  readonly trail: Trail;
}

/**
 * Makes a contract part of another, over exactly the standing that was looked at. Nothing of it is lost: its line goes, and its
 * documents are the other's too. `stale`: nothing was written. Undefined where one of them is not there, or is itself part
 * of another. Throws `UsageError` where one is locked, they are the same, or others are part of the first.
 */
export async function mergeContract(
  db: Kysely<Tables>,
  contract: string,
  into: string,
  { isCurrent, ...change }: FamilyChange & { readonly isCurrent: (standing: ContractStanding) => boolean },
): Promise<"merged" | "stale" | undefined> {
  if (contract === into) throw intoItself();
  return db.transaction().execute(async (transaction) => {
    await oneFamilyAtATime(transaction);
    const [part, whole] = [await holdContract(transaction, contract), await holdContract(transaction, into)];
    const standing = part && (await standingOf(transaction, contract));
    if (!standing || !whole) return undefined;
    if (!isCurrent(standing)) return "stale";
    refuseLocked(part.state);
    refuseLocked(whole.state);
    await refuseWithParts(transaction, contract);
    await transaction.updateTable("contract").set({ merged_into: into }).where("id", "=", contract).execute();
    await sql`insert into contract_document (contract, document, ordinal, merged_from)
      select ${into}, document,
        row_number() over (order by ordinal) + (select max(ordinal) from contract_document where contract = ${into}),
        ${contract}::text
      from contract_document where contract = ${contract}`.execute(transaction);
    await transaction.deleteFrom("claim").where("contract", "=", contract).execute();
    await tellBoth(transaction, { contract, into, action: "contract.merged", ...change });
    return "merged";
  });
}

/** Undoes a merge. False where the contract is not part of that one. Throws `UsageError` where that one is locked. */
export async function separateContract(
  db: Kysely<Tables>,
  contract: string,
  from: string,
  change: FamilyChange,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    await oneFamilyAtATime(transaction);
    const part: HeldContract | undefined = await holdAlsoMerged(transaction, contract);
    if (part?.mergedInto !== from) return false;
    const whole = await holdContract(transaction, from);
    if (whole) refuseLocked(whole.state);
    await transaction
      .deleteFrom("contract_document")
      .where("contract", "=", from)
      .where("merged_from", "=", contract)
      .execute();
    await transaction.updateTable("contract").set({ merged_into: null }).where("id", "=", contract).execute();
    await tellBoth(transaction, { contract, into: from, action: "contract.separated", ...change });
    return true;
  });
}

/** The contract that this one is part of; undefined where it is none's. */
export async function mergedInto(db: Kysely<Tables>, contract: string): Promise<string | undefined> {
  const row = await db.selectFrom("contract").select("merged_into").where("id", "=", contract).executeTakeFirst();
  return row?.merged_into ?? undefined;
}

/** What is part of a contract: each with its documents. */
export async function partsOf(
  db: Kysely<Tables>,
  contract: string,
): Promise<readonly { readonly contract: string; readonly documents: readonly string[] }[]> {
  const rows = await db
    .selectFrom("contract_document")
    .select(["merged_from", "document"])
    .where("contract", "=", contract)
    .where("merged_from", "is not", null)
    .orderBy("ordinal")
    .execute();
  const parts = Map.groupBy(rows, (row) => row.merged_from ?? "");
  return [...parts].map(([part, members]) => ({ contract: part, documents: members.map(({ document }) => document) }));
}

/** Two merges that cross would each make the other's whole a part: they come one after the other. */
export async function oneFamilyAtATime(transaction: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('greffier contract families'))`.execute(transaction);
}

/** A part of a part would have to be looked for at the end of a chain. */
export async function refuseWithParts(transaction: Transaction<Tables>, contract: string): Promise<void> {
  const parts = await partsOf(transaction, contract);
  if (parts.length === 0) return;
  throw new UsageError(
    "CONTRACT_HAS_PARTS",
    `Expected a contract that no other is part of, found ${parts.length} merged into it; separate them first.`,
  );
}

function intoItself(): UsageError {
  return new UsageError("MERGE_INTO_ITSELF", "Expected another contract to merge into, found the contract itself.");
}

interface Told extends FamilyChange {
  readonly contract: string;
  readonly into: string;
  readonly action: "contract.merged" | "contract.separated";
}

async function tellBoth(
  transaction: Transaction<Tables>,
  { contract, into, action, author, reason, trail }: Told,
): Promise<void> {
  const isMerge = action === "contract.merged";
  const by = { contract, author: author.id, author_name: author.name };
  await transaction
    .insertInto("contract_event")
    .values({ ...by, subject: "mergedInto", before: isMerge ? null : into, after: isMerge ? into : null })
    .execute();
  await indexContract(transaction, contract, { rereadText: true });
  await indexContract(transaction, into, { rereadText: true });
  await noteAudit(transaction, { ...trail, action, subject: contract, detail: { into, reason } });
  await noteChange(transaction, isMerge ? { contract, kind: "merged", into } : { contract, kind: "recorded" });
  await noteChange(transaction, { contract: into, kind: "changed" });
}

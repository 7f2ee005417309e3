import { type Kysely, sql, type Transaction } from "kysely";
import { noteAudit, type Trail } from "../access/audit.ts";
import { type ContractStanding, standingOf } from "../review/contract-state.ts";
import { holdContract, refuseLocked } from "../review/decide-field.ts";
import { noteChange } from "../review/feed.ts";
import type { Tables } from "../tables.ts";
import { oneFamilyAtATime, refuseWithParts } from "./merge.ts";

export interface ErasureWanted {
  readonly reason: string;
  readonly isCurrent: (standing: ContractStanding) => boolean;
  /** Enters it in the audit, with ids and hashes of its files; with the deletion or not at all. */
  readonly trail: Trail;
}

/**
 * Deletes a contract with all that was read of it and decided of it, over exactly the standing that was looked at; the files
 * themselves go after the commit (`removeErased`). Of its documents a row stays, so that the ledger says what became of them.
 * `stale`: nothing was written. Undefined where there is no such contract. Throws `UsageError` where it is locked, or others
 * are part of it.
 */
export async function eraseContract(
  db: Kysely<Tables>,
  contract: string,
  { reason, isCurrent, trail }: ErasureWanted,
): Promise<"erased" | "stale" | undefined> {
  return db.transaction().execute(async (transaction) => {
    await oneFamilyAtATime(transaction);
    const held = await holdContract(transaction, contract);
    const standing = held && (await standingOf(transaction, contract));
    if (!standing) return undefined;
    if (!isCurrent(standing)) return "stale";
    refuseLocked(held.state);
    await refuseWithParts(transaction, contract);
    const documents = await removeRows(transaction, contract);
    const erased = await eraseDocuments(transaction, documents);
    await noteAudit(transaction, {
      ...trail,
      action: "contract.deleted",
      subject: contract,
      detail: {
        reason,
        documents: erased.map(({ id }) => id).join(" "),
        sha256: erased.map(({ sha256 }) => sha256).join(" "),
      },
    });
    await noteChange(transaction, { contract, kind: "deleted" });
    return "erased";
  });
}

/** Gives the documents that belonged to it alone. */
async function removeRows(transaction: Transaction<Tables>, contract: string): Promise<readonly string[]> {
  const members = await transaction
    .deleteFrom("contract_document")
    .where("contract", "=", contract)
    .returning("document")
    .execute();
  for (const table of ["review_sample", "review_sampled", "claim", "remark", "decision", "contract_event"] as const) {
    await transaction.deleteFrom(table).where("contract", "=", contract).execute();
  }
  const runs = transaction.selectFrom("run").select("id").where("contract", "=", contract);
  await transaction.updateTable("model_call").set({ run: null }).where("run", "in", runs).execute();
  await transaction.deleteFrom("field_value").where("run", "in", runs).execute();
  await transaction.updateTable("contract").set({ current_run: null }).where("id", "=", contract).execute();
  await transaction.deleteFrom("run").where("contract", "=", contract).execute();
  // Takes its line, what is shown of it and its words along.
  await transaction.deleteFrom("contract").where("id", "=", contract).execute();
  const shared = transaction.selectFrom("contract_document").select("document");
  const own = await transaction
    .selectFrom("document")
    .select("id")
    .where("id", "=", sql<string>`any(${members.map(({ document }) => document)})`)
    .where("id", "not in", shared)
    .orderBy("id")
    .execute();
  return own.map(({ id }) => id);
}

interface ErasedDocument {
  readonly id: string;
  readonly sha256: string;
}

/** Erases these documents, and what only held them: an archive whose every file is erased. */
async function eraseDocuments(
  transaction: Transaction<Tables>,
  documents: readonly string[],
): Promise<readonly ErasedDocument[]> {
  if (documents.length === 0) return [];
  const these = sql<string>`any(${documents})`;
  const { rows: erased } = await sql<ErasedDocument>`update document set state = 'setAside', erased_at = now(),
      kind = null, language = null,
      reason = jsonb_build_object('code', 'DELETED_ON_REQUEST', 'message', ${before}::text || to_char(now() at time zone 'UTC', 'YYYY-MM-DD') || ${after}::text)
    where id = ${these} and erased_at is null returning id, sha256`.execute(transaction);
  await sql`insert into erasure (document, asked_model)
    select id, exists (select from model_call where model_call.document = document.id)
    from document where id = ${these} on conflict do nothing`.execute(transaction);
  await transaction
    .updateTable("model_call")
    .set({ exchange: null, error: null })
    .where("document", "=", these)
    .execute();
  for (const table of ["page", "reading", "model_wait", "rerun_wait"] as const) {
    await transaction.deleteFrom(table).where("document", "=", these).execute();
  }
  const { rows: around } = await sql<{ id: string }>`select distinct document.id from arrival
      join document on document.id = arrival.container and document.state = 'unpacked'
    where arrival.document = ${these} and not exists (
      select from arrival other left join document kept on kept.id = other.document
      where other.container = document.id and kept.erased_at is null)`.execute(transaction);
  const holders = await eraseDocuments(
    transaction,
    around.map(({ id }) => id),
  );
  return [...erased, ...holders];
}

const before = "Expected a file to take in, found one whose contract was deleted on request on ";
const after = "; the same bytes are not taken in again.";

/** What lies outside the database of a document that was erased. */
export interface Erased {
  readonly sha256: string;
  readonly askedModel: boolean;
}

/**
 * Removes what erased documents left outside the database; what a process that ended left to do is done by the next. Gives how
 * many documents are still to do, since their files could not be removed now.
 */
export async function removeErased(db: Kysely<Tables>, remove: (erased: Erased) => Promise<void>): Promise<number> {
  const waiting = await db
    .selectFrom("erasure")
    .innerJoin("document", "document.id", "erasure.document")
    .select(["document.id", "document.sha256", "erasure.asked_model as askedModel"])
    .execute();
  let left = 0;
  for (const { id, sha256, askedModel } of waiting) {
    try {
      await remove({ sha256, askedModel });
      await db.deleteFrom("erasure").where("document", "=", id).execute();
    } catch {
      left += 1;
    }
  }
  return left;
}

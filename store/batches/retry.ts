import type { Kysely } from "kysely";
import { UsageError } from "../../lib/errors.ts";
import { noteAudit, type Trail } from "../access/audit.ts";
import { reopenDocument } from "../documents.ts";
import type { Enqueue } from "../ledger.ts";
import type { Tables } from "../tables.ts";

/**
 * Makes the document of a line wait again where it was set aside, and queues it; one that waits is queued where the queue
 * had given up on it. `trail` enters it in the audit. Throws `UsageError` where nothing can be done with what is kept of it.
 */
export async function retryLine(db: Kysely<Tables>, id: string, enqueue: Enqueue, trail?: Trail): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const line = await transaction.selectFrom("arrival").select("document").where("number", "=", id).executeTakeFirst();
    if (!line || line.document === null) throw nothingKept();
    const { state, erased_at: erasedAt } = await transaction
      .selectFrom("document")
      .select(["state", "erased_at"])
      .where("id", "=", line.document)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (state === "recorded" || state === "unpacked") throw alreadyDone();
    if (erasedAt) throw erased();
    if (state === "setAside") await reopenDocument(transaction, line.document);
    if (trail) await noteAudit(transaction, { ...trail, action: "document.retried", subject: id });
    await enqueue(line.document, transaction);
  });
}

function nothingKept(): UsageError {
  return new UsageError(
    "NOTHING_KEPT",
    "Expected the bytes of this file to be kept, found that it could never be taken in; bring it in again.",
  );
}

function erased(): UsageError {
  return new UsageError(
    "DELETED_ON_REQUEST",
    "Expected a file whose content is kept, found one that was deleted on request; it is not read again.",
  );
}

function alreadyDone(): UsageError {
  return new UsageError(
    "NOT_SET_ASIDE",
    "Expected a file that was set aside or waits, found one that was read; there is nothing to try again.",
  );
}

import { type Kysely, sql, type Transaction } from "kysely";
import type { Reason } from "../schemas/ledger.ts";
import type { ModelWait } from "../schemas/model-call.ts";
import { toJson } from "./json.ts";
import type { Tables } from "./tables.ts";

/** The first pause before a document is asked about again, doubled at each try up to the longest, seconds. */
const firstPause = 60;
const longestPause = 6 * 3600;
/** Tries after which a document is only asked about again when files are taken in. */
const mostAttempts = 10;

/** Enters that a document is to be asked about again, or once more; where there is no reason, that it is not. */
export async function setModelWait(
  db: Kysely<Tables> | Transaction<Tables>,
  document: string,
  wait: ModelWait | undefined,
): Promise<void> {
  if (!wait) {
    await db.deleteFrom("model_wait").where("document", "=", document).execute();
    return;
  }
  const reason = toJson(wait.reason);
  const under = wait.under ?? null;
  const notBefore = wait.notBefore ?? null;
  // Settings that stand in the way do not pass with time.
  const due = (attempts: ReturnType<typeof sql<number>>) => sql<Date | null>`case
    when ${under}::text is not null or ${attempts} > ${mostAttempts} then null
    else greatest(${notBefore}::timestamptz,
      now() + make_interval(secs => least(${firstPause} * power(2, ${attempts} - 1), ${longestPause}))) end`;
  await db
    .insertInto("model_wait")
    .values({ document, reason, attempts: 1, under, due: due(sql<number>`1`) })
    .onConflict((conflict) =>
      conflict.column("document").doUpdateSet({
        reason,
        under,
        attempts: sql<number>`model_wait.attempts + 1`,
        due: due(sql<number>`(model_wait.attempts + 1)`),
        asked_at: sql<Date>`now()`,
      }),
    )
    .execute();
}

/** Why a document waits for a model; undefined where it does not. */
export async function modelWaitOf(db: Kysely<Tables>, document: string): Promise<Reason | undefined> {
  const row = await db.selectFrom("model_wait").select("reason").where("document", "=", document).executeTakeFirst();
  return row?.reason;
}

/** Which documents to ask about again, at most so many, those that waited longest first. */
export interface DueOptions {
  readonly most: number;
  /** Those last asked about before this, due or not; absent: those that are due. */
  readonly askedBefore?: Date;
  /** The settings that may stand in the way, as they are now. */
  readonly under: string;
}

export async function waitingForModel(
  db: Kysely<Tables>,
  { most, askedBefore, under }: DueOptions,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("model_wait")
    .select("document")
    .where("under", "is distinct from", under)
    .where((where) =>
      askedBefore ? where("asked_at", "<", askedBefore) : where.or([where("due", "<=", sql<Date>`now()`)]),
    )
    .orderBy("asked_at")
    .limit(most)
    .execute();
  return rows.map((row) => row.document);
}

import { type Kysely, sql, type Transaction } from "kysely";
import { sha256 } from "../../lib/hash.ts";
import { fields } from "../../schemas/fields/index.ts";
import { toJson } from "../json.ts";
import { indexContract } from "../portfolio/index-contract.ts";
import { noteChange } from "../review/feed.ts";
import type { Tables } from "../tables.ts";

/**
 * Draws a share of the values, and of the silences, that were sure enough to need no review, and sends them to review: what
 * they turn out to be is the measure of the others. Drawn by a hash of the value's id and the store's salt, so that nobody can foresee it and
 * it is the same however often it is done. Each run of a contract is drawn from once; contracts that somebody validated are
 * left alone. Who reviews is not told which they are. Gives how many were drawn; stops between contracts at the signal.
 */
export async function drawSamples(db: Kysely<Tables>, rate: number, signal: AbortSignal): Promise<number> {
  if (rate <= 0) return 0;
  const { salt } = await db.selectFrom("change_counter").select("salt").executeTakeFirstOrThrow();
  let drawn = 0;
  for (;;) {
    const contracts = await notYetDrawn(db);
    if (contracts.length === 0) return drawn;
    for (const contract of contracts) {
      if (signal.aborted) return drawn;
      drawn += await db.transaction().execute((transaction) => drawFrom(transaction, contract, { rate, salt }));
    }
  }
}

const contractsAtOnce = 100;

async function notYetDrawn(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("contract")
    .leftJoin("review_sampled", "review_sampled.contract", "contract.id")
    .select("contract.id")
    .where("contract.current_run", "is not", null)
    .where("contract.merged_into", "is", null)
    .where("contract.state", "=", "draft")
    .where(({ or, eb, ref }) =>
      or([eb("review_sampled.run", "is", null), eb("review_sampled.run", "!=", ref("contract.current_run"))]),
    )
    .orderBy("contract.number")
    .limit(contractsAtOnce)
    .execute();
  return rows.map(({ id }) => id);
}

interface Draw {
  readonly rate: number;
  readonly salt: string;
}

/** The contract's row is held, so that a run, a decision and a draw come one after the other. */
async function drawFrom(transaction: Transaction<Tables>, contract: string, { rate, salt }: Draw): Promise<number> {
  const held = await transaction
    .selectFrom("contract")
    .select(["current_run as run", "state"])
    .where("id", "=", contract)
    .where("merged_into", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!held?.run) return 0;
  const { run, state } = held;
  await transaction
    .insertInto("review_sampled")
    .values({ contract, run })
    .onConflict((conflict) => conflict.column("contract").doUpdateSet({ run }))
    .execute();
  if (state !== "draft") return 0;
  const sure = await transaction
    .selectFrom("field_value")
    .select(["field", "item"])
    .where("run", "=", run)
    .where("status", "=", "auto")
    .where(({ eb, or, and }) =>
      or([
        eb("value", "is not", null),
        and([eb("state", "in", ["absent", "notFound"]), eb("field", "not in", seldomThere)]),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("decision")
            .whereRef("decision.contract", "=", "field_value.contract")
            .whereRef("decision.field", "=", "field_value.field")
            .select("decision.number"),
        ),
      ),
    )
    .execute();
  const chosen = sure.filter(({ item }) => drawOf(salt, contract, item) < rate);
  if (chosen.length === 0) return 0;
  const written = await transaction
    .insertInto("review_sample")
    .columns(["contract", "run", "field", "item"])
    .expression(
      sql`select ${contract}, ${run}, field, item
        from jsonb_to_recordset(${toJson(chosen)}::jsonb) as drawn (field text, item text)`,
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  await indexContract(transaction, contract);
  await noteChange(transaction, { contract, kind: "changed", fields: [...new Set(chosen.map(({ field }) => field))] });
  return Number(written?.numInsertedOrUpdatedRows ?? 0);
}

/** Built-in fields that most contracts have nothing of: to look for them in vain would be most of the work. */
const seldomThere = fields.filter(({ tier }) => tier === "extended").map(({ key }) => key);

/** A number from 0 to 1 that belongs to the value. */
function drawOf(salt: string, contract: string, item: string): number {
  return Number.parseInt(sha256(`${salt} ${contract} ${item}`).slice(0, 12), 16) / 2 ** 48;
}

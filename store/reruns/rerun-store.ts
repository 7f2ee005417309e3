import { type Kysely, sql } from "kysely";
import { noteAudit, type Trail } from "../access/audit.ts";
import type { Enqueue } from "../ledger.ts";
import { holdContract, refuseLocked } from "../review/decide-field.ts";
import type { Tables } from "../tables.ts";

/** Contracts that are to be decided again. */
export interface RerunStore {
  /**
   * Notes it and queues the contract's document, with a line of the audit where there is a trail; false where there is no
   * such contract. Throws where it is locked.
   */
  ask(contract: string, trail?: Trail): Promise<boolean>;
  /** When it was asked for, of a document; undefined where it is not. */
  askedOf(document: string): Promise<string | undefined>;
  /** It was done for who asked then; it still waits where somebody asked again meanwhile. */
  done(document: string, asked: string): Promise<void>;
  /** Documents that wait for it, those that have waited longest first. */
  waiting(most: number): Promise<readonly string[]>;
}

export function rerunStore(db: Kysely<Tables>, enqueue: () => Promise<Enqueue>): RerunStore {
  return {
    ask: async (contract, trail) => ask(db, contract, await enqueue(), trail),
    askedOf: async (document) => {
      const row = await db
        .selectFrom("rerun_wait")
        .select(sql<string>`asked_at::text`.as("asked"))
        .where("document", "=", document)
        .executeTakeFirst();
      return row?.asked;
    },
    done: async (document, asked) => {
      await db
        .deleteFrom("rerun_wait")
        .where("document", "=", document)
        .where(sql<boolean>`asked_at = ${asked}::timestamptz`)
        .execute();
    },
    waiting: async (most) => {
      const rows = await db.selectFrom("rerun_wait").select("document").orderBy("asked_at").limit(most).execute();
      return rows.map(({ document }) => document);
    },
  };
}

async function ask(db: Kysely<Tables>, contract: string, enqueue: Enqueue, trail?: Trail): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const held = await holdContract(transaction, contract);
    if (!held) return false;
    refuseLocked(held.state);
    const { document } = await transaction
      .selectFrom("contract_document")
      .select("document")
      .where("contract", "=", contract)
      .orderBy("ordinal")
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto("rerun_wait")
      .values({ document })
      .onConflict((conflict) => conflict.column("document").doUpdateSet({ asked_at: sql`clock_timestamp()` }))
      .execute();
    if (trail) await noteAudit(transaction, { ...trail, action: "contract.rerun", subject: contract });
    await enqueue(document, transaction);
    return true;
  });
}

import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import { indexContract } from "./index-contract.ts";

/**
 * Makes the lines of contracts that were there before there were lines, one contract a transaction: a process that is
 * stopped leaves the rest to the next, and several may work at once.
 */
export async function indexBacklog(db: Kysely<Tables>): Promise<void> {
  for (;;) {
    const waiting = await db
      .selectFrom("portfolio_backlog")
      .select("contract")
      .orderBy("contract")
      .limit(100)
      .execute();
    if (waiting.length === 0) return;
    for (const { contract } of waiting) {
      await db.transaction().execute(async (transaction) => {
        await transaction.selectFrom("contract").select("id").where("id", "=", contract).forUpdate().execute();
        const taken = await transaction
          .deleteFrom("portfolio_backlog")
          .where("contract", "=", contract)
          .returning("contract")
          .executeTakeFirst();
        if (taken) await indexContract(transaction, contract, { rereadText: true, isCatchingUp: true });
      });
    }
  }
}

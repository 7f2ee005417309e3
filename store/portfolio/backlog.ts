import { type Kysely, sql, type Transaction } from "kysely";
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
        if (!taken) return;
        await indexContract(transaction, contract, { rereadText: true, isCatchingUp: true });
        await giveSites(transaction, contract);
      });
    }
  }
}

/** The changes of before there were lines say nothing of sites. */
async function giveSites(transaction: Transaction<Tables>, contract: string): Promise<void> {
  await sql`update change set sites_before = site_keys, sites_after = site_keys
    from contract_line where contract_line.contract = change.contract and change.contract = ${contract}`.execute(
    transaction,
  );
}

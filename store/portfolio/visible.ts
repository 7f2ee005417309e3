import { type Kysely, sql } from "kysely";
import type { ContractLine } from "../../schemas/api/contracts.ts";
import type { Tables } from "../tables.ts";
import { allOf, isOfSites, type Sites } from "./filter.ts";
import { type LineRow, lineColumns, linesShown, toContractLine } from "./line-row.ts";

/** Whether there is such a contract, for one who may see these sites. */
export async function isVisible(db: Kysely<Tables>, contract: string, sites: Sites): Promise<boolean> {
  const seen = await db
    .selectFrom("contract_line")
    .select("contract")
    .where("contract", "=", contract)
    .where(allOf(isOfSites(sites)))
    .executeTakeFirst();
  return seen !== undefined;
}

/** The lines of these contracts, in no order. */
export async function linesOf(db: Kysely<Tables>, contracts: readonly string[]): Promise<readonly ContractLine[]> {
  const { rows } = await sql<LineRow>`select ${lineColumns} from ${linesShown}
    where contract_line.contract = any(${contracts}::text[])`.execute(db);
  return rows.map((row) => toContractLine(row));
}

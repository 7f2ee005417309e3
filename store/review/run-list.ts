import { type Kysely, sql } from "kysely";
import type { RunSummary } from "../../schemas/api/contracts.ts";
import type { RecordFields } from "../../schemas/record.ts";
import type { Tables } from "../tables.ts";
import { fieldsOfRun } from "./standing.ts";

/** The runs of a contract, newest first, with how many values each found and how many of them it doubted. */
export async function runsOfContract(
  db: Kysely<Tables>,
  contract: string,
): Promise<readonly (typeof RunSummary)["_output"][]> {
  const rows = await db
    .selectFrom("run")
    .innerJoin("contract", "contract.id", "run.contract")
    .select(["run.id", "run.made_at", "run.made_by", "contract.current_run"])
    .select((query) => [
      query
        .selectFrom("field_value")
        .whereRef("field_value.run", "=", "run.id")
        .select(sql<string>`count(*) filter (where value is not null)`.as("found"))
        .as("found"),
      query
        .selectFrom("field_value")
        .whereRef("field_value.run", "=", "run.id")
        .where("status", "=", "needsReview")
        .select(({ fn }) => fn.countAll<string>().as("doubtful"))
        .as("doubtful"),
    ])
    .where("run.contract", "=", contract)
    .orderBy("run.made_at", "desc")
    .orderBy("run.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    madeAt: row.made_at.toISOString(),
    madeBy: row.made_by,
    current: row.id === row.current_run,
    found: Number(row.found),
    doubtful: Number(row.doubtful),
  }));
}

/** What one run of a contract read; undefined where it has no such run. */
export async function runOfContract(
  db: Kysely<Tables>,
  contract: string,
  run: string,
): Promise<RecordFields | undefined> {
  const row = await db
    .selectFrom("run")
    .select("id")
    .where("id", "=", run)
    .where("contract", "=", contract)
    .executeTakeFirst();
  return row && fieldsOfRun(db, run);
}

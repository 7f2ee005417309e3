import type { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { GreffierError, messageOf } from "../../lib/errors.ts";
import type { Tables } from "../tables.ts";
import { migrations } from "./index.ts";

/** Brings the tables up to date; several processes may do so at once. Gives the names of the migrations it ran. */
export async function migrate(kysely: Kysely<Tables>): Promise<readonly string[]> {
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) {
    throw new GreffierError(
      "DATABASE_NOT_MIGRATED",
      `Expected to bring the database's tables up to date, found: ${messageOf(error)}. Use the greffier version that wrote it, or a newer one.`,
      {},
      { cause: error },
    );
  }
  return (results ?? []).filter((result) => result.status === "Success").map((result) => result.migrationName);
}

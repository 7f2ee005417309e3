import type { Transaction } from "kysely";
import { fields } from "../../schemas/fields/index.ts";
import type { Tables } from "../tables.ts";

/**
 * Keeps fields that administrators added from being taken away until the transaction ends, and gives the keys of those that
 * were already. Hold them before values of them are written: a field is taken away only where no value of it stands.
 */
export async function holdFields(
  transaction: Transaction<Tables>,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const added = keys.filter((key) => !builtIn.has(key));
  if (added.length === 0) return new Set();
  const rows = await transaction
    .selectFrom("custom_field")
    .select(["key", "removed"])
    .where("key", "in", added)
    .orderBy("key")
    .forShare()
    .execute();
  return new Set(rows.filter(({ removed }) => removed).map(({ key }) => key));
}

const builtIn = new Set(fields.map(({ key }) => key));

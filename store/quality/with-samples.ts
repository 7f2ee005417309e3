import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

interface Row {
  readonly contract: string;
  readonly field: string;
  readonly item: string;
  readonly status: string;
}

/** Values as a run has them, those that were drawn waiting for a person like any doubtful one. */
export async function withSamples<Read extends Row>(
  db: Kysely<Tables>,
  rows: readonly Read[],
): Promise<readonly Read[]> {
  const contracts = [...new Set(rows.map(({ contract }) => contract))];
  if (contracts.length === 0) return rows;
  const drawn = await db
    .selectFrom("review_sample")
    .select(["contract", "field", "item"])
    .where("contract", "in", contracts)
    .execute();
  if (drawn.length === 0) return rows;
  const keys = new Set(drawn.map(keyOf));
  return rows.map((row) => (row.status === "auto" && keys.has(keyOf(row)) ? { ...row, status: "needsReview" } : row));
}

function keyOf({ contract, field, item }: Omit<Row, "status">): string {
  return JSON.stringify([contract, field, item]);
}

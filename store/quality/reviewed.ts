import type { Kysely } from "kysely";
import type { FieldValue } from "../../schemas/record.ts";
import type { Tables } from "../tables.ts";

/** A value that people decided of: what the machine had there, and what they left. */
export interface ReviewedValue {
  readonly contract: string;
  readonly field: string;
  readonly item: string;
  /** Null where it had nothing there. */
  readonly machine: FieldValue | null;
  /** Null where they took it away. */
  readonly person: FieldValue | null;
  /** Drawn from those that needed no review. */
  readonly sampled: boolean;
}

/** Every value that people decided of and did not take back, by contract; what was changed several times is one value. */
export async function reviewedValues(db: Kysely<Tables>): Promise<readonly ReviewedValue[]> {
  const rows = await db
    .selectFrom("decision")
    .leftJoin("review_sample", (join) =>
      join
        .onRef("review_sample.contract", "=", "decision.contract")
        .onRef("review_sample.field", "=", "decision.field")
        .onRef("review_sample.item", "=", "decision.item"),
    )
    .select(["decision.contract", "decision.field", "decision.item", "decision.before", "decision.after"])
    .select("review_sample.run as sample")
    .where("decision.undone_by", "is", null)
    .where("decision.action", "!=", "undo")
    .orderBy("decision.contract")
    .orderBy("decision.number")
    .execute();
  const byValue = Map.groupBy(rows, ({ contract, field, item }) => JSON.stringify([contract, field, item]));
  return [...byValue.values()].flatMap((steps) => {
    const [first] = steps;
    const last = steps.at(-1);
    if (!first || !last) return [];
    const { contract, field, item } = first;
    return { contract, field, item, machine: first.before, person: last.after, sampled: first.sample !== null };
  });
}

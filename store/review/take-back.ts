import type { Transaction } from "kysely";
import { UsageError } from "../../lib/errors.ts";
import type { Tables } from "../tables.ts";
import type { DecidedValue } from "./apply-decision.ts";
import { standingDecisions } from "./standing.ts";

/**
 * Takes a person's latest act on a field back, in the name of `act`, and gives its values the other way round. Throws
 * `UsageError` where they have none, or where somebody decided of the same values since.
 */
export async function takeBack(
  transaction: Transaction<Tables>,
  { contract, field, author }: { readonly contract: string; readonly field: string; readonly author: string },
  act: string,
): Promise<readonly DecidedValue[]> {
  const standing = await standingDecisions(transaction, [contract], field);
  const own = standing.findLast((decision) => decision.author === author);
  if (!own) {
    throw new UsageError("NOTHING_TO_UNDO", "Expected a decision of yours on this field to take back, found none.");
  }
  const rows = standing.filter((decision) => decision.act === own.act);
  const later = standing.slice(standing.findLastIndex((decision) => decision.act === own.act) + 1);
  const settled = new Set(rows.map(({ item }) => item));
  const isWhole = (part: string) => part === "absence";
  const hidesIt = later.some(({ part, item }) => settled.has(item) || isWhole(part));
  if (hidesIt || (later.length > 0 && rows.some(({ part }) => isWhole(part)))) {
    throw new UsageError(
      "DECIDED_SINCE",
      "Expected your decision to be the latest on this value, found that a colleague decided since; correct the value instead.",
    );
  }
  await transaction
    .updateTable("decision")
    .set({ undone_by: act })
    .where("act", "=", own.act)
    .where("contract", "=", contract)
    .execute();
  return rows.map(({ part, item, before, after }) => ({ part, item, before: after, after: before }));
}

import type { FieldValue } from "../../schemas/record.ts";

/**
 * The item of a list that stands for it in the contract's row: the first of the kind that says most of the contract (of
 * amounts the total, else the maximum, else the annual, else the monthly one; of notices the one against renewal, else the
 * one to end the contract; of indexations one with a formula, else one that is not fixed), and of these one for the whole
 * contract before one for a lot or site; else the first.
 */
export function mainItem(field: string, items: readonly FieldValue[]): FieldValue | undefined {
  const rank = ranks[field] ?? (() => 0);
  const rankOf = (item: FieldValue) => 2 * rank(item.value) + (item.appliesTo ? 1 : 0);
  let main: FieldValue | undefined;
  for (const item of items) {
    if (item.value !== undefined && (!main || rankOf(item) < rankOf(main))) main = item;
  }
  return main;
}

/** Fields of which the contract's row holds every item, in one cell: one party says nothing without the others. */
export const allInOneCell: ReadonlySet<string> = new Set(["parties"]);

/** Parts of the main item that have columns in the contract's row; of fields not named here, the item in one cell. */
export const rowParts: Readonly<Record<string, readonly string[]>> = {
  amounts: ["role", "money", "taxBasis"],
  notices: ["purpose", "period", "deadline"],
  indexation: ["mode", "formula.normalized", "indices.name", "frequency"],
};

const ranks: Readonly<Record<string, (value: unknown) => number>> = {
  amounts: (value) => position(["total", "maximum", "annual", "monthly"], "role", value),
  notices: (value) => position(["nonRenewal", "termination"], "purpose", value),
  indexation: (value) => {
    const { formula, mode } = value as { formula?: unknown; mode?: unknown };
    return formula !== undefined ? 0 : mode === "fixed" ? 2 : 1;
  },
};

function position(order: readonly string[], name: string, value: unknown): number {
  const place = order.indexOf(String((value as Readonly<Record<string, unknown>>)[name]));
  return place < 0 ? order.length : place;
}

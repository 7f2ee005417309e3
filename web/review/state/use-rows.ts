import { useState } from "react";
import type { ContractView } from "../../../schemas/api/contracts.ts";
import type { FieldView } from "../../../schemas/api/fields.ts";
import { doubtfulRows, keepPlaces, type Row, rowKey } from "../model/work-list.ts";

/** The list at work: what is doubtful, and what was when the contract was opened, each in its place. */
export function useRows(
  view: ContractView,
  fields: readonly FieldView[],
  profile: "essential" | "all",
): readonly Row[] {
  const [before, setBefore] = useState<readonly Row[]>([]);
  const rows = keepPlaces(before, view, doubtfulRows(view, fields, profile));
  if (rows.map(rowKey).join() !== before.map(rowKey).join()) setBefore(rows);
  return rows;
}

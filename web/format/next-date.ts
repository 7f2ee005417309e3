import type { ContractLine } from "../../schemas/api/contracts.ts";

/** What falls next for a contract, of its end and the last day to give notice; undefined where both are past or unknown. */
export function nextDateOf(
  { nextEnd, nextNotice }: Pick<ContractLine, "nextEnd" | "nextNotice">,
  today: string,
): { readonly kind: "end" | "notice"; readonly day: string } | undefined {
  const isAhead = (day: string | undefined): day is string => day !== undefined && day >= today;
  if (isAhead(nextNotice) && !(isAhead(nextEnd) && nextEnd < nextNotice)) return { kind: "notice", day: nextNotice };
  return isAhead(nextEnd) ? { kind: "end", day: nextEnd } : undefined;
}

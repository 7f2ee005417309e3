import type { HistoryLine } from "../../schemas/api/decisions.ts";
import type { Field } from "../../schemas/fields/field.ts";
import type { PastEvent } from "../../store/review/history.ts";
import { maskText } from "../mask.ts";
import { type Onlooker, printedFor } from "./views.ts";

/** What happened to a contract, with values printed as one who looks may see them. */
export function historyLines(
  events: readonly PastEvent[],
  vocabulary: readonly Field[],
  onlooker: Onlooker,
): HistoryLine[] {
  const known = new Map(vocabulary.map((field) => [field.key, field]));
  return events.map(({ id, at, by, field, action, item, comment, before, after }) => {
    const printed = (values: PastEvent["before"]) =>
      values
        .flatMap((value) => (typeof value === "string" ? value : printedFor(known.get(field), [value], onlooker)))
        .join(" ; ");
    const said = comment !== undefined && !onlooker.permissions.has("bank:read") ? maskText(comment) : comment;
    return {
      ...{ id, at, by, field, action },
      ...(item !== undefined && { item }),
      ...(before.length > 0 && { before: printed(before) }),
      ...(after.length > 0 && { after: printed(after) }),
      ...(said !== undefined && { comment: said }),
    };
  });
}

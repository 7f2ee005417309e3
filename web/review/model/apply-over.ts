import type { Decision, EntryView, ValueView } from "../../../schemas/api/decisions.ts";
import type { PickedPlace } from "../../../schemas/api/documents.ts";
import type { DecisionEntry } from "./outbox-entry.ts";
import { valuesOf } from "./work-list.ts";

/**
 * A decision made over what a colleague decided meanwhile, so that it says the same: whoever confirmed a value means that
 * value, whatever stands there now; an item that is gone is added again. Undefined where nothing is left to do.
 */
export function applyOver(
  { decision, seen }: Pick<DecisionEntry, "decision" | "seen">,
  current: EntryView,
): Decision | undefined {
  const there = (item: string | undefined) => valuesOf(current).some(({ id }) => id === item);
  switch (decision.action) {
    case "confirm":
      return seen && said(seen.value, seen, decision.item, current);
    case "choose": {
      const chosen = seen?.alternatives[decision.alternative];
      return chosen && said(chosen.value, { ...seen, ...chosen }, decision.item, current);
    }
    case "correct": {
      const { item, ...rest } = decision;
      if (there(item)) return decision;
      const { appliesTo, ...value } = rest;
      return { ...value, action: "add", ...(appliesTo && { appliesTo }) };
    }
    case "absent":
      return there(decision.item) ? decision : { action: "absent" };
    case "remove":
      return there(decision.item) ? decision : undefined;
    case "add":
    case "undo":
      return decision;
  }
}

/** That an item has this value; a value that is none says that the contract has none. */
function said(
  value: unknown,
  from: Pick<ValueView, "evidence" | "appliesTo">,
  item: string,
  current: EntryView,
): Decision {
  const stands = valuesOf(current).find(({ id }) => id === item);
  if (value === undefined) return { action: "absent", ...(stands && { item }) };
  const evidence = from.evidence.slice(0, 20).map(placeOf);
  const picked = evidence.length > 0 ? { evidence } : {};
  const scope = from.appliesTo ? { appliesTo: from.appliesTo } : {};
  if (!stands || current.absence?.id === item) return { action: "add", value, ...picked, ...scope };
  return { action: "correct", item, value, ...picked, ...scope };
}

function placeOf({ document, page, start, end, boxes }: ValueView["evidence"][number]): PickedPlace {
  return { document, page, start, end, ...(boxes && { boxes }) };
}

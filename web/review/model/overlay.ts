import type { ContractView } from "../../../schemas/api/contracts.ts";
import type { EntryView, ValueView } from "../../../schemas/api/decisions.ts";
import type { DecisionEntry } from "./outbox-entry.ts";

/** The contract as it will stand once what waits is saved. ETags stay those of the server. */
export function withWaiting(view: ContractView, waiting: readonly DecisionEntry[]): ContractView {
  const fields = { ...view.fields };
  for (const made of waiting) {
    const entry = fields[made.row.field];
    if (entry && made.contract === view.line.id && !made.fault) fields[made.row.field] = decided(entry, made);
  }
  return { ...view, fields };
}

function decided(entry: EntryView, made: DecisionEntry): EntryView {
  const { decision } = made;
  const change = (id: string, to: (value: ValueView) => ValueView): EntryView => ({
    ...entry,
    items: entry.items.map((item) => (item.id === id ? to(item) : item)),
    ...(entry.absence && { absence: entry.absence.id === id ? to(entry.absence) : entry.absence }),
  });
  switch (decision.action) {
    case "confirm":
      return change(decision.item, (item) => ({ ...item, ...sure, status: "confirmed" }));
    case "correct":
      return change(decision.item, (item) => ({
        ...item,
        ...spoken(made),
        ...(decision.appliesTo !== undefined && { appliesTo: decision.appliesTo ?? undefined }),
      }));
    case "choose":
      return change(decision.item, (item) => chosen(item, decision.alternative));
    case "absent":
      return change(decision.item ?? entry.items[0]?.id ?? "", missing);
    case "add":
      return { etag: entry.etag, items: [...entry.items, added(made)] };
    case "remove":
      return { ...entry, items: entry.items.filter(({ id }) => id !== decision.item) };
    case "undo":
      return entry;
  }
}

const sure = { level: "confirmed", confidence: 1 } as const;

function spoken({ decision, printed }: DecisionEntry): Omit<ValueView, "id" | "alternatives"> {
  const value = "value" in decision ? decision.value : undefined;
  return { ...sure, state: "found", status: "corrected", value, printed, ...unknownYet, evidence: [] };
}

/** What only the server says of a value. */
const unknownYet = { readable: undefined, tex: undefined };

function chosen(item: ValueView, position: number): ValueView {
  const alternative = item.alternatives[position];
  if (!alternative) return item;
  const { value, printed, evidence } = alternative;
  return { ...item, ...sure, state: "found", status: "corrected", value, printed, ...unknownYet, evidence };
}

function missing({ value: _value, printed: _printed, ...item }: ValueView): ValueView {
  return { ...item, ...sure, state: "absent", status: "corrected", ...unknownYet, evidence: [] };
}

function added(made: DecisionEntry): ValueView {
  return { id: `waiting-${made.id}`, alternatives: [], ...spoken(made) };
}

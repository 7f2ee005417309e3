import type { DateOrRule, Due, Money } from "../value-types.ts";

/** Parts of a value in one line, those that are missing left out. */
export function join(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== false && part !== "").join(" · ");
}

/** `12500.00 EUR`: as in the export, so that what people read can be searched for. */
export function printMoney(money: Money): string {
  return `${money.value} ${money.currency}`;
}

export function printDateOrRule(value: DateOrRule): string {
  if (value.kind === "date") return value.date;
  return join(value.offset, value.direction, value.event.text ?? value.event.kind);
}

export function printDue(due: Due): string {
  switch (due.kind) {
    case "date":
      return due.date;
    case "delay":
      return join(due.period, due.direction, due.event.text ?? due.event.kind);
    case "recurrence":
      return due.rrule;
    case "event":
      return due.event.text ?? due.event.kind;
  }
}

import type { NoticesValue } from "../../schemas/fields/notices.ts";
import type { DayKind, Period } from "../../schemas/value-types.ts";
import type { RuleReading } from "./rule.ts";

/** A notice of a stated period; one whose words and figures differ is contradictory, with both readings. */
export function noticeReading(
  found: { readonly period: Period; readonly dayKind?: DayKind; readonly otherReadings: readonly Period[] },
  said: Pick<NoticesValue, "purpose" | "by" | "form" | "countedFrom">,
  strength: number,
): RuleReading<NoticesValue> {
  const value: NoticesValue = {
    purpose: said.purpose,
    period: found.period,
    ...(found.dayKind && { dayKind: found.dayKind }),
    ...(said.by && { by: said.by }),
    ...(said.form && { form: said.form }),
    ...(said.countedFrom && { countedFrom: said.countedFrom }),
  };
  if (found.otherReadings.length === 0) return { value, strength };
  const otherReadings = found.otherReadings.map((period) => ({ ...value, period }));
  return { state: "contradictory", value, otherReadings, strength };
}

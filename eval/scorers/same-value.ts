import { foldText, samePeriod } from "../../schemas/fields/equality.ts";
import type { Field } from "../../schemas/fields/field.ts";
import type { IndexationValue } from "../../schemas/fields/indexation.ts";
import type { JurisdictionValue } from "../../schemas/fields/jurisdiction.ts";
import type { PartiesValue } from "../../schemas/fields/parties.ts";
import type { PenaltiesValue } from "../../schemas/fields/penalties.ts";
import type { SitesValue } from "../../schemas/fields/sites.ts";
import type { DateOrRule } from "../../schemas/value-types.ts";
import { sameIndexation } from "./same-indexation.ts";
import { hasWords, hasWordsOfCourt, sameAddress, samePartyName } from "./same-words.ts";

type Same = (label: never, found: never) => boolean;

/**
 * Where a score asks for more, or for less, than the field's own equality, which serves to group what is read: that must
 * not tear apart two readings of one value, this must not praise half a value.
 */
const scored: Readonly<Record<string, Same>> = {
  title: hasWords,
  parties: (a: PartiesValue, b: PartiesValue) =>
    a.role === b.role && (samePartyName(a.name, b.name) || (a.siren !== undefined && a.siren === b.siren)),
  sites: (a: SitesValue, b: SitesValue) =>
    hasWords(`${a.name ?? ""} ${a.address ?? ""}`, `${b.name ?? ""} ${b.address ?? ""}`) ||
    hasWords(a.address ?? "", b.address ?? "") ||
    sameAddress(a.address ?? "", b.address ?? "") ||
    hasWords(a.name ?? "", b.name ?? ""),
  jurisdiction: (a: JurisdictionValue, b: JurisdictionValue) => hasWordsOfCourt(a.court, b.court),
  effectiveDate: sameDay,
  endDate: sameDay,
  indexation: (a: IndexationValue, b: IndexationValue) => sameIndexation(a, b),
};

/** Whether a value that was found is, for a score, the labelled one. */
export function sameForScore(field: Field, label: unknown, found: unknown): boolean {
  const same = scored[field.key];
  if (same) return same(label as never, found as never);
  return field.sameValue(label, found) || (field.key === "penalties" && samePenaltyFormula(label, found));
}

/** Two dates; or two rules with one event, and as long before it or after it. Without a side, a delay runs after its event. */
function sameDay(a: DateOrRule, b: DateOrRule): boolean {
  if (a.kind === "date" || b.kind === "date") return a.kind === "date" && b.kind === "date" && a.date === b.date;
  const side = ({ offset, direction = "after" }: typeof a) => (offset === undefined ? undefined : direction);
  return a.event.kind === b.event.kind && samePeriod(a.offset, b.offset) && side(a) === side(b);
}

/** `P = V x R / 3000` and `P = V × R/3000`. */
function samePenaltyFormula(a: unknown, b: unknown): boolean {
  const written = ({ rate }: PenaltiesValue) => (rate.kind === "formula" ? rate.written : undefined);
  const [one, other] = [written(a as PenaltiesValue), written(b as PenaltiesValue)].map((formula) =>
    foldText(formula ?? "").replaceAll(/\bx\b| /g, ""),
  );
  return one !== "" && one === other;
}

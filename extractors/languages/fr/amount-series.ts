import type { AmountPlace } from "../amount-places.ts";
import type { AmountReading } from "../amount-reading.ts";

/** `, 700 € (consultant senior) et `: nothing between two amounts but whom or what the one before is for. */
const nextOfSame = /^(?:-\p{L}+)?[\s,;]*(?:\([^()]{1,50}\))?[\s,;]*(?:et|puis|ou)?[\s,]*$/iu;
const aside = /\([^()]{2,50}\)/u;
const inBetween = /(?<!\p{L})(?:comprise?s? |situ[ée]e?s? |varier? )?entre (?:un minimum de )?$/iu;
const and = /^[\s,]*(?:(?:HT|TTC) )?et (?:un maximum de )?$/iu;
const bothLimits = /minim\p{L}{2,3} et (?:de |le |un )?(?:montants? )?maxim\p{L}{2,3}(?!\p{L})[^.;]{0,80}$/iu;
const orders = /commande|montant|volume|prestations|march[ée]|accord|achats/iu;

/** An amount with what was made of it. */
export interface ReadPlace {
  readonly place: AmountPlace;
  readonly reading: AmountReading | undefined;
}

/**
 * The amounts with what a series says of its members: `entre 10 000 € et 60 000 €` is a minimum and a maximum, and
 * `950 € par jour (associé), 700 € (senior)` says the unit once.
 */
export function withSeries(
  read: readonly ReadPlace[],
  readAs: (place: AmountPlace, role: "minimum" | "maximum" | "perUnit") => AmountReading,
): AmountReading[] {
  const found: AmountReading[] = [];
  let last: AmountReading | undefined;
  for (const [index, { place, reading }] of read.entries()) {
    const [before, after] = [read[index - 1]?.place, read[index + 1]?.place];
    const own = seriesRole(place, before, after);
    let now = own ? readAs(place, own) : reading;
    if (!own && before?.sentenceSpan.start === place.sentenceSpan.start && place.label === "") {
      const unit = last?.value?.role === "perUnit" ? last.value.unit : undefined;
      if (unit && aside.test(place.lead) && nextOfSame.test(place.lead) && !place.value.period && !place.value.unit)
        now = readAs({ ...place, value: { ...place.value, unit } }, "perUnit");
    }
    if (now) found.push(now);
    last = now;
  }
  return found;
}

function seriesRole(
  place: AmountPlace,
  before: AmountPlace | undefined,
  after: AmountPlace | undefined,
): "minimum" | "maximum" | undefined {
  if (place.label !== "") return undefined;
  const isFirst = (one: AmountPlace | undefined) =>
    one !== undefined && ((inBetween.test(one.lead) && orders.test(one.sentence)) || bothLimits.test(one.lead));
  const follows = (one: AmountPlace | undefined, other: AmountPlace | undefined) =>
    one !== undefined && one.sentenceSpan.start === other?.sentenceSpan.start && and.test(one.lead);
  if (follows(after, place) && isFirst(place)) return "minimum";
  return follows(place, before) && isFirst(before) ? "maximum" : undefined;
}

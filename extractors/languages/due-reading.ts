import type { DayKind, Due, Event, Period } from "../../schemas/value-types.ts";

/** Long enough to tell an event by, short enough for a table. */
const longestEvent = 90;

/** What a delay counts from, in the contract's words: up to the next comma or colon; undefined where none are left. */
export function eventWords(rest: string): string | undefined {
  return rest.split(/[,;:]/u)[0]?.trim().slice(0, longestEvent) || undefined;
}

/** An event that no kind fits, in the contract's own words where they say it. */
export function otherEvent(words: string | undefined): Event {
  return { kind: "other", ...(words && { text: words }) };
}

/** A delay before or after an event. */
export function delayOf(
  found: { readonly period: Period; readonly dayKind?: DayKind },
  direction: "before" | "after",
  event: Event,
): Due {
  return {
    kind: "delay",
    period: found.period,
    ...(found.dayKind && { dayKind: found.dayKind }),
    direction,
    event,
  };
}

/** What a language's lexicon of events knows: kinds with their words, and words for any other event (group `event`). */
export interface EventWords {
  readonly kinds: readonly (readonly [Event["kind"], RegExp])[];
  readonly others: RegExp;
}

/** A duty due at an event: the known kind that its words name first, else the event in the contract's own words. */
export function eventDue(words: string, { kinds, others }: EventWords): Due | undefined {
  const found = kinds
    .map(([kind, pattern]) => ({ kind, at: words.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)[0];
  if (found) return { kind: "event", event: { kind: found.kind } };
  const text = others.exec(words)?.groups?.event?.trim();
  return text ? { kind: "event", event: { kind: "other", text } } : undefined;
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { type FieldValue, type FieldValueList, isList, type RecordFields } from "../../../schemas/record.ts";
import { applyDecision, type DecidedValue, type SoundDecision } from "../../../store/review/apply-decision.ts";
import { carryIds } from "../../../store/review/carry-ids.ts";
import { type StandingDecision, withDecisions } from "../../../store/review/with-decisions.ts";
import { fakeValue } from "../../support/fake-stages.ts";

const field = { key: "cpv", cardinality: "many" as const };

function read(...values: string[]): RecordFields {
  if (values.length > 0) return { cpv: { items: values.map((value) => at(`id-${value}`, value)) } };
  return { cpv: { items: [], absence: { ...fakeValue("cpv-notFound", ""), state: "notFound", value: undefined } } };
}

/** A value read at a place of its own. */
function at(id: string, value: string, start = Number(value) * 10): FieldValue {
  const item = fakeValue(id, value);
  return { ...item, evidence: item.evidence.map((place) => ({ ...place, start, end: start + 5 })) };
}

function list(fields: RecordFields): FieldValueList {
  const entry = fields.cpv;
  if (!entry || !isList(entry)) throw new Error("Expected a list.");
  return entry;
}

/** A field and the acts of people on it, newest last. */
class Reviewed {
  readonly acts: (StandingDecision & DecidedValue)[][] = [];
  readonly fields: RecordFields;
  #count = 0;

  constructor(fields: RecordFields) {
    this.fields = fields;
  }

  now(fields = this.fields): FieldValueList {
    return list(withDecisions(fields, this.acts.flat()));
  }

  decide(decision: SoundDecision): void {
    const newId = () => {
      this.#count += 1;
      return `added-${this.#count}`;
    };
    const values = applyDecision(this.now(), decision, { field, author: "user-1", newId });
    this.acts.push(values.map((value: DecidedValue) => ({ field: field.key, ...value })));
  }
}

type Wish = { readonly action: SoundDecision["action"]; readonly which: number; readonly value: string };

const wishes = fc.array(
  fc.record({
    action: fc.constantFrom("confirm", "correct", "add", "remove", "absent", "choose" as const),
    which: fc.nat(5),
    value: fc.constantFrom("1", "2", "3", "7", "8", "9"),
  }),
  { maxLength: 8 },
);

/** The wish as a decision on what stands there; undefined where it makes no sense there. */
function decisionFor({ action, which, value }: Wish, entry: FieldValueList): SoundDecision | undefined {
  const values = [...entry.items, ...(entry.absence ? [entry.absence] : [])];
  const target = values[which % values.length];
  if (action === "add") return { action, value, evidence: [] };
  if (!target) return undefined;
  if (action === "correct") return { action, item: target.id, value, evidence: [] };
  if (action === "remove") return entry.absence ? undefined : { action, item: target.id };
  if (action === "choose")
    return target.alternatives.length > 0 ? { action, item: target.id, alternative: 0 } : undefined;
  return { action, item: target.id };
}

function reviewed(fields: RecordFields, all: readonly Wish[]): Reviewed {
  const review = new Reviewed(fields);
  for (const wish of all) {
    const decision = decisionFor(wish, review.now());
    if (decision) review.decide(decision);
  }
  return review;
}

const readings = fc.uniqueArray(fc.constantFrom("1", "2", "3", "4"), { maxLength: 4 });

test("taking back the latest act brings back exactly what stood before it, whatever went before", () => {
  fc.assert(
    fc.property(readings, wishes, (values, all) => {
      const review = reviewed(read(...values), all);
      while (review.acts.length > 0) {
        const act = review.acts.at(-1);
        const before = withDecisions(review.fields, review.acts.slice(0, -1).flat());
        review.acts.pop();
        expect(review.now()).toEqual(list(before));
        for (const { item, before: was } of act ?? []) {
          const stood = [...review.now().items, review.now().absence].find((one) => one?.id === item);
          if (was) expect(stood).toEqual(was);
        }
      }
      expect(review.now()).toEqual(list(review.fields));
    }),
  );
});

test("a field always has values or a reason for having none, each of its values an id of its own", () => {
  fc.assert(
    fc.property(readings, readings, wishes, (values, later, all) => {
      const review = reviewed(read(...values), all);
      for (const fields of [review.fields, rerun(review, read(...later))]) {
        const { items, absence } = review.now(fields);
        expect(items.length > 0).toBe(absence === undefined);
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      }
    }),
  );
});

test("whatever a later run reads, every decided value stays as it was decided", () => {
  fc.assert(
    fc.property(readings, readings, wishes, (values, later, all) => {
      const review = reviewed(read(...values), all);
      const before = review.now();
      const after = review.now(rerun(review, read(...later)));
      const decided = (entry: FieldValueList) =>
        [...entry.items, ...(entry.absence ? [entry.absence] : [])]
          .filter(({ status }) => status === "confirmed" || status === "corrected")
          .map(({ id, state, value, evidence, status }) => ({ id, state, value, evidence, status }))
          .sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(decided(after)).toEqual(decided(before));
    }),
  );
});

test("a value that was taken away does not come back with a later run, nor does one that was corrected", () => {
  fc.assert(
    fc.property(readings, wishes, (values, all) => {
      const review = reviewed(read(...values), all);
      const shifted = read(...values);
      const { items } = list(shifted);
      const moved = {
        cpv: { ...list(shifted), items: items.map((item) => at(`other-${item.id}`, String(item.value), 900)) },
      };
      const before = review.now().items.map(({ value }) => value);
      const after = review.now(rerun(review, moved)).items.map(({ value }) => value);
      expect(after.sort()).toEqual(before.sort());
    }),
  );
});

test("another value at the place of one that was taken away is news", () => {
  const review = new Reviewed(read("1", "2"));
  review.decide({ action: "remove", item: "id-1" });
  const later = { cpv: { items: [at("id-1", "3", 10), at("id-2", "2")] } };
  expect(review.now(rerun(review, later)).items).toMatchObject([{ id: "id-1-2", value: "3" }, { id: "id-2" }]);
});

test("what a run reads of a field that a person said to be absent is an alternative, until a value is decided", () => {
  const review = new Reviewed(read());
  review.decide({ action: "confirm", item: "cpv-notFound" });
  const later = rerun(review, read("4"));
  expect(review.now(later)).toMatchObject({
    items: [],
    absence: { status: "confirmed", alternatives: [{ value: "4" }] },
  });
  review.decide({ action: "add", value: "9", evidence: [] });
  expect(review.now(later).items.map(({ value }) => value)).toEqual(["4", "9"]);
});

/** A further run, with the ids that the store gives it. */
function rerun(review: Reviewed, next: RecordFields): RecordFields {
  const kept = { contract: "ctr-1", act: "act-1", author: "user-1" };
  const decisions = review.acts.flat().map((decision) => ({ ...kept, ...decision }));
  const standing = withDecisions(review.fields, decisions);
  return carryIds(next, { read: review.fields, standing, decisions });
}

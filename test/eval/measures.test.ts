import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { totals } from "../../eval/evaluate.ts";
import type { Judged } from "../../eval/judged.ts";
import { intervalsOf } from "../../eval/measures/bootstrap.ts";
import { focusOf, slicesOf } from "../../eval/measures/groups.ts";
import { acceptanceCurve, coverageAtPrecision, falseAbsences, reliabilityOf } from "../../eval/measures/reliability.ts";
import { scoreObligations } from "../../eval/scorers/obligations.ts";
import { scoreField } from "../../eval/scorers/score-field.ts";
import { fieldByKey } from "../../schemas/fields/index.ts";
import { documentScore, foundValue, quoted } from "./values.ts";

const judged = (confidence: number, right: boolean, more: Partial<Judged> = {}): Judged => ({
  dataset: "fixtures",
  document: "one",
  language: "fr",
  fileType: "pdf",
  field: "endDate",
  valueType: "date",
  state: "found",
  confidence,
  status: "needsReview",
  right,
  ...more,
});

/** A document with one duration, found or missed. */
const document = (id: string, right: boolean) => {
  const found = right ? [foundValue({ period: "P1Y" })] : [];
  const score = scoreField(fieldByKey("duration"), [{ value: { period: "P1Y" } }], found);
  return documentScore(id, new Map([["duration", score]]));
};

const set = (...documents: ReturnType<typeof document>[]) => ({ documents, ...totals(documents) });

describe("intervals", () => {
  test("are the same on every run, and hold the figure", () => {
    const documents = Array.from({ length: 20 }, (_, index) => document(`d${index}`, index % 4 !== 0));
    const first = intervalsOf(set(...documents));
    expect(intervalsOf(set(...documents))).toEqual(first);
    const f1 = (2 * 15) / (2 * 15 + 5);
    expect(first.micro?.low).toBeLessThan(f1);
    expect(first.micro?.high).toBeGreaterThan(f1);
    expect(first.fields.get("duration")).toEqual(first.micro);
    expect(first.focus).toEqual(first.micro);
  });

  test("have no width where every document came out alike, and are not given for two documents", () => {
    const alike = set(document("a", true), document("b", true), document("c", true));
    expect(intervalsOf(alike).micro).toEqual({ low: 1, high: 1 });
    expect(intervalsOf(set(document("a", true), document("b", false))).micro).toBeUndefined();
  });

  test("narrow with the number of documents", () => {
    const many = (count: number) => {
      const documents = Array.from({ length: count }, (_, index) => document(`d${index}`, index % 2 === 0));
      const { micro } = intervalsOf(set(...documents));
      return (micro?.high ?? 0) - (micro?.low ?? 0);
    };
    expect(many(100)).toBeLessThan(many(10));
  });
});

describe("groups of figures", () => {
  test("the focus is dates, durations, renewal, notices, amounts, indexation and penalties", () => {
    const title = scoreField(fieldByKey("title"), [{ value: "Bail" }], []);
    const both = documentScore("one", new Map([...document("one", true).fields, ["title", title]]));
    expect(focusOf(set(both))).toMatchObject({ right: 1, missed: 0 });
  });

  test("documents are looked at by language, file type and OCR quality where there are several", () => {
    const scan = { ...document("b", true), fileType: "scan" as const, ocrConfidence: 0.8 };
    expect(slicesOf([document("a", true), scan]).map(({ name, documents }) => [name, documents.length])).toEqual([
      ["pdf", 1],
      ["scan", 1],
      ["OCR below 0.9", 1],
    ]);
    expect(slicesOf([document("a", true)])).toEqual([]);
  });
});

describe("reliability", () => {
  test("is the distance of what was claimed from what came true, by tenths of the scale", () => {
    const values = [judged(0.95, true), judged(0.95, true), judged(0.95, false), judged(0.55, true), judged(1, true)];
    const reliability = reliabilityOf(values);
    expect(reliability?.bins.map(({ from, n }) => [from, n])).toEqual([
      [0.5, 1],
      [0.9, 4],
    ]);
    expect(reliability?.calibrationError).toBeCloseTo((1 / 5) * 0.45 + (4 / 5) * Math.abs(0.75 - 0.9625), 12);
    expect(reliability?.brier).toBeCloseTo((3 * 0.05 ** 2 - 0.05 ** 2 + 0.95 ** 2 + 0.45 ** 2) / 5, 12);
    expect(reliabilityOf([])).toBeUndefined();
  });

  test("what a threshold accepts grows as it falls, and ties are accepted together", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.boolean())), (drawn) => {
        const values = drawn.map(([tenths, right]) => judged(tenths / 10, right));
        const curve = acceptanceCurve(values);
        expect(curve.map(({ threshold }) => threshold)).toEqual(
          [...new Set(values.map((one) => one.confidence))].sort((a, b) => b - a),
        );
        for (const { threshold, accepted } of curve) {
          expect(accepted).toBe(values.filter(({ confidence }) => confidence >= threshold).length);
        }
      }),
    );
  });

  test("coverage at a precision is the most that one threshold accepts", () => {
    const values = [judged(0.9, true), judged(0.8, true), judged(0.7, false), judged(0.6, true)];
    expect(coverageAtPrecision(values, 0.99)).toEqual([{ kind: "date", n: 4, coverage: 0.5, threshold: 0.8 }]);
    expect(coverageAtPrecision(values, 0.75)).toEqual([{ kind: "date", n: 4, coverage: 1, threshold: 0.6 }]);
    expect(coverageAtPrecision([judged(0.9, false)], 0.99)).toEqual([{ kind: "date", n: 1, coverage: 0 }]);
  });

  test("an absence is false where the labels have a value; those accepted are counted apart", () => {
    const absence = (right: boolean, status: Judged["status"]) => judged(0.9, right, { state: "notFound", status });
    const values = [absence(true, "auto"), absence(false, "auto"), absence(false, "needsReview"), judged(0.9, false)];
    expect(falseAbsences(values)).toEqual([{ field: "endDate", absences: 3, wrong: 2, accepted: 2, acceptedWrong: 1 }]);
  });
});

describe("obligations by their passage", () => {
  const duty = (debtor: string) => ({ debtor, action: "remettre", category: "other" });
  const passage = "Le Titulaire remet chaque semestre ses attestations sociales";
  const elsewhere = "Le Client règle les factures à trente jours fin de mois";
  const found = (debtor: string, quote: string) => foundValue(duty(debtor), { evidence: quoted(quote) });

  test("are matched whoever owes them, and the debtor is counted apart", () => {
    const gold = [
      { value: duty("supplier"), quote: passage },
      { value: duty("buyer"), acceptable: [duty("lessee")], quote: elsewhere },
    ];
    const values = [
      found("buyer", passage),
      found("lessee", elsewhere),
      found("buyer", "Rien de tout cela ne compte ici"),
    ];
    expect(scoreObligations(gold, values, true)).toEqual({ matched: 2, missed: 0, spurious: 1, debtorRight: 1 });
    expect(scoreObligations(gold, values, false)).toMatchObject({ spurious: 0 });
  });

  test("prefer the value with the right debtor, and count optional ones neither way", () => {
    const gold = [{ value: duty("supplier"), quote: passage }];
    const values = [found("buyer", passage), found("supplier", passage)];
    expect(scoreObligations(gold, values, true)).toEqual({ matched: 1, missed: 0, spurious: 1, debtorRight: 1 });
    const optional = [{ value: duty("supplier"), quote: passage, optional: true }];
    expect(scoreObligations(optional, [found("buyer", passage)], true)).toEqual({
      matched: 0,
      missed: 0,
      spurious: 0,
      debtorRight: 0,
    });
  });
});

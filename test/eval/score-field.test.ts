import { describe, expect, test } from "vitest";
import { scoreField } from "../../eval/scorers/score-field.ts";
import { figures } from "../../eval/scorers/tally.ts";
import { fieldByKey } from "../../schemas/fields/index.ts";
import { foundValue, quoted } from "./values.ts";

const duration = fieldByKey("duration");
const amounts = fieldByKey("amounts");
const obligations = fieldByKey("obligations");

const amount = (role: string, value: string) => ({ role, money: { value, currency: "EUR" } });
const duty = (debtor: string, action: string) => ({ debtor, action, category: "other" });

describe("scoring a field", () => {
  test("counts equal lengths as one value", () => {
    const { tally } = scoreField(duration, [{ value: { period: "P24M" } }], [foundValue({ period: "P2Y" })]);
    expect(tally).toMatchObject({ right: 1, missed: 0, spurious: 0 });
  });

  test("counts a wrong value as missed and as false", () => {
    const { tally, missed, spurious } = scoreField(
      duration,
      [{ value: { period: "P1Y" } }],
      [foundValue({ period: "P4Y" })],
    );
    expect(tally).toMatchObject({ right: 0, missed: 1, spurious: 1 });
    expect([missed.length, spurious.length]).toEqual([1, 1]);
  });

  test("takes any value found where the document states none for an error", () => {
    expect(scoreField(duration, [], [foundValue({ period: "P1Y" })]).tally).toMatchObject({ missed: 0, spurious: 1 });
  });

  test("pairs each label with one value only", () => {
    const gold = [{ value: amount("penalty", "250") }, { value: amount("penalty", "250.00") }];
    const { tally } = scoreField(amounts, gold, [foundValue(amount("penalty", "250"))]);
    expect(tally).toMatchObject({ right: 1, missed: 1, spurious: 0 });
  });

  test("gives way to the other label where a value fits two", () => {
    const either = { value: amount("annual", "100"), acceptable: [amount("rent", "100")] };
    const { tally } = scoreField(
      amounts,
      [either, { value: amount("rent", "100") }],
      [foundValue(amount("rent", "100")), foundValue(amount("annual", "100"))],
    );
    expect(tally).toMatchObject({ right: 2, missed: 0, spurious: 0 });
  });

  test("counts an optional label neither way", () => {
    const gold = [{ value: amount("total", "0"), optional: true }];
    expect(scoreField(amounts, gold, []).tally).toMatchObject({ right: 0, missed: 0, spurious: 0 });
    const found = [foundValue(amount("total", "0"))];
    expect(scoreField(amounts, gold, found).tally).toMatchObject({ right: 0, missed: 0, spurious: 0 });
  });

  test("prefers a required label to an optional one for the same value", () => {
    const gold = [{ value: amount("total", "5"), optional: true }, { value: amount("total", "5") }];
    expect(scoreField(amounts, gold, [foundValue(amount("total", "5"))]).tally).toMatchObject({ right: 1, missed: 0 });
  });

  test("does not blame what incomplete labels leave out", () => {
    const found = [foundValue(amount("fee", "9"))];
    expect(scoreField(amounts, [], found, false).tally).toMatchObject({ spurious: 0 });
  });

  test("says apart what is right in what it applies to", () => {
    const gold = [{ value: { period: "P1Y" }, appliesTo: { lot: "1" } }, { value: { period: "P2Y" } }];
    const { tally } = scoreField(duration, gold, [foundValue({ period: "P1Y" }), foundValue({ period: "P2Y" })]);
    expect(tally).toMatchObject({ right: 2, rightInScope: 1 });
  });

  test("says apart what needs no review", () => {
    const found = [foundValue({ period: "P1Y" }, { status: "needsReview" }), foundValue({ period: "P9Y" })];
    const { tally } = scoreField(duration, [{ value: { period: "P1Y" } }], found);
    expect(tally).toMatchObject({ right: 1, rightAuto: 0, spurious: 1, spuriousAuto: 1 });
  });
});

describe("scoring obligations", () => {
  const gold = [
    {
      value: duty("supplier", "remettre les attestations"),
      quote: "Le Titulaire remet chaque semestre ses attestations sociales",
    },
  ];

  test("takes the same passage for the same duty, however the action is worded", () => {
    const found = foundValue(duty("supplier", "fournir des justificatifs"), {
      evidence: quoted("Le Titulaire remet\nchaque semestre ses attestations sociales et fiscales."),
    });
    expect(scoreField(obligations, gold, [found]).tally).toMatchObject({ right: 1, spurious: 0 });
  });

  test("wants the same debtor", () => {
    const found = foundValue(duty("buyer", "remettre les attestations"), {
      evidence: quoted("Le Titulaire remet chaque semestre ses attestations sociales"),
    });
    expect(scoreField(obligations, gold, [found]).tally).toMatchObject({ right: 0, missed: 1, spurious: 1 });
  });
});

describe("figures", () => {
  const tally = { right: 6, missed: 2, spurious: 4, rightAuto: 4, spuriousAuto: 1, rightInScope: 3 };

  test("are precision, recall and their harmonic mean", () => {
    expect(figures(tally)).toMatchObject({ n: 8, found: 10, precision: 0.6, recall: 0.75, f1InScope: 6 / 18 });
    expect(figures(tally).f1).toBeCloseTo((2 * 0.6 * 0.75) / (0.6 + 0.75), 12);
    expect(figures(tally)).toMatchObject({ autoShare: 0.5, autoPrecision: 0.8 });
  });

  test("are unknown, not perfect, where nothing was labelled and nothing found", () => {
    const empty = { right: 0, missed: 0, spurious: 0, rightAuto: 0, spuriousAuto: 0, rightInScope: 0 };
    expect(figures(empty)).toMatchObject({ precision: undefined, recall: undefined, f1: undefined });
  });
});

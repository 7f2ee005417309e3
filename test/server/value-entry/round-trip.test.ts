import fc from "fast-check";
import { expect, test } from "vitest";
import { AmountsValue } from "../../../schemas/fields/amounts.ts";
import { ContractKindValue } from "../../../schemas/fields/contract-kind.ts";
import { DocumentKindValue } from "../../../schemas/fields/document-kind.ts";
import { fieldByKey } from "../../../schemas/fields/index.ts";
import { NoticesValue } from "../../../schemas/fields/notices.ts";
import { PriceFormValue } from "../../../schemas/fields/price-form.ts";
import { RelationsValue } from "../../../schemas/fields/relations.ts";
import { TerminationRightsValue } from "../../../schemas/fields/termination-rights.ts";
import { EventKind, PartyRole } from "../../../schemas/value-types.ts";
import { readValue } from "../../../server/value-entry/read-value.ts";

const oneOf = <Value>(values: readonly Value[]) => fc.constantFrom(...values);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const date = fc
  .date({ min: new Date("1970-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const period = fc
  .tuple(fc.integer({ min: 1, max: 99 }), oneOf(["Y", "M", "W", "D"]))
  .map(([n, unit]) => `P${n}${unit}`);
const money = fc
  .tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 99 }), oneOf(["EUR", "USD", "GBP", "CHF"]))
  .map(([units, cents, currency]) => ({ value: `${units}.${String(cents).padStart(2, "0")}`, currency }));
const percent = fc.integer({ min: 1, max: 9999 }).map((n) => String(n / 100));
const event = oneOf(EventKind.options.filter((kind) => kind !== "other")).map((kind) => ({ kind }));
const dateOrRule = fc.oneof(
  date.map((day) => ({ kind: "date", date: day })),
  event.map((one) => ({ kind: "rule", event: one })),
  fc.record({ kind: fc.constant("rule"), event, offset: period, direction: oneOf(["before", "after"]) }),
);

/** Values of which `print` keeps everything. */
const printable: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  documentKind: oneOf(DocumentKindValue.options),
  contractKind: oneOf(ContractKindValue.options),
  signatureDate: date,
  notificationDate: date,
  effectiveDate: dateOrRule,
  endDate: dateOrRule,
  duration: fc.oneof(period, fc.constant("indefinite")).map((length) => ({ period: length })),
  renewal: fc.record(
    { mode: oneOf(["tacit", "express", "none"]), period, maxCount: fc.nat({ max: 20 }), maxTotal: period },
    { requiredKeys: ["mode"] },
  ),
  notices: fc.record(
    {
      purpose: oneOf(NoticesValue.shape.purpose.options),
      period,
      by: oneOf(PartyRole.options.filter((role) => role !== "other")),
      form: oneOf(NoticesValue.shape.form.unwrap().options),
    },
    { requiredKeys: ["purpose", "period"] },
  ),
  amounts: fc.record(
    {
      role: oneOf(AmountsValue.shape.role.options),
      money,
      taxBasis: oneOf(["HT", "TTC", "exempt"]),
      period: period.filter((one) => one !== "P1D"),
    },
    { requiredKeys: ["role", "money"] },
  ),
  priceForm: oneOf(PriceFormValue.options),
  awardees: fc
    .record({ mode: oneOf(["single", "multiple"]), count: optional(fc.integer({ min: 1, max: 99 })) })
    .map(clean),
  advance: fc.record({ percent, money }),
  bankAccounts: fc.constant({ iban: "FR7630006000011234567890189" }),
  cpv: oneOf(["90910000-9", "72000000-5"]),
  parties: fc
    .record({ name: oneOf(["Exemple", "Commune de Wasnelles", "Alpha & Fils"]), role: oneOf(PartyRole.options) })
    .map(clean),
  relations: fc
    .record({
      kind: oneOf(RelationsValue.shape.kind.options),
      reference: oneOf(["2021-014", "M-7/22"]),
      date: optional(date),
    })
    .map(clean),
  terminationRights: fc.record({
    by: oneOf(PartyRole.options.filter((role) => role !== "other")),
    ground: oneOf(TerminationRightsValue.shape.ground.options.filter((ground) => ground !== "other")),
  }),
  insurance: fc.record({
    kind: oneOf(["publicLiability", "professionalLiability", "tenYear", "property", "cyber"]),
    cover: money,
  }),
  guarantees: fc.record({ kind: oneOf(["firstDemand", "parentCompany", "surety", "warranty"]), period, money }),
  penalties: fc.record({
    cause: oneOf(["delay", "latePayment", "absence", "breach"]),
    rate: money.map((sum) => ({ kind: "money", money: sum })),
  }),
};

test.each(Object.entries(printable))("%s: what is printed is read back, in either language", (key, values) => {
  const field = fieldByKey(key);
  fc.assert(
    fc.property(values, oneOf(["fr", "en"] as const), (value, language) => {
      const printed = field.print(value);
      const answer = readValue({ field, text: printed, language });
      if (answer.value === undefined || !field.sameValue(value, answer.value) || field.print(answer.value) !== printed)
        throw new Error(`Expected ${JSON.stringify(value)} from "${printed}", found ${JSON.stringify(answer.value)}.`);
    }),
    { numRuns: 150 },
  );
});

test.each(["renewal", "duration", "signatureDate", "endDate", "amounts", "notices", "contractKind"])(
  "%s: what people read is read back, in their language",
  (key) => {
    const field = fieldByKey(key);
    fc.assert(
      fc.property(printable[key] ?? fc.constant(""), oneOf(["fr", "en"] as const), (value, language) => {
        const shown = readValue({ field, text: field.print(value), language }).readable?.[language] ?? "";
        const answer = readValue({ field, text: shown, language });
        if (answer.value === undefined || !field.sameValue(value, answer.value))
          throw new Error(`Expected ${JSON.stringify(value)} from "${shown}", found ${JSON.stringify(answer.value)}.`);
      }),
      { numRuns: 100 },
    );
  },
);

test("whatever is typed, the answer is a value that the field accepts or an error, and never fails", () => {
  fc.assert(
    fc.property(oneOf(Object.keys(printable)), fc.string({ unit: "binary", maxLength: 60 }), (key, words) => {
      const field = fieldByKey(key);
      const answer = readValue({ field, text: words, language: "fr" });
      expect(
        answer.value !== undefined ? field.value.safeParse(answer.value).success : answer.error !== undefined,
      ).toBe(true);
    }),
    { numRuns: 300 },
  );
});

function clean(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
}

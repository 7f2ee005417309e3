import { describe, expect, test } from "vitest";
import { noticesRules } from "../../../extractors/languages/en/notices.ts";
import { paymentTermsRules } from "../../../extractors/languages/en/payment-terms.ts";
import { signatureDateRules } from "../../../extractors/languages/en/signature-date.ts";
import type { FieldRules } from "../../../extractors/languages/rule.ts";
import { candidatesIn } from "../../support/rule-examples.ts";

const terms =
  "Payment terms: 60 days from the invoice date\n# General terms\nUnless the Order Form states otherwise, invoices are payable within thirty days of the invoice date.";
const noTerms =
  "# General terms\nUnless the Order Form states otherwise, invoices are payable within thirty days of the invoice date.";

describe("general terms that yield to the order form", () => {
  test("a delay of payment counts only where the order form has none", () => {
    expect(readingsOf(terms, paymentTermsRules, "delay")).toEqual(new Set(["P60D"]));
    expect(readingsOf(noTerms, paymentTermsRules, "delay")).toEqual(new Set(["P30D"]));
  });

  test("a notice of non-renewal counts only where the special conditions have none", () => {
    const general =
      "The Services renew for one year unless, except as otherwise stated in the Order Form, a party gives notice of non-renewal thirty days before the end of the term.";
    const own =
      "Special conditions\nA party that does not wish the Services to renew gives notice ninety days before the end of the term.";
    expect(readingsOf(`${own}\n${general}`, noticesRules, "period")).toEqual(new Set(["P90D"]));
    expect(readingsOf(general, noticesRules, "period")).toEqual(new Set(["P30D"]));
  });
});

test("dates in the columns of a signature table are those of the party of the column", () => {
  const candidates = candidatesIn(
    "Acme, Inc.\tBeta LLC\nName: Mara Quill\tName: Ian Drew\nSigned: March 4, 2024\tDate; March 6, 2024",
    signatureDateRules,
  );
  expect(candidates.map(({ value, appliesTo }) => [value, appliesTo])).toEqual([
    ["2024-03-04", { party: "Acme, Inc." }],
    ["2024-03-06", { party: "Beta LLC" }],
  ]);
});

function readingsOf(text: string, rules: FieldRules, part: string): Set<unknown> {
  return new Set(
    candidatesIn(text, rules).map((candidate) => (candidate.value as Record<string, unknown> | undefined)?.[part]),
  );
}

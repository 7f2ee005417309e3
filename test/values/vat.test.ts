import { expect, test } from "vitest";
import { findVatNumbers } from "../../values/vat.ts";

test.each([
  ["TVA FR 40 303 265 045", "FR40303265045"],
  ["TVA BE 0403.170.701", "BE0403170701"],
  ["USt-IdNr. DE 136695976", "DE136695976"],
  ["TVA LU 15027442", "LU15027442"],
  ["P. IVA IT 00743110157", "IT00743110157"],
  ["VAT No. GB 980 7806 84", "GB980780684"],
])("%s", (text, number) => {
  expect(findVatNumbers(text).map((found) => found.value)).toEqual([number]);
});

test.each(["BE 0403.170.702", "DE 136695977", "LU 15027443", "IT 00743110158", "GB 980 7806 85", "référence DE 1234"])(
  "%s has no right check digit",
  (text) => {
    expect(findVatNumbers(text)).toEqual([]);
  },
);

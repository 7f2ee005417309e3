import fc from "fast-check";
import { expect, test } from "vitest";
import { cpv, frenchVat, iban, siren, siret } from "../../values/identifiers.ts";

test.each([
  ["SIREN", siren, "RCS de Pau : 892 514 167.", ["892514167"]],
  ["SIREN", siren, "SIREN 552 100 554 et 552100554", ["552100554", "552100554"]],
  ["SIRET", siret, "SIRET 732 829 320 00074", ["73282932000074"]],
  ["SIRET", siret, "SIRET : 73282932000074", ["73282932000074"]],
  ["SIRET of La Poste", siret, "356 000 000 00010", ["35600000000010"]],
  ["VAT number", frenchVat, "TVA FR 40 303 265 045", ["FR40303265045"]],
  ["IBAN", iban, "IBAN : FR76 3000 6000 0112 3456 7890 189", ["FR7630006000011234567890189"]],
  ["IBAN", iban, "GB29 NWBK 6016 1331 9268 19.", ["GB29NWBK60161331926819"]],
  ["CPV code", cpv, "CPV : 72267100-0, 90911200-8", ["72267100-0", "90911200-8"]],
] as const)("a %s is found (%#)", (_kind, identifier, text, values) => {
  expect(identifier.find(text).map((item) => item.value)).toEqual(values);
});

test.each([
  ["a number that fails the check", siren, "892 514 168"],
  ["an amount", siren, "892 514 167 €"],
  ["part of a SIRET", siren, "732 829 320 00074"],
  ["a telephone number", siren, "05 59 40 12 34"],
  ["a wrong SIRET", siret, "732 829 320 00075"],
  ["a wrong VAT key", frenchVat, "FR 41 303 265 045"],
  ["a wrong IBAN", iban, "FR76 3000 6000 0112 3456 7890 188"],
  ["an IBAN of the wrong length", iban, "FR76 3000 6000 0112 3456"],
  ["a code of no division", cpv, "01234567-8"],
] as const)("%s is not taken (%#)", (_what, identifier, text) => {
  expect(identifier.find(text)).toEqual([]);
});

test("a number that its name announces is found although its check digits are wrong", () => {
  expect(siret.findAnnounced("SIRET n° 732 829 320 00075").map((item) => item.value)).toEqual(["73282932000075"]);
  expect(siren.findAnnounced("immatriculée au RCS de Pau sous le n° 892 514 168")).toHaveLength(1);
  expect(siret.findAnnounced("référence 732 829 320 00075")).toEqual([]);
});

test("identifiers are printed as people read them", () => {
  expect(siren.print("892514167")).toBe("892 514 167");
  expect(siret.print("73282932000074")).toBe("732 829 320 00074");
  expect(frenchVat.print("FR40303265045")).toBe("FR 40 303 265 045");
  expect(iban.print("FR7630006000011234567890189")).toBe("FR76 3000 6000 0112 3456 7890 189");
});

test("one changed digit makes a SIREN invalid", () => {
  const changes = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(changes, ([at, by]) => {
      const digits = [..."892514167"];
      digits[at] = String((Number(digits[at]) + by) % 10);
      expect(siren.isValid(digits.join(""))).toBe(false);
    }),
  );
});

import { expect, test } from "vitest";
import { decide } from "../../../extractors/reconcile/decide.ts";
import { ourRole } from "../../../extractors/reconcile/our-role.ts";
import { fields } from "../../../schemas/fields/index.ts";
import { trustingScores } from "../../support/calibration.ts";
import { candidate, evidence } from "../../support/candidates.ts";

const { value: record } = decide({
  fields,
  candidates: [
    candidate("parties", { name: "Ville de Saint-Aubin", role: "buyer", siret: "21350010300011" }),
    candidate("parties", { name: "NET'ÉCLAT SAS", role: "supplier" }, { evidence: [evidence(50, 60)] }),
  ],
  announced: new Set(),
  pages: { total: 1, unread: 0 },
  language: "fr",
  calibration: trustingScores,
});

test("our role is that of the party which bears one of our names, whatever its accents and capitals", () => {
  expect(ourRole(record, [{ names: ["Net'Eclat"] }])).toBe("supplier");
});

test("our SIREN is recognised in a party's SIRET, and counts before a name", () => {
  expect(ourRole(record, [{ names: ["Net'Eclat"], siren: "213500103" }])).toBe("buyer");
});

test.each([
  ["another", "732829320", undefined],
  ["a misread", "732829321", "buyer"],
])("a party with our name and %s SIREN has the role of ours that it should", (_, siren, role) => {
  const { value } = decide({
    fields,
    candidates: [candidate("parties", { name: "Ville de Saint-Aubin", role: "buyer", siren })],
    announced: new Set(),
    pages: { total: 1, unread: 0 },
    language: "fr",
    calibration: trustingScores,
  });
  expect(ourRole(value, [{ names: ["Ville de Saint-Aubin"], siren: "552100554" }])).toBe(role);
});

test("a contract that does not name us has no role of ours", () => {
  expect(ourRole(record, [{ names: ["Autre société"], siren: "552100554" }])).toBeUndefined();
  expect(ourRole(record, [])).toBeUndefined();
});

import { expect, test } from "vitest";
import { durationRules } from "../../../extractors/languages/fr/duration.ts";
import { noticesRules } from "../../../extractors/languages/fr/notices.ts";
import type { FieldRules } from "../../../extractors/languages/rule.ts";
import { candidatesIn } from "../../support/rule-examples.ts";

/** Several rules may read one value. */
const values = (text: string, rules: FieldRules) => {
  const read = candidatesIn(text, rules).map(({ value }) => JSON.stringify(value));
  return [...new Set(read)].map((value): unknown => JSON.parse(value));
};

const general =
  "10.1 La location est régie par les présentes. 10.2 Le contrat est reconduit tacitement, sauf dénonciation six mois avant le terme.";

test("particular conditions override the general clause that they name", () => {
  const particular = "Par dérogation à l'article 10.2, le délai de dénonciation est ramené à trois mois.";
  expect(values(`${particular}\n${general}`, noticesRules)).toMatchObject([{ purpose: "nonRenewal", period: "P3M" }]);
});

test("a derogation from another clause, or about something else, overrides nothing", () => {
  const others = [
    "Par dérogation à l'article 11.2, le délai de dénonciation est différent.",
    "Par dérogation à l'article 10.2, les factures sont payées à soixante jours.",
  ];
  for (const other of others)
    expect(values(`${other}\n${general}`, noticesRules)).toMatchObject([{ purpose: "nonRenewal", period: "P6M" }]);
});

test("what replaces a clause may name it afterwards", () => {
  const particular =
    "Chaque partie peut empêcher la reconduction par une dénonciation adressée quatre mois avant le terme. Ce délai se substitue à celui de l'article 10.2.";
  expect(values(`${particular}\n${general}`, noticesRules)).toMatchObject([{ purpose: "nonRenewal", period: "P4M" }]);
});

test.each([
  "Sauf stipulation contraire des conditions particulières, le contrat est conclu pour une durée de douze mois.",
  "Sauf si le bon de commande en dispose autrement, le contrat est conclu pour une durée de douze mois.",
])("general conditions that yield by themselves state a default: %s", (clause) => {
  expect(values(`Durée du contrat : trente-six mois.\n${clause}`, durationRules)).toEqual([{ period: "P36M" }]);
  expect(values(`Objet du contrat : entretien.\n${clause}`, durationRules)).toEqual([{ period: "P12M" }]);
});

test("a recital recounts what an earlier contract said, and binds to nothing", () => {
  const recital = "Après avoir rappelé que :\nle contrat a été conclu pour une durée de cinq ans ;";
  const agreed = "il a été convenu ce qui suit :\nLa durée du contrat est fixée à sept ans.";
  expect(values(`${recital}\n${agreed}`, durationRules)).toEqual([{ period: "P7Y" }]);
});

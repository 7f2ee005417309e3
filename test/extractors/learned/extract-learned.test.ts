import { expect, test } from "vitest";
import { textPages } from "../../../eval/datasets/text-pages.ts";
import { assembleDocumentText } from "../../../extractors/assemble.ts";
import { ruleDocument } from "../../../extractors/languages/rule-document.ts";
import { extractLearned } from "../../../extractors/learned/extract-learned.ts";
import { shippedClassifiers } from "../../../extractors/learned/shipped-classifiers.ts";
import { Evidence } from "../../../schemas/evidence.ts";

function learned(text: string) {
  const document = ruleDocument(assembleDocumentText("contract", textPages(text)));
  return { document, candidates: extractLearned(document, shippedClassifiers()) };
}

const contract = `CONTRAT DE MAINTENANCE

Entre la société ALPHA, ci-après « le Client », et la société BETA, ci-après « le Prestataire ».

Article 5 - Durée et reconduction

Il se renouvelle d'année en année ; chaque partie peut s'y opposer par lettre recommandée adressée trois mois au moins avant l'échéance.

Article 6 - Suivi

Le Prestataire adresse au Client, dans les dix jours qui suivent chaque visite, un compte rendu d'intervention.`;

test("a period is told by the words around it, whatever the sentence", () => {
  const notices = learned(contract).candidates.filter(({ field }) => field === "notices");
  expect(notices).toMatchObject([{ value: { purpose: "nonRenewal", period: "P3M" } }]);
});

test("a sentence that lays a duty on a party is told, with who owes it and when", () => {
  const duties = learned(contract).candidates.filter(({ field }) => field === "obligations");
  expect(duties.map(({ value }) => value)).toMatchObject([
    { debtor: "supplier", category: "reporting", due: { kind: "delay", period: "P10D" } },
  ]);
});

test("every proposal quotes the document, says what found it, and is weaker than a rule", () => {
  const { document, candidates } = learned(contract);
  expect(candidates.length).toBeGreaterThan(0);
  for (const { evidence, features } of candidates) {
    const [first] = evidence;
    expect(Evidence.parse(first).foundBy).toMatch(/^learned:fr\//);
    expect(document.source.text.slice(first.start, first.end)).toBe(first.quote);
    expect(features.strength).toBeLessThan(0.7);
  }
});

test("a text without clauses gives nothing", () => {
  expect(learned("Bonjour,\n\nVeuillez trouver ci-joint le document demandé.\n\nCordialement").candidates).toEqual([]);
});

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

test("a sum or a share is told for a penalty, with what it punishes and what it accrues by", () => {
  const penalties = learned(`CONTRAT DE NETTOYAGE

Article 9 - Pénalités

Un bac oublié au passage coûte 45 € au Prestataire. Au-delà de huit jours de retard, il abandonne 0,5 % du prix mensuel par jour de retard.`);
  expect(penalties.candidates.filter(({ field }) => field === "penalties").map(({ value }) => value)).toMatchObject([
    { rate: { kind: "money", money: { value: "45.00" } } },
    { cause: "delay", rate: { kind: "percent", percent: "0.5" }, per: "jour de retard" },
  ]);
});

test("a sentence is told for what it says of renewal or of how prices move; its words give the parts", () => {
  const { candidates } = learned(`CONTRAT DE SERVICES

Article 3 - Durée

Le contrat dure un an, puis repart chaque fois pour douze mois de plus si personne ne s'y oppose, par reconduction tacite.

Article 7 - Révision du prix

Le prix suit chaque année au 1er janvier la variation de l'indice Syntec.`);
  expect(candidates.filter(({ field }) => field === "renewal").map(({ value }) => value)).toMatchObject([
    { mode: "tacit" },
  ]);
  expect(candidates.filter(({ field }) => field === "indexation").map(({ value }) => value)).toMatchObject([
    { mode: "revisable", indices: [{ name: "Syntec" }] },
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

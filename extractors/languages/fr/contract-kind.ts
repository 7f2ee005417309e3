import type { ContractKindValue } from "../../../schemas/fields/contract-kind.ts";
import { kindLexicon, kindReadings, type NamingPlace, worth } from "../kind-tally.ts";
import { defineFieldRules } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { contractKindCorpus } from "./contract-kind.corpus.ts";
import { kindWords } from "./contract-kind-words.ts";
import { titleOf } from "./document-title.ts";
import { withoutAccents } from "./lexicon.ts";

/** Phrases whose words say nothing of what this contract is about. */
const setPhrases =
  /conditions (?:generales|particulieres) (?:de vente|d'achat|de prestations?)s?|fournitures courantes et (?:de )?services|cahier des (?:clauses|charges)[^\n,.]{0,40}|marches? publics? de (?:fournitures et de )?services|(?:produits|(?:petits? )?materiels?|articles|fournitures) (?:de nettoyage|d'entretien|d'hygiene)/giu;
const lexicon = kindLexicon(kindWords, setPhrases, withoutAccents);

export const contractKindRules = defineFieldRules<ContractKindValue>({
  field: "contractKind",
  language: "fr",
  cue: /(?<!\p{L})(?:contrat|marché|accord-cadre|bail|convention|prestations?)(?!\p{L})/iu,
  rules: [
    {
      name: "fr/contractKind/<objet dans le titre, la clause d'objet et le vocabulaire>",
      strength: 0.9,
      readDocument: (document) => kindReadings(document.view.text, namingPlaces(document), lexicon),
    },
  ],
  corpus: contractKindCorpus,
});

const objectStatement =
  /(?:(?<!\p{L})(?:a|ont) pour objet|(?:^|\n)[^\p{L}\n]{0,10}(?:[A-Z] ?[.)-] ?)?objet(?: du (?:marché|contrat|présent contrat)| de (?:l'accord-cadre|la convention|la consultation))?\s*[:\n]|(?<!\p{L})(?:concerne|porte sur|relatif|relative) (?:à la |à l'|au |aux |la |l'|le |les |des )?)(?<what>[^.;\n]{5,260})/giu;

/** A line that only numbers or dates the document, between its title and what it is about. */
const onlyNumbers =
  /^\W*(?:n°|no\.?|num[ée]ro|r[ée]f(?:[ée]rence)?s?\.?|dossier|date|version|du \d)(?!\p{L})[^\n]{0,60}$/iu;

/** Where a contract names what it is about: its title, the line after it, and the first statements of its object. */
function namingPlaces(document: RuleDocument): NamingPlace[] {
  const { paragraphs, slice } = document.view;
  const title = titleOf(document);
  const places: NamingPlace[] = [];
  if (title) {
    places.push({ span: { start: title.start, end: title.end }, points: worth.title });
    const next = paragraphs.find(({ start, end }) => start > title.end && !onlyNumbers.test(slice(start, end)));
    if (next && next.end - next.start < 200 && !/^\W*(?:entre|article)(?!\p{L})/iu.test(slice(next.start, next.end))) {
      places.push({ span: { start: next.start, end: next.end }, points: worth.subtitle });
    }
  }
  const stated = [...slice(0, 40_000).matchAll(objectStatement)].filter(
    (match) => !/relati|concerne|porte/iu.test(match[0].slice(0, 10)) || match.index < 2500,
  );
  for (const match of stated.slice(0, 2)) {
    const end = match.index + match[0].length;
    places.push({ span: { start: end - (match.groups?.what ?? "").length, end }, points: worth.object });
  }
  return places;
}

import type { ContractKindValue } from "../../../schemas/fields/contract-kind.ts";
import { defineFieldRules, type Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { contractKindCorpus } from "./contract-kind.corpus.ts";
import { kindWords } from "./contract-kind-words.ts";
import { titleOf } from "./document-title.ts";
import { withoutAccents } from "./lexicon.ts";

const compiled = kindWords.map(({ kind, named, told, general }) => ({
  kind,
  general: general ?? false,
  named: new RegExp(withoutAccents(`(?<!\\p{L})(?:${named})(?!\\p{L})`), "giu"),
  told: new RegExp(withoutAccents(`(?<!\\p{L})(?:${told})(?!\\p{L})`), "giu"),
}));

/** What words are worth, by where they stand; a general word gives way to a particular one in the same place. */
const worth = { title: 6, subtitle: 4, object: 5, body: 3, general: 0.55 };
/** Phrases whose words say nothing of what this contract is about. */
const setPhrases =
  /conditions (?:generales|particulieres) (?:de vente|d'achat|de prestations?)s?|fournitures courantes et (?:de )?services|cahier des (?:clauses|charges)[^\n,.]{0,40}|marches? publics? de (?:fournitures et de )?services/giu;
/** Enough of a document to tell its vocabulary. */
const mostText = 25_000;
/** Points from which the words of the body alone are trusted to name a kind. */
const leastPoints = 1.2;

interface Tally {
  readonly kind: ContractKindValue;
  points: number;
  span: Span | undefined;
  named: boolean;
}

export const contractKindRules = defineFieldRules<ContractKindValue>({
  field: "contractKind",
  language: "fr",
  cue: /(?<!\p{L})(?:contrat|marché|accord-cadre|bail|convention|prestations?)(?!\p{L})/iu,
  rules: [
    {
      name: "fr/contractKind/<objet dans le titre, la clause d'objet et le vocabulaire>",
      strength: 0.9,
      readDocument: (document) => {
        const [best, second] = tally(document).toSorted((a, b) => b.points - a.points);
        if (!best?.span || best.points < leastPoints) return [];
        const share = best.points / (best.points + (second?.points ?? 0));
        const strength = Math.min(0.92, (best.named ? 0.6 : 0.4) + 0.65 * (share - 0.5));
        const rival = second?.span && second.named && second.points > 0.7 * best.points;
        return [
          { value: best.kind, span: best.span, strength },
          ...(rival && second.span
            ? [{ value: second.kind, span: second.span, strength: 0.4 * (second.points / best.points) }]
            : []),
        ];
      },
    },
  ],
  corpus: contractKindCorpus,
});

function tally(document: RuleDocument): Tally[] {
  const { text } = document.view;
  const tallies = compiled.map(({ kind }): Tally => ({ kind, points: 0, span: undefined, named: false }));
  for (const { span, points } of namingPlaces(document)) {
    const words = withoutAccents(text.slice(span.start, span.end)).replaceAll(setPhrases, (phrase) =>
      " ".repeat(phrase.length),
    );
    const hits = compiled.flatMap(({ named, general }, index) => {
      const match = [...words.matchAll(named)][0];
      return match ? [{ index, general, at: match.index, length: match[0].length }] : [];
    });
    const first = Math.min(...hits.map(({ at }) => at));
    for (const { index, general, at, length } of hits) {
      const target = tallies[index];
      if (!target) continue;
      // The first thing named is what the contract is mainly about; what follows is usually included in it.
      const place = at === first ? 1 : 0.5;
      const weight = general && hits.length > 1 ? worth.general : 1;
      target.points += points * place * weight;
      target.named = true;
      target.span ??= { start: span.start + at, end: span.start + at + length };
    }
  }
  const body = withoutAccents(text.slice(0, mostText));
  for (const [index, { told, general }] of compiled.entries()) {
    const target = tallies[index];
    const matches = [...body.matchAll(told)];
    if (!target || matches.length < 2) continue;
    const density = (matches.length * 3000) / Math.max(body.length, 3000);
    target.points += worth.body * Math.min(1, density / 4) * (general ? worth.general : 1);
    const at = matches[0]?.index ?? 0;
    target.span ??= { start: at, end: at + (matches[0]?.[0].length ?? 1) };
  }
  return tallies;
}

const objectStatement =
  /(?:(?<!\p{L})(?:a|ont) pour objet|(?:^|\n)[^\p{L}\n]{0,10}(?:[A-Z] ?[.)-] ?)?objet(?: du (?:marché|contrat|présent contrat)| de (?:l'accord-cadre|la convention|la consultation))?\s*[:\n]|(?<!\p{L})(?:concerne|porte sur|relatif|relative) (?:à la |à l'|au |aux |la |l'|le |les |des )?)(?<what>[^.;\n]{5,260})/giu;

/** Where a contract names what it is about: its title, the line after it, and the first statements of its object. */
function namingPlaces(document: RuleDocument): { span: Span; points: number }[] {
  const { text, paragraphs } = document.view;
  const title = titleOf(document);
  const places: { span: Span; points: number }[] = [];
  if (title) {
    places.push({ span: { start: title.start, end: title.end }, points: worth.title });
    const next = paragraphs.find(({ start }) => start > title.end);
    if (
      next &&
      next.end - next.start < 200 &&
      !/^\W*(?:entre|article)(?!\p{L})/iu.test(text.slice(next.start, next.end))
    ) {
      places.push({ span: { start: next.start, end: next.end }, points: worth.subtitle });
    }
  }
  const stated = [...text.slice(0, 40_000).matchAll(objectStatement)].filter(
    (match) => !/relati|concerne|porte/iu.test(match[0].slice(0, 10)) || match.index < 2500,
  );
  for (const match of stated.slice(0, 2)) {
    const end = match.index + match[0].length;
    places.push({ span: { start: end - (match.groups?.what ?? "").length, end }, points: worth.object });
  }
  return places;
}

import type { LotsValue } from "../../../schemas/fields/lots.ts";
import { oncePerDocument } from "../once-per-document.ts";
import { type DocumentRule, defineFieldRules, type RuleReading, type Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { headOf, tableRows } from "../table-rows.ts";

type Reading = RuleReading<LotsValue> & { readonly span: Span };

const lotHead = /^(?:n° (?:de |du )?|num[ée]ros? (?:de |du )?)?lots?(?: n°)?$/iu;
const titleHead = /intitul[ée]|d[ée]signation|objet|libell[ée]|description|nature|prestations?$/iu;
const number = /^(?:lot )?(?:n° ?)?(?<number>\d{1,3}[a-z]?)(?: ?[:–-] ?(?<title>\p{L}.{3,90}))?$/iu;

const named =
  /(?<!\p{L})lot (?:n° ?|num[ée]ro )?(?<number>\d{1,2}[a-z]?) ?(?:[:–-]|\() ?[«"]? ?(?<title>\p{L}[^.;:\n\t|()«»"€%\d☐☒]{3,90})/giu;
/** Words that say something of a lot, and do not name it. */
const saysSomething =
  /^(?:montant|prix|maximum|minimum|total|du|de|d'|des|le|la|les|l'|est|sont|sera|pour|et|ou|dont|par|avec|sans|[àa]|aux?|en|sur|dans|attribu|valeur|forfait|dur[ée]e)(?!\p{L})/iu;
/** Lots of a building under co-ownership, or of goods, are not those of a public contract. */
const otherLots = /copropri|cadastr|tanti[èe]me|milli[èe]me|lotissement|num[ée]ro de lot|lots? de fabrication|stock/iu;

type Form = "named" | "table";

/** The lots of a document by their number, each once: where it is given a title, else where it is first numbered. */
const lotsOf = oncePerDocument((document): readonly (readonly [Form, Reading])[] => {
  const byNumber = new Map<string, readonly [Form, Reading]>();
  const all = [
    ...inText(document).map((reading) => ["named", reading] as const),
    ...inTables(document).map((reading) => ["table", reading] as const),
  ].sort(([, a], [, b]) => a.span.start - b.span.start);
  for (const found of all) {
    const { number = "", title } = found[1].value ?? {};
    const known = byNumber.get(number);
    if (!known || (title && !known[1].value?.title)) byNumber.set(number, found);
  }
  return [...byNumber.values()];
});

/** `Lot n° 2 : espaces publics`. */
function inText({ view }: RuleDocument): Reading[] {
  return view.paragraphs.flatMap((paragraph) => {
    const words = view.slice(paragraph.start, paragraph.end);
    if (!/(?<!\p{L})lot /iu.test(words) || otherLots.test(words)) return [];
    return [...words.matchAll(named)].flatMap(({ 0: whole, index, groups }): Reading[] => {
      const full = groups?.title ?? "";
      const title = full.split(/ (?=lots? (?:n|$)|lots?$)/iu)[0]?.replace(/[\s,–-]+$/u, "") ?? "";
      if (saysSomething.test(title) || /☐ ?$/u.test(words.slice(Math.max(0, index - 3), index))) return [];
      const start = paragraph.start + index;
      return [
        {
          value: { number: groups?.number ?? "", title },
          span: { start, end: start + whole.length - (full.length - title.length) },
        },
      ];
    });
  });
}

/** The lots that a table numbers, with their titles. */
function inTables(document: RuleDocument): Reading[] {
  return [...tableRows(document).values()].flatMap((row): Reading[] => {
    const at = row.cells.findIndex((_, index) => lotHead.test(headOf(row, index).trim()));
    const cell = row.cells[at];
    const found = cell && number.exec(cell.text.trim())?.groups;
    if (!cell || !found?.number || otherLots.test(row.heads.join(" "))) return [];
    const title = row.cells.find((other, index) => other !== cell && titleHead.test(headOf(row, index)));
    const words = found.title ?? title?.text.trim();
    const value = { number: found.number, ...(words && /\p{L}{3}/u.test(words) && { title: words }) };
    return [{ value, span: { start: cell.start, end: title ? Math.max(title.end, cell.end) : cell.end } }];
  });
}

function rule(phrase: string, form: Form, strength: number): DocumentRule<LotsValue> {
  return {
    name: `fr/lots/${phrase}`,
    strength,
    readDocument: (document) => lotsOf(document).flatMap(([read, reading]) => (read === form ? [reading] : [])),
  };
}

export const lotsRules = defineFieldRules<LotsValue>({
  field: "lots",
  language: "fr",
  cue: /(?<!\p{L})lots?(?!\p{L})/iu,
  rules: [rule("lot n° <numéro> : <intitulé>", "named", 0.78), rule("tableau des lots", "table", 0.86)],
  corpus: {
    found: [
      [
        { number: "2", title: "espaces publics et biodiversité" },
        "Lot n° 2 : espaces publics et biodiversité",
        "Le présent marché porte sur le lot 2 - espaces publics et biodiversité.",
        "☒ Lot 2 : espaces publics et biodiversité   ☐ Lot 3 : cours d'eau",
        "Lots du présent acte : Lot 2 – espaces publics et biodiversité Lot 3 – cours d'eau",
        "Lot\tIntitulé\tMaximum\n1\tVoirie\t100 000 €\n2\tespaces publics et biodiversité\t50 000 €",
      ],
    ],
    ignored: [
      "Lot 2 : 12 000 € HT",
      "Le lot 2 : montant maximum de 10 000 €",
      "Le marché n'est pas alloti.",
      "Le lot 12 (appartement du deuxième étage) de la copropriété est donné à bail.",
      "☐ Lot 2 (sièges administratifs)",
    ],
  },
});

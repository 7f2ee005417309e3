import type { LotsValue } from "../../../schemas/fields/lots.ts";
import { type DocumentRule, defineFieldRules, type RuleReading, type Span } from "../rule.ts";
import { headOf, tableRows } from "../table-rows.ts";

type Reading = RuleReading<LotsValue> & { readonly span: Span };

const lotHead = /^(?:n° (?:de |du )?|num[ée]ros? (?:de |du )?)?lots?(?: n°)?$/iu;
const titleHead = /intitul[ée]|d[ée]signation|objet|libell[ée]|description|nature|prestations?$/iu;
const number = /^(?:lot )?(?:n° ?)?(?<number>\d{1,3}[a-z]?)(?: ?[:–-] ?(?<title>\p{L}.{3,90}))?$/iu;

/** The lots that a table numbers, with their titles. */
const inTables: DocumentRule<LotsValue> = {
  name: "fr/lots/tableau des lots",
  strength: 0.86,
  readDocument: (document) =>
    [...tableRows(document).values()].flatMap((row): Reading[] => {
      const at = row.cells.findIndex((_, index) => lotHead.test(headOf(row, index).trim()));
      const cell = row.cells[at];
      const found = cell && number.exec(cell.text.trim())?.groups;
      if (!cell || !found?.number) return [];
      const named = row.cells.find((other, index) => other !== cell && titleHead.test(headOf(row, index)));
      const title = found.title ?? named?.text.trim();
      const value = { number: found.number, ...(title && /\p{L}{3}/u.test(title) && { title }) };
      return [{ value, span: { start: cell.start, end: named ? Math.max(named.end, cell.end) : cell.end } }];
    }),
};

export const lotsRules = defineFieldRules<LotsValue>({
  field: "lots",
  language: "fr",
  cue: /(?<!\p{L})lots?(?!\p{L})/iu,
  rules: [
    {
      name: "fr/lots/lot n° <numéro> : <intitulé>",
      pattern:
        /(?<!\p{L})lot (?:n° ?|num[ée]ro )?(?<number>\d{1,2}[a-z]?) ?(?:[:–-]|\() ?[«"]? ?(?<title>\p{L}[^.;:\n\t|()«»"€%\d]{3,90})/giu,
      strength: 0.78,
      read: ({ groups, text, start }) => {
        const title = (groups.title ?? "").replace(/[\s,–-]+$/u, "");
        if (/^(?:montant|prix|maximum|minimum|total|du |de la |des |le |la |les )/iu.test(title)) return undefined;
        const length = text.length - ((groups.title ?? "").length - title.length);
        return { value: { number: groups.number ?? "", title }, span: { start, end: start + length } };
      },
    },
    inTables,
  ],
  corpus: {
    found: [
      [
        { number: "2", title: "espaces publics et biodiversité" },
        "Lot n° 2 : espaces publics et biodiversité",
        "Le présent marché porte sur le lot 2 - espaces publics et biodiversité.",
        "Lot\tIntitulé\tMaximum\n1\tVoirie\t100 000 €\n2\tespaces publics et biodiversité\t50 000 €",
      ],
    ],
    ignored: ["Lot 2 : 12 000 € HT", "Le lot 2 : montant maximum de 10 000 €", "Le marché n'est pas alloti."],
  },
});

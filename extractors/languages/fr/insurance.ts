import type { InsuranceValue } from "../../../schemas/fields/insurance.ts";
import { findMoney } from "../../../values/money.ts";
import { type DocumentRule, defineFieldRules, type RuleReading, type Span } from "../rule.ts";
import { sentenceAround } from "../run-rules.ts";

type Reading = RuleReading<InsuranceValue> & { readonly span: Span };

/** Covers by their names, the narrower before the wider. */
const covers: readonly (readonly [InsuranceValue["kind"], RegExp])[] = [
  ["tenYear", /d[ée]cennale?|articles? 1792/iu],
  ["cyber", /cyber(?:-?risques?)?(?!-?\p{L}{9})/iu],
  [
    "professionalLiability",
    /responsabilit[ée] (?:civile )?professionnelle|(?<!\p{L})RC ?(?:Pro(?:fessionnelle)?|P)(?!\p{L})/iu,
  ],
  [
    "publicLiability",
    /responsabilit[ée] civile(?! professionnelle)|(?<!\p{L})RC(?! ?P)(?!\p{L}|S)|RC (?:exploitation|g[ée]n[ée]rale)/iu,
  ],
  [
    "property",
    /dommages aux biens|multirisques?|risques? locatifs?|contre l'incendie|incendie, [^.;]{0,60}d[ée]g[âa]ts? des eaux/iu,
  ],
];
const required =
  /souscri|assur[ée]|justifi|titulaire d'une|police|attestation|contracter|maint(?:ien|enir)|couvert|garanti/iu;
const yearly =
  /chaque ann[ée]e|tous les ans|annuel(?:le)?(?:ment)?(?! de)|[àa] chaque (?:[ée]ch[ée]ance|renouvellement)/iu;

/** Every kind of insurance that a sentence requires or states, with the cover named next after it. */
const byKind: DocumentRule<InsuranceValue> = {
  name: "fr/insurance/assurance de <risque>",
  strength: 0.74,
  readDocument: ({ view, clauseAt }) => {
    const found = new Map<string, Reading>();
    for (const paragraph of view.paragraphs) {
      const heading = clauseAt(paragraph.start).heading;
      for (let at = paragraph.start; at < paragraph.end; ) {
        const { start, end, text } = sentenceAround(view, at, paragraph);
        at = Math.max(end, at + 1);
        if (!/assur|police|responsabilit[ée] civile|d[ée]cennale/iu.test(text) || !required.test(text)) continue;
        if (/sous-traitant|assureur cr[ée]dit|renonc/iu.test(text) && !/assurance/iu.test(heading)) continue;
        for (const reading of coversIn(text, start)) {
          const kind = reading.value?.kind ?? "";
          if (!found.has(kind) || (reading.value?.cover && !found.get(kind)?.value?.cover)) found.set(kind, reading);
        }
      }
    }
    return [...found.values()];
  },
};

function coversIn(text: string, offset: number): Reading[] {
  const places = covers.flatMap(([kind, name]) => {
    const match = name.exec(text);
    return match ? [{ kind, start: match.index, end: match.index + match[0].length }] : [];
  });
  const sums = findMoney(text, "fr");
  return places.map(({ kind, start, end }): Reading => {
    const next = Math.min(...places.filter((other) => other.start > start).map((other) => other.start), text.length);
    const sum =
      sums.find((money) => money.start >= end && money.start < next) ?? (places.length === 1 ? sums[0] : undefined);
    const value: InsuranceValue = {
      kind,
      ...(sum && { cover: sum.value.money }),
      ...(yearly.test(text) && /attestation|justifi/iu.test(text) && { proof: "P1Y" }),
    };
    return {
      value,
      span: { start: offset + start, end: offset + Math.max(end, sum && sum.start >= end ? sum.end : end) },
    };
  });
}

export const insuranceRules = defineFieldRules<InsuranceValue>({
  field: "insurance",
  language: "fr",
  cue: /assur|police|d[ée]cennale|responsabilit[ée] civile/iu,
  rules: [byKind],
  corpus: {
    found: [
      [
        { kind: "publicLiability", cover: { value: "3000000.00", currency: "EUR" } },
        "Le Titulaire justifie d'une assurance de responsabilité civile d'au moins 3 000 000 € par sinistre et d'une assurance décennale.",
      ],
      [
        { kind: "tenYear" },
        "Le Titulaire justifie d'une assurance de responsabilité civile d'au moins 3 000 000 € par sinistre et d'une assurance décennale.",
      ],
      [
        { kind: "professionalLiability", proof: "P1Y" },
        "Le Prestataire remet chaque année une attestation d'assurance de responsabilité civile professionnelle.",
      ],
      [{ kind: "property" }, "Le Preneur doit souscrire une assurance multirisque."],
      [{ kind: "cyber" }, "Le Prestataire déclare être assuré contre les risques cyber."],
    ],
    ignored: ["Le Prestataire assure la maintenance du site.", "Sa responsabilité civile peut être engagée."],
  },
});

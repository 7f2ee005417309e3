import type { PriceFormValue } from "../../../schemas/fields/price-form.ts";
import { defineFieldRules, type PatternRule, type RuleMatch } from "../rule.ts";

const lump =
  /prix (?:\p{L}+ )?(?:global|globaux)(?: et| ,)? ?(?:ferme |fermes )?(?:et )?(?:forfaitaires?)|(?:prix|montant|r[ée]mun[ée]ration) (?:\p{L}+ )?forfaitaires?|(?:r[ée]gl|r[ée]mun[ée]r|trait)[^.;]{0,60} (?:au forfait|[àa] prix (?:global|forfaitaire))/iu;
const units =
  /prix unitaires|bordereau (?:de |des )prix|(?<!\p{L})BPU(?!\p{L})|(?:r[ée]gl|r[ée]mun[ée]r|factur)[^.;]{0,60} aux? (?:quantit[ée]s|heures?|temps)/iu;
const controlled = /d[ée]penses contr[ôo]l[ée]es|(?<!\p{L})en r[ée]gie(?!\p{L})/iu;
const mixed = /prix mixtes?|partie (?:forfaitaire|unitaire|[àa] (?:prix|bons))/iu;

/** How the contract is priced, from the sentence that says how it is paid. */
function formOf({ sentence }: RuleMatch): PriceFormValue | undefined {
  const { text } = sentence;
  if (/p[ée]nalit|sous-trait|nouveaux?|suppl[ée]mentaire|non pr[ée]vus?/iu.test(text)) return undefined;
  const [isLump, isUnits] = [lump.test(text), units.test(text)];
  if (mixed.test(text) || (isLump && isUnits)) return "mixed";
  if (controlled.test(text)) return "costPlus";
  return isUnits ? "unitPrices" : isLump ? "lumpSum" : undefined;
}

const paid: PatternRule<PriceFormValue> = {
  name: "fr/priceForm/prestations réglées par <forme de prix>",
  pattern:
    /(?<!\p{L})(?:r[ée]gl[ée]e?s?|r[ée]mun[ée]r[ée]e?s?|trait[ée]e?s?|conclue?s?|pay[ée]e?s?|factur[ée]e?s?|pass[ée]e?s?)(?!\p{L})[^.;\n]{0,120}?(?:forfait|prix|bordereau|d[ée]penses contr|r[ée]gie)/giu,
  strength: 0.78,
  read: (match) => {
    const value = formOf(match);
    return value && { value, span: { start: match.start, end: match.end } };
  },
};

const named: PatternRule<PriceFormValue> = {
  name: "fr/priceForm/forme du prix : <forme>",
  pattern:
    /(?:forme (?:du |des )prix|nature (?:du |des )prix|type de prix|(?:le |ce )?(?:march[ée]|contrat|accord-cadre) (?:est )?[àa] (?=prix)|les prix sont (?=unitaires|mixtes|forfaitaires|globaux))[^.;\n]{0,90}/giu,
  strength: 0.84,
  read: (match) => {
    const value = /les prix sont unitaires/iu.test(match.text) ? "unitPrices" : formOf(match);
    return value && { value };
  },
};

export const priceFormRules = defineFieldRules<PriceFormValue>({
  field: "priceForm",
  language: "fr",
  cue: /forfait|prix|bordereau|r[ée]gie|d[ée]penses contr/iu,
  rules: [paid, named],
  corpus: {
    found: [
      [
        "unitPrices",
        "Les prestations sont réglées par application des prix unitaires du bordereau.",
        "Les fournitures sont réglées aux prix unitaires du bordereau (BPU).",
        "Forme du prix : prix unitaires",
      ],
      [
        "lumpSum",
        "L'ouvrage est réglé par un prix global forfaitaire.",
        "Le marché est conclu à prix global et forfaitaire.",
        "Les prestations sont rémunérées par un montant forfaitaire.",
      ],
      [
        "mixed",
        "Le marché est traité à prix mixtes.",
        "Le marché est réglé par un prix global forfaitaire et par des prix unitaires.",
      ],
      ["costPlus", "Les travaux sont réglés sur dépenses contrôlées, au prix coûtant."],
    ],
    ignored: [
      "Les prix nouveaux sont réglés par un prix forfaitaire.",
      "Le prix est révisé chaque année.",
      "Une indemnité forfaitaire de 40 € est due.",
    ],
  },
});

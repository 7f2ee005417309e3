import type { RetentionValue } from "../../../schemas/fields/retention.ts";
import { findPercents } from "../../../values/percent.ts";
import { passageAround } from "../around-match.ts";
import { defineFieldRules } from "../rule.ts";
import { priceCategoryIn } from "./price-category.ts";
import { scopeOf } from "./time-words.ts";

const refused =
  /(?:aucune retenue de garantie|il n'est pas (?:pr[ée]vu|appliqu[ée]|pratiqu[ée]|op[ée]r[ée]|constitu[ée]) de retenue de garantie|sans retenue de garantie)/iu;
const demand = /garantie [àa] premi[èe]re demande/iu;
const personal = /caution(?:nement)? (?:personnelle|solidaire|bancaire)/iu;
const excluded =
  /(?:ne (?:peut|pourra)|n'est) (?:pas )?[^.;]{0,60}caution|(?:n'(?:accepte|admet|agr[ée]e|autorise)(?:ra|nt)? (?:pas|point|aucune)|(?:refuse|exclut|[ée]carte)(?:ra|nt)?)(?: \p{L}+| l'| d'){0,3}? ?caution|caution(?:nement)?(?: \p{L}+){0,4} (?:(?:n'est|n'[ée]tant) (?:pas|point) (?:admis|accept|autoris|recev)|(?:est|[ée]tant) (?:exclu|refus))/iu;

/** What may stand in its place (Code de la commande publique, R.2191-36). */
function substituteIn(words: string): RetentionValue["substitute"] {
  const [first, second] = [demand.test(words), personal.test(words) && !excluded.test(words)];
  if (first && second) return "either";
  return first ? "firstDemandGuarantee" : second ? "personalGuarantee" : undefined;
}

export const retentionRules = defineFieldRules<RetentionValue>({
  field: "retention",
  language: "fr",
  cue: /retenue/iu,
  rules: [
    {
      name: "fr/retention/retenue de garantie de <taux>",
      pattern: /(?<!\p{L})retenue(?<named> de garantie)?(?<rest>[^.;\n]{0,140})/giu,
      strength: 0.84,
      read: (match) => {
        const rest = match.groups.rest ?? "";
        const [percent] = findPercents(rest, "fr");
        const { text } = match.sentence;
        if (!percent || percent.start > 90 || refused.test(text)) return undefined;
        if (/p[ée]nalit|rembours|lib[ée]r/iu.test(rest.slice(0, percent.start))) return undefined;
        if (!match.groups.named && !/acomptes?|situations?|paiements|garantie/iu.test(text)) return undefined;
        const substitute = substituteIn(passageAround(match, 500));
        const appliesTo = priceCategoryIn(text) ?? scopeOf(text);
        const start = match.start + match.text.length - rest.length;
        return {
          value: { percent: percent.value, ...(substitute && { substitute }) },
          span: { start: match.start, end: start + percent.end },
          ...(appliesTo && { appliesTo }),
        };
      },
    },
    {
      name: "fr/retention/aucune retenue de garantie",
      pattern: new RegExp(refused.source, "giu"),
      strength: 0.84,
      read: () => ({ state: "absent" }),
    },
  ],
  corpus: {
    found: [
      [
        { percent: "5" },
        "Une retenue de garantie de 5 % est pratiquée sur chaque acompte.",
        "Une retenue de 5 % est exercée sur chaque acompte.",
      ],
      [
        { percent: "5", substitute: "either" },
        "Une retenue de garantie égale à 5 % est appliquée. Elle peut être remplacée par une garantie à première demande ou par une caution personnelle et solidaire.",
      ],
      [
        { percent: "5", substitute: "firstDemandGuarantee" },
        "Une retenue de garantie de 5 % est prévue. Elle peut être remplacée par une garantie à première demande.",
        "Il est prélevé sur chaque acompte une retenue de 5 %, que le titulaire peut remplacer par une garantie à première demande ; la caution personnelle et solidaire n'est pas admise.",
        "Une retenue de garantie de 5 % est prélevée. Elle peut être remplacée par une garantie à première demande ; la commune n'accepte pas la caution personnelle et solidaire.",
        "Une retenue de garantie de 5 % est prélevée, remplaçable par une garantie à première demande ; l'acheteur refuse toute caution personnelle et solidaire.",
        "Une retenue de garantie de 5 % est prévue, remplaçable par une garantie à première demande, la caution bancaire étant exclue.",
      ],
    ],
    ignored: [
      "Une retenue de 20 % du prix est appliquée en cas d'absence.",
      "La retenue de garantie est remboursée un mois après.",
    ],
    absent: ["Il n'est pas pratiqué de retenue de garantie."],
  },
});

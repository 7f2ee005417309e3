import type { AssignmentValue } from "../../../schemas/fields/assignment.ts";
import { wholeSentence } from "../around-match.ts";
import { defineFieldRules, type RuleMatch, type RuleReading } from "../rule.ts";
import { rulesOrPlain } from "./accents.ts";

const contract = "(?:contrat|convention|marché|accord(?:[- ]cadre)?|bail|police|licence|mandat)";
const own = `(?:(?:le|la|l'|du|de la|son|sa|ce|cette|au|à la) ?(?:présente? )?(?:droit au )?${contract}|les? (?:droits et obligations|présentes)|ses droits(?: et obligations)?|(?:tout ou partie|tout|partie) (?:du|de la|de l'|de son|de sa|des) ?(?:présente?s? )?(?:${contract}|droits)|son droit au bail)(?!\\p{L})`;
const negation = "(?:n'|(?:ne|aucune?|interdi\\p{L}+|en aucun cas)(?!\\p{L}))";
const consent =
  /(?:sans|sauf|soumise?s? à|subordonnée?s? à|requiert|exige|nécessite|suppose|qu'avec|qu'après|moyennant|avec|sous réserve (?:de|d'))[^.;]{0,40}?(?:accord|agrément|autorisation|consentement|acceptation)/iu;
/** What may be ceded and is not the contract. */
const otherThings =
  /créance|droits? d'auteur|propriété|parts? sociales|actions?(?!\p{L})|véhicule|matériel|fonds de commerce/iu;
const exception =
  /(?:sauf|excepté|à l'exception (?:de|d'|des|du)|hormis)(?: à| au| aux| en cas de| pour)? (?:au profit (?:de |d'))?(?:une? )?(?<exceptions>[^.,;]{4,100})/iu;

function reading(match: RuleMatch): RuleReading<AssignmentValue> | undefined {
  const sentence = wholeSentence(match).slice(0, 700);
  if (otherThings.test(match.text) || /sous-trait[^.;]{0,40}$/iu.test(match.before(40))) return undefined;
  const exceptions = exception.exec(sentence.replace(consent, ""))?.groups?.exceptions?.trim();
  if (consent.test(sentence)) return { value: { rule: "withConsent", ...(exceptions && { exceptions }) } };
  return { value: { rule: "forbidden", ...(exceptions && { exceptions }) }, strength: 0.72 };
}

export const assignmentRules = defineFieldRules(
  rulesOrPlain<AssignmentValue>({
    field: "assignment",
    language: "fr",
    cue: /(?<!\p{L})(?:cess?ion|céd|cessible|incessible|transf(?:ér|ert|èr)|transmet)\p{L}*/iu,
    rules: [
      {
        name: "fr/assignment/le contrat ne peut être cédé",
        pattern: new RegExp(
          `(?<!\\p{L})(?:${own}|il|elle)[^.;\\n]{0,60}? (?:${negation})[^.;\\n]{0,50}?(?<!\\p{L})(?:cédée?s?|transférée?s?|transmise?|cessibles?|transmissibles?)(?!\\p{L})`,
          "dgiu",
        ),
        strength: 0.82,
        read: (match) =>
          /^(?:il|elle)/iu.test(match.text) &&
          !/cession|cess|transfert|contrat|bail/iu.test(`${match.clause.heading} ${match.before(200)}`)
            ? undefined
            : reading(match),
      },
      {
        name: "fr/assignment/nul ne peut céder le contrat",
        pattern: new RegExp(
          `(?<!\\p{L})(?:${negation})[^.;\\n]{0,60}?(?<!\\p{L})(?:céder|cède|transférer|transfère|transmettre|transmet)(?!\\p{L})[^.;\\n]{0,40}?(?<!\\p{L})${own}`,
          "dgiu",
        ),
        strength: 0.82,
        read: reading,
      },
      {
        name: "fr/assignment/la cession est subordonnée à l'accord",
        pattern: new RegExp(
          `(?<!\\p{L})(?:cession|transfert)(?: \\p{L}+){0,3}? (?:du|de la|de l'|des) ?(?:présente?s? )?(?:${contract}|droits et obligations)?[^.;\\n]{0,60}?(?:soumise?|subordonnée?|requiert|suppose|nécessite|interdite?|exige)[^.;\\n]{0,80}`,
          "dgiu",
        ),
        strength: 0.78,
        read: reading,
      },
    ],
    corpus: {
      found: [
        [
          { rule: "withConsent" },
          "Le présent contrat ne peut être cédé sans l'accord écrit de l'autre partie.",
          "Le Prestataire ne peut céder le contrat, même en partie, qu'avec l'autorisation du Client.",
          "La cession du marché est subordonnée à l'agrément préalable de l'acheteur.",
        ],
        [
          { rule: "forbidden" },
          "Le contrat n'est ni cessible ni transmissible.",
          "Le Preneur ne peut en aucun cas céder son droit au bail.",
        ],
      ],
      ignored: [
        "Le Titulaire ne cède aucun droit d'auteur sur les livrables.",
        "Le Client ne peut céder le matériel loué.",
        "La cession de créances est notifiée au comptable.",
      ],
    },
  }),
);

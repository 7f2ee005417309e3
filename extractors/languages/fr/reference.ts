import type { ReferenceValue } from "../../../schemas/fields/reference.ts";
import { asPrinted } from "../letter-case.ts";
import { defineFieldRules, type RuleMatch, type RuleReading } from "../rule.ts";
import { orPlain, rulesOrPlain } from "./accents.ts";
import { isOtherNumber, numberedKind, numberSign, numberText, tidyNumber } from "./contract-references.ts";
import { titleOf } from "./document-title.ts";
import { hasBlank } from "./lexicon.ts";

/** A contract's own number stands on its first pages; further on, numbers are those of what it cites. */
const opening = 5000;
const longestTitle = 200;

/** `ACCORD-CADRE 2022_011`: a number without its sign, on a line of the cover. */
const titleNumber = String.raw`(?:^|\n)[^\p{L}\n]{0,6}(?:contrat|marché|accord[- ]cadre|convention|bail)\s(?:public )?(?<number>(?=\S*\d)(?:\d{2,4}[-_./][\p{Lu}\d]{1,12}(?:[-_./][\p{Lu}\d]{1,12})*|${asPrinted("[A-Z]{1,6}")}[-_/]?\d{2,10}(?:[-_/][\p{Lu}\d]{1,10})*))(?![\p{L}\d])`;

/** `CONTRAT DE SERVICES MX-2024-117`: the number that ends a title line, letters and digits parted by dashes or slashes. */
const titleEnd = String.raw`(?:^|\n)[^\p{L}\n]{0,6}(?:contrat|marché|accord[- ]cadre|convention|bail|conditions (?:particulières|spécifiques)|police|bon de commande)(?!\p{L})[^\d\n.:;]{0,70}[ -]{1,3}(?<number>${asPrinted("[A-Z]{1,6}[-_/]?\\d{2,10}(?:[-_/][A-Z\\d]{1,10})+|\\d{2,4}[-_/][A-Z]{1,6}[-_/]?\\d{1,6}")})(?=\n|$)`;
const titleNumbers = [titleNumber, titleEnd].map((source) => orPlain(new RegExp(source, "iu")));

export const referenceRules = defineFieldRules(
  rulesOrPlain<ReferenceValue>({
    field: "reference",
    language: "fr",
    cue: /n ?[°º]|(?<!\p{L})(?:numéro|référence|réf\.|ref\.|(?:contrat|marché|accord[- ]cadre|dossier|affaire|police|licence|convention)[ :]{1,3}[A-Z\d_-]*\d)/iu,
    rules: [
      {
        name: "fr/reference/contrat n° <référence>",
        pattern: new RegExp(
          String.raw`(?<!\p{L})(?<kind>${numberedKind})(?: (?:(?:de|du|des|à|pour|relatif)(?=\s)|d')[^\n.;:]{0,90}?| public[^\n.;:]{0,40}?| commercial| subséquent)?\s?[:,(-]?\s?${numberSign}(?:\s?[._]{3,60}(?=\s?:))?\s?[:.]?\s?${numberText}`,
          "dgiu",
        ),
        strength: 0.85,
        read: (match) => reading(match),
      },
      {
        name: "fr/reference/référence : <référence>",
        pattern: new RegExp(
          String.raw`(?:^|\n|\t|[(|;]\s?|\. |(?<= )(?=(?:n ?[°º]|numéro|référence) (?:(?:du|de la|de l'|de) ?)?(?:présente? )?(?:contrat|marché|police|avenant|convention) ?:))[\s\p{Pd}*•]{0,4}(?:(?:votre|notre|nos|v\/|n\/)\s?)?(?<kind>référence|réf\.?|ref\.?|n ?[°º]|numéro|identifiant)(?: (?:d'acte|de l'acte|d'ordre|de dossier|du dossier|d'affaire|d'enregistrement))?(?: interne)?(?: (?:du|de la|de l'|de) ?(?:présent )?${numberedKind}| (?:contrat|marché|accord[- ]cadre|dossier))?(?: \([^)\n]{0,30}\))?(?:[\s*]*[:\t][\s*]*|(?<=réf\.|ref\.) )${numberText}`,
          "dgiu",
        ),
        strength: 0.8,
        read: (match) => reading(match),
      },
      {
        name: "fr/reference/<partie du titre>, référence <référence>",
        pattern: new RegExp(
          String.raw`(?:^|[\n\t]|\s[-|]\s|[,;(]\s?)(?<kind>référence|réf\.?|n ?[°º]|numéro)\s(?:(?:du|de) (?:contrat|marché)\s)?${numberText}(?=\s?(?:\n|$|[)|]|\s-\s))`,
          "dgiu",
        ),
        strength: 0.75,
        read: (match) => {
          const bare = (match.groups.number ?? "").replaceAll(/[^\p{L}\d]/gu, "");
          return match.start < 2500 && bare.length >= 5 ? reading(match) : undefined;
        },
      },
      {
        name: "fr/reference/dossier <référence>, en fin de ligne du titre",
        pattern: new RegExp(
          String.raw`(?:^|\n|\s[-–—|•]\s|[,;(]\s?)(?<kind>dossier|affaire|police|contrat|licence|marché|convention)\s${numberText}(?=\s?(?:\n|$|[)|]|\s[-–—]\s))`,
          "dgiu",
        ),
        strength: 0.72,
        read: (match) =>
          match.start < 1500 && /^\p{Lu}{1,6}[-_/]?\d[^\n]|\d[-_/]/u.test(match.groups.number ?? "")
            ? reading(match)
            : undefined,
      },
      {
        name: "fr/reference/<référence> dans le titre",
        strength: 0.7,
        readDocument: (document) => {
          const opening = document.view.slice(0, 1500);
          return titleNumbers.flatMap((pattern) => {
            const match = pattern.exec(opening);
            const number = match?.groups?.number;
            if (!match || number === undefined || isOtherNumber("", number)) return [];
            const start = match.index + match[0].length - number.length;
            return [{ value: number, span: { start, end: start + number.length } }];
          });
        },
      },
      {
        name: "fr/reference/contrat n° <blanc>",
        pattern:
          /(?<!\p{L})(?:contrat|marché(?: public)?|accord[- ]cadre|convention|référence)\s?(?:n ?[°º]|numéro|:)\s?:?\s?(?=\[|_{3}|\.{4}|…)/giu,
        strength: 0.6,
        read: (match) => (match.start < opening && hasBlank(match.after(30)) ? { state: "absent" } : undefined),
      },
    ],
    corpus: {
      found: [
        [
          "2024-118",
          "Marché n° 2024-118",
          "Contrat de maintenance n°2024-118",
          "Référence : 2024-118",
          "MARCHÉ PUBLIC DE SERVICES N° 2024-118",
          "N° de marché : 2024-118",
          "ACCORD-CADRE 2024-118\nCAHIER DES CLAUSES ADMINISTRATIVES PARTICULIÈRES",
          "Référence du contrat\t2024-118",
          "REFERENCE DU MARCHE : 2024-118",
          "AVENANT N° 3\nN° d'acte : 2024-118",
        ],
        ["C/22/0045-B", "Contrat de location n° C/22/0045-B entre les soussignés", "Réf. : C/22/0045-B"],
        [
          "MV-2026-0093",
          "Mandat n° MV-2026-0093",
          "MANDAT DE GESTION\nMandat numéro MV-2026-0093",
          "MANDAT DE COURTAGE\nNuméro de mandat : MV-2026-0093",
          "CONTRAT DE MANDAT\nMandat n° MV-2026-0093 entre les soussignés",
        ],
        ["SAV240829", "CONTRAT D'ENTRETIEN N°SAV240829"],
        [
          "7702315 GA",
          "CONDITIONS PARTICULIÈRES\nPolice n° 7702315 GA - Édition de mai 2025",
          "Contrat n° 7702315 GA, souscrit par",
        ],
        [
          "AFF-3310",
          "LICENCE DE LOGICIEL\nProgiciel « Pluvier » — Dossier AFF-3310",
          "Affaire AFF-3310\nCONTRAT DE CONSEIL",
        ],
        ["2023_014", "Accord-cadre numéro 2023_014"],
        [
          "CT-7781",
          "CONTRAT DE LICENCE\nRéf. CT-7781",
          "# Contrat de prestation de services\nRéférence contrat : CT-7781",
          "CONTRAT DE LICENCE\nOffre Liberté - Référence CT-7781",
        ],
        [
          "HM-2024-117",
          "CONTRAT DE SERVICES MANAGÉS HM-2024-117",
          "Conditions particulières HM-2024-117\nEntre les soussignés",
          "MARCHÉ PUBLIC DE TRAVAUX\nN° HM-2024-117",
          "Contrat de gardiennage n° HM-2024-117 / version 3",
          "Contrat n° ................. : HM-2024-117",
          "N° client : TIS-00419 N° contrat : HM-2024-117",
        ],
      ],
      ignored: [
        "CONTRAT DE FOURNITURE\nPrélèvement SEPA : mandat n° PRL-2026-0093",
        "La loi n° 75-1334 du 31 décembre 1975 relative à la sous-traitance est applicable.",
        "AVENANT N° 2 AU MARCHÉ N° 2021-44",
        "MARCHÉ SUBSÉQUENT N° 2\nAccord-cadre n° 2022-15",
        "Annexe 1 au contrat n° 2019-07",
        "Le présent contrat annule et remplace le contrat n° 2018-33 du 4 mai 2018.",
        "Immatriculée au RCS sous le numéro 732 829 320.",
        "Lot n° 3 : plomberie",
        "Devis n° D-118 joint au contrat.",
        "Référence : article 12 du CCAG",
        "Le matériel, référence PX-20817, est livré sous huitaine.",
        "L'autorisation délivrée au Fournisseur, n° 2016-77123, est jointe.",
        "# Article 4 - Factures\nLes factures portent le numéro EJ-2024-00417",
      ],
      absent: ["CONTRAT N° ………………", "Marché n° [à compléter]"],
    },
  }),
);

/** Words before a number that make it another contract's: `avenant au marché n°`, `remplace le contrat n°`. */
const cites =
  /(?<!\p{L})(?:au|aux|du|des|le|les|l'|par le|dudit|audit|de l'|à l'|sur le|un|remplace|modifie|autre|précédent|ancien|initial|votre|à la|de la|la)\s?(?:(?:présent|dit|même|précédent)e? )?$/iu;

function reading(match: RuleMatch): RuleReading<ReferenceValue> | undefined {
  const span = match.spanOf("number");
  const value = tidyNumber(match.groups.number ?? "");
  if (!span || match.start > opening || value.length < 2) return undefined;
  // In the middle of a text, brackets hold the reference of what they follow.
  if (match.text.startsWith("(") && match.paragraph.text.length > longestTitle) return undefined;
  const before = match.before(40);
  const kind = (match.groups.kind ?? "").toLowerCase();
  const text = match.document.view.text;
  if (cites.test(before) && !/(?:le présent|du présent|la présente|au présent) $/iu.test(before)) return undefined;
  if (
    /(?<!\p{L})(?:avenant|annexe|au|aux) [^\n]{0,60}$/iu.test(before) ||
    isOtherNumber(text.slice(match.start, span.start), value)
  )
    return undefined;
  // Beside a contract, a mandate is one to debit an account.
  if (/mandat/iu.test(match.text) && !/mandat/iu.test(titleOf(match.document)?.text ?? "")) return undefined;
  // An amendment's or an order's bare rank is not a reference: `avenant n° 2`.
  if (/^\d{1,2}$/u.test(value)) return undefined;
  const own = titleOf(match.document)?.kind?.kind;
  if (own === "callOff" && !/subséquent/iu.test(match.text) && /accord/u.test(kind)) return undefined;
  if ((own === "amendment" || own === "annex") && /contrat|marché|accord|convention|bail/u.test(kind)) return undefined;
  if (/avenant/u.test(kind) && /^\d/u.test(value) && value.length < 4) return undefined;
  if (
    (kind === "devis" && own !== "quote") ||
    (/commande/u.test(kind) && own !== "purchaseOrder" && own !== "orderForm")
  )
    return undefined;
  if (
    /avenant|annexe/iu.test(match.text.slice(0, span.start - match.start)) &&
    /(?:au|du) (?:contrat|marché|bail)/iu.test(match.text)
  )
    return undefined;
  const early = match.start < 2000;
  return { value, span: { start: match.start, end: span.start + value.length }, strength: early ? 0.87 : 0.6 };
}

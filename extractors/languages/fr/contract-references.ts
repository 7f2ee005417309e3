import { asPrinted } from "../letter-case.ts";

/** Kinds of contract that carry a number of their own. */
export const numberedKind = `(?:contrat(?:s)?(?:[- ]cadre)?|marché(?:s)?(?: public)?(?: subséquent)?|accord[- ]cadre|convention|bail|baux|police|consultation|concession|avenant|bon de commande|commande|devis|acte d'engagement|dossier|affaire|accord|ordre de service|licence|mission|mandat)`;

/** `n° 2024-118`, `numéro : A12/3`; the number holds a digit, and letters, dots, dashes and slashes. */
export const numberSign = String.raw`(?:n ?[°º](?:${asPrinted("s(?= )")})?|no\.? ?(?=\d)|numéros?|réf(?:érence)?\.?s?(?: interne| du marché| du contrat)?|n°\s?de (?:contrat|marché|police|dossier))`;
const spacedStart = asPrinted("[A-Z]{2,5} (?=\\d{2})");
export const numberText = String.raw`(?<number>(?:${spacedStart})?(?=[\p{L}\d/._-]{0,30}\d)${asPrinted("[\\p{Lu}\\d]")}[\p{L}\d]*(?:(?:[/_-]|-\n(?=\d{2,6}(?![\p{L}\d. ]))|\.| ?[/_-] ?(?=\p{L}{0,4}\d))[\p{L}\d]+| ${asPrinted("[A-Z]{1,4}")} ?\d{1,6}(?![\p{L}\d])|(?<=\d{5}) ${asPrinted("[A-Z]{1,3}")}(?=\s?(?:[-–—,;.)\t\n]|$))| \d{2,5}(?= ?[-/_]\d)| \d{2,4}(?= [A-Z]{1,3} ?\d)){0,6})`;

/** A number that is another thing's: a law's, a lot's, a page's, a company's. */
export function isOtherNumber(before: string, number: string): boolean {
  if (
    /(?<!\p{L})(?:loi|décret|ordonnance|arrêté|directive|règlement|article|art|lot|annexe|page|version|lots|tranche|RCS|SIREN|SIRET|TVA|téléphone|tél|compte|iban|cerfa|APE|code|JO|délibération|orias|R\.?N\.?A\.?)\.?\s?(?:n ?[°º]|numéro)?\s?[^\p{L}]{0,3}$/iu.test(
      before,
    )
  )
    return true;
  if (/^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/u.test(number)) return true;
  return number.replaceAll(/\D/g, "").length === 0;
}

/** The number as printed, without what clings to its end. */
export function tidyNumber(number: string): string {
  return number
    .replace(/-\n/u, "-")
    .replace(/\s[/-]?\s?(?:version|v|indice|ind|rév|page)(?:\s?[\d.]*)?$/iu, "")
    .replace(/[\s./_-]+$/u, "");
}

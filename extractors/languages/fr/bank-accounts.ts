import type { BankAccountsValue } from "../../../schemas/fields/bank-accounts.ts";
import { iban } from "../../../values/identifiers.ts";
import { defineFieldRules } from "../rule.ts";

const bic =
  /(?<!\p{L})(?:BIC|SWIFT|code BIC)(?: ?\/ ?SWIFT)?(?: \(BIC\))? ?:? ?(?<bic>[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?![A-Z0-9])/u;
const holder =
  /(?:titulaire(?: du compte)?|au nom d(?:e|u)|ouvert (?:au nom|[àa] l'ordre) d(?:e|u)|b[ée]n[ée]ficiaire|intitul[ée] du compte)(?: la soci[ée]t[ée])? ?:? ?(?<holder>[^,;:.()\n\t]{3,70})/iu;
const near = 220;

/** Accounts to be credited, by numbers whose check digits are right (ISO 13616, modulo 97). */
export const bankAccountsRules = defineFieldRules<BankAccountsValue>({
  field: "bankAccounts",
  language: "fr",
  cue: /(?<!\p{L})(?:IBAN|RIB|BIC)(?!\p{L})|(?<![A-Z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3}/u,
  rules: [
    {
      name: "fr/bankAccounts/IBAN <numéro>",
      pattern: /(?<![\p{L}\d])[A-Z]{2} ?\d{2}(?: ?[A-Z\d]{1,5}){3,10}(?![\p{L}\d])/gu,
      strength: 0.92,
      read: (match) => {
        const [found] = iban.find(match.text);
        if (!found) return undefined;
        const { slice } = match.document.view;
        const after = slice(match.end, match.end + near);
        const before = slice(Math.max(0, match.start - near), match.start);
        const code = bic.exec(after)?.groups?.bic ?? bic.exec(before)?.groups?.bic;
        const owner = (holder.exec(after.slice(0, 120)) ?? holder.exec(before))?.groups?.holder?.trim();
        return {
          value: { iban: found.value, ...(code && { bic: code }), ...(owner && { holder: owner }) },
          span: { start: match.start + found.start, end: match.start + found.end },
        };
      },
    },
  ],
  corpus: {
    found: [
      [
        { iban: "FR1420041010050500013M02606" },
        "Les sommes sont versées sur le compte IBAN FR14 2004 1010 0505 0001 3M02 606.",
        "IBAN\tFR1420041010050500013M02606",
      ],
      [
        { iban: "FR1420041010050500013M02606", bic: "PSSTFRPPPAR", holder: "Dupont Services" },
        "Titulaire du compte : Dupont Services, IBAN : FR14 2004 1010 0505 0001 3M02 606, BIC : PSSTFRPPPAR",
      ],
    ],
    ignored: ["IBAN : FR15 2004 1010 0505 0001 3M02 606", "Un RIB est joint à l'acte d'engagement."],
  },
});

import type { Period } from "../../../schemas/value-types.ts";
import { findFrequencies } from "../../../values/frequencies.ts";
import { frenchMonths, monthOf } from "../../../values/months.ts";
import { readNumberWords } from "../../../values/number-words.ts";
import { monthsBetween } from "../months-between.ts";
import { type PaymentPart, placeOf } from "../payment-parts.ts";

/** Acts and names of paying, and of asking for payment. */
const paid =
  "(?:(?:est|sont|sera|seront) (?:dû|due?s?)|factur(?:ation|es?|[ée]e?s?|er|era|eront)|payables?|pay[ée]e?s?|pa(?:ie|ye)(?:nt|ra|ront)?|se pa(?:ie|ye)(?:nt)?|r[èe]gle(?:nt|ra|ront)?|r[ée]gl[ée]e?s?|r[èe]glements?|paiements?|exigibles?|vers[ée]e?s?|acquitt(?:e|ent|era|er|[ée]e?s?)|appel[ée]e?s?|acomptes?|[ée]ch[ée]ances?|termes?|pr[ée]lev[ée]e?s?|pr[ée]l[èe]vements?(?: SEPA)?|demandes? de paiement)(?!\\p{L})";
const unit = "(?:mois|trimestre|semestre|an|ann[ée]e)";
const often = `(?:(?:mensuel|trimestriel|semestriel|annuel|bimestriel)(?:lement|les?|s)?|(?:par|chaque|au|(?:[àa] la fin|au d[ée]but|[àa] l'issue|[àa] chaque fin|au premier jour|le dernier jour) de (?:chaque )?|en (?:fin|d[ée]but) de (?:chaque )?) ?${unit}(?: civil)?|(?:le|au) (?:1er|premier|\\d{1,2}) (?:(?:jour )?de )?chaque ${unit}|(?:le|au) (?:1er|\\d{1,2}) du mois|tous les (?:mois|trimestres|semestres|ans|(?:deux|trois|quatre|six|2|3|4|6) mois))(?!\\p{L})`;
const repeated = new RegExp(
  `(?<!\\p{L})${paid}(?!(?: d'une?| de la| sur) (?:avance|retenue))(?:,? (?:\\p{L}'?)+){0,11}?,? (?<often>${often})|(?<!\\p{L})facturations?(?: \\p{L}+){0,3} en (?<ends>fin de (?:chaque )?(?:mois|trimestre))(?!\\p{L})`,
  "dgiu",
);
/** What a month's or a quarter's payment is called. */
const named =
  /(?<!\p{L})(?:(?:mensualit|trimestrialit|semestrialit)[ée]s?|(?:factures?|d[ée]comptes?|notes?|appels?(?: de fonds)?|fractions?|versements?) (?:d'honoraires )?(?:mensuel|trimestriel|semestriel)(?:le)?s?|(?:mois|trimestres?|semestres?) [ée]chus?)(?!\p{L})/dgiu;
const lengths: readonly (readonly [RegExp, Period])[] = [
  [/mensu|mois/iu, "P1M"],
  [/trimest/iu, "P3M"],
  [/semest/iu, "P6M"],
];

/** What is no price of the contract, or no rhythm of its payment. */
const other =
  /p[ée]nalit|r[ée]vis|index|p[ée]riodique de r[ée]union|rapport|assurance|garantie|taxes? (?:d'|fonci)|salaire/iu;

/** Parts of a year's price: `en quatre échéances égales`, `par quarts`, `par douzièmes`. */
const parts =
  /(?<!\p{L})(?:(?:en|par) (?<count>\d{1,2}|\p{L}{4,6})(?: \(\d{1,2}\))? (?:fois|fractions?|[ée]ch[ée]ances?|termes?|versements?|paiements?|acomptes?|fractions?)(?!\p{L})|par (?<share>moiti[ée]s?|tiers|quarts?|douzi[èe]mes?)(?!\p{L}))/dgiu;
const shares: readonly (readonly [RegExp, number])[] = [
  [/moiti/iu, 2],
  [/tiers/iu, 3],
  [/quart/iu, 4],
  [/douz/iu, 12],
];
const ofTheYear =
  /annuel|(?:par|chaque) (?:an|ann[ée]e)(?!\p{L})|de l'ann[ée]e|cotisation|loyer|redevance|abonnement|prime/iu;

const month = [...frenchMonths.keys()].join("|");
const day = `(?:1er|\\d{1,2}) (?:${month})(?!\\p{L})`;
/** `les 1er janvier, 1er avril, 1er juillet et 1er octobre`. */
const days = new RegExp(
  `(?<!\\p{L})(?:les?|aux?) (?<days>${day}(?:,? (?:le |au )?${day}){0,5},? et (?:le |au )?${day})(?! ?\\d{4})`,
  "dgiu",
);
const aboutPaying = new RegExp(
  `(?<!\\p{L})(?:${paid}|loyers?(?!\\p{L})|primes?(?!\\p{L})|cotisations?(?!\\p{L})|redevances?(?!\\p{L})|d'avance)`,
  "iu",
);

/** How often the price is asked for or paid, and where the text says so. */
export function invoicingIn(text: string): PaymentPart | undefined {
  return repeatedIn(text) ?? namedIn(text) ?? daysIn(text) ?? partsIn(text);
}

function repeatedIn(text: string): PaymentPart | undefined {
  for (const match of text.matchAll(repeated)) {
    if (other.test(text.slice(Math.max(0, match.index - 60), match.index) + match[0])) continue;
    const words = (match.groups?.often ?? match.groups?.ends ?? "").replace(
      /^.*?(?=(?:mois|trimestre|semestre|an|ann[ée]e)(?: civil)?$)/iu,
      "chaque ",
    );
    const tous = /^tous les/iu.test(match.groups?.often ?? "");
    const [frequency] = findFrequencies(tous ? (match.groups?.often ?? "") : words, "fr");
    if (frequency) return { part: { invoicing: frequency.value.period }, at: placeOf(match) };
  }
  return undefined;
}

function namedIn(text: string): PaymentPart | undefined {
  for (const match of text.matchAll(named)) {
    const sentence = sentenceAround(text, match.index);
    const period = lengths.find(([name]) => name.test(match[0]))?.[1];
    if (period && aboutPaying.test(sentence) && !other.test(sentence))
      return { part: { invoicing: period }, at: placeOf(match) };
  }
  return undefined;
}

function daysIn(text: string): PaymentPart | undefined {
  for (const match of text.matchAll(days)) {
    const sentence = sentenceAround(text, match.index);
    if (!aboutPaying.test(sentence) || other.test(sentence)) continue;
    const names = match[0].match(new RegExp(month, "giu")) ?? [];
    const period = monthsBetween(names.map((name) => monthOf(name, frenchMonths)));
    if (period) return { part: { invoicing: period }, at: placeOf(match) };
  }
  return undefined;
}

function partsIn(text: string): PaymentPart | undefined {
  for (const match of text.matchAll(parts)) {
    const sentence = sentenceAround(text, match.index);
    if (!aboutPaying.test(sentence) || !ofTheYear.test(sentence) || other.test(sentence)) continue;
    const { count = "", share = "" } = match.groups ?? {};
    const number = share
      ? shares.find(([name]) => name.test(share))?.[1]
      : /\d/u.test(count)
        ? Number(count)
        : readNumberWords(count, "fr");
    if (number && [2, 3, 4, 6, 12].includes(number))
      return { part: { invoicing: `P${12 / number}M` }, at: placeOf(match) };
  }
  return undefined;
}

function sentenceAround(text: string, at: number): string {
  const start = Math.max(0, at - 160);
  const before =
    text
      .slice(start, at)
      .split(/[.;\n]/u)
      .at(-1) ?? "";
  return before + (text.slice(at, at + 160).split(/[.;\n]/u)[0] ?? "");
}

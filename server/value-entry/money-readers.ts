import { AmountsValue } from "../../schemas/fields/amounts.ts";
import { PaymentTermsValue } from "../../schemas/fields/payment-terms.ts";
import { PenaltiesValue } from "../../schemas/fields/penalties.ts";
import { PriceFormValue } from "../../schemas/fields/price-form.ts";
import { RetentionValue } from "../../schemas/fields/retention.ts";
import type { ReadMoney } from "../../values/money.ts";
import * as also from "./choices.ts";
import { eventKind } from "./events.ts";
import { readIndexation } from "./formula.ts";
import { nameAmong } from "./names.ts";
import { frequency, money, moneyIn, number, pattern, percent, period } from "./parts.ts";
import { actor, bic, hasWrongIban, ibanPart } from "./people.ts";
import { single, type ValueReader } from "./reader.ts";
import { firstAs, periodAs, share, sumPart } from "./small-parts.ts";
import { as, into, type Parts, structured } from "./structured.ts";
import type { Part } from "./words.ts";

const moneyWithTail = into(
  money,
  ({ money: sum, taxBasis, taxRate, period: covers, unit }: ReadMoney): Parts => ({
    money: sum,
    ...(taxBasis && { taxBasis }),
    ...(taxRate && { taxRate }),
    ...(covers ? { period: covers } : unit && { unit }),
  }),
);

const amountRole = nameAmong(AmountsValue.shape.role.options, { also: also.amountRoleWords });

const readAmount = structured({
  parts: [
    moneyWithTail,
    as(
      "taxBasis",
      nameAmong(["HT", "TTC", "exempt"], { also: { HT: /hors taxes?|excl/, TTC: /toutes taxes comprises|incl/ } }),
    ),
    as("role", amountRole),
    as(
      "period",
      pattern(/(?:^|[·,\u241f] ?)(?<value>P\d+[YMWD])(?=$|[ ,\u241f])/u, (found) => found),
    ),
    as(
      "unit",
      pattern(/· (?<value>[^·\u241f]+)$/u, (found) => found.trim()),
    ),
    as(
      "unit",
      pattern(/(?:par|per|\/) ?(?<value>[\p{L}²³][\p{L}²³ ]{0,40})$/iu, (found) => found.trim()),
    ),
  ],
  oneOf: ["period", "unit"],
  needs: ["money", "taxBasis", "role", "period", "unit"],
});

const penaltyRate: Part<Parts> = (words) => {
  const formula = /\p{L} ?[x×*] ?\p{L} ?\/ ?\d[\d ]{2,5}/u.exec(words.text);
  if (formula) {
    const written = words.text.split(/ · |,/u).find((piece) => piece.includes(formula[0])) ?? formula[0];
    const start = words.text.indexOf(written);
    return { value: { rate: { kind: "formula", written: written.trim() } }, start, end: start + written.length };
  }
  const share = percent(words);
  const sum = money(words);
  if (sum) {
    const per = sum.value.unit ?? (sum.value.period && perPeriod[sum.value.period]?.[words.language]);
    return {
      ...sum,
      otherReadings: [],
      value: { rate: { kind: "money", money: sum.value.money }, ...(per && { per }) },
    };
  }
  const of =
    share &&
    /^ (?:du|de la|de l'|des|of the|of) ?(?<of>(?:montant|prix|valeur|price|fees?|amount|value)[^,;.·]{0,60}?)(?= par | per |[,;.·]|$)/iu.exec(
      words.text.slice(share.end),
    );
  return (
    share && {
      start: share.start,
      end: share.end + (of?.[0].length ?? 0),
      value: { rate: { kind: "percent", percent: share.value, ...(of?.groups?.of && { of: of.groups.of.trim() }) } },
    }
  );
};

const perPeriod: Readonly<Record<string, { fr: string; en: string }>> = {
  P1D: { fr: "jour", en: "day" },
  P1W: { fr: "semaine", en: "week" },
  P1M: { fr: "mois", en: "month" },
  P1Y: { fr: "an", en: "year" },
};

/** Readers of what is paid, and how it moves, by key. */
export const moneyReaders: Readonly<Record<string, ValueReader>> = {
  amounts: {
    read: (words, current) => {
      const found = readAmount(words, current);
      if (!found) return undefined;
      const others = moneyIn(words)
        .slice(1)
        .map(({ value }) => ({ ...(found.value as Parts), money: value.money }));
      const roles = roleOf(found.value as Parts);
      const complete = (value: unknown) => ({ role: roles, ...(value as Parts) });
      return { ...found, value: complete(found.value), others: [...(found.others ?? []), ...others].map(complete) };
    },
    expected: { fr: "un montant, par exemple 12 500 € HT par an", en: "an amount, such as €12,500 excl. VAT per year" },
  },
  paymentTerms: {
    read: structured({
      parts: [
        as("invoicing", frequency),
        as("method", nameAmong(PaymentTermsValue.shape.method.unwrap().options, { also: also.methodWords })),
        as("timing", nameAmong(["advance", "arrears"], { also: also.timingWords })),
        as(
          "lateInterest",
          pattern(
            /(?:intérêts?(?: de retard)?|late interest|pénalités de retard)(?: ?:| au| of| at)? (?<value>[^·\u241f]{3,120})/iu,
            (found) => found.trim(),
          ),
        ),
        into(
          nameAmong(["endOfMonth"], { also: { endOfMonth: /fin de mois|fin du mois|end of (?:the )?month|eom/ } }),
          (): Parts => ({ endOfMonth: true }),
        ),
        into(period, (value): Parts => ({ delay: value.period })),
        into(eventKind, (kind): Parts => ({ from: { kind } })),
      ],
    }),
    expected: {
      fr: "un délai de paiement, par exemple 30 jours à compter de la réception de la facture",
      en: "payment terms, such as 30 days from receipt of the invoice",
    },
  },
  indexation: {
    read: readIndexation,
    expected: {
      fr: "une formule de révision, par exemple P = P0 × (0,15 + 0,85 × S / S0), un indice tel que Syntec, ou ferme",
      en: "a price formula, such as P = P0 × (0.15 + 0.85 × S / S0), an index such as CPI-U, or fixed",
    },
  },
  penalties: {
    read: structured({
      parts: [
        penaltyRate,
        as(
          "per",
          pattern(
            /(?:(?:par|per|chaque) |· )(?<value>(?:jour|heure|semaine|mois|absence|manquement|infraction|day|hour|week|month|breach|failure)[^·,;\u241f]{0,50})$/iu,
            (found) => found.trim(),
          ),
        ),
        as("cause", nameAmong(PenaltiesValue.shape.cause.options, { also: also.penaltyWords })),
        as("debtor", actor),
      ],
      assumed: { cause: ["delay", "breach"] },
    }),
    expected: {
      fr: "une pénalité, par exemple 150 € par jour de retard",
      en: "a penalty, such as €150 per day of delay",
    },
  },
  priceForm: single(nameAmong(PriceFormValue.options, { also: also.priceFormWords }), {
    fr: "une forme de prix, par exemple forfait",
    en: "a price form, such as lump sum",
  }),
  advance: {
    read: structured({ parts: [share, sumPart], rest: firstAs("repayment"), needs: ["percent", "money"] }),
    expected: { fr: "un taux ou un montant, par exemple 5 %", en: "a rate or a sum, such as 5 %" },
  },
  retention: {
    read: structured({
      parts: [
        as("substitute", nameAmong(RetentionValue.shape.substitute.unwrap().options)),
        share,
        periodAs("period"),
        as("percent", number),
      ],
    }),
    expected: { fr: "une retenue, par exemple 5 %, 1 an", en: "a retention, such as 5 %, 1 year" },
  },
  minimumCommitment: {
    read: structured({ parts: [sumPart, periodAs("period")], rest: firstAs("quantity") }),
    expected: { fr: "un minimum, par exemple 10 000 € par an", en: "a minimum, such as €10,000 per year" },
  },
  liabilityCap: {
    read: structured({ parts: [sumPart, share], rest: firstAs("of"), needs: ["money", "percent"] }),
    expected: {
      fr: "un plafond, par exemple 500 000 € ou 100 % du montant annuel",
      en: "a ceiling, such as €500,000 or 100 % of the yearly fees",
    },
  },
  bankAccounts: {
    read: structured({ parts: [ibanPart, bic], rest: firstAs("holder"), needs: ["iban", "bic", "holder"] }),
    expected: {
      fr: "un IBAN, par exemple FR76 3000 6000 0112 3456 7890 189",
      en: "an IBAN, such as FR76 3000 6000 0112 3456 7890 189",
    },
    fault: (words) =>
      hasWrongIban(words.text)
        ? {
            fr: "La clé de cet IBAN est fausse : vérifiez chaque chiffre sur le document.",
            en: "The check digits of this IBAN are wrong: compare each digit with the document.",
          }
        : undefined,
  },
};

/** The role that an amount's period or unit speaks for, where no word says it. */
function roleOf({ period: covers, unit }: Parts): string {
  if (covers === "P1Y") return "annual";
  if (covers === "P1M") return "monthly";
  return unit === undefined ? "total" : "perUnit";
}

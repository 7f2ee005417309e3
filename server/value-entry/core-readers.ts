import { AmountsValue } from "../../schemas/fields/amounts.ts";
import { ContractKindValue } from "../../schemas/fields/contract-kind.ts";
import { DocumentKindValue } from "../../schemas/fields/document-kind.ts";
import { LegalNatureValue } from "../../schemas/fields/legal-nature.ts";
import { NoticesValue } from "../../schemas/fields/notices.ts";
import { ObligationsValue } from "../../schemas/fields/obligations.ts";
import { PaymentTermsValue } from "../../schemas/fields/payment-terms.ts";
import { PenaltiesValue } from "../../schemas/fields/penalties.ts";
import { RelationsValue } from "../../schemas/fields/relations.ts";
import { RenewalValue } from "../../schemas/fields/renewal.ts";
import type { ReadMoney } from "../../values/money.ts";
import { findLeaseTerms } from "../../values/periods.ts";
import * as also from "./choices.ts";
import { dateOrRule, due, eventKind } from "./events.ts";
import { readIndexation } from "./formula.ts";
import { nameAmong } from "./names.ts";
import { date, frequency, money, moneyIn, pattern, percent, period, yearlyDay } from "./parts.ts";
import { actor, debtor, legalForm, representative, roleAlone, sirenPart, siretPart, vatPart } from "./people.ts";
import { placeOfLaw } from "./places-of-law.ts";
import { day, single, text, textAs, type ValueReader } from "./reader.ts";
import { as, into, type Parts, structured } from "./structured.ts";
import type { Part } from "./words.ts";

const dateOrEvent: ValueReader = {
  read: dateOrRule,
  expected: {
    fr: "une date ou un événement, par exemple 31/12/2025, ou 3 mois après la notification",
    en: "a date or an event, such as December 31, 2025, or 3 months after signature",
  },
};

const periodOnly = into(period, (value): Parts => ({ period: value.period }));
const count: Part<Parts> = as(
  "maxCount",
  pattern(
    /(?:[×x] ?(?<value>\d{1,3})(?!\d))|(?<!\d)(?<times>\d{1,2}) ?(?:fois|times|reconductions?|renewals?|renouvellements?)/iu,
    (found) => Number.parseInt(found.replace(/^\D+/, ""), 10),
  ),
);
/** `≤ 4 ans`, `sans excéder quatre ans`, `durée totale de 4 ans`. */
const total: Part<Parts> = (words) => {
  const lead =
    /(?:≤|sans (?:pouvoir )?excéder|(?:puisse|peut|pas) excéder|durée (?:totale|maximale)(?: maximale)?(?: est)?|maximum(?: total)?|au total|not exceed(?:ing)?|in total)(?: de| of)? ?/iu.exec(
      words.text,
    );
  const found = lead && period({ ...words, text: words.text.slice(lead.index + lead[0].length) });
  if (!lead || !found || found.start > 3) return undefined;
  const at = lead.index + lead[0].length;
  return { value: { maxTotal: found.value.period }, start: lead.index, end: at + found.end };
};

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

/** Readers of the core fields, by key. */
export const coreReaders: Readonly<Record<string, ValueReader>> = {
  title: { ...text, expected: { fr: "le titre du document", en: "the document's title" } },
  reference: {
    ...text,
    expected: { fr: "une référence, par exemple 2025-M-014", en: "a reference, such as 2025-M-014" },
  },
  documentKind: single(nameAmong(DocumentKindValue.options, { also: also.documentKindWords }), {
    fr: "une nature de document, par exemple avenant",
    en: "a kind of document, such as amendment",
  }),
  contractKind: single(nameAmong(ContractKindValue.options, { also: also.contractKindWords }), {
    fr: "un type de contrat, par exemple maintenance",
    en: "a kind of contract, such as maintenance",
  }),
  legalNature: {
    read: structured({
      parts: [
        as(
          "form",
          nameAmong(LegalNatureValue.shape.form.unwrap().options, {
            also: { frameworkWithPurchaseOrders: /accord-cadre|framework/ },
          }),
        ),
        as("procedure", nameAmong(LegalNatureValue.shape.procedure.unwrap().options, { also: { adapted: /mapa/ } })),
        as(
          "ccag",
          pattern(/CCAG[- ]?(?<value>FCS|PI|TIC|Travaux|MOE|MI)(?!\p{L})/iu, (found) =>
            LegalNatureValue.shape.ccag.unwrap().options.find((one) => one.toLowerCase() === found.toLowerCase()),
          ),
        ),
        as(
          "regime",
          nameAmong(["private", "public"], { also: { private: /privee?/, public: /publique|marche public/ } }),
        ),
      ],
      assumed: { regime: ["public"] },
    }),
    expected: {
      fr: "privé ou public, et la forme, par exemple public, alloti, CCAG-TIC",
      en: "private or public, and the form, such as public, lots",
    },
  },
  parties: {
    read: structured({
      parts: [siretPart, vatPart, sirenPart, as("role", roleAlone), representative, legalForm],
      rest: ([name]) => (name === undefined ? {} : { name: name.replace(/ \($/, "") }),
      assumed: { role: ["supplier", "buyer"] },
    }),
    expected: {
      fr: "un nom et un rôle, par exemple Exemple SAS (fournisseur), SIREN 732 829 320",
      en: "a name and a role, such as Example Ltd (supplier)",
    },
  },
  sites: {
    read: structured({
      parts: [siretPart],
      rest: (pieces) => {
        const isAddress = (piece: string) =>
          /\d{5}|(?:^|, ?)\d+,? (?:bis |ter )?\p{L}|(?<!\p{L})(?:rue|avenue|boulevard|place|chemin|quai|street|road|lane|square)(?!\p{L})/iu.test(
            piece,
          );
        const address = pieces.find(isAddress);
        const name = pieces.find((piece) => piece !== address);
        return { ...(name && { name }), ...(address && { address }) };
      },
    }),
    expected: { fr: "un lieu ou une adresse, par exemple 3 rue des Lilas, 35000 Rennes", en: "a place or an address" },
  },
  signatureDate: day,
  notificationDate: day,
  effectiveDate: dateOrEvent,
  endDate: dateOrEvent,
  duration: {
    read: structured({
      parts: [
        ({ text: all }) => {
          const lease = findLeaseTerms(all)[0];
          return lease && { start: lease.start, end: lease.end, value: { ...lease.value } };
        },
        (words) => {
          const firm = /(?:dont|durée ferme de|ferme de|firm(?: period)? of)(?<rest>.*)$/iu.exec(words.text);
          const found = firm && period({ ...words, text: firm.groups?.rest ?? "" });
          if (!firm || !found) return undefined;
          const end = firm.index + firm[0].length - (firm.groups?.rest ?? "").length + found.end;
          return { value: { firmPeriod: found.value.period }, start: firm.index, end };
        },
        periodOnly,
        as(
          "period",
          nameAmong(["indefinite"], {
            also: { indefinite: /indetermine|duree indeterminee|illimitee?|perpetual|evergreen/ },
          }),
        ),
      ],
    }),
    expected: {
      fr: "une durée, par exemple 3 ans, 36 mois ou indéterminée",
      en: "a duration, such as 3 years, 36 months or indefinite",
    },
  },
  renewal: {
    read: structured({
      parts: [
        total,
        count,
        into(frequency, (value): Parts => ({ period: value })),
        periodOnly,
        as("mode", nameAmong(RenewalValue.shape.mode.options, { also: also.renewalWords })),
      ],
      assumed: { mode: ["tacit", "express"] },
    }),
    expected: {
      fr: "une reconduction, par exemple tacite, 1 an, 3 fois",
      en: "a renewal, such as tacit, 1 year, 3 times",
    },
  },
  notices: {
    read: structured({
      parts: [
        as("purpose", nameAmong(NoticesValue.shape.purpose.options, { also: also.noticeWords })),
        into(period, (value): Parts => ({ period: value.period, ...(value.dayKind && { dayKind: value.dayKind }) })),
        as("deadline", yearlyDay),
        as("form", nameAmong(NoticesValue.shape.form.unwrap().options, { also: also.formWords })),
        as(
          "countedFrom",
          nameAmong(["sending", "receipt"], { also: { sending: /envoi|expedition/, receipt: /reception/ } }),
        ),
        as("by", actor),
      ],
      assumed: { purpose: ["nonRenewal", "termination"] },
      oneOf: ["period", "deadline"],
    }),
    expected: {
      fr: "un préavis, par exemple résiliation, 3 mois, lettre recommandée",
      en: "a notice, such as termination, 3 months, registered letter",
    },
  },
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
  obligations: {
    read: structured({
      parts: [as("debtor", debtor), as("due", due)],
      rest: (pieces) => {
        const action = pieces
          .join(", ")
          .replace(/^(?:doit|devra|s'engage à|est tenu de|shall|must|will|agrees to) /iu, "");
        return action === "" ? {} : { action };
      },
      assumed: { debtor: ["supplier", "buyer"], category: [ObligationsValue.shape.category.enum.other] },
    }),
    expected: {
      fr: "qui doit faire quoi, et quand, par exemple fournisseur · remettre l'attestation · tous les 6 mois",
      en: "who must do what, and when, such as supplier · deliver the report · every month",
    },
  },
  governingLaw: {
    read: (words, current) => {
      const law = textAs("law", text.expected).read(words, current);
      if (!law) return undefined;
      const place = placeOfLaw(words.text);
      const { place: _before, ...rest } = law.value as Parts;
      return { value: { ...rest, ...(place && { place }) } };
    },
    expected: { fr: "un droit, par exemple droit français", en: "a law, such as the laws of England and Wales" },
  },
  jurisdiction: {
    read: structured({
      parts: [
        into(
          pattern(
            /(?:,? (?:seuls?|seules?) compétents?|,? exclusive(?:ment)?|compétence exclusive (?:du|des|de la) |exclusive jurisdiction of (?:the )?)/iu,
            () => true,
          ),
          (): Parts => ({ exclusive: true }),
        ),
      ],
      rest: ([court]) => (court === undefined ? {} : { court }),
    }),
    expected: {
      fr: "un tribunal, par exemple Tribunal de commerce de Paris",
      en: "a court, such as the courts of London",
    },
  },
  relations: {
    read: structured({
      parts: [
        as("date", date),
        as("kind", nameAmong(RelationsValue.shape.kind.options, { also: also.relationWords })),
        as(
          "reference",
          pattern(
            /(?:n° ?|no\.? ?|ref\.? ?|· |\u241f ?)?(?<value>(?=[\w./-]*\d)[\p{L}\d][\p{L}\d./-]{2,40})/u,
            (found) => found,
          ),
        ),
      ],
      rest: ([title]) => (title === undefined ? {} : { title }),
      assumed: { kind: ["amends", "annexOf", "callOffOf", "replaces"] },
    }),
    expected: {
      fr: "un lien et un document, par exemple modifie le contrat 2021-014",
      en: "a link and a document, such as amends contract 2021-014",
    },
  },
};

/** The role that an amount's period or unit speaks for, where no word says it. */
function roleOf({ period: covers, unit }: Parts): string {
  if (covers === "P1Y") return "annual";
  if (covers === "P1M") return "monthly";
  return unit === undefined ? "total" : "perUnit";
}

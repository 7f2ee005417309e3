import { NoticesValue } from "../../schemas/fields/notices.ts";
import { RenewalValue } from "../../schemas/fields/renewal.ts";
import { TerminationRightsValue } from "../../schemas/fields/termination-rights.ts";
import { findLeaseTerms } from "../../values/periods.ts";
import * as also from "./choices.ts";
import { dateOrRule } from "./events.ts";
import { nameAmong } from "./names.ts";
import { dayMissing } from "./partial-dates.ts";
import { frequency, pattern, period, yearlyDay } from "./parts.ts";
import { actor } from "./people.ts";
import { day, type ValueReader } from "./reader.ts";
import { firstAs } from "./small-parts.ts";
import { as, into, type Parts, structured } from "./structured.ts";
import type { Part } from "./words.ts";

const dateOrEvent: ValueReader = {
  read: dateOrRule,
  fault: dayMissing,
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

/** Readers of when a contract starts, how long it lasts and how it ends, by key. */
export const termReaders: Readonly<Record<string, ValueReader>> = {
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
  terminationRights: {
    read: structured({
      parts: [
        as("by", actor),
        as("ground", nameAmong(TerminationRightsValue.shape.ground.options, { also: also.groundWords })),
      ],
      rest: firstAs("text"),
      assumed: { by: ["eitherParty"], ground: ["other", "convenience", "breach"] },
      needs: ["by", "ground"],
    }),
    expected: {
      fr: "qui peut résilier et pourquoi, par exemple acheteur · manquement",
      en: "who may end it and why, such as buyer · breach",
    },
  },
};

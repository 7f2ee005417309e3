import type { NotificationDateValue } from "../../../schemas/fields/notification-date.ts";
import { defineFieldRules, type RuleMatch, type RuleReading } from "../rule.ts";
import { dateAfter } from "./contract-dates.ts";

export const notificationDateRules = defineFieldRules<NotificationDateValue>({
  field: "notificationDate",
  language: "en",
  cue: /(?<!\p{L})(?:award(?:ed)?|notif(?:ied|ication))(?!\p{L})/iu,
  rules: [
    {
      name: "en/notificationDate/Award date: <date>",
      pattern:
        /(?:^|\n|\t|[-•] ?)(?:date of (?:the )?(?:contract )?(?:award(?:ed)?|notification)|(?:contract )?award date|notification date|notification of award|date of award notice)(?: \([^)\n]{1,30}\))? ?[:\t\n]{1,2}/giu,
      strength: 0.88,
      read: (match) => notified(match, 12, 0.88),
    },
    {
      name: "en/notificationDate/awarded on <date>",
      pattern:
        /(?<!\p{L})(?:contract|tender|framework|supplier|contractor|award)[^.;\n]{0,70}? (?:was |were |is |has been |had been )?(?:awarded|notified)(?: to [^.,;\n]{1,60}?| of the award)?,? (?:on|dated|as of)(?= )/giu,
      strength: 0.82,
      read: (match) => notified(match, 6, 0.82),
    },
  ],
  corpus: {
    found: [
      [
        "2025-03-14",
        "Award date: 14 March 2025",
        "Date of notification\tMarch 14, 2025",
        "Notification of award: 14 March 2025",
        "The contract was awarded to Acme Ltd on March 14, 2025.",
        "The Contractor was notified of the award on 14 March 2025.",
        "Contract award date: 2025-03-14",
      ],
    ],
    ignored: [
      "Termination shall be notified on or before March 14, 2025.",
      "The award of damages was made on March 14, 2025.",
      "Each party notifies the other of any change.",
      "The stock award vests on March 14, 2025.",
      "The Supplier shall be notified within ten days.",
      "The arbitral award is final.",
    ],
    absent: ["Award date: ____________", "The contract was awarded on [●]."],
  },
});

function notified(match: RuleMatch, gap: number, strength: number): RuleReading<NotificationDateValue> | undefined {
  const place = dateAfter(match.document, match.end, gap);
  if (!place || !/^[\s:]*(?:on |the )?$/iu.test(place.lead)) return undefined;
  const span = { start: match.start, end: place.end };
  return place.date === undefined ? { state: "absent", span, strength: 0.5 } : { value: place.date, span, strength };
}

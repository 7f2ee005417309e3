import type { ObligationsValue } from "../../../schemas/fields/obligations.ts";
import type { Corpus } from "../rule.ts";

/** Duties in the present tense, of a party, a pronoun or a thing; whose heading tells who owes them; and what only looks like one. */
export const presentDuties: Corpus<ObligationsValue> = {
  found: [
    [
      {
        debtor: "supplier",
        action: "answers every query inside 9 days of being asked",
        category: "other",
        due: { kind: "delay", period: "P9D", direction: "after", event: { kind: "request" } },
      },
      'Brook Ltd (the "Builder") works for Hill Ltd (the "Client"). The Builder answers every query inside 9 days of being asked.',
    ],
    [
      {
        debtor: "buyer",
        action: "informs the Supplier at least two weeks ahead of any change of the gate",
        category: "information",
        due: {
          kind: "delay",
          period: "P2W",
          direction: "before",
          event: { kind: "other", text: "ahead of any change of the gate" },
        },
      },
      "The Buyer shall name a contact person. It informs the Supplier at least two weeks ahead of any change of the gate.",
    ],
    [
      {
        debtor: "lessee",
        action: "Every fault that endangers people is passed on within one day",
        category: "other",
        due: { kind: "delay", period: "P1D", direction: "after", event: { kind: "other" } },
      },
      "# What the Tenant does\nEvery fault that endangers people is passed on within one day.",
    ],
    [
      {
        debtor: "lessee",
        action: "Gutter cleaning",
        category: "other",
        due: { kind: "recurrence", rrule: "FREQ=MONTHLY;INTERVAL=6" },
      },
      "# What the Tenant does\nTask\tFrequency\nGutter cleaning\ttwice a year",
    ],
    [
      {
        debtor: "eachParty",
        action: "The site managers, Ms Roy for the Customer and Mr Hall for the Supplier, meet every second Monday",
        category: "meeting",
        due: { kind: "recurrence", rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO" },
      },
      "The site managers, Ms Roy for the Customer and Mr Hall for the Supplier, meet every second Monday.",
    ],
    [
      {
        debtor: "supplier",
        action: "takes its posters down within ten days after the end of the campaign",
        category: "other",
        due: {
          kind: "delay",
          period: "P10D",
          direction: "after",
          event: { kind: "other", text: "the end of the campaign" },
        },
      },
      "The Agency takes its posters down within ten days after the end of the campaign.",
    ],
    [
      {
        debtor: "supplier",
        action: "Spare parts are dispatched ex works within three weeks after the order was confirmed",
        category: "document",
        due: {
          kind: "delay",
          period: "P3W",
          direction: "after",
          event: { kind: "other", text: "the order was confirmed" },
        },
      },
      "Spare parts are dispatched ex works within three weeks after the order was confirmed.",
    ],
  ],
  ignored: [
    "The Supplier keeps the keys inside the cabinet.",
    "The Supplier increases its prices each January.",
    "The parties' directors, who met in May, agree on the prices.",
    "The bearing is known to fail within two years.",
  ],
};

import type { ObligationsValue } from "../../../schemas/fields/obligations.ts";
import type { Corpus } from "../rule.ts";

/** Covenants that run on in one paragraph, numbered sentences without full stops, and when they are due. */
export const covenants: Corpus<ObligationsValue> = {
  found: [
    [
      {
        debtor: "lessee",
        action: "have the gutters cleared once in every month",
        category: "other",
        due: { kind: "recurrence", rrule: "FREQ=MONTHLY" },
      },
      "2. THE Tenant HEREBY COVENANTS with the Landlord:- (1) To keep the yard tidy and to have the gutters cleared once in every month (2) Not to keep bees",
    ],
    [
      {
        debtor: "lessee",
        action: "varnish the oak panelling",
        category: "other",
        due: { kind: "event", event: { kind: "other", text: "In the second year of the term" } },
      },
      "The Tenant covenants with the Landlord as follows: (1) To keep the yard tidy (2) In the second year of the term to varnish the oak panelling",
    ],
    [
      {
        debtor: "lessor",
        action: "whenever required to produce the fire certificate",
        category: "certificate",
        due: { kind: "event", event: { kind: "request" } },
        evidenceRequired: "certificate",
      },
      "The Landlord hereby covenants with the Tenant: (a) To light the stairs and whenever required to produce the fire certificate (b) To sweep the yard",
    ],
    [
      {
        debtor: "lessee",
        action: "supply the Landlord with a copy of any planning notice within five days of receipt",
        category: "information",
        due: { kind: "delay", period: "P5D", direction: "after", event: { kind: "noticeReceipt" } },
      },
      "The Tenant covenants with the Landlord: (1) To keep the yard tidy (2) To supply the Landlord with a copy of any planning notice within five days of receipt",
    ],
    [
      {
        debtor: "lessor",
        action: "certify the outgoings within three months of the end of the year",
        category: "certificate",
        due: {
          kind: "delay",
          period: "P3M",
          direction: "after",
          event: { kind: "other", text: "the end of the year" },
        },
      },
      "1. The Tenant may inspect the accounts 2. The Landlord's accountant shall certify the outgoings within three months of the end of the year 3. The Tenant may object",
    ],
  ],
  ignored: [
    "In default of agreement the price shall within ten days be settled by an expert named by the President of the Law Society.",
    "The Tenant covenants with the Landlord: (1) Not to keep bees (2) Not to hang signs",
  ],
};

import type { ObligationsValue } from "../../../schemas/fields/obligations.ts";
import type { Corpus } from "../rule.ts";

/** Ways of laying a duty on a party: list, ellipsis, telegraphic line, letter; and what only looks like one. */
export const dutyWordings: Corpus<ObligationsValue> = {
  found: [
    [
      {
        debtor: "supplier",
        action: "obtain all permits",
        category: "other",
      },
      "It shall be the responsibility of the Contractor to obtain all permits and to file the as-built drawings with the County within 60 days of Substantial Completion.",
    ],
    [
      {
        debtor: "supplier",
        action: "file the as-built drawings with the County within 60 days of Substantial Completion",
        category: "document",
        due: {
          kind: "delay",
          period: "P60D",
          direction: "after",
          event: {
            kind: "acceptance",
          },
        },
      },
      "It shall be the responsibility of the Contractor to obtain all permits and to file the as-built drawings with the County within 60 days of Substantial Completion.",
    ],
    [
      {
        debtor: "supplier",
        action: "testing the fire alarm weekly",
        category: "other",
        due: {
          kind: "recurrence",
          rrule: "FREQ=WEEKLY",
        },
      },
      "The Contractor's duties include the following:\n(a) testing the fire alarm weekly;\n(b) reporting any fault to the Facilities Manager within 2 hours.",
    ],
    [
      {
        debtor: "supplier",
        action: "reporting any fault to the Facilities Manager within 2 hours",
        category: "information",
        due: {
          kind: "delay",
          period: "PT2H",
          direction: "after",
          event: {
            kind: "other",
          },
        },
      },
      "The Contractor's duties include the following:\n(a) testing the fire alarm weekly;\n(b) reporting any fault to the Facilities Manager within 2 hours.",
    ],
    [
      {
        debtor: "lessee",
        action: "yield up the Premises clean and empty",
        category: "other",
        due: {
          kind: "event",
          event: {
            kind: "end",
          },
        },
      },
      "Upon the expiry of the Term, the Lessee, having first removed its signage, shall yield up the Premises clean and empty.",
    ],
    [
      {
        debtor: "other",
        action: "deliver them within 120 days of year end",
        category: "delivery",
        due: {
          kind: "delay",
          period: "P120D",
          direction: "after",
          event: {
            kind: "other",
            text: "year end",
          },
        },
      },
      "Annual accounts: Borrower to deliver them within 120 days of year end.",
    ],
    [
      {
        debtor: "supplier",
        action: "pack the Goods for export",
        category: "other",
      },
      "The Seller undertakes the following: to pack the Goods for export; and to advise the Buyer of the vessel's departure by e-mail.",
    ],
    [
      {
        debtor: "supplier",
        action: "advise the Buyer of the vessel's departure by e-mail",
        category: "information",
      },
      "The Seller undertakes the following: to pack the Goods for export; and to advise the Buyer of the vessel's departure by e-mail.",
    ],
    [
      {
        debtor: "supplier",
        action: "assign two residents to the Clinic",
        category: "other",
      },
      "The Institution will (i) assign two residents to the Clinic, and (ii) send evaluations by June 30 of each year.",
    ],
    [
      {
        debtor: "supplier",
        action: "send evaluations by June 30 of each year",
        category: "document",
        due: {
          kind: "recurrence",
          rrule: "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30",
        },
      },
      "The Institution will (i) assign two residents to the Clinic, and (ii) send evaluations by June 30 of each year.",
    ],
    [
      {
        debtor: "buyer",
        action: "keep passwords secret",
        category: "other",
      },
      "Subscriber shall not resell the Service and shall keep passwords secret.",
    ],
    [
      {
        debtor: "agent",
        action: "forward claims within 2 days",
        category: "document",
        due: {
          kind: "delay",
          period: "P2D",
          direction: "after",
          event: {
            kind: "other",
          },
        },
      },
      "We appoint you as our broker. You will forward claims within 2 days.",
    ],
    [
      {
        debtor: "supplier",
        action: "provide evidence of cover to the Customer",
        category: "certificate",
        due: {
          kind: "delay",
          period: "P10D",
          direction: "after",
          event: {
            kind: "request",
          },
        },
        evidenceRequired: "evidence",
      },
      "The Supplier shall at its own cost and within 10 days of request provide evidence of cover to the Customer.",
    ],
    [
      {
        debtor: "supplier",
        action: "publish a policy annually",
        category: "other",
        due: {
          kind: "recurrence",
          rrule: "FREQ=YEARLY",
        },
      },
      "The Supplier warrants that it has insurance and undertakes to publish a policy annually.",
    ],
    [
      {
        debtor: "supplier",
        action: "Bins to be emptied every Tuesday by the Contractor",
        category: "other",
        due: {
          kind: "recurrence",
          rrule: "FREQ=WEEKLY;BYDAY=TU",
        },
      },
      "Bins to be emptied every Tuesday by the Contractor.",
    ],
    [
      {
        debtor: "buyer",
        action: "deliver its audited accounts within 180 days after each financial year end",
        category: "audit",
        due: {
          kind: "delay",
          period: "P180D",
          direction: "after",
          event: {
            kind: "other",
            text: "each financial year end",
          },
        },
      },
      "8.1 The Buyer shall hold a bond. 8.2 It shall deliver its audited accounts within 180 days after each financial year end.",
    ],
    [
      {
        debtor: "supplier",
        action: "accurate books shall be retained for six years and opened to inspection upon request",
        category: "audit",
        due: {
          kind: "event",
          event: {
            kind: "request",
          },
        },
      },
      "Supplier agrees that accurate books shall be retained for six years and opened to inspection upon request.",
    ],
    [
      {
        debtor: "supplier",
        action: "Method statement",
        category: "other",
        due: {
          kind: "delay",
          period: "P10D",
          direction: "after",
          event: {
            kind: "other",
            text: "notice of award",
          },
        },
      },
      "Submittal\tDue\tSubmit to\nMethod statement\tWithin 10 days after notice of award\tPurchasing Department",
    ],
    [
      {
        debtor: "lessee",
        action: "Send its audited accounts",
        category: "audit",
        due: {
          kind: "recurrence",
          rrule: "FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30",
        },
      },
      "What the Tenant must do\tWhen\tRecipient\nSend its audited accounts\tEach year, by 30 September\tLandlord",
    ],
    [
      {
        debtor: "supplier",
        action: "Encryption at rest to be maintained by Supplier",
        category: "security",
      },
      "Encryption at rest to be maintained by Supplier",
    ],
    [
      { debtor: "lessee", action: "Keep a register of visitors", category: "document" },
      "The Tenant shall:\nAct in good faith on orders given by the Landlord.\nKeep a register of visitors.",
      "# Covenants of the Tenant\nKeep a register of visitors.",
    ],
    [
      { debtor: "lessee", action: "permit the Landlord to inspect the register", category: "audit" },
      "The Tenant covenants with the Landlord as follows:\nAt all reasonable times permit the Landlord to inspect the register.",
      "The Tenant must:\nDuring business hours, to permit the Landlord to inspect the register.",
    ],
    [
      { debtor: "supplier", action: "Submit as-built drawings to the Client", category: "document" },
      "The Contractor shall:\n1. Drawings: Submit as-built drawings to the Client.",
    ],
    [
      {
        debtor: "supplier",
        action: "deliver Proof of its registration",
        category: "certificate",
        evidenceRequired: "Proof",
      },
      "Before work begins, the Contractor shall deliver to the Client:\n1. Proof of its registration.\n2. A list of its staff.",
    ],
  ],
  ignored: [
    "The Customer shall not:\nCopy the documentation.\nProvide access to competitors.",
    'The words "the Supplier shall report monthly" are hereby deleted from clause 4.',
    "The Supplier shall perform the Services with skill and care and shall comply with all laws.",
    "The Seller shall credit the Buyer 1 % of the price for each day of delay.",
    "The Project Manager shall chair the meetings.",
    "The Customer shall pay damages. The Buyer shall purchase the Goods.",
    "Such care as the Supplier shall reasonably be expected to exercise.",
  ],
};

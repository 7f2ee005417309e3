import type { ObligationsValue } from "../../../schemas/fields/obligations.ts";
import type { Corpus } from "../rule.ts";

export const obligationsCorpus: Corpus<ObligationsValue> = {
  found: [
    [
      {
        debtor: "supplier",
        action: "submit a progress report each month",
        category: "reporting",
        due: { kind: "recurrence", rrule: "FREQ=MONTHLY" },
        evidenceRequired: "progress report",
      },
      "The Supplier shall submit a progress report each month.",
      "The Contractor agrees to submit a progress report each month.",
      "The Vendor must submit a progress report each month.",
      "The Consultant is required to submit a progress report each month.",
      "The Supplier shall:\n(a) submit a progress report each month;",
    ],
    [
      {
        debtor: "licensee",
        action: "deliver a royalty statement to Licensor within thirty (30) days after the end of each quarter",
        category: "reporting",
        due: {
          kind: "delay",
          period: "P30D",
          direction: "after",
          event: { kind: "other", text: "after the end of each quarter" },
        },
        evidenceRequired: "royalty statement",
      },
      "Licensee shall deliver a royalty statement to Licensor within thirty (30) days after the end of each quarter.",
    ],
    [
      {
        debtor: "supplier",
        action: "provide a certificate of insurance upon request",
        category: "insurance",
        due: { kind: "event", event: { kind: "request" } },
        evidenceRequired: "certificate of insurance",
      },
      "The Contractor will provide a certificate of insurance upon request.",
      "The Provider undertakes to provide a certificate of insurance upon request.",
    ],
    [
      {
        debtor: "supplier",
        action: "provide evidence of it to the Customer annually",
        category: "certificate",
        due: { kind: "recurrence", rrule: "FREQ=YEARLY" },
        evidenceRequired: "evidence",
      },
      "The Supplier shall maintain its accreditation and shall provide evidence of it to the Customer annually.",
    ],
    [
      {
        debtor: "recipient",
        action: "return or destroy all Confidential Information upon termination of this Agreement",
        category: "handover",
        due: { kind: "event", event: { kind: "termination" } },
      },
      "The Receiving Party shall return or destroy all Confidential Information upon termination of this Agreement.",
    ],
    [
      {
        debtor: "buyer",
        action: "pay each undisputed invoice within 30 days of receipt of the invoice",
        category: "payment",
        due: { kind: "delay", period: "P30D", direction: "after", event: { kind: "invoiceReceipt" } },
      },
      "The Customer shall pay each undisputed invoice within 30 days of receipt of the invoice.",
    ],
    [
      {
        debtor: "supplier",
        action: "notify the Customer of the incident",
        category: "information",
        due: { kind: "delay", period: "PT24H", direction: "after", event: { kind: "incident" } },
      },
      "The Supplier shall, within 24 hours of any security incident, notify the Customer of the incident.",
    ],
    [
      {
        debtor: "distributor",
        action: "provide a forecast by January 31, 2026",
        category: "reporting",
        due: { kind: "date", date: "2026-01-31" },
      },
      "The Distributor shall provide a forecast by January 31, 2026.",
    ],
    [
      {
        debtor: "supplier",
        action: "Annual reports shall be delivered to the Customer by the Supplier within sixty days of year end",
        category: "reporting",
        due: { kind: "delay", period: "P60D", direction: "after", event: { kind: "other", text: "of year end" } },
        evidenceRequired: "Annual reports",
      },
      "Annual reports shall be delivered to the Customer by the Supplier within sixty days of year end.",
    ],
  ],
  ignored: [
    "The Supplier shall not submit invoices more than once each month.",
    "The Customer may deliver a report each month.",
    "If the Supplier shall deliver the goods within ten days, the price is reduced.",
    "The Supplier shall perform the Services with due care.",
    "This Agreement shall be governed by the laws of England.",
    "The Customer is not required to provide reports each month.",
    "Licensor believes that Licensee will deliver the statement within a month.",
    "# Definitions\nReport means the report that the Supplier shall deliver each month.",
  ],
};

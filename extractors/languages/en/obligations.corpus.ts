import type { ObligationsValue } from "../../../schemas/fields/obligations.ts";
import type { Corpus } from "../rule.ts";
import { covenants } from "./obligation-covenants.corpus.ts";
import { presentDuties } from "./obligation-present.corpus.ts";
import { dutyWordings } from "./obligation-wordings.corpus.ts";

export const obligationsCorpus: Corpus<ObligationsValue> = {
  found: [
    ...dutyWordings.found,
    ...presentDuties.found,
    ...covenants.found,
    [
      {
        debtor: "supplier",
        action: "Stock count",
        category: "other",
        due: { kind: "recurrence", rrule: "FREQ=MONTHLY;INTERVAL=3" },
      },
      "What\tWhen\tBy whom\nStock count\tquarterly\tSupplier",
      "Task\tFrequency\nStock count\tevery three months\nWindow washing\tmonthly",
    ],
    [
      {
        debtor: "supplier",
        action: "sends a delivery note each Friday",
        category: "delivery",
        due: { kind: "recurrence", rrule: "FREQ=WEEKLY;BYDAY=FR" },
      },
      "The Supplier sends a delivery note each Friday.",
    ],
    [
      {
        debtor: "supplier",
        action: "send the meter readings by the fifth of each month",
        category: "document",
        due: { kind: "recurrence", rrule: "FREQ=MONTHLY;BYMONTHDAY=5" },
      },
      "The Supplier, at its own cost:\n(a) shall send the meter readings by the fifth of each month;",
    ],
    [
      {
        debtor: "supplier",
        action: "submit its return every 1 March",
        category: "handover",
        due: { kind: "recurrence", rrule: "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1" },
      },
      "The Supplier shall submit its return every 1 March.",
    ],
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
          event: { kind: "other", text: "the end of each quarter" },
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
        due: { kind: "delay", period: "P60D", direction: "after", event: { kind: "other", text: "year end" } },
        evidenceRequired: "Annual reports",
      },
      "Annual reports shall be delivered to the Customer by the Supplier within sixty days of year end.",
    ],
    [
      {
        debtor: "supplier",
        action: "Temperature loggers must be calibrated twice a year",
        category: "compliance",
        due: { kind: "recurrence", rrule: "FREQ=MONTHLY;INTERVAL=6" },
      },
      "Temperature loggers must be calibrated twice a year.",
    ],
    [
      {
        debtor: "supplier",
        action: "Menus are to be submitted to the Customer two weeks before each cycle",
        category: "document",
        due: { kind: "delay", period: "P2W", direction: "before", event: { kind: "other", text: "each cycle" } },
      },
      "Menus are to be submitted to the Customer two weeks before each cycle.",
    ],
    [
      {
        debtor: "supplier",
        action: "A log of all visits is uploaded to the Customer's portal not later than the tenth of each month",
        category: "other",
        due: { kind: "recurrence", rrule: "FREQ=MONTHLY;BYMONTHDAY=10" },
      },
      "A log of all visits is uploaded to the Customer's portal not later than the tenth of each month.",
    ],
    [
      {
        debtor: "supplier",
        action: "The lifts shall receive preventive maintenance every quarter",
        category: "delivery",
        due: { kind: "recurrence", rrule: "FREQ=MONTHLY;INTERVAL=3" },
      },
      "The lifts shall receive preventive maintenance every quarter.",
    ],
    [
      {
        debtor: "supplier",
        action: "have an engineer on site within four hours",
        category: "other",
        due: { kind: "delay", period: "PT4H", direction: "after", event: { kind: "other" } },
      },
      "The Supplier shall answer each call within thirty minutes and have an engineer on site within four hours.",
    ],
    [
      {
        debtor: "supplier",
        action: "replace any employee within five days after the Customer's request",
        category: "staffing",
        due: { kind: "delay", period: "P5D", direction: "after", event: { kind: "request" } },
      },
      "The Contractor shall assign a manager. It shall replace any employee within five days after the Customer's request.",
    ],
    [
      {
        debtor: "supplier",
        action: "send a status report",
        category: "reporting",
        due: { kind: "recurrence", rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR" },
        evidenceRequired: "status report",
      },
      "Every second Friday the Contractor shall send a status report.",
    ],
    [
      {
        debtor: "supplier",
        action: "send a performance report",
        category: "reporting",
        due: { kind: "recurrence", rrule: "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5" },
        evidenceRequired: "report",
      },
      "No later than the fifth Business Day of each month the Carrier shall send a performance report.",
    ],
    [
      {
        debtor: "distributor",
        action: "send a marketing plan by 31 October in each year",
        category: "document",
        due: { kind: "recurrence", rrule: "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=31" },
      },
      "The Distributor undertakes:\n4.1 to send a marketing plan by 31 October in each year;",
    ],
    [
      {
        debtor: "eachParty",
        action: "meet quarterly at the Customer's office",
        category: "meeting",
        due: { kind: "recurrence", rrule: "FREQ=MONTHLY;INTERVAL=3" },
      },
      "The parties' representatives shall meet quarterly at the Customer's office.",
    ],
    [
      {
        debtor: "buyer",
        action: "pay the Supplier a fee of $6,750.00 per month",
        category: "payment",
        due: { kind: "recurrence", rrule: "FREQ=MONTHLY" },
      },
      "The Customer shall pay the Supplier a fee of $6,750.00 per month.",
    ],
    [
      {
        debtor: "supplier",
        action: "Procedures manual",
        category: "delivery",
        due: { kind: "date", date: "2024-06-28" },
      },
      "Deliverable\tDue date\tPrice\nProcedures manual\tJune 28, 2024\t$14,000.00",
    ],
  ],
  ignored: [
    ...dutyWordings.ignored,
    ...presentDuties.ignored,
    ...covenants.ignored,
    "The Supplier shall not submit invoices more than once each month.",
    "The Customer may deliver a report each month.",
    "If the Supplier shall deliver the goods within ten days, the price is reduced.",
    "The Supplier shall perform the Services with due care.",
    "This Agreement shall be governed by the laws of England.",
    "The Customer is not required to provide reports each month.",
    "Licensor believes that Licensee will deliver the statement within a month.",
    "The Fees shall be adjusted each year by the index.",
    "Interest is charged at 1% each month.",
    "The report is free of charge each month.",
    "If a report is not sent within ten days, the Customer may terminate.",
    "# Definitions\nReport means the report that the Supplier shall deliver each month.",
  ],
};

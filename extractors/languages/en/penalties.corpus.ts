import type { PenaltiesValue } from "../../../schemas/fields/penalties.ts";
import type { Corpus } from "../rule.ts";
import { penaltyWordings } from "./penalty-wordings.corpus.ts";

export const penaltiesCorpus: Corpus<PenaltiesValue> = {
  found: [
    [
      {
        cause: "delay",
        rate: { kind: "money", money: { value: "900.00", currency: "GBP" } },
        per: "week",
        cap: { kind: "percent", percent: "10", of: "Order Value" },
      },
      "Liquidated damages. For every week by which the Supplier overruns, the Client may deduct £900.00, but not more in the aggregate than 10% of the Order Value.",
    ],
    [
      {
        cause: "delay",
        rate: { kind: "percent", percent: "2", of: "price of the late Goods" },
        per: "week of delay",
      },
      "If delivery is delayed for reasons on the Seller's side, the Buyer shall be entitled to a reduction of two percent (2%) of the price of the late Goods per full week of delay.",
    ],
    [
      {
        cause: "delay",
        rate: { kind: "percent", percent: "0.7", of: "value of the late goods" },
        per: "week",
        cap: { kind: "percent", percent: "7", of: "order value" },
      },
      "Any delay by the Supplier shall attract 0.7% of the value of the late goods per week, subject to a maximum of 7% of the order value.",
    ],
    [
      { cause: "breach", rate: { kind: "money", money: { value: "9000.00", currency: "USD" } }, per: "event" },
      "A breach of this clause by the Agent costs it $9,000 for each event.",
    ],
    [
      { cause: "other", rate: { kind: "percent", percent: "12", of: "shortfall" } },
      "The Buyer shall, within 45 days after the end of that year, pay 12% of the shortfall.",
    ],
    [
      { cause: "other", rate: { kind: "money", money: { value: "4200.00", currency: "GBP" } } },
      "If the Buyer stops the engagement, it pays a break fee of £4,200.",
      "For each pallet rejected, a handling charge of £4,200 is due.",
    ],
    ...penaltyWordings.found,
    [
      {
        cause: "breach",
        debtor: "agent",
        rate: { kind: "text", text: "thirty (30) times the average daily commission" },
      },
      "If the Agent breaches this clause, the Agent shall pay thirty (30) times the average daily commission as liquidated damages.",
    ],
    [
      { cause: "performance", rate: { kind: "text", text: "2 days of fees" }, per: "day of downtime" },
      "The user receives a service credit equal to 2 days of fees for each day of downtime.",
    ],
    [
      { cause: "latePayment", rate: { kind: "text", text: "5% a year above the base rate of the bank" }, per: "year" },
      "Interest on late payment runs at 5% a year above the base rate of the bank, but at 5% a year for any period when that rate is below 0%.",
      "Interest on the overdue sum is charged at 5% a year above the base rate of the bank, calculated daily until payment.",
    ],
    [
      { cause: "latePayment", rate: { kind: "money", money: { value: "40.00", currency: "USD" } }, per: "month" },
      "A late charge of $40 or 1.25% per month, whichever is greater, is added to overdue accounts.",
    ],
    [
      { cause: "performance", rate: { kind: "money", money: { value: "0.30", currency: "GBP" } }, per: "tray" },
      "The Buyer may deduct 30p per tray delivered below specification.",
    ],
    [
      { cause: "delay", rate: { kind: "percent", percent: "2", of: "order value" }, per: "week" },
      "Late delivery: 2% of the order value for each week.",
      "If delivery is late the Supplier shall allow the Buyer a rebate of 2% of the order value for each week.",
    ],
    [
      { cause: "performance", rate: { kind: "money", money: { value: "35.00", currency: "GBP" } }, per: "occasion" },
      "Service failure\tResponse\tAmount\nUnanswered call\t2 hours\t£35 per occasion",
    ],
    [
      {
        cause: "delay",
        debtor: "supplier",
        rate: { kind: "money", money: { value: "5000.00", currency: "USD" } },
        per: "day of delay",
      },
      "The Contractor shall pay liquidated damages of $5,000 for each day of delay.",
      "If completion is delayed, the Supplier shall pay the Owner liquidated damages in the amount of five thousand dollars ($5,000) per day of delay.",
    ],
    [
      {
        cause: "delay",
        debtor: "supplier",
        rate: { kind: "percent", percent: "0.5", of: "contract price" },
        per: "week of delay",
        cap: { kind: "percent", percent: "10", of: "contract price" },
      },
      "For late delivery the Supplier shall pay liquidated damages of 0.5% of the contract price per week of delay, not to exceed 10% of the contract price.",
    ],
    [
      { cause: "latePayment", rate: { kind: "percent", percent: "1.5" }, per: "month" },
      "Overdue amounts shall bear interest at the rate of 1.5% per month.",
      "A late payment charge of one and one-half percent (1.5%) per month will be imposed on all overdue accounts.",
    ],
    [
      { cause: "latePayment", rate: { kind: "percent", percent: "10" }, per: "year" },
      "Late payments shall bear interest at ten percent (10%) per annum.",
    ],
    [
      {
        cause: "latePayment",
        rate: { kind: "text", text: "2% above the base rate of Barclays Bank PLC from time to time" },
      },
      "Interest shall accrue on overdue sums at 2% above the base rate of Barclays Bank PLC from time to time.",
    ],
    [
      {
        cause: "termination",
        debtor: "buyer",
        rate: { kind: "percent", percent: "25", of: "original purchase price" },
      },
      "If an order is cancelled, the Customer shall pay a restocking fee of 25% of the original purchase price.",
    ],
    [
      { cause: "performance", rate: { kind: "percent", percent: "5", of: "monthly fee" } },
      "Where uptime falls below the service level, a service credit of 5% of the monthly fee applies.",
    ],
    [
      { cause: "latePayment", debtor: "buyer", rate: { kind: "money", money: { value: "50.00", currency: "USD" } } },
      "The Customer shall pay a late fee of $50 on any overdue invoice.",
    ],
    [
      {
        cause: "performance",
        rate: { kind: "money", money: { value: "40.00", currency: "GBP" } },
        per: "night",
        cap: { kind: "money", money: { value: "400.00", currency: "GBP" } },
      },
      "Failure\tService credit\tMonthly cap\nBackup missed\t£40 per night\t£400",
    ],
  ],
  ignored: [
    "If the Provider misses its uptime target of 99.8% in a month, the Customer may ask for a report.",
    ...penaltyWordings.ignored,
    "Either party may terminate without penalty of any kind.",
    "The Licensee shall indemnify the Licensor for penalties of $10,000 imposed by a governmental authority.",
    "Seller transfers its right, title and interest of 50% in the software.",
    "The loan bears interest at 5% per annum.",
    "He holds a beneficial interest of ten percent (10%) of the shares.",
    "Penalties are described in Schedule 4.",
    "The price is 10% lower for early orders.",
  ],
};

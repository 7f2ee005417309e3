import type { PenaltiesValue } from "../../../schemas/fields/penalties.ts";
import type { Corpus } from "../rule.ts";

/** Sums for a failing under other names, in lines, formulas and amendments; and sums that punish nothing. */
export const penaltyWordings: Corpus<PenaltiesValue> = {
  found: [
    [
      {
        cause: "delay",
        rate: {
          kind: "money",
          money: {
            value: "12000.00",
            currency: "USD",
          },
        },
        per: "hour of overrun",
      },
      "Should the Contractor overrun the agreed shutdown window, it will owe the Plant $12,000 for every hour of overrun.",
    ],
    [
      {
        cause: "termination",
        rate: {
          kind: "percent",
          percent: "50",
          of: "booking fee",
        },
      },
      "A Buyer who cancels less than 48 hours before the slot forfeits 50% of the booking fee.",
    ],
    [
      {
        cause: "performance",
        rate: {
          kind: "percent",
          percent: "3",
        },
      },
      "If availability falls below 99.5% in any month, the monthly fee is abated by 3%; below 98%, by 10%.",
    ],
    [
      {
        cause: "performance",
        rate: {
          kind: "percent",
          percent: "10",
        },
      },
      "If availability falls below 99.5% in any month, the monthly fee is abated by 3%; below 98%, by 10%.",
    ],
    [
      {
        cause: "absence",
        rate: {
          kind: "money",
          money: {
            value: "600.00",
            currency: "GBP",
          },
        },
      },
      "In the event of non-attendance by a trainer the Provider shall reimburse the Client £600.",
    ],
    [
      {
        cause: "delay",
        rate: {
          kind: "formula",
          written: "P = 0.02 x V x D",
        },
        cap: {
          kind: "percent",
          percent: "12",
        },
      },
      "Damages for delay: P = 0.02 x V x D, capped at 12% of V.",
    ],
    [
      {
        cause: "breach",
        rate: {
          kind: "text",
          text: "twice the fees received in the preceding quarter",
        },
      },
      "Where the Supplier breaches clause 9 it shall pay, as agreed compensation, twice the fees received in the preceding quarter.",
    ],
    [
      {
        cause: "delay",
        rate: {
          kind: "money",
          money: {
            value: "45.00",
            currency: "EUR",
          },
        },
        per: "day",
      },
      "Wagons detained beyond 24 hours: 45 EUR/day/wagon.",
    ],
    [
      {
        cause: "delay",
        rate: {
          kind: "percent",
          percent: "0.5",
          of: "value of the delayed part",
        },
        per: "week of delay",
      },
      "The Supplier pays the Purchaser for every week of delay 0.5% of the value of the delayed part.",
    ],
    [
      {
        cause: "performance",
        rate: {
          kind: "percent",
          percent: "6",
          of: "that month's fee",
        },
      },
      "If the first-time fix rate is 85% or less, Provider gives back 6% of that month's fee.",
    ],
    [
      {
        cause: "delay",
        rate: {
          kind: "money",
          money: {
            value: "400.00",
            currency: "GBP",
          },
        },
        per: "day",
      },
      'For late delivery, for "£300 per day" read "£400 per day".',
    ],
    [
      {
        cause: "performance",
        rate: {
          kind: "money",
          money: {
            value: "20.00",
            currency: "GBP",
          },
        },
        per: "call",
      },
      "Unanswered calls: £20 per call; Missed visits: £400 per visit.",
    ],
    [
      {
        cause: "absence",
        rate: {
          kind: "money",
          money: {
            value: "400.00",
            currency: "GBP",
          },
        },
        per: "visit",
      },
      "Unanswered calls: £20 per call; Missed visits: £400 per visit.",
    ],
  ],
  ignored: [
    "Work outside normal hours is charged at £85 per hour. Under this Agreement the Customer shall pay £500 per month.",
    "The Landlord may deduct the cost of repairs from the deposit of £2,000 if the Tenant fails to make good.",
    "The Contractor is paid a bonus of £500 per week for early completion.",
    "Rebate. If the volume purchased exceeds 1,000 units the Buyer receives a rebate of 3%.",
    "Liability for delay shall not exceed 10% of the Contract Price.",
  ],
};

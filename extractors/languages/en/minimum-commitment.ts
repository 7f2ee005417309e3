import type { MinimumCommitmentValue } from "../../../schemas/fields/minimum-commitment.ts";
import { minimumCommitments } from "../minimum-amounts.ts";
import { defineFieldRules } from "../rule.ts";
import { amountsOf } from "./amounts.ts";

const bought = /(?<!\p{L})(?:purchas|order|buy|bought|commit|annual minimum|spend|volume|take delivery)/iu;
const others = /insur|liabilit|(?<!\p{L})rent|penalt|damages|royalt|per (?:occurrence|claim)/iu;

export const minimumCommitmentRules = defineFieldRules<MinimumCommitmentValue>({
  field: "minimumCommitment",
  language: "en",
  cue: /minim|at least|not less than|target|commit/iu,
  rules: [minimumCommitments("en/minimumCommitment/purchases of at least <amount>", amountsOf, bought, others)],
  corpus: {
    found: [
      [
        { money: { value: "50000.00", currency: "USD" } },
        "Distributor shall place orders for a minimum of $50,000.",
        "The Purchase Target for the second year is $50,000.",
      ],
      [
        { money: { value: "90000.00", currency: "GBP" }, period: "P1Y" },
        "The Buyer shall purchase Goods for at least £90,000 per year.",
      ],
    ],
    ignored: [
      "The Supplier shall maintain insurance of at least £5,000,000 per claim.",
      "The rent shall not be less than £900 per month.",
    ],
  },
});

import type { AmountsValue } from "../../../schemas/fields/amounts.ts";
import type { Corpus } from "../rule.ts";

const dollars = (value: string) => ({ value, currency: "USD" });

export const amountsCorpus: Corpus<AmountsValue> = {
  found: [
    [
      { role: "penalty", money: { value: "120.00", currency: "GBP" } },
      "Each site meeting missed without apology is contra-charged at £120.00.",
    ],
    [
      { role: "total", money: { value: "88400.00", currency: "GBP" } },
      "The Sub-Contract Sum, called the Order Value, is £88,400.00.",
    ],
    [
      { role: "penalty", money: { value: "30.00", currency: "GBP" } },
      "# 8 Deductions\n\n8.1 Every hour without a guard at the gate costs you £30.",
    ],
    [
      { role: "retention", money: { value: "2500.00", currency: "GBP" } },
      "Until the manuals are in, £2,500.00 of the final account is withheld.",
    ],
    [
      { role: "liabilityCap", money: { value: "3000000.00", currency: "GBP" } },
      "Liability ceiling: £3,000,000 in a contract year.",
    ],
    [
      { role: "maximum", money: { value: "9500.00", currency: "GBP" } },
      "In the first year the Service Charge shall not be more than £9,500.",
    ],
    [
      { role: "fee", money: { value: "4000.00", currency: "GBP" } },
      "The Tenant may break this Lease on 1 May 2028 provided that the rents are paid and it pays the sum of £4,000.",
    ],
    [
      { role: "minimum", money: { value: "600000.00", currency: "USD" }, period: "P1Y" },
      "# Minimum Purchase Commitment\nFirst Contract Year\t$600,000\nSecond Contract Year\t$750,000",
    ],
    [
      { role: "annual", money: { value: "22440.00", currency: "EUR" }, period: "P1Y" },
      "# Fees\nItem\tQuantity\tUnit price\tFee\nNamed users\t85\t€264.00 per user per year\t€22,440.00\nE-signature\t1\t–\t€4,800.00",
    ],
    [
      { role: "annual", money: { value: "112400.00", currency: "GBP" }, taxBasis: "HT", period: "P1Y" },
      "# Charges\nSite\tAnnual charge (excl. VAT)\nDarby Cold Store\t£112,400.00\nLeeds Hub\t£72,200.00",
    ],
    [
      { role: "rent", money: { value: "64000.00", currency: "KES" }, period: "P1M" },
      "A rent of KShs. 64,000/= per month falls due on the third.",
      "The rent is KES 64,000/- only (sixty-four thousand) per calendar month.",
      "Rent: KES 64,000 pcm",
    ],
    [
      { role: "deposit", money: { value: "30500.00", currency: "PHP" } },
      "The Lessee leaves a security deposit of PHP 30,500.00 with the Lessor.",
      "Security deposit: ₱30,500",
    ],
    [
      { role: "maximum", money: dollars("36000.00") },
      "Travel booked by the Consultant may not pass $36,000 in all.",
      "In no event will the Buyer owe more than $36,000.",
      "The credit line is $36,000 until the first audit.",
      "The cost of repairs never goes beyond $36,000.",
    ],
    [
      { role: "liabilityCap", money: dollars("900000.00") },
      "Neither party's liability goes beyond $900,000, save for claims for bodily injury.",
      "The Supplier's liability, other than for bodily injury, is capped at $900,000.",
      "In no case is the Carrier liable for more than $900,000.",
    ],
    [
      { role: "minimum", money: dollars("650000.00") },
      "The Purchase Target for the second year is $650,000.",
      "Committed spend: $650,000.",
    ],
    [
      { role: "penalty", money: dollars("12000.00"), unit: "event" },
      "A breach of this clause by the Agent costs it $12,000 for each event.",
    ],
    [
      { role: "insuranceCover", money: dollars("75000.00") },
      "The Printer shall insure the plates against all risks for $75,000.",
      "The Printer insures the plates for $75,000.",
    ],
    [
      { role: "fee", money: dollars("6400.00") },
      "A single mobilisation fee of $6,400 is payable on the first invoice.",
    ],
    [
      { role: "total", money: dollars("120000.00") },
      "The total contract price is $120,000.",
      "Fees are fixed, so that the aggregate licence fees for the Initial Term are $120,000.",
      "Description\tPrice\nTotal payable in the first year\t$120,000.00",
      "In consideration of the Services, the Customer shall pay the purchase price of one hundred twenty thousand dollars ($120,000.00).",
    ],
    [
      { role: "annual", money: dollars("25000.00"), period: "P1Y" },
      "Customer shall pay an annual fee of $25,000.",
      "The maintenance fee is US$25,000 per annum.",
      "Description\tQty\tUnit price\tAmount\nHosting, yearly subscription\t1\t$25,000 per year\t$25,000",
      "Item\tQuantity\tUnit price (USD)\tAmount (USD)\nMaintenance fee, first year (annual)\t2\t$12,500.00 per site per year\t$25,000.00",
    ],
    [
      { role: "monthly", money: dollars("3250.00"), period: "P1M" },
      "The Consultant shall be paid $3,250 per month.",
      "The monthly retainer shall be three thousand two hundred fifty dollars ($3,250).",
    ],
    [{ role: "perUnit", money: dollars("55.00"), unit: "hour" }, "Development is charged at a rate of $55 per hour."],
    [
      { role: "perUnit", money: dollars("3.25"), unit: "1,000 messages" },
      "Messages above the allowance are billed at $3.25 per 1,000 messages.",
    ],
    [
      { role: "perUnit", money: dollars("40.00"), unit: "rentable square foot" },
      "Lessor contributes to the works up to $40.00 per rentable square foot.",
    ],
    [{ role: "minimum", money: dollars("50000.00") }, "Distributor shall place orders for a minimum of $50,000."],
    [
      { role: "threshold", money: { value: "2500.00", currency: "GBP" } },
      "The insurance is subject to an excess of £2,500.",
    ],
    [
      { role: "guarantee", money: { value: "450000.00", currency: "AED" } },
      "The Contractor shall provide a performance bond of AED 450,000.",
    ],
    [
      { role: "maximum", money: { value: "10000.00", currency: "EUR" } },
      "Expenses shall be reimbursed up to €10,000.",
      "The costs of the study shall not exceed EUR 10,000.",
    ],
    [{ role: "deposit", money: dollars("8000.00") }, "Upon signature the Tenant pays a security deposit of $8,000."],
    [
      { role: "rent", money: { value: "48000.00", currency: "GBP" }, period: "P1Y" },
      "The annual rent is £48,000.",
      "Base rent: GBP 48,000 per year.",
    ],
    [
      { role: "charges", money: dollars("400.00"), period: "P1M" },
      "Tenant shall also pay operating expenses of $400 per month.",
    ],
    [
      { role: "penalty", money: dollars("5000.00"), unit: "day" },
      "The Contractor shall pay liquidated damages of $5,000 per day.",
      "Failure\tDeduction\nVisit missed\t100% of the monthly fee\nWorkshop left open\t$5,000.00 per day",
    ],
    [
      { role: "liabilityCap", money: dollars("1000000.00") },
      "Neither party's aggregate liability under this Agreement shall exceed $1,000,000.",
      "# Limitation of liability\nFor breaches of confidence, the cap above is raised to $1,000,000.",
      "Supplier shall not be liable for damages in excess of one million dollars ($1,000,000).",
    ],
    [
      { role: "insuranceCover", money: dollars("2000000.00") },
      "Contractor shall maintain general liability insurance with limits of not less than $2,000,000.",
      "The policy shall have a combined single limit of $2,000,000.",
    ],
    [
      { role: "fee", money: dollars("500000.00") },
      "Licensee shall pay a non-refundable licence issue fee of $500,000.",
    ],
    [{ role: "advance", money: dollars("1900.00") }, "Client shall make a prepayment of $1,900."],
    [{ role: "retention", money: dollars("7500.00") }, "Owner shall withhold retainage of $7,500 until completion."],
    [{ role: "guarantee", money: dollars("90000.00") }, "The Contractor furnishes a performance bond of $90,000."],
    [
      { role: "recoveryFee", money: { value: "40.00", currency: "EUR" } },
      "Late payment gives rise to compensation for recovery costs of €40.",
    ],
    [
      { role: "threshold", money: dollars("11000.00") },
      "The Company shall pay HDI thirty percent of the Net Sales in excess of $11,000.",
    ],
    [{ role: "other", money: dollars("600.00") }, "Partner shall receive $600 on signature."],
  ],
  ignored: [
    "The Tenant has hitherto held the shop under a lease of 2019 at the yearly rent of £14,000.",
    "It takes the place of the order of 2022, under which you paid £1,200 a month.",
    "These sums are not the damages under the Main Contract, which stand at £9,000 a week.",
    "The Supplier's tender of 4 May 2025 in the sum of £61,000.00 is superseded by this Order.",
    'The annual fee clause is amended by deleting "$84,000".',
    "The price of the competing tender was $18,200.",
    "Common stock, par value $0.01.",
    "The Company has an authorised share capital of £50,000.",
    "For example, if the index rises the fee becomes $110.",
    "All payments shall be made in United States dollars.",
    "Violators may be subject to a fine of $10,000.",
    "The shares were issued at a price of $10.00 per share.",
    "The Borrower owes the principal amount of $5,186,860 under the Note.",
  ],
  absent: ["The Customer shall pay a fee of $________.", "The purchase price shall be [●] euros."],
};

import type { IndexationValue } from "../../../schemas/fields/indexation.ts";
import type { Corpus } from "../rule.ts";

const cpi = { name: "CPI", publisher: "national statistics office" };
const rpi = { name: "RPI", publisher: "ONS", series: "CHAW" };

export const indexationCorpus: Corpus<IndexationValue> = {
  found: [
    [
      { mode: "unilateral", price: "the tariffs", indices: [] },
      "We reserve the right to amend our tariffs at any time.",
      "Our tariffs may be revised from time to time.",
      "The tariffs may change upon renewal.",
    ],
    [
      { mode: "unilateral", price: "the rent", indices: [], frequency: "P1Y" },
      "The Lessor may raise the rent once in any 12-month period.",
      "The rent may be increased annually by the Lessor but not by more than a tenth.",
    ],
    [
      { mode: "revisable", price: "the rent", indices: [], fixedRise: "6.5", frequency: "P1Y" },
      "The rent shall stand enhanced by 6.5% every year.",
      "The rent shall be increased by 6.5% with each year of renewal, on each anniversary.",
    ],
    [
      { mode: "revisable", indices: [], fixedRise: "6.5", frequency: "P1Y" },
      "Annual rent increase: 6.5%",
      "☐ Rent stays unchanged.\n☒ Rent shall be increased by 6.5% per year.",
    ],
    [
      { mode: "revisable", price: "the tariffs", indices: [], frequency: "P1Y", cap: "4" },
      "The tariffs are subject to an annual increase of up to 4%.",
    ],
    [{ mode: "revisable", indices: [] }, "Prices are firm for eight months and reviewed thereafter."],
    [
      { mode: "revisable", price: "the charges", indices: [rpi], frequency: "P1Y", floor: "3" },
      "The charges will rise each year by 3% or RPI, whichever is greater.",
    ],
    [
      { mode: "fixed", indices: [] },
      "We will not raise your fees during the minimum term.",
      "Your fees are locked for the length of the plan.",
    ],
    [
      { mode: "revisable", indices: [], fixedRise: "2.75", frequency: "P1Y" },
      "The day rates stand until 31 December 2026. They go up by 2.75 per cent each year.",
      "Hourly rates are held for a year. Each year they go up by 2.75%.",
    ],
    [
      { mode: "revisable", price: "the fees", indices: [cpi], frequency: "P1Y", cap: "5" },
      "The Fees shall be increased annually by the percentage increase in the Consumer Price Index, provided that no increase shall exceed 5%.",
      "On each anniversary the Fees shall increase in line with the Consumer Price Index, capped at 5%.",
      "The Fees are adjusted each year by the lesser of the change in the consumer price index and 5%.",
    ],
    [
      { mode: "revisable", price: "the charges", indices: [rpi], frequency: "P1Y", floor: "0" },
      "The Charges shall be adjusted each year in line with the Retail Prices Index. The Charges shall not be reduced.",
    ],
    [
      { mode: "revisable", price: "the rent", indices: [rpi], frequency: "P1Y", floor: "1", cap: "4" },
      "The Rent shall be increased on each anniversary of the Commencement Date by the increase in RPI, subject to a collar of 1% to 4%.",
    ],
    [
      {
        mode: "revisable",
        price: "the base rent",
        indices: [{ name: "CPI-U", publisher: "BLS", series: "CUUR0000SA0" }],
        frequency: "P1Y",
        firstRevision: { kind: "date", date: "2026-01-01" },
      },
      "The Base Rent shall be adjusted annually, beginning January 1, 2026, by the change in the Consumer Price Index for All Urban Consumers published by the Bureau of Labor Statistics.",
    ],
    [
      {
        mode: "revisable",
        price: "P",
        formula: {
          written: "P = P0 x (0.20 + 0.80 x CPI/CPI0)",
          normalized: "P = P0 * (0.20 + 0.80 * (CPI / CPI0))",
          result: "P",
          expression: {
            type: "multiply",
            left: { type: "symbol", name: "P", at: "base" },
            right: {
              type: "add",
              left: { type: "number", value: "0.20" },
              right: {
                type: "multiply",
                left: { type: "number", value: "0.80" },
                right: {
                  type: "divide",
                  left: { type: "symbol", name: "CPI", at: "current" },
                  right: { type: "symbol", name: "CPI", at: "base" },
                },
              },
            },
          },
          fixedPart: "0.2",
          terms: [{ index: "CPI", weight: "0.8" }],
        },
        indices: [{ symbol: "CPI", name: "CPI", publisher: "national statistics office" }],
        frequency: "P1Y",
      },
      "Prices are revised annually according to the formula: P = P0 x (0.20 + 0.80 x CPI/CPI0)",
    ],
    [
      {
        mode: "revisable",
        price: "the hourly rates",
        indices: [{ name: "ECI", publisher: "BLS" }],
        frequency: "P1Y",
        firstRevision: { kind: "date", date: "2026-01-01" },
        cap: "5",
        floor: "2",
      },
      "Effective January 1 of each calendar year, beginning with January 1, 2026, the hourly rates will be adjusted to reflect changes in the ECI for the preceding year; provided that in no event shall such adjustment be less than two percent (2%) nor more than five percent (5%).",
    ],
    [
      {
        mode: "revisable",
        price: "the annual licence fee",
        indices: [{ name: "CPI-U", publisher: "BLS", series: "CUUR0000SA0" }],
        frequency: "P1Y",
        cap: "3",
      },
      "The Annual Licence Fee shall increase on each anniversary of the Commencement Date by the lesser of (a) 3% and (b) the percentage increase in the Consumer Price Index for All Urban Consumers.",
    ],
    [
      { mode: "fixed", price: "the rent", indices: [] },
      "Section 4.3 of the Lease (Consumer Price Index Adjustment) is deleted, and the Rent shall not be adjusted by reference to any index.",
    ],
    [
      { mode: "revisable", price: "the freight rates", indices: [{ name: "national average diesel price" }] },
      "The freight rates are adjusted according to the national average diesel price.",
    ],
    [
      { mode: "unilateral", price: "the charges", indices: [cpi], frequency: "P1Y" },
      "The Supplier may alter the Charges once in each year; but no alteration shall raise them by more than the change in CPI.",
    ],
    [
      { mode: "revisable", price: "the charges", indices: [cpi], frequency: "P1Y" },
      "The Supplier may increase the Charges once in each Contract Year by a percentage not exceeding the percentage change in CPI.",
    ],
    [
      {
        mode: "revisable",
        price: "the rent",
        indices: [],
        fixedRise: "3",
        frequency: "P1Y",
        firstRevision: { kind: "rule", event: { kind: "effectiveDate" }, offset: "P1Y", direction: "after" },
      },
      "The Rent shall escalate at three percent (3%) per annum, compounded, commencing on the first anniversary of the Rent Commencement Date.",
    ],
    [
      { mode: "fixed", indices: [] },
      "The Fees are adjusted each year in line with the Consumer Price Index. Day rates shall remain fixed for the term.",
    ],
    [
      { mode: "fixed", price: "the prices", indices: [] },
      "The prices are fixed and firm for the term of this Agreement.",
      "The Prices shall not be increased during the term.",
    ],
    [{ mode: "fixed", indices: [] }, "This is a fixed price contract."],
    [
      { mode: "unilateral", price: "the fees", indices: [] },
      "The Supplier may increase the Fees upon sixty days' notice.",
      "Licensor reserves the right to change the fees at any time.",
    ],
    [
      { mode: "revisable", price: "the annual fee", indices: [], fixedRise: "3", frequency: "P1Y" },
      "The Annual Fee shall increase by three percent (3%) on each anniversary of the Effective Date.",
    ],
  ],
  ignored: [
    "☐ The rent will not be increased.",
    "The interest rate may be revised by the bank.",
    "The exchange rate is adjusted monthly.",
    "See the index of exhibits at the end of this document.",
    "Interest accrues at a rate that may be adjusted annually by the bank.",
    "The parties may change the delivery dates by mutual agreement.",
    "The number of shares shall be adjusted to reflect stock splits.",
    "If the Index ceases to be published, the parties shall agree on a substitute.",
    "The resale prices are set by the Distributor alone.",
  ],
};

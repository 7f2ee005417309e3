import { Decimal } from "decimal.js";
import type { AmountsValue } from "../../../schemas/fields/amounts.ts";
import type { IndexationValue } from "../../../schemas/fields/indexation.ts";
import { issueOf } from "../../../schemas/words/issues.ts";
import { type Check, valuesFor } from "./check.ts";

/** A cent of rounding on each amount. */
const tolerance = new Decimal("0.02");

/** HT + TVA = TTC, for a total given both ways with its rate. */
export const taxAddsUp: Check = (fields) => {
  const amounts = valuesFor<AmountsValue>(fields, "amounts");
  return amounts.flatMap((net) => {
    const rate = net.value.taxRate ?? amounts.find((item) => item.value.taxRate !== undefined)?.value.taxRate;
    const grosses = amounts.filter((item) => isGrossOf(item.value, net.value));
    const [gross] = grosses;
    if (net.value.taxBasis !== "HT" || rate === undefined || !gross || grosses.length > 1) return [];
    const expected = new Decimal(net.value.money.value).times(new Decimal(rate).div(100).plus(1));
    if (expected.minus(gross.value.money.value).abs().lte(tolerance)) return [];
    return [
      {
        ...issueOf("TAX_DOES_NOT_ADD_UP", "warning", {
          details: { net: net.value.money.value, rate, computed: expected.toFixed(2), gross: gross.value.money.value },
          field: "amounts",
        }),
        concerns: [net, gross],
      },
    ];
  });
};

/** The weights of a formula sum to 1, unless they are left symbolic or the formula is a sum of prices. */
export const weightsSumToOne: Check = (fields) =>
  valuesFor<IndexationValue>(fields, "indexation").flatMap((item) => {
    const { formula } = item.value;
    if (!formula || formula.terms.length === 0) return [];
    const weights = [formula.fixedPart, ...formula.terms.map((term) => term.weight)];
    if (!weights.every((weight) => /^-?\d+(\.\d+)?$/.test(weight))) return [];
    const sum = weights.reduce((total, weight) => total.plus(weight), new Decimal(0));
    if (sum.minus(1).abs().lte("0.001")) return [];
    return [
      {
        ...issueOf("WEIGHTS_DO_NOT_SUM_TO_ONE", "warning", {
          details: { sum: sum.toString() },
          field: "indexation",
        }),
        concerns: [item],
      },
    ];
  });

function isGrossOf(gross: AmountsValue, net: AmountsValue): boolean {
  return (
    gross.taxBasis === "TTC" &&
    gross.role === net.role &&
    gross.period === net.period &&
    gross.unit === net.unit &&
    gross.money.currency === net.money.currency
  );
}

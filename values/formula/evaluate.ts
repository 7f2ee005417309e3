import { Decimal } from "decimal.js";
import { UsageError } from "../../lib/errors.ts";
import type { Expression } from "../../schemas/expression.ts";
import { printSymbol } from "./print.ts";

const Exact = Decimal.clone({ precision: 40 });

/**
 * What a formula comes to, as a decimal with 40 significant digits, unrounded. `values` are keyed by the printed symbol:
 * `S` now, `S0` at the base date. Throws a UsageError where a value is missing or a base is zero.
 */
export function evaluate(expression: Expression, values: ReadonlyMap<string, string>): string {
  return compute(expression, values).toFixed();
}

function compute(expression: Expression, values: ReadonlyMap<string, string>): Decimal {
  switch (expression.type) {
    case "number":
      return new Exact(expression.value);
    case "symbol": {
      const symbol = printSymbol(expression);
      const value = values.get(symbol);
      if (value === undefined) {
        throw new UsageError("FORMULA_VALUE_MISSING", `Expected a value for ${symbol}, found none; give it.`, {
          symbol,
        });
      }
      return new Exact(value);
    }
    case "negate":
      return compute(expression.operand, values).negated();
    case "add":
      return compute(expression.left, values).plus(compute(expression.right, values));
    case "subtract":
      return compute(expression.left, values).minus(compute(expression.right, values));
    case "multiply":
      return compute(expression.left, values).times(compute(expression.right, values));
    case "divide": {
      const dividend = compute(expression.left, values);
      const divisor = compute(expression.right, values);
      if (divisor.isZero()) {
        throw new UsageError(
          "FORMULA_BASE_ZERO",
          "Expected base values other than zero, found zero; check the base value.",
        );
      }
      return dividend.div(divisor);
    }
  }
}

import type { Expression } from "../../schemas/expression.ts";
import { renameSymbol } from "../../values/formula/rename.ts";

/**
 * The expression with one name for the price that is revised: `P0`, `Prix0`, `ancien prix` and the `P` of `P' = P × S'/S` are
 * that of the first day. It is the one symbol that stands at one date only, where indices stand at two.
 */
export function withPlainPrice(expression: Expression): Expression {
  const symbols = [...JSON.stringify(expression).matchAll(/"name":"([^"]+)","at":"(base|current)"/g)];
  const named = (at: string) => new Set(symbols.flatMap(([, name = "", when]) => (when === at ? [name] : [])));
  const [base, current] = [named("base"), named("current")];
  const [price, another] =
    base.intersection(current).size > 0 ? [...base.symmetricDifference(current)] : [...base.difference(current)];
  return price && !another ? atBase(renameSymbol(expression, price, "price")) : expression;
}

function atBase(expression: Expression): Expression {
  switch (expression.type) {
    case "number":
      return expression;
    case "symbol":
      return expression.name === "price" ? { ...expression, at: "base" } : expression;
    case "negate":
      return { ...expression, operand: atBase(expression.operand) };
    default:
      return { ...expression, left: atBase(expression.left), right: atBase(expression.right) };
  }
}

import type { Expression } from "../../schemas/expression.ts";
import { renameSymbol } from "../../values/formula/rename.ts";

/** The expression with one name for the price that is revised: `P0`, `Prix0` and `ancien prix` are that of the first day. */
export function withPlainPrice(expression: Expression): Expression {
  const symbols = [...JSON.stringify(expression).matchAll(/"name":"([^"]+)","at":"(base|current)"/g)];
  const named = (at: string) => new Set(symbols.flatMap(([, name = "", when]) => (when === at ? [name] : [])));
  const [price, another] = [...named("base").difference(named("current"))];
  return price && !another ? renameSymbol(expression, price, "price") : expression;
}

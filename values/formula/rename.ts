import type { Expression } from "../../schemas/expression.ts";

/** The expression with one symbol renamed: `Indice` becomes `ILC` once the clause has said so. */
export function renameSymbol(expression: Expression, from: string, to: string): Expression {
  switch (expression.type) {
    case "number":
      return expression;
    case "symbol":
      return expression.name === from ? { ...expression, name: to } : expression;
    case "negate":
      return { type: "negate", operand: renameSymbol(expression.operand, from, to) };
    default:
      return {
        ...expression,
        left: renameSymbol(expression.left, from, to),
        right: renameSymbol(expression.right, from, to),
      };
  }
}

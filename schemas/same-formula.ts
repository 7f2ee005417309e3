import type { Expression } from "./expression.ts";
import { sameText } from "./fields/equality.ts";

interface Written {
  readonly normalized: string;
  readonly expression: Expression;
}

/**
 * Equal as printed, or equal as trees whatever the brackets, the order of sums and products, the zeros of a number and the
 * hyphens of a name: `0.85 * S / S0` is `0.85 * (S / S0)`.
 */
export function sameFormula(a: Written | undefined, b: Written | undefined): boolean {
  if (!a || !b) return a === b;
  return sameText(a.normalized, b.normalized) || canonical(a.expression) === canonical(b.expression);
}

function canonical(expression: Expression): string {
  if (expression.type === "number") return withoutZeros(expression.value);
  if (expression.type === "symbol") return `${expression.name.replaceAll(/[^\p{L}\p{N}]/gu, "")}@${expression.at}`;
  if (expression.type === "negate") return `-(${canonical(expression.operand)})`;
  const parts =
    expression.type === "add" || expression.type === "subtract" ? summands(expression, "+") : factors(expression, "*");
  return `(${parts.sort().join(" ")})`;
}

function factors(expression: Expression, sign: "*" | "/"): string[] {
  if (expression.type === "multiply") return [...factors(expression.left, sign), ...factors(expression.right, sign)];
  if (expression.type === "divide")
    return [...factors(expression.left, sign), ...factors(expression.right, sign === "*" ? "/" : "*")];
  return [`${sign}${canonical(expression)}`];
}

function summands(expression: Expression, sign: "+" | "-"): string[] {
  if (expression.type === "add") return [...summands(expression.left, sign), ...summands(expression.right, sign)];
  if (expression.type === "subtract")
    return [...summands(expression.left, sign), ...summands(expression.right, sign === "+" ? "-" : "+")];
  return [`${sign}${canonical(expression)}`];
}

function withoutZeros(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}

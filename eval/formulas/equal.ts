import { isDeepStrictEqual } from "node:util";
import type { Expression } from "../../schemas/expression.ts";
import { evaluate } from "../../values/formula/evaluate.ts";
import { printSymbol } from "../../values/formula/print.ts";
import { randomNumbers } from "../random.ts";

/** Whether two trees come to the same for random values of their symbols, and name the same symbols. */
export function sameWhenEvaluated(a: Expression, b: Expression): boolean {
  const symbols = symbolsOf(a);
  if (!isDeepStrictEqual(symbols, symbolsOf(b))) return false;
  const random = randomNumbers(1);
  for (let round = 0; round < 3; round += 1) {
    const values = new Map([...symbols].map((symbol) => [symbol, String(0.5 + random())]));
    const [ofA, ofB] = [evaluate(a, values), evaluate(b, values)].map(Number);
    if (ofA === undefined || ofB === undefined || Math.abs(ofA - ofB) > 1e-9 * Math.abs(ofA)) return false;
  }
  return true;
}

function symbolsOf(expression: Expression, found = new Set<string>()): Set<string> {
  if (expression.type === "symbol") found.add(printSymbol(expression));
  else if (expression.type === "negate") symbolsOf(expression.operand, found);
  else if (expression.type !== "number") {
    symbolsOf(expression.left, found);
    symbolsOf(expression.right, found);
  }
  return found;
}

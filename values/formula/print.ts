import type { Expression, FormulaSymbol } from "../../schemas/expression.ts";
import { readIndexSymbol } from "../indices.ts";

/** `P = P0 * (0.15 + 0.85 * (S / S0))`: read back by `readNormalized` into the same tree. */
export function printFormula(result: string, expression: Expression): string {
  return `${identifier(result)} = ${write(expression)}`;
}

/** The symbol as printed: base symbols are the name and `0`, or `_0` where the name ends in a digit or is an index ending so. */
export function printSymbol({ name, at }: Pick<FormulaSymbol, "name" | "at">): string {
  const printed = identifier(name);
  if (at === "current") return printed;
  return /\d$/.test(printed) || readIndexSymbol(`${printed}0`) ? `${printed}_0` : `${printed}0`;
}

function write(expression: Expression): string {
  const factor = (child: Expression, bare: readonly Expression["type"][] = []) => {
    const isFactor = child.type === "number" || child.type === "symbol" || bare.includes(child.type);
    return isFactor ? write(child) : `(${write(child)})`;
  };
  switch (expression.type) {
    case "number":
      return expression.value;
    case "symbol":
      return printSymbol(expression);
    case "negate":
      return `-${factor(expression.operand)}`;
    case "add":
    case "subtract": {
      const term = factor(expression.right, ["multiply", "divide"]);
      return `${write(expression.left)} ${expression.type === "add" ? "+" : "-"} ${term}`;
    }
    case "multiply":
      return `${factor(expression.left, ["multiply"])} * ${factor(expression.right)}`;
    case "divide":
      return `${factor(expression.left)} / ${factor(expression.right)}`;
  }
}

function identifier(name: string): string {
  return name.replaceAll(/[^\p{L}\d_']+/gu, "_");
}

import type { Expression, FormulaSymbol } from "../../schemas/expression.ts";
import { readIndexSymbol } from "../indices.ts";

/** `P = P0 * (0.15 + 0.85 * (S / S0))`: read back by `readNormalized` into the same tree. */
export function printFormula(result: string, expression: Expression): string {
  return `${identifier(result)} = ${printExpression(expression)}`;
}

function printExpression(expression: Expression): string {
  return write(expression, plainStyle);
}

/** The formula for a typesetter: `P = P_{0} \times \left(0.15 + 0.85 \times \frac{S}{S_{0}}\right)`. */
export function printTex(result: string, expression: Expression): string {
  return `${texName(result)} = ${write(expression, texStyle)}`;
}

/** The symbol as printed: base symbols are the name and `0`, or `_0` where the name ends in a digit or is an index ending so. */
export function printSymbol({ name, at }: Pick<FormulaSymbol, "name" | "at">): string {
  const printed = identifier(name);
  if (at === "current") return printed;
  return /\d$/.test(printed) || readIndexSymbol(`${printed}0`) ? `${printed}_0` : `${printed}0`;
}

interface Style {
  symbol(symbol: FormulaSymbol): string;
  readonly times: string;
  divide(left: string, right: string): string;
  group(inner: string): string;
  /** Whether a printed fraction needs brackets as a factor. */
  readonly groupFractions: boolean;
}

const plainStyle: Style = {
  symbol: printSymbol,
  times: " * ",
  divide: (left, right) => `${left} / ${right}`,
  group: (inner) => `(${inner})`,
  groupFractions: true,
};

const texStyle: Style = {
  symbol: ({ name, at }) => (at === "base" ? `${texName(name)}_{0}` : texName(name)),
  times: " \\times ",
  divide: (left, right) => `\\frac{${left}}{${right}}`,
  group: (inner) => `\\left(${inner}\\right)`,
  groupFractions: false,
};

function write(expression: Expression, style: Style): string {
  const inner = (child: Expression) => write(child, style);
  const factor = (child: Expression, plainTypes: readonly Expression["type"][] = []) => {
    const isFactor = child.type === "number" || child.type === "symbol" || plainTypes.includes(child.type);
    return isFactor || (child.type === "divide" && !style.groupFractions) ? inner(child) : style.group(inner(child));
  };
  switch (expression.type) {
    case "number":
      return expression.value;
    case "symbol":
      return style.symbol(expression);
    case "negate":
      return `-${factor(expression.operand)}`;
    case "add":
    case "subtract": {
      const term = factor(expression.right, ["multiply", "divide"]);
      return `${inner(expression.left)} ${expression.type === "add" ? "+" : "-"} ${term}`;
    }
    case "multiply":
      return `${factor(expression.left, ["multiply"])}${style.times}${factor(expression.right)}`;
    case "divide":
      return style.groupFractions
        ? style.divide(factor(expression.left), factor(expression.right))
        : style.divide(inner(expression.left), inner(expression.right));
  }
}

function identifier(name: string): string {
  return name.replaceAll(/[^\p{L}\d_']+/gu, "_");
}

function texName(name: string): string {
  const escaped = name.replaceAll("_", "\\_");
  return /^\p{L}'?$/u.test(name) ? escaped : `\\mathrm{${escaped.replaceAll("-", "\\mbox{-}")}}`;
}

import peggy from "peggy";
import type { Expression } from "../../schemas/expression.ts";

/** A formula as parsed, its symbols still as written: all `current`, base marks in their names. */
export interface ParsedFormula {
  readonly result: string;
  readonly expression: Expression;
}

/**
 * The strict language that `normalizeFormula` writes: `P = P0 * (0.15 + 0.85 * S / S0)`. A division takes only the factor
 * before it (`0.85 * (S / S0)`), so that every ratio is one node of the tree.
 */
const grammar = String.raw`
{{
  const binary = (type, left, right) => ({ type, left, right });
  const sum = (first, rest) =>
    rest.reduce((left, { sign, term }) => binary(sign === "+" ? "add" : "subtract", left, term), first);
  const product = (first, rest) => {
    const factors = [first];
    for (const { sign, factor } of rest) {
      if (sign === "*") factors.push(factor);
      else factors.push(binary("divide", factors.pop(), factor));
    }
    return factors.reduce((left, right) => binary("multiply", left, right));
  };
}}
Formula = _ result:Name _ "=" _ expression:Sum _ { return { result, expression }; }
Sum = first:Product rest:(_ sign:[+-] _ term:Product { return { sign, term }; })* { return sum(first, rest); }
Product = first:Factor rest:(_ sign:[*/] _ factor:Factor { return { sign, factor }; })* { return product(first, rest); }
Factor = "-" _ operand:Factor { return { type: "negate", operand }; } / Number / Symbol / "(" _ sum:Sum _ ")" { return sum; }
Number "number" = value:$([0-9]+ ("." [0-9]+)?) { return { type: "number", value }; }
Symbol "symbol" = name:Name { return { type: "symbol", name, at: "current" }; }
Name = $([\p{L}] [\p{L}0-9_']* ("-" [\p{L}] [\p{L}] [\p{L}0-9_']*)*)
_ = [ \t\r\n]*
`;

const parser = peggy.generate(grammar.replaceAll("\\p{L}", "A-Za-zÀ-ÖØ-öø-ÿ"));

/** Parses the strict language; nothing where the text is not in it. */
export function parseFormula(text: string): ParsedFormula | undefined {
  try {
    return parser.parse(text) as ParsedFormula;
  } catch (error) {
    if (error instanceof parser.SyntaxError) return undefined;
    throw error;
  }
}

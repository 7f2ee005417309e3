import type { Expression } from "../../schemas/expression.ts";
import { readIndexSymbol } from "../indices.ts";

const before = "(?:[\\p{L}'.-]{1,16} ){0,4}?";
const after = "(?: [\\p{L}'.°\\d-]{1,16}){0,7}?";
const price = `${before}(?:loyer|redevance|prix|tarif|montant|rémunération|rent|price|fee|[PLR][\\p{L}\\d]?)(?!\\p{L})${after}`;
const index = `${before}(?<INDEX>indice|index|ILC|ILAT|ICC|IRL|IPC|CPI-U|CPI-W|CPIH|CPI|RPI)[0oO]?(?![\\p{L}\\d])${after}`;
const times = "\\s*(?:[x×*·]|multiplié par|multiplied by)\\s*";
const over = "\\s*(?:/|÷|divisé par|divided by|\\s)\\s*";

/** `Loyer indexé = Loyer de référence x Indice de comparaison / Indice de référence`, the fraction in line or stacked, its line break kept or not. */
const pattern = new RegExp(
  `^(?<result>${price})\\s*=\\s*\\(?\\s*${price}\\s*\\)?${times}\\(?\\s*\\(?(?<current>${named("current")})\\)?${over}\\(?(?<base>${named("base")})\\s*\\)?\\s*\\)?\\s*[.;]?$`,
  "iu",
);
/** What is said of the value at the base date. */
const baseWords =
  /(?<!\p{L})(?:référence|base|ancien|initial|origine|précédente?|départ|original|previous|initiale|old|prior)(?!\p{L})/iu;

/**
 * A rent formula in words: base rent times the index of comparison over the index of reference. An index not named there is
 * called `Indice` or `Index`; the clause around it says which one that is (`renameSymbol`).
 */
export function readFormulaInWords(raw: string): { result: string; expression: Expression } | undefined {
  if (raw.length > 400) return undefined;
  const text = raw.replaceAll(/[ \t\u00a0\u202f]+/g, " ").trim();
  const groups = pattern.exec(text)?.groups;
  if (!groups?.result || baseWords.test(groups.current ?? "")) return undefined;
  const [current, base] = [groups.currentIndex ?? "", groups.baseIndex ?? ""];
  if (current.toLowerCase() !== base.toLowerCase()) return undefined;
  const result = capital(
    /loyer|redevance|prix|tarif|montant|rémunération|rent|price|fee/iu.exec(groups.result)?.[0] ?? "P",
  );
  const name = readIndexSymbol(current)?.name ?? capital(current);
  const ratio: Expression = {
    type: "divide",
    left: { type: "symbol", name, at: "current" },
    right: { type: "symbol", name, at: "base" },
  };
  return { result, expression: { type: "multiply", left: { type: "symbol", name: result, at: "base" }, right: ratio } };
}

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

function named(side: "current" | "base"): string {
  return index.replace("INDEX", `${side}Index`);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

import type { Expression } from "../../schemas/expression.ts";
import type { Language } from "../read.ts";

/**
 * A formula for a typesetter: `P = P_{0} \times \left(0{,}15 + 0{,}85 \times \frac{S}{S_{0}}\right)`, decimal marks as in the
 * language. Names are text of a document: whatever they hold, they are printed as letters and never run as commands.
 */
export function printTex(result: string, expression: Expression, language: Language = "en"): string {
  return `${texName(result)} = ${write(expression, language)}`;
}

function write(expression: Expression, language: Language): string {
  const inner = (child: Expression) => write(child, language);
  const factor = (child: Expression, bare: readonly Expression["type"][] = []) =>
    isAtom(child) || bare.includes(child.type) ? inner(child) : `\\left(${inner(child)}\\right)`;
  switch (expression.type) {
    case "number":
      return language === "fr" ? expression.value.replace(".", "{,}") : expression.value;
    case "symbol":
      return expression.at === "base" ? `${texName(expression.name)}_{0}` : texName(expression.name);
    case "negate":
      return `-${factor(expression.operand)}`;
    case "add":
      return `${inner(expression.left)} + ${factor(expression.right, ["multiply"])}`;
    case "subtract":
      return `${inner(expression.left)} - ${factor(expression.right, ["multiply"])}`;
    case "multiply":
      return `${factor(expression.left, ["multiply"])} \\times ${factor(expression.right)}`;
    case "divide":
      return `\\frac{${inner(expression.left)}}{${inner(expression.right)}}`;
  }
}

/** What needs no brackets beside a sign. */
function isAtom(expression: Expression): boolean {
  if (expression.type === "number") return !expression.value.startsWith("-");
  return expression.type === "symbol" || expression.type === "divide";
}

/** One letter is set as a variable, anything else upright. */
function texName(name: string): string {
  return /^[A-Za-z]'?$/.test(name) ? name : `\\mathrm{${escaped(name)}}`;
}

const commands: Readonly<Record<string, string>> = {
  _: "\\_",
  "-": "\\text{-}",
  "&": "\\&",
  "%": "\\%",
  "#": "\\#",
  $: "\\$",
  "{": "\\{",
  "}": "\\}",
  "~": "\\text{\\textasciitilde}",
  "^": "\\text{\\textasciicircum}",
  "\\": "\\backslash ",
};

/**
 * Letters, digits, spaces and plain punctuation stand for themselves; what may mean something to TeX is spelled. Marks that
 * are no part of a letter are left out: typesetters know few of them, and take one after a bracket for a part of it.
 */
function escaped(name: string): string {
  return name
    .normalize("NFC")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\p{C}\p{M}\p{Bidi_Control}]/gu, "")
    .replaceAll(/[_&%#${}~^\\-]/g, (character) => commands[character] ?? "")
    .replaceAll(" ", "\\ ");
}

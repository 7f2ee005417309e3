import { child, type Element, elementsOf, textOf } from "./xml.ts";

/**
 * A formula of Word's equation editor on one line: fractions as `a/b`, powers as `a^b`, brackets as printed. Price
 * formulas are often written so, and their text alone loses the fraction bar.
 */
export function linearMath(element: Element): string {
  switch (element.name) {
    case "m:f":
      return `${operand(child(element, "m:num"))}/${operand(child(element, "m:den"))}`;
    case "m:sSup":
      return `${inner(child(element, "m:e"))}^${operand(child(element, "m:sup"))}`;
    case "m:sSub":
      return `${inner(child(element, "m:e"))}${inner(child(element, "m:sub"))}`;
    case "m:sSubSup":
      return `${inner(child(element, "m:e"))}${inner(child(element, "m:sub"))}^${operand(child(element, "m:sup"))}`;
    case "m:nary":
      return sum(element);
    case "w:del":
    case "w:moveFrom":
      return "";
    case "m:rad":
      return `√${operand(child(element, "m:e"))}`;
    case "m:d":
      return delimited(element);
    case "m:t":
      return textOf(element);
    default:
      return inner(element);
  }
}

function inner(element: Element | undefined): string {
  return elementsOf(element).map(linearMath).join("");
}

function operand(element: Element | undefined): string {
  const text = inner(element).trim();
  return /[-+×*/·\s]/u.test(text) && !isBracketed(text) ? `(${text})` : text;
}

/** Whether the first bracket closes only at the end. */
function isBracketed(text: string): boolean {
  if (!text.startsWith("(")) return false;
  let depth = 0;
  for (const [index, sign] of [...text].entries()) {
    if (sign === "(") depth++;
    else if (sign === ")") depth--;
    if (depth === 0) return index === text.length - 1;
  }
  return false;
}

/** `∑_(i=1)^n`, then what is summed; an integral where no sign is named (ECMA-376 22.1.2.70). */
function sum(element: Element): string {
  const sign = child(element, "m:naryPr", "m:chr")?.attributes["m:val"] ?? "∫";
  const [from, to] = [inner(child(element, "m:sub")).trim(), inner(child(element, "m:sup")).trim()];
  return `${sign}${from === "" ? "" : `_(${from})`}${to === "" ? "" : `^(${to})`} ${inner(child(element, "m:e"))}`;
}

function delimited(element: Element): string {
  const properties = child(element, "m:dPr");
  const open = child(properties, "m:begChr")?.attributes["m:val"] ?? "(";
  const close = child(properties, "m:endChr")?.attributes["m:val"] ?? ")";
  const parts = elementsOf(element).filter((part) => part.name === "m:e");
  return `${open}${parts.map(inner).join(", ")}${close}`;
}

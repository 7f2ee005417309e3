import type { Expression } from "../../schemas/expression.ts";
import type { Declared } from "./resolve.ts";
import { isWeight } from "./strict.ts";

/** What the text around a formula says of its symbols and numbers, as far as reading the formula needs it. */
export interface Legend extends Declared {
  /** Numbers that only join two series of one index: they are no weights. */
  readonly splices: ReadonlySet<string>;
}

const definition =
  /(?<![\p{L}\d])["«]? ?(?<symbol>\p{L}[\p{L}\d'°-]{0,11}) ?["»]? ?(?:[:=]|[ée]tant|est|d[ée]signe|repr[ée]sente|is|being|means|denotes|represents|equals) ?(?=(?<words>[^\n;]{4,160}))/giu;
const ofIndex = /indice|index|indices|cours|cotation|CPI|RPI|figure/iu;
const ofPrice =
  /^(?:(?:le|la|les|the|l') ?)?(?:\p{L}+ ){0,2}(?:prix|loyer|redevance|tarif|montant|forfait|rent|price|fee|charges?)(?!\p{L})/iu;
const ofBase =
  /(?<!\p{L})(?:base|initiale?|origine|r[ée]f[ée]rence|mois z[ée]ro|mois 0|original|commencement|signature|remise des offres|prior|previous|pr[ée]c[ée]dente?|ancien)(?!\p{L})/iu;
const splice =
  /(?:raccord|splic|linking|cha[îi]nage)[^\d=;\n]{0,60}(?<after>\d[.,]\d{2,5})(?!\d)|(?<![\d.,])(?<before>\d[.,]\d{2,5})[^\d=;\n]{0,60}(?:raccord|splic|linking|cha[îi]nage)/giu;

/** Reads the words around a formula, 2,000 characters of them at most. */
function readLegend(around: string): Legend {
  const words = around.slice(0, 2000);
  const defined = new Map<string, string>();
  for (const { groups } of words.matchAll(definition)) {
    const symbol = groups?.symbol ?? "";
    if (!isWeight(symbol) && !defined.has(symbol)) defined.set(symbol, groups?.words?.split(/\.\s/u)[0] ?? "");
  }
  const saysIndex = (symbol: string) => ofIndex.test(defined.get(symbol) ?? "");
  return {
    isIndex: saysIndex,
    isPrice: (symbol) => ofPrice.test(defined.get(symbol) ?? "") && !saysIndex(symbol),
    isDeclaredRatio: (current, base) =>
      saysIndex(current) &&
      saysIndex(base) &&
      ofBase.test(defined.get(base) ?? "") &&
      !ofBase.test(defined.get(current) ?? ""),
    splices: new Set(
      [...words.matchAll(splice)].map(({ groups }) => (groups?.after ?? groups?.before ?? "").replace(",", ".")),
    ),
  };
}

/** The same, read only when it is first asked for. */
export function lazyLegend(around: () => string): Legend {
  let legend: Legend | undefined;
  const read = () => {
    legend ??= readLegend(around());
    return legend;
  };
  return {
    isIndex: (symbol) => read().isIndex(symbol),
    isPrice: (symbol) => read().isPrice(symbol),
    isDeclaredRatio: (current, base) => read().isDeclaredRatio(current, base),
    get splices() {
      return read().splices;
    },
  };
}

/** The expression with the numbers that only join two series left out: what its weights must sum to 1 in. */
export function withoutSplices(expression: Expression, splices: ReadonlySet<string>): Expression {
  if (splices.size === 0) return expression;
  switch (expression.type) {
    case "number":
      return splices.has(expression.value) ? { type: "number", value: "1" } : expression;
    case "symbol":
      return expression;
    case "negate":
      return { type: "negate", operand: withoutSplices(expression.operand, splices) };
    default:
      return {
        ...expression,
        left: withoutSplices(expression.left, splices),
        right: withoutSplices(expression.right, splices),
      };
  }
}

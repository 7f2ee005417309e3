import type { Expression } from "../../../schemas/expression.ts";
import type { IndexationValue } from "../../../schemas/fields/indexation.ts";
import type { FormulaReading } from "../../../values/formula/read-formula.ts";
import { findIndices, readIndexSymbol } from "../../../values/indices.ts";

type IndexPart = IndexationValue["indices"][number];

/** What the legend says of a symbol: `S0 : valeur de l'indice Syntec du mois zéro`. */
export interface Definition {
  readonly text: string;
  /** Offset in the text given. */
  readonly start: number;
  readonly end: number;
}

/**
 * The indices of a formula, with their names and base and current rules from the legend in `text`; an only index is the one
 * that the clause `around` names, where the legend does not.
 */
export function indicesOf(
  reading: FormulaReading,
  text: string,
  around = text,
): { indices: IndexPart[]; places: Definition[] } {
  const places: Definition[] = [];
  const known = namesIn(text).length > 0 ? namesIn(text) : namesIn(around);
  const indices = ratiosOf(reading).map(({ current, base }): IndexPart => {
    const marked = definitionOf(base ?? current, "base", text);
    const [before, now] = [marked, definitionOf(current, "current", text)];
    for (const place of [now, before]) if (place) places.push(place);
    const published =
      publishedAs(current, now, before) ?? (known.length === 1 && reading.terms.length === 1 ? known[0] : undefined);
    const name = published?.name ?? indexWords(before?.text) ?? indexWords(now?.text) ?? current;
    const rules = { base: before?.text ?? baseRuleIn(text), current: currentRuleOf(now) ?? currentRuleIn(text) };
    return {
      symbol: current,
      name,
      ...(published?.publisher && { publisher: published.publisher }),
      ...(published?.series && { series: published.series }),
      ...(rules.base && { base: rules.base }),
      ...(rules.current && { current: rules.current }),
    };
  });
  return { indices, places };
}

/** Which value is the base, where the clause says it in a sentence: `L'indice de base est celui du 2e trimestre 2024`. */
export function baseRuleIn(text: string): string | undefined {
  return ruleIn(text, [baseIndex, asBase, ...latest.map((pattern) => ({ pattern, when: atOutset }))]);
}

/** Which value is taken at a revision: `dernier indice publié à la date de révision`. */
export function currentRuleIn(text: string): string | undefined {
  return ruleIn(text, [comparedIndex, asComparison, ...latest.map((pattern) => ({ pattern, when: atRevision }))]);
}

const is = "(?:\\([^)\\n]{1,60}\\))?,?(?: (?:est|sont|sera|seront|retenue?s?|servant|pris|[ée]tant)| ?:| ?\\()+ ";
const rule = "(?<rule>[^.;()\\n]{5,160})";
const baseIndex = new RegExp(
  `(?:indices?|index|valeurs?)(?: \\p{L}+){0,3}? (?:de base|de r[ée]f[ée]rence|d'origine|initia(?:l|le|ux)|de d[ée]part|(?:affect[ée]s? de l'(?:exposant|indice) )?(?:0|z[ée]ro|o)) ?${is}${rule}`,
  "iu",
);
const asBase = new RegExp(
  `(?:(?:pour|comme) (?:indice|index) de (?:r[ée]f[ée]rence|base)[ ,:]{1,3}|(?:indice|index) (?:pris|retenu|choisi) (?:comme|pour) (?:base|r[ée]f[ée]rence)(?: \\p{L}+){0,2}? (?:est|sera) )${rule}`,
  "iu",
);
const comparedIndex = new RegExp(
  `(?:indices?|index)(?: \\p{L}+){0,2}? (?:de comparaison|de r[ée]vision|courant|nouveau) ?${is}${rule}`,
  "iu",
);
const asComparison = new RegExp(`(?:pour|comme) (?:indice|index) de comparaison[ ,:]{1,3}${rule}`, "iu");
const latest = [
  /(?<rule>derni(?:er|[èe]re)s? (?:indices?|index|valeurs?)(?: [\p{Lu}][\p{L}-]{2,12})? (?:publi[ée]e?s?|connue?s?|parue?s?|disponibles?)[^.;,()\n]{0,90})/iu,
];
const atOutset = /signature|prise d'effet|notification|offres?|conclusion|entr[ée]e en vigueur|initial/iu;
const atRevision = /r[ée]vision|indexation|facturation|renouvellement|anniversaire|reconduction|actualisation/iu;

function ruleIn(
  text: string,
  readers: readonly (RegExp | { readonly pattern: RegExp; readonly when: RegExp })[],
): string | undefined {
  for (const reader of readers) {
    const [pattern, when] = reader instanceof RegExp ? [reader, /./u] : [reader.pattern, reader.when];
    for (const match of text.matchAll(new RegExp(pattern.source, "giu"))) {
      const words = match.groups?.rule?.replace(/[\s,]+$/u, "");
      if (words && when.test(words)) return words;
    }
  }
  return undefined;
}

/** A definition that says when the value is read; else it only says what the symbol means. */
function currentRuleOf(definition: Definition | undefined): string | undefined {
  return definition &&
    /dernier|publi[ée]e?s? (?!par |au Moniteur)|connu|date|mois|trimestre|ann[ée]e|valeur|r[ée]vision|comparaison/iu.test(
      definition.text,
    )
    ? definition.text
    : undefined;
}

function publishedAs(symbol: string, ...definitions: readonly (Definition | undefined)[]) {
  const bySymbol = symbol.length > 2 ? readIndexSymbol(symbol) : undefined;
  if (bySymbol) return bySymbol;
  for (const definition of definitions) {
    const [found] = findIndices(`indice ${definition?.text ?? ""}`);
    if (found) return found.value;
  }
  return readIndexSymbol(symbol);
}

function namesIn(text: string) {
  return [...new Map(findIndices(text).map(({ value }) => [value.name, value])).values()];
}

/** `l'indice électricité haute tension` in a definition, where no known index is named. */
function indexWords(definition: string | undefined): string | undefined {
  const name =
    /(?:indices?|index)(?: (?:national|mensuel|trimestriel|INSEE|de r[ée]vision))* (?<name>(?:(?!(?:connu|publi[ée]e?|en vigueur|applicable|au |[àa] la|du mois|de base|de r[ée]f[ée]rence|d'origine|correspondant|disponible|relatif)(?!\p{L}))[^,;:.()\n]){3,70})/iu.exec(
      definition ?? "",
    )?.groups?.name;
  const quoted =
    /(?:cotations?|cours|prix|bar[èe]me|r[ée]f[ée]rence)[^«"]{0,30}[«"] ?(?<name>[^»"]{2,40}?) ?[»"]/iu.exec(
      definition ?? "",
    );
  return (
    name?.replace(/^(?:de |du |des |d'|la |le |l'|les )+/iu, "").trim() || quoted?.groups?.name?.trim() || undefined
  );
}

/** The words after a symbol in its legend line, table row or clause. */
function definitionOf(name: string, at: "base" | "current", text: string): Definition | undefined {
  const stem = name.replaceAll(/[^\p{L}\d]/gu, "[^\\p{L}\\d\\n]{0,2}");
  for (const form of marksOf(stem, at, text)) {
    const pattern = new RegExp(
      `(?<![\\p{L}\\d'])["« ]{0,2}${stem}${form}["» ]{0,2}(?: et \\p{L}[\\p{L}\\d'°₀]{0,6})? ?(?:[:=\\t]|- |repr[ée]sente |d[ée]signe |est (?=la |le |l')|, ?(?=l'in|la valeur|la moyenne|le dernier|le prix)|\\((?=indice|index|valeur|dernier)|correspond [àa] |[ée]tant |(?=(?:le dernier|la derni[èe]re|l'indice|l'index|la valeur) ))\\s?(?<definition>[^\\n;]{6,260})`,
      "gu",
    );
    for (const match of text.matchAll(pattern)) {
      const definition = trimmed(match.groups?.definition ?? "");
      if (!/\p{L}{3}/u.test(definition) || /[=×*]/u.test(definition.slice(0, 30))) continue;
      return {
        text: definition,
        start: match.index,
        end: match.index + match[0].indexOf(definition) + definition.length,
      };
    }
  }
  return undefined;
}

/** Where the current value carries a prime, the bare name is the base. */
function marksOf(stem: string, at: "base" | "current", text: string): readonly string[] {
  const primed = new RegExp(`(?<![\\p{L}\\d'])${stem}' ?[-/)–]`, "u").test(text);
  if (primed) return at === "base" ? ["(?!')"] : ["'"];
  return at === "base"
    ? ["(?:[ _]?(?:0|o|O|°|₀)|[ _]?\\([0oO]\\))", "(?:[ _]?[1i])"]
    : ["", "(?:[ _]?(?:n|m|t|r|1|I|i)|\\([nmtr1]\\)|')"];
}

/** Up to the end of the sentence, or to the next symbol that is defined. */
function trimmed(words: string): string {
  const stop = words.search(
    /(?<=\p{Ll}{2}|\d|\))\.(?:\s|$)|,? (?:et )?[\p{Lu}][\p{L}\d'-]{0,11} ?(?:[:=]|repr[ée]sente|d[ée]signe|[ée]tant|le dernier|l'in\p{L}+) |\)? ?avec :/u,
  );
  return (stop > 0 ? words.slice(0, stop) : words).replace(/[\s.,;]+$/u, "").slice(0, 180);
}

interface Ratio {
  readonly current: string;
  readonly base?: string;
}

/** Each index of a formula once, in its order, with the base it is divided by. */
function ratiosOf({ expression, terms }: FormulaReading): Ratio[] {
  const bases = new Map<string, string>();
  const visit = (part: Expression): void => {
    if (part.type === "negate") visit(part.operand);
    if (!("left" in part)) return;
    if (part.type === "divide" && part.left.type === "symbol" && part.right.type === "symbol")
      bases.set(part.left.name, part.right.name);
    visit(part.left);
    visit(part.right);
  };
  visit(expression);
  const names = new Set(terms.flatMap(({ index }) => index.split(" × ")));
  return [...names].map((current) => ({ current, base: bases.get(current) ?? current }));
}

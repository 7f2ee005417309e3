import type { IndexationValue } from "../../schemas/fields/indexation.ts";
import { type FormulaPlace, findFormulas } from "../../values/formula/find-formulas.ts";
import { isDoubtful, readFormula } from "../../values/formula/read-formula.ts";
import { findIndices, readIndexSymbol } from "../../values/indices.ts";
import { readPercent } from "../../values/percent.ts";
import type { Found } from "../../values/read.ts";
import { nameAmong } from "./names.ts";
import { frequency, pattern } from "./parts.ts";
import { as, type Parts, type Reading, structured } from "./structured.ts";
import { type Part, type Words, without } from "./words.ts";

type Formula = NonNullable<IndexationValue["formula"]>;
type Index = IndexationValue["indices"][number];

/** A formula of the words, and its other readings where damage or a missing sign leaves several. */
function formulaIn({ text }: Words): (Found<Formula> & { readonly doubtful: boolean }) | undefined {
  const [place] = findFormulas(text);
  if (place) return asFormula(place.value.written, place.value.reading, place.start, place.end);
  if (!/=/.test(text)) return undefined;
  const reading = readFormula(text);
  return reading && asFormula(text, reading, 0, text.length);
}

function asFormula(written: string, reading: FormulaPlace["reading"], start: number, end: number) {
  const candidates = isDoubtful(reading) ? reading.candidates : ([reading] as const);
  const [first, ...more] = candidates.map(({ result, expression, normalized, fixedPart, terms }) => {
    return { written: written.trim(), normalized, result, expression, fixedPart, terms };
  });
  if (!first) return undefined;
  return { value: first, otherReadings: more, start, end, doubtful: isDoubtful(reading) };
}

function indicesOf(formula: Formula | undefined, words: Words, known: readonly Index[]): Index[] | undefined {
  const symbols = [...new Set(formula?.terms.flatMap(({ index }) => index.split(" × ")) ?? [])];
  const ofFormula = symbols.map((symbol) => indexOf(symbol, readIndexSymbol(symbol)?.name ?? symbol, known));
  const named = findIndices(words.text)
    .map(({ value }) => value.name)
    .filter((name) => !ofFormula.some((index) => index.name === name));
  const all = [...ofFormula, ...[...new Set(named)].map((name) => indexOf(undefined, name, known))];
  return all.length > 0 ? all : undefined;
}

/** What is known of an index already (its base, its current value) stays. */
function indexOf(symbol: string | undefined, name: string, known: readonly Index[]): Index {
  const before = known.find((index) => index.name === name || (symbol !== undefined && index.symbol === symbol));
  const published = readIndexSymbol(name);
  return {
    ...(published && { publisher: published.publisher }),
    ...(published?.series && { series: published.series }),
    ...before,
    ...(symbol !== undefined && { symbol }),
    name: before?.name ?? name,
  };
}

const rate = /[^%\u241f;]{0,60}?(?<value>[-+]?\d[\d.,]* ?(?:%|pour cent|per cent|percent))/u.source;
const percentAfter = (lead: string, language: "fr" | "en") =>
  pattern(new RegExp(`(?:${lead})${rate}`, "iu"), (text) => readPercent(text.replace(/^[-+]/, ""), language));

const modeWords = {
  fixed: /(?:prix )?fermes?(?: et non revisables?)?|non revisables?|firm|not subject to (?:revision|indexation)/,
  adjustable: /actualisables?|actualisation/,
  revisable: /revisables?|revision|revise|indexee?s?|indexation|reviewed|adjusted/,
  unilateral: /unilaterale?(?:ment)?|sole discretion/,
};
const mode: Part<Parts> = as(
  "mode",
  nameAmong(["fixed", "adjustable", "revisable", "unilateral"], { also: modeWords }),
);

/** A clause of price revision, or a formula alone. */
export function readIndexation(words: Words, current: unknown): Reading | undefined {
  const { language } = words;
  const before = (typeof current === "object" && current !== null ? current : {}) as Partial<IndexationValue>;
  const formula = formulaIn(words);
  const around = formula ? without(words, formula) : words;
  const indices = indicesOf(formula?.value, around, before.indices ?? []);
  const rest = structured({
    parts: [
      as(
        "cap",
        percentAfter("plafon\\p{L}*|plus de|excéder|au maximum|maximum of|capp?e?d?|not exceed|more than", language),
      ),
      as("floor", percentAfter("planch\\p{L}*|au moins|au minimum|floor|minimum of|less than", language)),
      as(
        "fixedRise",
        pattern(
          new RegExp(
            `(?:augment\\p{L}*|hausse|increas\\p{L}*|major\\p{L}*)${rate}|(?<=^|[\\s\u241f])\\+ ?(?<plus>\\d[\\d.,]* ?%)`,
            "iu",
          ),
          (text) => readPercent(text.replace(/^[-+] ?/, ""), language),
        ),
      ),
      as("frequency", frequency),
      mode,
      as(
        "frequency",
        pattern(/(?:^|· |\u241f|, )(?<value>P\d+[YMWD])(?=$| ·|\u241f)/u, (text) => text),
      ),
    ],
  })(around, {});
  const said = (rest?.value ?? {}) as Parts;
  if (
    !formula &&
    !indices &&
    !("mode" in said || "fixedRise" in said || "cap" in said || "floor" in said || "frequency" in said)
  )
    return undefined;
  const make = (one: Formula | undefined): Parts => ({
    ...before,
    ...(one || indices ? { mode: "revisable" } : {}),
    ...said,
    ...(said.mode === undefined && { mode: before.mode && before.mode !== "fixed" ? before.mode : "revisable" }),
    ...(one && { formula: one }),
    indices: indices ?? before.indices ?? [],
  });
  return {
    value: said.mode === "fixed" && !formula ? { mode: "fixed", indices: [] } : make(formula?.value),
    others: (formula?.otherReadings ?? []).map(make),
    doubtful: formula?.doubtful === true,
  };
}

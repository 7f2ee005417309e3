import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Expression } from "../../schemas/expression.ts";
import { parseFormula } from "../../values/formula/grammar.ts";
import { type FormulaReading, isDoubtful, readFormula } from "../../values/formula/read-formula.ts";
import { renameSymbol } from "../../values/formula/rename.ts";
import { resolveSymbols } from "../../values/formula/resolve.ts";
import { sameWhenEvaluated } from "./equal.ts";
import type { Outcome } from "./measure.ts";
import { withPlainPrice } from "./plain-price.ts";

const Labelled = z.object({ id: z.string(), raw: z.string(), normalized: z.string() });

/** How each formula of `fr-dev/formulas.jsonl` came out, by its id; nothing where the file is not on this machine. */
export async function measureReal(data: string): Promise<ReadonlyMap<string, Outcome> | undefined> {
  const file = join(data, "fr-dev", "formulas.jsonl");
  if (!existsSync(file)) return undefined;
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line.trim() !== "");
  return new Map(lines.map((line) => Labelled.parse(JSON.parse(line))).map((item) => [item.id, outcomeOf(item)]));
}

function outcomeOf({ raw, normalized }: z.infer<typeof Labelled>): Outcome {
  const parsed = parseFormula(normalized);
  if (!parsed) throw new SyntaxError("Expected labels in the language of formulas, found another.");
  const truth = resolveSymbols(parsed);
  const isRight = ({ result, expression }: FormulaReading) =>
    sameWhenEvaluated(comparable(expression, result), comparable(truth.expression, truth.result, expression));
  const reading = readFormula(raw);
  if (!reading) return "missed";
  if (isDoubtful(reading)) return reading.candidates.some(isRight) ? "offered" : "refused";
  return isRight(reading) ? "right" : "wrong";
}

/** The price by one name; the label's index by the word for it where the formula says no more than `Indice`. */
function comparable(expression: Expression, result: string, read?: Expression): Expression {
  const priced = renameSymbol(withPlainPrice(expression), result, "price");
  const unnamed = read && /"name":"(?<word>Indice|Index)"/.exec(JSON.stringify(read))?.groups?.word;
  const [index, another] = new Set(
    [...JSON.stringify(priced).matchAll(/"name":"([^"]+)","at":"current"/g)].map(([, name]) => name),
  );
  return unnamed && index && !another ? renameSymbol(priced, index, unnamed) : priced;
}

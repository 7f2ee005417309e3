import { z } from "zod";
import { Expression } from "../../schemas/expression.ts";
import { printTex } from "../../values/formula/print-tex.ts";
import type { Language } from "../../values/read.ts";

const WithFormula = z.object({ formula: z.object({ result: z.string(), expression: Expression }) });

/** TeX of the price formula that a value of this field holds, undefined where it holds none. */
export function texOf(field: string, value: unknown, language: Language): string | undefined {
  if (field !== "indexation") return undefined;
  const { data } = WithFormula.safeParse(value);
  return data && printTex(data.formula.result, data.formula.expression, language);
}

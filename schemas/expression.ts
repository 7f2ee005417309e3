import { z } from "zod";
import { Decimal } from "./value-types.ts";

/** A symbol of a price formula: its name and whether it stands for the value at the base date (P0, S₀) or now. */
export const FormulaSymbol = z.strictObject({
  type: z.literal("symbol"),
  /** The name without its base mark: `P2` for `P20` read as P2 at base. */
  name: z.string().min(1),
  at: z.enum(["base", "current"]),
});
export type FormulaSymbol = z.infer<typeof FormulaSymbol>;

/** The tree of an arithmetic expression in a price formula. */
export type Expression =
  | { type: "number"; value: string }
  | FormulaSymbol
  | { type: "add" | "subtract" | "multiply" | "divide"; left: Expression; right: Expression }
  | { type: "negate"; operand: Expression };

export const Expression: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.strictObject({ type: z.literal("number"), value: Decimal }),
    FormulaSymbol,
    z.strictObject({ type: z.enum(["add", "subtract", "multiply", "divide"]), left: Expression, right: Expression }),
    z.strictObject({ type: z.literal("negate"), operand: Expression }),
  ]),
);

/** One weighted ratio of a formula, derived from its tree. `weight` is a decimal, or a name (`a`) where the contract leaves it symbolic. */
export const FormulaTerm = z.strictObject({ index: z.string().min(1), weight: z.string().min(1) });
export type FormulaTerm = z.infer<typeof FormulaTerm>;

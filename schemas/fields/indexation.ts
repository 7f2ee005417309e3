import { z } from "zod";
import { Expression, FormulaTerm } from "../expression.ts";
import { sameFormula } from "../same-formula.ts";
import { DateOrRule, Decimal, Period } from "../value-types.ts";
import { sameParts } from "./equality.ts";
import { defineField } from "./field.ts";
import { join } from "./print.ts";

export const IndexationValue = z.strictObject({
  mode: z.enum(["fixed", "adjustable", "revisable", "unilateral"]),
  /** The price it governs, as written: `P1`, `le loyer`, `la redevance`. */
  price: z.string().min(1).optional(),
  formula: z
    .strictObject({
      /** As the document has it, line breaks included. */
      written: z.string().min(1),
      /** Printed from the tree by us: `P = P0 * (0.15 + 0.85 * (S / S0))`. */
      normalized: z.string().min(1),
      /** Name of what the formula computes. */
      result: z.string().min(1),
      expression: Expression,
      /** Derived from the tree: the weight that does not move. */
      fixedPart: z.string().min(1),
      /** Derived from the tree: one weighted ratio an index. */
      terms: z.array(FormulaTerm),
    })
    .optional(),
  indices: z.array(
    z.strictObject({
      /** As in the formula, without its base mark; absent where the clause has no formula. */
      symbol: z.string().min(1).optional(),
      /** Its usual name: `Syntec`, `ICHT-IME`, `ILC`, `CPI-U`. */
      name: z.string().min(1),
      publisher: z.string().min(1).optional(),
      series: z.string().min(1).optional(),
      /** Which value of the index is the base, as written: `indice du mois zéro`, `2e trimestre 2024`. */
      base: z.string().min(1).optional(),
      /** Which value is taken at revision, as written: `dernier indice connu à la date de révision`. */
      current: z.string().min(1).optional(),
    }),
  ),
  frequency: Period.optional(),
  /** A rise agreed in advance, in per cent at each revision: `increases by 3 % each year`. */
  fixedRise: Decimal.optional(),
  firstRevision: DateOrRule.optional(),
  /** As written: `arrondi au millième supérieur`. */
  rounding: z.string().min(1).optional(),
  /** Greatest rise a revision, in per cent. */
  cap: Decimal.optional(),
  /** Least change a revision, in per cent; 0 where the price may not fall. */
  floor: Decimal.optional(),
  safeguard: z
    .strictObject({
      /** In per cent. */
      threshold: Decimal,
      effect: z.enum(["termination", "renegotiation", "other"]),
    })
    .optional(),
});
export type IndexationValue = z.infer<typeof IndexationValue>;

export const indexation = defineField<IndexationValue>({
  key: "indexation",
  label: { fr: "Révision des prix", en: "Price indexation" },
  meaning: {
    fr: "Comment un prix évolue : ferme, actualisable, révisable, ou par simple décision ; la formule et ses règles.",
    en: "How a price moves: fixed, adjustable, revisable or unilateral; the formula and its rules.",
  },
  tier: "core",
  cardinality: "many",
  value: IndexationValue,
  sameValue: (a, b) =>
    a.mode === b.mode &&
    sameFormula(a.formula, b.formula) &&
    sameParts(a.indices.map((index) => index.name).sort(), b.indices.map((index) => index.name).sort()),
  print: (value) =>
    join(
      value.mode,
      value.formula?.normalized,
      value.indices.map((index) => index.name).join(", "),
      value.fixedRise && `+${value.fixedRise} %`,
      value.frequency,
      value.cap && `≤ ${value.cap} %`,
    ),
});

import { z } from "zod";
import { Decimal, Money, Period, TaxBasis } from "../value-types.ts";
import { plainMoney, sameMoney } from "./equality.ts";
import { defineField } from "./field.ts";
import { join, printMoney } from "./print.ts";

export const AmountsValue = z.strictObject({
  /**
   * What the money is for. `threshold`: a sum from or up to which something applies, an insured's own share included;
   * `recoveryFee`: the 40 € of art. D.441-5 of the Code de commerce and its like; `tranche`: the price of what `appliesTo` names.
   */
  role: z.enum([
    "total",
    "annual",
    "monthly",
    "perUnit",
    "minimum",
    "maximum",
    "tranche",
    "deposit",
    "rent",
    "charges",
    "penalty",
    "liabilityCap",
    "insuranceCover",
    "fee",
    "advance",
    "retention",
    "guarantee",
    "recoveryFee",
    "threshold",
    "other",
  ]),
  money: Money,
  taxBasis: TaxBasis.optional(),
  /** Value-added tax rate in per cent. */
  taxRate: Decimal.optional(),
  /** What one payment covers: P1Y for a yearly amount. */
  period: Period.optional(),
  /** Per what, as written: `m²`, `MWh`, `jour ouvré de retard`. */
  unit: z.string().min(1).optional(),
});
export type AmountsValue = z.infer<typeof AmountsValue>;

export const amounts = defineField<AmountsValue>({
  key: "amounts",
  label: { fr: "Montants", en: "Amounts" },
  meaning: {
    fr: "Chaque montant du contrat, avec son rôle ; ni le capital social, ni un montant cité d'une loi.",
    en: "Each amount of the contract with its role; not share capital, not an amount quoted from a law.",
  },
  tier: "core",
  cardinality: "many",
  value: AmountsValue,
  sameValue: (a, b) =>
    sameMoney(a.money, b.money) &&
    a.role === b.role &&
    (a.taxBasis === undefined || b.taxBasis === undefined || a.taxBasis === b.taxBasis),
  distinctParts: ({ role, money }) => `${role} ${plainMoney(money)}`,
  isDistinctByPassage: (value) => ["penalty", "perUnit", "fee"].includes(value.role),
  print: (value) => join(value.role, printMoney(value.money), value.taxBasis, value.period ?? value.unit),
});

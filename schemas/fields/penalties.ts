import { z } from "zod";
import { Actor, Decimal, Money } from "../value-types.ts";
import { overlappingText, sameDecimal, sameMoney, sameText } from "./equality.ts";
import { defineField } from "./field.ts";
import { join, printMoney } from "./print.ts";

export const PenaltiesValue = z.strictObject({
  cause: z.enum(["delay", "performance", "latePayment", "absence", "breach", "termination", "other"]),
  debtor: Actor.optional(),
  /** A sum, a share of a base, or a formula as written (`V × R / 3000`). */
  rate: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("money"), money: Money }),
    z.strictObject({ kind: z.literal("percent"), percent: Decimal, of: z.string().min(1).optional() }),
    z.strictObject({ kind: z.literal("formula"), written: z.string().min(1) }),
    z.strictObject({ kind: z.literal("text"), text: z.string().min(1) }),
  ]),
  /** Per what it accrues, as written: `jour de retard`, `jour ouvré`, `absence`. */
  per: z.string().min(1).optional(),
  cap: z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("money"), money: Money }),
      z.strictObject({ kind: z.literal("percent"), percent: Decimal, of: z.string().min(1).optional() }),
    ])
    .optional(),
});
export type PenaltiesValue = z.infer<typeof PenaltiesValue>;

export const penalties = defineField<PenaltiesValue>({
  key: "penalties",
  label: { fr: "Pénalités", en: "Penalties" },
  meaning: {
    fr: "Sommes dues pour un retard ou un manquement ; leur taux, leur plafond, qui les doit.",
    en: "Sums due for delay or failure; their rate, their cap, who owes them.",
  },
  tier: "core",
  cardinality: "many",
  value: PenaltiesValue,
  sameValue: (a, b) => {
    if (a.rate.kind === "money" && b.rate.kind === "money") return sameMoney(a.rate.money, b.rate.money);
    if (a.rate.kind === "percent" && b.rate.kind === "percent") return sameDecimal(a.rate.percent, b.rate.percent);
    if (a.rate.kind === "formula" && b.rate.kind === "formula") return sameText(a.rate.written, b.rate.written);
    if (a.rate.kind === "text" && b.rate.kind === "text") return overlappingText(a.rate.text, b.rate.text);
    return false;
  },
  isDistinctByPassage: () => true,
  print: (value) =>
    join(
      value.cause,
      value.rate.kind === "money" ? printMoney(value.rate.money) : undefined,
      value.rate.kind === "percent" ? `${value.rate.percent} %` : undefined,
      value.rate.kind === "formula" ? value.rate.written : undefined,
      value.rate.kind === "text" ? value.rate.text : undefined,
      value.per,
      value.cap &&
        `≤ ${value.cap.kind === "money" ? printMoney(value.cap.money) : join(`${value.cap.percent} %`, value.cap.of)}`,
    ),
});

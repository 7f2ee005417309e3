import { z } from "zod";
import { Actor, Due } from "../value-types.ts";
import { foldText, overlappingText } from "./equality.ts";
import { defineField } from "./field.ts";
import { join, printDue } from "./print.ts";

/** Half of the longer words in common, or one contained in the other: actions are worded by whoever writes them down. */
function similarAction(a: string, b: string): boolean {
  if (overlappingText(a, b)) return true;
  const words = (text: string) =>
    new Set(
      foldText(text)
        .split(" ")
        .filter((word) => word.length > 3),
    );
  const [wordsA, wordsB] = [words(a), words(b)];
  const shared = [...wordsA].filter((word) => wordsB.has(word)).length;
  return shared > 0 && shared >= Math.min(wordsA.size, wordsB.size) / 2;
}

export const ObligationsValue = z.strictObject({
  debtor: Actor,
  /** What must be done, as written but without the debtor. */
  action: z.string().min(1),
  category: z.enum([
    "document",
    "certificate",
    "reporting",
    "meeting",
    "payment",
    "delivery",
    "information",
    "insurance",
    "dataProtection",
    "confidentiality",
    "security",
    "handover",
    "audit",
    "staffing",
    "notice",
    "compliance",
    "other",
  ]),
  due: Due.optional(),
  /** What shows that it was met: `attestation de vigilance`. */
  evidenceRequired: z.string().min(1).optional(),
  /** Article that imposes it, as written: `D.8222-5 du code du travail`. */
  legalBasis: z.string().min(1).optional(),
});
export type ObligationsValue = z.infer<typeof ObligationsValue>;

export const obligations = defineField<ObligationsValue>({
  key: "obligations",
  label: { fr: "Obligations", en: "Obligations" },
  meaning: {
    fr: "Ce qu'une partie doit faire ou remettre : débiteur, action, échéance, justificatif. Ni une faculté, ni une négation.",
    en: "What a party must do or hand over: debtor, action, due rule, evidence. Not a permission, not a negation.",
  },
  tier: "core",
  cardinality: "many",
  usualPlace: "everywhere",
  value: ObligationsValue,
  sameValue: (a, b) => a.debtor === b.debtor && similarAction(a.action, b.action),
  distinctParts: ({ debtor }) => debtor,
  isDistinctByPassage: () => true,
  print: (value) => join(value.debtor, value.action, value.due && printDue(value.due)),
});

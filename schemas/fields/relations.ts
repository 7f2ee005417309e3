import { z } from "zod";
import { IsoDate } from "../value-types.ts";
import { sameText } from "./equality.ts";
import { defineField } from "./field.ts";
import { join } from "./print.ts";

export const RelationsValue = z.strictObject({
  kind: z.enum(["amends", "annexOf", "callOffOf", "replaces"]),
  reference: z.string().min(1).optional(),
  date: IsoDate.optional(),
  title: z.string().min(1).optional(),
});
export type RelationsValue = z.infer<typeof RelationsValue>;

const sameReference = (a: RelationsValue, b: RelationsValue) =>
  a.reference !== undefined && b.reference !== undefined && sameText(a.reference, b.reference);

export const relations = defineField<RelationsValue>({
  key: "relations",
  label: { fr: "Documents liés", en: "Related documents" },
  meaning: {
    fr: "Autre contrat que ce document modifie, complète, exécute ou remplace.",
    en: "Another contract that this document amends, belongs to, calls off or replaces.",
  },
  tier: "core",
  cardinality: "many",
  usualPlace: "frontPage",
  value: RelationsValue,
  sameValue: (a, b) => a.kind === b.kind && (sameReference(a, b) || (a.date !== undefined && a.date === b.date)),
  print: (value) => join(value.kind, value.reference, value.title, value.date),
});

import type { Label } from "../../schemas/fields/field.ts";
import { inWords } from "../../schemas/words/in-words.ts";
import { partInWords } from "../../schemas/words/part-words.ts";
import type { Language } from "../../values/read.ts";
import type { Aspect, ValuePart } from "./value-parts.ts";

/** The name of a value's part in a header, e.g. `montant (devise)`; empty where the part is the whole value. */
export function partLabel({ path, aspect }: ValuePart, language: Language): string {
  const name = path.length === 0 ? "" : nameOf(path, language);
  const suffix = aspect ? `(${aspects[aspect][language]})` : "";
  return [name, suffix].filter(Boolean).join(" ");
}

const aspects: Readonly<Record<Aspect, Label>> = {
  unit: { fr: "unité", en: "unit" },
  currency: { fr: "devise", en: "currency" },
  rule: { fr: "règle", en: "rule" },
};

function nameOf(path: readonly string[], language: Language): string {
  return partInWords(path)?.[language] ?? inWords(path.at(-1) ?? "", language);
}

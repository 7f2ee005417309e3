import { z } from "zod";
import { sameParts } from "./fields/equality.ts";
import { defineField, type Field } from "./fields/field.ts";
import { fields } from "./fields/index.ts";
import { Decimal, IsoDate, Money, Period } from "./value-types.ts";

/** A field that an installation adds in its settings. */
export const CustomField = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]*$/, { error: "a key such as costCentre: letters and digits, first a small letter" })
    // Records that were made before the field have no entry of it, but seem to have one.
    .refine((key) => !(key in Object.prototype), { error: "a key that not every object has, such as costCentre" })
    .describe("Name in records and exports"),
  label: z.strictObject({ fr: z.string().min(1), en: z.string().min(1) }),
  meaning: z.strictObject({ fr: z.string().min(1), en: z.string().min(1) }),
  type: z.enum(["text", "date", "money", "period", "number", "boolean", "choice"]),
  choices: z.array(z.string().min(1)).optional(),
  many: z.boolean().default(false),
});
export type CustomField = z.infer<typeof CustomField>;

/**
 * The fields that settings name and those that administrators added; where both have a key, or a built-in field has it by
 * now, the later one gives way, so that a new version or a new setting never keeps the product from starting.
 */
export function joinedFields(ofSettings: readonly CustomField[], added: readonly CustomField[]): CustomField[] {
  const taken = new Set([...fields.map(({ key }) => key), ...ofSettings.map(({ key }) => key)]);
  return [...ofSettings, ...added.filter(({ key }) => !taken.has(key))];
}

/** The built-in fields and those of the settings; throws where a key is taken or a choice has no choices. */
export function vocabulary(custom: readonly CustomField[]): readonly Field[] {
  const keys = new Set(fields.map((field) => field.key));
  const added = custom.map((definition) => {
    if (keys.has(definition.key)) {
      throw new Error(`Expected customFields to have new keys, found "${definition.key}" twice; choose another key.`);
    }
    keys.add(definition.key);
    return defineField<unknown>({
      key: definition.key,
      label: definition.label,
      meaning: definition.meaning,
      tier: "extended",
      cardinality: definition.many ? "many" : "one",
      value: valueSchema(definition),
      sameValue: sameParts,
      print: (value) => (typeof value === "object" ? JSON.stringify(value) : String(value)),
    });
  });
  return [...fields, ...added];
}

function valueSchema(definition: CustomField): z.ZodType<unknown> {
  switch (definition.type) {
    case "text":
      return z.string().min(1);
    case "date":
      return IsoDate;
    case "money":
      return Money;
    case "period":
      return Period;
    case "number":
      return Decimal;
    case "boolean":
      return z.boolean();
    case "choice": {
      const [first, ...others] = definition.choices ?? [];
      if (first === undefined) {
        throw new Error(`Expected customFields "${definition.key}" of type choice to list its choices, found none.`);
      }
      return z.enum([first, ...others]);
    }
  }
}

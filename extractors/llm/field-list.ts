import type { PromptLanguage } from "../../prompts/prompt.ts";
import type { Field } from "../../schemas/fields/field.ts";
import { answerSchemaOf, itemSchemaOf, type StrictSchema } from "./answer-schema.ts";

/** Fields asked in one request, with what the prompt says of them. */
export interface FieldGroup {
  readonly fields: readonly Field[];
  /** For the hole `{{fields}}`. */
  readonly description: string;
  readonly answerSchema: StrictSchema;
}

/**
 * Fields in groups, in the order of the list, so that each group's description and answer schema together take at
 * most `charactersPerGroup` (a field that takes more by itself is asked alone).
 */
export function groupFields(
  fields: readonly Field[],
  language: PromptLanguage,
  charactersPerGroup: number,
): FieldGroup[] {
  const groups: Field[][] = [];
  let used = charactersPerGroup;
  for (const field of fields) {
    const size = describeField(field, language).length + JSON.stringify(answerSchemaOf([field])).length;
    used += size;
    if (used > charactersPerGroup) {
      groups.push([]);
      used = size;
    }
    groups.at(-1)?.push(field);
  }
  return groups.map((group) => ({
    fields: group,
    description: group.map((field) => describeField(field, language)).join("\n"),
    answerSchema: answerSchemaOf(group),
  }));
}

/**
 * One line a field: key, meaning, form. The form repeats the answer schema in few words, for endpoints that constrain
 * the answer with the schema but do not show it to the model, or that ignore it.
 */
export function describeField(field: Field, language: PromptLanguage): string {
  const meaning = `${field.label[language]}. ${field.meaning[language]}`;
  return `- ${field.key}: ${meaning} Form: [${notation(itemSchemaOf(field))}]`;
}

function notation(schema: StrictSchema): string {
  if (schema.enum) return schema.enum.join("|");
  if (schema.anyOf)
    return schema.anyOf
      .filter((option) => option.type !== "null")
      .map(notation)
      .join(" or ");
  if (schema.items) return `[${notation(schema.items)}]`;
  if (schema.properties) {
    const parts = Object.entries(schema.properties).map(([name, part]) => {
      const optional = part.anyOf?.some((option) => option.type === "null") ? "?" : "";
      return `${name}${optional}: ${notation(part)}`;
    });
    return `{${parts.join(", ")}}`;
  }
  return schema.description ?? schema.type ?? "anything";
}

import type { Example, Prompt, PromptLanguage } from "../../prompts/prompt.ts";
import type { Field } from "../../schemas/fields/field.ts";
import { answerSchemaOf, itemSchemaOf, type StrictSchema } from "./answer-schema.ts";
import type { CountTokens } from "./tokens.ts";

/** Fields asked in one request, with what the prompt says of them. */
export interface FieldGroup {
  readonly fields: readonly Field[];
  /** For the hole `{{fields}}`. */
  readonly description: string;
  readonly answerSchema: StrictSchema;
}

/** What of a prompt is said of each field. */
type FieldPrompt = Pick<Prompt, "language" | "examples">;

/**
 * Fields in groups, in the order of the list, so that each group's description and answer schema together take at
 * most so many tokens (a field that takes more by itself is asked alone).
 */
export function groupFields(
  fields: readonly Field[],
  prompt: FieldPrompt,
  tokensPerGroup: number,
  count: CountTokens,
): FieldGroup[] {
  const groups: Field[][] = [];
  let used = tokensPerGroup;
  for (const field of fields) {
    const { description, answerSchema } = fieldGroup([field], prompt);
    const size = count(description) + count(JSON.stringify(answerSchema));
    used += size;
    if (used > tokensPerGroup) {
      groups.push([]);
      used = size;
    }
    groups.at(-1)?.push(field);
  }
  return groups.map((group) => fieldGroup(group, prompt));
}

/** These fields, to be asked in one request. */
export function fieldGroup(fields: readonly Field[], { language, examples }: FieldPrompt): FieldGroup {
  return {
    fields,
    description: fields.map((field) => describeField(field, language, examples[field.key])).join("\n"),
    answerSchema: answerSchemaOf(fields),
  };
}

/**
 * Key, meaning and form of a field in one line, then its example. The form repeats the answer schema in few words, for
 * endpoints that constrain the answer with the schema but do not show it to the model, or that ignore it.
 */
export function describeField(field: Field, language: PromptLanguage, example?: Example): string {
  const meaning = `${field.label[language]}. ${field.meaning[language]}`;
  const line = `- ${field.key}: ${meaning} Form: [${notation(itemSchemaOf(field))}]`;
  if (!example) return line;
  const { text, ...item } = example;
  return `${line}\n  E.g. ${JSON.stringify(text)} → ${JSON.stringify(item)}`;
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

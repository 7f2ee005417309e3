import { readFileSync } from "node:fs";
import { z } from "zod";
import { codeOf } from "../lib/errors.ts";
import { sha256 } from "../lib/hash.ts";

export type PromptLanguage = "fr" | "en";

/** What a field's value looks like: a text, the words of it that state the value, and the value without its null parts. */
const Example = z.strictObject({ text: z.string(), quote: z.string(), value: z.unknown() });
export type Example = z.infer<typeof Example>;

const Examples = z.record(z.string(), Example);

/** A prompt file with its examples. The files lie beside this module, in a clone as in `dist/prompts`. */
export interface Prompt {
  /** Name, language and the first 12 hexadecimal digits of the SHA-256 of the files: `extract.fr-0a1b2c3d4e5f`. */
  readonly id: string;
  readonly language: PromptLanguage;
  /** What is sent, with its holes: `{{fields}}`. */
  readonly text: string;
  /** By key of the field. */
  readonly examples: Readonly<Record<string, Example>>;
}

/**
 * Reads `<name>.<language>.md`; what stands between the two `---` lines at its top tells people about it and is not sent.
 * `<name>.<language>.examples.json` beside it has its examples, if it has any.
 */
export function loadPrompt(name: string, language: PromptLanguage): Prompt {
  const file = readBeside(`${name}.${language}.md`);
  const examples = readBeside(`${name}.${language}.examples.json`, "{}");
  return {
    id: `${name}.${language}-${sha256(file + examples).slice(0, 12)}`,
    language,
    text: file.replace(/^---\n.*?\n---\n/s, "").trim(),
    examples: Examples.parse(JSON.parse(examples)),
  };
}

/** A missing file is what `otherwise` says, if it says anything. */
function readBeside(name: string, otherwise?: string): string {
  try {
    return readFileSync(new URL(`./${name}`, import.meta.url), "utf8").replaceAll("\r\n", "\n");
  } catch (error) {
    if (otherwise === undefined || codeOf(error) !== "ENOENT") throw error;
    return otherwise;
  }
}

/**
 * The prompt's text with every hole filled, in one pass: what fills a hole is never looked at for holes. Throws where
 * holes and values do not correspond, since only a bug can cause that.
 */
export function fillPrompt(prompt: Pick<Prompt, "id" | "text">, values: Readonly<Record<string, string>>): string {
  const filled = new Set<string>();
  const text = prompt.text.replaceAll(/\{\{(\w+)\}\}/g, (_, hole: string) => {
    const value = values[hole];
    if (value === undefined) throw new Error(`Expected a value for {{${hole}}} of prompt ${prompt.id}, found none.`);
    filled.add(hole);
    return value;
  });
  const spare = Object.keys(values).find((name) => !filled.has(name));
  if (spare !== undefined) throw new Error(`Expected prompt ${prompt.id} to have the hole {{${spare}}}, found none.`);
  return text;
}

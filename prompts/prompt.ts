import { readFileSync } from "node:fs";
import { sha256 } from "../lib/hash.ts";

export type PromptLanguage = "fr" | "en";

/** A prompt file. The files lie beside this module, in a clone as in `dist/prompts`. */
export interface Prompt {
  /** Name, language and the first 12 hexadecimal digits of the SHA-256 of the file: `extract.fr-0a1b2c3d4e5f`. */
  readonly id: string;
  /** What is sent, with its holes: `{{fields}}`. */
  readonly text: string;
}

/** Reads `<name>.<language>.md`; what stands between the two `---` lines at its top tells people about it and is not sent. */
export function loadPrompt(name: string, language: PromptLanguage): Prompt {
  const file = readFileSync(new URL(`./${name}.${language}.md`, import.meta.url), "utf8").replaceAll("\r\n", "\n");
  const text = file.replace(/^---\n.*?\n---\n/s, "").trim();
  return { id: `${name}.${language}-${sha256(file).slice(0, 12)}`, text };
}

/**
 * The prompt's text with every hole filled, in one pass: what fills a hole is never looked at for holes. Throws where
 * holes and values do not correspond, since only a bug can cause that.
 */
export function fillPrompt(prompt: Prompt, values: Readonly<Record<string, string>>): string {
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

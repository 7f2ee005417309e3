import { loadPrompt } from "../../prompts/prompt.ts";
import type { Page } from "../../schemas/document-text.ts";

/**
 * A page of contract text for one that cannot be read yet, to estimate what a model would be asked about it. It states every
 * field once, in about 600 tokens, which is what a page of our contracts holds.
 */
export function standInFor(page: Page): Page {
  const examples = Object.values(loadPrompt("extract", "fr").examples);
  const text = examples.map((example, index) => `Article ${page.number}.${index + 1}. ${example.text}`).join("\n\n");
  return { ...page, source: "ocr", text, words: { starts: [], ends: [], boxes: [] }, blocks: [] };
}

import { assembleDocumentText } from "../extractors/assemble.ts";
import type { Extraction } from "../extractors/extract.ts";
import { withoutAddressedText } from "../extractors/injection/guard.ts";
import { placesOf } from "../extractors/llm/choose-passages.ts";
import type { QuestionPlan } from "../extractors/llm/plan.ts";
import type { Pool } from "../pipeline/isolation/pool.ts";
import type { DocumentText, Page } from "../schemas/document-text.ts";
import type { Settings } from "../schemas/settings.ts";

/** What a model is asked about a document that rules have read, and the text as it may see it. */
export async function planDocument(
  { id, pages }: { readonly id: string; readonly pages: readonly Page[] },
  ruled: Extraction,
  { customFields, llm: { contextTokens, passages } }: Settings,
  pool: Pool,
  signal: AbortSignal,
): Promise<{ readonly plan: QuestionPlan; readonly text: DocumentText }> {
  const places = placesOf(ruled.candidates);
  const wanted = { document: id, pages, places, contextTokens, passages, customFields };
  const plan = await pool.run({ kind: "plan", ...wanted }, { signal });
  return { plan, text: withoutAddressedText(assembleDocumentText(id, pages), ruled.addressed) };
}

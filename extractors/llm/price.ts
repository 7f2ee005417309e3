import type { Settings } from "../../schemas/settings.ts";
import type { Usage } from "./model.ts";

/** What tokens cost, in the currency of the settings' prices; undefined where not both prices are set. */
export function priceOf(
  { inputTokens, outputTokens }: Usage,
  { inputPrice, outputPrice }: Pick<Settings["llm"], "inputPrice" | "outputPrice">,
): number | undefined {
  if (inputPrice === undefined || outputPrice === undefined) return undefined;
  return (inputTokens * inputPrice + outputTokens * outputPrice) / 1_000_000;
}

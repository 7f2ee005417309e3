import { z } from "zod";

const tokens = z.int().positive().optional().catch(undefined);

/** Names that endpoints have for it: vLLM; Mistral; OpenRouter, Together; Groq; llama.cpp. OpenAI and Ollama do not say. */
const Listed = z.object({
  id: z.string(),
  max_model_len: tokens,
  max_context_length: tokens,
  context_length: tokens,
  context_window: tokens,
  meta: z.object({ n_ctx: tokens }).optional().catch(undefined),
});
const List = z.object({ data: z.array(z.unknown()) });

/** The context of a model in an endpoint's list of models (`GET /models`), tokens; undefined where it is not told. */
export function contextIn(list: unknown, model: string): number | undefined {
  const listed = List.safeParse(list).data?.data.flatMap((entry) => Listed.safeParse(entry).data ?? []);
  const own = listed?.find(({ id }) => id === model);
  return (
    own?.max_model_len ?? own?.max_context_length ?? own?.context_length ?? own?.context_window ?? own?.meta?.n_ctx
  );
}

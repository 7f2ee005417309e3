/**
 * Characters that surely fit in one token: French and English prose has 3.5 to 4.5 a token with the tokenizers in use,
 * tables and figures about 2.5. A window that is too small costs a call; one that is too large loses the end of a contract.
 */
export const charactersPerToken = 2.5;

/** The fixed part of the longest prompt, with its mark and the frame of two messages. */
export const promptTokens = 800;

/** How the model's context is shared out, in characters. */
export interface Budget {
  /** Field descriptions and answer schema of one request. */
  readonly fields: number;
  /** One passage. */
  readonly passage: number;
}

/**
 * A third of the context for the fields and their schema, a quarter for the answer, 800 tokens for the fixed part of
 * the prompt, the rest for the passage. The fields' share stops at 12,000 characters: endpoints limit what one strict
 * schema may hold, and a model asked for everything at once forgets some of it.
 */
export function budgetFor(contextTokens: number): Budget {
  const fields = Math.min(contextTokens / 3, 12_000 / charactersPerToken);
  const passage = Math.max(contextTokens - fields - contextTokens / 4 - promptTokens, contextTokens / 8);
  return { fields: Math.floor(fields * charactersPerToken), passage: Math.floor(passage * charactersPerToken) };
}

import { otherTokenizers } from "./tokens.ts";

/** How a model's context is shared out, in tokens as `tokens.ts` counts them. */
export interface Budget {
  /** All that is sent in one question. */
  readonly question: number;
  /** Of this, the descriptions, examples and answer schema of the fields that it asks for. */
  readonly fields: number;
}

/** A model asked for everything at once forgets some of it, and endpoints limit what one strict schema may hold. */
const mostForFields = 3500;

/** A quarter of the context is kept for the answer, a third is for the fields and their schema, the rest for the passage. */
export function budgetFor(contextTokens: number): Budget {
  const context = Math.floor(contextTokens / otherTokenizers);
  return { question: context - Math.floor(context / 4), fields: Math.min(Math.floor(context / 3), mostForFields) };
}

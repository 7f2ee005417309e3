import type { Question } from "./model.ts";

/** A little less than of prose in French and English, so that what is held free is rather too much than too little. */
const charactersPerToken = 3;

/** Tokens that a question will take: as they were counted when it was planned, else by its length. */
export function expectedTokens({ inputTokens, instructions, passage, answerSchema }: Question): number {
  if (inputTokens !== undefined) return inputTokens;
  const characters = instructions.length + passage.length + JSON.stringify(answerSchema).length;
  return Math.ceil(characters / charactersPerToken);
}

import { z } from "zod";
import type { Reason } from "./ledger.ts";

/** What a model was asked and answered for one pass over a document, in numbers. */
export const ModelWork = z.strictObject({
  /** Questions that were sent. */
  calls: z.int().nonnegative(),
  /** Questions answered before: nothing was sent or paid. */
  kept: z.int().nonnegative(),
  /** Of those sent, questions without an answer that can be used. */
  failed: z.int().nonnegative(),
  inputTokens: z.int().nonnegative(),
  outputTokens: z.int().nonnegative(),
  /** In the currency of the settings; absent where they have no prices. */
  price: z.number().nonnegative().optional(),
  /** Values proposed whose quote is not in the document: no candidate came of them. */
  dropped: z.int().nonnegative(),
});
export type ModelWork = z.infer<typeof ModelWork>;

export const noModelWork: ModelWork = { calls: 0, kept: 0, failed: 0, inputTokens: 0, outputTokens: 0, dropped: 0 };

/** Both together; a price is known where it is of one of them. */
export function addModelWork(a: ModelWork, b: ModelWork): ModelWork {
  return {
    calls: a.calls + b.calls,
    kept: a.kept + b.kept,
    failed: a.failed + b.failed,
    inputTokens: a.inputTokens + b.inputTokens,
    outputTokens: a.outputTokens + b.outputTokens,
    ...((a.price !== undefined || b.price !== undefined) && { price: (a.price ?? 0) + (b.price ?? 0) }),
    dropped: a.dropped + b.dropped,
  };
}

/** Why a document is to be asked about again. */
export interface ModelWait {
  readonly reason: Reason;
  /** Not before this; absent: after a while that grows with each try. */
  readonly notBefore?: Date;
  /** The settings that stand in the way: it is asked about again under others. */
  readonly under?: string;
}

/** One question to a model, as it is kept with the run that asked it. */
export interface ModelCall {
  readonly document: string;
  /** As set in `llm.model`. */
  readonly model: string;
  readonly host: string;
  /** Name and hash of the prompt; empty where it is none of the files. */
  readonly prompt: string;
  /** SHA-256 of instructions, passage and answer schema. */
  readonly question: string;
  /** SHA-256 of the answer as JSON; absent where there was none. */
  readonly answer?: string;
  readonly outcome: "answered" | "kept" | "failed";
  /** The code of what went wrong. */
  readonly error?: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly price?: number;
  readonly milliseconds: number;
  /** What was sent and what came back, word for word; only where the settings keep it. */
  readonly exchange?: ModelExchange;
}

/** The bodies that were sent, tries again among them, and those that came back. A kept answer stands as it was kept. */
export interface ModelExchange {
  readonly requests: readonly unknown[];
  readonly answers: readonly unknown[];
}

/** Tokens and price of calls together. */
export interface ModelSpending {
  readonly tokens: number;
  readonly price: number;
}

/** What models cost on one day (UTC, `2026-01-31`). */
export interface ModelDay extends Omit<ModelWork, "dropped"> {
  readonly day: string;
  readonly documents: number;
  /** Of those asked, in seconds. */
  readonly seconds: number;
}

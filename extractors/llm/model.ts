import { systemClock } from "../../lib/clock.ts";
import type { Settings } from "../../schemas/settings.ts";
import { answeringOnce } from "./answer-cache.ts";
import type { StrictSchema } from "./answer-schema.ts";
import { type EndpointModel, openAiModel } from "./openai-model.ts";

/** One question to a model. Nothing is remembered between two questions. */
export interface Question {
  readonly instructions: string;
  /** The part of the document that is asked about, fenced: data, never instructions. */
  readonly passage: string;
  readonly answerSchema: StrictSchema;
  readonly signal?: AbortSignal;
  /** What it takes, where that was counted. */
  readonly inputTokens?: number;
  /** Name and hash of the prompt, for the accounts; not sent. */
  readonly prompt?: string;
  /** Called and awaited before it is sent for the first time, and not where a kept answer will do; may refuse by throwing. */
  readonly beforeSending?: () => Promise<void>;
  /** Called with the body of each request that is sent for it, tries again among them. */
  readonly onRequest?: (body: object) => void;
  /** Called with the body of each completion that comes back. */
  readonly onCompletion?: (body: object) => void;
}

/** In tokens, as the endpoint counts them; 0 where it does not say. */
export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export interface Answer {
  /** Parsed JSON; whether it fits the schema is for the caller to see. */
  readonly answer: unknown;
  readonly usage: Usage;
  /** It was given before, and costs nothing now. */
  readonly isKept?: boolean;
}

/** A language model, as far as extraction needs one. */
export interface Model {
  /** As set in `llm.model`; part of `foundBy`. */
  readonly name: string;
  /** Input and answer together. */
  readonly contextTokens: number;
  /**
   * Throws `UnavailableError` where the endpoint does not answer or refuses the request (asking anything else is
   * likely to fail too) or is left alone for a while, `ModelAnswerError` where it answered with something that is not a
   * whole JSON value.
   */
  answer(question: Question): Promise<Answer>;
}

export type EndpointSettings = Settings["llm"] & { readonly baseUrl: string; readonly model: string };

/**
 * The model of the settings; undefined, and nothing is ever sent, unless both `llm.baseUrl` and `llm.model` are set. Its
 * answers are kept in `folder`, where one is given and the settings have room for them. Throws `UsageError` where
 * `llm.caFile` cannot be used.
 */
export function createModel(settings: Settings["llm"], folder?: string, clock = systemClock): Model | undefined {
  const { baseUrl, cacheMegabytes: megabytes } = settings;
  const { model } = endpointOf(settings, clock) ?? {};
  if (!model || baseUrl === undefined || folder === undefined || megabytes === 0) return model;
  return answeringOnce(model, baseUrl, { folder, megabytes });
}

/** The same without answers kept, with the host that is asked. */
export function endpointOf(
  settings: Settings["llm"],
  clock = systemClock,
): { readonly host: string; readonly model: EndpointModel } | undefined {
  const { baseUrl, model } = settings;
  if (baseUrl === undefined || model === undefined) return undefined;
  return { host: new URL(baseUrl).host, model: openAiModel({ ...settings, baseUrl, model }, clock) };
}

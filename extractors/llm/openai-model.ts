import OpenAI, { APIUserAbortError } from "openai";
import type { ChatCompletion } from "openai/resources/chat/completions";
import PQueue from "p-queue";
import type { Clock } from "../../lib/clock.ts";
import { type Capabilities, probe } from "./capabilities.ts";
import { CircuitBreaker } from "./circuit-breaker.ts";
import { isCompletion, readCompletion, usageOf } from "./completion.ts";
import { contextIn } from "./context-told.ts";
import { endpointFetch } from "./endpoint-fetch.ts";
import { expectedTokens } from "./expected-tokens.ts";
import type { EndpointSettings, Model, Question } from "./model.ts";
import { modelError, noCompletion } from "./model-errors.ts";
import { type Passed, RateGate } from "./rate-gate.ts";
import { fullForm, type RequestForm, requestOf, simplerForm, simplerOf } from "./request-form.ts";
import { retrying } from "./retries.ts";

/** A model behind an endpoint, which can also say what the endpoint understands. Both throw what `answer` throws. */
export interface EndpointModel extends Model {
  /** Found out once, before the first question. */
  capabilities(signal?: AbortSignal): Promise<Capabilities>;
  /** Input and answer together, as the endpoint's list of models has it; undefined where it does not. */
  contextTold(signal?: AbortSignal): Promise<number | undefined>;
}

/**
 * The model behind an OpenAI-compatible endpoint (OpenAI, Azure, Mistral, vLLM, Ollama, llama.cpp). Throws `UsageError`
 * where the settings cannot be used.
 */
export function openAiModel(settings: EndpointSettings, clock: Clock): EndpointModel {
  const { model, contextTokens } = settings;
  const client = createClient(settings);
  const { host } = new URL(settings.baseUrl);
  const attemptMilliseconds = settings.timeoutSeconds * 1000;
  const totalMilliseconds = settings.totalSeconds * 1000;
  const queue = new PQueue({ concurrency: settings.concurrency });
  const gate = new RateGate(settings, clock);
  const breaker = new CircuitBreaker({
    host,
    failures: settings.failuresBeforePause,
    pauseMilliseconds: settings.pauseSeconds * 1000,
    longestWait: totalMilliseconds,
    clock,
  });
  const answerTokens = Math.floor(contextTokens / answerShare);
  let form = fullForm;
  let found: Promise<Capabilities> | undefined;

  /** What one request gives, sent again where that may help. */
  async function send(request: RequestForm, question: Question): Promise<ChatCompletion> {
    const { signal } = question;
    const attempt = async (passed: Passed, timeout: number): Promise<ChatCompletion> => {
      const body = requestOf(request, question, { model, answerTokens });
      question.onRequest?.(body);
      const completion: unknown = await client.chat.completions.create(body, { signal, timeout });
      if (!isCompletion(completion)) throw noCompletion(host);
      question.onCompletion?.(completion);
      const { inputTokens, outputTokens } = usageOf(completion);
      if (inputTokens > 0) passed.tokens = inputTokens + outputTokens;
      return completion;
    };
    const onWait = (asked: number) => {
      if (asked <= totalMilliseconds) gate.holdUntil(clock.now() + asked);
    };
    const ready = () => gate.pass(expectedTokens(question) + answerTokens, signal);
    const { retries } = settings;
    return retrying({ ready, attempt, onWait }, { retries, totalMilliseconds, attemptMilliseconds, clock, signal });
  }

  /** A form that is refused, now or later, is not tried again once a simpler one was understood. */
  async function complete(question: Question): Promise<ChatCompletion> {
    await capabilities(question.signal);
    let tried = form;
    for (;;) {
      try {
        const completion = await send(tried, question);
        form = simplerOf(form, tried);
        return completion;
      } catch (error) {
        const simpler = simplerForm(tried, error);
        if (!simpler) throw error;
        tried = simpler;
      }
    }
  }

  /** Those who wait for one probe share what becomes of it, but for the abort of the one who began it. */
  async function capabilities(signal: AbortSignal | undefined): Promise<Capabilities> {
    const isOurs = found === undefined;
    found ??= probe((request, question) => send(request, { ...question, signal }), clock.now).then(
      (capable) => {
        form = simplerOf(form, capable.form);
        return capable;
      },
      (error: unknown) => {
        found = undefined;
        throw error;
      },
    );
    try {
      return await found;
    } catch (error) {
      if (isOurs || !(error instanceof APIUserAbortError)) throw error;
      return capabilities(signal);
    }
  }

  async function inOurWords<Result>(call: () => Promise<Result>): Promise<Result> {
    try {
      return await call();
    } catch (error) {
      throw modelError(error, host, clock.now());
    }
  }

  return {
    name: model,
    contextTokens,
    answer: async (question) => {
      await question.beforeSending?.();
      const ask = () => inOurWords(async () => readCompletion(await complete(question)));
      return queue.add(() => breaker.run(ask), { signal: question.signal });
    },
    capabilities: (signal) => inOurWords(() => capabilities(signal)),
    contextTold: (signal) => inOurWords(async () => contextIn(await client.get("/models", { signal }), model)),
  };
}

/**
 * Every value that the SDK would take from its own environment variables (OPENAI_API_KEY, OPENAI_BASE_URL,
 * OPENAI_ORG_ID, …) is given, and its log is off. OPENAI_CUSTOM_HEADERS cannot be given away, so `endpointFetch` names
 * each header that leaves. Trying again is ours: its waits and limits hold for all questions together.
 */
function createClient(settings: EndpointSettings): OpenAI {
  return new OpenAI({
    baseURL: settings.baseUrl,
    // The SDK wants one; `endpointFetch` writes the header.
    apiKey: "none",
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    timeout: settings.timeoutSeconds * 1000,
    maxRetries: 0,
    logLevel: "off",
    fetch: endpointFetch(settings),
  });
}

/** Of the context, for the answer: as in `budgetFor`. */
const answerShare = 4;

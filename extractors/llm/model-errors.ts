import { APIConnectionError, APIConnectionTimeoutError, APIError } from "openai";
import { codeOf, GreffierError, UnavailableError } from "../../lib/errors.ts";
import type { Usage } from "./model.ts";
import { isFiltered, isTooLong } from "./refusals.ts";
import { mayPass, waitAskedBy } from "./retry-after.ts";

/** The model answered, but not with a whole JSON value of a sensible size. Another question may do better. */
export class ModelAnswerError extends GreffierError {
  override readonly name = "ModelAnswerError";
  /** What the answer cost, which is paid though it cannot be used. */
  readonly usage: Usage;

  constructor(code: string, message: string, usage: Usage = { inputTokens: 0, outputTokens: 0 }) {
    super(code, message, { ...usage });
    this.usage = usage;
  }
}

export function notJson(usage: Usage): ModelAnswerError {
  const remedy = "use a model and endpoint that support structured output";
  return new ModelAnswerError(
    "MODEL_ANSWER_INVALID",
    `Expected the model to answer with JSON, found other text; ${remedy}.`,
    usage,
  );
}

export function truncated(usage: Usage): ModelAnswerError {
  return new ModelAnswerError(
    "MODEL_ANSWER_TRUNCATED",
    "Expected a whole answer from the model, found one cut at its length limit; raise llm.contextTokens as far as the model allows.",
    usage,
  );
}

export function refused(usage?: Usage): ModelAnswerError {
  return new ModelAnswerError(
    "MODEL_REFUSED",
    "Expected an answer from the model, found a refusal; read this document by rules and review, or use another model.",
    usage,
  );
}

/** The endpoint takes less than `llm.contextTokens`. */
function questionTooLong(): ModelAnswerError {
  return new ModelAnswerError(
    "MODEL_QUESTION_TOO_LONG",
    "Expected the model to take a question that fits llm.contextTokens, found it too long; lower that, or raise the endpoint's limit.",
  );
}

/** A body that would not end, or JSON with more in it than any answer: nothing of it is used. */
export function answerTooLong(usage?: Usage): ModelAnswerError {
  return new ModelAnswerError(
    "MODEL_ANSWER_TOO_LONG",
    "Expected an answer that fits the model's context, found one without an end; use another model, or an endpoint that bounds its answers.",
    usage,
  );
}

/** Status 200 without a completion: another service, a proxy's page, a provider's own failure. */
export function noCompletion(host: string): UnavailableError {
  return unavailable(
    "MODEL_UNAVAILABLE",
    host,
    "something that is no chat completion; check that llm.baseUrl is the address of an OpenAI-compatible API",
  );
}

/** The endpoint failed again and again, or asked to be left alone: it is not asked before this time (ISO 8601, UTC). */
export function paused(host: string, until: number): UnavailableError {
  const time = new Date(until).toISOString();
  return new UnavailableError(
    "MODEL_PAUSED",
    `Expected the model at ${host} to answer, found that it did not when last asked; it is left alone until ${time}.`,
    { host, until: time },
  );
}

/**
 * What a failed request means to us. The endpoint's own words are left out, also as a cause: they may repeat the document.
 * Anything that is no fault of the endpoint (a bug, the caller's abort) is given back as it is.
 */
export function modelError(error: unknown, host: string, now: number): unknown {
  const innermost = innermostOf(error);
  if (innermost instanceof GreffierError) return innermost;
  if (error instanceof APIConnectionTimeoutError) {
    return unavailable("MODEL_TIMEOUT", host, "none within llm.timeoutSeconds; raise it or check the endpoint");
  }
  if (error instanceof APIConnectionError) {
    const reason = codeOf(innermost);
    return unavailable("MODEL_UNAVAILABLE", host, `no connection (${reason}); ${connectionRemedy(reason)}`);
  }
  if (error instanceof APIError && error.status !== undefined) {
    if (isTooLong(error)) return questionTooLong();
    if (isFiltered(error)) return refused();
    const { status } = error;
    const code = mayPass(status) ? "MODEL_UNAVAILABLE" : "MODEL_REJECTED";
    const asked = waitAskedBy(error, now);
    return unavailable(code, host, `HTTP status ${status}; ${remedyFor(status)}`, {
      status,
      ...(asked === undefined ? {} : { retryAfterSeconds: Math.ceil(asked / 1000) }),
    });
  }
  if (error instanceof SyntaxError) return noCompletion(host);
  return error;
}

function unavailable(
  code: string,
  host: string,
  found: string,
  details: UnavailableError["details"] = {},
): UnavailableError {
  return new UnavailableError(code, `Expected an answer from the model at ${host}, found ${found}.`, {
    host,
    ...details,
  });
}

function remedyFor(status: number): string {
  if (status === 401 || status === 403) return "check llm.apiKey";
  if (status === 404) return "check llm.baseUrl, which often ends in /v1, and llm.model";
  if (status === 407) return "check llm.proxyAuthorization";
  if (status >= 300 && status < 400) return "set llm.baseUrl to the final address, since redirections are not followed";
  if (mayPass(status)) return "try again later";
  return "check llm.model and llm.contextTokens";
}

function connectionRemedy(reason: string): string {
  if (reason.includes("ALTNAME")) return "its certificate is for another host: check llm.baseUrl";
  const isUntrusted = /CERT|SELF_SIGNED|UNABLE_TO_/.test(reason);
  if (isUntrusted) return "name the certificate of its authority in llm.caFile";
  return "check that the endpoint is up, and where a proxy is needed llm.proxy and llm.proxyAuthorization";
}

/** The error at the bottom, e.g. one of the system with the code `ECONNREFUSED`. */
export function innermostOf(error: unknown): unknown {
  let innermost = error;
  while (innermost instanceof Error && innermost.cause instanceof Error) innermost = innermost.cause;
  return innermost;
}

import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from "openai";
import { codeOf, GreffierError, UnavailableError } from "../../lib/errors.ts";

/** The model answered, but not with a whole JSON value. Another question may do better. */
export class ModelAnswerError extends GreffierError {
  override readonly name = "ModelAnswerError";
}

export function notJson(): ModelAnswerError {
  const remedy = "use a model and endpoint that support structured output";
  return new ModelAnswerError(
    "MODEL_ANSWER_INVALID",
    `Expected the model to answer with JSON, found other text; ${remedy}.`,
  );
}

export function noAnswer(): ModelAnswerError {
  return new ModelAnswerError(
    "MODEL_ANSWER_INVALID",
    "Expected a chat completion from the model's endpoint, found something else; check that llm.baseUrl is the address of an OpenAI-compatible API.",
  );
}

export function truncated(): ModelAnswerError {
  return new ModelAnswerError(
    "MODEL_ANSWER_TRUNCATED",
    "Expected a whole answer from the model, found one cut at its length limit; lower llm.contextTokens or raise the endpoint's limit.",
  );
}

export function refused(): ModelAnswerError {
  return new ModelAnswerError(
    "MODEL_REFUSED",
    "Expected an answer from the model, found a refusal; read this document by rules and review, or use another model.",
  );
}

/**
 * What a failed call means to us. The endpoint's own words are left out, also as a cause: they may repeat the document.
 * Anything that is no fault of the endpoint (a bug, the caller's abort) is given back as it is.
 */
export function modelError(error: unknown, host: string): unknown {
  if (error instanceof APIUserAbortError) return error;
  if (error instanceof APIConnectionTimeoutError) {
    return unavailable("MODEL_TIMEOUT", host, "none within llm.timeoutSeconds; raise it or check the endpoint");
  }
  if (error instanceof APIConnectionError) {
    return unavailable("MODEL_UNAVAILABLE", host, `no connection (${reasonOf(error)}); check that the endpoint is up`);
  }
  if (error instanceof APIError && error.status !== undefined) {
    const { status } = error;
    const code = status === 429 || status >= 500 ? "MODEL_UNAVAILABLE" : "MODEL_REJECTED";
    return unavailable(code, host, `HTTP status ${status}; ${remedyFor(status)}`);
  }
  if (error instanceof SyntaxError) return noAnswer();
  return error;
}

function unavailable(code: string, host: string, found: string): UnavailableError {
  return new UnavailableError(code, `Expected an answer from the model at ${host}, found ${found}.`, { host });
}

function remedyFor(status: number): string {
  if (status === 401 || status === 403) return "check llm.apiKey";
  if (status === 404) return "check llm.baseUrl and llm.model";
  if (status >= 300 && status < 400) return "set llm.baseUrl to the final address, since redirections are not followed";
  if (status === 429 || status >= 500) return "try again later";
  return "check llm.model, llm.contextTokens, and that the endpoint supports JSON schemas";
}

/** The code of the system error at the bottom, e.g. `ECONNREFUSED`. */
function reasonOf(error: Error): string {
  let innermost = error;
  while (innermost.cause instanceof Error) innermost = innermost.cause;
  return codeOf(innermost);
}

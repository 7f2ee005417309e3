import type { FastifyReply } from "fastify";
import type { Problem } from "../schemas/api/problem.ts";

/** A request that cannot be answered as asked; becomes `application/problem+json` (RFC 9457). */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly status: number;
  readonly code: string;
  readonly remedy: string | undefined;
  readonly more: More;

  constructor(status: number, code: string, detail: string, remedy?: string, more: More = {}) {
    super(detail);
    this.status = status;
    this.code = code;
    this.remedy = remedy;
    this.more = more;
  }
}

/** Further parts of the problem; `retryAfterSeconds` and `allow` become headers. */
type More = Partial<Problem> & { readonly retryAfterSeconds?: number; readonly allow?: string };

/** What is not there, and what is not theirs to see, look the same. */
export function notFound(what: string): ProblemError {
  return new ProblemError(404, "NOT_FOUND", `Expected ${what} with this id, found none that you may see.`);
}

export function sendProblem(reply: FastifyReply, error: ProblemError): FastifyReply {
  const { retryAfterSeconds, allow } = error.more;
  if (allow !== undefined) reply.header("allow", allow);
  if (retryAfterSeconds !== undefined) reply.header("retry-after", String(retryAfterSeconds));
  // Over whatever schema the route has for its own answers.
  return reply
    .status(error.status)
    .type("application/problem+json")
    .serializer(JSON.stringify)
    .send(problemBody(error));
}

/** What travels of it. */
export function problemBody(error: ProblemError): Problem {
  const { retryAfterSeconds: _seconds, allow: _allow, ...more } = error.more;
  return {
    type: `urn:greffier:problem:${error.code.toLowerCase().replaceAll("_", "-")}`,
    title: error.code,
    status: error.status,
    detail: error.message,
    code: error.code,
    ...(error.remedy !== undefined && { remedy: error.remedy }),
    ...more,
  };
}

import type { FastifyReply, FastifyRequest } from "fastify";
import { ProblemError } from "./problem.ts";

/** The ETag that a change is made over (RFC 9110, 13.1.1), with or without its quotes. Refuses a change that names none. */
export function ifMatch(request: FastifyRequest): string {
  const given = request.headers["if-match"];
  if (given === undefined || given.trim() === "") {
    throw new ProblemError(
      428,
      "IF_MATCH_MISSING",
      "Expected header If-Match with the ETag of what is changed, found none.",
      "Read it first and send its etag, so that nobody's work is written over.",
    );
  }
  return given.trim().replace(/^"(.*)"$/, "$1");
}

/** A change over something that is no longer as it was looked at; it comes back as it is now. */
export function changedMeanwhile(current: unknown, currentEtag: string): ProblemError {
  return new ProblemError(
    412,
    "CHANGED_MEANWHILE",
    "Expected what is changed to be as it was looked at, found that somebody changed it since.",
    "Look at `current`, and send your change again with its ETag if it still holds.",
    { current, currentEtag },
  );
}

export function setEtag(reply: FastifyReply, etag: string): void {
  reply.header("etag", `"${etag}"`);
}

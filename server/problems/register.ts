import type { FastifyInstance } from "fastify";
import { ProblemError, sendProblem } from "../problem.ts";
import { collectMethods } from "./other-methods.ts";
import { type Fault, problemOf } from "./problem-of.ts";

/** Every answer that is no success becomes a problem (RFC 9457); `explain` tells a lost database from other faults. */
export function registerProblems(
  app: FastifyInstance,
  onFault: (fault: Fault) => void,
  explain: (error: unknown) => unknown,
): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(explain(error), request, onFault);
    if (problem.status === 401) reply.header("www-authenticate", 'Bearer realm="greffier"');
    if (problem.status === 503) reply.header("retry-after", "60");
    // The rest of a body that was refused unread is not waited for.
    if (problem.status === 413 || problem.status === 408) reply.header("connection", "close");
    return sendProblem(reply, problem);
  });
  const otherMethods = collectMethods(app);
  app.setNotFoundHandler((request, reply) => sendProblem(reply, otherMethods(request) ?? noSuchRoute()));
}

function noSuchRoute(): ProblemError {
  return new ProblemError(
    404,
    "NO_SUCH_ROUTE",
    "Expected an address that the API has, found none.",
    "See /api/v1/docs for those it has.",
  );
}

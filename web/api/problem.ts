import type { Problem } from "../../schemas/api/problem.ts";

/** An answer of the API that says what went wrong (RFC 9457), for a page to show: what was found, and what to do. */
export class ProblemFailure extends Error {
  override readonly name = "ProblemFailure";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }
}

/** The server was not reached: nothing is known of what became of the request. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";
}

/** The problem in an answer, or one made from its status where a proxy answered in words of its own. */
export async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get("content-type") ?? "";
  if (type.includes("json")) {
    const body: unknown = await response.json().catch(() => undefined);
    if (isProblem(body)) return body;
  }
  return { type: "about:blank", title: response.statusText, status: response.status, code: `HTTP_${response.status}` };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "code" in body && "status" in body;
}

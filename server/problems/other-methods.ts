import type { FastifyInstance, FastifyRequest } from "fastify";
import { ProblemError } from "../problem.ts";

/** Which methods an address has; asked when a request fits no route, to tell a wrong method from a wrong address. */
export function collectMethods(app: FastifyInstance): (request: FastifyRequest) => ProblemError | undefined {
  const routes: { readonly pattern: RegExp; readonly method: string }[] = [];
  app.addHook("onRoute", ({ method, url }) => {
    // The application's own routes answer whatever nobody else does.
    if (!url.startsWith("/api/") || url.includes("*")) return;
    for (const one of [method].flat()) routes.push({ pattern: patternOf(url), method: one });
  });
  return (request) => {
    const [path = ""] = request.url.split("?", 1);
    const allowed = routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
    return allowed.length > 0 ? wrongMethod([...new Set(allowed)]) : undefined;
  };
}

function patternOf(url: string): RegExp {
  const parts = url.split("/").map((part) => (part.startsWith(":") ? "[^/]+" : part.replaceAll(/[.+]/g, "\\$&")));
  return new RegExp(`^${parts.join("/")}$`);
}

function wrongMethod(allowed: readonly string[]): ProblemError {
  const detail = `Expected ${allowed.join(", ")} at this address, found another method.`;
  return new ProblemError(405, "METHOD", detail, undefined, { allow: allowed.join(", ") });
}

import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { ProblemError } from "../problem.ts";

/** Names are echoed, since they say what was mistyped; nobody mistypes longer ones. */
const longestName = 60;

/**
 * Refuses what a route does not know behind the question mark of its address: `?stat=late` would otherwise answer as if
 * nothing had been asked. One place for every route of the API, from the schema that it states.
 */
export function refuseUnknownParameters(app: FastifyInstance): void {
  app.addHook("preValidation", async ({ query, routeOptions }) => {
    if (!routeOptions.url?.startsWith("/api/v1/") || typeof query !== "object" || query === null) return;
    const known = parametersOf(routeOptions.schema?.querystring);
    const unknown = known && Object.keys(query).filter((name) => !known.includes(name));
    if (unknown?.length) throw notKnown(unknown, known ?? []);
  });
}

/** The names that a route knows; undefined where its schema cannot say. */
function parametersOf(schema: unknown): readonly string[] | undefined {
  if (schema === undefined) return [];
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : undefined;
}

function notKnown(unknown: readonly string[], known: readonly string[]): ProblemError {
  const names = unknown.map((name) => `"${name.slice(0, longestName)}"`).join(", ");
  return new ProblemError(
    400,
    "PARAMETER_UNKNOWN",
    `Expected query parameters that this route knows (${known.join(", ") || "none"}), found ${names}.`,
    "Correct the name, or leave it out.",
    {
      faults: unknown.map((name) => ({ path: `querystring/${name.slice(0, longestName)}`, message: "not known here" })),
    },
  );
}

import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import type { ServerSettings } from "../../schemas/server-settings.ts";
import { ProblemError } from "../problem.ts";

/**
 * So many requests a minute from one network address, counted in this process and before credentials are looked at. Routes
 * for signing in have fewer (`config.rateLimit`), counted apart.
 */
export async function registerRateLimits(app: FastifyInstance, { requestsPerMinute }: ServerSettings): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    max: requestsPerMinute,
    timeWindow: 60_000,
    cache: 10_000,
    errorResponseBuilder: (_request, { ttl, max }) => tooMany(Math.max(1, Math.ceil(ttl / 1000)), max),
  });
}

function tooMany(seconds: number, most: number): ProblemError {
  return new ProblemError(
    429,
    "TOO_MANY_REQUESTS",
    `Expected at most ${most} requests a minute, found more; the next is possible in ${seconds} seconds.`,
    "Wait as header Retry-After says, then go on more slowly.",
    { retryAfterSeconds: seconds },
  );
}

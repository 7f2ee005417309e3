import type { FastifyInstance } from "fastify";
import { ProblemError, sendProblem } from "../problem.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** The body may take as long as an upload does (`server.uploadSeconds`). */
    readonly upload?: boolean;
  }
}

/** Ends a request whose body arrives too slowly: connections are few, and one who holds many holds them all. */
export function registerSlowBody(app: FastifyInstance, seconds: number): void {
  app.addHook("preParsing", async (request, reply, payload) => {
    if (request.routeOptions.config.upload === true) return payload;
    const timer = setTimeout(() => {
      sendProblem(reply.header("connection", "close"), tooSlow(seconds));
    }, seconds * 1000);
    const stop = () => clearTimeout(timer);
    for (const end of ["end", "close", "error"]) payload.once(end, stop);
    if (request.raw.readableEnded || request.raw.complete) stop();
    return payload;
  });
}

function tooSlow(seconds: number): ProblemError {
  return new ProblemError(
    408,
    "TOO_SLOW",
    `Expected the whole body within ${seconds} seconds, found that it had not arrived.`,
    "Send it again over a faster connection; files are uploaded with POST /api/v1/documents.",
  );
}

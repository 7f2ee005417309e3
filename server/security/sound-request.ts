import type { FastifyInstance } from "fastify";
import { ProblemError } from "../problem.ts";

/** Deeper than anything that travels; what goes through values one inside another must come to its end. */
const deepest = 60;

/**
 * Refuses, before any route looks, text that no database holds (U+0000, half a surrogate pair) and values nested too deep.
 */
export function registerSoundRequests(app: FastifyInstance): void {
  app.addHook("preValidation", async ({ params, query, body }) => {
    for (const part of [params, query, body]) {
      const fault = faultIn(part);
      if (fault === "text") throw notText();
      if (fault === "depth") throw tooDeep();
    }
  });
}

/** Level by level, so that its own stack does not grow. */
function faultIn(part: unknown): "text" | "depth" | undefined {
  let level: unknown[] = [part];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return "depth";
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === "string" && !isSound(value)) return "text";
      if (Buffer.isBuffer(value) || typeof value !== "object" || value === null) continue;
      for (const [key, inner] of Object.entries(value)) {
        if (!isSound(key)) return "text";
        next.push(inner);
      }
    }
    level = next;
  }
  return undefined;
}

const isSound = (text: string): boolean => !text.includes("\u0000") && text.isWellFormed();

function notText(): ProblemError {
  return new ProblemError(400, "NOT_TEXT", "Expected text, found a character U+0000 or half of a character.");
}

function tooDeep(): ProblemError {
  return new ProblemError(400, "TOO_DEEP", `Expected values at most ${deepest} deep, found deeper ones.`);
}

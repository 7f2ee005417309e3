import { UsageError } from "../../lib/errors.ts";
import { ProblemError } from "../problem.ts";

/** What the store refuses because of how things stand is a conflict. */
export function asConflict(error: unknown): never {
  throw error instanceof UsageError ? new ProblemError(409, error.code, error.message) : error;
}

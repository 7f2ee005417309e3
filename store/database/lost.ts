import { codeOf, messageOf, UnavailableError } from "../../lib/errors.ts";

/**
 * A lost connection in words; any other error as it is. SQLSTATE classes 08 (connection), 53 (no room: disk, memory)
 * and 57 (shut down): https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export function explainLoss(error: unknown, place: string): unknown {
  if (error instanceof UnavailableError || !isLoss(error)) return error;
  return new UnavailableError(
    "DATABASE_LOST",
    `Expected the database ${place} to answer, found: ${messageOf(error) || codeOf(error)}. Check that it runs and that its disk has room, then start again: what was recorded is safe.`,
    { place },
    { cause: error },
  );
}

function isLoss(error: unknown): boolean {
  const code = codeOf(error);
  if (/^(08|53|57)/.test(code) && code.length === 5) return true;
  if (["ECONNRESET", "ECONNREFUSED", "ENOENT", "EPIPE", "ETIMEDOUT"].includes(code)) {
    return error instanceof Error && "syscall" in error && ["connect", "read", "write"].includes(String(error.syscall));
  }
  return (
    error instanceof Error &&
    /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/.test(
      error.message,
    )
  );
}

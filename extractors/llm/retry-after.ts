import { APIError } from "openai";

/** HTTP statuses of faults that pass: too slow, in conflict, too many requests, the server's own. */
export function mayPass(status: number): boolean {
  return status === 408 || status === 409 || status === 429 || status >= 500;
}

/**
 * How long the endpoint asks us to wait, milliseconds from now; undefined where it does not say. `Retry-After` holds seconds
 * or a date (RFC 9110, 10.2.3); OpenAI also sends `retry-after-ms`.
 */
export function waitAskedBy(error: unknown, now: number): number | undefined {
  if (!(error instanceof APIError) || !error.headers) return undefined;
  const milliseconds = error.headers.get("retry-after-ms")?.trim();
  const after = error.headers.get("retry-after")?.trim();
  const waits = [
    milliseconds ? Number(milliseconds) : Number.NaN,
    after ? Number(after) * 1000 : Number.NaN,
    after ? Date.parse(after) - now : Number.NaN,
  ];
  const wait = waits.find(Number.isFinite);
  return wait === undefined ? undefined : Math.max(0, wait);
}

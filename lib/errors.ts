/**
 * The root of every error the product raises on purpose. `code` is stable and may be matched; the message says
 * what was expected, what was found and what to do, and never carries document text.
 */
export class GreffierError extends Error {
  override readonly name: string = "GreffierError";
  readonly code: string;
  /** Facts a log or a caller may need: paths, sizes, limits. Never document text. */
  readonly details: Readonly<Record<string, string | number | boolean>>;

  constructor(
    code: string,
    message: string,
    details: Readonly<Record<string, string | number | boolean>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.code = code;
    this.details = details;
  }
}

/** The file is not something we can read: set it aside with `code` as the reason. Retrying will not help. */
export class UnreadableFileError extends GreffierError {
  override readonly name = "UnreadableFileError";
}

/** What the user asked for cannot be done as asked: wrong setting, missing path, unknown contract. */
export class UsageError extends GreffierError {
  override readonly name = "UsageError";
}

/** Something outside did not answer (network, disk, database); a later try may succeed. */
export class UnavailableError extends GreffierError {
  override readonly name = "UnavailableError";
}

/** The message of anything thrown, for a log line or an outcome. */
export function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  // Some libraries throw plain objects.
  if (typeof error !== "object" || error === null) return String(error);
  const { message, name, errno }: { message?: unknown; name?: unknown; errno?: unknown } = error;
  return typeof message === "string" ? message : [name ?? "an error without words", errno].filter(Boolean).join(" ");
}

/** The stable code of anything thrown; node's system errors keep theirs (`ENOENT`, `ENOSPC`). */
export function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return "INTERNAL";
}

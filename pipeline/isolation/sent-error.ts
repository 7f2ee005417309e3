import {
  codeOf,
  GreffierError,
  messageOf,
  UnavailableError,
  UnreadableFileError,
  UsageError,
} from "../../lib/errors.ts";
import type { SentError } from "./messages.ts";

/**
 * An error as plain data, for the other process. Ours and the system's keep their words; any other is a fault of the
 * program or of a library, whose words may repeat the document: only its kind is sent.
 */
export function toSentError(error: unknown): SentError {
  const isWorded = error instanceof GreffierError || isSystemError(error);
  return {
    name: error instanceof GreffierError ? error.name : isWorded ? "GreffierError" : kindOf(error),
    code: codeOf(error),
    message: isWorded ? messageOf(error) : "",
    details: error instanceof GreffierError ? error.details : {},
  };
}

/** The error of the other process, of the same class where it is one of ours. */
export function fromSentError({ name, code, message, details }: SentError): Error {
  switch (name) {
    case "UnreadableFileError":
      return new UnreadableFileError(code, message, details);
    case "UnavailableError":
      return new UnavailableError(code, message, details);
    case "UsageError":
      return new UsageError(code, message, details);
    case "GreffierError":
      return new GreffierError(code, message, details);
    default:
      return Object.assign(new Error(`the reading process failed (${name})`), { name });
  }
}

/** `ENOENT: no such file or directory, open '…'`: a path, never content. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error && "errno" in error;
}

function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

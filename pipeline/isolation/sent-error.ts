import {
  codeOf,
  GreffierError,
  messageOf,
  UnavailableError,
  UnreadableFileError,
  UsageError,
} from "../../lib/errors.ts";
import type { SentError } from "./messages.ts";

/** An error as plain data, for the other process. */
export function toSentError(error: unknown): SentError {
  return {
    name: error instanceof Error ? error.name : "Error",
    code: codeOf(error),
    message: messageOf(error),
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
    default:
      return new GreffierError(code, message, details);
  }
}

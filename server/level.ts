import type { Level } from "../schemas/api/decisions.ts";
import type { Status } from "../schemas/record.ts";

/** How sure we are of a value, in words that people can act on. */
export function levelOf({ status, confidence }: { readonly status: Status; readonly confidence: number }): Level {
  if (status === "confirmed" || status === "corrected") return "confirmed";
  return status === "auto" ? "sure" : levelOfDoubt(confidence);
}

/** Of what nobody accepted: a value to review, or an alternative to one. */
export function levelOfDoubt(confidence: number): Level {
  return confidence >= 0.8 ? "likely" : "doubtful";
}

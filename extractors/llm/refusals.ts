import type { APIError } from "openai";

/** Whether a question was refused for its length: a shorter one may pass. */
export function isTooLong({ status, code, message }: APIError): boolean {
  if (status === 413) return true;
  return status === 400 && (code === "context_length_exceeded" || /context (?:length|size|window)/i.test(message));
}

/** Whether a question was refused for what it says, as Azure does before its model sees it. */
export function isFiltered({ status, code }: APIError): boolean {
  return status === 400 && code === "content_filter";
}

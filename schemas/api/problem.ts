import { z } from "zod";

/**
 * What goes wrong, as `application/problem+json` (RFC 9457). `code` is stable and upper case; `detail` says what was
 * expected and found; `remedy` what to do. No document text.
 */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  code: z.string(),
  remedy: z.string().optional(),
  /** Of a 412: what stands there now, and its ETag. */
  current: z.unknown().optional(),
  currentEtag: z.string().optional(),
  /** Of a 410 CONTRACT_MERGED: the contract that it is part of. */
  into: z.string().optional(),
  /** Of a 400: which parts of the request are wrong. */
  faults: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;

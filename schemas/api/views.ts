import { z } from "zod";

/** A saved view of the portfolio: the filter as in its address, and the columns. */
export const SavedView = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Query string without `?`. */
  query: z.string(),
  columns: z.array(z.string()),
  /** Seen by all, or by its owner alone. */
  shared: z.boolean(),
  mine: z.boolean(),
});
export type SavedView = z.infer<typeof SavedView>;
export const NewSavedView = z.strictObject({
  name: z.string().min(1).max(100),
  query: z.string().max(4000),
  columns: z.array(z.string().max(100)).max(100),
  shared: z.boolean().default(false),
});

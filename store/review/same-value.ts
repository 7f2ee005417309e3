import { isDeepStrictEqual } from "node:util";
import { sameParts } from "../../schemas/fields/equality.ts";
import { fields } from "../../schemas/fields/index.ts";

const byKey = new Map(fields.map((field) => [field.key, field]));

/** Whether two values of a field say the same; fields that an installation added are compared part by part. */
export function sameValue(key: string, a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (isDeepStrictEqual(a, b)) return true;
  const field = byKey.get(key);
  if (!field) return sameParts(a, b);
  // An earlier version may have stored values of another shape.
  const [left, right] = [field.value.safeParse(a), field.value.safeParse(b)];
  return left.success && right.success && field.sameValue(left.data, right.data);
}

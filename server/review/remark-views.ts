import type { Remark } from "../../schemas/api/decisions.ts";
import type { Field } from "../../schemas/fields/field.ts";
import type { KeptRemark } from "../../store/review/remarks.ts";
import { type Onlooker, valueView } from "../contracts/views.ts";
import { maskText } from "../mask.ts";

/** Remarks as one who looks may see them. */
export function remarkViews(
  remarks: readonly KeptRemark[],
  vocabulary: readonly Field[],
  onlooker: Onlooker,
): Remark[] {
  const known = new Map(vocabulary.map((field) => [field.key, field]));
  return remarks.map(({ captured, ...remark }) => {
    const field = remark.field === undefined ? undefined : known.get(remark.field);
    return {
      ...remark,
      comment: onlooker.permissions.has("bank:read") ? remark.comment : maskText(remark.comment),
      ...(captured && field && { captured: captured.map((value) => valueView(field, value, onlooker)) }),
    };
  });
}

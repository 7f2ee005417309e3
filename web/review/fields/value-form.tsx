import type { Draft } from "../model/drafts.ts";
import { emptyValue, type JsonSchema } from "../model/form-model.ts";
import type { Review } from "../state/use-review.ts";
import { FormPartInput } from "./form-input.tsx";

interface Props {
  readonly review: Review;
  readonly draft: Draft;
  /** What the form begins with. */
  readonly from: unknown;
}

/** A value filled in part by part, for what words cannot say. */
export function ValueForm({ review, draft, from }: Props) {
  const { field, typing } = review;
  if (!field) return null;
  const schema: JsonSchema = field.schema;
  const value = draft.value ?? from ?? emptyValue(schema, schema);
  return (
    <FormPartInput
      schema={schema}
      root={schema}
      words={field.words}
      parts={field.parts}
      label={field.label[review.language]}
      value={value}
      onChange={(next) => typing.write({ ...draft, value: next })}
    />
  );
}

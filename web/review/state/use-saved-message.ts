import { useEffect, useState } from "react";
import type { FieldView } from "../../../schemas/api/fields.ts";
import { useLanguage } from "../../words/words.ts";
import { onSaved } from "./outbox-here.ts";

/** What a reader of the screen hears when a decision is saved. */
export function useSavedMessage(fields: readonly FieldView[], saved: (field: string) => string): string {
  const [key, setKey] = useState<string>();
  const language = useLanguage();
  useEffect(() => onSaved(setKey), []);
  return key === undefined ? "" : saved(fields.find((field) => field.key === key)?.label[language] ?? key);
}

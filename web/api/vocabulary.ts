import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { FieldView } from "../../schemas/api/fields.ts";
import { readablePrinted } from "../format/printed.ts";
import { useLanguage } from "../words/words.ts";
import { get } from "./client.ts";

export interface Vocabulary {
  readonly fields: readonly FieldView[];
  readonly byKey: ReadonlyMap<string, FieldView>;
  /** Label of a field; its key where it is not known. */
  readonly label: (field: string) => string;
  /** A name of a field's values (`maintenance`, `purchaseOrder`) in words. */
  readonly word: (field: string, name: string) => string;
  /** A value of a field as exports print it, in words. */
  readonly readable: (field: string, printed: string) => string;
}

export const fieldsQuery = {
  queryKey: ["fields"],
  queryFn: ({ signal }: { signal: AbortSignal }) => get<readonly FieldView[]>("/fields", { signal }),
  staleTime: 300_000,
} as const;

/** The fields in the language of the application. While they are loaded, keys stand for labels. */
export function useVocabulary(): Vocabulary {
  const language = useLanguage();
  const { data: fields = none } = useQuery(fieldsQuery);
  return useMemo(() => {
    const byKey = new Map(fields.map((field) => [field.key, field]));
    return {
      fields,
      byKey,
      label: (key) => byKey.get(key)?.label[language] ?? key,
      word: (key, name) => byKey.get(key)?.words[name]?.[language] ?? name,
      readable: (key, printed) => readablePrinted(printed, language, (name) => byKey.get(key)?.words[name]?.[language]),
    };
  }, [fields, language]);
}

const none: readonly FieldView[] = [];

import { Select, Stack } from "@mantine/core";
import { useState } from "react";
import { useVocabulary } from "../api/vocabulary.ts";
import { contractPageWords } from "../words/contract.ts";
import { useWords } from "../words/words.ts";
import { HistoryTable } from "./history-table.tsx";

export function HistoryTab({ contract }: { readonly contract: string }) {
  const words = useWords(contractPageWords);
  const { fields, label } = useVocabulary();
  const [field, setField] = useState<string | null>(null);
  return (
    <Stack gap="sm">
      <Select
        label={words.field}
        placeholder={words.allFields}
        w={280}
        clearable
        searchable
        value={field}
        onChange={setField}
        data={fields.map(({ key }) => ({ value: key, label: label(key) }))}
      />
      <HistoryTable contract={contract} {...(field !== null && { field })} />
    </Stack>
  );
}

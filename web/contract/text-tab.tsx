import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "wouter";
import type { ContractView } from "../../schemas/api/contracts.ts";
import type { PageView } from "../../schemas/api/documents.ts";
import { get } from "../api/client.ts";
import { Failure } from "../parts/failure.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { contractPageWords } from "../words/contract.ts";
import { useWords } from "../words/words.ts";
import classes from "./contract.module.css";

/** The text as it was read, page by page. */
export function TextTab({ contract }: { readonly contract: ContractView }) {
  const words = useWords(contractPageWords);
  const [parameters] = useSearchParams();
  const [id, setId] = useState(parameters.get("document") ?? contract.documents[0]?.id);
  const [page, setPage] = useState(1);
  const document = contract.documents.find((one) => one.id === id);
  if (document === undefined) return null;
  return (
    <Stack gap="sm">
      <Group align="flex-end" gap="sm">
        <Select
          label={words.document}
          w={420}
          allowDeselect={false}
          value={document.id}
          data={contract.documents.map((one) => ({ value: one.id, label: one.path ?? one.name }))}
          onChange={(next) => {
            setId(next ?? undefined);
            setPage(1);
          }}
        />
        <Button variant="default" disabled={page <= 1} onClick={() => setPage(page - 1)}>
          {words.previous}
        </Button>
        <Text size="sm" aria-live="polite">
          {words.ofPages(page, document.pages)}
        </Text>
        <Button variant="default" disabled={page >= document.pages} onClick={() => setPage(page + 1)}>
          {words.next}
        </Button>
      </Group>
      <PageText document={document.id} language={document.language} page={page} />
    </Stack>
  );
}

function PageText(props: { readonly document: string; readonly language: string; readonly page: number }) {
  const { document, language, page } = props;
  const words = useWords(contractPageWords);
  const text = useQuery({
    queryKey: ["page", document, page],
    queryFn: ({ signal }) => get<PageView>(`/documents/${encodeURIComponent(document)}/pages/${page}`, { signal }),
    placeholderData: keepPreviousData,
  });
  if (text.error) return <Failure error={text.error} retry={() => void text.refetch()} />;
  if (text.data === undefined) return <Waiting for={words.waitingText} />;
  if (text.data.text.trim() === "") return <Text c="dimmed">{words.noText}</Text>;
  return (
    <div className={classes.text} lang={language}>
      {text.data.text}
    </div>
  );
}

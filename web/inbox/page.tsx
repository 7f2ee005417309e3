import { Stack, Text, Title } from "@mantine/core";
import { useSearchParams } from "wouter";
import { useMay } from "../api/me.ts";
import { PageHead } from "../parts/page-head.tsx";
import { Paged } from "../parts/paged.tsx";
import { inboxWords } from "../words/inbox.ts";
import { useWords } from "../words/words.ts";
import { BatchCard } from "./batch-card.tsx";
import { DropArea } from "./drop-area.tsx";
import { UploadList } from "./upload-list.tsx";
import { useBatches } from "./use-batches.ts";

/** Where files come in, and what became of them. */
export default function InboxPage() {
  const words = useWords(inboxWords);
  const mayBring = useMay("documents:write");
  const batches = useBatches();
  const [query, setQuery] = useSearchParams();
  const chosen = query.get("batch");
  const first = batches.data?.pages[0]?.items[0]?.id;
  return (
    <div style={{ padding: "16px 20px", maxWidth: 1200, margin: "0 auto" }}>
      <PageHead title={words.title} />
      {mayBring ? <DropArea /> : <Text mb="md">{words.readOnly}</Text>}
      <UploadList />
      <Title order={2} mt="lg" mb="xs">
        {words.batches}
      </Title>
      <Paged list={batches} waiting={words.waiting} more={words.more}>
        {(all, more) =>
          all.length === 0 ? (
            <Stack gap={4} maw={560}>
              <Text fw={600}>{words.emptyTitle}</Text>
              <Text size="sm">{words.emptyText}</Text>
            </Stack>
          ) : (
            <Stack gap="xs">
              {all.map((batch) => (
                <BatchCard
                  key={batch.id}
                  batch={batch}
                  opened={chosen === null ? batch.id === first : chosen === batch.id}
                  onOpen={(open) => setQuery({ batch: open ? batch.id : "none" }, { replace: true })}
                />
              ))}
              {more}
            </Stack>
          )
        }
      </Paged>
    </div>
  );
}

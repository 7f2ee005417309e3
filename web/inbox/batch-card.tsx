import { Button, Group, Paper, Progress, SegmentedControl, Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import type { Batch } from "../../schemas/api/documents.ts";
import type { ArrivalOutcome } from "../../schemas/ledger.ts";
import { useMay } from "../api/me.ts";
import { formatCount, formatMoment } from "../format/format.ts";
import { Paged } from "../parts/paged.tsx";
import { inboxWords } from "../words/inbox.ts";
import { useLanguage, useWords } from "../words/words.ts";
import { BatchLines } from "./batch-lines.tsx";
import { useLines } from "./use-batches.ts";

interface Props {
  readonly batch: Batch;
  readonly opened: boolean;
  readonly onOpen: (open: boolean) => void;
}

const order: readonly ArrivalOutcome[] = ["waiting", "recorded", "setAside", "duplicate", "unpacked"];

/** Files that came together: how far they are, and each with what became of it. */
export function BatchCard({ batch, opened, onOpen }: Props) {
  const words = useWords(inboxWords);
  const language = useLanguage();
  const mayReview = useMay("review:write");
  const waiting = batch.outcomes.waiting ?? 0;
  const all = Object.values(batch.outcomes).reduce((sum, count) => sum + count, 0);
  const there = order.filter((outcome) => (batch.outcomes[outcome] ?? 0) > 0);
  return (
    <Paper withBorder p="sm" component="article">
      <Group justify="space-between" wrap="nowrap" align="start">
        <UnstyledButton onClick={() => onOpen(!opened)} aria-expanded={opened} style={{ minWidth: 0, flex: 1 }}>
          <Text fw={600} style={{ overflowWrap: "anywhere" }}>
            {batch.name}
            {batch.files > 1 && words.others(formatCount(batch.files - 1, language), batch.files > 2)}
          </Text>
          <Text size="xs" c="dimmed">
            {formatMoment(batch.createdAt, language)} ·{" "}
            {words.files(formatCount(batch.files, language), batch.files > 1)}
            {there.map((outcome) => {
              const count = batch.outcomes[outcome] ?? 0;
              return ` · ${words.counted[outcome](formatCount(count, language), count > 1)}`;
            })}
          </Text>
        </UnstyledButton>
        {mayReview && (batch.outcomes.recorded ?? 0) > 0 && (
          <Button component={Link} href={`/queue?batch=${encodeURIComponent(batch.id)}`} variant="default">
            {words.review}
          </Button>
        )}
      </Group>
      <Text size="xs" mt={4} role="status">
        {waiting > 0 ? words.reading(waiting) : words.finished}
      </Text>
      {waiting > 0 && (
        <Progress
          value={all > 0 ? (100 * (all - waiting)) / all : 0}
          size="sm"
          mt={4}
          aria-label={words.reading(waiting)}
        />
      )}
      {opened && <Lines batch={batch} there={there} />}
    </Paper>
  );
}

function Lines({ batch, there }: { readonly batch: Batch; readonly there: readonly ArrivalOutcome[] }) {
  const words = useWords(inboxWords);
  const [outcome, setOutcome] = useState<ArrivalOutcome>();
  const lines = useLines(batch.id, outcome);
  return (
    <div style={{ marginTop: 8 }}>
      {(there.length > 1 || outcome) && (
        <SegmentedControl
          mb="xs"
          aria-label={words.outcome}
          value={outcome ?? ""}
          onChange={(next) => setOutcome(order.find((one) => one === next))}
          data={[
            { value: "", label: words.all },
            ...order
              .filter((one) => there.includes(one) || one === outcome)
              .map((one) => ({ value: one, label: `${words.outcomes[one]} (${batch.outcomes[one] ?? 0})` })),
          ]}
        />
      )}
      <Paged list={lines} waiting={words.waitingLines} more={words.more}>
        {(items, more) =>
          items.length === 0 ? <Text size="sm">{words.noLines}</Text> : <BatchLines lines={items} after={more} />
        }
      </Paged>
    </div>
  );
}

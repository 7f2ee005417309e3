import { Button, Checkbox, Group, NativeSelect, SegmentedControl, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useLocation, useSearchParams } from "wouter";
import type { Batch } from "../../schemas/api/documents.ts";
import type { QueueItem, QueueSummary } from "../../schemas/api/queue.ts";
import { get } from "../api/client.ts";
import { formatCount, formatHours, formatMoment } from "../format/format.ts";
import { Failure } from "../parts/failure.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { Paged, useList } from "../parts/paged.tsx";
import { fieldsQuery, type QueueChoice } from "../review/state/queries.ts";
import { beginRound, choiceOf, reviewAddress } from "../review/state/use-next-contract.ts";
import { queueWords } from "../words/queue.ts";
import { useLanguage, useWords } from "../words/words.ts";
import { Asked } from "./asked.tsx";
import { EmptyQueue } from "./empty-queue.tsx";
import classes from "./queue.module.css";
import { QueueTable } from "./queue-table.tsx";
import { useQueueKeys } from "./use-queue-keys.ts";

/** What waits for a person, what matters most first. */
export default function QueuePage() {
  const words = useWords(queueWords);
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [query, setQuery] = useSearchParams();
  const choice = useMemo(() => choiceOf(query), [query]);
  const claimed = query.get("claimed") === "show" ? "show" : "leaveOut";
  const { profile, batch } = choice;
  const summary = useQuery({
    queryKey: ["queue", "summary", profile, batch],
    queryFn: ({ signal }) => get<QueueSummary>("/queue/summary", { query: { profile, batch }, signal }),
  });
  const list = useList<QueueItem>("/queue", { ...choice, claimed });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const [at, setAt] = useState(0);
  const open = (item: QueueItem | undefined) => {
    if (!item) return;
    beginRound();
    const first = choice.field && item.values.find(({ field }) => field === choice.field);
    navigate(reviewAddress(item.contract.id, choice, first || undefined));
  };
  useQueueKeys({
    move: (step) => setAt((before) => Math.min(Math.max(0, before + step), Math.max(0, items.length - 1))),
    open: () => open(items[at] ?? items[0]),
  });
  const change = (part: Readonly<Record<string, string>>) => {
    setAt(0);
    setQuery(
      (before) => {
        for (const [name, value] of Object.entries(part)) {
          if (value === "") before.delete(name);
          else before.set(name, value);
        }
        return before;
      },
      { replace: true },
    );
  };
  const left = summary.data;
  return (
    <div className={classes.page}>
      <PageHead
        title={words.title}
        below={
          left !== undefined &&
          left.values > 0 &&
          `${words.left(formatCount(left.values, language), formatCount(left.contracts, language), formatHours(left.hours, language))} (${words.perValue(formatCount(Math.round(left.secondsPerValue), language))})`
        }
      >
        {items.length > 0 && (
          <Button size="sm" onClick={() => open(items[at] ?? items[0])} title={words.startHint}>
            {words.start}
          </Button>
        )}
      </PageHead>
      <Asked />
      <Filters choice={choice} summary={left} claimed={claimed} change={change} />
      {summary.error && <Failure error={summary.error} retry={() => void summary.refetch()} />}
      <Paged list={list} waiting={words.waiting} more={words.more}>
        {(all, more) =>
          all.length === 0 ? (
            <EmptyQueue choice={choice} change={change} />
          ) : (
            <>
              <QueueTable items={all} at={at} choice={choice} after={more} />
              <Text size="xs" c="dimmed" mt={6}>
                {words.startHint}
              </Text>
            </>
          )
        }
      </Paged>
    </div>
  );
}

interface FiltersProps {
  readonly choice: QueueChoice;
  readonly summary: QueueSummary | undefined;
  readonly claimed: "leaveOut" | "show";
  readonly change: (part: Readonly<Record<string, string>>) => void;
}

function Filters({ choice, summary, claimed, change }: FiltersProps) {
  const words = useWords(queueWords);
  const language = useLanguage();
  const fields = useQuery(fieldsQuery);
  const batches = useList<Batch>("/batches", { limit: 100 });
  const named = (key: string) => fields.data?.find((field) => field.key === key)?.label[language] ?? key;
  const kindNames = fields.data?.find(({ key }) => key === "contractKind")?.words;
  const batchName = (id: string) => {
    const batch = batches.data?.pages.flatMap(({ items }) => items).find((one) => one.id === id);
    return batch ? `${batch.name} (${formatMoment(batch.createdAt, language)})` : id;
  };
  const select = (
    label: string,
    name: string,
    value: string | undefined,
    counts: Counts,
    print: (key: string) => string,
  ) => (
    <NativeSelect
      size="xs"
      label={label}
      value={value ?? ""}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      data={[
        { value: "", label: words.any },
        ...withChosen(counts, value).map(([key, count]) => ({
          value: key,
          label: `${print(key)} (${formatCount(count, language)})`,
        })),
      ]}
      maw={240}
    />
  );
  return (
    <Group align="end" gap="sm" mb="sm">
      <div>
        <Text component="div" size="xs" fw={500} mb={2}>
          {words.profile}
        </Text>
        <SegmentedControl
          aria-label={words.profile}
          value={choice.profile}
          onChange={(profile) => change({ profile })}
          data={[
            { value: "essential", label: <span title={words.essentialHelp}>{words.profiles.essential}</span> },
            { value: "all", label: words.profiles.all },
          ]}
        />
      </div>
      {select(words.field, "of", choice.field, summary?.byField ?? {}, named)}
      {select(
        words.kind,
        "contractKind",
        choice.contractKind,
        summary?.byContractKind ?? {},
        (key) => kindNames?.[key]?.[language] ?? key,
      )}
      {select(words.batch, "batch", choice.batch, summary?.byBatch ?? {}, batchName)}
      <Checkbox
        label={words.showClaimed}
        checked={claimed === "show"}
        onChange={(event) => change({ claimed: event.currentTarget.checked ? "show" : "" })}
        mb={6}
      />
      {(choice.field || choice.contractKind || choice.batch) && (
        <Button variant="subtle" onClick={() => change({ of: "", contractKind: "", batch: "" })}>
          {words.clear}
        </Button>
      )}
    </Group>
  );
}

type Counts = Readonly<Record<string, number>>;

/** Most first; what is chosen stands there though nothing of it is left. */
function withChosen(counts: Counts, chosen: string | undefined): readonly (readonly [string, number])[] {
  const all = Object.entries(counts).sort(([, first], [, second]) => second - first);
  return chosen !== undefined && counts[chosen] === undefined ? [...all, [chosen, 0]] : all;
}

import { Anchor, Text } from "@mantine/core";
import { useMergedRef } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import { Link } from "wouter";
import type { QueueItem } from "../../schemas/api/queue.ts";
import { useMe } from "../api/me.ts";
import { formatDay, formatMoney } from "../format/format.ts";
import { LongTable, type RowPlace } from "../parts/long-table.tsx";
import { ReadinessMark } from "../parts/marks.tsx";
import { NextDate } from "../parts/next-date.tsx";
import { fieldsQuery, type QueueChoice } from "../review/state/queries.ts";
import { reviewAddress } from "../review/state/use-next-contract.ts";
import { queueWords } from "../words/queue.ts";
import { useLanguage, useWords } from "../words/words.ts";
import classes from "./queue.module.css";

interface Props {
  readonly items: readonly QueueItem[];
  /** The one that Enter opens. */
  readonly at: number;
  readonly choice: QueueChoice;
  readonly after: ReactNode;
}

/** Contracts in the order in which they are worth somebody's time. */
export function QueueTable({ items, at, choice, after }: Props) {
  const words = useWords(queueWords);
  const { columns } = words;
  return (
    <LongTable
      label={words.title}
      maxHeight="calc(100dvh - 230px)"
      after={after}
      items={items}
      keyOf={({ contract }) => contract.id}
      at={at}
      head={(["contract", "values", "because", "end", "amount", "claim"] as const).map((column) => (
        <th key={column} scope="col" data-number={column === "amount" || undefined}>
          {columns[column]}
        </th>
      ))}
      row={(item, index, place) => <Line item={item} chosen={index === at} choice={choice} place={place} />}
    />
  );
}

function Line({
  item,
  chosen,
  choice,
  place,
}: {
  readonly item: QueueItem;
  readonly chosen: boolean;
  readonly choice: QueueChoice;
  readonly place: RowPlace;
}) {
  const words = useWords(queueWords);
  const language = useLanguage();
  const me = useMe();
  const row = useRef<HTMLTableRowElement>(null);
  const ref = useMergedRef(row, place.ref);
  const fields = useQuery(fieldsQuery);
  const { contract, values, because, claim, remarks } = item;
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const named = (key: string) => fields.data?.find((field) => field.key === key)?.label[language] ?? key;
  const names = [...new Set(values.map(({ field }) => named(field)))];
  return (
    <tr {...place} ref={ref} className={chosen ? classes.chosen : undefined} aria-current={chosen || undefined}>
      <th scope="row" style={{ minWidth: 220, overflowWrap: "anywhere" }}>
        <Anchor component={Link} href={reviewAddress(contract.id, choice)} inherit>
          {contract.title}
        </Anchor>
        <Text size="xs" c="dimmed">
          {contract.parties.join(" – ")}
        </Text>
        {remarks > 0 && <Text size="xs">{words.remarks(remarks)}</Text>}
      </th>
      <td style={{ minWidth: 160 }}>
        <strong>{values.length}</strong> · {names.join(", ")}
        <div>
          <ReadinessMark readiness={contract.readiness} />
        </div>
      </td>
      <td>
        {words.because[because]}
        {because === "date" && (
          <Text size="xs">
            <NextDate line={contract} />
          </Text>
        )}
      </td>
      <td data-narrow>{contract.endDate && formatDay(contract.endDate, language)}</td>
      <td data-number>{contract.amount && formatMoney(contract.amount, language)}</td>
      <td>{claim && (claim.by === me.id ? words.claimedByYou : words.claimedBy(claim.name))}</td>
    </tr>
  );
}

import { Anchor, Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { LedgerLine } from "../../schemas/api/documents.ts";
import { send } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import { formatMoment } from "../format/format.ts";
import { failureText } from "../parts/failure.tsx";
import { LongTable, type RowPlace } from "../parts/long-table.tsx";
import { useColon } from "../words/colon.ts";
import { failureWords } from "../words/failure.ts";
import { inboxWords } from "../words/inbox.ts";
import { useLanguage, useWords } from "../words/words.ts";

interface Props {
  readonly lines: readonly LedgerLine[];
  readonly after: ReactNode;
}

/** Files of a batch, each with its outcome, why, and what to do next. */
export function BatchLines({ lines, after }: Props) {
  const words = useWords(inboxWords);
  const { columns } = words;
  return (
    <LongTable
      label={words.batches}
      maxHeight="60dvh"
      after={after}
      items={lines}
      keyOf={({ id }) => id}
      head={(["file", "outcome", "reason", "arrived", "actions"] as const).map((column) => (
        <th key={column} scope="col">
          {columns[column]}
        </th>
      ))}
      row={(line, _index, place) => <Line line={line} place={place} />}
    />
  );
}

function Line({ line, place }: { readonly line: LedgerLine; readonly place: RowPlace }) {
  const words = useWords(inboxWords);
  const colon = useColon();
  const failures = useWords(failureWords);
  const language = useLanguage();
  const mayBring = useMay("documents:write");
  const mayReview = useMay("review:write");
  const queries = useQueryClient();
  const retry = useMutation({
    mutationFn: () => send("POST", `/ledger/${encodeURIComponent(line.id)}/retry`),
    onSuccess: async () => {
      notifications.show({ message: words.retrying });
      await Promise.all(["/ledger", "/batches"].map((path) => queries.invalidateQueries({ queryKey: [path] })));
    },
    onError: (error) => notifications.show({ color: "red", message: failureText(error, failures) }),
  });
  const { name, container, outcome, reason, contract } = line;
  return (
    <tr {...place}>
      <th scope="row" style={{ minWidth: 200, overflowWrap: "anywhere" }}>
        {name}
        {container !== undefined && (
          <Text size="xs" c="dimmed">
            {words.inside}
          </Text>
        )}
      </th>
      <td data-narrow>{words.outcomes[outcome]}</td>
      <td style={{ maxWidth: 380 }}>{reason && <Why reason={reason} />}</td>
      <td data-narrow>{formatMoment(line.arrivedAt, language)}</td>
      <td>
        <Group gap={8}>
          {contract !== undefined && mayReview && (
            <Anchor component={Link} href={`/review/${encodeURIComponent(contract)}`} size="sm">
              {words.review}
            </Anchor>
          )}
          {contract !== undefined && (
            <Anchor component={Link} href={`/contracts/${encodeURIComponent(contract)}`} size="sm">
              {words.toContract}
            </Anchor>
          )}
          {outcome === "setAside" && mayBring && (
            <Button
              variant="default"
              size="compact-xs"
              loading={retry.isPending}
              aria-label={`${words.retry}${colon} ${name}`}
              onClick={() => retry.mutate()}
            >
              {words.retry}
            </Button>
          )}
        </Group>
      </td>
    </tr>
  );
}

/** In the reader's language where the reason is a common one; else as the program says it. */
function Why({ reason }: { readonly reason: NonNullable<LedgerLine["reason"]> }) {
  const known: Readonly<Record<string, string>> = useWords(inboxWords).reasons;
  const text = known[reason.code];
  return text === undefined ? <span lang="en">{reason.message}</span> : <span title={reason.message}>{text}</span>;
}

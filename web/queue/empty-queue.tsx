import { Button, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import type { Facets } from "../../schemas/api/contracts.ts";
import { get } from "../api/client.ts";
import type { QueueChoice } from "../review/state/queries.ts";
import { queueWords } from "../words/queue.ts";
import { useWords } from "../words/words.ts";

interface Props {
  readonly choice: QueueChoice;
  readonly change: (part: Readonly<Record<string, string>>) => void;
}

/** Nothing to review: because nothing came, because of a filter, or because all is done; each with what to do next. */
export function EmptyQueue({ choice, change }: Props) {
  const words = useWords(queueWords);
  const contracts = useQuery({
    queryKey: ["contracts", "facets", {}],
    queryFn: ({ signal }) => get<Facets>("/contracts/facets", { signal }),
  });
  const filtered = choice.batch ?? choice.field ?? choice.contractKind;
  const nothingYet = contracts.data?.total === 0;
  const text = nothingYet
    ? words.emptyFirst
    : filtered !== undefined
      ? words.emptyFiltered
      : choice.profile === "essential"
        ? words.emptyEssential
        : words.emptyAll;
  return (
    <Stack align="start" gap="xs" p="lg" maw={560}>
      <Title order={2}>{words.emptyTitle}</Title>
      <Text>{text}</Text>
      {nothingYet ? (
        <Button component={Link} href="/inbox">
          {words.toInbox}
        </Button>
      ) : filtered !== undefined ? (
        <Button onClick={() => change({ batch: "", of: "", contractKind: "" })}>{words.clear}</Button>
      ) : (
        choice.profile === "essential" && <Button onClick={() => change({ profile: "all" })}>{words.showAll}</Button>
      )}
    </Stack>
  );
}

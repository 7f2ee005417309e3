import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { RunComparison, RunSummary } from "../../schemas/api/contracts.ts";
import type { PageOf } from "../../schemas/api/paging.ts";
import { get, send } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import { useVocabulary } from "../api/vocabulary.ts";
import { formatCount, formatMoment } from "../format/format.ts";
import { Failure } from "../parts/failure.tsx";
import { TableBox } from "../parts/table-box.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { contractPageWords } from "../words/contract.ts";
import { useLanguage, useWords } from "../words/words.ts";
import { contractPath } from "./queries.ts";

/** The automatic readings of a contract, each beside the one that stands now. */
export function RunsTab({ contract }: { readonly contract: string }) {
  const words = useWords(contractPageWords);
  const [compared, compare] = useState<string>();
  const runs = useQuery({
    queryKey: ["contract", contract, "runs"],
    queryFn: ({ signal }) => get<PageOf<RunSummary>>(`${contractPath(contract)}/runs`, { signal }),
  });
  if (runs.data === undefined) {
    return runs.error ? (
      <Failure error={runs.error} retry={() => void runs.refetch()} />
    ) : (
      <Waiting for={words.waitingRuns} />
    );
  }
  const current = runs.data.items.find((run) => run.current);
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-start">
        <Text size="sm" c="dimmed" maw={640}>
          {words.runsText}
        </Text>
        <RerunButton contract={contract} />
      </Group>
      <Runs runs={runs.data.items} compare={compare} />
      {compared !== undefined && current && <Comparison contract={contract} from={compared} to={current.id} />}
    </Stack>
  );
}

function Runs({ runs, compare }: { readonly runs: readonly RunSummary[]; readonly compare: (id: string) => void }) {
  const words = useWords(contractPageWords);
  const language = useLanguage();
  return (
    <TableBox label={words.runs}>
      <thead>
        <tr>
          <th scope="col">{words.madeAt}</th>
          <th scope="col">{words.madeBy}</th>
          <th scope="col" data-number>
            {words.found}
          </th>
          <th scope="col" data-number>
            {words.doubtful}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <td>{formatMoment(run.madeAt, language)}</td>
            <td>{run.madeBy}</td>
            <td data-number>{formatCount(run.found, language)}</td>
            <td data-number>{formatCount(run.doubtful, language)}</td>
            <td>
              {run.current ? (
                <Text span size="xs" c="dimmed">
                  {words.current}
                </Text>
              ) : (
                <Button variant="subtle" size="compact-xs" onClick={() => compare(run.id)}>
                  {words.compare}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

function Comparison(props: { readonly contract: string; readonly from: string; readonly to: string }) {
  const { contract, from, to } = props;
  const words = useWords(contractPageWords);
  const { label } = useVocabulary();
  const comparison = useQuery({
    queryKey: ["contract", contract, "compare", from, to],
    queryFn: ({ signal }) =>
      get<RunComparison>(`${contractPath(contract)}/runs/compare`, { query: { from, to }, signal }),
  });
  if (comparison.error) return <Failure error={comparison.error} retry={() => void comparison.refetch()} />;
  if (comparison.data === undefined) return <Waiting for={words.comparing} />;
  if (comparison.data.differences.length === 0) return <Text role="status">{words.same}</Text>;
  return (
    <>
      <Title order={2}>{words.compare}</Title>
      <TableBox label={words.compare}>
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {comparison.data.differences.map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">{label(field)}</th>
              <td style={{ overflowWrap: "anywhere" }}>{before.join(" ; ")}</td>
              <td style={{ overflowWrap: "anywhere" }}>{after.join(" ; ")}</td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </>
  );
}

function RerunButton({ contract }: { readonly contract: string }) {
  const words = useWords(contractPageWords);
  const may = useMay("contracts:write");
  const queries = useQueryClient();
  const rerun = useMutation({
    mutationFn: () => send("POST", `${contractPath(contract)}/rerun`),
    onSuccess: () => notifications.show({ message: words.rerunAsked }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["contract", contract] }),
  });
  if (!may) return null;
  return (
    <Stack gap="xs" align="flex-end">
      <Button variant="default" disabled={rerun.isPending} onClick={() => rerun.mutate()}>
        {words.rerun}
      </Button>
      {rerun.error && <Failure error={rerun.error} />}
    </Stack>
  );
}

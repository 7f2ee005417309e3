import { Anchor, Button, Group, Paper, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "wouter";
import type { Remark } from "../../schemas/api/decisions.ts";
import type { PageOf } from "../../schemas/api/paging.ts";
import { get, send } from "../api/client.ts";
import { Failure } from "../parts/failure.tsx";
import { fieldsQuery } from "../review/state/queries.ts";
import { reviewAddress } from "../review/state/use-next-contract.ts";
import { familyWords } from "../words/contract-family.ts";
import { queueWords } from "../words/queue.ts";
import { useLanguage, useWords } from "../words/words.ts";

/** What colleagues ask of who is signed in. */
export function Asked() {
  const words = useWords(queueWords);
  const family = useWords(familyWords);
  const language = useLanguage();
  const queries = useQueryClient();
  const fields = useQuery(fieldsQuery);
  const remarks = useQuery({
    queryKey: ["remarks", "me"],
    queryFn: ({ signal }) => get<PageOf<Remark>>("/remarks", { query: { to: "me" }, signal }),
  });
  const settle = useMutation({
    mutationFn: (id: string) => send("PATCH", `/remarks/${encodeURIComponent(id)}`, { resolved: true }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["remarks"] }),
  });
  const open = (remarks.data?.items ?? []).filter(({ resolvedAt }) => resolvedAt === undefined);
  if (open.length === 0) return null;
  return (
    <Paper withBorder p="sm" mb="sm" component="section" aria-label={words.asked}>
      <Text component="h2" size="sm" fw={600} m={0}>
        {words.asked}
      </Text>
      {open.map((remark) => (
        <Group key={remark.id} gap="xs" mt={4}>
          <Anchor
            component={Link}
            size="sm"
            href={reviewAddress(
              remark.contract,
              { profile: "essential" },
              remark.field === undefined ? undefined : { field: remark.field, item: remark.item },
            )}
          >
            {fields.data?.find(({ key }) => key === remark.field)?.label[language] ?? remark.field ?? remark.contract}
          </Anchor>
          <Text size="sm" style={{ flex: 1, overflowWrap: "anywhere" }}>
            {words.askedBy(remark.by)} {remark.comment}
          </Text>
          {ofWholeContract.has(remark.kind) && (
            <Anchor component={Link} size="sm" href={`/contracts/${encodeURIComponent(remark.contract)}`}>
              {family.mergeOrDelete}
            </Anchor>
          )}
          <Button variant="default" size="compact-xs" onClick={() => settle.mutate(remark.id)}>
            {words.resolve}
          </Button>
        </Group>
      ))}
      {settle.error && <Failure error={settle.error} />}
    </Paper>
  );
}

/** What is settled on the contract's page: by merging or deleting it. */
const ofWholeContract: ReadonlySet<Remark["kind"]> = new Set(["wrongFamily", "notAContract"]);

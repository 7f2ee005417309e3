import { Anchor, Button, Code, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ContractView } from "../../schemas/api/contracts.ts";
import { addressOf } from "../api/client.ts";
import { useMay } from "../api/me.ts";
import { Failure } from "../parts/failure.tsx";
import { TableBox } from "../parts/table-box.tsx";
import { contractPageWords } from "../words/contract.ts";
import { useWords } from "../words/words.ts";
import { changeContract, contractPath } from "./queries.ts";

interface Props {
  readonly contract: ContractView;
  readonly etag: string | undefined;
}

/** What other programs know of the contract: their identifiers, and the record as they get it. */
export function IntegrationTab({ contract, etag }: Props) {
  const words = useWords(contractPageWords);
  const record = addressOf(`${contractPath(contract.line.id)}/record`);
  return (
    <Stack gap="xl" maw={720}>
      <section>
        <Title order={2}>{words.externalIds}</Title>
        <Text size="sm" c="dimmed" mb="sm">
          {words.externalText}
        </Text>
        <ExternalIds contract={contract} etag={etag} />
      </section>
      <section>
        <Title order={2}>{words.json}</Title>
        <Text size="sm" c="dimmed" mb="sm">
          {words.jsonText}
        </Text>
        <Stack gap="xs" align="flex-start">
          <Anchor href={record} target="_blank" rel="noreferrer" size="sm">
            {words.openJson}
          </Anchor>
          <Text size="sm">
            {words.copyApi} : <Code>GET {record}</Code>
          </Text>
        </Stack>
      </section>
    </Stack>
  );
}

const systemRule = /^[A-Za-z0-9_.-]{1,64}$/;

function ExternalIds({ contract, etag }: Props) {
  const words = useWords(contractPageWords);
  const may = useMay("contracts:write");
  const queries = useQueryClient();
  const { id, externalIds } = contract.line;
  const [system, setSystem] = useState("");
  const [identifier, setIdentifier] = useState("");
  const change = useMutation({
    mutationFn: (changed: Record<string, string | null>) => changeContract(id, { externalIds: changed }, etag),
    onSuccess: () => {
      setSystem("");
      setIdentifier("");
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["contract", id] }),
  });
  const entries = Object.entries(externalIds);
  const complete = systemRule.test(system) && identifier.trim() !== "";
  return (
    <Stack gap="sm">
      {entries.length === 0 ? (
        <Text size="sm">{words.none}</Text>
      ) : (
        <TableBox label={words.externalIds}>
          <thead>
            <tr>
              <th scope="col">{words.system}</th>
              <th scope="col">{words.identifier}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {entries.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td style={{ overflowWrap: "anywhere" }}>{value}</td>
                <td>
                  {may && (
                    <Button
                      variant="subtle"
                      size="compact-xs"
                      aria-label={words.remove(name)}
                      disabled={change.isPending}
                      onClick={() => change.mutate({ [name]: null })}
                    >
                      ×
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </TableBox>
      )}
      {change.error && <Failure error={change.error} />}
      {may && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (complete) change.mutate({ [system]: identifier.trim() });
          }}
        >
          <Group align="flex-start" gap="sm">
            <TextInput
              label={words.system}
              description={words.systemRule}
              error={system !== "" && !systemRule.test(system) ? words.systemRule : undefined}
              value={system}
              onChange={(event) => setSystem(event.currentTarget.value)}
            />
            <TextInput
              label={words.identifier}
              description={"\u00a0"}
              maxLength={200}
              value={identifier}
              onChange={(event) => setIdentifier(event.currentTarget.value)}
            />
            <Button type="submit" mt={39} disabled={!complete || change.isPending}>
              {words.add}
            </Button>
          </Group>
        </form>
      )}
    </Stack>
  );
}

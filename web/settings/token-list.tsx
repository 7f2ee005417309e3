import { Anchor, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { MadeToken, Token, User } from "../../schemas/api/access.ts";
import { send } from "../api/client.ts";
import { formatDay, formatMoment } from "../format/format.ts";
import { Failure } from "../parts/failure.tsx";
import { Paged, useList } from "../parts/paged.tsx";
import { SecretOnce } from "../parts/secret.tsx";
import { TableBox } from "../parts/table-box.tsx";
import { settingsWords } from "../words/settings.ts";
import { useLanguage, useWords } from "../words/words.ts";
import { TokenForm } from "./token-form.tsx";

/** Tokens: one's own, which can be made here, or everybody's. */
export function TokenList({ of }: { readonly of: "me" | "all" }) {
  const words = useWords(settingsWords);
  const tokens = useList<Token>("/tokens", { of });
  const queries = useQueryClient();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<MadeToken>();
  const [revoked, askToRevoke] = useState<Token>();
  const refresh = () => queries.invalidateQueries({ queryKey: ["/tokens"] });
  const revoke = useMutation({
    mutationFn: ({ id }: Token) => send("DELETE", `/tokens/${encodeURIComponent(id)}`),
    onSuccess: () => askToRevoke(undefined),
    onSettled: refresh,
  });
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {of === "me" ? words.tokens.text : words.tokens.textAll}{" "}
          <Anchor underline="always" href="/api/v1/docs/" target="_blank" rel="noreferrer">
            {words.tokens.reference}
          </Anchor>
        </Text>
        {of === "me" && <Button onClick={() => setMaking(true)}>{words.tokens.make}</Button>}
      </Group>
      <Paged list={tokens} waiting={words.waiting} more={words.more}>
        {(items, more) =>
          items.length === 0 ? (
            <Text size="sm">{words.tokens.none}</Text>
          ) : (
            <TokenTable tokens={items} withOwner={of === "all"} after={more} revoke={askToRevoke} />
          )
        }
      </Paged>
      <Modal opened={making} onClose={() => setMaking(false)} title={words.tokens.make}>
        <TokenForm
          cancel={() => setMaking(false)}
          done={(token) => {
            setMaking(false);
            setMade(token);
            void refresh();
          }}
        />
      </Modal>
      <SecretOnce
        title={words.tokens.secretTitle}
        text={words.tokens.secretText}
        secret={made?.secret}
        close={() => setMade(undefined)}
      />
      <Modal opened={revoked !== undefined} onClose={() => askToRevoke(undefined)} title={words.tokens.revoke}>
        <Stack gap="sm">
          <Text size="sm">{words.tokens.revokeSure(revoked?.name ?? "")}</Text>
          {revoke.error && <Failure error={revoke.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => askToRevoke(undefined)}>
              {words.cancel}
            </Button>
            <Button color="red.8" disabled={revoke.isPending} onClick={() => revoked && revoke.mutate(revoked)}>
              {words.tokens.revoke}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  );
}

/** By name; whoever sees everybody's tokens sees who there is. */
function Owner({ id }: { readonly id: string }) {
  const users = useList<User>("/users", { limit: 100 });
  const known = users.data?.pages.flatMap(({ items }) => items).find((user) => user.id === id);
  return <span title={id}>{known?.name ?? id}</span>;
}

interface TableProps {
  readonly tokens: readonly Token[];
  readonly withOwner: boolean;
  readonly after: React.ReactNode;
  readonly revoke: (token: Token) => void;
}

function TokenTable({ tokens, withOwner, after, revoke }: TableProps) {
  const { tokens: words, permissions } = useWords(settingsWords);
  const language = useLanguage();
  return (
    <TableBox label={words.name} after={after}>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          {withOwner && <th scope="col">{words.owner}</th>}
          <th scope="col">{words.scopes}</th>
          <th scope="col">{words.created}</th>
          <th scope="col">{words.expires}</th>
          <th scope="col">{words.lastUsed}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <th scope="row" style={{ overflowWrap: "anywhere" }}>
              {token.name}
            </th>
            {withOwner && (
              <td>
                <Owner id={token.owner} />
              </td>
            )}
            <td>{token.scopes.map((scope) => permissions[scope]).join(", ")}</td>
            <td data-narrow>{formatDay(token.createdAt.slice(0, 10), language)}</td>
            <td data-narrow>{formatDay(token.expiresAt.slice(0, 10), language)}</td>
            <td data-narrow>{token.lastUsedAt ? formatMoment(token.lastUsedAt, language) : words.never}</td>
            <td data-narrow>
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={words.revokeOf(token.name)}
                onClick={() => revoke(token)}
              >
                {words.revoke}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

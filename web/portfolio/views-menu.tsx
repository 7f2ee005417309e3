import { ActionIcon, Button, Checkbox, Divider, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SavedView } from "../../schemas/api/views.ts";
import { get, send } from "../api/client.ts";
import { Dropdown, dropdownLine } from "../parts/dropdown.tsx";
import { Failure } from "../parts/failure.tsx";
import { portfolioWords } from "../words/portfolio.ts";
import { useWords } from "../words/words.ts";

interface Props {
  /** What is shown now. */
  readonly query: string;
  readonly columns: readonly string[];
  readonly open: (view: SavedView) => void;
}

const viewsQuery = { queryKey: ["views"], queryFn: () => get<readonly SavedView[]>("/views") } as const;

export function ViewsMenu({ query, columns, open }: Props) {
  const words = useWords(portfolioWords);
  const queries = useQueryClient();
  const views = useQuery(viewsQuery);
  const [saving, setSaving] = useState(false);
  const remove = useMutation({
    mutationFn: (id: string) => send("DELETE", `/views/${encodeURIComponent(id)}`),
    onSettled: () => queries.invalidateQueries(viewsQuery),
  });
  return (
    <>
      <Dropdown label={words.views} width={300}>
        {(close) => (
          <>
            {views.error && <Failure error={views.error} retry={() => void views.refetch()} />}
            {remove.error && <Failure error={remove.error} />}
            {views.data?.length === 0 && (
              <Text size="xs" c="dimmed" px={12} py={4}>
                {words.noViews}
              </Text>
            )}
            {views.data?.map((view) => (
              <Group key={view.id} gap={0} wrap="nowrap">
                <Button
                  {...dropdownLine}
                  onClick={() => {
                    open(view);
                    close();
                  }}
                >
                  {view.name}
                  {view.shared && ` (${words.shared})`}
                </Button>
                {view.mine && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={words.deleteView(view.name)}
                    onClick={() => remove.mutate(view.id)}
                  >
                    ×
                  </ActionIcon>
                )}
              </Group>
            ))}
            <Divider my={4} />
            <Button
              {...dropdownLine}
              onClick={() => {
                close();
                setSaving(true);
              }}
            >
              {words.saveView}
            </Button>
          </>
        )}
      </Dropdown>
      <Modal opened={saving} onClose={() => setSaving(false)} title={words.saveView}>
        <SaveView query={query} columns={columns} done={() => setSaving(false)} />
      </Modal>
    </>
  );
}

function SaveView(props: { readonly query: string; readonly columns: readonly string[]; readonly done: () => void }) {
  const { query, columns, done } = props;
  const words = useWords(portfolioWords);
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const save = useMutation({
    mutationFn: () => send("POST", "/views", { name: name.trim(), query, columns, shared }),
    onSuccess: async () => {
      await queries.invalidateQueries(viewsQuery);
      notifications.show({ message: words.viewSaved });
      done();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") save.mutate();
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={words.viewName}
          data-autofocus
          required
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox
          label={words.shareView}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        {save.error && <Failure error={save.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={done}>
            {words.cancel}
          </Button>
          <Button type="submit" disabled={name.trim() === "" || save.isPending}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

import { Button, Group, Modal, Stack } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { User, UserLink } from "../../schemas/api/access.ts";
import { send } from "../api/client.ts";
import { formatMoment } from "../format/format.ts";
import { Failure } from "../parts/failure.tsx";
import { Paged, useList } from "../parts/paged.tsx";
import { SecretOnce } from "../parts/secret.tsx";
import { TableBox } from "../parts/table-box.tsx";
import { settingsWords } from "../words/settings.ts";
import { shellWords } from "../words/shell.ts";
import { useLanguage, useWords } from "../words/words.ts";
import { UserForm } from "./user-form.tsx";

/** Who may come in. */
export function UsersTab() {
  const words = useWords(settingsWords);
  const language = useLanguage();
  const users = useList<User>("/users");
  const queries = useQueryClient();
  const [edited, edit] = useState<User | "new">();
  const [made, setMade] = useState<UserLink>();
  const changed = (link?: UserLink) => {
    edit(undefined);
    setMade(link);
    void queries.invalidateQueries({ queryKey: ["/users"] });
  };
  const newLink = useMutation({
    mutationFn: (id: string) => send<UserLink>("POST", `/users/${encodeURIComponent(id)}/link`),
    onSuccess: changed,
  });
  return (
    <Stack gap="sm">
      <Group justify="flex-end">
        <Button onClick={() => edit("new")}>{words.users.add}</Button>
      </Group>
      {newLink.error && <Failure error={newLink.error} />}
      <Paged list={users} waiting={words.waiting} more={words.more}>
        {(items, more) => <UserTable users={items} after={more} edit={edit} newLink={(id) => newLink.mutate(id)} />}
      </Paged>
      <Modal
        opened={edited !== undefined}
        onClose={() => edit(undefined)}
        title={edited === "new" || edited === undefined ? words.users.add : words.users.editOf(edited.name)}
      >
        {edited !== undefined && (
          <UserForm user={edited === "new" ? undefined : edited} done={changed} cancel={() => edit(undefined)} />
        )}
      </Modal>
      <SecretOnce
        title={words.users.linkTitle(made?.user.name ?? "")}
        text={words.users.linkText(made ? formatMoment(made.expiresAt, language) : "")}
        secret={made && `${window.location.origin}/welcome#${made.link}`}
        close={() => setMade(undefined)}
      />
    </Stack>
  );
}

interface TableProps {
  readonly users: readonly User[];
  readonly after: React.ReactNode;
  readonly edit: (user: User) => void;
  readonly newLink: (id: string) => void;
}

function UserTable({ users, after, edit, newLink }: TableProps) {
  const words = useWords(settingsWords).users;
  const roles = useWords(shellWords).roles;
  const language = useLanguage();
  const statusOf = useStatus();
  return (
    <TableBox label={words.name} after={after}>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.email}</th>
          <th scope="col">{words.role}</th>
          <th scope="col">{words.sites}</th>
          <th scope="col">{words.status}</th>
          <th scope="col">{words.lastSignIn}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.id}>
            <th scope="row">{user.name}</th>
            <td>{user.email}</td>
            <td>{roles[user.role]}</td>
            <td>{user.sites?.join(", ") ?? words.allSites}</td>
            <td>{statusOf(user)}</td>
            <td>{user.lastSignInAt ? formatMoment(user.lastSignInAt, language) : words.never}</td>
            <td data-narrow>
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={words.editOf(user.name)}
                onClick={() => edit(user)}
              >
                {words.edit}
              </Button>
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={words.newLinkOf(user.name)}
                disabled={user.disabled}
                onClick={() => newLink(user.id)}
              >
                {words.newLink}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

function useStatus(): (user: User) => string {
  const words = useWords(settingsWords).users;
  const language = useLanguage();
  return ({ disabled, lockedUntil, hasPassword }) => {
    if (disabled) return words.disabled;
    if (lockedUntil !== undefined && new Date(lockedUntil) > new Date()) {
      return words.locked(formatMoment(lockedUntil, language));
    }
    return hasPassword ? words.active : words.invited;
  };
}

import { Checkbox, Radio, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { NewUser, Role, User, UserChange, UserLink } from "../../schemas/api/access.ts";
import { send } from "../api/client.ts";
import { FormEnd } from "../parts/form-end.tsx";
import { settingsWords } from "../words/settings.ts";
import { shellWords } from "../words/shell.ts";
import { useWords } from "../words/words.ts";

const roles = ["reader", "contributor", "reviewer", "integrator", "administrator"] as const;

interface Props {
  /** Undefined: somebody new. */
  readonly user: User | undefined;
  /** With a link for somebody new. */
  readonly done: (link?: UserLink) => void;
  readonly cancel: () => void;
}

export function UserForm({ user, done, cancel }: Props) {
  const words = useWords(settingsWords);
  const roleNames = useWords(shellWords).roles;
  const [email, setEmail] = useState(user?.email ?? "");
  const [name, setName] = useState(user?.name ?? "");
  const [role, setRole] = useState<Role>(user?.role ?? "reviewer");
  const [sites, setSites] = useState(user?.sites?.join(", ") ?? "");
  const [disabled, setDisabled] = useState(user?.disabled ?? false);
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: async () => {
      const named = sitesIn(sites);
      if (user !== undefined) {
        const change: UserChange = { email, name, role, sites: named.length > 0 ? named : null, disabled };
        await send("PATCH", `/users/${encodeURIComponent(user.id)}`, change, { ifMatch: user.etag });
        return undefined;
      }
      const added: NewUser = { email, name, role, ...(named.length > 0 && { sites: named }) };
      return send<UserLink>("POST", "/users", added);
    },
    onSuccess: (link) => done(link),
    // Whoever changed them meanwhile is seen when they are opened again.
    onError: () => queries.invalidateQueries({ queryKey: ["/users"] }),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={words.users.name}
          required
          maxLength={200}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={words.users.email}
          type="email"
          required
          maxLength={320}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Radio.Group label={words.users.role} value={role} onChange={(next) => setRole(next as Role)}>
          <Stack gap={6} mt={4}>
            {roles.map((one) => (
              <Radio key={one} value={one} size="xs" label={roleNames[one]} description={words.users.roleHelp[one]} />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          label={words.users.sites}
          description={words.users.sitesHelp}
          value={sites}
          onChange={(event) => setSites(event.currentTarget.value)}
        />
        {user !== undefined && (
          <Checkbox
            label={words.users.disable}
            description={words.users.disableHelp}
            checked={disabled}
            onChange={(event) => setDisabled(event.currentTarget.checked)}
          />
        )}
        <FormEnd words={words} error={save.error} saving={save.isPending} cancel={cancel} />
      </Stack>
    </form>
  );
}

function sitesIn(text: string): string[] {
  return [...new Set(text.split(",").map((site) => site.trim()))].filter((site) => site !== "");
}

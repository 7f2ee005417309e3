import { Button, Checkbox, Group, NumberInput, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { MadeToken, NewToken, Permission } from "../../schemas/api/access.ts";
import { send } from "../api/client.ts";
import { useMe } from "../api/me.ts";
import { Failure } from "../parts/failure.tsx";
import { settingsWords } from "../words/settings.ts";
import { useWords } from "../words/words.ts";

interface Props {
  readonly done: (made: MadeToken) => void;
  readonly cancel: () => void;
}

/** A token with some of one's own permissions. */
export function TokenForm({ done, cancel }: Props) {
  const words = useWords(settingsWords);
  const { permissions } = useMe();
  const [name, setName] = useState("");
  const [days, setDays] = useState<number | string>(90);
  const [scopes, setScopes] = useState<string[]>(["contracts:read"]);
  const make = useMutation({
    mutationFn: (token: NewToken) => send<MadeToken>("POST", "/tokens", token),
    onSuccess: done,
  });
  const complete = name.trim() !== "" && scopes.length > 0 && typeof days === "number";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) make.mutate({ name: name.trim(), scopes: scopes as Permission[], days });
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={words.tokens.name}
          placeholder={words.tokens.nameHint}
          required
          maxLength={200}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NumberInput
          label={words.tokens.days}
          min={1}
          max={366}
          clampBehavior="strict"
          allowDecimal={false}
          value={days}
          onChange={setDays}
        />
        <Checkbox.Group label={words.tokens.scopes} value={scopes} onChange={setScopes}>
          <Stack gap={6} mt={4}>
            {permissions.map((permission) => (
              <Checkbox key={permission} value={permission} label={words.permissions[permission]} />
            ))}
          </Stack>
        </Checkbox.Group>
        {make.error && <Failure error={make.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={cancel}>
            {words.cancel}
          </Button>
          <Button type="submit" disabled={!complete || make.isPending}>
            {words.tokens.make}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

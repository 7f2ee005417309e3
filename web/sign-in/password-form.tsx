import { Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Me } from "../../schemas/api/access.ts";
import { send } from "../api/client.ts";
import { Failure } from "../parts/failure.tsx";
import { signInWords } from "../words/sign-in.ts";
import { useWords } from "../words/words.ts";

interface Props {
  /** Whether there is a password already, which must be given. */
  readonly asksCurrent: boolean;
  /** The first administrator, who has had no say in their name and address. */
  readonly unnamed?: Me;
  readonly done: () => void;
}

const shortest = 12;

export function PasswordForm({ asksCurrent, unnamed, done }: Props) {
  const words = useWords(signInWords);
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const [repeated, setRepeated] = useState("");
  const change = useMutation({
    mutationFn: async () => {
      const given = { ...(name !== "" && { name }), ...(email !== "" && { email }) };
      // Nobody else is there yet who could have changed them.
      const call = { ifMatch: "*" };
      if (unnamed && Object.keys(given).length > 0) await send("PATCH", `/users/${unnamed.id}`, given, call);
      await send("PUT", "/me/password", { ...(asksCurrent && { current }), password });
    },
    onSuccess: () => {
      for (const clear of [setCurrent, setPassword, setRepeated]) clear("");
      done();
    },
  });
  const tooShort = password.length > 0 && password.length < shortest;
  const differs = repeated.length > 0 && repeated !== password;
  const complete = password.length >= shortest && repeated === password && (!asksCurrent || current !== "");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) change.mutate();
      }}
    >
      <Stack gap="sm">
        {unnamed && (
          <>
            <TextInput
              label={words.yourName}
              autoComplete="name"
              placeholder={unnamed.name}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              label={words.yourEmail}
              description={words.yourEmailText}
              type="email"
              autoComplete="username"
              placeholder={unnamed.email}
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
          </>
        )}
        <Text size="sm" c="dimmed">
          {words.setText}
        </Text>
        {asksCurrent && (
          <PasswordInput
            label={words.currentPassword}
            autoComplete="current-password"
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
        )}
        <PasswordInput
          label={words.newPassword}
          autoComplete="new-password"
          value={password}
          error={tooShort ? words.tooShort(password.length) : undefined}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <PasswordInput
          label={words.repeat}
          autoComplete="new-password"
          value={repeated}
          error={differs ? words.differs : undefined}
          onChange={(event) => setRepeated(event.currentTarget.value)}
        />
        {change.error && <Failure error={change.error} />}
        <Button type="submit" size="sm" disabled={!complete || change.isPending}>
          {change.isPending ? words.setting : words.set}
        </Button>
      </Stack>
    </form>
  );
}

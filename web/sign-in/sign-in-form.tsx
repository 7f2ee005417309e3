import { Alert, Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { send } from "../api/client.ts";
import { ProblemFailure } from "../api/problem.ts";
import { Failure } from "../parts/failure.tsx";
import { signInWords } from "../words/sign-in.ts";
import { useWords } from "../words/words.ts";

interface Props {
  /** Of who was signed in before; they only type their password. */
  readonly email?: string;
  readonly done: () => void | Promise<void>;
}

export function SignInForm({ email: known, done }: Props) {
  const words = useWords(signInWords);
  const [email, setEmail] = useState(known ?? "");
  const [password, setPassword] = useState("");
  const signIn = useMutation({
    mutationFn: async () => {
      await send("POST", "/session", { email, password });
      await done();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate();
      }}
    >
      <Stack gap="sm">
        <TextInput
          size="sm"
          type="email"
          label={words.email}
          autoComplete="username"
          required
          readOnly={known !== undefined}
          data-autofocus={known === undefined || undefined}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={words.password}
          autoComplete="current-password"
          required
          data-autofocus={known !== undefined || undefined}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {signIn.error && <Refusal error={signIn.error} />}
        <Button type="submit" size="sm" disabled={signIn.isPending}>
          {signIn.isPending ? words.submitting : words.submit}
        </Button>
        {known === undefined && (
          <Text size="xs" c="dimmed">
            {words.noPassword} {words.firstStart}
          </Text>
        )}
      </Stack>
    </form>
  );
}

function Refusal({ error }: { readonly error: Error }) {
  const words = useWords(signInWords);
  const status = error instanceof ProblemFailure ? error.problem.status : undefined;
  if (status !== 401 && status !== 423 && status !== 429) return <Failure error={error} />;
  const refused = status === 401;
  return (
    <Alert color="red" variant="light" role="alert" title={refused ? words.refused : words.locked}>
      {refused ? words.refusedRemedy : words.lockedRemedy}
    </Alert>
  );
}

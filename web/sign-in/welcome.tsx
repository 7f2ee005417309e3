import { Button, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { send } from "../api/client.ts";
import { ProblemFailure } from "../api/problem.ts";
import { Failure } from "../parts/failure.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { signInWords } from "../words/sign-in.ts";
import { useWords } from "../words/words.ts";
import { EntryPage } from "./entry-page.tsx";

/** Signs in by a one-time link. It is sent once, also where React mounts twice: a second sending would refuse it. */
export function Welcome({ link, done }: { readonly link: string; readonly done: () => void }) {
  const words = useWords(signInWords);
  const sent = useRef(false);
  const enter = useMutation({ mutationFn: () => send("POST", "/session/link", { link }), onSuccess: done });
  const { mutate } = enter;
  useEffect(() => {
    if (!sent.current) mutate();
    sent.current = true;
  }, [mutate]);
  if (enter.error === null) return <Waiting for={words.welcomeWait} />;
  const refused = enter.error instanceof ProblemFailure && enter.error.problem.status < 500;
  return (
    <EntryPage title={refused ? words.welcomeRefused : words.title}>
      <Stack>
        {refused ? (
          <Text>{words.welcomeRefusedText}</Text>
        ) : (
          <Failure error={enter.error} retry={() => enter.mutate()} />
        )}
        <Button variant="default" onClick={done}>
          {words.toSignIn}
        </Button>
      </Stack>
    </EntryPage>
  );
}

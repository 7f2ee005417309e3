import { Modal, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useLayoutEffect, useState, useSyncExternalStore } from "react";
import type { Me } from "../../schemas/api/access.ts";
import { get } from "../api/client.ts";
import { MeContext } from "../api/me.ts";
import { ProblemFailure } from "../api/problem.ts";
import { session } from "../api/session.ts";
import { Failure } from "../parts/failure.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { shellWords } from "../words/shell.ts";
import { signInWords } from "../words/sign-in.ts";
import { useWords } from "../words/words.ts";
import { EntryPage } from "./entry-page.tsx";
import { PasswordForm } from "./password-form.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { Welcome } from "./welcome.tsx";

/**
 * Shows the application to who is signed in, and the way in to everybody else. When the session ends while somebody works,
 * the page stays as it is and the form comes over it.
 */
export function SignInGate({ children }: { readonly children: ReactNode }) {
  const shell = useWords(shellWords);
  const words = useWords(signInWords);
  const [link, setLink] = useState(oneTimeLink);
  const me = useQuery({ queryKey: ["me"], queryFn: () => get<Me>("/me"), enabled: link === undefined });
  useSignedIn(me.data);
  if (link !== undefined) return <Welcome link={link} done={() => setLink(undefined)} />;
  if (me.data === undefined) {
    if (me.isPending) return <Waiting for={shell.waitingForMe} />;
    if (me.error instanceof ProblemFailure && me.error.problem.status === 401) {
      return (
        <EntryPage title={words.title}>
          <SignInForm done={() => void me.refetch()} />
        </EntryPage>
      );
    }
    return (
      <EntryPage title="Greffier">
        <Failure error={me.error} retry={() => void me.refetch()} />
      </EntryPage>
    );
  }
  if (me.data.mustSetPassword) {
    const unnamed = me.data.email.endsWith("@localhost");
    return (
      <EntryPage title={words.setTitle}>
        {!unnamed && (
          <Text size="sm" mb="sm">
            {words.setFor(me.data.email)}
          </Text>
        )}
        <PasswordForm asksCurrent={false} done={() => void me.refetch()} {...(unnamed && { unnamed: me.data })} />
      </EntryPage>
    );
  }
  return (
    <MeContext value={me.data}>
      {children}
      <SignInAgain email={me.data.email} />
    </MeContext>
  );
}

function useSignedIn(me: Me | undefined): void {
  // Before the pages ask anything: their changes need the token that comes with it.
  if (me !== undefined && session.me() === undefined) session.signedIn(me);
  useLayoutEffect(() => {
    if (me !== undefined) session.signedIn(me);
  }, [me]);
}

/** Other dialogs may be open. */
const aboveAllElse = 1000;

function SignInAgain({ email }: { readonly email: string }) {
  const words = useWords(signInWords);
  const ended = useSyncExternalStore(session.subscribe, session.ended);
  return (
    <Modal opened={ended} onClose={() => {}} withCloseButton={false} title={words.again} centered zIndex={aboveAllElse}>
      <Text size="sm" mb="sm">
        {words.againText}
      </Text>
      <SignInForm email={email} done={async () => session.signedIn(await get<Me>("/me"))} />
    </Modal>
  );
}

/** What stands after `#` of `/welcome`; it is taken out of the address at once, so that no history keeps it. */
function oneTimeLink(): string | undefined {
  if (location.pathname !== "/welcome" || location.hash.length < 2) return undefined;
  const link = location.hash.slice(1);
  history.replaceState(null, "", "/welcome");
  return link;
}

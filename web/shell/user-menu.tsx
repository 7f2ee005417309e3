import { Button, Divider, type MantineColorScheme, SegmentedControl, Text, useMantineColorScheme } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { send } from "../api/client.ts";
import { useMe } from "../api/me.ts";
import { Dropdown, dropdownLine } from "../parts/dropdown.tsx";
import { failureText } from "../parts/failure.tsx";
import { failureWords } from "../words/failure.ts";
import { language } from "../words/language.ts";
import { shellWords } from "../words/shell.ts";
import { useLanguage, useWords } from "../words/words.ts";

/** Who is signed in, their account, language and appearance, and the way out. */
export function UserMenu() {
  const words = useWords(shellWords);
  const failures = useWords(failureWords);
  const me = useMe();
  const signOut = useMutation({
    mutationFn: () => send("DELETE", "/session"),
    onSuccess: () => window.location.assign("/"),
    onError: (error) => notifications.show({ color: "red", message: failureText(error, failures) }),
  });
  return (
    <Dropdown label={me.name} spoken={words.userMenu(me.name)} quiet>
      {(close) => (
        <>
          <Text size="xs" c="dimmed" px={12} py={4} style={{ overflowWrap: "anywhere" }}>
            {me.email} · {words.roles[me.role]}
          </Text>
          <Button {...dropdownLine} component={Link} href="/account" onClick={close}>
            {words.account}
          </Button>
          <Button {...dropdownLine} onClick={() => signOut.mutate()}>
            {words.signOut}
          </Button>
          <Divider my={4} />
          <LanguageSwitch />
          <AppearanceSwitch />
        </>
      )}
    </Dropdown>
  );
}

export function LanguageSwitch() {
  const words = useWords(shellWords);
  const now = useLanguage();
  return (
    <Labelled label={words.language}>
      <SegmentedControl
        fullWidth
        aria-label={words.language}
        value={now}
        onChange={(next) => language.choose(next as typeof now)}
        data={[
          { value: "fr", label: "Français" },
          { value: "en", label: "English" },
        ]}
      />
    </Labelled>
  );
}

export function AppearanceSwitch() {
  const words = useWords(shellWords);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Labelled label={words.theme}>
      <SegmentedControl
        fullWidth
        aria-label={words.theme}
        value={colorScheme}
        onChange={(next) => setColorScheme(next as MantineColorScheme)}
        data={[
          { value: "light", label: words.light },
          { value: "dark", label: words.dark },
          { value: "auto", label: words.auto },
        ]}
      />
    </Labelled>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div style={{ padding: "6px 12px" }}>
      <Text size="xs" c="dimmed" mb={4} aria-hidden>
        {label}
      </Text>
      {children}
    </div>
  );
}

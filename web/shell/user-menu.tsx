import { Button, type MantineColorScheme, Menu, SegmentedControl, Text, useMantineColorScheme } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "wouter";
import { send } from "../api/client.ts";
import { useMe } from "../api/me.ts";
import { language } from "../words/language.ts";
import { shellWords } from "../words/shell.ts";
import { useLanguage, useWords } from "../words/words.ts";

/** Who is signed in, their account, language and appearance, and the way out. */
export function UserMenu() {
  const words = useWords(shellWords);
  const me = useMe();
  const signOut = useMutation({
    mutationFn: () => send("DELETE", "/session"),
    onSuccess: () => window.location.assign("/"),
  });
  return (
    <Menu position="bottom-end" width={260} shadow="md">
      <Menu.Target>
        <Button variant="subtle" color="gray" c="inherit" aria-label={words.userMenu(me.name)}>
          {me.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label c="dimmed">
          {me.email} · {words.roles[me.role]}
        </Menu.Label>
        <Menu.Item component={Link} href="/account">
          {words.account}
        </Menu.Item>
        <Menu.Item onClick={() => signOut.mutate()}>{words.signOut}</Menu.Item>
        <Menu.Divider />
        <LanguageSwitch />
        <AppearanceSwitch />
      </Menu.Dropdown>
    </Menu>
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

function Labelled({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div style={{ padding: "6px 12px" }}>
      <Text size="xs" c="dimmed" mb={4} aria-hidden>
        {label}
      </Text>
      {children}
    </div>
  );
}

import { Paper, Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { LanguageSwitch } from "../shell/user-menu.tsx";

/** A page for who is not in yet: one box in the middle, and the language. */
export function EntryPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main style={{ display: "grid", placeItems: "center", minHeight: "100dvh", padding: 16 }}>
      <Stack w="100%" maw={400} gap="md">
        <img src="/icon.svg" alt="Greffier" width={40} height={40} />
        <Paper withBorder p="lg">
          <Title order={1} mb="md">
            {title}
          </Title>
          {children}
        </Paper>
        <LanguageSwitch />
      </Stack>
    </main>
  );
}

import { Paper, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useMe } from "../api/me.ts";
import { PageHead } from "../parts/page-head.tsx";
import { TokenList } from "../settings/token-list.tsx";
import { AppearanceSwitch, LanguageSwitch } from "../shell/user-menu.tsx";
import { PasswordForm } from "../sign-in/password-form.tsx";
import { accountWords } from "../words/account.ts";
import { shellWords } from "../words/shell.ts";
import { signInWords } from "../words/sign-in.ts";
import { useWords } from "../words/words.ts";

/** What is one's own: password, tokens, language and appearance. */
export default function AccountPage() {
  const words = useWords(accountWords);
  const roles = useWords(shellWords).roles;
  const signIn = useWords(signInWords);
  const me = useMe();
  const queries = useQueryClient();
  return (
    <div style={{ padding: "14px 16px 32px", maxWidth: 1000 }}>
      <PageHead title={words.title} below={`${me.name} · ${me.email} · ${roles[me.role]}`} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" mb="md">
        <Paper withBorder p="md">
          <Title order={2} mb="sm">
            {words.password}
          </Title>
          <PasswordForm
            asksCurrent
            done={() => {
              notifications.show({ message: signIn.changed });
              void queries.invalidateQueries({ queryKey: ["me"] });
            }}
          />
        </Paper>
        <Stack gap="md">
          <Paper withBorder p="md">
            <Title order={2} mb="sm">
              {words.display}
            </Title>
            <LanguageSwitch />
            <AppearanceSwitch />
          </Paper>
          {me.sites && (
            <Paper withBorder p="md">
              <Title order={2} mb="sm">
                {words.sites}
              </Title>
              <Text size="sm">{me.sites.join(", ")}</Text>
            </Paper>
          )}
        </Stack>
      </SimpleGrid>
      <Paper withBorder p="md">
        <Title order={2} mb="sm">
          {words.tokens}
        </Title>
        <TokenList of="me" />
      </Paper>
    </div>
  );
}

import { Tabs } from "@mantine/core";
import { Redirect, useLocation, useParams } from "wouter";
import { useMe } from "../api/me.ts";
import { PageHead } from "../parts/page-head.tsx";
import { MissingPage } from "../shell/missing-page.tsx";
import { settingsWords } from "../words/settings.ts";
import { useWords } from "../words/words.ts";
import { AuditTab } from "./audit-tab.tsx";
import { CustomFields } from "./custom-fields.tsx";
import { FieldNotes } from "./field-notes.tsx";
import { TokenList } from "./token-list.tsx";
import { UsersTab } from "./users-tab.tsx";

const tabs = [
  { name: "users", needs: "settings:write" },
  { name: "tokens", needs: "settings:write" },
  { name: "fields", needs: "settings:write" },
  { name: "audit", needs: "audit:read" },
] as const;

/** What administrators set: who comes in, tokens, fields; and who did what. */
export default function SettingsPage() {
  const words = useWords(settingsWords);
  const { permissions } = useMe();
  const { "*": open } = useParams();
  const [, navigate] = useLocation();
  const shown = tabs.filter(({ needs }) => permissions.includes(needs));
  const first = shown[0];
  if (first === undefined) return <MissingPage />;
  const tab = shown.find(({ name }) => name === open);
  if (tab === undefined) return <Redirect to={`/settings/${first.name}`} replace />;
  return (
    <div style={{ padding: "14px 16px 32px", maxWidth: 1240 }}>
      <PageHead title={words.title} />
      <Tabs value={tab.name} onChange={(next) => navigate(`/settings/${next}`)} keepMounted={false}>
        <Tabs.List mb="md">
          {shown.map(({ name }) => (
            <Tabs.Tab key={name} value={name}>
              {words.tabs[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="users">
          <UsersTab />
        </Tabs.Panel>
        <Tabs.Panel value="tokens">
          <TokenList of="all" />
        </Tabs.Panel>
        <Tabs.Panel value="fields">
          <CustomFields />
          <FieldNotes />
        </Tabs.Panel>
        <Tabs.Panel value="audit">
          <AuditTab />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}

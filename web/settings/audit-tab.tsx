import { Select, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { AuditLine } from "../../schemas/api/access.ts";
import { auditDetail } from "../format/audit-detail.ts";
import { formatMoment } from "../format/format.ts";
import { LongTable } from "../parts/long-table.tsx";
import { Paged, useList } from "../parts/paged.tsx";
import { auditWords } from "../words/audit.ts";
import { settingsWords } from "../words/settings.ts";
import { useLanguage, useWords } from "../words/words.ts";

/** Who did and read what, newest first. */
export function AuditTab() {
  const words = useWords(settingsWords);
  const named: Readonly<Record<string, string>> = useWords(auditWords).actions;
  const [action, setAction] = useState<string | null>(null);
  const [actions, setActions] = useState<readonly string[]>([]);
  const lines = useList<AuditLine>("/audit", { ...(action !== null && { action }) });
  // Those met so far: the list of actions grows with the product.
  const met = [
    ...new Set([...actions, ...(lines.data?.pages.flatMap(({ items }) => items.map((line) => line.action)) ?? [])]),
  ];
  if (met.length > actions.length) setActions(met.toSorted());
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {words.audit.text}
      </Text>
      <Select
        label={words.audit.actionFilter}
        placeholder={words.audit.any}
        w={280}
        clearable
        value={action}
        onChange={setAction}
        data={actions.map((value) => ({ value, label: named[value] ?? value }))}
      />
      <Paged list={lines} waiting={words.waiting} more={words.more}>
        {(items, more) =>
          items.length === 0 ? <Text size="sm">{words.audit.none}</Text> : <Lines lines={items} after={more} />
        }
      </Paged>
    </Stack>
  );
}

function Lines({ lines, after }: { readonly lines: readonly AuditLine[]; readonly after: React.ReactNode }) {
  const words = useWords(settingsWords).audit;
  const language = useLanguage();
  const named: Readonly<Record<string, string>> = useWords(auditWords).actions;
  return (
    <LongTable
      label={words.text}
      maxHeight="calc(100dvh - 270px)"
      after={after}
      items={lines}
      keyOf={({ number }) => String(number)}
      head={(["at", "who", "action", "subject", "address", "detail"] as const).map((column) => (
        <th key={column} scope="col">
          {words[column]}
        </th>
      ))}
      row={(line, _index, place) => (
        <tr {...place}>
          <td data-narrow>{formatMoment(line.at, language)}</td>
          <td>{line.actorName ?? line.actor ?? words.program}</td>
          <td title={line.action}>{named[line.action] ?? line.action}</td>
          <td style={{ overflowWrap: "anywhere" }}>{line.subject}</td>
          <td data-narrow>{line.address}</td>
          <td style={{ overflowWrap: "anywhere" }}>{line.detail && auditDetail(line.detail, language)}</td>
        </tr>
      )}
    />
  );
}

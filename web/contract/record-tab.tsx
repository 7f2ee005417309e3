import { Alert, Button, Drawer, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { ContractView } from "../../schemas/api/contracts.ts";
import type { FieldView } from "../../schemas/api/fields.ts";
import { useVocabulary } from "../api/vocabulary.ts";
import { IssueText } from "../parts/issue-text.tsx";
import { contractPageWords } from "../words/contract.ts";
import { useWords } from "../words/words.ts";
import classes from "./contract.module.css";
import { HistoryTable } from "./history-table.tsx";
import { groupsOf } from "./record-groups.ts";
import { Entry } from "./value-lines.tsx";

/** The record by groups, with what is to look at beside it. */
export function RecordTab({ contract }: { readonly contract: ContractView }) {
  const words = useWords(contractPageWords);
  const { fields, label } = useVocabulary();
  const [all, setAll] = useState(false);
  const [historyOf, showHistoryOf] = useState<string>();
  const { told, silent } = groupsOf(fields, contract.fields);
  const rows = (those: readonly FieldView[]) => (
    <dl className={classes.fields}>
      {those.map((field) => (
        <FieldRow key={field.key} contract={contract} field={field} showHistory={() => showHistoryOf(field.key)} />
      ))}
    </dl>
  );
  return (
    <div className={classes.record} data-alone={contract.issues.length === 0 || undefined}>
      <div>
        {told.map(({ group, fields: those }) => (
          <section key={group} className={classes.group}>
            <Title order={2}>{words.groups[group]}</Title>
            {rows(those)}
          </section>
        ))}
        {silent.length > 0 && (
          <Button variant="subtle" aria-expanded={all} onClick={() => setAll(!all)} mb="sm">
            {all ? words.hideWithoutValue : words.withoutValue(silent.length)}
          </Button>
        )}
        {all && <section className={classes.group}>{rows(silent)}</section>}
      </div>
      <Issues contract={contract} />
      <Drawer
        opened={historyOf !== undefined}
        onClose={() => showHistoryOf(undefined)}
        position="right"
        size="xl"
        title={words.historyOf(label(historyOf ?? ""))}
      >
        {historyOf !== undefined && <HistoryTable contract={contract.line.id} field={historyOf} />}
      </Drawer>
    </div>
  );
}

interface RowProps {
  readonly contract: ContractView;
  readonly field: FieldView;
  readonly showHistory: () => void;
}

function FieldRow({ contract, field, showHistory }: RowProps) {
  const words = useWords(contractPageWords);
  const { label } = useVocabulary();
  const entry = contract.fields[field.key];
  if (entry === undefined) return null;
  return (
    <div className={classes.field}>
      <dt>{label(field.key)}</dt>
      <dd>
        <Entry entry={entry} field={field.key} contract={contract.line.id} />
      </dd>
      <dd>
        <Button
          variant="subtle"
          color="gray"
          c="dimmed"
          fw={400}
          size="compact-xs"
          aria-label={words.historyOf(label(field.key))}
          onClick={showHistory}
        >
          {words.history}
        </Button>
      </dd>
    </div>
  );
}

const colours = { info: "blue", warning: "yellow", error: "red" } as const;

function Issues({ contract }: { readonly contract: ContractView }) {
  const words = useWords(contractPageWords);
  const { label } = useVocabulary();
  if (contract.issues.length === 0) return null;
  return (
    <aside aria-label={words.issues}>
      <Title order={2} mb="xs">
        {words.issues}
      </Title>
      <Stack gap="xs">
        {contract.issues.map((issue) => (
          <Alert
            key={`${issue.code} ${issue.field} ${issue.page} ${issue.message}`}
            color={colours[issue.severity]}
            variant="light"
            py="xs"
            px="sm"
            role="note"
          >
            <Text size="xs" fw={600}>
              {[
                words.severity[issue.severity],
                issue.field && label(issue.field),
                issue.page && words.evidence(issue.page),
              ]
                .filter(Boolean)
                .join(" · ")}
            </Text>
            <Text size="xs">
              <IssueText issue={issue} />
            </Text>
          </Alert>
        ))}
      </Stack>
    </aside>
  );
}

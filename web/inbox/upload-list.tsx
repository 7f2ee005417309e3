import { Alert, Button, Group, Paper, Progress, Text } from "@mantine/core";
import { failureText } from "../parts/failure.tsx";
import { useColon } from "../words/colon.ts";
import { failureWords } from "../words/failure.ts";
import { inboxWords } from "../words/inbox.ts";
import { useWords } from "../words/words.ts";
import { FileGone } from "./try-again.ts";
import type { Upload } from "./uploads.ts";
import { uploads, useUploads } from "./uploads-here.ts";

/** Files on their way, those that failed first; one line for all that arrived. */
export function UploadList() {
  const words = useWords(inboxWords);
  const colon = useColon();
  const all = useUploads();
  if (all.length === 0) return null;
  const done = all.filter(({ state }) => state === "done").length;
  const failed = all.filter(({ state }) => state === "failed");
  const going = all.filter(({ state }) => state === "waiting" || state === "sending");
  const shown = [...failed, ...going, ...all.filter(({ state }) => state === "cancelled")].slice(0, 50);
  return (
    <Paper withBorder p="sm" mt="sm" component="section" aria-label={words.sending}>
      <Group justify="space-between">
        <Text size="sm" role="status">
          {words.sending}
          {colon} {words.progress(done, all.length)}
        </Text>
        <Group gap={6}>
          {going.length > 0 && (
            <Button variant="default" onClick={() => uploads.cancel(...going.map(({ id }) => id))}>
              {words.cancelAll}
            </Button>
          )}
          {failed.length > 1 && (
            <Button onClick={() => uploads.again(...failed.map(({ id }) => id))}>{words.againAll}</Button>
          )}
          {going.length === 0 && (
            <Button variant="default" onClick={() => uploads.clear()}>
              {words.clear}
            </Button>
          )}
        </Group>
      </Group>
      {failed.length > 0 && (
        <Alert
          color="red"
          mt="xs"
          p="xs"
          role="alert"
          styles={{ title: { color: "var(--mantine-color-text)" } }}
          title={words.failedCount(failed.length)}
        >
          {words.failedHelp}
        </Alert>
      )}
      {shown.map((upload) => (
        <Line key={upload.id} upload={upload} />
      ))}
    </Paper>
  );
}

function Line({ upload }: { readonly upload: Upload<File> }) {
  const words = useWords(inboxWords);
  const colon = useColon();
  const failures = useWords(failureWords);
  const { id, name, state, sent, error } = upload;
  const over = state === "failed" || state === "cancelled";
  const percent = Math.round(sent * 100);
  return (
    <Group gap="sm" mt={6} wrap="nowrap">
      <div style={{ flex: 1, minWidth: 0 }}>
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          {name} — {words.states[state]}
        </Text>
        {state === "sending" && <Progress value={percent} size="sm" aria-label={words.percent(name, percent)} />}
        {error !== undefined && (
          <Text size="xs" c="red">
            {error instanceof FileGone ? words.gone : failureText(error, failures)}
          </Text>
        )}
      </div>
      <Button
        variant="default"
        onClick={() => (over ? uploads.again(id) : uploads.cancel(id))}
        aria-label={`${over ? words.again : words.cancel}${colon} ${name}`}
      >
        {over ? words.again : words.cancel}
      </Button>
    </Group>
  );
}

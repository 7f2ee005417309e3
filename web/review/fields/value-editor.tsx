import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { ConnectionLost } from "../../api/problem.ts";
import { Failure } from "../../parts/failure.tsx";
import { useColon } from "../../words/colon.ts";
import { decisionWords } from "../../words/review-decisions.ts";
import { useWords } from "../../words/words.ts";
import type { Draft } from "../model/drafts.ts";
import { valueAt } from "../model/work-list.ts";
import { etagNow } from "../state/outbox-here.ts";
import { readValue } from "../state/send-entry.ts";
import type { Review } from "../state/use-review.ts";
import { Formula } from "./formula.tsx";
import { ValueForm } from "./value-form.tsx";

/** Words become a value as they are typed, by the server's own readers; what is read is shown before it is saved. */
export function ValueEditor({ review, draft }: { readonly review: Review; readonly draft: Draft }) {
  const words = useWords(decisionWords);
  const colon = useColon();
  const { field, language, typing } = review;
  const [form, setForm] = useState(draft.value !== undefined);
  const input = useRef<HTMLTextAreaElement>(null);
  const [text] = useDebouncedValue(draft.text.trim(), 200);
  const current = draft.purpose === "correct" ? valueAt(review.view, draft.row)?.value : undefined;
  const read = useQuery({
    queryKey: ["review", "read-value", draft.row.field, text, language, current],
    queryFn: ({ signal }) =>
      readValue({ field: draft.row.field, text, language, ...(current !== undefined && { current }) }, signal),
    enabled: text !== "" && draft.value === undefined,
    retry: false,
    staleTime: 60_000,
  });
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const save = () => void review.save(draft);
  const hear = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      save();
    }
  };
  if (!field) return null;
  const begun = etagNow(review.contract, draft.row.field, draft.etag);
  const changed = begun !== review.view.fields[draft.row.field]?.etag;
  const answer = text === draft.text.trim() ? read.data : undefined;
  const error =
    review.fault === "needed"
      ? words.edit.needed
      : (answer?.error?.[language] ?? (review.fault && words.refused.unreadable));
  const label = draft.purpose === "add" ? words.edit.addLabel : words.edit.label;
  return (
    <Stack gap={8}>
      {typing.restored && <Text size="xs">{words.edit.restored}</Text>}
      {changed && <Text size="xs">{words.edit.changedSince}</Text>}
      {form ? (
        <ValueForm review={review} draft={draft} from={draft.value ?? answer?.value ?? current} />
      ) : (
        <Textarea
          ref={input}
          label={label(field.label[language])}
          description={words.edit.hint}
          autosize
          minRows={1}
          maxRows={8}
          value={draft.text}
          error={error}
          onChange={(event) => typing.write({ ...draft, text: event.currentTarget.value, value: undefined })}
          onKeyDown={hear}
        />
      )}
      <div aria-live="polite">
        {!form && answer?.value !== undefined && (
          <Text size="sm">
            {words.edit.reads}
            {colon} <strong>{answer.readable?.[language] ?? answer.printed}</strong>
          </Text>
        )}
        {answer?.warning && <Text size="xs">{answer.warning[language]}</Text>}
        {read.error instanceof ConnectionLost && <Text size="xs">{words.edit.offline}</Text>}
      </div>
      {read.error && !(read.error instanceof ConnectionLost) && <Failure error={read.error} />}
      {!form && answer?.tex && <Formula tex={answer.tex} />}
      {!form && answer && answer.others.length > 0 && (
        <Group gap={6}>
          <Text size="xs">{words.edit.others}</Text>
          {answer.others.slice(0, 4).map((other) => (
            <Button
              key={other.printed}
              variant="default"
              onClick={() => void review.save({ ...draft, text: other.readable[language], value: other.value })}
            >
              {other.readable[language]}
            </Button>
          ))}
        </Group>
      )}
      {draft.evidence.map((place) => (
        <Group key={place.start} gap={6}>
          <Text size="xs">{words.edit.picked(place.page)}</Text>
          <Button variant="subtle" size="compact-xs" onClick={() => typing.write({ ...draft, evidence: [] })}>
            {words.edit.unpick}
          </Button>
        </Group>
      ))}
      <Group gap={6}>
        <Button onClick={save} loading={review.saving}>
          {words.edit.save}
        </Button>
        <Button variant="default" onClick={review.cancelEdit}>
          {words.edit.cancel}
        </Button>
        <Button variant="subtle" onClick={() => setForm(!form)}>
          {form ? words.edit.text : words.edit.form}
        </Button>
      </Group>
    </Stack>
  );
}

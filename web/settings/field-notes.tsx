import { Button, Modal, Stack, Text, Textarea, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { FieldView } from "../../schemas/api/fields.ts";
import { send } from "../api/client.ts";
import { ProblemFailure } from "../api/problem.ts";
import { fieldsQuery } from "../api/vocabulary.ts";
import { Failure } from "../parts/failure.tsx";
import { FormEnd } from "../parts/form-end.tsx";
import { TableBox } from "../parts/table-box.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { settingsWords } from "../words/settings.ts";
import { useLanguage, useWords } from "../words/words.ts";

/** "How we decide this", field by field. */
export function FieldNotes() {
  const all = useWords(settingsWords);
  const words = all.fields;
  const language = useLanguage();
  const fields = useQuery(fieldsQuery);
  const [edited, edit] = useState<FieldView>();
  return (
    <section aria-labelledby="field-notes">
      <Title order={2} id="field-notes">
        {words.notes}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {words.notesText}
      </Text>
      {fields.isPending && <Waiting for={all.waiting} />}
      {fields.error && <Failure error={fields.error} retry={() => void fields.refetch()} />}
      {fields.data && (
        <TableBox label={words.note}>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.meaning}</th>
              <th scope="col">{words.note}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {fields.data.map((field) => (
              <tr key={field.key}>
                <th scope="row">{field.label[language]}</th>
                <td>{field.meaning[language]}</td>
                <td style={{ overflowWrap: "anywhere" }}>
                  {field.note ?? (
                    <Text span size="xs" c="dimmed">
                      {words.noNote}
                    </Text>
                  )}
                </td>
                <td>
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    aria-label={words.editNote(field.label[language])}
                    onClick={() => edit(field)}
                  >
                    {words.edit}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </TableBox>
      )}
      <Modal
        opened={edited !== undefined}
        onClose={() => edit(undefined)}
        title={words.editNote(edited?.label[language] ?? "")}
        size="lg"
      >
        {edited && <NoteForm field={edited} close={() => edit(undefined)} />}
      </Modal>
    </section>
  );
}

function NoteForm({ field, close }: { readonly field: FieldView; readonly close: () => void }) {
  const words = useWords(settingsWords);
  const queries = useQueryClient();
  /** A colleague's, once it was shown, may be written over. */
  const [standing, stand] = useState(field);
  const [note, setNote] = useState(field.note ?? "");
  const save = useMutation({
    mutationFn: () =>
      send(
        "PUT",
        `/fields/${encodeURIComponent(field.key)}/note`,
        { note: note.trim() },
        { ifMatch: standing.noteEtag },
      ),
    onSuccess: close,
    onError: (error) => {
      if (error instanceof ProblemFailure && error.problem.status === 412) stand(error.problem.current as FieldView);
    },
    onSettled: () => queries.invalidateQueries(fieldsQuery),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack gap="sm">
        <Textarea
          label={words.fields.note}
          description={words.fields.notesText}
          autosize
          minRows={4}
          maxRows={16}
          maxLength={10_000}
          data-autofocus
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {standing !== field && (
          <Text size="sm" style={{ overflowWrap: "anywhere" }}>
            {words.fields.noteNow} {standing.note ?? words.fields.noNote}
          </Text>
        )}
        <FormEnd words={words} error={save.error} saving={save.isPending} cancel={close} />
      </Stack>
    </form>
  );
}

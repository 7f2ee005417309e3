import { Button, Group, Modal, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { FieldView } from "../../schemas/api/fields.ts";
import { send } from "../api/client.ts";
import { fieldsQuery } from "../api/vocabulary.ts";
import { Failure } from "../parts/failure.tsx";
import { TableBox } from "../parts/table-box.tsx";
import { settingsWords } from "../words/settings.ts";
import { useLanguage, useWords } from "../words/words.ts";
import { CustomFieldForm } from "./custom-field-form.tsx";

/** Fields that the organisation adds without code. */
export function CustomFields() {
  const all = useWords(settingsWords);
  const words = all.fields;
  const language = useLanguage();
  const queries = useQueryClient();
  const fields = useQuery(fieldsQuery);
  const [adding, setAdding] = useState(false);
  const [removed, askToRemove] = useState<FieldView>();
  const refresh = () => queries.invalidateQueries(fieldsQuery);
  const remove = useMutation({
    mutationFn: ({ key, definitionEtag: ifMatch }: FieldView) =>
      send("DELETE", `/custom-fields/${encodeURIComponent(key)}`, undefined, { ifMatch }),
    onSuccess: () => askToRemove(undefined),
    onSettled: refresh,
  });
  const restore = useMutation({
    mutationFn: ({ key, definitionEtag: ifMatch }: FieldView) =>
      send("PUT", `/custom-fields/${encodeURIComponent(key)}`, { archived: false }, { ifMatch }),
    onSettled: refresh,
  });
  const own = fields.data?.filter(({ custom }) => custom) ?? [];
  return (
    <section aria-labelledby="custom-fields" style={{ marginBottom: 32 }}>
      <Group justify="space-between" align="flex-start" mb="sm">
        <div>
          <Title order={2} id="custom-fields">
            {words.custom}
          </Title>
          <Text size="sm" c="dimmed">
            {words.customText}
          </Text>
        </div>
        <Button onClick={() => setAdding(true)}>{words.add}</Button>
      </Group>
      {restore.error && <Failure error={restore.error} />}
      {fields.data && own.length === 0 && <Text size="sm">{words.none}</Text>}
      {own.length > 0 && <Table fields={own} remove={askToRemove} restore={(field) => restore.mutate(field)} />}
      <Modal opened={adding} onClose={() => setAdding(false)} title={words.add} size="lg">
        <CustomFieldForm
          cancel={() => setAdding(false)}
          done={() => {
            setAdding(false);
            void refresh();
          }}
        />
      </Modal>
      <Modal opened={removed !== undefined} onClose={() => askToRemove(undefined)} title={words.archive}>
        <Stack gap="sm">
          <Text size="sm">{words.archiveSure(removed?.label[language] ?? "")}</Text>
          {remove.error && <Failure error={remove.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => askToRemove(undefined)}>
              {all.cancel}
            </Button>
            <Button disabled={remove.isPending} onClick={() => removed && remove.mutate(removed)}>
              {words.archive}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </section>
  );
}

interface TableProps {
  readonly fields: readonly FieldView[];
  readonly remove: (field: FieldView) => void;
  readonly restore: (field: FieldView) => void;
}

function Table({ fields, remove, restore }: TableProps) {
  const words = useWords(settingsWords).fields;
  const language = useLanguage();
  return (
    <TableBox label={words.field}>
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.key}</th>
          <th scope="col">{words.type}</th>
          <th scope="col">{words.meaning}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => {
          const name = field.label[language];
          return (
            <tr key={field.key}>
              <th scope="row">
                {name} {field.archived && `(${words.archived})`}
              </th>
              <td>{field.key}</td>
              <td>{field.definition && words.types[field.definition.type]}</td>
              <td>{field.meaning[language]}</td>
              <td>
                {/* Fields of the settings file are changed there. */}
                {field.definition &&
                  (field.archived ? (
                    <Button variant="subtle" size="compact-xs" onClick={() => restore(field)}>
                      {words.restore}
                    </Button>
                  ) : (
                    <Button
                      variant="subtle"
                      size="compact-xs"
                      aria-label={words.archiveOf(name)}
                      onClick={() => remove(field)}
                    >
                      {words.archive}
                    </Button>
                  ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </TableBox>
  );
}

import { Button, Checkbox, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CustomField } from "../../schemas/custom-field.ts";
import { send } from "../api/client.ts";
import { Failure } from "../parts/failure.tsx";
import { settingsWords } from "../words/settings.ts";
import { useWords } from "../words/words.ts";

const types = ["text", "date", "money", "period", "number", "boolean", "choice"] as const;
const keyRule = /^[a-z][A-Za-z0-9]*$/;
const empty = { key: "", labelFr: "", labelEn: "", meaningFr: "", meaningEn: "" };

interface Props {
  readonly done: () => void;
  readonly cancel: () => void;
}

export function CustomFieldForm({ done, cancel }: Props) {
  const all = useWords(settingsWords);
  const words = all.fields;
  const [texts, setTexts] = useState(empty);
  const [type, setType] = useState<CustomField["type"]>("text");
  const [choices, setChoices] = useState("");
  const [many, setMany] = useState(false);
  const named = [...new Set(choices.split("\n").map((choice) => choice.trim()))].filter((choice) => choice !== "");
  const add = useMutation({
    mutationFn: (field: CustomField) => send("POST", "/custom-fields", field),
    onSuccess: done,
  });
  const badKey = texts.key !== "" && !keyRule.test(texts.key);
  const complete =
    Object.values(texts).every((text) => text.trim() !== "") && !badKey && (type !== "choice" || named.length > 0);
  const text = (name: keyof typeof empty, label: string) => (
    <TextInput
      label={label}
      required
      value={texts[name]}
      onChange={({ currentTarget: { value } }) => setTexts({ ...texts, [name]: value })}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!complete) return;
        add.mutate({
          key: texts.key,
          label: { fr: texts.labelFr.trim(), en: texts.labelEn.trim() },
          meaning: { fr: texts.meaningFr.trim(), en: texts.meaningEn.trim() },
          type,
          ...(type === "choice" && { choices: named }),
          many,
        });
      }}
    >
      <Stack gap="sm">
        <SimpleGrid cols={2} spacing="sm">
          {text("labelFr", words.labelFr)}
          {text("labelEn", words.labelEn)}
          {text("meaningFr", words.meaningFr)}
          {text("meaningEn", words.meaningEn)}
          <TextInput
            label={words.key}
            description={words.keyHelp}
            required
            error={badKey ? words.keyHelp : undefined}
            value={texts.key}
            onChange={({ currentTarget: { value } }) => setTexts({ ...texts, key: value })}
          />
          <Select
            label={words.type}
            description=" "
            allowDeselect={false}
            value={type}
            onChange={(next) => setType(next as CustomField["type"])}
            data={types.map((value) => ({ value, label: words.types[value] }))}
          />
        </SimpleGrid>
        {type === "choice" && (
          <Textarea
            label={words.choices}
            required
            autosize
            minRows={3}
            value={choices}
            onChange={(event) => setChoices(event.currentTarget.value)}
          />
        )}
        <Checkbox label={words.many} checked={many} onChange={(event) => setMany(event.currentTarget.checked)} />
        {add.error && <Failure error={add.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={cancel}>
            {all.cancel}
          </Button>
          <Button type="submit" disabled={!complete || add.isPending}>
            {words.add}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

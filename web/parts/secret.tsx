import { Button, Code, CopyButton, Group, Modal, Stack, Text } from "@mantine/core";
import { settingsWords } from "../words/settings.ts";
import { useWords } from "../words/words.ts";

interface Props {
  readonly title: string;
  readonly text: string;
  /** Undefined: nothing is shown. */
  readonly secret: string | undefined;
  readonly close: () => void;
}

/** Something that is shown once; it closes only by its button. */
export function SecretOnce({ title, text, secret, close }: Props) {
  const words = useWords(settingsWords);
  return (
    <Modal
      opened={secret !== undefined}
      onClose={close}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      title={title}
    >
      <Stack gap="sm">
        <Text size="sm">{text}</Text>
        <Code block style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {secret}
        </Code>
        <Group justify="flex-end" gap="xs">
          <CopyButton value={secret ?? ""}>
            {({ copied, copy }) => <Button onClick={copy}>{copied ? words.copied : words.copy}</Button>}
          </CopyButton>
          <Button variant="default" onClick={close}>
            {words.close}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

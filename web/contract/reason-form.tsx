import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { Failure } from "../parts/failure.tsx";
import { familyWords } from "../words/contract-family.ts";
import { useWords } from "../words/words.ts";

interface Props {
  readonly text: string;
  /** On the button that does it. */
  readonly action: string;
  readonly danger?: boolean;
  /** Whether all else that it takes is given. */
  readonly isReady?: boolean;
  readonly error: Error | null;
  readonly isBusy: boolean;
  readonly submit: (reason: string) => void;
  readonly cancel: () => void;
  readonly children?: ReactNode;
}

/** What is asked before a contract is merged, separated or deleted: at least why. */
export function ReasonForm({ text, action, danger = false, isReady = true, error, isBusy, ...props }: Props) {
  const words = useWords(familyWords);
  const [reason, setReason] = useState("");
  const isWhole = isReady && reason.trim() !== "";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole && !isBusy) props.submit(reason.trim());
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{text}</Text>
        {props.children}
        <TextInput
          label={words.reason}
          description={words.reasonHint}
          required
          maxLength={500}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {error && <Failure error={error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.cancel}>
            {words.cancel}
          </Button>
          <Button type="submit" disabled={!isWhole || isBusy} {...(danger && { color: "red" })}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

import { Button, Group } from "@mantine/core";
import { Failure } from "./failure.tsx";

interface Props {
  readonly words: { readonly cancel: string; readonly save: string };
  /** What saving came to, where it failed. */
  readonly error: Error | null;
  readonly saving: boolean;
  readonly cancel: () => void;
}

/** The end of a form in a dialog: why it was not saved, and its two buttons. */
export function FormEnd({ words, error, saving, cancel }: Props) {
  return (
    <>
      {error && <Failure error={error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={cancel}>
          {words.cancel}
        </Button>
        <Button type="submit" disabled={saving}>
          {words.save}
        </Button>
      </Group>
    </>
  );
}

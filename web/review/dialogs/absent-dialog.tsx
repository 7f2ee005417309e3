import { Button, Group, Modal, Text } from "@mantine/core";
import { decisionWords } from "../../words/review-decisions.ts";
import { useWords } from "../../words/words.ts";
import type { Review } from "../state/use-review.ts";

/** Asked before several values go at once. */
export function AbsentDialog({ review, onClose }: { readonly review: Review; readonly onClose: () => void }) {
  const words = useWords(decisionWords);
  const { field, view, language } = review;
  if (!field) return null;
  const count = view.fields[field.key]?.items.length ?? 0;
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.actions.absent}
      closeButtonProps={{ "aria-label": words.remark.cancel }}
    >
      <Text size="sm">{words.allAbsent(field.label[language], count)}</Text>
      <Group gap={6} mt="sm">
        <Button
          data-autofocus
          onClick={() => {
            review.absent();
            onClose();
          }}
        >
          {words.actions.absent}
        </Button>
        <Button variant="default" onClick={onClose}>
          {words.edit.cancel}
        </Button>
      </Group>
    </Modal>
  );
}

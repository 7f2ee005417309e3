import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Colleague } from "../../../schemas/api/access.ts";
import type { RemarkKind } from "../../../schemas/api/decisions.ts";
import { get } from "../../api/client.ts";
import { decisionWords } from "../../words/review-decisions.ts";
import { remarkWords } from "../../words/review-remarks.ts";
import { useWords } from "../../words/words.ts";
import { keep, parsed } from "../model/storage.ts";
import type { Review } from "../state/use-review.ts";

interface Props {
  readonly review: Review;
  readonly kind: RemarkKind;
  readonly onClose: () => void;
  readonly onSent: () => void;
}

/** Of one value; the others are of the whole contract. */
const ofValue: readonly RemarkKind[] = ["unsure", "problem"];

/** Says something of a value or of the contract; what is typed is kept, and goes out as decisions do. */
export function RemarkDialog({ review, kind, onClose, onSent }: Props) {
  const words = useWords(decisionWords);
  const remarks = useWords(remarkWords);
  const { contract, selected, field, language, user } = review;
  const kept = `greffier/remark/${user}/${contract}/${kind}`;
  const [comment, setComment] = useState(() => String(parsed(localStorage.getItem(kept)) ?? ""));
  const [to, setTo] = useState("");
  const colleagues = useQuery({
    queryKey: ["review", "colleagues"],
    queryFn: ({ signal }) => get<readonly Colleague[]>("/colleagues", { signal }),
    staleTime: 5 * 60_000,
  });
  const about = ofValue.includes(kind) && selected;
  const say = () => {
    const place = { ...(about && { field: about.field, ...(about.item !== undefined && { item: about.item }) }) };
    void review
      .remark({ kind, comment, ...place, ...(to !== "" && { to }) })
      .then((outcome) =>
        notifications.show({ message: remarks[outcome], ...(outcome === "stopped" && { color: "red" }) }),
      );
    localStorage.removeItem(kept);
    onSent();
  };
  const others = (colleagues.data ?? []).filter(({ id }) => id !== user);
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.actions[kind]}
      closeButtonProps={{ "aria-label": words.remark.cancel }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          say();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{words.remark.explain[kind]}</Text>
          {about && field && <Text size="sm">{words.remark.about(field.label[language])}</Text>}
          <Textarea
            data-autofocus
            label={words.remark.comment}
            description={words.remark.commentHint}
            autosize
            minRows={3}
            maxLength={4000}
            value={comment}
            onChange={(event) => {
              setComment(event.currentTarget.value);
              keep(localStorage, kept, event.currentTarget.value);
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) say();
            }}
          />
          {others.length > 0 && (
            <NativeSelect
              size="xs"
              label={words.remark.to}
              value={to}
              onChange={(event) => setTo(event.currentTarget.value)}
              data={[
                { value: "", label: words.remark.anyone },
                ...others.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
          <Group gap={6}>
            <Button type="submit">{words.remark.send}</Button>
            <Button variant="default" onClick={onClose}>
              {words.remark.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

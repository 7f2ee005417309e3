import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Colleague } from "../../../schemas/api/access.ts";
import type { RemarkKind } from "../../../schemas/api/decisions.ts";
import { get, send } from "../../api/client.ts";
import { Failure } from "../../parts/failure.tsx";
import { decisionWords } from "../../words/review-decisions.ts";
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

/** Says something of a value or of the contract; what is typed is kept until it is sent. */
export function RemarkDialog({ review, kind, onClose, onSent }: Props) {
  const words = useWords(decisionWords);
  const { contract, selected, field, language, user } = review;
  const place = `greffier/remark/${user}/${contract}/${kind}`;
  const [comment, setComment] = useState(() => String(parsed(localStorage.getItem(place)) ?? ""));
  const [to, setTo] = useState("");
  const colleagues = useQuery({
    queryKey: ["review", "colleagues"],
    queryFn: ({ signal }) => get<readonly Colleague[]>("/colleagues", { signal }),
    staleTime: 5 * 60_000,
  });
  const about = ofValue.includes(kind) && selected;
  const sending = useMutation({
    mutationFn: () =>
      send("POST", `/contracts/${encodeURIComponent(contract)}/remarks`, {
        kind,
        comment,
        ...(about && { field: about.field, ...(about.item !== undefined && { item: about.item }) }),
        ...(to !== "" && { to }),
      }),
    onSuccess: () => {
      localStorage.removeItem(place);
      notifications.show({ message: words.remark.sent });
      onSent();
    },
  });
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
          sending.mutate();
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
              keep(localStorage, place, event.currentTarget.value);
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) sending.mutate();
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
          {sending.error && <Failure error={sending.error} />}
          <Group gap={6}>
            <Button type="submit" loading={sending.isPending}>
              {words.remark.send}
            </Button>
            <Button variant="default" onClick={onClose}>
              {words.remark.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

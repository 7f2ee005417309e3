import { Button, Group } from "@mantine/core";
import { decisionWords } from "../../words/review-decisions.ts";
import { useWords } from "../../words/words.ts";
import type { ReviewAction } from "../model/keys.ts";
import { isOne, type Review } from "../state/use-review.ts";
import { KeyHint } from "./key-hint.tsx";

interface Props {
  readonly review: Review;
  readonly onSay: (kind: "unsure") => void;
  readonly onAbsent: () => void;
}

/** What can be decided of the value in hand; the same as the keys do. */
export function CardActions({ review, onSay, onAbsent }: Props) {
  const words = useWords(decisionWords);
  const { value, field, selected, mayDecide } = review;
  if (!mayDecide) return null;
  const list = !isOne(field);
  const act = (action: ReviewAction & keyof typeof words.short, run: () => void, main = false) => (
    <Button variant={main ? "filled" : "default"} onClick={run} title={words.actions[action]}>
      {words.short[action]}
      <KeyHint action={action} />
    </Button>
  );
  return (
    <Group gap={6}>
      {selected?.item !== undefined && act("confirm", review.confirm, true)}
      {value?.state === "found" || value?.state === "contradictory"
        ? act("correct", () => review.beginEdit("correct"))
        : act("add", () => review.beginEdit("correct"))}
      {value?.state !== "absent" && act("absent", onAbsent)}
      {list && value?.state === "found" && act("remove", review.remove)}
      {list && value?.state === "found" && act("add", () => review.beginEdit("add"))}
      {act("unsure", () => onSay("unsure"))}
    </Group>
  );
}

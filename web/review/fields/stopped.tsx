import { Alert, Button, Group, Text } from "@mantine/core";
import { useColon } from "../../words/colon.ts";
import { reviewWords } from "../../words/review.ts";
import { decisionWords } from "../../words/review-decisions.ts";
import { useWords } from "../../words/words.ts";
import type { DecisionEntry } from "../model/outbox-entry.ts";
import { valuesOf } from "../model/work-list.ts";
import classes from "../review.module.css";
import type { Review } from "../state/use-review.ts";
import { printedOf } from "./printed.ts";

/** A decision that was not saved: what a colleague decided beside it, or why the server refused; nothing is lost. */
export function Stopped({ entry, review }: { readonly entry: DecisionEntry; readonly review: Review }) {
  const words = useWords(decisionWords);
  const colon = useColon();
  const labels = useWords(reviewWords);
  const { fault, decision } = entry;
  if (!fault) return null;
  const mine = (
    <Text size="sm">
      <strong>{words.conflict.mine}</strong>
      {colon} {words.decided[decision.action]}
      {entry.printed !== undefined && ` « ${entry.printed} »`}
    </Text>
  );
  if (fault.kind === "conflict") {
    const theirs = valuesOf(fault.current).map(
      (value) => printedOf(value, review.language) ?? labels.state[value.state],
    );
    return (
      <Alert color="yellow" role="alert" classNames={{ title: classes.alertTitle }} title={words.conflict.title} p="xs">
        <Text size="sm">
          <strong>{words.conflict.theirs}</strong>
          {colon} {theirs.join(" ; ") || labels.nothing}
        </Text>
        {mine}
        <Group gap={6} mt={6}>
          <Button variant="default" onClick={() => review.keepTheirs(entry)}>
            {words.conflict.keepTheirs}
          </Button>
          <Button onClick={() => review.sendAgain(entry)}>{words.conflict.applyMine}</Button>
        </Group>
      </Alert>
    );
  }
  return (
    <Alert color="red" role="alert" classNames={{ title: classes.alertTitle }} title={words.refused.title} p="xs">
      <Text size="sm">
        {fault.kind === "unreadable" ? (
          words.refused.unreadable
        ) : (
          <span lang="en">
            {fault.detail} {fault.remedy}
          </span>
        )}
      </Text>
      {mine}
      <Group gap={6} mt={6}>
        <Button onClick={() => review.editAgain(entry)}>{words.refused.editAgain}</Button>
        {fault.kind === "refused" && (
          <Button variant="default" onClick={() => review.sendAgain(entry)}>
            {words.refused.again}
          </Button>
        )}
        <Button variant="default" onClick={() => review.keepTheirs(entry)}>
          {words.refused.giveUp}
        </Button>
      </Group>
    </Alert>
  );
}

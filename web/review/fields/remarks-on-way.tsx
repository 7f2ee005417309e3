import { Alert, Button, Group, Text } from "@mantine/core";
import { useColon } from "../../words/colon.ts";
import { decisionWords } from "../../words/review-decisions.ts";
import { remarkWords } from "../../words/review-remarks.ts";
import { useWords } from "../../words/words.ts";
import type { RemarkEntry } from "../model/outbox-entry.ts";
import classes from "../review.module.css";
import type { Review } from "../state/use-review.ts";

/** Remarks that wait for the connection, counted, and those that the server refused, each with what it said. */
export function RemarksOnWay({ review }: { readonly review: Review }) {
  const words = useWords(remarkWords);
  const { remarks, offline } = review.waiting;
  const waits = remarks.filter(({ fault }) => !fault).length;
  return (
    <>
      {offline && waits > 0 && <Text size="sm">{words.waiting(waits)}</Text>}
      {remarks
        .filter(({ fault }) => fault)
        .map((entry) => (
          <Stopped key={entry.id} entry={entry} review={review} />
        ))}
    </>
  );
}

function Stopped({ entry, review }: { readonly entry: RemarkEntry; readonly review: Review }) {
  const words = useWords(remarkWords);
  const actions = useWords(decisionWords).actions;
  const colon = useColon();
  const { fault, remark } = entry;
  return (
    <Alert color="red" role="alert" classNames={{ title: classes.alertTitle }} title={words.stopped} p="xs" mt={6}>
      <Text size="sm" style={{ overflowWrap: "anywhere" }}>
        <strong>{actions[remark.kind]}</strong>
        {remark.comment !== "" && `${colon} ${remark.comment}`}
      </Text>
      <Text size="xs" lang="en">
        {fault?.detail} {fault?.remedy}
      </Text>
      <Group gap={6} mt={6}>
        <Button onClick={() => review.sendAgain(entry)}>{words.again}</Button>
        <Button variant="default" onClick={() => review.keepTheirs(entry)}>
          {words.giveUp}
        </Button>
      </Group>
    </Alert>
  );
}

import { Alert, Button, Group, SegmentedControl, Text, TextInput } from "@mantine/core";
import { type KeyboardEvent, type RefObject, useState } from "react";
import { Link } from "wouter";
import type { Evidence } from "../../../schemas/evidence.ts";
import { ReadinessMark } from "../../parts/marks.tsx";
import { reviewWords } from "../../words/review.ts";
import { decisionWords } from "../../words/review-decisions.ts";
import { useWords } from "../../words/words.ts";
import { type Row, readinessOf, rowKey, rowsOf, sameRow, valueAt } from "../model/work-list.ts";
import classes from "../review.module.css";
import type { Review } from "../state/use-review.ts";
import { ContractIssues } from "./contract-issues.tsx";
import { FieldRow } from "./field-row.tsx";
import { RemarksOnWay } from "./remarks-on-way.tsx";
import { ValueCard } from "./value-card.tsx";

interface Props {
  readonly review: Review;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly next: { readonly title: string | undefined; readonly go: (() => void) | undefined };
  readonly onShow: (evidence: Evidence) => void;
  readonly onSay: (kind: "unsure") => void;
  readonly onAbsent: () => void;
  readonly onProfile: (profile: "essential" | "all") => void;
}

const groups = ["identity", "parties", "dates", "money", "obligations", "clauses", "custom"] as const;

/** The fields beside the document: what is doubtful first, then all by group; the one in hand is open. */
export function FieldsPanel({ review, search, next, onShow, onSay, onAbsent, onProfile }: Props) {
  const words = useWords(reviewWords);
  const { view, fields, rows, language } = review;
  const [wanted, setWanted] = useState("");
  const fits = (key: string) => labelOf(key).includes(folded(wanted));
  const labelOf = (key: string) => folded(fields.find((field) => field.key === key)?.label[language] ?? key);
  const others = fields
    .filter(({ key, archived }) => !archived && fits(key))
    .flatMap(({ key, group }) => rowsOf(view, key).map((row) => ({ row, group })))
    .filter(({ row }) => !rows.some((other) => sameRow(other, row)));
  const first = rows.filter(({ field }) => fits(field));
  const line = (row: Row) => (
    <RowOrCard key={rowKey(row)} row={row} review={review} onShow={onShow} onSay={onSay} onAbsent={onAbsent} />
  );
  const hear = (event: KeyboardEvent<HTMLInputElement>) => {
    const found = first[0] ?? others[0]?.row;
    if (event.key !== "Enter" || !found) return;
    review.select(found);
    setWanted("");
    event.currentTarget.blur();
  };
  return (
    <section className={classes.panel} aria-label={words.fields}>
      <Head review={review} onProfile={onProfile} />
      <div className={classes.list} data-fields>
        <Group px={14} py={6}>
          <TextInput
            ref={search}
            aria-label={words.search.label}
            placeholder={words.search.label}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
            onKeyDown={hear}
            flex={1}
          />
        </Group>
        {first.length === 0 && others.length === 0 && <Text px={14}>{words.search.none}</Text>}
        {wanted === "" && review.left === 0 && <Done review={review} next={next} />}
        {first.length > 0 && (
          <>
            <h2 className={classes.section}>{words.toCheck}</h2>
            <ul className={classes.rows}>{first.map(line)}</ul>
          </>
        )}
        {groups.map((group) => {
          const here = others.filter((other) => other.group === group).map(({ row }) => row);
          return (
            here.length > 0 && (
              <div key={group}>
                <h2 className={classes.section}>{words.groups[group]}</h2>
                <ul className={classes.rows}>{here.map(line)}</ul>
              </div>
            )
          );
        })}
      </div>
    </section>
  );
}

function RowOrCard({
  row,
  review,
  onShow,
  onSay,
  onAbsent,
}: Pick<Props, "review" | "onShow" | "onSay" | "onAbsent"> & { readonly row: Row }) {
  const field = review.fields.find(({ key }) => key === row.field);
  if (!field) return null;
  const chosen = sameRow(row, review.selected);
  return (
    <li aria-current={chosen}>
      {chosen ? (
        <ValueCard review={review} onShow={onShow} onSay={onSay} onAbsent={onAbsent} />
      ) : (
        <FieldRow row={row} field={field} value={valueAt(review.view, row)} onSelect={review.select} />
      )}
    </li>
  );
}

function Head({ review, onProfile }: Pick<Props, "review" | "onProfile">) {
  const words = useWords(reviewWords);
  const { view, fields, rows, left, waiting, mayReview, mayDecide, choice } = review;
  const stopped = waiting.entries.filter(({ fault }) => fault);
  const waits = waiting.entries.filter(({ fault }) => !fault).length;
  return (
    <div className={classes.head}>
      <Group justify="space-between" gap={8} wrap="nowrap" align="start">
        <h1 className={classes.title}>{view.line.title}</h1>
        <ReadinessMark readiness={readinessOf(view, fields)} />
      </Group>
      <Group justify="space-between" gap={8} mt={6}>
        <Text size="sm">{words.left(left, rows.length)}</Text>
        <SegmentedControl
          aria-label={words.profileLabel}
          value={choice.profile}
          onChange={(next) => onProfile(next as "essential" | "all")}
          data={[
            { value: "essential", label: words.profile.essential },
            { value: "all", label: words.profile.all },
          ]}
        />
      </Group>
      {!mayReview && <Text size="sm">{words.readOnly}</Text>}
      {mayReview && !mayDecide && <Text size="sm">{words.locked}</Text>}
      <OtherClaim review={review} />
      <div role="status">
        {waiting.offline && waits > 0 && <Text size="sm">{words.offlineWaiting(waits)}</Text>}
        <RemarksOnWay review={review} />
        {stopped.length > 0 && (
          <Group gap={6}>
            <Text size="sm">{words.stopped(stopped.length)}</Text>
            <Button variant="default" size="compact-xs" onClick={() => stopped[0] && review.goTo(stopped[0])}>
              {words.seeStopped}
            </Button>
          </Group>
        )}
        {waiting.unkept && <Alert color="red">{words.unkept}</Alert>}
      </div>
      <ContractIssues issues={view.issues.filter(({ field }) => field === undefined)} />
    </div>
  );
}

function OtherClaim({ review }: { readonly review: Review }) {
  const words = useWords(reviewWords);
  const { claim } = review.view;
  if (!claim || claim.by === review.user) return null;
  return (
    <Text size="sm" title={words.claimedAdvice}>
      {words.claimedBy(claim.name)}
    </Text>
  );
}

function Done({ review, next }: Pick<Props, "review" | "next">) {
  const words = useWords(reviewWords);
  const actions = useWords(decisionWords).actions;
  return (
    <Alert color="green" m={14} role="status">
      <Text size="sm">{review.choice.profile === "all" ? words.nothingLeft : words.nothingLeftEssential}</Text>
      <Group gap={6} mt={6}>
        {next.go ? (
          <Button onClick={next.go} title={actions.nextDoubtful}>
            {words.nextContract}
          </Button>
        ) : (
          <Text size="sm">{words.noNextContract}</Text>
        )}
        <Button component={Link} href="/queue" variant="default">
          {words.backToQueue}
        </Button>
      </Group>
    </Alert>
  );
}

function folded(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

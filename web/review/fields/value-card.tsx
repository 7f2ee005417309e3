import { Spoiler, Stack, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { Evidence } from "../../../schemas/evidence.ts";
import { derivationInWords } from "../../format/derivation.ts";
import { passagesOf } from "../../format/passages.ts";
import { IssueText } from "../../parts/issue-text.tsx";
import { LevelMark } from "../../parts/marks.tsx";
import { useColon } from "../../words/colon.ts";
import { reviewWords } from "../../words/review.ts";
import { useWords } from "../../words/words.ts";
import classes from "../review.module.css";
import type { Review } from "../state/use-review.ts";
import { Alternatives } from "./alternatives.tsx";
import { CardActions } from "./card-actions.tsx";
import { Formula } from "./formula.tsx";
import { printedOf } from "./printed.ts";
import { Stopped } from "./stopped.tsx";
import { ValueEditor } from "./value-editor.tsx";

interface Props {
  readonly review: Review;
  readonly onShow: (evidence: Evidence) => void;
  readonly onSay: (kind: "unsure") => void;
  readonly onAbsent: () => void;
}

/** The value in hand: what it is, where it stands, what else it may be, and what to do with it. */
export function ValueCard({ review, onShow, onSay, onAbsent }: Props) {
  const words = useWords(reviewWords);
  const colon = useColon();
  const { value, field, selected, language, view, waiting } = review;
  const card = useRef<HTMLDivElement>(null);
  const key = `${selected?.field}/${selected?.item}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another value in hand
  useEffect(() => {
    // Newer browsers give a promise, which is no cleanup.
    card.current?.scrollIntoView({ block: "nearest" });
    const focused = document.activeElement;
    const isFree = focused === null || focused === document.body || focused.closest("[data-fields]") !== null;
    const types = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
    if (isFree && !types) card.current?.focus({ preventScroll: true });
  }, [key]);
  if (!field || !selected) return null;
  const stopped = waiting.entries.filter(
    ({ fault, contract, row }) => fault && contract === review.contract && row.field === field.key,
  );
  const onWay = waiting.entries.some(
    ({ fault, contract, row }) => !fault && contract === review.contract && row.field === field.key,
  );
  const issues = view.issues.filter((issue) => issue.field === field.key);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be of inputs; this is a value and what to do with it
    <div ref={card} className={classes.card} data-card tabIndex={-1} role="group" aria-label={field.label[language]}>
      <Stack gap={8}>
        <div>
          <Text component="h3" className={classes.label} m={0}>
            {field.label[language]}
          </Text>
          <div className={classes.strong}>
            {(value && (printedOf(value, language) ?? words.state[value.state])) ?? words.nothing}
          </div>
          {value && <LevelMark level={value.level} />}{" "}
          {value?.state === "contradictory" && (
            <Text span size="xs">
              {words.state.contradictory}
            </Text>
          )}
          {onWay && <Text size="xs">{waiting.offline ? words.waitingToSend : words.saving}</Text>}
          {value?.appliesTo && (
            <Text size="sm">
              {words.appliesTo}
              {colon} {Object.values(value.appliesTo).join(", ")}
            </Text>
          )}
        </div>
        {value?.tex && <Formula tex={value.tex[language]} />}
        {stopped.map((entry) => (
          <Stopped key={entry.id} entry={entry} review={review} />
        ))}
        {passagesOf(value?.evidence ?? []).map((evidence) => (
          <Quote key={`${evidence.document}/${evidence.start}/${evidence.end}`} evidence={evidence} onShow={onShow} />
        ))}
        {value?.state === "found" && value.evidence.length === 0 && (
          <Text size="xs" c="dimmed">
            {words.noEvidence}
          </Text>
        )}
        {value?.derivation && value.derivation.length > 0 && (
          <Text size="sm">
            {words.derivation}
            {colon} {derivationInWords(value.derivation, language)}
          </Text>
        )}
        {issues.map((issue) => (
          <Text key={`${issue.code}/${issue.message}`} size="sm" c={issue.severity === "error" ? "red" : undefined}>
            <strong>{words.severity[issue.severity]}</strong>
            {colon} <IssueText issue={issue} />
          </Text>
        ))}
        {value && <Alternatives review={review} value={value} onShow={onShow} />}
        {review.typing.draft ? (
          <ValueEditor key={key} review={review} draft={review.typing.draft} />
        ) : (
          <CardActions review={review} onSay={onSay} onAbsent={onAbsent} />
        )}
        {field.note && (
          <Text size="xs" style={{ whiteSpace: "pre-line" }}>
            <strong>{words.howWeDecide}</strong>
            {colon} {field.note}
          </Text>
        )}
        <Spoiler maxHeight={40} showLabel="…" hideLabel="–">
          <Text size="xs" c="dimmed">
            {field.meaning[language]}
          </Text>
        </Spoiler>
      </Stack>
    </div>
  );
}

/** A passage, to go to. */
export function Quote({ evidence, onShow }: { readonly evidence: Evidence; readonly onShow: Props["onShow"] }) {
  const words = useWords(reviewWords);
  return (
    <button type="button" className={classes.quote} onClick={() => onShow(evidence)}>
      <Text span size="xs" c="dimmed">
        {words.evidenceAt(evidence.page)}
      </Text>{" "}
      {shortened(evidence.quote)}
    </button>
  );
}

function shortened(quote: string): string {
  const text = quote.replaceAll(/\s+/g, " ").trim();
  return text.length > 240 ? `${text.slice(0, 239)}…` : text;
}

import { Anchor, Text } from "@mantine/core";
import { Link } from "wouter";
import type { EntryView, ValueView } from "../../schemas/api/decisions.ts";
import { useVocabulary } from "../api/vocabulary.ts";
import { LevelMark } from "../parts/marks.tsx";
import { contractPageWords } from "../words/contract.ts";
import { contractWords } from "../words/contract-words.ts";
import { useLanguage, useWords } from "../words/words.ts";
import classes from "./contract.module.css";

interface Props {
  readonly entry: EntryView;
  readonly field: string;
  readonly contract: string;
}

/** The values of a field, or why there is none. */
export function Entry({ entry, field, contract }: Props) {
  const values = entry.items.length > 0 ? entry.items : entry.absence ? [entry.absence] : [];
  return values.map((value) => <ValueLine key={value.id} value={value} field={field} contract={contract} />);
}

function ValueLine(props: { readonly value: ValueView; readonly field: string; readonly contract: string }) {
  const { value, field, contract } = props;
  const words = useWords(contractPageWords);
  const language = useLanguage();
  const printed = value.readable?.[language] ?? value.printed;
  return (
    <div className={classes.value}>
      <div>
        {printed === undefined ? (
          <Text span size="sm" c="dimmed">
            {value.state === "found" ? "" : words[value.state]}
          </Text>
        ) : (
          <>
            {printed}
            {value.state === "contradictory" && (
              <Text span size="xs" c="var(--greffier-doubtful)">
                {" "}
                ({words.contradictory})
              </Text>
            )}
          </>
        )}
        <Scope value={value} />
      </div>
      <LevelMark level={value.level} />
      <Places value={value} field={field} contract={contract} />
      <Derivation value={value} />
    </div>
  );
}

function Scope({ value }: { readonly value: ValueView }) {
  const words = useWords(contractWords);
  const scope = Object.entries(value.appliesTo ?? {}) as [keyof typeof words.scope, string][];
  if (scope.length === 0) return null;
  return (
    <Text size="xs" c="dimmed">
      {scope.map(([kind, name]) => `${words.scope[kind]} ${name}`).join(", ")}
    </Text>
  );
}

const shownPlaces = 2;

function Places(props: { readonly value: ValueView; readonly field: string; readonly contract: string }) {
  const { value, field, contract } = props;
  const words = useWords(contractPageWords);
  const { label } = useVocabulary();
  const address = `/review/${encodeURIComponent(contract)}?${new URLSearchParams({ field, item: value.id })}`;
  return value.evidence.slice(0, shownPlaces).map(({ document, start, page, quote }) => (
    <div key={`${document} ${start}`} className={classes.evidence}>
      <Anchor component={Link} href={address} size="xs" aria-label={words.evidenceLabel(label(field), page)}>
        {words.evidence(page)}
      </Anchor>
      <span className={classes.quote} title={quote}>
        « {quote.replaceAll(/\s+/g, " ")} »
      </span>
    </div>
  ));
}

function Derivation({ value }: { readonly value: ValueView }) {
  const words = useWords(contractPageWords);
  if (value.derivation === undefined || value.derivation.length === 0) return null;
  return (
    <Text size="xs" c="dimmed" lang="en">
      {words.how} :{" "}
      {value.derivation.map(({ operation, source }) => (source ? `${operation} (${source})` : operation)).join(" → ")}
    </Text>
  );
}

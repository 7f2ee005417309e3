import { Anchor, Button, Text } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import type { EntryView, ValueView } from "../../schemas/api/decisions.ts";
import { useVocabulary } from "../api/vocabulary.ts";
import { derivationInWords } from "../format/derivation.ts";
import { passagesOf } from "../format/passages.ts";
import { LevelMark } from "../parts/marks.tsx";
import { useColon } from "../words/colon.ts";
import { contractPageWords } from "../words/contract.ts";
import { contractWords } from "../words/contract-words.ts";
import { useLanguage, useWords } from "../words/words.ts";
import classes from "./contract.module.css";

interface Props {
  readonly entry: EntryView;
  readonly field: string;
  readonly contract: string;
}

const shownValues = 6;

/** The values of a field, or why there is none. */
export function Entry({ entry, field, contract }: Props) {
  const words = useWords(contractPageWords);
  const [all, setAll] = useState(false);
  const values = entry.items.length > 0 ? entry.items : entry.absence ? [entry.absence] : [];
  const folds = values.length > shownValues + 1;
  return (
    <>
      {(folds && !all ? values.slice(0, shownValues) : values).map((value) => (
        <ValueLine key={value.id} value={value} field={field} contract={contract} />
      ))}
      {folds && (
        <Button variant="subtle" size="compact-xs" mt={6} ml={-8} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewerValues : words.allValues(values.length)}
        </Button>
      )}
    </>
  );
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
  return passagesOf(value.evidence)
    .slice(0, shownPlaces)
    .map(({ document, start, page, quote }) => (
      <div key={`${document} ${start}`} className={classes.evidence}>
        <Anchor component={Link} href={address} size="xs" aria-label={words.evidenceLabel(label(field), page)}>
          {words.evidence(page)}
        </Anchor>
        <span className={classes.quote} title={quote}>
          {words.quoted(quote.replaceAll(/\s+/g, " "))}
        </span>
      </div>
    ));
}

function Derivation({ value }: { readonly value: ValueView }) {
  const words = useWords(contractPageWords);
  const language = useLanguage();
  const colon = useColon();
  if (value.derivation === undefined || value.derivation.length === 0) return null;
  return (
    <Text size="xs" c="dimmed">
      {words.how}
      {colon} {derivationInWords(value.derivation, language)}
    </Text>
  );
}

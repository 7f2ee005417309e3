import { Button, Checkbox, Fieldset, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Facets } from "../../schemas/api/contracts.ts";
import { useVocabulary } from "../api/vocabulary.ts";
import { formatCount } from "../format/format.ts";
import { useColon } from "../words/colon.ts";
import { contractWords } from "../words/contract-words.ts";
import { portfolioWords } from "../words/portfolio.ts";
import { useLanguage, useWords } from "../words/words.ts";
import { isFiltered, type ListFilter, type Portfolio, portfolioOf, toggled, withSingle } from "./address.ts";
import { languageName } from "./columns.tsx";

const faceted = ["readiness", "state", "contractKind", "site", "documentKind", "language"] as const;
type Faceted = (typeof faceted)[number];

interface Props {
  readonly portfolio: Portfolio;
  readonly facets: Facets | undefined;
  readonly change: (next: Portfolio) => void;
}

/** The filters, with how many contracts each value leaves. */
export function Filters({ portfolio, facets, change }: Props) {
  const words = useWords(portfolioWords);
  return (
    <Stack gap="md">
      <Group justify="space-between" mih={30}>
        <Text fw={600} size="sm">
          {words.filters}
        </Text>
        {isFiltered(portfolio) && (
          <Button variant="subtle" size="compact-xs" onClick={() => change(portfolioOf(""))}>
            {words.clear}
          </Button>
        )}
      </Group>
      <OtherFilters portfolio={portfolio} change={change} />
      {faceted.slice(0, 4).map((name) => (
        <Facet key={name} name={name} portfolio={portfolio} counts={facets?.[name]} change={change} />
      ))}
      <Range name={words.ends} type="date" from="endsFrom" until="endsUntil" portfolio={portfolio} change={change} />
      <Range
        name={words.amountRange}
        type="number"
        from="amountFrom"
        until="amountUntil"
        portfolio={portfolio}
        change={change}
      />
      {faceted.slice(4).map((name) => (
        <Facet key={name} name={name} portfolio={portfolio} counts={facets?.[name]} change={change} />
      ))}
    </Stack>
  );
}

const shownAtFirst = 6;

interface FacetProps {
  readonly name: Faceted;
  readonly portfolio: Portfolio;
  readonly counts: Readonly<Record<string, number>> | undefined;
  readonly change: (next: Portfolio) => void;
}

function Facet({ name, portfolio, counts = {}, change }: FacetProps) {
  const words = useWords(portfolioWords);
  const language = useLanguage();
  const nameOf = useValueName();
  const [all, setAll] = useState(false);
  const chosen = portfolio.lists[name];
  const values = [...new Set([...Object.keys(counts), ...chosen])];
  if (values.length === 0) return null;
  // What is chosen stays in view, however rare.
  const shown = all ? values : values.filter((value, place) => place < shownAtFirst || chosen.includes(value));
  return (
    <Fieldset legend={words.filter[name]} variant="unstyled">
      <Stack gap={4} mt={4}>
        {shown.map((value) => (
          <Group key={value} justify="space-between" wrap="nowrap" gap={4} align="flex-start">
            <Checkbox
              label={nameOf(name, value)}
              checked={chosen.includes(value)}
              onChange={() => change(toggled(portfolio, name, value))}
              styles={{ label: { overflowWrap: "anywhere" } }}
            />
            <Text size="xs" c="dimmed" className="number">
              {formatCount(counts[value] ?? 0, language)}
            </Text>
          </Group>
        ))}
        {values.length > shownAtFirst && (
          <Button variant="subtle" size="compact-xs" onClick={() => setAll(!all)} style={{ alignSelf: "flex-start" }}>
            {all ? words.showLess : words.showAll(values.length)}
          </Button>
        )}
      </Stack>
    </Fieldset>
  );
}

/** A filter's value in words. */
function useValueName(): (name: ListFilter, value: string) => string {
  const words = useWords(contractWords);
  const language = useLanguage();
  const { word } = useVocabulary();
  return (name, value) => {
    if (name === "readiness" || name === "state")
      return (words[name] as Readonly<Record<string, string>>)[value] ?? value;
    if (name === "language") return languageName(value, language);
    return name === "contractKind" || name === "documentKind" ? word(name, value) : value;
  };
}

interface RangeProps {
  readonly name: string;
  readonly type: "date" | "number";
  readonly from: "endsFrom" | "amountFrom";
  readonly until: "endsUntil" | "amountUntil";
  readonly portfolio: Portfolio;
  readonly change: (next: Portfolio) => void;
}

function Range({ name, type, from, until, portfolio, change }: RangeProps) {
  const words = useWords(portfolioWords);
  const labels = type === "date" ? [words.from, words.until] : [words.least, words.most];
  return (
    <Fieldset legend={name} variant="unstyled">
      <Stack gap={6} mt={4}>
        {[from, until].map((bound, place) => (
          <Group key={bound} gap={6} wrap="nowrap">
            <Text size="xs" c="dimmed" w={32} aria-hidden>
              {labels[place]}
            </Text>
            <TextInput
              type={type}
              min={type === "number" ? 0 : undefined}
              aria-label={`${name}, ${labels[place]}`}
              flex={1}
              value={portfolio.singles[bound] ?? ""}
              onChange={(event) => change(withSingle(portfolio, bound, event.currentTarget.value))}
            />
          </Group>
        ))}
      </Stack>
    </Fieldset>
  );
}

/** Filters that came with a link and have no control of their own: each can be taken away. */
function OtherFilters({ portfolio, change }: Pick<Props, "portfolio" | "change">) {
  const colon = useColon();
  const words = useWords(portfolioWords);
  const singles = (["batch", "changedSince"] as const).flatMap((name) => {
    const value = portfolio.singles[name];
    return value ? [{ name, value, without: () => withSingle(portfolio, name, "") }] : [];
  });
  const parties = portfolio.lists.party.map((value) => ({
    name: "party" as const,
    value,
    without: () => toggled(portfolio, "party", value),
  }));
  return [...singles, ...parties].map(({ name, value, without }) => (
    <Group key={name + value} justify="space-between" wrap="nowrap" gap={4}>
      <Text size="xs" style={{ overflowWrap: "anywhere" }}>
        {words.filter[name]}
        {colon} {value}
      </Text>
      <Button variant="subtle" size="compact-xs" onClick={() => change(without())}>
        {words.restore}
      </Button>
    </Group>
  ));
}

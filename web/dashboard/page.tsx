import "@mantine/charts/styles.css";
import { SimpleGrid, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Dashboard } from "../../schemas/api/dashboard.ts";
import { get } from "../api/client.ts";
import { useVocabulary } from "../api/vocabulary.ts";
import { formatDayOfYear } from "../format/format.ts";
import { Failure } from "../parts/failure.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { contractWords } from "../words/contract-words.ts";
import { dashboardWords } from "../words/dashboard.ts";
import { useLanguage, useWords } from "../words/words.ts";
import { Accuracy } from "./accuracy.tsx";
import { daysOf, longest, namedBars } from "./bars.ts";
import { BarsCard } from "./chart-card.tsx";
import { Simulator } from "./simulator.tsx";
import { Tiles } from "./tiles.tsx";

const shownFields = 10;

/** What became of the documents and how the review goes, of the whole and never of a person. */
export default function DashboardPage() {
  const words = useWords(dashboardWords);
  const dashboard = useQuery({
    queryKey: ["dashboard"],
    queryFn: ({ signal }) => get<Dashboard>("/dashboard", { signal }),
  });
  return (
    <div style={{ padding: "14px 16px 32px" }}>
      <PageHead title={words.title} below={words.below} />
      {dashboard.isPending && <Waiting for={words.waiting} />}
      {dashboard.error && <Failure error={dashboard.error} retry={() => void dashboard.refetch()} />}
      {dashboard.data && <Figures dashboard={dashboard.data} />}
    </div>
  );
}

function Figures({ dashboard }: { readonly dashboard: Dashboard }) {
  const words = useWords(dashboardWords);
  const names = useWords(contractWords);
  const language = useLanguage();
  const { label } = useVocabulary();
  const { documents, values, contracts, review, use } = dashboard;
  const today = new Date().toISOString().slice(0, 10);
  return (
    <Stack gap="md">
      <Tiles dashboard={dashboard} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <BarsCard
          chart="outcomes"
          counts={words.series.files}
          bars={namedBars(documents.byOutcome, words.outcome)}
          lying
        />
        <BarsCard
          chart="readiness"
          counts={words.series.contracts}
          bars={namedBars(contracts.byReadiness, names.readiness)}
          lying
        />
        <BarsCard chart="statuses" counts={words.series.values} bars={namedBars(values.byStatus, words.status)} lying />
        <BarsCard
          chart="states"
          counts={words.series.contracts}
          bars={namedBars(contracts.byState, names.state)}
          lying
        />
        <BarsCard
          chart="ageing"
          counts={words.series.contracts}
          bars={review.ageing.map(({ upToDays, contracts: value }, place) => ({
            name:
              upToDays === undefined ? words.more(review.ageing[place - 1]?.upToDays ?? 0) : words.upToDays(upToDays),
            value,
          }))}
        />
        <BarsCard
          chart="perDay"
          counts={words.series.decisions}
          bars={daysOf(review.perDay, today).map(({ name, value }) => ({
            name: formatDayOfYear(name, language),
            value,
          }))}
        />
        <BarsCard
          chart="medianSeconds"
          counts={words.series.seconds}
          bars={longest(review.medianSeconds, shownFields).map(({ name, value }) => ({ name: label(name), value }))}
          lying
        />
        <BarsCard chart="use" counts={words.series.times} bars={namedBars(use, words.uses)} lying />
      </SimpleGrid>
      <Simulator />
      <Accuracy rows={dashboard.accuracy} />
    </Stack>
  );
}

import { Group, Paper, Slider, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ThresholdPoint, ThresholdSimulation } from "../../schemas/api/dashboard.ts";
import { get } from "../api/client.ts";
import { formatCount, formatHours, formatShare } from "../format/format.ts";
import { Failure } from "../parts/failure.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useColon } from "../words/colon.ts";
import { dashboardWords } from "../words/dashboard.ts";
import { useLanguage, useWords } from "../words/words.ts";

/** At this target, so many values to review, so many hours, and this bound on errors. */
export function Simulator() {
  const all = useWords(dashboardWords);
  const words = all.simulator;
  const simulation = useQuery({
    queryKey: ["thresholds"],
    queryFn: ({ signal }) => get<ThresholdSimulation>("/dashboard/thresholds", { signal }),
  });
  return (
    <Paper withBorder p="md" component="section" aria-label={words.title}>
      <Title order={2}>{words.title}</Title>
      <Text size="sm" c="dimmed" mb="md">
        {words.text}
      </Text>
      {simulation.isPending && <Waiting for={all.waiting} />}
      {simulation.error && <Failure error={simulation.error} retry={() => void simulation.refetch()} />}
      {simulation.data && <Points points={simulation.data.points} />}
    </Paper>
  );
}

function Points({ points }: { readonly points: readonly ThresholdPoint[] }) {
  const words = useWords(dashboardWords).simulator;
  const language = useLanguage();
  const colon = useColon();
  const [place, setPlace] = useState(() => usualPlace(points));
  const point = points[place];
  if (point === undefined) {
    return (
      <Text size="sm" c="dimmed">
        {words.none}
      </Text>
    );
  }
  const target = (at: number) => formatShare(points[at]?.target ?? 0, language, 1);
  return (
    <Stack gap="md">
      <Text size="sm" fw={600}>
        {words.target}
        {colon} {target(place)}
      </Text>
      <Slider
        thumbLabel={words.target}
        min={0}
        max={points.length - 1}
        step={1}
        value={place}
        onChange={setPlace}
        label={target}
        thumbProps={{ "aria-valuetext": target(place) }}
      />
      <Group gap="xl" role="status">
        <Figure name={words.accepted} figure={formatCount(point.accepted, language)} />
        <Figure name={words.toReview} figure={formatCount(point.toReview, language)} />
        <Figure name={words.hours} figure={formatHours(point.hours, language)} />
        <Figure
          name={words.errors}
          figure={point.errorBound === undefined ? words.unbounded : formatShare(point.errorBound, language, 1)}
        />
      </Group>
    </Stack>
  );
}

/** Where the product stands unless told otherwise: one error in a hundred. */
function usualPlace(points: readonly ThresholdPoint[]): number {
  return Math.max(
    0,
    points.findIndex(({ target }) => target >= 0.99),
  );
}

function Figure({ name, figure }: { readonly name: string; readonly figure: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      <Text fw={600} size="lg" style={{ fontVariantNumeric: "tabular-nums" }}>
        {figure}
      </Text>
    </div>
  );
}

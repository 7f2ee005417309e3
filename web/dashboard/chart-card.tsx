import { BarChart } from "@mantine/charts";
import { Anchor, Group, Paper, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { addressOf } from "../api/client.ts";
import { formatCount } from "../format/format.ts";
import { TableBox } from "../parts/table-box.tsx";
import { dashboardWords } from "../words/dashboard.ts";
import { useLanguage, useWords } from "../words/words.ts";
import type { Bar } from "./bars.ts";

type Chart = keyof (typeof dashboardWords)["fr"]["charts"];

/** A chart's place: its title, and its data as CSV. */
export function Card({ chart, children }: { readonly chart: Chart; readonly children: ReactNode }) {
  const words = useWords(dashboardWords);
  const title = words.charts[chart];
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Group justify="space-between" mb="sm" wrap="nowrap">
        <Title order={2}>{title}</Title>
        <Anchor size="sm" href={addressOf("/dashboard.csv", { chart })} download aria-label={words.csvOf(title)}>
          {words.csv}
        </Anchor>
      </Group>
      {children}
    </Paper>
  );
}

interface BarsProps {
  readonly chart: Chart;
  readonly bars: readonly Bar[];
  /** What the numbers count. */
  readonly counts: string;
  /** Names at the left, for long ones. */
  readonly lying?: boolean;
}

/** A chart of bars; who does not see it has the same numbers as a table. */
export function BarsCard({ chart, bars, counts, lying = false }: BarsProps) {
  const words = useWords(dashboardWords);
  const language = useLanguage();
  if (!bars.some(({ value }) => value > 0)) {
    return (
      <Card chart={chart}>
        <Text size="sm" c="dimmed">
          {words.nothing}
        </Text>
      </Card>
    );
  }
  return (
    <Card chart={chart}>
      <div aria-hidden="true">
        <BarChart
          h={lying ? Math.max(90, bars.length * 30 + 30) : 190}
          data={bars.map((bar) => ({ ...bar }))}
          dataKey="name"
          series={[{ name: "value", label: counts, color: "ink.6" }]}
          orientation={lying ? "vertical" : "horizontal"}
          gridAxis={lying ? "y" : "x"}
          valueFormatter={(value) => formatCount(value, language)}
          {...(lying
            ? { yAxisProps: { width: 150 }, xAxisProps: { allowDecimals: false } }
            : { yAxisProps: { width: 44, allowDecimals: false } })}
          barProps={{ isAnimationActive: false, radius: 2, maxBarSize: 26 }}
          barChartProps={{ accessibilityLayer: false }}
          tooltipAnimationDuration={0}
        />
      </div>
      <details>
        <Text component="summary" size="xs" c="dimmed">
          {words.data}
        </Text>
        <TableBox label={words.charts[chart]} maxHeight="260px">
          <tbody>
            {bars.map(({ name, value }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td data-number>{formatCount(value, language)}</td>
              </tr>
            ))}
          </tbody>
        </TableBox>
      </details>
    </Card>
  );
}

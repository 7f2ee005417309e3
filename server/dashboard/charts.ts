import { stringify } from "csv-stringify/sync";
import type { Dashboard } from "../../schemas/api/dashboard.ts";

type Rows = readonly (readonly (string | number)[])[];

/** The data behind each chart of the dashboard, as a table with its heading. */
const charts = {
  outcomes: ({ documents }: Dashboard): Rows => [["outcome", "files"], ...Object.entries(documents.byOutcome)],
  statuses: ({ values }: Dashboard): Rows => [["status", "values"], ...Object.entries(values.byStatus)],
  readiness: ({ contracts }: Dashboard): Rows => [["readiness", "contracts"], ...Object.entries(contracts.byReadiness)],
  states: ({ contracts }: Dashboard): Rows => [["state", "contracts"], ...Object.entries(contracts.byState)],
  ageing: ({ review }: Dashboard): Rows => [
    ["upToDays", "contracts"],
    ...review.ageing.map(({ upToDays, contracts }) => [upToDays ?? "more", contracts]),
  ],
  perDay: ({ review }: Dashboard): Rows => [
    ["day", "decisions"],
    ...review.perDay.map(({ day, decisions }) => [day, decisions]),
  ],
  medianSeconds: ({ review }: Dashboard): Rows => [["field", "seconds"], ...Object.entries(review.medianSeconds)],
  accuracy: ({ accuracy }: Dashboard): Rows => [
    ["field", "reviewed", "right", "autoReviewed", "autoRight", "silencesReviewed", "silencesMissed"],
    ...accuracy.map((row) => [
      ...[row.field, row.reviewed, row.right, row.autoReviewed, row.autoRight],
      ...[row.silencesReviewed, row.silencesMissed],
    ]),
  ],
  use: ({ use }: Dashboard): Rows => [["use", "times"], ...Object.entries(use)],
};

export type ChartName = keyof typeof charts;
export const chartNames = Object.keys(charts) as ChartName[];

/** A chart's data as CSV (RFC 4180). */
export function chartCsv(chart: ChartName, dashboard: Dashboard): string {
  return stringify(
    charts[chart](dashboard).map((row) => [...row]),
    { record_delimiter: "windows" },
  );
}

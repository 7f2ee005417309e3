import { z } from "zod";
import { Dashboard, ThresholdSimulation } from "../../schemas/api/dashboard.ts";
import type { RouteGroup } from "../app.ts";
import { chartCsv, chartNames } from "../dashboard/charts.ts";
import { simulateTargets } from "../dashboard/thresholds.ts";

/** Figures of the whole, never of a person. */
export const dashboard: RouteGroup =
  ({ store: { portfolio }, ports }) =>
  async (app) => {
    const tags = ["dashboard"];

    app.route({
      method: "GET",
      url: "/dashboard",
      config: { access: "contracts:read" },
      schema: { summary: "Figures of documents, values, contracts and review", tags, response: { 200: Dashboard } },
      handler: ({ actor }) => portfolio.dashboard(actor.sites),
    });

    app.route({
      method: "GET",
      url: "/dashboard.csv",
      config: { access: "contracts:read" },
      schema: {
        summary: "The data of one chart as CSV",
        tags,
        querystring: z.object({ chart: z.enum(chartNames) }),
        response: { 200: z.string() },
      },
      handler: async ({ actor, query }, reply) =>
        reply
          .type("text/csv; charset=utf-8")
          .header("content-disposition", `attachment; filename="${query.chart}.csv"`)
          .send(chartCsv(query.chart, await portfolio.dashboard(actor.sites))),
    });

    app.route({
      method: "GET",
      url: "/dashboard/thresholds",
      config: { access: "contracts:read" },
      schema: {
        summary: "At each target precision: what would be accepted, the hours of review and a bound on errors",
        tags,
        response: { 200: ThresholdSimulation },
      },
      handler: async ({ actor }) => {
        const [values, pace] = await Promise.all([portfolio.judgedValues(actor.sites), portfolio.medianSeconds()]);
        return { points: simulateTargets(values, ports.acceptance, pace) };
      },
    });
  };

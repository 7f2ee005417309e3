import { z } from "zod";
import {
  ContractChange,
  ContractStanding,
  ContractValidation,
  ContractView,
  RunComparison,
  RunSummary,
} from "../../schemas/api/contracts.ts";
import { HistoryLine } from "../../schemas/api/decisions.ts";
import { PageQuery, pageOf } from "../../schemas/api/paging.ts";
import { contractRecordSchema } from "../../schemas/record.ts";
import type { RouteGroup } from "../app.ts";
import { changeStanding, standingEtag } from "../contracts/change-standing.ts";
import { compareRuns } from "../contracts/compare-runs.ts";
import { contractView } from "../contracts/contract-view.ts";
import { historyLines } from "../contracts/history-lines.ts";
import { checkVisible, visibleRecord } from "../contracts/visible.ts";
import { setEtag } from "../if-match.ts";
import { listPage } from "../list-page.ts";
import { maskRecord } from "../mask.ts";
import { notFound } from "../problem.ts";

/** One contract: as people work on it, its record, what happened to it, its runs, its state. */
export const contract: RouteGroup =
  ({ store, ports }) =>
  async (app) => {
    const tags = ["contracts"];
    const params = z.object({ id: z.string() });

    app.route({
      method: "GET",
      url: "/contracts/:id",
      config: { access: "contracts:read", audit: "contract.read" },
      schema: {
        summary: "A contract with every field as people see it, and the ETag of each",
        tags,
        params,
        response: { 200: ContractView },
      },
      handler: async ({ params: { id }, actor }, reply) => {
        const record = await visibleRecord(store, actor, id);
        const [view, standing] = await Promise.all([
          contractView(store, await ports.fields(), record, actor),
          store.review.standingOf(id),
        ]);
        if (!standing) throw notFound("a contract");
        const etag = standingEtag(standing);
        setEtag(reply, etag);
        return { etag, ...view };
      },
    });

    app.route({
      method: "GET",
      url: "/contracts/:id/record",
      config: { access: "contracts:read", audit: "contract.read" },
      schema: {
        summary: "A contract's record, as in the JSON export",
        tags,
        params,
        // Fields that an installation adds are in records too.
        response: {
          200: z.looseObject({ ...contractRecordSchema([]).shape, fields: z.record(z.string(), z.unknown()) }),
        },
      },
      handler: async ({ params: { id }, actor }) => {
        const record = await visibleRecord(store, actor, id);
        return { ...(actor.permissions.has("bank:read") ? record : maskRecord(record)) };
      },
    });

    app.route({
      method: "GET",
      url: "/contracts/:id/history",
      config: { access: "contracts:read", audit: "contract.read" },
      schema: {
        summary: "What happened to a contract, newest first; of one field where it is given",
        tags,
        params,
        querystring: PageQuery.extend({ field: z.string().optional() }),
        response: { 200: pageOf(HistoryLine) },
      },
      handler: async ({ params: { id }, query: { field, ...page }, actor }) => {
        await checkVisible(store, actor, id);
        const lines = historyLines(await store.review.historyOf(id), await ports.fields(), actor);
        return listPage(field === undefined ? lines : lines.filter((line) => line.field === field), page);
      },
    });

    app.route({
      method: "GET",
      url: "/contracts/:id/runs",
      config: { access: "contracts:read" },
      schema: {
        summary: "The runs of a contract, newest first",
        tags,
        params,
        querystring: PageQuery,
        response: { 200: pageOf(RunSummary) },
      },
      handler: async ({ params: { id }, query, actor }) => {
        await checkVisible(store, actor, id);
        return listPage(await store.review.runsOf(id), query);
      },
    });

    app.route({
      method: "GET",
      url: "/contracts/:id/runs/compare",
      config: { access: "contracts:read", audit: "contract.read" },
      schema: {
        summary: "Where two runs of a contract differ",
        tags,
        params,
        querystring: z.object({ from: z.string(), to: z.string() }),
        response: { 200: RunComparison },
      },
      handler: async ({ params: { id }, query: { from, to }, actor }) => {
        await checkVisible(store, actor, id);
        const [before, after] = await Promise.all([store.review.runOf(id, from), store.review.runOf(id, to)]);
        if (!before || !after) throw notFound("a run of this contract");
        return { from, to, differences: compareRuns(before, after, await ports.fields(), actor) };
      },
    });

    app.route({
      method: "PATCH",
      url: "/contracts/:id",
      config: { access: "contracts:write" },
      schema: {
        summary: "Set a contract's state and its names in other systems",
        tags,
        params,
        body: ContractChange,
        response: { 200: ContractStanding },
      },
      handler: (request, reply) => changeStanding(store, request.params.id, request.body, request, reply),
    });

    app.route({
      method: "PUT",
      url: "/contracts/:id/validation",
      config: { access: "review:write" },
      schema: {
        summary: "Say that a contract is validated, or that it is not any more",
        tags,
        params,
        body: ContractValidation,
        response: { 200: ContractStanding },
      },
      handler: (request, reply) => {
        const change = { state: request.body.validated ? ("validated" as const) : ("draft" as const) };
        return changeStanding(store, request.params.id, change, request, reply);
      },
    });
  };

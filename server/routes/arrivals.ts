import { z } from "zod";
import { Batch, LedgerLine, LedgerQuery } from "../../schemas/api/documents.ts";
import { PageQuery, pageOf } from "../../schemas/api/paging.ts";
import type { RouteGroup } from "../app.ts";
import { seerOf } from "../documents/seen.ts";
import { notFound } from "../problem.ts";
import { trailOf } from "../security/actor.ts";

const Id = z.object({ id: z.string().max(100) });

/** What arrived and what became of it: the ledger and its batches. */
export const arrivals: RouteGroup =
  ({ store: { batches } }) =>
  async (app) => {
    app.route({
      method: "GET",
      url: "/ledger",
      config: { access: "documents:read" },
      schema: {
        summary: "Every file that arrived, with its outcome, newest first",
        tags: ["ledger"],
        querystring: LedgerQuery,
        response: { 200: pageOf(LedgerLine) },
      },
      handler: async ({ query, actor }) => {
        const { items, next } = await batches.lines(query, seerOf(actor));
        return { items: [...items], ...(next !== undefined && { next }) };
      },
    });

    app.route({
      method: "POST",
      url: "/ledger/:id/retry",
      config: { access: "documents:write" },
      schema: {
        summary: "Read a file again that was set aside",
        tags: ["ledger"],
        params: Id,
        response: { 200: LedgerLine },
      },
      handler: async ({ params, actor, ip }) => {
        const seer = seerOf(actor);
        const line = await batches.findLine(params.id, seer);
        if (!line) throw notFound("a line of the ledger");
        await batches.retry(line.id, trailOf(actor, ip));
        return (await batches.findLine(line.id, seer)) ?? line;
      },
    });

    app.route({
      method: "GET",
      url: "/batches",
      config: { access: "documents:read" },
      schema: {
        summary: "Files that came together, with how many ended how, newest first",
        tags: ["ledger"],
        querystring: PageQuery,
        response: { 200: pageOf(Batch) },
      },
      handler: async ({ query, actor }) => {
        const { items, next } = await batches.list(query, seerOf(actor));
        return { items: [...items], ...(next !== undefined && { next }) };
      },
    });

    app.route({
      method: "GET",
      url: "/batches/:id",
      config: { access: "documents:read" },
      schema: { summary: "A batch", tags: ["ledger"], params: Id, response: { 200: Batch } },
      handler: async ({ params, actor }) => {
        const batch = await batches.find(params.id, seerOf(actor));
        if (!batch) throw notFound("a batch");
        return batch;
      },
    });
  };

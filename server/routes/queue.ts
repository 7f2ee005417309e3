import { systemClock } from "../../lib/clock.ts";
import { pageOf } from "../../schemas/api/paging.ts";
import { QueueItem, QueueQuery, QueueSummary } from "../../schemas/api/queue.ts";
import type { RouteGroup } from "../app.ts";
import { maskLine } from "../mask.ts";

/** What waits for a person, the most important first. */
export const queue: RouteGroup =
  ({ store: { portfolio } }) =>
  async (app) => {
    const tags = ["review"];

    app.route({
      method: "GET",
      url: "/queue",
      config: { access: "review:write" },
      schema: {
        summary: "Contracts with doubtful values, by chance of error × money or nearest date",
        tags,
        querystring: QueueQuery,
        response: { 200: pageOf(QueueItem) },
      },
      handler: async ({ query, actor }) => {
        const today = new Date(systemClock.now()).toISOString().slice(0, 10);
        const page = await portfolio.queue(query, { sites: actor.sites, user: actor.user, today });
        if (actor.permissions.has("bank:read")) return { ...page, items: [...page.items] };
        return { ...page, items: page.items.map((item) => ({ ...item, contract: maskLine(item.contract) })) };
      },
    });

    app.route({
      method: "GET",
      url: "/queue/summary",
      config: { access: "review:write" },
      schema: {
        summary: "What is left to review, and the hours it takes",
        tags,
        querystring: QueueQuery.pick({ profile: true, batch: true }),
        response: { 200: QueueSummary },
      },
      handler: ({ query, actor }) => portfolio.queueSummary(query, actor.sites),
    });
  };

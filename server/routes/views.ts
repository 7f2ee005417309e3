import { z } from "zod";
import { NewSavedView, SavedView } from "../../schemas/api/views.ts";
import type { RouteGroup } from "../app.ts";
import { notFound } from "../problem.ts";
import { trailOf } from "../security/actor.ts";

/** Saved views of the portfolio. */
export const views: RouteGroup =
  ({ store: { portfolio } }) =>
  async (app) => {
    const tags = ["views"];

    app.route({
      method: "GET",
      url: "/views",
      config: { access: "contracts:read" },
      schema: {
        summary: "One's own saved views and those that are shared",
        tags,
        response: { 200: z.array(SavedView) },
      },
      handler: async ({ actor }) => [...(await portfolio.views(actor.user))],
    });

    app.route({
      method: "POST",
      url: "/views",
      config: { access: "contracts:read" },
      schema: { summary: "Save a view of the portfolio", tags, body: NewSavedView, response: { 201: SavedView } },
      handler: async ({ actor, body, ip }, reply) =>
        reply.status(201).send(await portfolio.saveView(actor.user, body, trailOf(actor, ip))),
    });

    app.route({
      method: "DELETE",
      url: "/views/:id",
      config: { access: "contracts:read" },
      schema: {
        summary: "Delete a saved view of one's own, or as an administrator one that is shared",
        tags,
        params: z.object({ id: z.string() }),
        response: { 204: z.undefined() },
      },
      handler: async ({ actor, params, ip }, reply) => {
        const by = { mayShared: actor.permissions.has("settings:write"), trail: trailOf(actor, ip) };
        if (!(await portfolio.deleteView(actor.user, params.id, by))) throw notFound("a saved view");
        return reply.status(204).send();
      },
    });
  };

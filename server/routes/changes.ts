import { z } from "zod";
import { Changes } from "../../schemas/api/contracts.ts";
import type { RouteGroup } from "../app.ts";
import { asConflict } from "../review/conflicts.ts";

/** What changed, for who keeps a copy: an ERP, a BI tool. */
export const changes: RouteGroup =
  ({ store }) =>
  async (app) => {
    app.route({
      method: "GET",
      url: "/changes",
      config: { access: "exports:read", audit: "changes.read" },
      schema: {
        summary: "Changes after a number, in order",
        description:
          "Numbers have no gaps and only grow. Ask again with `after` = `last`, at once while `more`; whoever may see only some sites is told only of their contracts.",
        tags: ["changes"],
        querystring: z.object({
          after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
          limit: z.coerce.number().int().min(1).max(1000).default(200),
        }),
        response: { 200: Changes },
      },
      handler: ({ query, actor }) => store.review.changesAfter({ ...query, sites: actor.sites }).catch(asConflict),
    });
  };

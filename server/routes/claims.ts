import { z } from "zod";
import { Claim } from "../../schemas/api/contracts.ts";
import type { RouteGroup } from "../app.ts";
import { checkVisible } from "../contracts/visible.ts";
import { ProblemError } from "../problem.ts";

/** Taking a contract in hand, so that two people do not do the same. */
export const claims: RouteGroup =
  ({ store }) =>
  async (app) => {
    const tags = ["review"];
    const params = z.object({ id: z.string() });

    app.route({
      method: "PUT",
      url: "/contracts/:id/claim",
      config: { access: "review:write" },
      schema: {
        summary: "Take a contract in hand for ten minutes, or go on; 409 says who has it",
        tags,
        params,
        response: { 200: Claim },
      },
      handler: async ({ params: { id }, actor }) => {
        await checkVisible(store, actor, id);
        const claim = await store.review.claim(id, { id: actor.user, name: actor.name });
        if (claim.by === actor.user) return claim;
        throw new ProblemError(
          409,
          "CLAIMED",
          "Expected a contract that nobody works on, found that a colleague does.",
          "Take another, or wait until the time in `current`.",
          { current: claim },
        );
      },
    });

    app.route({
      method: "DELETE",
      url: "/contracts/:id/claim",
      config: { access: "review:write" },
      schema: { summary: "Give a contract back", tags, params, response: { 204: z.undefined() } },
      handler: async ({ params: { id }, actor }, reply) => {
        await checkVisible(store, actor, id);
        await store.review.release(id, actor.user);
        return reply.status(204).send();
      },
    });
  };

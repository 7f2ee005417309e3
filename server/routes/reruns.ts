import { z } from "zod";
import type { RouteGroup } from "../app.ts";
import { checkVisible } from "../contracts/visible.ts";
import { notFound } from "../problem.ts";
import { asConflict } from "../review/conflicts.ts";
import { trailOf } from "../security/actor.ts";

/** Deciding a contract again, with the rules, classifiers and model of today. */
export const reruns: RouteGroup =
  ({ store }) =>
  async (app) => {
    app.route({
      method: "POST",
      url: "/contracts/:id/rerun",
      config: { access: "contracts:write" },
      schema: {
        summary: "Decide a contract again; what people decided stays. Follow it with GET /contracts/{id}/runs",
        tags: ["contracts"],
        params: z.object({ id: z.string().max(100) }),
        response: { 202: z.strictObject({ contract: z.string() }) },
      },
      handler: async ({ params: { id }, actor, ip }, reply) => {
        await checkVisible(store, actor, id);
        if (!(await store.reruns.ask(id, trailOf(actor, ip)).catch(asConflict))) throw notFound("a contract");
        return reply.status(202).send({ contract: id });
      },
    });
  };

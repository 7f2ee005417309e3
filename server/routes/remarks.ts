import { z } from "zod";
import { NewRemark, Remark, RemarkChange } from "../../schemas/api/decisions.ts";
import { PageQuery, pageOf } from "../../schemas/api/paging.ts";
import type { KeptRemark } from "../../store/review/remarks.ts";
import type { RouteGroup } from "../app.ts";
import { checkVisible } from "../contracts/visible.ts";
import { listPage } from "../list-page.ts";
import { notFound, ProblemError } from "../problem.ts";
import { remarkViews } from "../review/remark-views.ts";
import type { Actor } from "../route-access.ts";
import { trailOf } from "../security/actor.ts";

/** What reviewers say beside values: unsure, not a contract, wrong family, scan again, a problem. */
export const remarks: RouteGroup =
  ({ store, ports, version }) =>
  async (app) => {
    const tags = ["review"];
    const ofContract = z.object({ id: z.string() });
    const seen = async (kept: readonly KeptRemark[], actor: Actor) => remarkViews(kept, await ports.fields(), actor);
    const one = async (kept: KeptRemark | undefined, actor: Actor) => {
      const [remark] = kept ? await seen([kept], actor) : [];
      if (!remark) throw notFound("a remark");
      return remark;
    };

    app.route({
      method: "GET",
      url: "/contracts/:id/remarks",
      config: { access: "contracts:read", audit: "contract.read" },
      schema: {
        summary: "What was said of a contract, newest first",
        tags,
        params: ofContract,
        querystring: PageQuery,
        response: { 200: pageOf(Remark) },
      },
      handler: async ({ params: { id }, query, actor }) => {
        await checkVisible(store, actor, id);
        return listPage(await seen(await store.review.listRemarks({ contract: id }), actor), query);
      },
    });

    app.route({
      method: "POST",
      url: "/contracts/:id/remarks",
      config: { access: "review:write" },
      schema: {
        summary: "Say something of a contract; `to` asks a colleague, `problem` keeps what stands in the field",
        tags,
        params: ofContract,
        body: NewRemark,
        response: { 201: Remark },
      },
      handler: async ({ params: { id }, body, actor, ip }, reply) => {
        await checkVisible(store, actor, id);
        if (body.to !== undefined && !(await store.access.findUser(body.to))) {
          throw new ProblemError(400, "NO_SUCH_USER", "Expected `to` to be a user's id, found none of that id.");
        }
        const author = { id: actor.user, name: actor.name };
        const kept = await store.review.addRemark({
          ...body,
          contract: id,
          author,
          version,
          trail: trailOf(actor, ip),
        });
        return reply.status(201).send(await one(kept, actor));
      },
    });

    app.route({
      method: "GET",
      url: "/remarks",
      config: { access: "contracts:read" },
      schema: {
        summary: "Open remarks that ask who calls, newest first",
        tags,
        querystring: PageQuery.extend({ to: z.literal("me") }),
        response: { 200: pageOf(Remark) },
      },
      handler: async ({ query: { to: _, ...page }, actor }) => {
        const asked = await store.review.listRemarks({ to: actor.user });
        const lines = new Map<string, boolean>();
        for (const { contract } of asked) {
          if (!lines.has(contract)) lines.set(contract, await store.portfolio.isVisible(contract, actor.sites));
        }
        return listPage(
          await seen(
            asked.filter(({ contract }) => lines.get(contract)),
            actor,
          ),
          page,
        );
      },
    });

    app.route({
      method: "PATCH",
      url: "/remarks/:id",
      config: { access: "review:write" },
      schema: {
        summary: "Settle a remark; one that is settled stays so",
        tags,
        params: ofContract,
        body: RemarkChange,
        response: { 200: Remark },
      },
      handler: async ({ params: { id }, actor, ip }) => {
        const found = await store.review.findRemark(id);
        if (!found || !(await store.portfolio.isVisible(found.contract, actor.sites))) throw notFound("a remark");
        const by = { author: { id: actor.user, name: actor.name }, trail: trailOf(actor, ip) };
        return one(await store.review.resolveRemark(id, by), actor);
      },
    });
  };

import { z } from "zod";
import { DecisionBody, EntryView } from "../../schemas/api/decisions.ts";
import type { RouteGroup } from "../app.ts";
import { fieldView } from "../contracts/contract-view.ts";
import { entryView } from "../contracts/views.ts";
import { checkVisible, visibleRecord } from "../contracts/visible.ts";
import { changedMeanwhile, ifMatch, setEtag } from "../if-match.ts";
import { notFound } from "../problem.ts";
import { asConflict } from "../review/conflicts.ts";
import { soundDecision } from "../review/sound-decision.ts";
import { trailOf } from "../security/actor.ts";

/** The fields of a contract, and what people decide of them. */
export const decisions: RouteGroup =
  ({ store, ports }) =>
  async (app) => {
    const tags = ["review"];
    const params = z.object({ id: z.string(), field: z.string() });
    const fieldOf = async (key: string) => {
      const field = (await ports.fields()).find((one) => one.key === key);
      if (!field) throw notFound("a field");
      return field;
    };

    app.route({
      method: "GET",
      url: "/contracts/:id/fields/:field",
      config: { access: "contracts:read", audit: "contract.read" },
      schema: { summary: "One field of a contract, and its ETag", tags, params, response: { 200: EntryView } },
      handler: async ({ params: { id, field: key }, actor }, reply) => {
        const record = await visibleRecord(store, actor, id);
        const view = await fieldView(store, await fieldOf(key), record, actor);
        setEtag(reply, view.etag);
        return view;
      },
    });

    app.route({
      method: "POST",
      url: "/contracts/:id/fields/:field/decisions",
      config: { access: "review:write" },
      schema: {
        summary: "Decide a field: confirm, correct, choose, add, remove, say absent, or undo",
        description:
          "Header If-Match is the field's etag. Where somebody changed the field since, the answer is 412 with what stands there now.",
        tags,
        params,
        body: DecisionBody,
        response: { 200: EntryView },
      },
      handler: async (request, reply) => {
        const { actor, body, params } = request;
        const { id, field: key } = params;
        await checkVisible(store, actor, id);
        const field = await fieldOf(key);
        const etag = ifMatch(request);
        const decision = await soundDecision(store, body.decision, { contract: id, field, actor });
        const author = { id: actor.user, name: actor.name };
        const { comment, seconds } = body;
        const decided = await store.review
          .decide({ contract: id, field, decision, etag, author, comment, seconds, trail: trailOf(actor, request.ip) })
          .catch(asConflict);
        if (!decided) throw notFound("a contract");
        const view = entryView(field, decided.entry, decided.etag, actor);
        if (decided.outcome === "stale") throw changedMeanwhile(view, view.etag);
        setEtag(reply, view.etag);
        return view;
      },
    });
  };

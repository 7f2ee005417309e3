import { z } from "zod";
import { ContractDeleted, ContractDeletion, ContractMerge, ContractSeparation } from "../../schemas/api/contracts.ts";
import type { ContractStanding } from "../../store/review/contract-state.ts";
import type { RouteGroup } from "../app.ts";
import { standingEtag } from "../contracts/change-standing.ts";
import { checkVisible } from "../contracts/visible.ts";
import { changedMeanwhile, ifMatch } from "../if-match.ts";
import { notFound, ProblemError } from "../problem.ts";
import { asConflict } from "../review/conflicts.ts";
import type { Actor } from "../route-access.ts";
import { trailOf } from "../security/actor.ts";

/** Contracts that turn out to be part of another, or that are to be there no more. */
export const families: RouteGroup =
  ({ store }) =>
  async (app) => {
    const tags = ["contracts"];
    const params = z.object({ id: z.string() });
    const changeBy = (actor: Actor, address: string, reason: string) => ({
      author: { id: actor.user, name: actor.name },
      reason,
      trail: trailOf(actor, address),
    });
    const isAsLookedAt = (etag: string) => (standing: ContractStanding) => standingEtag(standing) === etag;
    const refuseStale = async (contract: string): Promise<never> => {
      const now = await store.review.standingOf(contract);
      if (!now) throw notFound("a contract");
      throw changedMeanwhile(now, standingEtag(now));
    };

    app.route({
      method: "POST",
      url: "/contracts/:id/merge",
      config: { access: "review:write" },
      schema: {
        summary: "Make a contract part of another: its documents are that one's, its line goes; nothing is lost",
        tags,
        params,
        body: ContractMerge,
        response: { 204: z.undefined() },
      },
      handler: async (request, reply) => {
        const { actor, ip } = request;
        const { id } = request.params;
        const { into, reason } = request.body;
        await checkVisible(store, actor, id);
        await checkVisible(store, actor, into);
        const change = { ...changeBy(actor, ip, reason), isCurrent: isAsLookedAt(ifMatch(request)) };
        const outcome = await store.families.merge(id, into, change).catch(asConflict);
        if (!outcome) throw notFound("a contract");
        return outcome === "stale" ? refuseStale(id) : reply.status(204).send();
      },
    });

    app.route({
      method: "POST",
      url: "/contracts/:id/separate",
      config: { access: "review:write" },
      schema: {
        summary: "Undo a merge: the contract is one of its own again, as it was",
        tags,
        params,
        body: ContractSeparation,
        response: { 204: z.undefined() },
      },
      handler: async ({ params: { id }, body: { from, reason }, actor, ip }, reply) => {
        await checkVisible(store, actor, from);
        const isPart = (await store.families.mergedInto(id)) === from;
        if (!isPart) await checkVisible(store, actor, id);
        const done = isPart && (await store.families.separate(id, from, changeBy(actor, ip, reason)).catch(asConflict));
        if (!done) throw notMerged();
        return reply.status(204).send();
      },
    });

    app.route({
      method: "DELETE",
      url: "/contracts/:id",
      config: { access: "contracts:delete" },
      schema: {
        summary: "Delete a contract with its files and all that was read and decided of it; there is no way back",
        tags,
        params,
        querystring: ContractDeletion,
        response: { 200: ContractDeleted },
      },
      handler: async (request) => {
        const { actor, ip } = request;
        const { id } = request.params;
        await checkVisible(store, actor, id);
        const { trail, reason } = changeBy(actor, ip, request.query.reason);
        const wanted = { trail, reason, isCurrent: isAsLookedAt(ifMatch(request)) };
        const erased = await store.families.erase(id, wanted).catch(asConflict);
        if (!erased) throw notFound("a contract");
        return erased.outcome === "stale" ? refuseStale(id) : { contract: id, filesLeft: erased.filesLeft };
      },
    });
  };

function notMerged(): ProblemError {
  return new ProblemError(
    409,
    "NOT_MERGED",
    "Expected a contract that is part of the one named by `from`, found that it is not.",
    "Read that one again: its `parts` are what is part of it.",
  );
}

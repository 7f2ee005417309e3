import type { FastifyReply, FastifyRequest } from "fastify";
import { etagOf } from "../../lib/etag.ts";
import type { ContractChange, ContractStanding } from "../../schemas/api/contracts.ts";
import type { Store } from "../../store/store.ts";
import { changedMeanwhile, ifMatch, setEtag } from "../if-match.ts";
import { notFound, ProblemError } from "../problem.ts";
import { trailOf } from "../security/actor.ts";
import { checkVisible } from "./visible.ts";

type Standing = Omit<ContractStanding, "etag">;

/** Changes the state and the names elsewhere of a contract, over exactly those that were looked at. */
export async function changeStanding(
  store: Store,
  contract: string,
  change: ContractChange,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<ContractStanding> {
  const { actor } = request;
  await checkVisible(store, actor, contract);
  const etag = ifMatch(request);
  const mayUnlock = actor.permissions.has("contracts:write");
  const after = await store.review.changeContract(contract, change, {
    author: { id: actor.user, name: actor.name },
    trail: trailOf(actor, request.ip),
    isCurrent: (standing) => {
      if (standingEtag(standing) !== etag) return false;
      if (standing.state === "locked" && !mayUnlock) throw locked();
      return true;
    },
  });
  if (!after) throw notFound("a contract");
  const { written, state, externalIds } = after;
  const standing = { etag: standingEtag(after), state, externalIds };
  if (!written) throw changedMeanwhile(standing, standing.etag);
  setEtag(reply, standing.etag);
  return standing;
}

export function standingEtag({ state, externalIds }: Standing | Readonly<Standing>): string {
  return etagOf([state, externalIds]);
}

function locked(): ProblemError {
  return new ProblemError(
    409,
    "CONTRACT_LOCKED",
    "Expected a contract that is open to changes, found it locked.",
    "Ask somebody who may unlock it.",
  );
}

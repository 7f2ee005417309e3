import type { ContractRecord } from "../../schemas/record.ts";
import type { Store } from "../../store/store.ts";
import { notFound, ProblemError } from "../problem.ts";
import type { Actor } from "../route-access.ts";

/**
 * Refuses a contract that is not there, or that is of other sites than who asks may see: both look the same. One that is part
 * of another says of which, to who may see that one.
 */
export async function checkVisible(store: Store, actor: Actor, contract: string): Promise<void> {
  if (await store.portfolio.isVisible(contract, actor.sites)) return;
  const into = await store.families.mergedInto(contract);
  if (into === undefined || !(await store.portfolio.isVisible(into, actor.sites))) throw notFound("a contract");
  throw new ProblemError(
    410,
    "CONTRACT_MERGED",
    `Expected a contract of its own, found one that is part of ${into}.`,
    `See /api/v1/contracts/${into}, or separate it again.`,
    { into },
  );
}

/** The record of a contract that who asks may see. */
export async function visibleRecord(store: Store, actor: Actor, contract: string): Promise<ContractRecord> {
  await checkVisible(store, actor, contract);
  const [record] = await Array.fromAsync(store.contractRecords({ ids: [contract] }));
  if (!record) throw notFound("a contract");
  return record;
}

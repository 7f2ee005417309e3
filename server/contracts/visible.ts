import type { ContractRecord } from "../../schemas/record.ts";
import type { Store } from "../../store/store.ts";
import { notFound } from "../problem.ts";
import type { Actor } from "../route-access.ts";

/** Refuses a contract that is not there, or that is of other sites than who asks may see: both look the same. */
export async function checkVisible(store: Store, actor: Actor, contract: string): Promise<void> {
  if (!(await store.portfolio.isVisible(contract, actor.sites))) throw notFound("a contract");
}

/** The record of a contract that who asks may see. */
export async function visibleRecord(store: Store, actor: Actor, contract: string): Promise<ContractRecord> {
  await checkVisible(store, actor, contract);
  const [record] = await Array.fromAsync(store.contractRecords({ ids: [contract] }));
  if (!record) throw notFound("a contract");
  return record;
}

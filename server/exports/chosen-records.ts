import type { ContractFilter } from "../../schemas/api/contracts.ts";
import type { ContractRecord } from "../../schemas/record.ts";
import type { Store } from "../../store/store.ts";
import { maskRecord } from "../mask.ts";
import type { Actor } from "../route-access.ts";

/** Contracts read at once. */
const atOnce = 100;

/**
 * The records that a filter leaves of those that somebody may see, as they may see them, oldest first.
 */
export async function* chosenRecords(
  store: Pick<Store, "portfolio" | "contractRecords">,
  filter: ContractFilter,
  actor: Actor,
): AsyncGenerator<ContractRecord> {
  const maySeeAccounts = actor.permissions.has("bank:read");
  const reader = { sites: actor.sites, mayReadDocuments: false };
  for (let cursor: string | undefined; ; ) {
    const page = await store.portfolio.list(
      { ...filter, sort: "receivedAt", direction: "asc", limit: atOnce, ...(cursor !== undefined && { cursor }) },
      reader,
    );
    const ids = page.items.map(({ id }) => id);
    for await (const record of store.contractRecords({ ids })) yield maySeeAccounts ? record : maskRecord(record);
    if (page.next === undefined) return;
    cursor = page.next;
  }
}

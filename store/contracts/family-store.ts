import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import { type Erased, type ErasureWanted, eraseContract, removeErased } from "./erase.ts";
import { mergeContract, mergedInto, partsOf, separateContract } from "./merge.ts";

export type FamilyStore = ReturnType<typeof familyStore>;

/** What contracts are part of what others, and which are there no more. */
export function familyStore(db: Kysely<Tables>, remove: (erased: Erased) => Promise<void>) {
  return {
    merge: (contract: string, into: string, change: Parameters<typeof mergeContract>[3]) =>
      mergeContract(db, contract, into, change),
    separate: (contract: string, from: string, change: Parameters<typeof separateContract>[3]) =>
      separateContract(db, contract, from, change),
    mergedInto: (contract: string) => mergedInto(db, contract),
    partsOf: (contract: string) => partsOf(db, contract),

    /** Deletes it, and then its files; `filesLeft` is of how many documents they could not be removed yet. */
    erase: async (contract: string, wanted: ErasureWanted) => {
      const outcome = await eraseContract(db, contract, wanted);
      return outcome && { outcome, filesLeft: outcome === "erased" ? await removeErased(db, remove) : 0 };
    },
    /** Does what a process that ended left to do. */
    removeErased: () => removeErased(db, remove),
  };
}

import type { Kysely } from "kysely";
import { etagOf } from "../../lib/etag.ts";
import type { FieldValue, FieldValueList } from "../../schemas/record.ts";
import type { Tables } from "../tables.ts";
import { claimContract, claimOf, releaseContract } from "./claims.ts";
import { changeContract, type StateChange, standingOf } from "./contract-state.ts";
import { type Author, type DecisionWanted, decideField, notLookedFor } from "./decide-field.ts";
import { changesAfter } from "./feed.ts";
import { historyOf } from "./history.ts";
import { latestChange } from "./latest-change.ts";
import { addRemark, findRemark, listRemarks, type RemarkWanted, resolveRemark } from "./remarks.ts";
import { runOfContract, runsOfContract } from "./run-list.ts";

export type ReviewStore = ReturnType<typeof reviewStore>;

/** What people decide of contracts and say of them, beside what runs read. */
export function reviewStore(db: Kysely<Tables>) {
  let salt: Promise<string> | undefined;
  const salted = () => {
    salt ??= saltOf(db);
    // A lost database is asked again.
    salt.catch(() => {
      salt = undefined;
    });
    return salt;
  };
  return {
    decide: async (wanted: DecisionWanted) => decideField(db, wanted, await salted()),
    /** Of an entry as `contractRecords` gives it. */
    etagOf: async (entry: FieldValue | FieldValueList) => etagOf(entry, await salted()),
    notLookedFor,

    standingOf: (contract: string) => standingOf(db, contract),
    changeContract: (contract: string, change: StateChange, under: Parameters<typeof changeContract>[3]) =>
      changeContract(db, contract, change, under),
    historyOf: (contract: string) => historyOf(db, contract),
    runsOf: (contract: string) => runsOfContract(db, contract),
    runOf: (contract: string, run: string) => runOfContract(db, contract, run),
    latestChange: () => latestChange(db),
    changesAfter: (query: Parameters<typeof changesAfter>[1]) => changesAfter(db, query),

    addRemark: (wanted: RemarkWanted) => addRemark(db, wanted),
    listRemarks: (among: Parameters<typeof listRemarks>[1]) => listRemarks(db, among),
    findRemark: (id: string) => findRemark(db, id),
    resolveRemark: (id: string, by: Parameters<typeof resolveRemark>[2]) => resolveRemark(db, id, by),

    claim: (contract: string, author: Author) => claimContract(db, contract, author),
    claimOf: (contract: string) => claimOf(db, contract),
    release: (contract: string, author: string) => releaseContract(db, contract, author),
  };
}

async function saltOf(db: Kysely<Tables>): Promise<string> {
  return (await db.selectFrom("change_counter").select("salt").executeTakeFirstOrThrow()).salt;
}

import type { Kysely } from "kysely";
import type { ContractState } from "../../schemas/api/contracts.ts";
import { noteAudit, type Trail } from "../access/audit.ts";
import { toJson } from "../json.ts";
import { indexContract } from "../portfolio/index-contract.ts";
import type { Tables } from "../tables.ts";
import { type Author, holdContract } from "./decide-field.ts";
import { noteChange } from "./feed.ts";

export interface ContractStanding {
  readonly state: ContractState;
  readonly externalIds: Readonly<Record<string, string>>;
}

export interface StateChange {
  readonly state?: ContractState | undefined;
  /** `null` removes one. */
  readonly externalIds?: Readonly<Record<string, string | null>> | undefined;
}

/** Undefined where there is no such contract. */
export async function standingOf(db: Kysely<Tables>, contract: string): Promise<ContractStanding | undefined> {
  const row = await db
    .selectFrom("contract")
    .select(["state", "external_ids"])
    .where("id", "=", contract)
    .where("current_run", "is not", null)
    .where("merged_into", "is", null)
    .executeTakeFirst();
  return row && { state: row.state, externalIds: row.external_ids };
}

/**
 * Sets a contract's state and its names elsewhere, where they still are what was looked at; all or nothing. Gives what
 * stands there then, and whether it wrote; undefined where there is no such contract.
 */
export async function changeContract(
  db: Kysely<Tables>,
  contract: string,
  change: StateChange,
  {
    author,
    isCurrent,
    trail,
  }: {
    readonly author: Author;
    readonly isCurrent: (standing: ContractStanding) => boolean;
    /** Enters it in the audit, with the change or not at all. */
    readonly trail?: Trail;
  },
): Promise<(ContractStanding & { readonly written: boolean }) | undefined> {
  return db.transaction().execute(async (transaction) => {
    const held = await holdContract(transaction, contract);
    const before = held && (await standingOf(transaction, contract));
    if (!before) return undefined;
    if (!isCurrent(before)) return { ...before, written: false };
    const after = {
      state: change.state ?? before.state,
      externalIds: merged(before.externalIds, change.externalIds ?? {}),
    };
    const events = eventsBetween(before, after);
    if (events.length === 0) return { ...after, written: true };
    await transaction
      .updateTable("contract")
      .set({ state: after.state, external_ids: toJson(after.externalIds) })
      .where("id", "=", contract)
      .execute();
    const by = { contract, author: author.id, author_name: author.name };
    await transaction
      .insertInto("contract_event")
      .values(events.map((event) => ({ ...event, ...by })))
      .execute();
    await indexContract(transaction, contract);
    if (trail) await noteAudit(transaction, { ...trail, action: "contract.changed", subject: contract });
    await noteChange(transaction, { contract, kind: "changed" });
    return { ...after, written: true };
  });
}

function merged(
  before: Readonly<Record<string, string>>,
  change: Readonly<Record<string, string | null>>,
): Record<string, string> {
  const entries = Object.entries({ ...before, ...change });
  return Object.fromEntries(entries.flatMap(([name, id]) => (id === null ? [] : [[name, id]])));
}

function eventsBetween(before: ContractStanding, after: ContractStanding) {
  const [idsBefore, idsAfter] = [before, after].map(({ externalIds }) => new Map(Object.entries(externalIds)));
  const names = [...new Set([...Object.keys(before.externalIds), ...Object.keys(after.externalIds)])];
  const all = [
    { subject: "state", before: before.state, after: after.state },
    ...names.map((name) => ({
      subject: `externalIds.${name}`,
      before: idsBefore?.get(name) ?? null,
      after: idsAfter?.get(name) ?? null,
    })),
  ];
  return all.filter((event) => event.before !== event.after);
}

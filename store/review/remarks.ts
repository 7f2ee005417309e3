import { type Kysely, type Selectable, type SelectQueryBuilder, sql } from "kysely";
import type { Remark, RemarkKind } from "../../schemas/api/decisions.ts";
import type { FieldValue } from "../../schemas/record.ts";
import { noteAudit, type Trail } from "../access/audit.ts";
import { toJson } from "../json.ts";
import { indexContract } from "../portfolio/index-contract.ts";
import type { Tables } from "../tables.ts";
import { type Author, holdContract } from "./decide-field.ts";
import { entryOf } from "./standing.ts";
import { valuesIn } from "./values-in.ts";

/** A remark, with the values of a problem as they stood. */
export interface KeptRemark extends Omit<Remark, "captured"> {
  readonly captured?: readonly FieldValue[];
}

export interface RemarkWanted {
  readonly contract: string;
  readonly kind: RemarkKind;
  readonly field?: string | undefined;
  readonly item?: string | undefined;
  readonly comment: string;
  /** The colleague's user id whom it asks. */
  readonly to?: string | undefined;
  readonly author: Author;
  /** Of the product. */
  readonly version: string;
  /** Enters it in the audit, with the remark or not at all. */
  readonly trail?: Trail;
}

/**
 * Keeps what somebody says beside the values; a problem keeps what stood in its field, with the evidence. Undefined where
 * there is no such contract.
 */
export async function addRemark(db: Kysely<Tables>, wanted: RemarkWanted): Promise<KeptRemark | undefined> {
  const { contract, kind, field, item, author } = wanted;
  return db.transaction().execute(async (transaction) => {
    const held = await holdContract(transaction, contract);
    if (!held) return undefined;
    const entry = kind === "problem" && field ? await entryOf(transaction, contract, held.run, field) : undefined;
    const values = entry ? valuesIn(entry).filter(({ id }) => item === undefined || id === item) : [];
    const row = await transaction
      .insertInto("remark")
      .values({
        id: `remark-${crypto.randomUUID()}`,
        contract,
        kind,
        field: field ?? null,
        item: item ?? null,
        comment: wanted.comment,
        addressee: wanted.to ?? null,
        author: author.id,
        author_name: author.name,
        version: wanted.version,
        captured: values.length > 0 ? toJson(values) : null,
        resolved_at: null,
        resolved_by: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await indexContract(transaction, contract);
    if (wanted.trail) await noteAudit(transaction, { ...wanted.trail, action: "remark.made", subject: contract });
    return toRemark(row);
  });
}

/** The remarks on a contract, or those that ask a person and are not settled; newest first. */
export async function listRemarks(
  db: Kysely<Tables>,
  among: { readonly contract: string } | { readonly to: string },
): Promise<readonly KeptRemark[]> {
  const all = db.selectFrom("remark").selectAll().orderBy("made_at", "desc").orderBy("id");
  const rows = await chosen(all, among).execute();
  return rows.map(toRemark);
}

export async function findRemark(db: Kysely<Tables>, id: string): Promise<KeptRemark | undefined> {
  const row = await db.selectFrom("remark").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toRemark(row);
}

/** Settles a remark; one that is settled stays as it is. Undefined where there is none. */
export async function resolveRemark(
  db: Kysely<Tables>,
  id: string,
  { author, trail }: { readonly author: Author; readonly trail?: Trail },
): Promise<KeptRemark | undefined> {
  return db.transaction().execute(async (transaction) => {
    const found = await findRemark(transaction, id);
    if (!found) return undefined;
    await holdContract(transaction, found.contract);
    const { numUpdatedRows } = await transaction
      .updateTable("remark")
      .set({ resolved_at: sql<Date>`now()`, resolved_by: author.name })
      .where("id", "=", id)
      .where("resolved_at", "is", null)
      .executeTakeFirst();
    if (trail && numUpdatedRows > 0n) {
      await noteAudit(transaction, { ...trail, action: "remark.settled", subject: id });
    }
    await indexContract(transaction, found.contract);
    return findRemark(transaction, id);
  });
}

type Rows = SelectQueryBuilder<Tables, "remark", RemarkRow>;

function chosen(all: Rows, among: { readonly contract: string } | { readonly to: string }): Rows {
  if ("contract" in among) return all.where("contract", "=", among.contract);
  return all.where("addressee", "=", among.to).where("resolved_at", "is", null);
}

type RemarkRow = Omit<Selectable<Tables["remark"]>, "author">;

function toRemark(row: RemarkRow): KeptRemark {
  return {
    id: row.id,
    contract: row.contract,
    kind: row.kind,
    ...(row.field !== null && { field: row.field }),
    ...(row.item !== null && { item: row.item }),
    comment: row.comment,
    ...(row.addressee !== null && { to: row.addressee }),
    by: row.author_name,
    at: row.made_at.toISOString(),
    version: row.version,
    ...(row.captured && { captured: row.captured }),
    ...(row.resolved_at && { resolvedAt: row.resolved_at.toISOString() }),
    ...(row.resolved_by !== null && { resolvedBy: row.resolved_by }),
  };
}

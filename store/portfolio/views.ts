import type { Kysely } from "kysely";
import { UsageError } from "../../lib/errors.ts";
import type { SavedView } from "../../schemas/api/views.ts";
import { noteAudit, type Trail } from "../access/audit.ts";
import { toJson } from "../json.ts";
import type { Tables } from "../tables.ts";

/** A user's own saved views and those that are shared, oldest first. */
export async function savedViews(db: Kysely<Tables>, user: string): Promise<readonly SavedView[]> {
  const rows = await db
    .selectFrom("saved_view")
    .selectAll()
    .where(({ or, eb }) => or([eb("owner", "=", user), eb("shared", "=", true)]))
    .orderBy("number")
    .execute();
  return rows.map((row) => toView(row, user));
}

/** Keeps a view of a user's; throws `UsageError` where they have as many as one may. `trail` enters it in the audit. */
export async function saveView(
  db: Kysely<Tables>,
  user: string,
  view: Pick<SavedView, "name" | "query" | "columns" | "shared">,
  trail?: Trail,
): Promise<SavedView> {
  return db.transaction().execute(async (transaction) => {
    const { count } = await transaction
      .selectFrom("saved_view")
      .where("owner", "=", user)
      .select(({ fn }) => fn.countAll<string>().as("count"))
      .executeTakeFirstOrThrow();
    if (Number(count) >= mostViews) {
      throw new UsageError(
        "TOO_MANY_VIEWS",
        `Expected at most ${mostViews} saved views of one person, found ${count}; delete one first.`,
      );
    }
    const row = await transaction
      .insertInto("saved_view")
      .values({ id: `view-${crypto.randomUUID()}`, owner: user, ...view, columns: toJson(view.columns) })
      .returningAll()
      .executeTakeFirstOrThrow();
    if (trail) await noteAudit(transaction, { ...trail, action: "view.saved", subject: row.id });
    return toView(row, user);
  });
}

const mostViews = 200;

/** Deletes a view of a user's own, or, where they may, one that is shared; gives whether there was one. */
export async function deleteView(
  db: Kysely<Tables>,
  user: string,
  id: string,
  { mayShared, trail }: ViewDeletion,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom("saved_view")
      .where("id", "=", id)
      .where(({ or, eb }) => or([eb("owner", "=", user), ...(mayShared ? [eb("shared", "=", true)] : [])]))
      .executeTakeFirst();
    if (trail && numDeletedRows > 0n) await noteAudit(transaction, { ...trail, action: "view.deleted", subject: id });
    return numDeletedRows > 0n;
  });
}

export interface ViewDeletion {
  readonly mayShared: boolean;
  readonly trail?: Trail;
}

function toView(
  { id, name, query, columns, shared, owner }: Omit<SavedView, "mine"> & { readonly owner: string },
  user: string,
): SavedView {
  return { id, name, query, columns, shared, mine: owner === user };
}

import type { Kysely } from "kysely";
import { UsageError } from "../../lib/errors.ts";
import type { SavedView } from "../../schemas/api/views.ts";
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

/** Keeps a view of a user's; throws `UsageError` where they have as many as one may. */
export async function saveView(
  db: Kysely<Tables>,
  user: string,
  view: Pick<SavedView, "name" | "query" | "columns" | "shared">,
): Promise<SavedView> {
  const { count } = await db
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
  const row = await db
    .insertInto("saved_view")
    .values({ id: `view-${crypto.randomUUID()}`, owner: user, ...view, columns: toJson(view.columns) })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toView(row, user);
}

const mostViews = 200;

/** Deletes a view of a user's own, or, where they may, one that is shared; gives whether there was one. */
export async function deleteView(db: Kysely<Tables>, user: string, id: string, mayShared: boolean): Promise<boolean> {
  const deleted = await db
    .deleteFrom("saved_view")
    .where("id", "=", id)
    .where(({ or, eb }) => or([eb("owner", "=", user), ...(mayShared ? [eb("shared", "=", true)] : [])]))
    .executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}

function toView(
  { id, name, query, columns, shared, owner }: Omit<SavedView, "mine"> & { readonly owner: string },
  user: string,
): SavedView {
  return { id, name, query, columns, shared, mine: owner === user };
}

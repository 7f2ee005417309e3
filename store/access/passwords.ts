import { type Kysely, sql } from "kysely";
import { sha256 } from "../../lib/hash.ts";
import type { Tables } from "../tables.ts";
import { noteAudit, type Trail } from "./audit.ts";
import { newSecret } from "./secrets.ts";
import { accountSubject } from "./sign-in-failures.ts";
import { foldEmail } from "./users.ts";

/** What a sign-in by password needs to know; undefined where nobody of this email may sign in by one. */
export async function passwordOf(
  db: Kysely<Tables>,
  email: string,
): Promise<{ readonly user: string; readonly name: string; readonly hash: string } | undefined> {
  const row = await db
    .selectFrom("user_account")
    .select(["id", "name", "password_hash"])
    .where("email", "=", foldEmail(email))
    .where("disabled", "=", false)
    .executeTakeFirst();
  return row && row.password_hash !== null ? { user: row.id, name: row.name, hash: row.password_hash } : undefined;
}

/** Sets a password, ends every session of the user and makes their unused links worthless. */
export async function setPassword(db: Kysely<Tables>, user: string, hash: string, trail: Trail): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { email } = await transaction
      .updateTable("user_account")
      .set({ password_hash: hash })
      .where("id", "=", user)
      .returning("email")
      .executeTakeFirstOrThrow();
    await transaction.deleteFrom("session").where("user_account", "=", user).execute();
    await transaction.deleteFrom("one_time_link").where("user_account", "=", user).execute();
    await transaction.deleteFrom("sign_in_failure").where("subject", "=", accountSubject(email)).execute();
    await noteAudit(transaction, { ...trail, action: "password.changed", subject: user });
  });
}

/** A link by which a user signs in once; the ones made for them before end, unless they are to stay beside it. */
export async function makeLink(
  db: Kysely<Tables>,
  user: string,
  hours: number,
  trail: Trail,
  others: "end" | "stay" = "end",
): Promise<{ readonly secret: string; readonly expiresAt: string }> {
  const secret = newSecret();
  return db.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom("one_time_link")
      .where("user_account", "=", user)
      .$if(others === "stay", (query) => query.where("expires_at", "<", sql<Date>`now()`))
      .execute();
    const { expires_at } = await transaction
      .insertInto("one_time_link")
      .values({
        hash: sha256(secret),
        user_account: user,
        expires_at: sql<Date>`now() + make_interval(hours => ${hours}::int)`,
      })
      .returning("expires_at")
      .executeTakeFirstOrThrow();
    await noteAudit(transaction, { ...trail, action: "link.made", subject: user });
    return { secret, expiresAt: expires_at.toISOString() };
  });
}

/**
 * Uses a link up and gives its user, with its line of the audit; undefined where it is unknown, used or expired, or its user
 * disabled. `address`: from where.
 */
export async function useLink(
  db: Kysely<Tables>,
  secret: string,
  address: string,
): Promise<{ readonly user: string; readonly name: string } | undefined> {
  return db.transaction().execute(async (transaction) => {
    const used = await transaction
      .updateTable("one_time_link")
      .set({ used_at: sql<Date>`now()` })
      .from("user_account")
      .whereRef("user_account.id", "=", "one_time_link.user_account")
      .where("hash", "=", sha256(secret))
      .where("used_at", "is", null)
      .where("expires_at", ">", sql<Date>`now()`)
      .where("disabled", "=", false)
      .returning(["user_account.id", "user_account.name"])
      .executeTakeFirst();
    if (!used) return undefined;
    const { id: user, name } = used;
    await noteAudit(transaction, { actor: user, actorName: name, address, action: "link.used", subject: user });
    return { user, name };
  });
}

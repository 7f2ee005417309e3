import { type Kysely, sql } from "kysely";
import { sha256 } from "../../lib/hash.ts";
import type { Role } from "../../schemas/api/access.ts";
import type { Tables } from "../tables.ts";
import { noteAudit, type Trail } from "./audit.ts";
import { newSecret } from "./secrets.ts";

export interface SessionLimits {
  /** A session ends so long after it started, hours. */
  readonly hours: number;
  /** And so long after it was last used, minutes. */
  readonly idleMinutes: number;
}

/** Whose credentials these are, as they stand now. */
export interface Holder {
  readonly user: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Absent: all. */
  readonly sites?: readonly string[];
}

export interface LiveSession extends Holder {
  readonly mustSetPassword: boolean;
}

/** Starts a session under a new secret, which is kept nowhere; gives it. */
export async function startSession(
  db: Kysely<Tables>,
  user: string,
  how: { readonly byLink: boolean; readonly limits: SessionLimits },
  trail: Trail,
): Promise<string> {
  const secret = newSecret();
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom("session").where("expires_at", "<", sql<Date>`now()`).execute();
    await transaction
      .insertInto("session")
      .values({
        hash: sha256(secret),
        user_account: user,
        by_link: how.byLink,
        expires_at: sql<Date>`now() + make_interval(hours => ${how.limits.hours}::int)`,
      })
      .execute();
    await transaction
      .updateTable("user_account")
      .set({ last_sign_in_at: sql<Date>`now()` })
      .where("id", "=", user)
      .execute();
    await noteAudit(transaction, {
      ...trail,
      action: "session.started",
      subject: user,
      detail: { byLink: how.byLink },
    });
  });
  return secret;
}

/** Who is signed in by this secret; undefined where nobody is any more. Notes that it was used. */
export async function liveSession(
  db: Kysely<Tables>,
  secret: string,
  limits: SessionLimits,
): Promise<LiveSession | undefined> {
  const hash = sha256(secret);
  const row = await db
    .selectFrom("session")
    .innerJoin("user_account", "user_account.id", "session.user_account")
    .select(["user_account.id", "name", "email", "role", "sites", "by_link", "password_hash"])
    .select(sql<boolean>`seen_at < now() - interval '1 minute'`.as("stale"))
    .where("hash", "=", hash)
    .where("disabled", "=", false)
    .where("expires_at", ">", sql<Date>`now()`)
    .where("seen_at", ">", sql<Date>`now() - make_interval(mins => ${limits.idleMinutes}::int)`)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.stale) {
    await db.updateTable("session").set({ seen_at: sql<Date>`now()` }).where("hash", "=", hash).execute();
  }
  return { ...holderOf(row), mustSetPassword: row.by_link || row.password_hash === null };
}

export function holderOf(row: {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly sites: readonly string[] | null;
}): Holder {
  const { id: user, name, email, role, sites } = row;
  return { user, name, email, role, ...(sites !== null && { sites }) };
}

export async function endSession(db: Kysely<Tables>, secret: string, trail: Trail): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const ended = await transaction
      .deleteFrom("session")
      .where("hash", "=", sha256(secret))
      .returning("user_account")
      .executeTakeFirst();
    if (ended) await noteAudit(transaction, { ...trail, action: "session.ended", subject: ended.user_account });
  });
}

import { type Kysely, sql } from "kysely";
import { sha256 } from "../../lib/hash.ts";
import type { Permission, Token } from "../../schemas/api/access.ts";
import { toJson } from "../json.ts";
import type { Tables } from "../tables.ts";
import { noteAudit, type Trail } from "./audit.ts";
import { newId, newSecret } from "./secrets.ts";
import { type Holder, holderOf } from "./sessions.ts";

export interface TokenWanted {
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly days: number;
}

/** So that a token is known for one where it leaked, by people and by scanners. */
export const tokenPrefix = "grf_";

/** Makes a token; its secret is given once and kept nowhere. */
export async function makeToken(
  db: Kysely<Tables>,
  owner: string,
  wanted: TokenWanted,
  trail: Trail,
): Promise<{ readonly token: Token; readonly secret: string }> {
  const secret = `${tokenPrefix}${newSecret()}`;
  return db.transaction().execute(async (transaction) => {
    const row = await transaction
      .insertInto("api_token")
      .values({
        id: newId("tok"),
        hash: sha256(secret),
        user_account: owner,
        name: wanted.name,
        scopes: toJson(wanted.scopes),
        expires_at: sql<Date>`now() + make_interval(days => ${wanted.days}::int)`,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    const detail = { scopes: wanted.scopes.join(" "), days: wanted.days };
    await noteAudit(transaction, { ...trail, action: "token.made", subject: row.id, detail });
    return { token: tokenOf(row), secret };
  });
}

/** Tokens that are not revoked, of one owner or of all, oldest first. */
export async function listTokens(
  db: Kysely<Tables>,
  page: { readonly owner?: string; readonly after?: string; readonly limit: number },
): Promise<readonly Token[]> {
  let query = db.selectFrom("api_token").selectAll().where("revoked_at", "is", null).orderBy("id").limit(page.limit);
  if (page.owner !== undefined) query = query.where("user_account", "=", page.owner);
  if (page.after !== undefined) query = query.where("id", ">", page.after);
  return (await query.execute()).map(tokenOf);
}

/** Revokes a token, of one owner or of anyone; false where there is none. */
export async function revokeToken(
  db: Kysely<Tables>,
  id: string,
  owner: string | undefined,
  trail: Trail,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    let query = transaction
      .updateTable("api_token")
      .set({ revoked_at: sql<Date>`now()` })
      .where("id", "=", id)
      .where("revoked_at", "is", null);
    if (owner !== undefined) query = query.where("user_account", "=", owner);
    const revoked = await query.returning("id").executeTakeFirst();
    if (revoked) await noteAudit(transaction, { ...trail, action: "token.revoked", subject: id });
    return revoked !== undefined;
  });
}

export type KnownToken =
  | { readonly state: "live"; readonly id: string; readonly scopes: readonly Permission[]; readonly holder: Holder }
  | { readonly state: "expired" };

/** The token of this secret, with its owner as they stand now; undefined where it is unknown, revoked or its owner disabled. */
export async function knownToken(db: Kysely<Tables>, secret: string): Promise<KnownToken | undefined> {
  const hash = sha256(secret);
  const row = await db
    .selectFrom("api_token")
    .innerJoin("user_account", "user_account.id", "api_token.user_account")
    .select(["user_account.id", "user_account.name", "email", "role", "sites", "scopes", "api_token.id as token"])
    .select(sql<boolean>`api_token.expires_at <= now()`.as("expired"))
    .select(sql<boolean>`coalesce(last_used_at < now() - interval '1 minute', true)`.as("stale"))
    .where("hash", "=", hash)
    .where("revoked_at", "is", null)
    .where("disabled", "=", false)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.expired) return { state: "expired" };
  if (row.stale) {
    await db.updateTable("api_token").set({ last_used_at: sql<Date>`now()` }).where("hash", "=", hash).execute();
  }
  return { state: "live", id: row.token, scopes: row.scopes, holder: holderOf(row) };
}

function tokenOf(row: {
  readonly id: string;
  readonly user_account: string;
  readonly name: string;
  readonly scopes: Permission[];
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly last_used_at: Date | null;
}): Token {
  return {
    id: row.id,
    name: row.name,
    owner: row.user_account,
    scopes: row.scopes,
    expiresAt: row.expires_at.toISOString(),
    createdAt: row.created_at.toISOString(),
    ...(row.last_used_at && { lastUsedAt: row.last_used_at.toISOString() }),
  };
}

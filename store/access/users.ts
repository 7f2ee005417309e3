import { type Kysely, sql, type Transaction } from "kysely";
import { codeOf } from "../../lib/errors.ts";
import { etagOf } from "../../lib/etag.ts";
import type { Role, User } from "../../schemas/api/access.ts";
import { toJson } from "../json.ts";
import type { Tables } from "../tables.ts";
import { noteAudit, type Trail } from "./audit.ts";
import { newId } from "./secrets.ts";
import { accountSubject } from "./sign-in-failures.ts";

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Absent: all. */
  readonly sites?: readonly string[];
}

export interface AccountChange {
  readonly email?: string;
  readonly name?: string;
  readonly role?: Role;
  /** `null`: all. */
  readonly sites?: readonly string[] | null;
  readonly disabled?: boolean;
}

export type Changed =
  | { readonly user: User }
  | { readonly refused: "unknown" | "emailTaken" | "lastAdministrator" }
  /** Not as it was when the change was made over it. */
  | { readonly refused: "changedMeanwhile"; readonly current: User };

/** Emails are compared in lower case; two that differ in case are one person. */
export const foldEmail = (email: string): string => email.trim().normalize("NFC").toLowerCase();

/** Adds a user without a password; undefined where the email is taken. */
export async function addUser(db: Kysely<Tables>, account: NewAccount, by: Trail): Promise<User | undefined> {
  return db.transaction().execute(async (transaction) => {
    const row = await transaction
      .insertInto("user_account")
      .values({
        id: newId("usr"),
        email: foldEmail(account.email),
        name: account.name,
        role: account.role,
        sites: account.sites ? toJson(account.sites) : null,
      })
      .onConflict((conflict) => conflict.column("email").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!row) return undefined;
    await noteAudit(transaction, { ...by, action: "user.added", subject: row.id, detail: { role: account.role } });
    return findUser(transaction, row.id);
  });
}

/**
 * Changes a user. The last administrator who can sign in stays one: administrators are locked together, so that two who
 * demote each other at once do not both succeed. A user who is disabled is signed out everywhere. `isAsSeen` is asked of the
 * user as they are, locked.
 */
export async function changeUser(
  db: Kysely<Tables>,
  id: string,
  change: AccountChange,
  by: Trail,
  isAsSeen: (current: User) => boolean = () => true,
): Promise<Changed> {
  const changing = db.transaction().execute(async (transaction): Promise<Changed> => {
    const administrators = await lockAdministrators(transaction);
    await transaction.selectFrom("user_account").select("id").where("id", "=", id).forUpdate().execute();
    const before = await findUser(transaction, id);
    if (!before) return { refused: "unknown" };
    if (!isAsSeen(before)) return { refused: "changedMeanwhile", current: before };
    const isOne = before.role === "administrator" && !before.disabled;
    const stays = change.disabled !== true && (change.role ?? before.role) === "administrator";
    const others = administrators.filter((other) => other !== id);
    if (isOne && !stays && others.length === 0) return { refused: "lastAdministrator" };
    await transaction
      .updateTable("user_account")
      .set({
        ...(change.email !== undefined && { email: foldEmail(change.email) }),
        ...(change.name !== undefined && { name: change.name }),
        ...(change.role !== undefined && { role: change.role }),
        ...(change.sites !== undefined && { sites: change.sites === null ? null : toJson(change.sites) }),
        ...(change.disabled !== undefined && { disabled: change.disabled }),
        id,
      })
      .where("id", "=", id)
      .execute();
    if (change.disabled === true) await transaction.deleteFrom("session").where("user_account", "=", id).execute();
    await noteAudit(transaction, { ...by, action: "user.changed", subject: id, detail: auditOf(change) });
    const user = await findUser(transaction, id);
    return user ? { user } : { refused: "unknown" };
  });
  return changing.catch((error) => {
    if (codeOf(error) === uniqueViolation) return { refused: "emailTaken" };
    throw error;
  });
}

/** SQLSTATE of PostgreSQL. */
const uniqueViolation = "23505";

export async function findUser(db: Kysely<Tables>, id: string): Promise<User | undefined> {
  const [user] = await usersWhere(db, { id });
  return user;
}

export async function findUserByEmail(db: Kysely<Tables>, email: string): Promise<User | undefined> {
  const [user] = await usersWhere(db, { email: foldEmail(email) });
  return user;
}

/** Users by email, those after one, at most so many. */
export function listUsers(
  db: Kysely<Tables>,
  page: { readonly after?: string; readonly limit: number },
): Promise<readonly User[]> {
  return usersWhere(db, page);
}

/** Whether an administrator can sign in with a password. */
export async function hasAdministrator(db: Kysely<Tables>): Promise<boolean> {
  return (await administratorsWithPassword(db).limit(1).execute()).length > 0;
}

/** An administrator who still has to set their first password; the one added first. */
export async function administratorToBe(db: Kysely<Tables>): Promise<string | undefined> {
  const row = await db
    .selectFrom("user_account")
    .select("id")
    .where("role", "=", "administrator")
    .where("disabled", "=", false)
    .where("password_hash", "is", null)
    .orderBy("created_at")
    .executeTakeFirst();
  return row?.id;
}

async function lockAdministrators(transaction: Transaction<Tables>): Promise<readonly string[]> {
  const rows = await administratorsWithPassword(transaction).orderBy("id").forUpdate().execute();
  return rows.map((row) => row.id);
}

function administratorsWithPassword(db: Kysely<Tables>) {
  return db
    .selectFrom("user_account")
    .select("id")
    .where("role", "=", "administrator")
    .where("disabled", "=", false)
    .where("password_hash", "is not", null);
}

function auditOf({ role, sites, disabled, name, email }: AccountChange) {
  return {
    ...(role !== undefined && { role }),
    ...(sites !== undefined && { sites: sites === null ? "all" : sites.length }),
    ...(disabled !== undefined && { disabled }),
    ...(name !== undefined && { name: "changed" }),
    ...(email !== undefined && { email: "changed" }),
  };
}

async function usersWhere(
  db: Kysely<Tables>,
  where: { readonly id?: string; readonly email?: string; readonly after?: string; readonly limit?: number },
): Promise<readonly User[]> {
  let query = db.selectFrom("user_account").selectAll().orderBy("email");
  if (where.id !== undefined) query = query.where("id", "=", where.id);
  if (where.email !== undefined) query = query.where("email", "=", where.email);
  if (where.after !== undefined) query = query.where("email", ">", where.after);
  if (where.limit !== undefined) query = query.limit(where.limit);
  const rows = await query.execute();
  const locks = await lockedUntil(
    db,
    rows.map((row) => row.email),
  );
  return rows.map((row) => {
    const locked = locks.get(accountSubject(row.email));
    const { id, email, name, role, sites, disabled } = row;
    return {
      id,
      etag: etagOf([email, name, role, sites, disabled]),
      email,
      name,
      role,
      ...(sites !== null && { sites }),
      disabled,
      hasPassword: row.password_hash !== null,
      ...(locked && { lockedUntil: locked.toISOString() }),
      createdAt: row.created_at.toISOString(),
      ...(row.last_sign_in_at && { lastSignInAt: row.last_sign_in_at.toISOString() }),
    };
  });
}

async function lockedUntil(db: Kysely<Tables>, emails: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  if (emails.length === 0) return new Map();
  const rows = await db
    .selectFrom("sign_in_failure")
    .select(["subject", "locked_until"])
    .where("subject", "in", emails.map(accountSubject))
    .where("locked_until", ">", sql<Date>`now()`)
    .execute();
  return new Map(rows.flatMap((row) => (row.locked_until ? [[row.subject, row.locked_until] as const] : [])));
}

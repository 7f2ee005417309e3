import type { Kysely } from "kysely";
import type { AuditLine } from "../../schemas/api/access.ts";
import { toJson } from "../json.ts";
import type { Tables } from "../tables.ts";

/** Who does something, and from where. */
export interface Trail {
  /** A user's or token's id; absent for the program itself, and for a sign-in that failed. */
  readonly actor?: string;
  readonly actorName?: string;
  /** Network address. */
  readonly address?: string;
}

export interface AuditEntry extends Trail {
  readonly action: string;
  readonly subject?: string;
  /** Facts such as counts and keys; never document text, values or secrets. */
  readonly detail?: AuditLine["detail"];
}

export interface AuditFilter {
  readonly limit: number;
  /** Only lines before this number. */
  readonly before?: string;
  readonly actor?: string;
  readonly subject?: string;
  readonly action?: string;
}

/** Adds a line; inside a transaction, it stands with what the transaction does, or falls with it. */
export async function noteAudit(db: Kysely<Tables>, entry: AuditEntry): Promise<void> {
  await db
    .insertInto("audit_line")
    .values({
      actor: entry.actor ?? null,
      actor_name: entry.actorName ?? null,
      action: entry.action,
      subject: entry.subject ?? null,
      address: entry.address ?? null,
      detail: entry.detail ? toJson(entry.detail) : null,
    })
    .execute();
}

/** Lines of the audit, newest first. */
export async function auditLines(db: Kysely<Tables>, filter: AuditFilter): Promise<readonly AuditLine[]> {
  const { before, actor, subject, action } = filter;
  let query = db.selectFrom("audit_line").selectAll().orderBy("number", "desc").limit(filter.limit);
  if (before !== undefined) query = query.where("number", "<", before);
  if (actor !== undefined) query = query.where("actor", "=", actor);
  if (subject !== undefined) query = query.where("subject", "=", subject);
  if (action !== undefined) query = query.where("action", "=", action);
  const rows = await query.execute();
  return rows.map((row) => ({
    number: Number(row.number),
    at: row.at.toISOString(),
    action: row.action,
    ...(row.actor !== null && { actor: row.actor }),
    ...(row.actor_name !== null && { actorName: row.actor_name }),
    ...(row.subject !== null && { subject: row.subject }),
    ...(row.address !== null && { address: row.address }),
    ...(row.detail !== null && { detail: row.detail }),
  }));
}

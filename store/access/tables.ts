import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { Permission, Role } from "../../schemas/api/access.ts";

/** The tables of migration 0009. */
export interface AccessTables {
  user_account: UserAccountTable;
  session: SessionTable;
  one_time_link: OneTimeLinkTable;
  api_token: ApiTokenTable;
  sign_in_failure: SignInFailureTable;
  idempotent_request: IdempotentRequestTable;
  audit_line: AuditLineTable;
}

type JsonOrNull<Value extends object> = ColumnType<Value | null, string | null, string | null>;

interface UserAccountTable {
  id: string;
  /** Lower case. */
  email: string;
  name: string;
  role: Role;
  /** Only contracts of these sites; null: all. */
  sites: JsonOrNull<string[]>;
  password_hash: string | null;
  disabled: Generated<boolean>;
  created_at: Generated<Date>;
  last_sign_in_at: Date | null;
}

interface SessionTable {
  hash: string;
  user_account: string;
  /** Started by a one-time link, and no password was set since. */
  by_link: boolean;
  started_at: Generated<Date>;
  seen_at: ColumnType<Date, never, Date>;
  expires_at: Date;
}

interface OneTimeLinkTable {
  hash: string;
  user_account: string;
  expires_at: Date;
  used_at: Date | null;
}

interface ApiTokenTable {
  id: string;
  hash: string;
  user_account: string;
  name: string;
  scopes: JSONColumnType<Permission[]>;
  created_at: Generated<Date>;
  expires_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

interface SignInFailureTable {
  /** Hash of an account's email or of an address. */
  subject: string;
  failures: number;
  latest_at: ColumnType<Date, never, Date>;
  locked_until: Date | null;
}

interface IdempotentRequestTable {
  key: string;
  request: string;
  /** Encrypted; null while the request runs. */
  answer: Buffer | null;
  started_at: ColumnType<Date, never, Date>;
}

interface AuditLineTable {
  number: ColumnType<string, never, never>;
  at: ColumnType<Date, never, never>;
  actor: string | null;
  actor_name: string | null;
  action: string;
  subject: string | null;
  address: string | null;
  detail: JsonOrNull<Record<string, string | number | boolean>>;
}

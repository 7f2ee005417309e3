import { join, resolve } from "node:path";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { messageOf, UnavailableError, UsageError } from "../../lib/errors.ts";
import { migrate } from "../migrations/migrate.ts";
import type { Tables } from "../tables.ts";
import { joinEmbedded } from "./embedded.ts";
import { checkEmbeddedIsThere } from "./found.ts";

export interface Database {
  readonly kysely: Kysely<Tables>;
  readonly pool: pg.Pool;
  /** `embedded`: kept by a process of this machine, in the data folder. `server`: a PostgreSQL server. */
  readonly mode: "embedded" | "server";
  /** For people: the folder, or the address without its password. */
  readonly place: string;
  close(): Promise<void>;
}

export interface DatabaseSettings {
  readonly data: string;
  /** `pglite:<folder>` or `postgres://…`; without it, `<data>/database`. */
  readonly database?: string;
  /** Fail where there is no embedded database yet, rather than make one: a mistyped folder is not a new installation. */
  readonly mustExist?: boolean;
}

/** Opens the database and brings its tables up to date. The same SQL runs in both modes. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const address = settings.database ?? `pglite:${join(settings.data, "database")}`;
  const database = address.startsWith("pglite:")
    ? await openEmbedded(resolve(address.slice("pglite:".length)), settings.mustExist ?? false)
    : await openServer(address);
  try {
    await migrate(database.kysely);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openEmbedded(folder: string, mustExist: boolean): Promise<Database> {
  if (mustExist) checkEmbeddedIsThere(folder);
  const embedded = await joinEmbedded(folder);
  const pool = createPool({ ...embedded.pool, max: 4 });
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = async () => {
    await kysely.destroy();
    await embedded.leave();
  };
  return { kysely, pool, mode: "embedded", place: folder, close };
}

async function openServer(address: string): Promise<Database> {
  const place = withoutPassword(address);
  const pool = createPool({ connectionString: address, max: 10, connectionTimeoutMillis: 10_000 });
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end();
    throw new UnavailableError(
      "DATABASE_UNAVAILABLE",
      `Expected to reach the database ${place}, found: ${messageOf(error)}. Check the address, the password and that the server runs.`,
      { database: place },
      { cause: error },
    );
  }
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { kysely, pool, mode: "server", place, close: () => kysely.destroy() };
}

/** A lost idle connection is replaced at the next query; what failed in flight fails there. */
function createPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, application_name: "greffier" });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/** The address for people. Throws `UsageError` where it is none. */
export function withoutPassword(address: string): string {
  if (!URL.canParse(address)) {
    throw new UsageError(
      "DATABASE_ADDRESS",
      "Expected setting database to be pglite:<folder> or postgres://user@host/name, found an address that cannot be read; correct it.",
    );
  }
  const url = new URL(address);
  url.password = "";
  for (const name of ["password", "sslpassword"]) url.searchParams.delete(name);
  return url.toString();
}

import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { tryLock } from "../../lib/lock.ts";
import { joinEmbedded } from "../../store/database/embedded.ts";
import { lockFile, ownerFile, socketFile } from "../../store/database/keeper-files.ts";
import { type Database, openDatabase } from "../../store/database/open.ts";
import { migrate } from "../../store/migrations/migrate.ts";
import { newDataFolder, removeDataFolder } from "../support/data-folder.ts";

let data: string;
const opened: Database[] = [];

beforeEach(async () => {
  data = await newDataFolder();
});

afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
  removeDataFolder(data);
});

test("migrations run twice change nothing the second time", async () => {
  const { kysely } = await open();
  expect(await migrate(kysely)).toEqual([]);
});

test("the socket is the owner's alone", async () => {
  await open();
  expect(statSync(join(socketFile(join(data, "database")), "..")).mode & 0o777).toBe(0o700);
});

test("transactions of many connections never mix", async () => {
  const { pool } = await open();
  const { pool: other } = await open();
  await pool.query("create table counter (n int)");
  await pool.query("insert into counter values (0)");

  const increments = Array.from({ length: 20 }, (_, index) => increment(index % 2 === 0 ? pool : other));
  await Promise.all(increments);

  expect((await pool.query("select n from counter")).rows).toEqual([{ n: 20 }]);
});

test("a client that leaves in the middle of a transaction is rolled back, and others go on", async () => {
  const { pool } = await open();
  await pool.query("create table kept (n int)");
  const leaving = new pg.Client({ host: join(socketFile(join(data, "database")), ".."), user: "postgres" });
  leaving.on("error", () => {});
  await leaving.connect();
  await leaving.query("begin");
  await leaving.query("insert into kept values (1)");

  leaving.connection.stream.destroy();

  expect((await pool.query("select * from kept")).rows).toEqual([]);
});

test("a failed statement harms no other connection", async () => {
  const { pool } = await open();
  await expect(pool.query("begin; select * from nowhere; commit")).rejects.toMatchObject({ code: "42P01" });
  await expect(pool.query("select * from nowhere where n = $1", [1])).rejects.toMatchObject({ code: "42P01" });
  expect((await pool.query("select 1 as n")).rows).toEqual([{ n: 1 }]);
});

test("the keeper ends with the last that leaves, and what was written is there afterwards", async () => {
  const first = await open();
  await first.pool.query("create table kept as select 7 as n");
  const { pid } = JSON.parse(readFileSync(ownerFile(join(data, "database")), "utf8"));
  await first.close();
  opened.pop();
  expect(() => process.kill(pid, 0)).toThrow("ESRCH");

  const second = await open();
  expect((await second.pool.query("select n from kept")).rows).toEqual([{ n: 7 }]);
});

test("a folder that another holds and does not answer for is refused in one line", async () => {
  const folder = join(data, "database");
  const lock = tryLock(lockFile(folder));
  try {
    await expect(joinEmbedded(folder, 300)).rejects.toMatchObject({
      code: "DATA_FOLDER_HELD",
      message: expect.stringMatching(
        /^Expected an answer .* stop that process, wait, or use a postgres:\/\/ database\.$/,
      ),
    });
  } finally {
    lock?.release();
  }
});

test("a database that lost its files is refused in one line, not made anew", async () => {
  rmSync(join(data, "database/postgres/PG_VERSION"));
  await expect(openDatabase({ data })).rejects.toMatchObject({
    code: "DATABASE_UNAVAILABLE",
    message: expect.stringMatching(/holds no whole database\. Check that/),
  });
});

test("a data folder whose path leaves no room for a socket is refused before anything is made", async () => {
  const long = join(data, "x".repeat(100));
  await expect(openDatabase({ data: long })).rejects.toMatchObject({ code: "DATA_PATH_TOO_LONG" });
  expect(() => statSync(long)).toThrow();
});

async function open(): Promise<Database> {
  const database = await openDatabase({ data });
  opened.push(database);
  return database;
}

async function increment(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  await client.query("begin");
  const { rows } = await client.query("select n from counter");
  await client.query("update counter set n = $1", [rows[0].n + 1]);
  await client.query("commit");
  client.release();
}

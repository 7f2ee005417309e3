import pg from "pg";
import { expect, test } from "vitest";
import { startPostgres } from "../support/postgres.ts";

test("a PostgreSQL server of its own starts for a test and goes away after it", async () => {
  const server = await startPostgres();
  const client = new pg.Client(server.url);
  await client.connect();
  const { rows } = await client.query("select current_user as owner");
  await client.end();
  await server.stop();
  expect(rows).toEqual([{ owner: "greffier" }]);
  await expect(new pg.Client(server.url).connect()).rejects.toThrow();
});

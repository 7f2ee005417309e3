import { afterAll, beforeAll, expect, test } from "vitest";
import { type PostgresServer, startPostgres } from "../support/postgres.ts";
import { followLink, type Serving, signInByLink, startServing } from "../support/serving.ts";

let postgres: PostgresServer;
let servers: readonly Serving[];

beforeAll(async () => {
  postgres = await startPostgres();
  servers = await Promise.all([1, 2].map(() => startServing({ database: postgres.url })));
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await postgres.stop();
});

test("of two servers that start together on an empty database, each prints a link that works, for one administrator", async () => {
  const [first, second] = servers;
  if (!first || !second) throw new Error("Expected two servers.");
  const entered = await followLink(first);
  const session = await signInByLink(second);
  const { items } = await session.json<{ items: { email: string }[] }>("/users");
  expect(items.map(({ email }) => email)).toEqual(["administrator@localhost"]);
  // Who had come in by the other link and set nothing is out again.
  expect((await entered.fetch("/me")).status).toBe(401);
});

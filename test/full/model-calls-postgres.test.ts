import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { openStore } from "../../store/store.ts";
import { testModelCalls } from "../support/model-call-tests.ts";
import { type PostgresServer, startPostgres } from "../support/postgres.ts";

let server: PostgresServer;
const data = mkdtempSync(join(tmpdir(), "greffier-postgres-calls-"));
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

testModelCalls(() => openStore({ data, version: "1.0.0", database: server.url }));

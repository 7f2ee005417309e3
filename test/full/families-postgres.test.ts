import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { openStore, type Store } from "../../store/store.ts";
import { familyStoreTests } from "../support/family-store-tests.ts";
import { type PostgresServer, startPostgres } from "../support/postgres.ts";

let server: PostgresServer;
let store: Store;
const data = mkdtempSync(join(tmpdir(), "greffier-postgres-families-"));

beforeAll(async () => {
  server = await startPostgres();
  store = await openStore({ data, version: "1.0.0", database: server.url });
});
afterAll(async () => {
  await store.close();
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

familyStoreTests(() => store);

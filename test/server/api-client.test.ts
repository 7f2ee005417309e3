import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { permissionsOf } from "../../schemas/api/access.ts";
import { openApi, type TestApi } from "../support/api.ts";
import { storeContract } from "../support/stored-contract.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const run = promisify(execFile);
const client = here("../api-client");

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  for (const title of ["Contrat d'entretien", "Contrat d'entretien des toitures"]) {
    await storeContract(api.store, { name: `${title}.pdf`, values: { title } });
  }
});
afterAll(() => api.close());

test("a client made from the API's description compiles, and does an integrator's work over a real connection", async () => {
  const bin = here("../api-client/node_modules/openapi-typescript/bin/cli.js");
  await run(process.execPath, [bin, here("../../docs/openapi.json"), "-o", "api.generated.ts"], { cwd: client });
  await run(process.execPath, [here("../api-client/node_modules/typescript/bin/tsc"), "-p", "."], { cwd: client });

  const origin = await api.app.listen({ host: "127.0.0.1", port: 0 });
  const wanted = { name: "client", scopes: permissionsOf.administrator, days: 1 };
  const { secret } = await api.store.access.makeToken(api.caller.user, wanted, {});
  const env = { ...process.env, GREFFIER_TOKEN: secret };
  const { stdout } = await run(process.execPath, [here("../api-client/drive.ts"), origin], { env });
  const found = JSON.parse(stdout);
  expect(found).toMatchObject({
    me: "administrator",
    title: expect.stringContaining("Contrat d'entretien"),
    next: expect.any(String),
    status: "confirmed",
    stale: { status: 412, code: "CHANGED_MEANWHILE", etag: found.etag },
    changes: expect.arrayContaining(["recorded", "changed"]),
    followed: [2, 1, 2, 1],
    kinds: ["changed", "merged", "changed", "recorded", "changed", "deleted"],
    part: { code: "CONTRACT_MERGED", isInto: true },
    missing: "NOT_FOUND",
    user: "integrator",
  });
});

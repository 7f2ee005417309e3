import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addressSubject } from "../../store/access/sign-in-failures.ts";
import { openStore, type Store } from "../../store/store.ts";
import { openApi, type TestApi, testPassword } from "../support/api.ts";
import { removeDataFolder } from "../support/data-folder.ts";
import { type PostgresServer, startPostgres } from "../support/postgres.ts";

/** A server answers several at once, which the embedded database does not: what must happen once is tried here together. */
let postgres: PostgresServer;
let data: string;
let store: Store;
let api: TestApi;
beforeAll(async () => {
  postgres = await startPostgres();
  data = mkdtempSync(join(tmpdir(), "greffier-test-"));
  store = await openStore({ data, database: postgres.url, version: "1.0.0" });
  api = await openApi({ store, settings: { server: { requestsPerMinute: 100_000, signInsPerMinute: 10_000 } } });
});
afterAll(async () => {
  await api.close();
  await store.close();
  await postgres.stop();
  removeDataFolder(data);
});

const times = <Result>(count: number, work: () => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, () => work()));

describe("of many at once", () => {
  test("one uses a one-time link", async () => {
    const { secret } = await store.access.makeLink(api.caller.user, 1, {});
    const used = await times(10, () => store.access.useLink(secret, "127.0.0.1"));
    expect(used.filter(Boolean).length).toBe(1);
  });

  test("five get a try at a password", async () => {
    const { email } = await api.signIn({ role: "reader" });
    const payload = { email, password: "wrong" };
    const answers = await times(15, () => api.app.inject({ method: "POST", url: "/api/v1/session", payload }));
    expect(answers.filter(({ statusCode }) => statusCode === 401).length).toBe(5);
    expect(answers.filter(({ statusCode }) => statusCode === 429).length).toBe(10);
  });

  test("twenty get a try from one address", async () => {
    const waits = await times(30, () => store.access.claimTry(addressSubject("203.0.113.77")));
    expect(waits.filter((seconds) => seconds === 0).length).toBe(20);
  });

  test("one runs a request with the same key", async () => {
    const states = await times(10, () => store.access.claimRequest("a".repeat(64), "b".repeat(64)));
    expect(states.map(({ state }) => state).sort()).toEqual(["new", ...Array(9).fill("running")].sort());
  });

  test("one administrator is left where all demote each other", async () => {
    const others = await Promise.all([1, 2, 3, 4].map(() => api.signIn({ role: "administrator" })));
    const all = [api.caller, ...others];
    const changed = await Promise.all(all.map(({ user }) => store.access.changeUser(user, { role: "reader" }, {})));
    expect(changed.filter((one) => "refused" in one)).toEqual([{ refused: "lastAdministrator" }]);
    const users = await store.access.listUsers({ limit: 100 });
    expect(users.filter(({ role }) => role === "administrator").length).toBe(1);
  });

  test("one has an email that several ask for", async () => {
    const users = await Promise.all([1, 2, 3].map(() => api.signIn({ role: "reader" })));
    const email = "wanted@example.com";
    const changed = await Promise.all(users.map(({ user }) => store.access.changeUser(user, { email }, {})));
    expect(changed.filter((one) => "user" in one).length).toBe(1);
    expect(changed.filter((one) => "refused" in one && one.refused === "emailTaken").length).toBe(2);
  });
});

test("one signs in, and the audit is only added to, as in the embedded database", async () => {
  const { email } = await api.signIn({ role: "reviewer" });
  const payload = { email, password: testPassword };
  const answer = await api.app.inject({ method: "POST", url: "/api/v1/session", payload });
  expect(answer.json()).toMatchObject({ role: "reviewer" });
  const [line] = await store.access.auditLines({ limit: 1 });
  expect(line).toMatchObject({ action: "session.started" });
});

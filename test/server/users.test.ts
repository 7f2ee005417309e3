import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "../../store/database/open.ts";
import { type Caller, openApi, type TestApi } from "../support/api.ts";

let api: TestApi;
let reader: Caller;
beforeAll(async () => {
  api = await openApi({ settings: { server: { requestsPerMinute: 100_000 } } });
});
beforeEach(async () => {
  reader = await api.signIn({ role: "reader" });
});
afterAll(() => api.close());

/** Whatever stands there, where no ETag is given. */
const change = (id: string, payload: object, headers: Record<string, string> = { "if-match": "*" }) =>
  api.ask({ method: "PATCH", url: `/users/${id}`, payload, headers });

describe("a user", () => {
  test("is changed part by part, and each change is entered in the audit", async () => {
    const changed = await change(reader.user, { name: "Camille", role: "contributor", sites: ["Lyon", "Paris"] });
    expect(changed.json()).toMatchObject({ name: "Camille", role: "contributor", sites: ["Lyon", "Paris"] });
    expect((await change(reader.user, { sites: null })).json().sites).toBeUndefined();
    const lines = await api.ask({ method: "GET", url: `/audit?subject=${reader.user}&limit=2` });
    expect(lines.json().items).toMatchObject([
      { action: "user.changed", actor: api.caller.user, detail: { sites: "all" } },
      { action: "user.changed", detail: { role: "contributor", sites: 2, name: "changed" } },
    ]);
  });

  test("has an email of their own, in any case of its letters", async () => {
    const same = { email: reader.email.toUpperCase(), name: "Other", role: "reader" };
    expect((await api.ask({ method: "POST", url: "/users", payload: same })).json()).toMatchObject({
      status: 409,
      code: "EMAIL_TAKEN",
    });
    const other = await api.signIn({ role: "reader" });
    expect((await change(other.user, { email: reader.email })).json()).toMatchObject({ code: "EMAIL_TAKEN" });
    expect((await change(other.user, { email: "New@Example.com" })).json().email).toBe("new@example.com");
  });

  test("is changed as looked at: a change over another's gets what is there now", async () => {
    const looked = await api.ask({ method: "GET", url: `/users/${reader.user}` });
    const etag = String(looked.headers.etag);
    expect(etag).toBe(`"${looked.json().etag}"`);
    expect((await change(reader.user, { name: "Blind" }, {})).json()).toMatchObject({
      status: 428,
      code: "IF_MATCH_MISSING",
    });
    expect((await change(reader.user, { name: "First" }, { "if-match": etag })).statusCode).toBe(200);
    const second = await change(reader.user, { name: "Second" }, { "if-match": etag });
    expect(second.json()).toMatchObject({ status: 412, current: { name: "First" } });
    const again = { "if-match": `"${second.json().currentEtag}"` };
    expect((await change(reader.user, { name: "Second" }, again)).json().name).toBe("Second");
  });

  test("is listed page by page", async () => {
    const emails: string[] = [];
    let query = "limit=2";
    for (;;) {
      const { items, next } = (await api.ask({ method: "GET", url: `/users?${query}` })).json();
      emails.push(...items.map(({ email }: { email: string }) => email));
      if (next === undefined) break;
      query = `limit=2&cursor=${next}`;
    }
    expect(emails).toEqual([...emails].sort());
    expect(emails).toContain(reader.email);
    expect(new Set(emails).size).toBe(emails.length);
  });
});

describe("the last administrator", () => {
  test.each([{ role: "reader" }, { disabled: true }])("stays one: %j", async (payload) => {
    const answer = await change(api.caller.user, payload);
    expect(answer.json()).toMatchObject({ status: 409, code: "LAST_ADMINISTRATOR" });
  });

  test("is left where two demote each other at once", async () => {
    const other = await api.signIn({ role: "administrator" });
    const both = await Promise.all([
      api.store.access.changeUser(other.user, { role: "reader" }, {}),
      api.store.access.changeUser(api.caller.user, { role: "reader" }, {}),
    ]);
    expect(both.filter((changed) => "refused" in changed)).toEqual([{ refused: "lastAdministrator" }]);
    const left = (await api.store.access.listUsers({ limit: 100 })).filter(({ role }) => role === "administrator");
    expect(left.length).toBe(1);
    await api.store.access.changeUser(api.caller.user, { role: "administrator" }, {});
    await api.store.access.changeUser(other.user, { role: "reader" }, {});
  });

  test("is not one who never set a password", async () => {
    const payload = { email: "invited@example.com", name: "Invited", role: "administrator" };
    await api.ask({ method: "POST", url: "/users", payload });
    expect((await change(api.caller.user, { role: "reader" })).json()).toMatchObject({ code: "LAST_ADMINISTRATOR" });
  });
});

describe("a token", () => {
  const make = (caller: Caller, payload: object) => caller.ask({ method: "POST", url: "/tokens", payload });
  const wanted = { name: "ERP", scopes: ["contracts:read", "exports:read"], days: 30 };
  const as = (secret: string, url: string) =>
    api.app.inject({ method: "GET", url: `/api/v1${url}`, headers: { authorization: `Bearer ${secret}` } });

  test("is shown once, begins with grf_, and does what its scopes say", async () => {
    const made = (await make(reader, wanted)).json();
    expect(made.secret).toMatch(/^grf_[\w-]{43}$/);
    expect((await as(made.secret, "/contracts")).statusCode).toBe(200);
    expect((await as(made.secret, "/documents")).statusCode).toBe(403);
    const { items } = (await reader.ask({ method: "GET", url: "/tokens" })).json();
    expect(items).toMatchObject([{ id: made.token.id, name: "ERP", scopes: wanted.scopes }]);
    expect(JSON.stringify(items)).not.toContain(made.secret.slice(4));
    expect(items[0].lastUsedAt).toBeDefined();
  });

  test("has no scope that its maker's role has not", async () => {
    const answer = await make(reader, { ...wanted, scopes: ["contracts:read", "settings:write"] });
    expect(answer.json()).toMatchObject({ status: 403, code: "SCOPE_BEYOND_ROLE" });
  });

  test("loses what its owner loses, and dies with them", async () => {
    const reviewer = await api.signIn({ role: "reviewer" });
    const { secret } = (await make(reviewer, { ...wanted, scopes: ["contracts:read", "review:write"] })).json();
    expect((await as(secret, "/queue")).statusCode).toBe(200);
    await change(reviewer.user, { role: "reader" });
    expect((await as(secret, "/queue")).statusCode).toBe(403);
    expect((await as(secret, "/contracts")).statusCode).toBe(200);
    await change(reviewer.user, { disabled: true });
    expect((await as(secret, "/contracts")).statusCode).toBe(401);
  });

  test("makes no other token, and sets no password", async () => {
    const { secret } = (await make(reader, wanted)).json();
    const headers = { authorization: `Bearer ${secret}` };
    const more = await api.app.inject({ method: "POST", url: "/api/v1/tokens", headers, payload: wanted });
    expect(more.json()).toMatchObject({ status: 403, code: "SESSION_NEEDED" });
    const password = { password: "a long enough password" };
    const set = await api.app.inject({ method: "PUT", url: "/api/v1/me/password", headers, payload: password });
    expect(set.json()).toMatchObject({ status: 403, code: "SESSION_NEEDED" });
  });

  test("that was revoked is dead, and who revoked it stands in the audit", async () => {
    const { secret, token } = (await make(reader, wanted)).json();
    await api.ask({ method: "DELETE", url: `/tokens/${token.id}` });
    expect((await as(secret, "/contracts")).statusCode).toBe(401);
    const lines = (await api.ask({ method: "GET", url: `/audit?subject=${token.id}` })).json().items;
    expect(lines).toMatchObject([
      { action: "token.revoked", actor: api.caller.user },
      { action: "token.made", actor: reader.user, detail: { scopes: "contracts:read exports:read", days: 30 } },
    ]);
    expect(JSON.stringify(lines)).not.toContain(secret.slice(4));
  });
});

describe("the audit", () => {
  test("is read page by page, newest first", async () => {
    const first = (await api.ask({ method: "GET", url: "/audit?limit=3" })).json();
    const second = (await api.ask({ method: "GET", url: `/audit?limit=3&cursor=${first.next}` })).json();
    const numbers = [...first.items, ...second.items].map(({ number }: { number: number }) => number);
    expect(numbers.length).toBe(6);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  });

  test("cannot be changed, even by who has the database", async () => {
    const database = await openDatabase({ data: api.store.place, database: `pglite:${api.store.place}` });
    const { kysely: db } = database;
    await expect(db.deleteFrom("audit_line").execute()).rejects.toThrow("only added");
    await expect(db.updateTable("audit_line").set({ action: "nothing" }).execute()).rejects.toThrow("only added");
    await expect(sql`truncate audit_line`.execute(db)).rejects.toThrow("only added");
    await database.close();
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "../../store/database/open.ts";
import { type Caller, openApi, type TestApi } from "../support/api.ts";

let api: TestApi;
let key: string;
let asked = 0;
beforeAll(async () => {
  api = await openApi({ settings: { server: { requestsPerMinute: 100_000 } } });
});
beforeEach(() => {
  asked += 1;
  key = `request-${asked}-of-the-test`;
});
afterAll(() => api.close());

const token = { name: "ERP", scopes: ["contracts:read"], days: 30 };
const make = (payload: object, idempotencyKey: string, caller: Pick<Caller, "ask"> = api) =>
  caller.ask({ method: "POST", url: "/tokens", payload, headers: { "idempotency-key": idempotencyKey } });
const tokens = async () => (await api.ask({ method: "GET", url: "/tokens?limit=200" })).json().items.length;

describe("a POST with an Idempotency-Key", () => {
  test("that is sent again is answered as before, to the letter, and not done twice", async () => {
    const first = await make(token, key);
    const before = await tokens();
    const second = await make(token, key);
    expect(second.body).toBe(first.body);
    expect([second.statusCode, second.headers["content-type"]]).toEqual([201, first.headers["content-type"]]);
    expect(second.headers["idempotent-replayed"]).toBe("true");
    expect(await tokens()).toBe(before);
  });

  test("with another body is refused", async () => {
    await make(token, key);
    const answer = await make({ ...token, name: "BI" }, key);
    expect(answer.json()).toMatchObject({ status: 422, code: "IDEMPOTENCY_KEY_REUSED" });
  });

  test("that is sent five times at once is done once", async () => {
    const before = await tokens();
    const answers = await Promise.all(Array.from({ length: 5 }, () => make(token, key)));
    expect(await tokens()).toBe(before + 1);
    const made = answers.filter(({ statusCode }) => statusCode === 201);
    expect(new Set(made.map(({ body }) => body)).size).toBe(1);
    expect(answers.filter(({ statusCode }) => statusCode !== 201).every(({ statusCode }) => statusCode === 409)).toBe(
      true,
    );
  });

  test("that was refused may be put right and sent again", async () => {
    expect((await make({ ...token, days: 0 }, key)).statusCode).toBe(400);
    expect((await make(token, key)).statusCode).toBe(201);
    const other = `${key}-2`;
    const reader = await api.signIn({ role: "reader" });
    expect((await make({ ...token, scopes: ["settings:write"] }, other, reader)).statusCode).toBe(403);
    expect((await make(token, other, reader)).statusCode).toBe(201);
  });

  test("says nothing to somebody else who sends the same key", async () => {
    const mine = (await make(token, key)).json();
    const other = await api.signIn({ role: "reader" });
    const theirs = await make(token, key, other);
    expect(theirs.statusCode).toBe(201);
    expect(theirs.json().token.owner).toBe(other.user);
    expect(theirs.json().secret).not.toBe(mine.secret);
  });

  test("leaves nothing readable of its answer in the database", async () => {
    const { secret } = (await make(token, key)).json();
    const database = await openDatabase({ data: api.store.place, database: `pglite:${api.store.place}` });
    const rows = await database.kysely.selectFrom("idempotent_request").selectAll().execute();
    await database.close();
    expect(rows.length).toBeGreaterThan(0);
    for (const { answer } of rows) expect(answer?.toString("latin1") ?? "").not.toContain(secret);
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  test.each(["short", "with spaces in it", "é".repeat(20), "x".repeat(201)])(
    "of another form is refused: %s",
    async (odd) => {
      expect((await make(token, odd)).json()).toMatchObject({ status: 400, code: "IDEMPOTENCY_KEY" });
    },
  );
});

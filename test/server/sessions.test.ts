import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sha256 } from "../../lib/hash.ts";
import { permissionsOf } from "../../schemas/api/access.ts";
import { createSetupLink } from "../../server/security/setup-link.ts";
import { type Caller, openApi, type TestApi, testPassword } from "../support/api.ts";

let api: TestApi;
let reviewer: Caller;
beforeAll(async () => {
  api = await openApi({ settings: { server: { signInsPerMinute: 10_000, requestsPerMinute: 100_000 } } });
});
beforeEach(async () => {
  reviewer = await api.signIn({ role: "reviewer", sites: ["Lyon"] });
});
afterAll(() => api.close());

const signIn = (email: string, password: string, more: { cookie?: string; address?: string } = {}) =>
  api.app.inject({
    method: "POST",
    url: "/api/v1/session",
    payload: { email, password },
    remoteAddress: more.address ?? "203.0.113.1",
    headers: more.cookie === undefined ? {} : { cookie: more.cookie },
  });

const changeReviewer = (payload: object) =>
  api.ask({ method: "PATCH", url: `/users/${reviewer.user}`, payload, headers: { "if-match": "*" } });

/** `name=value` of the cookie that an answer sets. */
const cookieOf = (answer: { headers: Record<string, unknown> }) =>
  String([answer.headers["set-cookie"]].flat()[0]).split(";")[0] ?? "";

const me = (cookie: string) => api.app.inject({ method: "GET", url: "/api/v1/me", headers: { cookie } });

describe("signing in", () => {
  test("by email and password, in any case of the email, tells who one is and what one may do", async () => {
    const answer = await signIn(reviewer.email.toUpperCase(), testPassword);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      id: reviewer.user,
      role: "reviewer",
      sites: ["Lyon"],
      permissions: permissionsOf.reviewer,
      mustSetPassword: false,
    });
    expect((await me(cookieOf(answer))).json()).toEqual(answer.json());
  });

  test("sets a cookie that no script reads and no other site sends", async () => {
    const answer = await signIn(reviewer.email, testPassword);
    const cookie = String(answer.headers["set-cookie"]);
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Strict");
    expect(cookie).toContain("Path=/");
    expect(cookie).not.toContain("Domain");
  });

  test("over https sets a cookie bound to this host", async () => {
    const settings = { server: { publicUrl: "https://contracts.example.com" } };
    const public_ = await openApi({ store: api.store, settings });
    const answer = await public_.app.inject({
      method: "POST",
      url: "/api/v1/session",
      payload: { email: reviewer.email, password: testPassword },
      headers: { host: "contracts.example.com", origin: "https://contracts.example.com" },
    });
    expect(answer.statusCode).toBe(200);
    expect(String(answer.headers["set-cookie"])).toMatch(/^__Host-greffier=.*; Secure/);
    expect(answer.headers["strict-transport-security"]).toBe("max-age=31536000");
    await public_.close();
  });

  test("says the same of a wrong password, an unknown email and a disabled user", async () => {
    const disabled = await api.signIn({ role: "reader" });
    await api.store.access.changeUser(disabled.user, { disabled: true }, {});
    const answers = [
      await signIn(reviewer.email, "not the password"),
      await signIn("nobody@example.com", testPassword),
      await signIn(disabled.email, testPassword),
    ];
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401]);
  });

  test("has to wait after five failures, longer each time, even with the right password", async () => {
    for (let tries = 0; tries < 5; tries += 1) await signIn(reviewer.email, "wrong", { address: "203.0.113.5" });
    const answer = await signIn(reviewer.email, testPassword, { address: "203.0.113.6" });
    expect(answer.statusCode).toBe(429);
    expect(answer.json()).toMatchObject({ code: "TOO_MANY_TRIES" });
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
    expect(Number(answer.headers["retry-after"])).toBeLessThanOrEqual(30);
    expect((await api.store.access.findUser(reviewer.user))?.lockedUntil).toBeDefined();
  });

  test("lets no more tries through where many come at once", async () => {
    const tries = Array.from({ length: 12 }, () => signIn(reviewer.email, "wrong", { address: "203.0.113.7" }));
    const statuses = (await Promise.all(tries)).map(({ statusCode }) => statusCode).sort();
    expect(statuses).toEqual([...Array(5).fill(401), ...Array(7).fill(429)]);
  });

  test("has to wait after twenty failures from one address, whoever is tried", async () => {
    for (let tries = 0; tries < 20; tries += 1) {
      await signIn(`guess-${tries}@example.com`, "wrong", { address: "203.0.113.8" });
    }
    expect((await signIn(reviewer.email, testPassword, { address: "203.0.113.8" })).statusCode).toBe(429);
    expect((await signIn(reviewer.email, testPassword, { address: "203.0.113.9" })).statusCode).toBe(200);
  });

  test("forgets failures once it succeeds", async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 4; tries += 1)
        await signIn(reviewer.email, "wrong", { address: `203.0.114.${round}` });
      expect((await signIn(reviewer.email, testPassword)).statusCode).toBe(200);
    }
  });

  test("is entered in the audit, whether it succeeds or not, without what was typed", async () => {
    await signIn("my password typed in the wrong place", "wrong", { address: "198.51.100.7" });
    await signIn(reviewer.email, testPassword, { address: "198.51.100.7" });
    const lines = (await api.store.access.auditLines({ limit: 5 })).filter(({ address }) => address === "198.51.100.7");
    expect(lines.map(({ action }) => action)).toEqual(["session.started", "session.refused"]);
    expect(JSON.stringify(lines)).not.toContain("typed");
  });
});

describe("a session", () => {
  test("is another after signing in than before, and the one before has ended (session fixation)", async () => {
    const before = cookieOf(await signIn(reviewer.email, testPassword));
    const after = cookieOf(await signIn(reviewer.email, testPassword, { cookie: before }));
    expect(after).not.toBe(before);
    expect((await me(before)).statusCode).toBe(401);
    expect((await me(after)).statusCode).toBe(200);
  });

  test("cannot be chosen by who calls", async () => {
    const chosen = `greffier-session=${"a".repeat(43)}`;
    const cookie = cookieOf(await signIn(reviewer.email, testPassword, { cookie: chosen }));
    expect(cookie).not.toBe(chosen);
    expect((await me(chosen)).statusCode).toBe(401);
  });

  test("ends when its person signs out", async () => {
    const answer = await reviewer.ask({ method: "DELETE", url: "/session" });
    expect(answer.statusCode).toBe(204);
    expect((await reviewer.ask({ method: "GET", url: "/me" })).statusCode).toBe(401);
  });

  test("ends when its person is disabled", async () => {
    await changeReviewer({ disabled: true });
    expect((await reviewer.ask({ method: "GET", url: "/me" })).statusCode).toBe(401);
  });

  test("has the role that its person has now", async () => {
    await changeReviewer({ role: "reader", sites: null });
    const now = (await reviewer.ask({ method: "GET", url: "/me" })).json();
    expect(now).toMatchObject({ role: "reader", permissions: permissionsOf.reader });
    expect(now.sites).toBeUndefined();
  });

  test("is not kept in the database by anything that signs in", async () => {
    const cookie = cookieOf(await signIn(reviewer.email, testPassword));
    const secret = cookie.split("=")[1] ?? "";
    expect(await api.store.access.liveSession(secret, { hours: 1, idleMinutes: 1 })).toBeDefined();
    expect(await api.store.access.liveSession(sha256(secret), { hours: 1, idleMinutes: 1 })).toBeUndefined();
  });

  test("ends when it is not used for long, or is old", async () => {
    const limits = { hours: 12, idleMinutes: 60 };
    const secret = await api.store.access.startSession(reviewer.user, { byLink: false, limits }, {});
    expect(await api.store.access.liveSession(secret, limits)).toBeDefined();
    expect(await api.store.access.liveSession(secret, { ...limits, idleMinutes: 0 })).toBeUndefined();
    const over = { byLink: false, limits: { ...limits, hours: 0 } };
    const old = await api.store.access.startSession(reviewer.user, over, {});
    expect(await api.store.access.liveSession(old, limits)).toBeUndefined();
  });
});

describe("a password", () => {
  const change = (caller: Caller, payload: object) => caller.ask({ method: "PUT", url: "/me/password", payload });

  test("is changed with the current one; every session ends, and a new one begins", async () => {
    const elsewhere = cookieOf(await signIn(reviewer.email, testPassword));
    const wrong = await change(reviewer, { current: "not it", password: "a new long password" });
    expect(wrong.json()).toMatchObject({ status: 422, code: "WRONG_PASSWORD" });
    const changed = await change(reviewer, { current: testPassword, password: "a new long password" });
    expect(changed.statusCode).toBe(200);
    expect((await me(elsewhere)).statusCode).toBe(401);
    expect((await reviewer.ask({ method: "GET", url: "/me" })).statusCode).toBe(401);
    expect((await me(cookieOf(changed))).json().csrfToken).toBe(changed.json().csrfToken);
    expect((await signIn(reviewer.email, testPassword)).statusCode).toBe(401);
    expect((await signIn(reviewer.email, "a new long password")).statusCode).toBe(200);
  });

  test("has at least 12 characters, and a fault does not repeat it", async () => {
    const answer = await change(reviewer, { current: testPassword, password: "hunter2" });
    expect(answer.json()).toMatchObject({ code: "NOT_VALID", faults: [{ path: "body/password" }] });
    expect(answer.body).not.toContain("hunter2");
  });
});

describe("a one-time link", () => {
  const enter = (link: string) => api.app.inject({ method: "POST", url: "/api/v1/session/link", payload: { link } });

  test("lets a new user in once, who then sets a password without a current one", async () => {
    const payload = { email: "new@example.com", name: "New", role: "reader" };
    const added = await api.ask({ method: "POST", url: "/users", payload });
    expect(added.statusCode).toBe(201);
    const entered = await enter(added.json().link);
    expect(entered.json()).toMatchObject({ name: "New", mustSetPassword: true });
    expect((await enter(added.json().link)).json()).toMatchObject({ status: 401, code: "LINK_NOT_VALID" });
    const lines = await api.store.access.auditLines({ limit: 2, actor: added.json().user.id });
    expect(lines.map(({ action }) => action)).toEqual(["session.started", "link.used"]);

    const headers = { cookie: cookieOf(entered), "x-csrf-token": entered.json().csrfToken };
    const password = "a long enough password";
    const set = await api.app.inject({ method: "PUT", url: "/api/v1/me/password", headers, payload: { password } });
    expect(set.json()).toMatchObject({ mustSetPassword: false });
    expect((await signIn("new@example.com", password)).statusCode).toBe(200);
  });

  test("is used by one of two who try at once", async () => {
    const made = await api.ask({ method: "POST", url: `/users/${reviewer.user}/link` });
    const both = await Promise.all([enter(made.json().link), enter(made.json().link)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401]);
  });

  test("ends with the next one, and does nothing for a disabled user", async () => {
    const first = await api.ask({ method: "POST", url: `/users/${reviewer.user}/link` });
    const second = await api.ask({ method: "POST", url: `/users/${reviewer.user}/link` });
    expect((await enter(first.json().link)).statusCode).toBe(401);
    await changeReviewer({ disabled: true });
    expect((await enter(second.json().link)).statusCode).toBe(401);
    expect((await api.ask({ method: "POST", url: `/users/${reviewer.user}/link` })).statusCode).toBe(409);
  });
});

test("at the first start a link makes the first administrator, whichever server printed it; none works or is made once there is one", async () => {
  const first = await openApi({ role: "reader" });
  const before = await createSetupLink(first.store.access);
  const made = await createSetupLink(first.store.access);
  const third = await createSetupLink(first.store.access);
  const enter = (link = "") => first.app.inject({ method: "POST", url: "/api/v1/session/link", payload: { link } });
  expect((await enter(before?.link)).statusCode).toBe(200);
  const entered = await enter(made?.link);
  expect(entered.json()).toMatchObject({ role: "administrator", mustSetPassword: true });
  const headers = { cookie: cookieOf(entered), "x-csrf-token": entered.json().csrfToken };
  const password = "a long enough password";
  await first.app.inject({ method: "PUT", url: "/api/v1/me/password", headers, payload: { password } });
  expect(await createSetupLink(first.store.access)).toBeUndefined();
  for (const { link } of [before, made, third].filter((one) => one !== undefined)) {
    expect((await enter(link)).json()).toMatchObject({ status: 401, code: "LINK_NOT_VALID" });
  }
  await first.close();
});

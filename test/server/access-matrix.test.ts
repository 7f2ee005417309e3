import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Permission, permissionsOf, Role } from "../../schemas/api/access.ts";
import { type Caller, openApi, type TestApi } from "../support/api.ts";
import { addressOf, contractOf, exampleOf, type Holes, marker } from "../support/matrix.ts";
import { type Operation, operations } from "../support/operations.ts";

/** From the OpenAPI document: a new route is in it, and one whose rule is not kept fails here. */
const { operations: all } = await operations();
const closed = all.filter(({ permission }) => permission !== "anyone").map((one) => [nameOf(one), one] as const);
const roles = Role.options;

let api: TestApi;
const callers = new Map<Role, Caller>();
const ofLyon = new Map<Role, Caller>();
let paris: Holes;
let lyon: Holes;

beforeAll(async () => {
  const image = async () => ({ bytes: Buffer.from("an image"), mediaType: "image/png" });
  api = await openApi({
    settings: { server: { requestsPerMinute: 1_000_000, signInsPerMinute: 10_000 } },
    ports: { pages: { image }, preview: async () => undefined },
  });
  for (const role of roles) {
    callers.set(role, await api.signIn({ role }));
    ofLyon.set(role, await api.signIn({ role, sites: ["Lyon"] }));
  }
  paris = await contractOf(api, "Paris", marker);
  lyon = await contractOf(api, "Lyon", "Lagune");
});
afterAll(() => api.close());

function nameOf({ method, path }: Operation): string {
  return `${method} ${path}`;
}

/** Asks without any body, which is looked at after the right to ask. */
async function ask(operation: Operation, headers: Record<string, string>) {
  const { url } = addressOf(operation, paris);
  return api.app.inject({ method: operation.method, url: `/api/v1${url}`, headers });
}

const tokens = new Map<string, string>();

/** Header of a token of somebody of a role; made once for the same wish. */
async function tokenOf(role: Role, scopes: readonly Permission[], days = 1): Promise<Record<string, string>> {
  const wish = [role, days, ...scopes].join(" ");
  let secret = tokens.get(wish);
  if (secret === undefined) {
    ({ secret } = await api.store.access.makeToken(callers.get(role)?.user ?? "", { name: wish, scopes, days }, {}));
    tokens.set(wish, secret);
  }
  return { authorization: `Bearer ${secret}` };
}

test("only signing in is open to anyone", () => {
  expect(all.filter(({ permission }) => permission === "anyone").map(nameOf)).toEqual([
    "POST /session",
    "POST /session/link",
  ]);
  expect(closed.length).toBeGreaterThan(40);
});

describe.each(closed)("%s", (_name, operation) => {
  test("without credentials is refused", async () => {
    expect((await ask(operation, {})).statusCode).toBe(401);
    if (operation.method !== "GET") return;
    // The framework adds HEAD to every GET.
    const url = `/api/v1${addressOf(operation, paris).url}`;
    expect((await api.app.inject({ method: "HEAD", url })).statusCode).toBe(401);
  });

  test.each([
    ["a token that nobody made", "Bearer grf_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"],
    ["something that is no token", "Basic dXNlcjpwYXNzd29yZA=="],
  ])("with %s is refused", async (_what, authorization) => {
    expect((await ask(operation, { authorization })).statusCode).toBe(401);
  });

  test("with an expired token is refused, whoever's it is", async () => {
    const expired = await tokenOf("administrator", permissionsOf.administrator, 0);
    expect((await ask(operation, expired)).statusCode).toBe(401);
  });

  test.each(roles)("as %s answers as the role may", async (role) => {
    const may = operation.permission === "signedIn" || permissionsOf[role].some((one) => one === operation.permission);
    const answer = await ask(operation, await tokenOf(role, permissionsOf[role]));
    const isRefused = answer.statusCode === 401 || (answer.statusCode === 403 && answer.json().code === "FORBIDDEN");
    expect([answer.statusCode, isRefused]).toEqual([answer.statusCode, !may]);
    expect(answer.statusCode).toBeLessThan(500);
  });

  test.each(["reader", "integrator"] as const)(
    "as %s with a token of wider scopes is answered as the role may",
    async (role) => {
      const may =
        operation.permission === "signedIn" || permissionsOf[role].some((one) => one === operation.permission);
      const answer = await ask(operation, await tokenOf(role, permissionsOf.administrator));
      expect(answer.statusCode === 403 && answer.json().code === "FORBIDDEN").toBe(!may);
    },
  );
});

test.each(closed.filter(([, { permission }]) => permission !== "signedIn"))(
  "%s with a token of an administrator that lacks the scope is refused",
  async (_name, operation) => {
    const others = permissionsOf.administrator.filter((scope) => scope !== operation.permission);
    const answer = await ask(operation, await tokenOf("administrator", others));
    expect([answer.statusCode, answer.json().code]).toEqual([403, "FORBIDDEN"]);
  },
);

describe("who came by a one-time link and has no password yet", () => {
  let session: Record<string, string>;
  let user: string;
  beforeAll(async () => {
    const account = { email: "by-link@example.com", name: "By link", role: "administrator" };
    const { link, user: added } = (await api.ask({ method: "POST", url: "/users", payload: account })).json();
    user = added.id;
    const entered = await api.app.inject({ method: "POST", url: "/api/v1/session/link", payload: { link } });
    const cookie = String([entered.headers["set-cookie"]].flat()[0]).split(";")[0] ?? "";
    session = { cookie, "x-csrf-token": entered.json().csrfToken };
  });

  test.each(closed.filter(([, { beforePassword }]) => beforePassword !== "anyone"))(
    "is refused by %s, whatever their role",
    async (_name, operation) => {
      const answer = await ask(operation, session);
      expect(answer.json()).toMatchObject({ status: 403, code: "PASSWORD_MISSING" });
      expect(operation.statuses).toContain("403");
    },
  );

  test("sees themselves, gives themselves a name, sets a password or leaves, and no more", async () => {
    const open = (whom: string) => closed.filter(([, one]) => one.beforePassword === whom).map(([name]) => name);
    expect(open("anyone")).toEqual(["DELETE /session", "GET /me", "PUT /me/password"]);
    expect(open("oneself")).toEqual(["PATCH /users/{id}"]);
    const change = { method: "PATCH", url: `/api/v1/users/${user}`, payload: { name: "Camille" } } as const;
    const named = await api.app.inject({ ...change, headers: { ...session, "if-match": "*" } });
    expect(named.json()).toMatchObject({ name: "Camille" });
    const me = await api.app.inject({ method: "GET", url: "/api/v1/me", headers: session });
    expect(me.json()).toMatchObject({ name: "Camille", mustSetPassword: true });
  });
});

describe("under a session, without its CSRF token", () => {
  const changes = closed.filter(([, { method }]) => method !== "GET");
  test.each(changes)("%s is refused", async (_name, operation) => {
    const { cookie = "" } = callers.get("administrator")?.headers ?? {};
    expect((await ask(operation, { cookie })).json()).toMatchObject({ status: 403, code: "CSRF" });
    const another = { cookie, "x-csrf-token": callers.get("reader")?.headers["x-csrf-token"] ?? "" };
    expect((await ask(operation, another)).json()).toMatchObject({ status: 403, code: "CSRF" });
  });
});

describe("somebody of the site Lyon", () => {
  const reads = closed.filter(([, { method }]) => method === "GET");
  /** As everybody of Lyon together: whoever may do this. */
  const mine = async (operation: Operation, holes: Holes) => {
    const role = roles.find((one) => permissionsOf[one].some((permission) => permission === operation.permission));
    const caller = ofLyon.get(role ?? "reader");
    if (!caller) throw new Error("Expected somebody of each role.");
    const { query, payload, headers } = exampleOf(operation, holes);
    return caller.ask({ method: operation.method, url: addressOf(operation, holes).url, query, payload, headers });
  };

  test.each(closed.filter(([, one]) => addressOf(one, emptyHoles).isOfContract))(
    "%s finds nothing of a contract in Paris, as of one that does not exist",
    async (_name, operation) => {
      const answer = await mine(operation, paris);
      expect(answer.json()).toMatchObject({ status: 404, code: "NOT_FOUND" });
      const none = await mine(operation, emptyHoles);
      expect(none.json()).toEqual(answer.json());
    },
  );

  test.each(reads.filter(([, one]) => addressOf(one, emptyHoles).isOfContract && !mayBeMissing.includes(one.path)))(
    "%s finds a contract in Lyon",
    async (_name, operation) => {
      expect((await mine(operation, lyon)).statusCode).toBe(200);
    },
  );

  test.each(reads.filter(([, one]) => one.permission !== "settings:write" && one.permission !== "audit:read"))(
    "%s shows no word of a contract in Paris",
    async (_name, operation) => {
      const answer = await mine(operation, lyon);
      expect(answer.statusCode).toBeLessThan(500);
      expect(answer.body).not.toContain(marker);
      expect(answer.body).not.toContain(paris.contract);
      expect(answer.body).not.toContain(paris.document);
    },
  );
});

test("whoever sees all sites is shown those words in most places: the test above can fail", async () => {
  const showing: string[] = [];
  for (const [name, operation] of closed.filter(([, { method }]) => method === "GET")) {
    const { query } = exampleOf(operation, paris);
    const answer = await api.ask({ method: "GET", url: addressOf(operation, paris).url, query });
    if (answer.body.includes(marker)) showing.push(name);
  }
  expect(showing).toEqual(
    expect.arrayContaining([
      "GET /contracts",
      "GET /contracts/{id}",
      "GET /ledger",
      "GET /queue",
      "GET /exports/{form}",
    ]),
  );
});

describe("whoever reads what stands in a contract or a document is in the audit", () => {
  const isOfOne = /^\/(contracts|documents)\/\{id\}/;
  const reads = closed.filter(([, { method, path }]) => method === "GET" && isOfOne.test(path));
  test.each(reads.filter(([, { path }]) => !tellsNothing.includes(path)))("%s", async (_name, operation) => {
    const { url } = addressOf(operation, lyon);
    const reader = await api.signIn({ role: "administrator" });
    const answer = await reader.ask({ method: "GET", url, query: exampleOf(operation, lyon).query });
    const [line] = await api.store.access.auditLines({ limit: 1, actor: reader.user });
    const isRead = line?.action.endsWith(".read") === true && url.includes(line.subject ?? "none");
    // The contract of the test is no Word document.
    expect(isRead).toBe(operation.path !== "/documents/{id}/preview");
    expect(answer.statusCode < 400).toBe(isRead);
  });
});

/** How and when something was read, not what. */
const tellsNothing = ["/contracts/{id}/runs", "/documents/{id}", "/documents/{id}/receipt"];

const emptyHoles: Holes = {
  contract: "ctr-0000000000000000",
  document: "doc-0000000000000000",
  entry: "999999",
  batch: "bat-none",
  remark: "rem-none",
  run: "run-none",
  user: "usr-none",
};

/** The contract of the test is no Word document; a batch is seen by who brought it, and by who sees all sites. */
const mayBeMissing = ["/documents/{id}/preview", "/batches/{id}"];

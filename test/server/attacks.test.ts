import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UnavailableError } from "../../lib/errors.ts";
import type { Fault } from "../../server/problems/problem-of.ts";
import { type Caller, openApi, type TestApi, testPassword } from "../support/api.ts";
import { storeContract } from "../support/stored-contract.ts";

let api: TestApi;
let reviewer: Caller;
let contract: string;
const faults: Fault[] = [];
const words = "Zanzibar, article 3 : le prix est de 12 000 EUR";

beforeAll(async () => {
  const image = (_document: unknown, page: number) =>
    Promise.reject(page === 1 ? new Error(`${words}\n    at Zanzibar`) : new UnavailableError("DISK_FULL", words));
  api = await openApi({
    settings: { server: { requestsPerMinute: 100_000, signInsPerMinute: 1000, bodySeconds: 1, bodyKilobytes: 64 } },
    ports: { pages: { image } },
    onFault: (fault) => faults.push(fault),
  });
  reviewer = await api.signIn({ role: "reviewer" });
  contract = await storeContract(api.store, {
    name: "contrat.pdf",
    pages: [words, words],
    values: { title: "Entretien" },
  });
});
afterAll(() => api.close());

describe("path traversal", () => {
  test.each([
    "/api/v1/documents/..%2F..%2F..%2Fetc%2Fpasswd/original",
    "/api/v1/documents/%2e%2e%2f%2e%2e%2fetc%2fpasswd/original",
    "/api/v1/documents/....%2f%2f....%2f%2fetc%2fpasswd/text",
    "/api/v1/docs/static/..%2f..%2f..%2fpackage.json",
    "/api/v1/docs/static/%2e%2e/%2e%2e/package.json",
    "/api/v1/exports/..%2f..%2fetc%2fpasswd",
    "/..%2f..%2fpackage.json",
    "/api/v1/documents/%00/original",
    "/api/v1/documents/%c0%ae%c0%ae%c0%af/original",
  ])("finds nothing at %s", async (url) => {
    const answer = await api.app.inject({ method: "GET", url, headers: { ...api.caller.headers } });
    expect([400, 404]).toContain(answer.statusCode);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect(answer.body).not.toMatch(/root:|"dependencies"/);
  });
});

describe("somebody else's things (IDOR)", () => {
  test("another's token is not there to revoke, and their tokens are not listed", async () => {
    const made = await api.ask({ method: "POST", url: "/tokens", payload: tokenWanted });
    const { token } = made.json();
    const answer = await reviewer.ask({ method: "DELETE", url: `/tokens/${token.id}` });
    expect(answer.json()).toMatchObject({ status: 404 });
    expect((await reviewer.ask({ method: "GET", url: "/tokens" })).body).not.toContain(token.id);
    expect((await reviewer.ask({ method: "GET", url: "/tokens?of=all" })).statusCode).toBe(403);
    expect((await api.ask({ method: "DELETE", url: `/tokens/${token.id}` })).statusCode).toBe(204);
  });

  test("another's saved view is not there to delete", async () => {
    const view = { name: "mine", query: "state=draft", columns: ["title"] };
    const { id } = (await api.ask({ method: "POST", url: "/views", payload: view })).json();
    expect((await reviewer.ask({ method: "DELETE", url: `/views/${id}` })).statusCode).toBe(404);
    expect((await reviewer.ask({ method: "GET", url: "/views" })).body).not.toContain(id);
  });
});

const tokenWanted = { name: "feed", scopes: ["contracts:read"], days: 30 };

describe("a page of another site (CSRF)", () => {
  const payload = { name: "stolen", scopes: ["contracts:read"], days: 300 };

  test.each([
    [{ origin: "https://evil.example" }],
    [{ origin: "null" }],
    [{ origin: "http://localhost:9999" }],
    [{ "sec-fetch-site": "cross-site" }],
    [{ "sec-fetch-site": "same-site" }],
  ])("changes nothing, even with the CSRF token, where the browser says %j", async (headers) => {
    const answer = await api.ask({ method: "POST", url: "/tokens", payload, headers });
    expect(answer.json()).toMatchObject({ status: 403, code: "OTHER_SITE" });
  });

  test("changes nothing with a form", async () => {
    const { cookie = "" } = api.caller.headers;
    const headers = { cookie, "content-type": "application/x-www-form-urlencoded" };
    const answer = await api.app.inject({ method: "POST", url: "/api/v1/tokens", headers, payload: "name=stolen" });
    expect(answer.json()).toMatchObject({ status: 403, code: "CSRF" });
  });

  test("does not sign anybody in", async () => {
    const answer = await api.app.inject({
      method: "POST",
      url: "/api/v1/session",
      headers: { origin: "https://evil.example" },
      payload: { email: reviewer.email, password: testPassword },
    });
    expect(answer.json()).toMatchObject({ status: 403, code: "OTHER_SITE" });
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });

  test("reads nothing: no answer is shared with other origins (CORS)", async () => {
    const headers = { origin: "https://evil.example", "access-control-request-method": "POST" };
    for (const method of ["GET", "OPTIONS"] as const) {
      const answer = await api.ask({ method, url: "/contracts", headers });
      expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
    }
  });
});

describe("a name that was pointed at this machine (DNS rebinding)", () => {
  test.each(["evil.example", "evil.example:4747", "127.0.0.1.evil.example", "localhost.evil.example:80"])(
    "is refused: %s",
    async (host) => {
      const answer = await api.ask({ method: "GET", url: "/contracts", headers: { host } });
      expect(answer.json()).toMatchObject({ status: 421, code: "OTHER_HOST" });
    },
  );

  test.each(["localhost:4747", "127.0.0.1:4747", "[::1]:4747"])(
    "is not one of this machine's own: %s",
    async (host) => {
      expect((await api.ask({ method: "GET", url: "/contracts", headers: { host } })).statusCode).toBe(200);
    },
  );
});

describe("credentials in an address", () => {
  test.each(["/me?token=x", "/me?access_token=x", "/me?API_KEY=x", "/me?session=x", "/me?x=grf_abc", "/users/grf_abc"])(
    "are refused, whoever asks: %s",
    async (url) => {
      const answer = await api.ask({ method: "GET", url });
      expect(answer.json()).toMatchObject({ status: 400, code: "CREDENTIALS_IN_ADDRESS" });
      expect(answer.body).not.toContain("grf_abc");
    },
  );
});

describe("SQL in what is searched", () => {
  const hostile = ["' or 1=1 --", "'; drop table contract; --", '" & | ! <-> ( :*', "%_\\", "$1", "x".repeat(500)];
  const places = [
    "/contracts?search=",
    "/contracts/facets?search=",
    "/ledger?search=",
    "/audit?actor=",
    "/contracts?site=",
  ];
  test.each(places.flatMap((place) => hostile.map((text) => [place, text])))("is text: %s%s", async (place, text) => {
    const answer = await api.ask({ method: "GET", url: `${place}${encodeURIComponent(text)}` });
    expect([200, 400]).toContain(answer.statusCode);
    expect(answer.body).not.toContain(contract);
  });

  test.each(["/contracts", "/users", "/audit", "/tokens", "/queue", "/ledger"])(
    "a cursor of somebody's own making is refused: %s",
    async (place) => {
      for (const cursor of ["x", "' or 1=1", Buffer.from('after:{"a":1}').toString("base64url"), "a".repeat(500)]) {
        const answer = await api.ask({ method: "GET", url: `${place}?cursor=${encodeURIComponent(cursor)}` });
        expect([200, 400, 422]).toContain(answer.statusCode);
      }
    },
  );
});

describe("text that no database holds", () => {
  test.each(["a\u0000b", "\ud800"])("is refused in bodies, addresses and queries", async (text) => {
    const payload = { email: "odd@example.com", name: text, role: "reader" };
    const answers = [
      await api.ask({ method: "POST", url: "/users", payload: JSON.stringify(payload), headers: json }),
      await api.ask({ method: "PATCH", url: `/contracts/${contract}`, payload: { externalIds: { a: text } } }),
    ];
    for (const answer of answers) expect(answer.json()).toMatchObject({ status: 400, code: "NOT_TEXT" });
    const search = await api.ask({ method: "GET", url: "/contracts?search=a%00b" });
    expect(search.json()).toMatchObject({ status: 400, code: "NOT_TEXT" });
  });
});

const json = { "content-type": "application/json" };

describe("names that are scripts (XSS)", () => {
  test("are served as JSON that no browser takes for a page", async () => {
    const name = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    const payload = { email: "xss@example.com", name, role: "reader" };
    const made = await api.ask({ method: "POST", url: "/users", payload });
    expect(made.json().user.name).toBe(name);
    for (const url of ["/users", "/audit", `/users/${encodeURIComponent(name)}`]) {
      const answer = await api.ask({ method: "GET", url });
      expect(answer.headers["content-type"]).toMatch(/^application\/(problem\+)?json/);
      expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    }
  });

  test("find no page that would run them: every answer forbids inline scripts and frames", async () => {
    for (const url of ["/api/v1/me", "/api/v1/docs", "/api/v1/nothing", "/nothing"]) {
      const answer = await api.app.inject({ method: "GET", url, headers: { ...api.caller.headers } });
      const policy = String(answer.headers["content-security-policy"]);
      expect(policy).toContain("default-src 'self'");
      expect(policy).toMatch(/script-src 'self'(;|$)/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("object-src 'none'");
      expect(answer.headers["referrer-policy"]).toBe("no-referrer");
      expect(answer.headers["x-frame-options"]).toBe("DENY");
    }
    expect((await api.ask({ method: "GET", url: "/me" })).headers["cache-control"]).toBe("no-store");
  });
});

describe("requests out of measure", () => {
  let port: number;
  beforeAll(async () => {
    port = Number(new URL(await api.app.listen({ host: "127.0.0.1", port: 0 })).port);
  });

  test("a body beyond the limit is refused", async () => {
    const payload = { ...tokenWanted, name: "x".repeat(100_000) };
    const answer = await api.ask({ method: "POST", url: "/tokens", payload });
    expect(answer.json()).toMatchObject({ status: 413, code: "TOO_LARGE" });
  });

  test("values nested without end are refused", async () => {
    const deep = `{"decision":{"action":"add","value":${"[".repeat(10_000)}${"]".repeat(10_000)}}}`;
    const url = `/contracts/${contract}/fields/title/decisions`;
    const answer = await api.ask({ method: "POST", url, payload: deep, headers: { ...json, "if-match": "x" } });
    expect(answer.json()).toMatchObject({ status: 400, code: "TOO_DEEP" });
  });

  test.each(['{"__proto__":{"role":"administrator"}}', '{"constructor":{"prototype":{}}}', "{", ""])(
    "a body that is no honest JSON is refused: %s",
    async (payload) => {
      const answer = await api.ask({ method: "POST", url: "/tokens", payload, headers: json });
      expect(answer.statusCode).toBe(400);
    },
  );

  test("a body of another kind is refused", async () => {
    const answer = await api.ask({
      method: "POST",
      url: "/tokens",
      payload: "<a/>",
      headers: { "content-type": "text/xml" },
    });
    expect(answer.json()).toMatchObject({ status: 415, code: "MEDIA_TYPE" });
  });

  test("a part of an address beyond the limit is refused", async () => {
    const answer = await api.ask({ method: "GET", url: `/users/${"u".repeat(5000)}` });
    expect([404, 414]).toContain(answer.statusCode);
  });

  test.each([
    [
      "whose body stops",
      `POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{`,
    ],
    ["whose headers stop", "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nX-A: "],
    ["that is no HTTP", "\u0016\u0003\u0001 hello\r\n\r\n"],
  ])("a request %s is ended (slow requests)", async (_what, sent) => {
    expect(await answerTo(port, sent)).toMatch(
      /^HTTP\/1\.1 40[08] .*application\/problem\+json.*"code":"(TOO_SLOW|NOT_HTTP)"/is,
    );
  });
});

describe("a fault of ours", () => {
  test("says nothing of what was in hand, to who called or to the log", async () => {
    const document = contract.replace(/^ctr-/, "doc-");
    const answer = await api.ask({ method: "GET", url: `/documents/${document}/pages/1/image?width=100` });
    expect(answer.json()).toMatchObject({ status: 500, code: "INTERNAL" });
    expect(answer.body).not.toContain("Zanzibar");
    const fault = faults.at(-1);
    expect(fault).toMatchObject({ id: answer.json().instance, route: "GET /api/v1/documents/:id/pages/:page/image" });
    expect(fault?.stack.length).toBeGreaterThan(0);
    expect(JSON.stringify(faults)).not.toContain("Zanzibar");
  });
});

test("what the server depends on and cannot reach now is told as such, with when to try again", async () => {
  const document = contract.replace(/^ctr-/, "doc-");
  const answer = await api.ask({ method: "GET", url: `/documents/${document}/pages/2/image?width=100` });
  expect(answer.json()).toMatchObject({ status: 503, code: "DISK_FULL" });
  expect(answer.headers["retry-after"]).toBe("60");
  expect(answer.body).not.toContain("Zanzibar");
});

/** All that a server says on a connection on which so much was sent and no more, until it closes. */
function answerTo(port: number, sent: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(sent));
    socket.setEncoding("utf8").on("data", (part) => {
      answer += part;
    });
    socket.once("close", () => resolve(answer)).once("error", reject);
  });
}

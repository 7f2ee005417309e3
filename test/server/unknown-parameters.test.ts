import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type TestApi } from "../support/api.ts";

let api: TestApi;

beforeAll(async () => {
  api = await openApi();
});

afterAll(() => api.close());

test("a query parameter that a route does not know is refused, with its name and those it knows", async () => {
  const answer = await api.ask({ url: "/queue?limit=5&profil=buyer" });
  expect(answer.statusCode).toBe(400);
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  expect(answer.json()).toMatchObject({
    code: "PARAMETER_UNKNOWN",
    detail: expect.stringMatching(/knows \(.*\blimit\b.*\bprofile\b.*\), found "profil"\.$/),
    faults: [{ path: "querystring/profil" }],
  });
});

test("a route without query parameters knows none", async () => {
  expect((await api.ask({ url: "/me?x=1" })).json().detail).toMatch(/knows \(none\), found "x"\.$/);
});

test.each(["/contracts?limit=1&search=bail", "/queue?limit=1", "/changes?after=0", "/users?limit=1", "/me"])(
  "%s is answered as before",
  async (url) => {
    expect((await api.ask({ url })).statusCode).toBe(200);
  },
);

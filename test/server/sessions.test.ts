import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type TestApi } from "../support/api.ts";

let api: TestApi;
beforeAll(async () => {
  api = await openApi({ role: "reviewer" });
});
afterAll(() => api.close());

test("who is signed in is told who they are and what they may do", async () => {
  const answer = await api.ask({ method: "GET", url: "/me" });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({ role: "reviewer", mustSetPassword: false });
  expect(answer.json().permissions).toContain("review:write");
});

test("without credentials nothing is told", async () => {
  const answer = await api.app.inject({ method: "GET", url: "/api/v1/me" });
  expect(answer.statusCode).toBe(401);
  expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
  expect(answer.json()).toMatchObject({ code: "NOT_SIGNED_IN", status: 401 });
});

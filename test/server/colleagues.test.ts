import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type TestApi } from "../support/api.ts";

let api: TestApi;
beforeAll(async () => {
  api = await openApi({ role: "reviewer" });
});
afterAll(() => api.close());

test("a reviewer is told the names of those who can be asked, and nothing else of anybody", async () => {
  const administrator = await api.signIn({ role: "administrator" });
  await api.signIn({ role: "reader" });
  const response = await api.ask({ method: "GET", url: "/colleagues" });
  expect(response.statusCode).toBe(200);
  const found: { readonly id: string }[] = response.json();
  expect(new Set(found.map(({ id }) => id))).toEqual(new Set([api.caller.user, administrator.user]));
  expect(found.map((one) => Object.keys(one))).toEqual([
    ["id", "name"],
    ["id", "name"],
  ]);
});

test("who does not review is told of nobody", async () => {
  const reader = await api.signIn({ role: "reader" });
  const response = await reader.ask({ method: "GET", url: "/colleagues" });
  expect(response.statusCode).toBe(403);
});

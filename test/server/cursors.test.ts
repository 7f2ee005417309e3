import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type TestApi } from "../support/api.ts";
import { addressOf, contractOf, exampleOf } from "../support/matrix.ts";
import { operations } from "../support/operations.ts";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

test("a cursor that no page gave is refused by every list with one code, whatever the list is made of", async () => {
  const { operations: all } = await operations();
  const holes = await contractOf(api, "Paris", "Lagune");
  const lists = all.filter(({ queries }) => queries.includes("cursor"));
  const answers = await Promise.all(
    lists.map(async (list) => {
      const { url } = addressOf(list, holes);
      const query = { ...exampleOf(list, holes).query, cursor: "forged" };
      const answer = await api.ask({ url, query });
      return [list.path, answer.statusCode, answer.json().code];
    }),
  );
  expect(answers.length).toBeGreaterThan(8);
  expect(answers).toEqual(lists.map(({ path }) => [path, 422, "CURSOR_NOT_VALID"]));
});

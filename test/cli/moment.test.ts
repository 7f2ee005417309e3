import { expect, test } from "vitest";
import { momentOf } from "../../cli/moment.ts";

test("a day alone starts here, not in Greenwich", () => {
  expect(momentOf("2026-01-31", "--changed-since")).toEqual(new Date(2026, 0, 31));
  expect(momentOf("2026-01-31T08:00:00Z", "--changed-since")).toEqual(new Date(Date.UTC(2026, 0, 31, 8)));
});

test.each(["31/01/2026", "2026-02-30", "yesterday", "", "2026"])("%j is refused with what was expected", (text) => {
  expect(() => momentOf(text, "--changed-since")).toThrow(/Expected --changed-since as 2026-01-31/);
});

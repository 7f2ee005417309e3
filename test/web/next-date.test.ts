import { expect, test } from "vitest";
import { nextDateOf } from "../../web/format/next-date.ts";

const today = "2026-06-15";

test("what falls next is the last day to give notice, and once that is past the end", () => {
  const line = { nextEnd: "2026-12-31", nextNotice: "2026-09-30" };
  expect(nextDateOf(line, today)).toEqual({ kind: "notice", day: "2026-09-30" });
  expect(nextDateOf(line, "2026-09-30")).toEqual({ kind: "notice", day: "2026-09-30" });
  expect(nextDateOf(line, "2026-10-01")).toEqual({ kind: "end", day: "2026-12-31" });
});

test("what is past or unknown is not shown as to come", () => {
  expect(nextDateOf({ nextEnd: "2025-12-31", nextNotice: "2025-09-30" }, today)).toBeUndefined();
  expect(nextDateOf({ nextEnd: "2026-12-31" }, today)).toEqual({ kind: "end", day: "2026-12-31" });
  expect(nextDateOf({}, today)).toBeUndefined();
});

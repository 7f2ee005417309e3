import { expect, test } from "vitest";
import { addPeriod, addPeriods, comparePeriods, lastDayOf } from "../../values/calendar.ts";

test.each([
  ["2025-01-31", "P1M", "2025-02-28"],
  ["2024-01-31", "P1M", "2024-02-29"],
  ["2024-02-29", "P1Y", "2025-02-28"],
  ["2025-11-30", "P3M", "2026-02-28"],
  ["2025-12-15", "P2W", "2025-12-29"],
  ["2025-12-31", "P1D", "2026-01-01"],
  ["2025-01-01", "PT25H", "2025-01-03"],
])("%s plus %s is %s", (date, period, expected) => {
  expect(addPeriod(date, period)).toBe(expected);
});

test("a period may be taken away", () => {
  expect(addPeriod("2025-12-31", "P3M", -1)).toBe("2025-09-30");
  expect(addPeriod("2025-01-15", "P2M", -1)).toBe("2024-11-15");
});

test("the last day of a term is inclusive", () => {
  expect(lastDayOf("2025-01-01", "P1Y")).toBe("2025-12-31");
  expect(lastDayOf("2025-03-15", "P12M")).toBe("2026-03-14");
});

test.each([
  ["P1Y", "P12M", 0],
  ["P24M", "P3Y", -1],
  ["P2W", "P10D", 1],
  ["P1M", "P30D", undefined],
  ["P2M", "P30D", 1],
  ["P1Y", "P400D", -1],
  ["PT24H", "P1D", 0],
] as const)("%s against %s", (a, b, expected) => {
  expect(comparePeriods(a, b)).toBe(expected);
});

test("periods add up", () => {
  expect(addPeriods("P24M", "P24M")).toBe("P4Y");
  expect(addPeriods("P1Y", "P6M")).toBe("P18M");
  expect(addPeriods("P1M", "P15D", "PT36H")).toBe("P1M15DT36H");
});

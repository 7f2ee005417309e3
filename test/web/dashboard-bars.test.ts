import { expect, test } from "vitest";
import { daysOf, longest, namedBars } from "../../web/dashboard/bars.ts";

test("bars stand in the order of their names; what has no name is not lost", () => {
  expect(namedBars({ new: 1, setAside: 2, recorded: 3 }, { recorded: "Recorded", setAside: "Set aside" })).toEqual([
    { name: "Recorded", value: 3 },
    { name: "Set aside", value: 2 },
    { name: "new", value: 1 },
  ]);
});

test("days without a decision are days too, across the end of a month", () => {
  expect(daysOf([{ day: "2027-02-28", decisions: 4 }], "2027-03-01", 3)).toEqual([
    { name: "2027-02-27", value: 0 },
    { name: "2027-02-28", value: 4 },
    { name: "2027-03-01", value: 0 },
  ]);
});

test("the fields that take longest come first", () => {
  expect(longest({ title: 3, indexation: 41.26, endDate: 12 }, 2)).toEqual([
    { name: "indexation", value: 41.3 },
    { name: "endDate", value: 12 },
  ]);
});

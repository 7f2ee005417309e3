import { expect, test } from "vitest";
import { Evidence } from "../../schemas/evidence.ts";
import { levelOf } from "../../server/level.ts";
import { pickedEvidence } from "../../server/review/picked-evidence.ts";
import { fakePage } from "../support/fake-stages.ts";

const first = fakePage("Contrat conclu", 0);
const second = {
  ...fakePage("fin le 31 mai", 1),
  words: { starts: [0, 4, 7, 10], ends: [3, 6, 9, 13], boxes: [0, 0, 9, 5, 10, 0, 19, 5, 20, 0, 29, 5, 30, 0, 39, 5] },
};
const reading = { format: "pdf", pages: [first, second], issues: [] };
const place = (from: number, to: number) => {
  const start = first.text.length + 1;
  return { document: "doc-1", page: 2, start: start + from, end: start + to };
};

test("the quote and the boxes are those of the stored page, whatever is sent", () => {
  const sent = { ...place(7, 13), boxes: [[0, 0, 999, 999] as [number, number, number, number]] };
  const evidence = pickedEvidence(sent, reading, "user-1");
  expect(evidence).toEqual({
    ...place(7, 13),
    quote: "31 mai",
    boxes: [
      [20, 0, 29, 5],
      [30, 0, 39, 5],
    ],
    foundBy: "reviewer:user-1",
  });
  expect(Evidence.parse(evidence)).toEqual(evidence);
});

test("a box drawn on a page without words is kept", () => {
  const bare = { ...reading, pages: [first, { ...second, words: { starts: [], ends: [], boxes: [] } }] };
  const boxes: [number, number, number, number][] = [[1, 2, 3, 4]];
  expect(pickedEvidence({ ...place(0, 3), boxes }, bare, "user-1").boxes).toEqual(boxes);
});

test("a page whole is no evidence", () => {
  const long = { ...reading, pages: [fakePage("x".repeat(6000), 0)] };
  const whole = { document: "doc-1", page: 1, start: 0, end: 6000 };
  expect(() => pickedEvidence(whole, long, "user-1")).toThrow("at most 5000 characters");
});

test.each([
  ["confirmed", { status: "corrected", confidence: 1 }],
  ["sure", { status: "auto", confidence: 0.6 }],
  ["likely", { status: "needsReview", confidence: 0.8 }],
  ["doubtful", { status: "needsReview", confidence: 0.79 }],
] as const)("a value is %s", (level, value) => expect(levelOf(value)).toBe(level));

import { expect, test } from "vitest";
import type { Evidence } from "../../schemas/evidence.ts";
import { passagesOf } from "../../web/format/passages.ts";

test("of quotes of one passage the longest is read, once", () => {
  const [whole, part, same, other] = [quote(10, 90), quote(20, 40), quote(10, 90), quote(85, 120)];
  expect(passagesOf([part, whole, same, other])).toEqual([whole, other]);
});

test("the same place in another document is another passage", () => {
  const [here, there] = [quote(10, 90), { ...quote(20, 40), document: "doc_2" }];
  expect(passagesOf([here, there])).toEqual([here, there]);
});

function quote(start: number, end: number): Evidence {
  return { document: "doc_1", page: 1, start, end, quote: "…", boxes: [], foundBy: "rule" } as unknown as Evidence;
}

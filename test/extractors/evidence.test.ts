import { expect, test } from "vitest";
import { assembleDocumentText } from "../../extractors/assemble.ts";
import { evidenceAt, meanWordConfidence } from "../../extractors/evidence.ts";
import type { Page } from "../../schemas/document-text.ts";

const words: Page["words"] = {
  starts: [0, 6, 9],
  ends: [5, 8, 13],
  boxes: [10, 10, 40, 20, 45, 10, 60, 20, 10, 30, 40, 40],
  confidences: [90, 80, 60],
};
const first: Page = {
  number: 1,
  width: 595,
  height: 842,
  rotation: 0,
  source: "ocr",
  reader: "tesseract.js",
  text: "douze 12\nmois",
  words,
  blocks: [],
};
const second: Page = {
  ...first,
  number: 2,
  source: "text-layer",
  text: "Fin du texte",
  words: { starts: [0, 4, 7], ends: [3, 6, 12], boxes: [] },
  blocks: [{ kind: "paragraph", start: 0, end: 12, anchor: { kind: "paragraph", block: 7 } }],
};
const document = assembleDocumentText("document", [first, second]);

test("words of one line share a box, a second line has its own", () => {
  const evidence = evidenceAt(document, 0, 13, "rule:test");
  expect(evidence).toMatchObject({ page: 1, quote: "douze 12\nmois" });
  expect(evidence.boxes).toEqual([
    [10, 10, 60, 20],
    [10, 30, 40, 40],
  ]);
});

test("white space at the ends is not quoted", () => {
  expect(evidenceAt(document, 8, 14, "rule:test").quote).toBe("mois");
});

test("on the second page offsets go on, and a page without boxes gives the anchor of the block", () => {
  const evidence = evidenceAt(document, 14, 20, "rule:test");
  expect(evidence).toMatchObject({ page: 2, quote: "Fin du", anchor: { kind: "paragraph", block: 7 } });
  expect(evidence.boxes).toBeUndefined();
});

test("OCR confidence is the mean of the words touched, and unknown for a text layer", () => {
  expect(meanWordConfidence(document, 0, 8)).toBeCloseTo(0.85);
  expect(meanWordConfidence(document, 14, 20)).toBeUndefined();
});

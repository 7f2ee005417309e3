import fc from "fast-check";
import { expect, test } from "vitest";
import { byteRange } from "../../../server/documents/byte-range.ts";
import { asAttachment, keptName } from "../../../server/documents/file-names.ts";

test.each([
  ["Contrat %22cadre%22 d'été.txt", 'Contrat "cadre" d\'été.txt'],
  ["contrat n° 12 (signé).pdf", "contrat n° 12 (signé).pdf"],
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\a\\bail.docx", "bail.docx"],
  ["a\r\nset-cookie: x=1.pdf", "a set-cookie: x=1.pdf"],
  ["fac\u202efdp.exe", "fac fdp.exe"],
  ["e\u0301tude.pdf", "étude.pdf"],
  ["..", "document"],
  ["", "document"],
])("the uploaded name %j is kept as %j", (given, kept) => {
  expect(keptName(given)).toBe(kept);
});

test("whatever a file is called, its name is one line of at most 255 bytes without folders, and stays so", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 600 }), (given) => {
      const kept = keptName(given);
      expect(kept).toMatch(/^[^/\\\p{Cc}]+$/u);
      expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(255);
      expect(keptName(kept)).toBe(kept);
    }),
  );
});

test("whatever a file is called, it cannot leave its header, and clients get its name back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (name) => {
      const header = asAttachment(name);
      expect(header).toMatch(/^attachment; filename="[^"\\%]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]*$/);
      expect(decodeURIComponent(header.split("''")[1] ?? "")).toBe(name);
    }),
  );
});

test.each([
  [undefined, "whole"],
  ["bytes=0-3", { start: 0, end: 3 }],
  ["bytes=95-", { start: 95, end: 99 }],
  ["bytes=-10", { start: 90, end: 99 }],
  ["bytes=-1000", { start: 0, end: 99 }],
  ["bytes=90-1000", { start: 90, end: 99 }],
  ["bytes=100-", "unsatisfiable"],
  ["bytes=-0", "unsatisfiable"],
  ["bytes=5-3", "whole"],
  ["bytes=0-1,5-6", "whole"],
  ["lines=0-1", "whole"],
])("of 100 bytes, the range %j is %j", (header, range) => {
  expect(byteRange(header, 100)).toEqual(range);
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { frenchReasons, reasonInWords } from "../../cli/reason-words.ts";

test("a reason is said in the language that was asked for, and in English where it has no words in it", () => {
  const reason = { code: "EMPTY_FILE", message: "the file is empty" };
  expect(reasonInWords(reason, "fr")).toBe("le fichier est vide");
  expect(reasonInWords(reason, "en")).toBe("the file is empty");
  const rare = { code: "toString", message: "Expected something, found another; do this." };
  expect(reasonInWords(rare, "fr")).toBe(rare.message);
});

test("whatever reason the application has words for, the command line has too", () => {
  // As text: what the application imports needs a browser.
  const [, reasons = ""] = /reasons: \{(.*?)\n {4}\}/s.exec(readFileSync("web/words/inbox.ts", "utf8")) ?? [];
  const codes = Array.from(reasons.matchAll(/^ {6}([A-Z_]+):/gm), ([, code]) => code);
  expect(codes.length).toBeGreaterThan(10);
  expect(Object.keys(frenchReasons)).toEqual(expect.arrayContaining(codes));
});

import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { plain } from "../../cli/plain.ts";
import { table } from "../../cli/table.ts";

test("a table that fits is as narrow as its texts", () => {
  expect(table(["File", "Kind"], [["bail.pdf", "lease"]], 80)).toBe(
    [
      "┌──────────┬───────┐",
      "│ File     │ Kind  │",
      "├──────────┼───────┤",
      "│ bail.pdf │ lease │",
      "└──────────┴───────┘",
      "",
    ].join("\n"),
  );
});

test("long texts wrap at spaces and hyphens, and a number stays whole", () => {
  const text = table(
    ["Party", "Amount"],
    [["Commune de Wasnelles-lez-Douai et autres communes", "12\u00a0500,00\u00a0€ HT"]],
    40,
  );
  expect(text).toMatch(/│ Commune de +│ 12\u00a0500,00\u00a0€ +│/);
  expect(text).toMatch(/│ Wasnelles-lez-Douai/);
});

test("no line is wider than asked, and no letter is lost", () => {
  const words = fc.array(fc.stringMatching(/^[\p{L}\d-]{1,30}$/u), { maxLength: 12 }).map((list) => list.join(" "));
  fc.assert(
    fc.property(fc.array(fc.array(words, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const text = table(["File", "Kind", "Parties", "Quote"], rows, 100);
      for (const line of text.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(100);
      const letters = (value: string) =>
        [...value.matchAll(/[\p{L}\d]/gu)]
          .map(([letter]) => letter)
          .sort()
          .join("");
      expect(letters(text)).toBe(letters(`FileKindPartiesQuote${rows.flat().join("")}`));
    }),
  );
});

test("columns that do not fit become blocks of lines, without what is empty", () => {
  const headings = ["Id", "File", "Kind", "Parties", "Start", "Amount"];
  const row = [
    "ctr-bcb2aa0a",
    "Contrat de nettoyage 2025.pdf",
    "maintenance",
    "Établissements Exemple",
    "",
    "€12,500.00",
  ];
  expect(table(headings, [row, row], 60).split("\n\n")[0]).toBe(
    [
      "ctr-bcb2aa0a",
      "  File     Contrat de nettoyage 2025.pdf",
      "  Kind     maintenance",
      "  Parties  Établissements Exemple",
      "  Amount   €12,500.00",
    ].join("\n"),
  );
});

test("an identifier is never broken", () => {
  expect(table(["Id", "Quote"], [["ctr-bcb2aa0a", "word ".repeat(40)]], 60)).toMatch(/│ ctr-bcb2aa0a │/);
});

test("text from outside holds nothing that a terminal acts on", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(plain(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}]/u);
    }),
  );
});

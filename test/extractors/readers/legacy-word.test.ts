import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UnreadableFileError } from "../../../lib/errors.ts";
import { blocksOf, readBytes } from "../../support/reading.ts";

// As where LibreOffice is not installed; `test/full/word-conversions.test.ts` has it.
process.env.PATH = "";

const file = (name: string) => readFileSync(new URL(`legacy-word/${name}.doc`, import.meta.url));

describe("a .doc without LibreOffice", () => {
  test("gives its body, tables, notes, comments and deletions, each as what it is", async () => {
    const { format, pages } = await readBytes(file("contract"));
    expect(format).toBe("doc");
    expect(pages.map((page) => page.reader)).toEqual(["word-extractor", "word-extractor"]);
    expect(blocksOf(pages[0])).toEqual([
      "pageHeader: Contrat n° 2025-17",
      "paragraph: Contrat de maintenance",
      "paragraph: Le prestataire entretient douze ascenseurs du site.",
      "paragraph: Durée de dix-huit mois, voir l’article 4.",
      "paragraph: Renou\u00advellement et peut\u2011être prix en € d’œuvre.",
      "tableCell: Lot",
      "tableCell: Prix",
      "tableCell: en euros",
      "tableCell: 1",
      "tableCell: 12 000 €",
      "pageFooter: Confidentiel",
    ]);
    expect(blocksOf(pages[1])).toEqual([
      "heading: Article 2 – Durée",
      "paragraph: Fait à Nantes.",
      "footnote: Hors taxes.",
      "footnote: Voir le cahier des charges.",
      "annotation: À vérifier",
      "deleted: douze",
    ]);
  });

  test("has its cells in their rows and columns", async () => {
    const { pages } = await readBytes(file("contract"));
    expect(pages[0]?.blocks.flatMap((block) => block.cell ?? [])).toEqual([
      { table: 0, row: 0, column: 0 },
      { table: 0, row: 0, column: 1 },
      { table: 0, row: 0, column: 1 },
      { table: 0, row: 1, column: 0 },
      { table: 0, row: 1, column: 1 },
    ]);
  });

  test("raises an issue for tracked changes, and one where automatic numbers are missing", async () => {
    expect((await readBytes(file("contract"))).issues).toMatchObject([{ code: "TRACKED_CHANGES" }]);
    const { pages, issues } = await readBytes(file("numbered"));
    expect(issues).toMatchObject([{ code: "AUTOMATIC_NUMBERS_NOT_READ" }]);
    expect(pages[0]?.note).toMatch(/and LibreOffice is not installed/);
    expect(pages[0]?.text).toBe("Objet\n\nLe contrat porte sur les ascenseurs.");
  });

  test("is refused where it is protected by a password", async () => {
    const bytes = Buffer.from(file("contract"));
    // The file information block is at the start of the stream, whose first bytes are its mark; the flag is in byte 11.
    const start = bytes.indexOf(Buffer.from("eca5", "hex"));
    bytes.writeUInt8((bytes[start + 11] ?? 0) | 1, start + 11);
    await expect(readBytes(bytes)).rejects.toMatchObject({ code: "PASSWORD_PROTECTED" });
  });

  test("is refused, with what to do, where it is older than Word 97", async () => {
    const bytes = Buffer.from(file("contract"));
    bytes.writeUInt16LE(0xa5dc, bytes.indexOf(Buffer.from("eca5", "hex")));
    await expect(readBytes(bytes)).rejects.toMatchObject({
      code: "UNSUPPORTED_TYPE",
      message: expect.stringMatching(/older than Word 97; open it in Word and save it as \.docx/),
    });
  });

  test("is read or refused with one of our codes wherever it is damaged", async () => {
    const whole = file("contract");
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 8, max: whole.length - 1 }),
        fc.integer({ min: 0, max: 255 }),
        async (at, byte) => {
          const bytes = Buffer.from(whole);
          bytes.fill(byte, at, Math.min(bytes.length, at + 40));
          const outcome = await readBytes(bytes).catch((error: unknown) => error);
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnreadableFileError);
        },
      ),
      // The same damage each time: a table of sectors that goes round in a circle ends only with the child process.
      { numRuns: 60, seed: 1997 },
    );
  });
});

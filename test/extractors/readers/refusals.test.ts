import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { UnreadableFileError } from "../../../lib/errors.ts";
import { buildDocx, paragraph } from "../../support/docx.ts";
import { buildPdf } from "../../support/pdf.ts";
import { readBytes } from "../../support/reading.ts";

// As where LibreOffice is not installed.
process.env.PATH = "";

const pdf = buildPdf([{ lines: [{ text: "Contrat", x: 60, y: 700 }] }]);
const docx = buildDocx(paragraph("Contrat"));
const compound = (stream: string) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(stream, "utf16le")]);

/** A PDF whose trailer names a standard security handler with a user password. */
const encryptedPdf = Buffer.from(
  pdf
    .toString("latin1")
    .replace(
      "/Root",
      `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >> /ID [<00><00>] /Root`,
    ),
  "latin1",
);

const declaredBomb = zipSync({
  "word/document.xml": new Uint8Array(65_000_000),
  "[Content_Types].xml": strToU8("<Types/>"),
});

const cases: readonly (readonly [what: string, bytes: Uint8Array, code: string, says: RegExp])[] = [
  ["no bytes", new Uint8Array(), "EMPTY_FILE", /0 bytes/],
  ["a PDF cut short", pdf.subarray(0, 300), "TRUNCATED_FILE", /cut short/],
  [
    "a PDF header before random bytes",
    Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(5000)]),
    "TRUNCATED_FILE",
    /PDF/,
  ],
  ["a damaged PDF", Buffer.from("%PDF-1.7\nnothing of use\n%%EOF\n"), "DAMAGED_FILE", /damaged/],
  ["a PDF with a password", encryptedPdf, "PASSWORD_PROTECTED", /without a password/],
  [
    "a web page under another name",
    Buffer.from("<!DOCTYPE html><html><body>404</body>"),
    "UNSUPPORTED_TYPE",
    /an HTML page/,
  ],
  ["an encrypted Word file", compound("EncryptedPackage"), "PASSWORD_PROTECTED", /Office/],
  ["an old Word file", compound("WordDocument"), "UNSUPPORTED_TYPE", /old Word \.doc.*save it as \.docx or PDF/],
  ["a rich text file", Buffer.from("{\\rtf1\\ansi text}"), "UNSUPPORTED_TYPE", /RTF.*install LibreOffice/],
  [
    "an Outlook winmail.dat",
    Buffer.from("789f3e220100069001", "hex"),
    "UNSUPPORTED_TYPE",
    /winmail\.dat file of Outlook \(TNEF\)/,
  ],
  ["a .7z archive", Buffer.from("377abcaf271c0004", "hex"), "UNSUPPORTED_TYPE", /\.7z.*pack it again as \.zip/],
  ["random bytes", Buffer.concat([Buffer.from([0, 1, 2, 3]), randomBytes(5000)]), "UNSUPPORTED_TYPE", /found/],
  ["a Java archive", zipSync({ "META-INF/MANIFEST.MF": strToU8("a") }), "UNSUPPORTED_TYPE", /jar|zip/],
  ["a Word file cut short", docx.subarray(0, docx.length - 60), "TRUNCATED_FILE", /Word/],
  ["a Word file with a huge part", declaredBomb, "TOO_LARGE", /64 MB/],
  ["a Word file with a DOCTYPE", doctypeDocx(), "DAMAGED_FILE", /Word/],
  ["a Word file of endless depth", buildDocx("<w:sdt>".repeat(2500) + "</w:sdt>".repeat(2500)), "DAMAGED_FILE", /Word/],
  ["a damaged JPEG", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), "DAMAGED_FILE", /image/],
];

test.each(cases)("%s is refused with a stable code and one line", async (_, bytes, code, says) => {
  const refusal = await readBytes(bytes).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(UnreadableFileError);
  expect(refusal).toMatchObject({ code, message: expect.stringMatching(says) });
  expect(refusal).toMatchObject({ message: expect.stringMatching(/^Expected contract [^\n]+\.$/) });
});

test("a file over the limit of size or pages is refused", async () => {
  const pages = buildPdf(Array.from({ length: 4 }, () => ({})));
  await expect(readBytes(pages, { limits: { pages: 3 } })).rejects.toMatchObject({ code: "TOO_MANY_PAGES" });
  await expect(readBytes(new Uint8Array(2_000_000), { limits: { fileMegabytes: 1 } })).rejects.toMatchObject({
    code: "TOO_LARGE",
  });
});

test("a file cut anywhere is read or refused with one of our codes, never with another error", async () => {
  for (const whole of [pdf, docx]) {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async (length) => {
        const outcome = await readBytes(whole.subarray(0, length)).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnreadableFileError);
      }),
      { numRuns: 25 },
    );
  }
});

function doctypeDocx(): Uint8Array {
  const xml = '<!DOCTYPE w:document [<!ENTITY a "aaaa">]><w:document><w:body/></w:document>';
  return zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8(xml) });
}

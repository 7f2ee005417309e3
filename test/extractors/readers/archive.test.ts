import { randomBytes } from "node:crypto";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { recognise } from "../../../extractors/readers/index.ts";
import { buildDocx, paragraph } from "../../support/docx.ts";
import { listed, readWithParts } from "../../support/parts.ts";
import { buildPdf } from "../../support/pdf.ts";
import { buildZip } from "../../support/zip.ts";

test("a zip archive has no pages, and each file in it is handed over under its path", async () => {
  const zip = buildZip([
    { name: "dossier/" },
    { name: "dossier/contrat.txt", content: "le contrat" },
    { name: "annexe.txt", content: "l'annexe", method: 0 },
    { name: "vide.txt" },
  ]);
  const { reading, parts } = await readWithParts(zip);
  expect(reading).toEqual({ format: "archive", pages: [], issues: [] });
  expect(listed(parts)).toEqual(["dossier/contrat.txt: le contrat", "annexe.txt: l'annexe", "vide.txt: "]);
});

test("files of the zip64 format are read", async () => {
  const { parts } = await readWithParts(buildZip([{ name: "a.txt", content: "text", zip64: true }]));
  expect(listed(parts)).toEqual(["a.txt: text"]);
});

test("names are read as UTF-8 where they are, said or not, and else as code page 437", async () => {
  const { parts } = await readWithParts(
    buildZip([
      { name: "été.txt", content: "said" },
      { name: Buffer.from("forêt.txt"), content: "not said" },
      { name: Buffer.from([0x82, 0x74, 0x82, 0x2e, 0x74, 0x78, 0x74]), content: "old" },
      { name: "re\u0301sume\u0301.txt", content: "apart" },
    ]),
  );
  expect(parts.map(({ name }) => name)).toEqual(["été.txt", "forêt.txt", "été.txt", "résumé.txt"]);
});

test.each([
  ["with a PDF that is only stored", [{ name: "contrat.pdf", content: buildPdf([{}]), method: 0 }]],
  ["with a Word file that is only stored", [{ name: "bail.docx", content: buildDocx(paragraph("x")), method: 0 }]],
  ["with nothing", []],
])("an archive %s is told from what it holds", async (_, members) => {
  expect((await recognise(buildZip(members), "a.zip")).name).toBe("archive");
});

test("what systems leave beside documents is left out and counted", async () => {
  const { reading, parts } = await readWithParts(
    buildZip([
      { name: "a.txt", content: "a" },
      { name: "__MACOSX/._a.txt", content: "fork" },
      { name: "x/.DS_Store", content: "store" },
      { name: "x/Thumbs.db", content: "thumbs" },
      { name: "~$bail.docx", content: "owner" },
    ]),
  );
  expect(parts.map(({ name }) => name)).toEqual(["a.txt"]);
  expect(reading.issues).toMatchObject([{ code: "ARCHIVE_FILES_LEFT_OUT", severity: "info", message: /: 4\.$/ }]);
});

describe("hostile archives", () => {
  test("what is called a folder and has content is a file", async () => {
    const { parts } = await readWithParts(
      buildZip([
        { name: "annexes/", content: "" },
        { name: "contrat.txt/", content: "prix" },
      ]),
    );
    expect(listed(parts)).toEqual(["contrat.txt: prix"]);
  });

  test("names that lead out are made harmless, and a warning says so", async () => {
    const names = ["../../etc/passwd", "/abs/a.txt", "C:\\x\\b.txt", "..\\c.txt", "d\u0000.txt", "e\u202etxt.exe"];
    const { reading, parts } = await readWithParts(buildZip(names.map((name) => ({ name, content: name }))));
    expect(parts.map(({ name }) => name)).toEqual([
      "etc/passwd",
      "abs/a.txt",
      "x/b.txt",
      "c.txt",
      "d\ufffd.txt",
      "e\ufffdtxt.exe",
    ]);
    expect(reading.issues).toMatchObject([{ code: "ARCHIVE_NAMES_UNSAFE", severity: "warning" }]);
  });

  test("a name of any length, of dots alone, or that looks like a nested path stays one short path", async () => {
    const names = [`${"é".repeat(30_000)}.pdf`, "../..", "a.zip!/b.txt"];
    const { parts } = await readWithParts(buildZip(names.map((name) => ({ name, content: "x" }))));
    expect(parts[0]?.name).toMatch(/^é+…é+\.pdf$/);
    expect(parts[0]?.name.length).toBeLessThan(200);
    expect(parts.slice(1).map(({ name }) => name)).toEqual(["unnamed", "a.zip！/b.txt"]);
  });

  test("a file that cannot be taken out is listed with its reason, and the others go on", async () => {
    const { parts } = await readWithParts(
      buildZip([
        { name: "secret.pdf", content: "x".repeat(40), flags: 0x801 },
        { name: "link", content: "/etc/passwd", mode: 0o120777 },
        { name: "new.txt", content: "x", method: 93 },
        { name: "damaged.txt", content: "x", crc: 1 },
        { name: "lies.txt", content: "x".repeat(100_000), size: 10 },
        { name: "good.txt", content: "good" },
      ]),
    );
    expect(listed(parts)).toEqual([
      "secret.pdf: PASSWORD_PROTECTED",
      "link: ARCHIVE_LINK",
      "new.txt: UNSUPPORTED_COMPRESSION",
      "damaged.txt: DAMAGED_FILE",
      "lies.txt: ARCHIVE_BOMB",
      "good.txt: good",
    ]);
  });

  test("a file that grows beyond the ratio is a bomb, alone or together with the others", async () => {
    const alone = buildZip([{ name: "zeros", content: new Uint8Array(60_000_000) }]);
    expect(listed((await readWithParts(alone)).parts)).toEqual(["zeros: ARCHIVE_BOMB"]);
    const pieces = Array.from({ length: 4 }, (_, index) => ({
      name: `${index}`,
      content: new Uint8Array(9_000_000).fill(index),
    }));
    const codes = (await readWithParts(buildZip(pieces))).parts.map(({ code }) => code);
    expect(codes).toEqual([undefined, undefined, "ARCHIVE_BOMB", "ARCHIVE_BOMB"]);
  });

  test("files that share their bytes are refused, each of them", async () => {
    const { parts } = await readWithParts(
      buildZip([
        { name: "a", content: "same" },
        { name: "b", content: "same", shares: true },
        { name: "c", content: "own" },
      ]),
    );
    expect(listed(parts)).toEqual(["a: ARCHIVE_BOMB", "b: ARCHIVE_BOMB", "c: own"]);
  });

  test("files beyond the limits of number and size are listed with that reason", async () => {
    const zip = buildZip([
      { name: "large", content: randomBytes(1_500_000) },
      ...["a", "b", "c"].map((name) => ({ name, content: name })),
    ]);
    const { parts } = await readWithParts(zip, { limits: { archiveFiles: 3, fileMegabytes: 2 } });
    expect(parts.map(({ name, code }) => [name, code])).toEqual([
      ["large", undefined],
      ["a", undefined],
      ["b", undefined],
      ["c", "TOO_MANY_PARTS"],
    ]);
    const large = zipSync({ large: new Uint8Array(2_500_000) });
    expect((await readWithParts(large, { limits: { fileMegabytes: 2 } })).parts[0]?.code).toBe("TOO_LARGE");
  });

  test("an archive whose list is damaged halfway gives what is listed, and says that there was more", async () => {
    const zip = buildZip(["a", "b", "c"].map((name) => ({ name, content: name })));
    zip.write("XXXX", zip.lastIndexOf("PK\u0001\u0002"));
    const { parts } = await readWithParts(zip);
    expect(listed(parts)).toEqual(["a: a", "b: b", "…: DAMAGED_FILE"]);
  });

  test("bytes behind the archive count for nothing", async () => {
    const zip = Buffer.concat([buildZip([{ name: "a", content: "a" }]), Buffer.from("\r\n\0\0")]);
    expect(listed((await readWithParts(zip)).parts)).toEqual(["a: a"]);
  });

  test.each([
    ["whose list is encrypted", buildZip([{ name: "a", content: "a", flags: 0x841 }]), 0, "PASSWORD_PROTECTED"],
    ["without files", buildZip([]), 0, "EMPTY_ARCHIVE"],
    ["with system files alone", buildZip([{ name: ".DS_Store" }]), 0, "EMPTY_ARCHIVE"],
    ["deeper than allowed", buildZip([{ name: "a", content: "a" }]), 3, "ARCHIVE_TOO_DEEP"],
    ["cut short", buildZip([{ name: "a", content: randomBytes(1000) }]).subarray(0, 500), 0, "TRUNCATED_FILE"],
  ])("an archive %s is refused", async (_, zip, depth, code) => {
    await expect(readWithParts(zip, { depth })).rejects.toMatchObject({ code });
  });
});

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { legendOf, overlayOf } from "../../cli/page-overlay.ts";
import type { Page } from "../../schemas/document-text.ts";
import { buildDocx, paragraph } from "../support/docx.ts";
import { buildPdf } from "../support/pdf.ts";
import { runCommand } from "../support/run-command.ts";
import { buildWorkbook } from "../support/workbook.ts";

const folder = mkdtempSync(join(tmpdir(), "greffier-page-"));
const line = { text: "Contrat", x: 72, y: 742, size: 20 };

beforeAll(() => {
  for (const rotate of [0, 90, 180, 270] as const) {
    writeFileSync(join(folder, `tourne-${rotate}.pdf`), buildPdf([{ lines: [line], rotate }]));
  }
  writeFileSync(join(folder, "bail.docx"), buildDocx(paragraph("Bail")));
  writeFileSync(join(folder, "bpu.xlsx"), buildWorkbook([{ name: "BPU", rows: [["Prix", 1]] }]));
  writeFileSync(join(folder, "note.txt"), "Contrat");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a page is written as a PNG of the size that the resolution asks for", async () => {
  const { error, code } = await runCommand(
    folder,
    "page",
    "tourne-0.pdf",
    "--page",
    "1",
    "--out",
    "p.png",
    "--dpi",
    "72",
  );
  expect([code, error]).toEqual([0, `${join(folder, "p.png")}\n`]);
  expect(await sharp(join(folder, "p.png")).metadata()).toMatchObject({ format: "png", width: 595, height: 842 });
});

test("the picture of a form shows what is filled in", async () => {
  const inkOf = async (name: string, value: string) => {
    const document = await PDFDocument.create();
    const field = document.getForm().createTextField("titulaire");
    field.setText(value);
    field.addToPage(document.addPage([200, 100]), { x: 10, y: 40, width: 180, height: 20, borderWidth: 0 });
    writeFileSync(join(folder, `${name}.pdf`), await document.save());
    const { code } = await runCommand(folder, "page", `${name}.pdf`, "--page", "1", "--out", `${name}.png`);
    expect(code).toBe(0);
    const pixels = await sharp(join(folder, `${name}.png`))
      .greyscale()
      .raw()
      .toBuffer();
    return pixels.filter((level) => level < 100).length;
  };
  expect(await inkOf("vide", "")).toBe(0);
  expect(await inkOf("rempli", "MARTIN")).toBeGreaterThan(100);
});

test.each([0, 90, 180, 270])("on a page turned by %i degrees the boxes stand around the ink", async (rotate) => {
  const out = `o-${rotate}.png`;
  const { code } = await runCommand(folder, "page", `tourne-${rotate}.pdf`, "--page", "1", "--out", out, "--words");
  expect(code).toBe(0);
  const { data, info } = await sharp(join(folder, out)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const dark: [number, number][] = [];
  const blue: [number, number][] = [];
  for (let at = 0; at < data.length; at += 3) {
    const [red = 255, , blueLevel = 255] = data.subarray(at, at + 3);
    const place: [number, number] = [(at / 3) % info.width, Math.floor(at / 3 / info.width)];
    if (red < 60 && blueLevel < 60) dark.push(place);
    else if (blueLevel - red > 80) blue.push(place);
  }
  expect(dark.length).toBeGreaterThan(200);
  const ends = (places: [number, number][], axis: 0 | 1) => {
    const values = places.map((place) => place[axis]);
    return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))] as const;
  };
  for (const axis of [0, 1] as const) {
    const [inkFrom, inkTo] = ends(dark, axis);
    const [boxFrom, boxTo] = ends(blue, axis);
    expect(boxFrom).toBeLessThanOrEqual(inkFrom);
    expect(boxTo).toBeGreaterThanOrEqual(inkTo);
    expect(boxTo - boxFrom).toBeLessThan(inkTo - inkFrom + 40);
  }
});

test("an image is its own page, made no larger than it is", async () => {
  writeFileSync(
    join(folder, "scan.png"),
    await sharp({ create: { width: 300, height: 200, channels: 3, background: "red" } })
      .png()
      .toBuffer(),
  );
  expect((await runCommand(folder, "page", "scan.png", "--page", "1", "--out", "image.png")).code).toBe(0);
  expect(await sharp(join(folder, "image.png")).metadata()).toMatchObject({ width: 300, height: 200, channels: 3 });
});

test("a file that is there is replaced only with --force", async () => {
  writeFileSync(join(folder, "there.png"), "mine");
  const asked = ["page", "tourne-0.pdf", "--page", "1", "--out", "there.png"];
  const { error, code } = await runCommand(folder, ...asked);
  expect([code, error]).toEqual([2, expect.stringMatching(/^greffier: Expected no file at .*there\.png.*--force/)]);
  expect(readFileSync(join(folder, "there.png"), "utf8")).toBe("mine");
  expect((await runCommand(folder, ...asked, "--force")).code).toBe(0);
  expect(await sharp(join(folder, "there.png")).metadata()).toMatchObject({ format: "png" });
});

test.each(["bail.docx", "bpu.xlsx", "note.txt"])("%s has no page picture, which is said in one line", async (file) => {
  const { error, code } = await runCommand(folder, "page", file, "--page", "1", "--out", "none.png");
  expect([code, error]).toEqual([
    2,
    expect.stringMatching(
      new RegExp(`^greffier: Expected ${file} to be a PDF or an image, [^\n]*greffier text[^\n]*\n$`),
    ),
  ]);
  expect(existsSync(join(folder, "none.png"))).toBe(false);
});

test("a page that is not there, a resolution out of range and a missing file are wrong use", async () => {
  const wrong = [
    ["tourne-0.pdf", "--page", "2"],
    ["tourne-0.pdf", "--page", "x"],
    ["tourne-0.pdf", "--page", "1", "--dpi", "5000"],
    ["absent.pdf", "--page", "1"],
  ];
  for (const asked of wrong) expect((await runCommand(folder, "page", ...asked, "--out", "x.png")).code).toBe(2);
  expect((await runCommand(folder, "page", "tourne-0.pdf", "--page", "1")).code).toBe(2);
});

describe("the marks", () => {
  const page: Page = {
    ...{ number: 1, width: 100, height: 200, rotation: 0, source: "ocr", reader: "tesseract.js" },
    text: "Lot <A> 12",
    words: {
      starts: [0, 4, 8],
      ends: [3, 7, 10],
      boxes: [10, 10, 20, 20, 30, 10, 40, 20, 60, 10, 70, 20],
      confidences: [95, 90, 20],
    },
    blocks: [
      { kind: "heading", start: 0, end: 7, clauseNumber: "<1>" },
      { kind: "tableCell", start: 8, end: 10, cell: { table: 0, row: 2, column: 3, isHeader: true } },
    ],
    inkRegions: [{ kind: "stamp", box: [50, 100, 60, 110] }],
  };

  test("scale with the picture, doubtful words stand out, and names are no markup", () => {
    const svg = overlayOf(page, { width: 200, height: 400 }, { words: true, blocks: true });
    expect(svg).toContain('<rect x="20.0" y="20.0" width="20.0" height="20.0" fill="none" stroke="#5e92f3"');
    expect(svg).toContain('<rect x="120.0" y="20.0" width="20.0" height="20.0" fill="none" stroke="#ff6f00"');
    expect(svg).toContain(">heading &lt;1&gt;<");
    expect(svg).toContain(">h r2 c3<");
    expect(svg).toContain(">stamp<");
  });

  test("are drawn as asked for only", () => {
    expect(overlayOf(page, { width: 200, height: 400 }, { words: true, blocks: false })).not.toContain("heading");
    expect(overlayOf(page, { width: 200, height: 400 }, { words: false, blocks: true })).not.toContain("#5e92f3");
  });

  test("have a legend with colours as people name them, check boxes included", () => {
    const checkBoxes = [{ start: 0, end: 3, state: "marked" as const }];
    expect(legendOf({ ...page, checkBoxes }).map((entry) => entry.join(" "))).toEqual([
      "heading red",
      "tableCell green",
      "ink magenta",
      "check box magenta",
    ]);
  });
});

import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readBytes } from "../../support/reading.ts";
import { buildWorkbook } from "../../support/workbook.ts";

describe("an OpenDocument sheet", () => {
  test("is read with the text that its program displayed", async () => {
    const { format, pages } = await readBytes(
      openDocument(row(cell("Loyer"), cell("1 200,00 €"), cell("au 1er mars"))),
    );
    expect(format).toBe("ods");
    expect(pages[0]?.text).toBe("Loyers\n\nLoyer\t1 200,00 €\tau 1er mars");
  });

  test("is known where its media type is not the first entry, as some programs write it", async () => {
    const workbook = buildWorkbook([{ name: "BPU", rows: [["Prix", 12]] }], "ods");
    expect(Buffer.from(workbook).indexOf("mimetype")).toBeGreaterThan(30);
    expect(await readBytes(workbook)).toMatchObject({ format: "ods", pages: [{ text: "BPU\n\nPrix\t12" }] });
  });

  test("with hidden parts says that they were read", async () => {
    const { issues } = await readBytes(
      openDocument(row(cell("Loyer")).replace("-row", '-row table:visibility="collapse"')),
    );
    expect(issues).toMatchObject([{ code: "HIDDEN_CELLS" }]);
  });

  test("with a password is refused", async () => {
    await expect(readBytes(openDocument("", "<manifest:encryption-data/>"))).rejects.toMatchObject({
      code: "PASSWORD_PROTECTED",
    });
  });
});

function row(...cells: readonly string[]): string {
  return `<table:table-row>${cells.join("")}</table:table-row>`;
}

function cell(text: string): string {
  return `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
}

function openDocument(rows: string, manifest = ""): Uint8Array {
  const spaces = ["office", "table", "text"].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const content = `<office:document-content ${spaces.join(" ")}><office:body><office:spreadsheet><table:table table:name="Loyers">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    "content.xml": strToU8(content),
    "META-INF/manifest.xml": strToU8(
      `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>${manifest}</manifest:manifest>`,
    ),
  });
}

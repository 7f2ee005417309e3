import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPool, type Pool } from "../../../pipeline/isolation/pool.ts";
import { safeHtml } from "../../../server/documents/safe-html.ts";
import { buildDocx, paragraph } from "../../support/docx.ts";
import { settings } from "../../support/reading.ts";
import { buildZip } from "../../support/zip.ts";

describe("HTML that a document was made into", () => {
  test("keeps its structure", () => {
    const html = '<h1>Bail</h1><ul><li><strong>Loyer</strong></li></ul><table><tr><td colspan="2">a</td></tr></table>';
    expect(safeHtml(html)).toBe(html);
  });

  test.each([
    ["a script", "<p>a<script>alert(1)</script></p>", "<p>a</p>"],
    ["an event", '<p onclick="alert(1)">a</p>', "<p>a</p>"],
    ["a picture that asks elsewhere", '<p>a<img src="https://evil.example/x.png" onerror="alert(1)"></p>', "<p>a</p>"],
    ["a link that runs", '<p><a href="javascript:alert(1)">a</a></p>', "<p>a</p>"],
    ["a style", '<p style="background:url(https://evil.example)" class="x" id="root">a</p>', "<p>a</p>"],
    ["a style sheet", "<style>p{display:none}</style><p>a</p>", "<p>a</p>"],
    [
      "a frame, a form, a refresh",
      '<iframe srcdoc="x"></iframe><form action="/x"><input></form><meta http-equiv="refresh">',
      "",
    ],
    ["SVG", '<svg><a xlink:href="javascript:alert(1)"><text>a</text></a></svg>', "a"],
    ["what parsers disagree on", '<math><mi//xlink:href="data:x,<script>alert(1)</script>">', ""],
    ["a broken tag", "<p>a<scr<script>ipt>alert(1)</p>", "<p>aipt&gt;alert(1)</p>"],
    [
      "spans that fill the memory",
      '<table><tr><td colspan="99999999" rowspan="-1">a</td></tr></table>',
      "<table><tr><td>a</td></tr></table>",
    ],
  ])("loses %s", (_what, html, safe) => {
    expect(safeHtml(html)).toBe(safe);
  });
});

describe("a hostile Word file", () => {
  let pool: Pool;
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "greffier-preview-"));
    const limits = { ...settings.limits, cpuSeconds: 20, silenceSeconds: 20 };
    pool = createPool({ processes: 1, limits, ocr: settings.ocr, attempts: 1 });
  });
  afterAll(async () => {
    await pool.close();
    rmSync(folder, { recursive: true });
  });

  const preview = (bytes: Uint8Array) => {
    const path = join(folder, "hostile.docx");
    writeFileSync(path, bytes);
    return pool.run({ kind: "preview", name: "hostile.docx", path });
  };

  test("shows its HTML as text, and its links and pictures not at all", async () => {
    const link = '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>ici</w:t></w:r></w:hyperlink></w:p>';
    const docx = buildDocx(paragraph("&lt;script&gt;alert(1)&lt;/script&gt;") + link, {
      relationships: [{ id: "rId9", type: "hyperlink", target: "javascript:alert(1)", external: true }],
    });
    const html = safeHtml(await preview(docx));
    expect(html).toBe("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p><p>ici</p>");
  });

  test("brings no style map of its own", async () => {
    const map = "p => script:fresh";
    const html = await preview(buildDocx(paragraph("a"), { files: { "mammoth/style-map": Buffer.from(map) } }));
    expect(html).toBe("<p>a</p>");
  });

  test("with a document type, which entity bombs need, is refused", async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>';
    await expect(preview(withBody(bomb))).rejects.toMatchObject({ code: "DAMAGED_FILE" });
  });

  test("that unpacks to more than its limit is refused", async () => {
    const body = Buffer.concat([Buffer.from("<w:document>"), Buffer.alloc(70_000_000, " ")]);
    await expect(preview(withBody(body))).rejects.toMatchObject({ code: "TOO_LARGE" });
  });

  test("that is none is refused", async () => {
    await expect(preview(Buffer.from("a plain text"))).rejects.toMatchObject({ code: "NO_PREVIEW" });
  });
});

/** A Word file whose main part is this. */
function withBody(body: Uint8Array | string): Uint8Array {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const related =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  return buildZip([
    { name: "[Content_Types].xml", content: types },
    { name: "_rels/.rels", content: related },
    { name: "word/document.xml", content: body },
  ]);
}

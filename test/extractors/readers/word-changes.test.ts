import { describe, expect, test } from "vitest";
import { buildDocx, listDefinition, listLevel, listUse, numbered, paragraph } from "../../support/docx.ts";
import { blocksOf, readBytes } from "../../support/reading.ts";

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const deleted = (text: string) => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
const paragraphOf = (content: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const endDeleted = '<w:rPr><w:del w:id="1"/></w:rPr>';

async function read(body: string, parts = {}): Promise<{ blocks: string[]; codes: string[] }> {
  const { pages, issues } = await readBytes(buildDocx(body, parts));
  return { blocks: pages.flatMap(blocksOf), codes: issues.map((issue) => issue.code) };
}

describe("tracked changes, accepted", () => {
  test("join paragraphs whose end is deleted, and count numbers as they will be", async () => {
    const numbering = listDefinition(0, listLevel(0, "decimal", "%1.")) + listUse(1, 0);
    const body =
      paragraphOf(run("Le préavis est de "), numbered(1) + endDeleted) +
      paragraphOf(run("trois mois."), numbered(1)) +
      paragraphOf(`<w:del w:id="2">${deleted("Supprimé.")}</w:del>`, numbered(1) + endDeleted) +
      paragraphOf(run("Ensuite."), numbered(1));
    expect(await read(body, { numbering })).toEqual({
      blocks: ["listItem: 1. Le préavis est de trois mois.", "listItem: 2. Ensuite.", "deleted: Supprimé."],
      codes: ["TRACKED_CHANGES"],
    });
  });

  test("show what was moved where it was moved to, once", async () => {
    const body =
      paragraphOf(`${run("a")}<w:moveFrom w:id="1">${run("déplacé")}</w:moveFrom>`) +
      paragraphOf(`<w:moveTo w:id="2">${run("déplacé")}</w:moveTo>`);
    expect(await read(body)).toEqual({ blocks: ["paragraph: a", "paragraph: déplacé"], codes: ["TRACKED_CHANGES"] });
  });

  test("keep neighbouring deletions together and others apart", async () => {
    const body = paragraphOf(
      `<w:del w:id="1">${deleted("douze ")}${deleted("mois")}</w:del>${run("un an")}<w:del w:id="2">${deleted("ferme")}</w:del>`,
    );
    expect((await read(body)).blocks).toEqual(["paragraph: un an", "deleted: douze mois", "deleted: ferme"]);
  });

  test("leave out deleted rows and cells, whose text is kept as deleted", async () => {
    const cell = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const body = `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell("vieux")}${cell("10 €")}</w:tr><w:tr>${cell("neuf")}${cell("parti", '<w:cellDel w:id="2"/>')}${cell("12 €")}</w:tr></w:tbl>`;
    const { pages, issues } = await readBytes(buildDocx(body));
    expect(pages.flatMap(blocksOf)).toEqual([
      "tableCell: neuf",
      "tableCell: 12 €",
      "deleted: vieux",
      "deleted: 10 €",
      "deleted: parti",
    ]);
    expect(pages[0]?.blocks[1]?.cell).toEqual({ table: 0, row: 0, column: 1 });
    expect(issues.map((issue) => issue.code)).toEqual(["TRACKED_CHANGES"]);
  });

  test("are seen in headers and notes too, and in the ends of paragraphs", async () => {
    const header = paragraphOf(`<w:ins w:id="1">${run("Société Y")}</w:ins>`);
    const body = `${paragraph("a")}<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>`;
    expect((await read(body, { header })).codes).toEqual(["TRACKED_CHANGES"]);
    expect((await read(paragraph("a", '<w:rPr><w:ins w:id="1"/></w:rPr>'))).codes).toEqual(["TRACKED_CHANGES"]);
  });

  test("of formatting alone are no changes of the text", async () => {
    const body = paragraphOf(
      `<w:r><w:rPr><w:b/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange></w:rPr><w:t>a</w:t></w:r>`,
    );
    expect(await read(body)).toEqual({ blocks: ["paragraph: a"], codes: [] });
  });

  test("inside a formula leave out what they delete", async () => {
    const math = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const body = paragraphOf(
      `<m:oMath>${math("P=")}<w:del w:id="1">${math("A")}</w:del><w:ins w:id="2">${math("B")}</w:ins></m:oMath>`,
    );
    expect((await read(body)).blocks).toEqual(["paragraph: P=B"]);
  });
});

describe("tables", () => {
  const cell = (content: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;

  test("know merged cells, header rows and tables within tables", async () => {
    const inner = `<w:tbl><w:tr>${cell(paragraph("dedans"))}</w:tr></w:tbl>`;
    const body =
      `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(paragraph("Lot"), '<w:gridSpan w:val="2"/>')}${cell(paragraph("Prix"))}</w:tr>` +
      `<w:tr>${cell(paragraph("1"), '<w:vMerge w:val="restart"/>')}${cell(paragraph("a"))}${cell(paragraph("10"))}</w:tr>` +
      `<w:tr>${cell("<w:p/>", "<w:vMerge/>")}${cell(paragraph("b"))}${cell(inner)}</w:tr></w:tbl>`;
    const { pages } = await readBytes(buildDocx(body));
    const page = pages[0];
    expect(page?.blocks.map((block) => [page.text.slice(block.start, block.end), block.cell])).toEqual([
      ["Lot", { table: 0, row: 0, column: 0, columnSpan: 2, isHeader: true }],
      ["Prix", { table: 0, row: 0, column: 2, isHeader: true }],
      ["1", { table: 0, row: 1, column: 0, rowSpan: 2 }],
      ["a", { table: 0, row: 1, column: 1 }],
      ["10", { table: 0, row: 1, column: 2 }],
      ["b", { table: 0, row: 2, column: 1 }],
      ["dedans", { table: 1, row: 0, column: 0 }],
    ]);
  });

  test("show a number that a cell has and no text", async () => {
    const numbering = listDefinition(0, listLevel(0, "decimal", "%1")) + listUse(1, 0);
    const row = (text: string) => `<w:tr>${cell(paragraphOf("", numbered(1)))}${cell(paragraph(text))}</w:tr>`;
    const { pages } = await readBytes(
      buildDocx(`<w:tbl>${row("Gros œuvre")}${row("Peinture")}</w:tbl>`, { numbering }),
    );
    expect(pages[0]?.text).toBe("1\tGros œuvre\n2\tPeinture");
  });
});

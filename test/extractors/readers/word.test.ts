import { describe, expect, test } from "vitest";
import { formatNumber } from "../../../extractors/readers/word/number-formats.ts";
import { buildDocx, numbered, paragraph } from "../../support/docx.ts";
import { blocksOf, readBytes } from "../../support/reading.ts";

const level = (index: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const list = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
const use = (id: number, abstract: number, more = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;

async function textOf(body: string, parts = {}): Promise<string> {
  return (await readBytes(buildDocx(body, parts))).pages.map((page) => page.text).join("\f");
}

describe("automatic clause numbers", () => {
  const articles = list(
    0,
    level(0, "decimal", "Article %1"),
    level(1, "decimal", "%1.%2"),
    level(2, "lowerLetter", "%3)"),
  );

  test("are printed as Word shows them, and start again under each article", async () => {
    const numbering = articles + use(1, 0);
    const depths = [0, 1, 1, 2, 2, 0, 1, 2];
    const body = depths.map((depth, index) => paragraph(`t${index}`, numbered(1, depth))).join("");
    expect((await textOf(body, { numbering })).split("\n\n")).toEqual([
      "Article 1 t0",
      "1.1 t1",
      "1.2 t2",
      "a) t3",
      "b) t4",
      "Article 2 t5",
      "2.1 t6",
      "a) t7",
    ]);
  });

  test("go on over other lists of the same definition, unless these state a start", async () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = articles + use(1, 0) + use(2, 0) + use(3, 0, override);
    const body = [1, 2, 3].map((id) => paragraph("t", numbered(id))).join("");
    expect((await textOf(body, { numbering })).split("\n\n")).toEqual(["Article 1 t", "Article 2 t", "Article 1 t"]);
  });

  test("come with a style, and list 0 takes them away", async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr>${numbered(1)}<w:outlineLvl w:val="0"/></w:pPr></w:style>`;
    const body =
      paragraph("Objet", '<w:pStyle w:val="H1"/>') + paragraph("Annexe", `<w:pStyle w:val="H1"/>${numbered(0)}`);
    const { pages } = await readBytes(buildDocx(body, { numbering: articles + use(1, 0), styles }));
    expect(blocksOf(pages[0])).toEqual(["heading: Article 1 Objet", "heading: Annexe"]);
    expect(pages[0]?.blocks[0]).toMatchObject({ clauseNumber: "Article 1", level: 1 });
  });

  test.each([
    [4, "upperRoman", "IV"],
    [1949, "lowerRoman", "mcmxlix"],
    [28, "upperLetter", "BB"],
    [7, "decimalZero", "07"],
    [3, "decimal", "3"],
    [2, "none", ""],
  ])("%i in %s is “%s”", (value, format, printed) => {
    expect(formatNumber(value, format)).toBe(printed);
  });
});

describe("tracked changes", () => {
  const body =
    '<w:p><w:r><w:t>Durée de </w:t></w:r><w:del w:id="1"><w:r><w:delText>douze</w:delText></w:r></w:del>' +
    '<w:ins w:id="2"><w:r><w:t>dix-huit</w:t></w:r></w:ins><w:r><w:t> mois.</w:t></w:r></w:p>' +
    paragraph("Fin.");

  test("are read as accepted; what they delete stands apart at the end, and an issue is raised", async () => {
    const { pages, issues } = await readBytes(buildDocx(body));
    expect(blocksOf(pages[0])).toEqual(["paragraph: Durée de dix-huit mois.", "paragraph: Fin.", "deleted: douze"]);
    expect(issues).toMatchObject([{ code: "TRACKED_CHANGES" }]);
  });
});

test("tables keep their rows, with the place of each cell", async () => {
  const cell = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell("Lot", '<w:gridSpan w:val="2"/>')}${cell("Prix")}</w:tr><w:tr>${cell("1")}${cell("Gros œuvre")}${cell("12 €")}</w:tr></w:tbl>`;
  const { pages } = await readBytes(buildDocx(`${paragraph("Prix :")}${table}${paragraph("Fin")}`));
  expect(pages[0]?.text).toBe("Prix :\n\nLot\tPrix\n1\tGros œuvre\t12 €\n\nFin");
  expect(pages[0]?.blocks.flatMap((block) => block.cell ?? [])).toEqual([
    { table: 0, row: 0, column: 0, columnSpan: 2 },
    { table: 0, row: 0, column: 2 },
    { table: 0, row: 1, column: 0 },
    { table: 0, row: 1, column: 1 },
    { table: 0, row: 1, column: 2 },
  ]);
  expect(pages[0]?.blocks[1]?.anchor).toEqual({ kind: "tableCell", block: 1 });
});

test("headers, footnotes, field results, boxes and controls are read; hidden text and field codes are not", async () => {
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>4.2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const check =
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const body =
    `<w:p><w:r><w:t>Voir </w:t></w:r>${field}<w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>` +
    `<w:sdt><w:sdtContent><w:p>${check}<w:r><w:t> oui</w:t></w:r></w:p></w:sdtContent></w:sdt>` +
    `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${paragraph("Encadré")}</w:txbxContent></v:shape></w:pict></w:r></w:p>` +
    '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>';
  const footnotes = `<w:footnote w:id="0" w:type="separator">${paragraph("-")}</w:footnote><w:footnote w:id="2">${paragraph("Hors taxes.")}</w:footnote>`;
  const { pages } = await readBytes(buildDocx(body, { header: paragraph("Contrat n° 7"), footnotes }));
  expect(blocksOf(pages[0])).toEqual([
    "pageHeader: Contrat n° 7",
    "paragraph: Voir 4.2",
    "paragraph: ☒ oui",
    "paragraph: Encadré",
    "footnote: 1 Hors taxes.",
  ]);
});

test("formulas of the equation editor keep their fractions", async () => {
  const run = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
  const fraction = `<m:f><m:num>${run("S")}</m:num><m:den>${run("S0")}</m:den></m:f>`;
  expect(await textOf(`<w:p><m:oMath>${run("P=P0×(0,15+0,85×")}${fraction}${run(")")}</m:oMath></w:p>`)).toBe(
    "P=P0×(0,15+0,85×S/S0)",
  );
});

test("pages end where Word recorded that they end", async () => {
  const body = `${paragraph("un")}<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>deux</w:t></w:r></w:p>`;
  expect(await textOf(body)).toBe("un\fdeux");
});

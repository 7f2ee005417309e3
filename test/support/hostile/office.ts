import { strToU8, zipSync } from "fflate";
import { buildDocx, paragraph } from "../docx.ts";
import { deflatedRepeat } from "./compression.ts";
import type { Ending, HostileFile } from "./hostile-file.ts";
import { times } from "./pdf-parts.ts";
import { rawZip } from "./zip.ts";

const word = (name: string, endings: readonly Ending[], make: () => Uint8Array): HostileFile => ({
  name: `${name}.docx`,
  endings,
  make,
});
const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const types = strToU8("<Types/>");
/** A Word file of these parts as they are. */
const parts = (files: Readonly<Record<string, string>>) =>
  zipSync({
    "[Content_Types].xml": types,
    ...Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])),
  });
const laughs = `<!DOCTYPE w [<!ENTITY a0 "ha">${times(12, (index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`)}]>`;
const sheetSpace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** Word files and workbooks whose XML is too deep, too large, endless or not there. */
export const office: readonly HostileFile[] = [
  word("elements-100000-deep", ["DAMAGED_FILE"], () =>
    buildDocx(`${times(100_000, "<w:sdt>")}${times(100_000, "</w:sdt>")}`),
  ),
  word("tables-5000-deep", ["DAMAGED_FILE"], () =>
    buildDocx(`${times(5000, "<w:tbl><w:tr><w:tc>")}${paragraph("a")}${times(5000, "</w:tc></w:tr></w:tbl>")}`),
  ),
  word("tables-600-deep", ["recorded", "DAMAGED_FILE", "HOSTILE"], () =>
    buildDocx(`${times(600, "<w:tbl><w:tr><w:tc>")}${paragraph("a")}${times(600, "</w:tc></w:tr></w:tbl>")}`),
  ),
  word("billion-laughs", ["DAMAGED_FILE"], () =>
    parts({ "word/document.xml": `${laughs}<w:document ${namespace}><w:body>&a12;</w:body></w:document>` }),
  ),
  word("entity-from-a-file", ["DAMAGED_FILE"], () =>
    parts({
      "word/document.xml": `<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document ${namespace}><w:body>&a;</w:body></w:document>`,
    }),
  ),
  word("document-of-a-gigabyte", ["TOO_LARGE"], () =>
    bombDocx(
      deflatedRepeat(
        `${paragraph("abc ").repeat(10_000)}`,
        1000,
        `<w:document ${namespace}><w:body>`,
        "</w:body></w:document>",
      ),
    ),
  ),
  word("document-of-a-gigabyte-that-says-it-is-small", ["TOO_LARGE", "DAMAGED_FILE", "HOSTILE"], () =>
    bombDocx(
      deflatedRepeat(" ".repeat(1_000_000), 1000, `<w:document ${namespace}><w:body>`, "</w:body></w:document>"),
      1000,
    ),
  ),
  word("document-of-60-megabytes", ["recorded", "TOO_LARGE", "HOSTILE"], () =>
    bombDocx(
      deflatedRepeat("<w:p/>".repeat(100_000), 100, `<w:document ${namespace}><w:body>`, "</w:body></w:document>"),
    ),
  ),
  word("one-word-of-20-megabytes", ["recorded", "TOO_LARGE", "HOSTILE"], () =>
    bombDocx(
      deflatedRepeat(
        "a".repeat(1_000_000),
        20,
        `<w:document ${namespace}><w:body><w:p><w:r><w:t>`,
        "</w:t></w:r></w:p></w:body></w:document>",
      ),
    ),
  ),
  word("no-document", ["DAMAGED_FILE", "UNSUPPORTED_TYPE", "unpacked"], () =>
    parts({ "word/styles.xml": "<w:styles/>" }),
  ),
  word("document-that-is-no-xml", ["DAMAGED_FILE"], () => parts({ "word/document.xml": "<w:document <<<>>>" })),
  word("document-that-is-empty", ["DAMAGED_FILE"], () => parts({ "word/document.xml": "" })),
  word("relationships-to-themselves", ["recorded"], () =>
    parts({
      "word/document.xml": `<w:document ${namespace} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${paragraph("Contrat")}<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/></w:sectPr></w:body></w:document>`,
      "word/_rels/document.xml.rels":
        '<Relationships><Relationship Id="rId1" Target="document.xml"/><Relationship Id="rId2" Target="../../../../etc/passwd"/></Relationships>',
    }),
  ),
  word("styles-based-on-each-other", ["recorded"], () =>
    buildDocx(paragraph("Contrat", '<w:pStyle w:val="a"/>'), {
      styles: ["a", "b", "a"]
        .map(
          (id, index) =>
            `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${["b", "a", "a"][index]}"/><w:link w:val="${id}"/></w:style>`,
        )
        .join(""),
    }),
  ),
  word("numbering-of-itself", ["recorded"], () =>
    buildDocx(paragraph("Contrat", '<w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'), {
      numbering: `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="a"/><w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1%2%3%4%5%6%7%8%9"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      styles:
        '<w:style w:type="numbering" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    }),
  ),
  word("list-that-starts-at-a-billion", ["recorded", "HOSTILE"], () =>
    buildDocx(
      times(50, () => paragraph("Contrat", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')),
      {
        numbering: ["upperRoman", "lowerLetter", "cardinalText"]
          .map(
            (format, index) =>
              `<w:abstractNum w:abstractNumId="${index}"><w:lvl w:ilvl="0"><w:start w:val="1000000000"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>`,
          )
          .concat('<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')
          .join(""),
      },
    ),
  ),
  word("fields-that-never-end", ["recorded", "HOSTILE"], () =>
    buildDocx(
      times(
        20_000,
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r></w:p>',
      ),
    ),
  ),
  word("cell-that-spans-a-billion", ["recorded", "HOSTILE"], () =>
    buildDocx(
      `<w:tbl>${times(200, `<w:tr><w:trPr><w:gridBefore w:val="1000000000"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/><w:vMerge/></w:tcPr>${paragraph("a")}</w:tc></w:tr>`)}</w:tbl>`,
    ),
  ),
  word("paragraphs-200000", ["recorded", "TOO_LARGE", "HOSTILE"], () =>
    buildDocx(times(200_000, (index) => paragraph(`Article ${index}. Le prix`))),
  ),
  {
    name: "billion-laughs.xlsx",
    endings: ["DAMAGED_FILE", "UNSUPPORTED_TYPE", "recorded", "HOSTILE"],
    make: () => workbook(`<sheetData/>`, `${laughs}<sst ${sheetSpace}><si><t>&a12;</t></si></sst>`),
  },
  {
    name: "rows-declared-1048576.xlsx",
    endings: ["recorded", "DAMAGED_FILE", "TOO_LARGE", "HOSTILE"],
    make: () =>
      workbook(
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
  },
  {
    name: "shared-string-used-a-million-times.xlsx",
    endings: ["recorded", "TOO_LARGE", "HOSTILE"],
    make: () =>
      workbook(
        `<sheetData>${times(10_000, (row) => `<row r="${row + 1}">${times(100, '<c t="s"><v>0</v></c>')}</row>`)}</sheetData>`,
        `<sst ${sheetSpace}><si><t>${"prix ".repeat(6000)}</t></si></sst>`,
      ),
  },
  {
    name: "sheet-of-a-gigabyte.xlsx",
    endings: ["TOO_LARGE", "HOSTILE"],
    make: () =>
      rawZip([
        { name: "[Content_Types].xml", content: workbookTypes },
        ...Object.entries(workbookParts).map(([name, content]) => ({ name, content })),
        {
          name: "xl/worksheets/sheet1.xml",
          content: deflatedRepeat(
            "<row><c><v>1</v></c></row>".repeat(40_000),
            1000,
            `<worksheet ${sheetSpace}><sheetData>`,
            "</sheetData></worksheet>",
          ),
        },
      ]),
  },
];

function bombDocx(document: ReturnType<typeof deflatedRepeat>, statedSize?: number): Buffer {
  return rawZip([
    { name: "[Content_Types].xml", content: Buffer.from(types) },
    { name: "word/document.xml", content: document, ...(statedSize !== undefined && { statedSize }) },
  ]);
}

const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const workbookTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${main}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${main}.sharedStrings+xml"/></Types>`;
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageSpace = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const workbookParts = {
  "_rels/.rels": `<Relationships ${packageSpace}><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook ${sheetSpace} xmlns:r="${relationships}"><sheets><sheet name="Prix" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships ${packageSpace}><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
};

/** A workbook of one sheet. */
function workbook(sheet: string, strings = `<sst ${sheetSpace}/>`): Uint8Array {
  const files = {
    "[Content_Types].xml": workbookTypes,
    ...workbookParts,
    "xl/sharedStrings.xml": strings,
    "xl/worksheets/sheet1.xml": `<worksheet ${sheetSpace}>${sheet}</worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

import { describe, expect, test } from "vitest";
import type { Block, Page } from "../../../schemas/document-text.ts";
import { buildDocx, paragraph, wordXml } from "../../support/docx.ts";
import { blocksOf, readBytes } from "../../support/reading.ts";

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const section = (content: string, type = "nextPage") => `<w:sectPr><w:type w:val="${type}"/>${content}</w:sectPr>`;
const header = (id: string, type = "default") => `<w:headerReference w:type="${type}" r:id="${id}"/>`;
const ending = (text: string, properties: string) => paragraph(text, properties);

/** The blocks of a kind, with their anchors. */
function blocksOfKind(page: Page | undefined, kind: Block["kind"]): [string, string | undefined][] {
  return (page?.blocks ?? [])
    .filter((block) => block.kind === kind)
    .map((block) => [page?.text.slice(block.start, block.end) ?? "", block.anchor?.kind]);
}

describe("sections", () => {
  const parts = {
    header: paragraph("Conditions générales"),
    files: {
      "word/header2.xml": wordXml("w:hdr", paragraph("Page de garde")),
      "word/header3.xml": wordXml("w:hdr", paragraph("Annexe tarifaire")),
    },
    relationships: [
      { id: "rId8", type: "header", target: "header2.xml" },
      { id: "rId9", type: "header", target: "/word/header3.xml" },
    ],
  };

  test("start pages unless they go on, and show their own headers once", async () => {
    const body =
      ending("un", section(`${header("rId1")}${header("rId8", "first")}<w:titlePg/>`)) +
      ending("deux", section("", "continuous")) +
      paragraph("trois") +
      section(header("rId9"));
    const { pages } = await readBytes(buildDocx(body, parts));
    expect(pages.map(blocksOf)).toEqual([
      ["pageHeader: Page de garde", "pageHeader: Conditions générales", "paragraph: un", "paragraph: deux"],
      ["pageHeader: Annexe tarifaire", "paragraph: trois"],
    ]);
  });

  test("do not show a header for first or even pages that is switched off", async () => {
    const body = `${paragraph("un")}${section(`${header("rId1")}${header("rId8", "first")}${header("rId9", "even")}`)}`;
    expect((await readBytes(buildDocx(body, parts))).pages[0]?.text).toBe("Conditions générales\n\nun");
    const settings = "<w:evenAndOddHeaders/>";
    const { pages } = await readBytes(buildDocx(body, { ...parts, settings }));
    expect(pages[0]?.text).toBe("Conditions générales\n\nAnnexe tarifaire\n\nun");
  });
});

describe("notes and comments", () => {
  const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const note = (kind: string, id: number, text: string) => `<w:${kind} w:id="${id}">${paragraph(text)}</w:${kind}>`;

  test("stand at the end of the page that refers to them, numbered as the text counts them", async () => {
    const body =
      `<w:p>${run("a")}${reference("footnote", 5)}${run("b")}${reference("endnote", 1)}</w:p>` +
      `<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p>${run("c")}${reference("footnote", 3)}${reference("comment", 0)}</w:p>`;
    const { pages } = await readBytes(
      buildDocx(body, {
        footnotes: note("footnote", 3, "seconde") + note("footnote", 5, "première") + note("footnote", 9, "orpheline"),
        endnotes: note("endnote", 1, "fin"),
        comments: note("comment", 0, "À revoir"),
      }),
    );
    expect(pages.map((page) => page.text)).toEqual(["ab\n\n1 première\n\ni fin", "c\n\n2 seconde\n\nÀ revoir"]);
    expect(blocksOfKind(pages[0], "footnote").map(([, anchor]) => anchor)).toEqual(["footnote", "endnote"]);
    expect(blocksOfKind(pages[1], "annotation")).toEqual([["À revoir", "comment"]]);
  });

  test("are numbered as the settings say", async () => {
    const { pages } = await readBytes(
      buildDocx(`<w:p>${run("a")}${reference("footnote", 1)}</w:p>`, {
        footnotes: note("footnote", 1, "note"),
        settings: '<w:footnotePr><w:numFmt w:val="upperRoman"/><w:numStart w:val="4"/></w:footnotePr>',
      }),
    );
    expect(pages[0]?.text).toBe("a\n\nIV note");
  });
});

describe("text boxes", () => {
  const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  const both = (text: string) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box(text)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

  test("are read once, after the paragraph they hang on, though the file holds them twice", async () => {
    const { pages } = await readBytes(buildDocx(`<w:p>${run("Avant")}${both("Encadré")}</w:p>${paragraph("Après")}`));
    expect(pages[0]?.text).toBe("Avant\n\nEncadré\n\nAprès");
    expect(pages[0]?.blocks.map((block) => block.anchor?.kind)).toEqual(["paragraph", "textBox", "paragraph"]);
  });

  test("of a header belong to the header", async () => {
    const body = `${paragraph("Texte")}<w:sectPr>${header("rId1")}</w:sectPr>`;
    const { pages } = await readBytes(buildDocx(body, { header: `<w:p>${both("Société X")}</w:p>` }));
    expect(blocksOf(pages[0])).toEqual(["pageHeader: Société X", "paragraph: Texte"]);
  });

  test("of old files are read from their only form", async () => {
    const body = `<w:p><w:r><mc:AlternateContent><mc:Fallback><w:pict><v:shape><v:textbox>${box("Ancien")}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect((await readBytes(buildDocx(body))).pages[0]?.text).toBe("Ancien");
  });
});

test("a diagram gives its text", async () => {
  const body =
    '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="rId7"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
  const data = wordXml("dgm:dataModel", "<a:p><a:r><a:t>Comité de </a:t></a:r><a:r><a:t>pilotage</a:t></a:r></a:p>");
  const { pages } = await readBytes(
    buildDocx(body, {
      files: { "word/diagrams/data1.xml": data },
      relationships: [{ id: "rId7", type: "diagramData", target: "diagrams/data1.xml" }],
    }),
  );
  expect(pages[0]?.text).toBe("Comité de pilotage");
});

describe("page ends", () => {
  const recorded = "<w:r><w:lastRenderedPageBreak/></w:r>";
  const cell = (content: string) => `<w:tc><w:p>${content}</w:p></w:tc>`;

  test("are those that paragraphs and styles ask for", async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Annexe"><w:name w:val="Annexe"/><w:pPr><w:pageBreakBefore/></w:pPr></w:style>';
    const body =
      paragraph("un") + paragraph("deux", "<w:pageBreakBefore/>") + paragraph("trois", '<w:pStyle w:val="Annexe"/>');
    expect((await readBytes(buildDocx(body, { styles }))).pages.map((page) => page.text)).toEqual([
      "un",
      "deux",
      "trois",
    ]);
  });

  test("inside a row of a table count once, after the row", async () => {
    const row = `<w:tr>${cell(`${run("a")}${recorded}${run("b")}`)}${cell(`${run("c")}${recorded}${run("d")}`)}</w:tr>`;
    const body = `<w:tbl>${row}<w:tr>${cell(run("e"))}${cell(run("f"))}</w:tr></w:tbl>`;
    expect((await readBytes(buildDocx(body))).pages.map((page) => page.text)).toEqual(["a b\tc d", "e\tf"]);
  });

  test("before a row stand before it", async () => {
    const row = `<w:tr>${cell(`${recorded}${run("a")}`)}${cell(`${recorded}${run("b")}`)}</w:tr>`;
    const { pages } = await readBytes(buildDocx(`${paragraph("un")}<w:tbl>${row}</w:tbl>`));
    expect(pages.map((page) => page.text)).toEqual(["un", "a\tb"]);
  });
});

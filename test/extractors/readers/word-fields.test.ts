import { describe, expect, test } from "vitest";
import { equationField } from "../../../extractors/readers/word/equation-field.ts";
import { buildDocx, type DocxParts, paragraph } from "../../support/docx.ts";
import { blocksOf, readBytes } from "../../support/reading.ts";

const run = (text: string, properties = "") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const mark = (type: string, inner = "") => `<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`;
const code = (text: string) => `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`;
const field = (instruction: string, result = "", form = "") =>
  mark("begin", form) + code(instruction) + mark("separate") + result + mark("end");

async function textOf(content: string, parts: DocxParts = {}): Promise<string> {
  return (await readBytes(buildDocx(`<w:p>${content}</w:p>`, parts))).pages[0]?.text ?? "";
}

describe("fields", () => {
  test.each([
    ["a reference", field("REF x \\h", run("4.2")), "4.2"],
    ["a merge field", field("MERGEFIELD Nom", run("«Nom»")), "«Nom»"],
    ["a property", `<w:fldSimple w:instr="DOCPROPERTY Client">${run("Société X")}</w:fldSimple>`, "Société X"],
    [
      "a field within the instruction of another",
      mark("begin") +
        code("IF ") +
        field("REF a", run("1")) +
        code('= 1 "oui"') +
        mark("separate") +
        run("oui") +
        mark("end"),
      "oui",
    ],
    [
      "a field within the result of another",
      mark("begin") + code("HYPERLINK x") + mark("separate") + run("voir ") + field("REF a", run("12")) + mark("end"),
      "voir 12",
    ],
    ["a formula that Word draws", mark("begin") + code("EQ P = P0 x \\f(S;S0)") + mark("end"), "P = P0 x S/S0"],
    ["a sign by its code", mark("begin") + code('SYMBOL 254 \\f "Wingdings"') + mark("end"), "☑"],
  ])("%s is printed as Word shows it", async (_, content, printed) => {
    expect(await textOf(run("[") + content + run("]"))).toBe(`[${printed}]`);
  });

  test("whose end is missing hide nothing", async () => {
    const { pages } = await readBytes(buildDocx(`<w:p>${mark("begin")}${run("Durée")}</w:p>${paragraph("Trois ans")}`));
    expect(pages[0]?.text).toBe("Durée\n\nTrois ans");
  });

  test.each([
    ["\\f(S;S0)", "S/S0"],
    ["P = P0 x (0,15 + 0,85 x \\f(S;S0))", "P = P0 x (0,15 + 0,85 x S/S0)"],
    ["\\f(A + B;C)", "(A + B)/C"],
    ["\\f(\\f(A;B);C)", "(A/B)/C"],
    ["\\r(2;x)", "√x"],
    ["\\b(a)", "(a)"],
    ["x\\s\\up6(2)", "x^2"],
    ["\\f(", "/"],
    ["\\\\", "\\"],
  ])("EQ %s is “%s”", (instruction, printed) => {
    expect(equationField(`EQ ${instruction}`)).toBe(printed);
  });
});

describe("what is filled in", () => {
  const control = (properties: string, content: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const checkbox = (value: string, shown: string) =>
    control(`<w14:checkbox><w14:checked w14:val="${value}"/></w14:checkbox>`, run(shown));

  test("a check box is marked or not, whatever sign it shows", async () => {
    const { pages } = await readBytes(
      buildDocx(`<w:p>${checkbox("1", "✗")}${run(" Oui ")}${checkbox("0", "☐")}${run(" Non")}</w:p>`),
    );
    expect(pages[0]?.text).toBe("☒ Oui ☐ Non");
    expect(pages[0]?.checkBoxes).toEqual([
      { start: 0, end: 1, state: "marked" },
      { start: 6, end: 7, state: "unmarked" },
    ]);
  });

  test("text, lists and dates of content controls are read; a prompt left in them is a blank", async () => {
    expect(await textOf(control("<w:dropDownList/>", run("mensuel")))).toBe("mensuel");
    expect(await textOf(control("<w:date/><w:showingPlcHdr/>", run("Cliquez ici pour entrer une date.")))).toBe(
      "[Cliquez ici pour entrer une date.]",
    );
    expect(await textOf(control("<w:showingPlcHdr/>", run("[Nom du client]")))).toBe("[Nom du client]");
    expect(await textOf(control("<w:showingPlcHdr/>", run("x".repeat(80))))).toBe("[…]");
    const around = buildDocx(paragraph("Nom :") + control("<w:showingPlcHdr/>", paragraph("Votre nom")));
    expect((await readBytes(around)).pages[0]?.text).toBe("Nom :\n\n[Votre nom]");
  });

  test("form fields of old files show their text, their choice, their box or a blank", async () => {
    const form = (inner: string) => `<w:ffData>${inner}</w:ffData>`;
    const text = form("<w:textInput/>");
    expect(await textOf(field("FORMTEXT", run("Nantes"), text))).toBe("Nantes");
    expect(await textOf(run("le ") + field("FORMTEXT", run("\u2002\u2002\u2002"), text))).toBe("le _____");
    const list = form('<w:ddList><w:result w:val="1"/><w:listEntry w:val="an"/><w:listEntry w:val="mois"/></w:ddList>');
    expect(await textOf(field("FORMDROPDOWN", "", list))).toBe("mois");
    expect(await textOf(field("FORMCHECKBOX", "", form('<w:checkBox><w:default w:val="1"/></w:checkBox>')))).toBe("☒");
    expect(await textOf(field("FORMCHECKBOX", "", form('<w:checkBox><w:checked w:val="0"/></w:checkBox>')))).toBe("☐");
  });

  test("tabs with dots or lines are shown, as the blanks and contents they make", async () => {
    const tabs = (leader: string) =>
      `<w:pPr><w:tabs><w:tab w:val="right" w:leader="${leader}" w:pos="9000"/></w:tabs></w:pPr>`;
    expect(await textOf(`${tabs("dot")}${run("Fait à")}<w:r><w:tab/></w:r>`)).toBe("Fait à .....");
    expect(await textOf(`${tabs("underscore")}${run("le")}<w:r><w:tab/></w:r>${run("2025")}`)).toBe("le _____ 2025");
    expect(await textOf(`${tabs("none")}${run("a")}<w:r><w:tab/></w:r>${run("b")}`)).toBe("a\tb");
  });

  test("the lines of a table of contents are no headings", async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="TM1"><w:name w:val="toc 1"/></w:style>';
    const { pages } = await readBytes(buildDocx(paragraph("Article 1 Objet", '<w:pStyle w:val="TM1"/>'), { styles }));
    expect(blocksOf(pages[0])).toEqual(["paragraph: Article 1 Objet"]);
  });
});

describe("signs and hidden text", () => {
  test("signs of symbol fonts are read by their font", async () => {
    const sign = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    expect(await textOf(sign("Wingdings", "F0FE") + sign("Wingdings 2", "F0A3") + sign("Symbol", "F0A3"))).toBe("☑☐≤");
    expect(await textOf(run("\uF044", '<w:rFonts w:ascii="Symbol"/>') + run("P"))).toBe("ΔP");
    expect(await textOf(sign("Wingdings 3", "F0FF"))).toBe("\uFFFD");
  });

  const hiding = (id: string, type: string) =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/><w:rPr><w:vanish/></w:rPr></w:style>`;

  test("hidden text is dropped, by run, by character style, by paragraph style", async () => {
    const styles = hiding("Cache", "character") + hiding("Note", "paragraph");
    const body =
      `<w:p>${run("vu")}${run(" caché", "<w:vanish/>")}${run(" caché", '<w:rStyle w:val="Cache"/>')}${run(" revu", '<w:rStyle w:val="Cache"/><w:vanish w:val="0"/>')}</w:p>` +
      paragraph("caché", '<w:pStyle w:val="Note"/>');
    expect((await readBytes(buildDocx(body, { styles }))).pages[0]?.text).toBe("vu revu");
  });

  test("soft and fixed hyphens are kept", async () => {
    const body = `${run("renou")}<w:r><w:softHyphen/></w:r>${run("vellement")}<w:r><w:noBreakHyphen/></w:r>${run("x")}`;
    expect(await textOf(body)).toBe("renou\u00advellement\u2011x");
  });
});

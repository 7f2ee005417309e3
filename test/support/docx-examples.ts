import { buildDocx, type DocxParts, listDefinition, listLevel, listUse, numbered, paragraph } from "./docx.ts";

/** A Word file that shows a way of numbering; every numbered paragraph says which it is, as `t7`. */
export interface DocxExample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Paragraphs at the given levels of a list, each with its own mark. */
export function items(list: number, levels: readonly number[], from = 0): string {
  return levels.map((level, index) => paragraph(`t${from + index} clause`, numbered(list, level))).join("");
}

/** `[level, format, text]` for each level of a definition. */
export function definition(
  id: number,
  ...levels: readonly (readonly [format: string, text: string, more?: string])[]
): string {
  return listDefinition(id, ...levels.map(([format, text, more], index) => listLevel(index, format, text, more)));
}

export function example(name: string, body: string, parts: DocxParts = {}): DocxExample {
  return { name, bytes: buildDocx(body, parts) };
}

function language(code: string): string {
  return `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="${code}"/></w:rPr></w:rPrDefault></w:docDefaults>`;
}

const normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';

function style(id: string, name: string, properties: string, basedOn = "Normal"): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:pPr>${properties}</w:pPr></w:style>`;
}

/** Every paragraph of one list for each format, 30 counts deep: past z, past the circled twenties. */
function everyFormat(formats: readonly string[]): { body: string; numbering: string } {
  const numbering =
    formats.map((format, id) => definition(id, [format, "%1."])).join("") +
    formats.map((_, id) => listUse(id + 1, id)).join("");
  const body = formats.map((_, id) => items(id + 1, Array<number>(30).fill(0), id * 30)).join("");
  return { body, numbering };
}

const walk = [0, 1, 1, 2, 2, 3, 1, 2, 0, 1, 2, 3, 3, 0, 0, 1];
/** A list's own start for a level. */
export const override = (level: number, start: number) =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

/** Twenty Word files with every way of numbering that LibreOffice and Word have in common. */
export const docxExamples: readonly DocxExample[] = [
  example("decimals", items(1, walk), {
    numbering:
      definition(0, ["decimal", "%1."], ["decimal", "%1.%2"], ["decimal", "%1.%2.%3"], ["decimal", "%1.%2.%3.%4"]) +
      listUse(1, 0),
  }),
  example("articles", items(1, walk), {
    numbering:
      definition(0, ["decimal", "Article %1"], ["decimal", "%1.%2"], ["lowerLetter", "%3)"], ["lowerRoman", "(%4)"]) +
      listUse(1, 0),
  }),
  example("titles-and-chapters", items(1, [0, 1, 2, 2, 1, 2, 0, 1, 2, 2, 1, 2]), {
    numbering:
      definition(0, ["upperRoman", "TITRE %1"], ["decimal", "Chapitre %2"], ["decimal", "Article %2-%3"]) +
      listUse(1, 0),
  }),
  example("mixed-signs", items(1, walk), {
    numbering:
      definition(0, ["upperRoman", "%1."], ["upperLetter", "%1-%2"], ["lowerLetter", "%1.%2.%3"], ["decimal", "%4°"]) +
      listUse(1, 0),
  }),
  example("words-in-french", everyFormat(["ordinal", "ordinalText", "cardinalText"]).body, {
    numbering: everyFormat(["ordinal", "ordinalText", "cardinalText"]).numbering,
    styles: language("fr-FR") + normal,
  }),
  example("words-in-english", everyFormat(["ordinal", "ordinalText", "cardinalText"]).body, {
    numbering: everyFormat(["ordinal", "ordinalText", "cardinalText"]).numbering,
    styles: language("en-GB") + normal,
  }),
  (() => {
    const formats = ["decimal", "decimalZero", "upperLetter", "lowerLetter", "upperRoman", "lowerRoman"];
    const { body, numbering } = everyFormat([...formats, "chicago", "decimalEnclosedCircle", "russianLower", "none"]);
    return example("formats", body, { numbering });
  })(),
  example("starts", items(1, [0, 0, 1, 1]) + items(2, [0, 0, 1, 1], 4) + items(3, [0, 0, 1], 8), {
    numbering:
      definition(0, ["decimal", "%1."], ["lowerLetter", "%2)"]) +
      listUse(1, 0) +
      listUse(2, 0, override(0, 1)) +
      listUse(3, 0, override(0, 7)),
  }),
  example("nine-levels", items(1, [0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 7, 4, 5, 0, 3]), {
    numbering:
      definition(
        0,
        ...Array.from({ length: 9 }, (_, level): readonly [string, string] => [
          ["decimal", "lowerLetter", "lowerRoman"][level % 3] ?? "decimal",
          level % 3 === 0 ? `%${level + 1}.` : level % 3 === 1 ? `(%${level + 1})` : `%${level}.%${level + 1}`,
        ]),
      ) + listUse(1, 0),
  }),
  example("shared-definition", items(1, [0, 1, 1]) + items(2, [1, 0, 1], 3) + items(1, [1, 0], 6), {
    numbering: definition(0, ["decimal", "%1."], ["decimal", "%1.%2."]) + listUse(1, 0) + listUse(2, 0),
  }),
  example(
    "styles",
    ["H1", "H2", "H2", "H3", "H1", "H2", "H3", "H3b"]
      .map((id, index) => paragraph(`t${index} clause`, `<w:pStyle w:val="${id}"/>`))
      .join(""),
    {
      styles:
        normal +
        style("H1", "heading 1", '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>') +
        style(
          "H2",
          "heading 2",
          '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/>',
        ) +
        style(
          "H3",
          "heading 3",
          '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="2"/>',
        ) +
        style("H3b", "heading 3 bis", "", "H3"),
      numbering:
        listDefinition(
          0,
          listLevel(0, "decimal", "ARTICLE %1 –", '<w:pStyle w:val="H1"/>'),
          listLevel(1, "decimal", "%1.%2.", '<w:pStyle w:val="H2"/>'),
          listLevel(2, "lowerLetter", "%3)", '<w:pStyle w:val="H3"/>'),
        ) + listUse(1, 0),
    },
  ),
  example("list-style", items(2, walk), {
    styles: `${normal}<w:style w:type="numbering" w:styleId="Clauses"><w:name w:val="Clauses"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
    numbering:
      `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/><w:styleLink w:val="Clauses"/>${[
        ["decimal", "%1"],
        ["decimal", "%1.%2"],
        ["lowerLetter", "(%3)"],
        ["lowerRoman", "(%4)"],
      ]
        .map(([format = "", text = ""], index) => listLevel(index, format, text))
        .join("")}</w:abstractNum>` +
      '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/><w:numStyleLink w:val="Clauses"/></w:abstractNum>' +
      listUse(1, 0) +
      listUse(2, 1),
  }),
  example(
    "taken-away",
    paragraph("t0 clause", '<w:pStyle w:val="H1"/>') +
      paragraph("t1 clause", `<w:pStyle w:val="H1"/>${numbered(0)}`) +
      paragraph("t2 clause", '<w:pStyle w:val="Plain"/>') +
      paragraph("t3 clause", '<w:pStyle w:val="H1"/>'),
    {
      styles:
        normal +
        style("H1", "heading 1", '<w:numPr><w:numId w:val="1"/></w:numPr>') +
        style("Plain", "heading plain", '<w:numPr><w:numId w:val="0"/></w:numPr>', "H1"),
      numbering: definition(0, ["decimal", "%1."]) + listUse(1, 0),
    },
  ),
  example("labels-of-words", items(1, [0, 1, 0, 1, 1]) + items(2, [0, 0], 5), {
    numbering:
      definition(0, ["none", "Préambule"], ["decimal", "§%2", '<w:suff w:val="nothing"/>']) +
      definition(1, ["upperLetter", "Annexe %1 :", '<w:suff w:val="space"/>']) +
      listUse(1, 0) +
      listUse(2, 1),
  }),
  example(
    "tables",
    items(1, [0]) +
      `<w:tbl><w:tr><w:tc>${items(1, [1], 1)}</w:tc><w:tc>${paragraph("Prix")}</w:tc></w:tr><w:tr><w:tc>${items(1, [1], 2)}</w:tc><w:tc><w:tbl><w:tr><w:tc>${items(1, [2, 2], 3)}</w:tc></w:tr></w:tbl>${paragraph("après")}</w:tc></w:tr></w:tbl>` +
      items(1, [0, 1], 5),
    {
      numbering: definition(0, ["decimal", "Lot %1"], ["decimal", "%1.%2"], ["lowerLetter", "%3)"]) + listUse(1, 0),
    },
  ),
  example(
    "fields-and-controls",
    `<w:p><w:pPr>${numbered(1)}</w:pPr><w:sdt><w:sdtContent><w:r><w:t xml:space="preserve">t0 clause</w:t></w:r></w:sdtContent></w:sdt></w:p>` +
      `<w:sdt><w:sdtContent>${items(1, [1, 1], 1)}</w:sdtContent></w:sdt>` +
      `<w:p><w:pPr>${numbered(1)}</w:pPr><w:hyperlink w:anchor="x"><w:r><w:t xml:space="preserve">t3 clause</w:t></w:r></w:hyperlink></w:p>` +
      `<w:p><w:pPr>${numbered(1, 1)}</w:pPr><w:smartTag w:uri="u" w:element="e"><w:r><w:t xml:space="preserve">t4 clause</w:t></w:r></w:smartTag></w:p>`,
    { numbering: definition(0, ["decimal", "%1."], ["decimal", "%1.%2"]) + listUse(1, 0) },
  ),
  example("bullets", items(1, [0, 1, 2, 0]) + paragraph("Entre deux") + items(2, [0, 1, 0], 4) + items(1, [0], 7), {
    numbering:
      definition(0, ["bullet", "•"], ["bullet", "–"], ["bullet", "▪"]) +
      definition(1, ["decimal", "%1°"], ["bullet", "-"]) +
      listUse(1, 0) +
      listUse(2, 1),
  }),
  example("late-starts", items(1, [1, 1, 0, 2, 1, 2]) + items(2, [2, 0, 1, 2], 6), {
    numbering:
      definition(0, ["decimal", "%1."], ["decimal", "%1.%2."], ["lowerLetter", "%1.%2.%3."]) +
      listDefinition(
        1,
        listLevel(0, "decimal", "%1.").replace('w:start w:val="1"', 'w:start w:val="5"'),
        listLevel(1, "upperLetter", "%1.%2.").replace('w:start w:val="1"', 'w:start w:val="3"'),
        listLevel(2, "lowerRoman", "%1.%2.%3."),
      ) +
      listUse(1, 0) +
      listUse(2, 1),
  }),
  example("levels-of-its-own", items(1, [0, 1, 1]) + items(2, [0, 1, 1], 3), {
    numbering:
      definition(0, ["decimal", "%1."], ["decimal", "%1.%2."]) +
      listUse(1, 0) +
      listUse(2, 0, `<w:lvlOverride w:ilvl="1">${listLevel(1, "upperLetter", "%1-%2")}</w:lvlOverride>`),
  }),
  example("contract", contractBody(), {
    styles: language("fr-FR") + normal + style("Title", "Title", ""),
    numbering: definition(0, ["decimal", "Article %1 –"], ["decimal", "%1.%2"]) + listUse(1, 0),
    header: paragraph("Contrat n° 2025-17"),
    footer: paragraph("Confidentiel"),
    footnotes: note("footnote", "Hors taxes et hors charges."),
    endnotes: note("endnote", "Voir le cahier des charges."),
  }),
];

function note(kind: "footnote" | "endnote", text: string): string {
  return (
    `<w:${kind} w:id="-1" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}>` +
    `<w:${kind} w:id="0" w:type="continuationSeparator"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:${kind}>` +
    `<w:${kind} w:id="1"><w:p><w:r><w:${kind}Ref/></w:r><w:r><w:t xml:space="preserve"> ${text}</w:t></w:r></w:p></w:${kind}>`
  );
}

function contractBody(): string {
  const run = (text: string, properties = "") =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const field = (instruction: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const box = `<w:txbxContent>${paragraph("Encadré : révision annuelle")}</w:txbxContent>`;
  return [
    paragraph("Contrat de maintenance", '<w:pStyle w:val="Title"/>'),
    `<w:p><w:pPr>${numbered(1)}</w:pPr>${run("t0 Objet")}</w:p>`,
    `<w:p>${run("Le prestataire entretient les ascenseurs")}<w:r><w:footnoteReference w:id="1"/></w:r>${run(" du site, article ")}${field("REF objet", "1")}${run(".")}${run("texte caché", "<w:vanish/>")}</w:p>`,
    `<w:p><w:pPr>${numbered(1)}</w:pPr>${run("t1 Durée")}</w:p>`,
    `<w:p><w:pPr>${numbered(1, 1)}</w:pPr>${run("t2 Le contrat dure ")}<w:sdt><w:sdtContent>${run("trois ans")}</w:sdtContent></w:sdt>${run(".")}<w:r><w:endnoteReference w:id="1"/></w:r></w:p>`,
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="1800000" cy="400000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="1" name="Zone"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="400000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>${box}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:140pt;height:30pt"><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run("Après l’encadré.")}</w:p>`,
    `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph("Lot")}</w:tc><w:tc>${paragraph("Prix")}</w:tc></w:tr><w:tr><w:tc>${paragraph("1")}</w:tc><w:tc>${paragraph("Ascenseurs")}</w:tc><w:tc>${paragraph("12 000 €")}</w:tc></w:tr></w:tbl>`,
    `<w:p>${run("Fait à Nantes")}<w:r><w:tab/></w:r>${run("le 3 mars 2025")}<w:r><w:br/></w:r>${run("en deux exemplaires")}</w:p>`,
    '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/></w:sectPr>',
  ].join("");
}

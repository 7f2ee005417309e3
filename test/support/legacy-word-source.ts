import { buildDocx, listDefinition, listLevel, listUse, numbered, paragraph } from "./docx.ts";

const run = (text: string, properties = "") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const cell = (...texts: string[]) => `<w:tc>${texts.map((text) => paragraph(text)).join("")}</w:tc>`;
const note = (kind: string, text: string) =>
  `<w:${kind} w:id="-1" w:type="separator"><w:p/></w:${kind}><w:${kind} w:id="0" w:type="continuationSeparator"><w:p/></w:${kind}><w:${kind} w:id="1"><w:p><w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}</w:p></w:${kind}>`;
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/**
 * What `test/extractors/readers/legacy-word/contract.doc` and `numbered.doc` were made from, by LibreOffice; in the full
 * tests also .odt and .rtf files.
 */
export const legacySources = {
  contract: buildDocx(
    [
      paragraph("Contrat de maintenance"),
      `<w:p>${run("Le prestataire entretient ")}${run("douze", '<w:spacing w:val="5"/>')}${run(" ascenseurs")}<w:r><w:footnoteReference w:id="1"/></w:r>${run(" du site")}<w:r><w:endnoteReference w:id="1"/></w:r>${run(".")}</w:p>`,
      `<w:p>${run("Durée de ")}<w:del w:id="1" w:author="A" w:date="2025-01-01T00:00:00Z"><w:r><w:delText>douze</w:delText></w:r></w:del><w:ins w:id="2" w:author="A" w:date="2025-01-01T00:00:00Z">${run("dix-huit")}</w:ins>${run(" mois, voir l’article ")}${field('HYPERLINK \\l "x"', "4")}${run(".")}${run(" Texte caché", "<w:vanish/>")}</w:p>`,
      `<w:p>${run("Renou")}<w:r><w:softHyphen/></w:r>${run("vellement et peut")}<w:r><w:noBreakHyphen/></w:r>${run("être prix en € d’œuvre.")}</w:p>`,
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid><w:tr>${cell("Lot")}${cell("Prix", "en euros")}</w:tr><w:tr>${cell("1")}${cell("12 000 €")}</w:tr></w:tbl>`,
      '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
      paragraph("Article 2 – Durée"),
      `<w:p><w:commentRangeStart w:id="0"/>${run("Fait à Nantes.")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
      '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/></w:sectPr>',
    ].join(""),
    {
      header: paragraph("Contrat n° 2025-17"),
      footer: paragraph("Confidentiel"),
      footnotes: note("footnote", "Hors taxes."),
      endnotes: note("endnote", "Voir le cahier des charges."),
      comments: `<w:comment w:id="0" w:author="A" w:date="2025-01-01T00:00:00Z">${paragraph("À vérifier")}</w:comment>`,
    },
  ),
  numbered: buildDocx(
    paragraph("Objet", numbered(1)) + paragraph("Le contrat porte sur les ascenseurs.", numbered(1, 1)),
    {
      numbering:
        listDefinition(0, listLevel(0, "decimal", "Article %1"), listLevel(1, "decimal", "%1.%2")) + listUse(1, 0),
    },
  ),
};

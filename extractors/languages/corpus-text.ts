import type { Block, DocumentText, Page } from "../../schemas/document-text.ts";
import { assembleDocumentText } from "../assemble.ts";
import { checkBoxesIn } from "../structure/check-boxes.ts";

/** A page of paragraphs, one a line; a line that starts with `# ` is a heading, with tabs a table row. */
export function pageOf(lines: string): Page {
  const blocks: Block[] = [];
  let text = "";
  for (const [row, line] of lines.split("\n").entries()) {
    const body = line.replace(/^# /, "");
    if (body.trim() === "") continue;
    if (text !== "") text += "\n";
    for (const [column, cell] of body.split("\t").entries()) {
      if (column > 0) text += "\n";
      const start = text.length;
      text += cell;
      const end = text.length;
      if (end === start) continue;
      if (body.includes("\t")) blocks.push({ kind: "tableCell", start, end, cell: { table: 0, row, column } });
      else blocks.push({ kind: line.startsWith("# ") ? "heading" : "paragraph", start, end });
    }
  }
  const empty = { starts: [], ends: [], boxes: [] };
  return {
    number: 1,
    width: 0,
    height: 0,
    rotation: 0,
    source: "text-layer",
    reader: "text",
    text,
    words: empty,
    blocks,
    checkBoxes: checkBoxesIn({ text, source: "text-layer" }),
  };
}

/** The same as a document. */
export function documentOf(lines: string, language: "fr" | "en"): DocumentText {
  return { ...assembleDocumentText("document", [pageOf(lines)]), language };
}

import { assembleDocumentText } from "../../extractors/assemble.ts";
import type { FieldRules } from "../../extractors/languages/rule.ts";
import { ruleDocument } from "../../extractors/languages/rule-document.ts";
import { runRules } from "../../extractors/languages/run-rules.ts";
import { checkBoxesIn } from "../../extractors/structure/check-boxes.ts";
import type { Candidate } from "../../schemas/candidate.ts";
import type { Block, DocumentText, Page } from "../../schemas/document-text.ts";

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

export function documentOf(lines: string, language: "fr" | "en"): DocumentText {
  return { ...assembleDocumentText("document", [pageOf(lines)]), language };
}

/** What a field's rules propose for an example of their corpus. */
export function candidatesIn(example: string, rules: FieldRules): readonly Candidate[] {
  return runRules(ruleDocument(documentOf(example, rules.language)), [rules]).candidates;
}

import type { RuleDocument } from "../rule-document.ts";
import { tableRows } from "../table-rows.ts";
import { partyRoleOf, weakRoleOf } from "./party-aliases.ts";

const headWord =
  /^(?:\(?\d[.)]? ?)?(?:the |our |your )?(?<word>\p{L}[\p{L} -]{2,30}?)(?:'s)?(?: (?:details|name|information))? ?:?$/iu;

/** Names under a row of role words, the parties side by side: `The Landlord | The Tenant`. */
export function* roleColumns(
  document: RuleDocument,
  reach: number,
): Generator<{ readonly word: string; readonly start: number; readonly nameAt: number }> {
  const rows = tableRows(document);
  let heads: readonly (string | undefined)[] = [];
  for (const paragraph of document.view.paragraphs) {
    if (paragraph.start > reach) return;
    const cells = rows.get(paragraph)?.cells ?? [];
    const words = cells.map(({ text }) => roleWordIn(text));
    const named = words.filter((word) => word !== undefined).length;
    if (named >= 2 && named >= cells.length - 1) {
      heads = words;
      continue;
    }
    if (cells.length === heads.length)
      for (const [column, { start, text }] of cells.entries()) {
        const word = heads[column];
        if (word !== undefined && text !== "") yield { word, start, nameAt: start };
      }
    heads = [];
  }
}

function roleWordIn(text: string): string | undefined {
  const word = headWord.exec(text.trim())?.groups?.word;
  return word !== undefined && (partyRoleOf(word) ?? weakRoleOf(word)) ? word : undefined;
}

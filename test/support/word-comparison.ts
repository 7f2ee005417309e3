import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Reading } from "../../schemas/document-text.ts";

/** A numbered paragraph of an example by its mark (`t7`), with the label printed before it. */
export type Labels = ReadonlyMap<string, string>;

/** Labels as both sides write them: compatibility forms (`1ᵉʳ`, `①`) and hyphens made plain. */
export function labelsIn(lines: Iterable<string>): Labels {
  const labels = new Map<string, string>();
  for (const line of lines) {
    const found = /^(?<label>.*?)\s*(?<mark>t\d+) /u.exec(line.trim());
    const label = plain(found?.groups?.label ?? "");
    // A bullet is no number; LibreOffice's export has signs of its own for them.
    if (found?.groups?.mark) labels.set(found.groups.mark, /[\p{L}\p{N}]/u.test(label) ? label : "");
  }
  return labels;
}

/** Lines of the text's flow: no headers, footers, notes, comments, deletions or text boxes, which a text export omits. */
export function bodyLines({ pages }: Reading): string[] {
  return pages.flatMap((page) =>
    page.blocks.flatMap((block) => {
      const inFlow = !["pageHeader", "pageFooter", "footnote", "annotation", "deleted"].includes(block.kind);
      return inFlow && block.anchor?.kind !== "textBox" ? page.text.slice(block.start, block.end).split("\n") : [];
    }),
  );
}

/** How often each word occurs; bullets and leaders are no words. */
export function wordCounts(lines: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const [word] of plain(line).matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Words that occur more often on one side, with how much. */
export function differences(one: Map<string, number>, other: Map<string, number>): string[] {
  const words = new Set([...one.keys(), ...other.keys()]);
  return [...words]
    .map((word) => ({ word, by: (one.get(word) ?? 0) - (other.get(word) ?? 0) }))
    .filter(({ by }) => by !== 0)
    .map(({ word, by }) => `${by > 0 ? "+" : ""}${by} ${word}`);
}

/** A Word file without what LibreOffice's text export writes although the page does not show it as text: marks of notes and hidden runs. */
export function forTextExport(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const document = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  const shown = document
    .replaceAll(/<w:(?:foot|end)noteReference\b[^>]*\/>/g, "")
    .replaceAll(/<w:r\b[^>]*>(?:(?!<\/w:r>)[\s\S])*?<w:vanish\/>(?:(?!<\/w:r>)[\s\S])*<\/w:r>/g, "");
  return zipSync({ ...files, "word/document.xml": strToU8(shown) });
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[-\u2010\u2011]/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

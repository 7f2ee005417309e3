/** A block of the source text, as source.txt marks it: `#` title, `##` heading, ` | ` between the cells of a table. */
export type Block =
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

/** The blocks of the source, in order. */
export function blocksIn(source: string): Block[] {
  const blocks: Block[] = [];
  for (const line of source.split("\n").filter((text) => text !== "")) {
    const last = blocks.at(-1);
    if (line.startsWith("## ")) blocks.push({ kind: "heading", text: line.slice(3) });
    else if (line.startsWith("# ")) blocks.push({ kind: "title", text: line.slice(2) });
    else if (line.includes(" | ")) {
      const row = line.split(" | ");
      if (last?.kind === "table") blocks[blocks.length - 1] = { kind: "table", rows: [...last.rows, row] };
      else blocks.push({ kind: "table", rows: [row] });
    } else if (last?.kind === "paragraph") {
      blocks[blocks.length - 1] = { kind: "paragraph", text: `${last.text} ${line}` };
    } else blocks.push({ kind: "paragraph", text: line });
  }
  return blocks;
}

/** The words of the source, in reading order. */
export function wordsIn(blocks: readonly Block[]): string[] {
  return blocks
    .flatMap((block) => (block.kind === "table" ? block.rows.flat() : [block.text]))
    .flatMap((text) => text.split(/\s+/u));
}

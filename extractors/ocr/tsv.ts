import type { EngineLines, EngineWord } from "./engine.ts";

/** Reads Tesseract's table: level 5 are words; block, paragraph and line number tell the lines apart. */
export function linesOfTsv(tsv: string): EngineLines {
  const lines = new Map<string, EngineWord[]>();
  for (const row of tsv.split("\n")) {
    const [level, page, block, paragraph, line, , left, top, width, height, confidence, text] = row.split("\t");
    if (level !== "5" || !text?.trim()) continue;
    const key = [page, block, paragraph, line].join("/");
    const words = lines.get(key) ?? [];
    lines.set(key, words);
    words.push({
      text,
      confidence: Number(confidence),
      left: Number(left),
      top: Number(top),
      right: Number(left) + Number(width),
      bottom: Number(top) + Number(height),
    });
  }
  return [...lines.values()];
}

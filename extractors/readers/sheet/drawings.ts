import { strFromU8 } from "fflate";
import { attribute, partsOf, unescaped } from "./markup.ts";

/** What stands over or around the cells of a sheet. */
export interface SheetExtras {
  /** Texts of its text boxes and shapes. */
  readonly textBoxes: readonly string[];
  /** Headers and footers of its printed pages. */
  readonly headers: readonly string[];
  readonly footers: readonly string[];
  /** Pictures and charts, whose text is not read. */
  readonly pictures: number;
}

const none: SheetExtras = { textBoxes: [], headers: [], footers: [], pictures: 0 };

/** What an Excel sheet (its part's name given) holds beside its cells. */
export function sheetExtras(parts: ReadonlyMap<string, Uint8Array>, part: string | undefined): SheetExtras {
  const content = part === undefined ? undefined : parts.get(part);
  if (part === undefined || !content) return none;
  const xml = strFromU8(content);
  const drawings = [...relatedParts(parts, part)]
    .filter((name) => /\/drawings\/drawing[^/]*\.xml$/u.test(name))
    .flatMap((name) => parts.get(name) ?? [])
    .map((drawing) => strFromU8(drawing));
  return {
    textBoxes: drawings.flatMap(textBoxesOf),
    headers: runningTexts(xml, "Header"),
    footers: runningTexts(xml, "Footer"),
    pictures: drawings.reduce(
      (sum, drawing) => sum + partsOf(drawing, "pic").length + partsOf(drawing, "chart").length,
      0,
    ),
  };
}

/** Parts that a part refers to inside the file: `xl/worksheets/_rels/sheet1.xml.rels`. */
function* relatedParts(parts: ReadonlyMap<string, Uint8Array>, part: string): Generator<string> {
  const relationships = parts.get(part.replace(/([^/]+)$/u, "_rels/$1.rels"));
  if (!relationships) return;
  for (const element of partsOf(strFromU8(relationships), "Relationship")) {
    const target = attribute(element, "Target");
    if (target === undefined || attribute(element, "TargetMode") === "External") continue;
    yield new URL(target, `part:///${part}`).pathname.slice(1);
  }
}

/** The paragraphs of each shape (DrawingML: `a:p` of runs `a:t`). */
function textBoxesOf(drawing: string): string[] {
  return [...drawing.matchAll(/<(?:\w+:)?txBody\b[\s\S]*?<\/(?:\w+:)?txBody>/gu)].flatMap(([body]) => {
    const paragraphs = body
      .split(/<\/(?:\w+:)?p>/u)
      .map((paragraph) =>
        [...paragraph.matchAll(/<(?:\w+:)?t>([^<]*)<\//gu)].map(([, text = ""]) => unescaped(text)).join(""),
      );
    const text = paragraphs.filter((paragraph) => paragraph.trim() !== "").join("\n");
    return text === "" ? [] : [text];
  });
}

/** Texts of `oddHeader`, `evenFooter`… each once, without the codes of ECMA-376 18.3.1.46 (`&L`, `&P`, `&"Arial,Bold"`). */
function runningTexts(sheet: string, kind: "Header" | "Footer"): string[] {
  const found = sheet.matchAll(new RegExp(`<(?:\\w+:)?(?:odd|even|first)${kind}>([^<]*)<`, "gu"));
  const texts = [...found].map(([, text = ""]) =>
    unescaped(text)
      .replaceAll(/&(&|"[^"]*"|K[0-9A-F]{6}|K\d\d[+-]\d{3}|\d{1,3}|[A-Z])/giu, (_, code: string) =>
        code === "&" ? "&" : /^[LCR]$/iu.test(code) ? "\n" : "",
      )
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => /[\p{L}\p{N}]/u.test(line))
      .join("\n"),
  );
  return [...new Set(texts.filter((text) => text !== ""))];
}

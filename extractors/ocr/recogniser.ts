import { detectLanguage } from "../detect-language.ts";
import { type Line, lineOf } from "../structure/line.ts";
import { segmentsOf } from "../structure/lines.ts";
import { type Attempt, attempt, better, type Sheet, sheetOf } from "./attempt.ts";
import { isBlank, isRuled } from "./coverage.ts";
import { withDrawnCells } from "./drawn-cells.ts";
import { withDrawnCheckBoxes } from "./drawn-check-boxes.ts";
import type { EngineLines, EngineWord, OcrEngine, OcrLanguage } from "./engine.ts";
import type { Ink } from "./ink.ts";
import { regionsWithoutText, withLostText } from "./lost-text.ts";
import { isNoise } from "./noise.ts";
import type { PageRecogniser, RecognisedPage } from "./page-recogniser.ts";
import {
  atUsefulSize,
  chained,
  contrasted,
  cropped,
  flattened,
  type Prepared,
  turned,
  withoutSpecks,
} from "./prepare.ts";
import { inkRegionsOf, type KnownRegion } from "./regions.ts";
import { skewOf } from "./skew.ts";

/** Raise it with every change of what is read from an image: pages recognised before are then read again. */
export const preparationVersion = 9;

/** From this mean confidence a reading is good. */
const goodConfidence = 0.8;
/** Below this the page may stand on its head or lie on its side: upside-down text reads as rubbish. */
const doubtfulConfidence = 0.65;
/** Below this it is rather turned than dirty. */
const turnedConfidence = 0.45;
/** Below this nothing was read: what the engine gives is noise taken for letters. */
const unreadConfidence = 0.3;
const turns = [180, 90, 270] as const;
/** A page is straightened from this skew on, degrees: less does the engine no harm, and straightening has its price. */
const leastSkew = 1.8;
/** The same for a page with ruled tables. */
const leastRuledSkew = 0.4;
/** The light is evened from this shade on: the engine takes one threshold for the whole page. */
const leastShade = 0.2;
/** How much of a page tells its language. */
const sampleShare = 0.02;
/** Above this share of ink without words, other ways to read the page are tried. */
const mostUncovered = 0.3;

/**
 * OCR of whole pages over an engine. A page that lies askew or is unevenly lit is mended first; then one reading does for a
 * sound page. Where it is poor, other light, turns and layouts are tried; text that was passed over is looked for where ink
 * is left. A page is tried in the language of a strip of it; one that proves to be in the other language is
 * read again in it (French data read English with 1.0 % of words wrong, English data with 0.4 %).
 */
export function recogniserOver(engine: OcrEngine): PageRecogniser {
  const read = (sheet: Sheet, language: OcrLanguage, signal: AbortSignal) =>
    attempt(engine, sheet, { language, layout: "page" }, signal);

  /** Cleaner paper where some of it was read, the other turns where next to nothing was, until one reads well. */
  const mended = async (first: Attempt, signal: AbortSignal): Promise<Attempt> => {
    if (first.confidence >= goodConfidence) return first;
    const onCleanPaper = async (tried: Attempt) =>
      better(tried, await read(sheetOf(await cleaned(tried.prepared)), first.language, signal));
    let chosen = first.confidence >= turnedConfidence ? await onCleanPaper(first) : first;
    for (const degrees of turns) {
      if (chosen.confidence >= doubtfulConfidence) break;
      const turn = { ...(await turned(first.prepared.image, degrees)), note: `page turned by ${degrees}°` };
      const sheet = sheetOf(chained(first.prepared, turn));
      chosen = better(chosen, await read(sheet, first.language, signal));
    }
    const isDone = chosen.confidence >= goodConfidence || first.confidence >= turnedConfidence;
    return isDone || chosen.confidence < unreadConfidence ? chosen : onCleanPaper(chosen);
  };

  /** Reads half a line or two of the page in French: mostly enough to tell the language, where reading it twice is dear. */
  const languageOfSample = async ({ prepared, ink, writing }: Sheet, signal: AbortSignal) => {
    const { top, bottom } = densestStrip(ink, writing.mask, sampleShare);
    const strip = cropped(prepared.image, 0, top * ink.square, prepared.image.width >> 1, bottom * ink.square);
    return languageOf(await engine.read(strip.image, { language: "fra", layout: "block" }, signal));
  };

  const inItsLanguage = async (chosen: Attempt, signal: AbortSignal): Promise<Attempt> => {
    const proven = languageOf(chosen.lines);
    if (proven === undefined || proven === chosen.language) return chosen;
    return better(chosen, await read(chosen, proven, signal));
  };

  /** The whole page as one block, then as scattered words, where much of it is still not read. */
  const otherLayouts = async (chosen: Attempt, signal: AbortSignal): Promise<Attempt> => {
    let best = chosen;
    for (const layout of ["block", "sparse"] as const) {
      if (best.uncovered <= mostUncovered && best.confidence >= doubtfulConfidence) break;
      best = better(best, await attempt(engine, best, { language: best.language, layout }, signal));
    }
    return best;
  };

  return {
    pagesAtOnce: 1,
    recognise: async (image, signal): Promise<RecognisedPage> => {
      const original = await visible(await atUsefulSize(image));
      const reader = engine.name;
      if (original === undefined) {
        return { lines: [], reader, blank: true, language: "fra", confidence: 0, uncoveredInk: 0 };
      }
      if (isNoise(original.ink)) {
        const note = "the page is nothing but dots; OCR was not tried";
        return { lines: [], reader, blank: false, language: "fra", confidence: 0, uncoveredInk: 1, note };
      }
      const straight = await straightened(original);
      const language = (await languageOfSample(straight, signal)) ?? "fra";
      const first = await read(straight, language, signal);
      const whole = await inItsLanguage(await mended(first, signal), signal);
      const chosen = await otherLayouts(await withLostText(engine, whole, signal), signal);
      const back = chosen.prepared.back;
      const { image: readImage } = chosen.prepared;
      const lines = isUnread(chosen) ? [] : withDrawnCells(withDrawnCheckBoxes(chosen.lines, readImage), readImage);
      const scale = { x: 72 / image.dpi, y: 72 / (image.verticalDpi ?? image.dpi) };
      return {
        lines: lines.flatMap((line) => placed(line.map(back), scale) ?? []),
        reader,
        blank: false,
        language: chosen.language,
        confidence: rounded(chosen.confidence),
        uncoveredInk: rounded(chosen.uncovered),
        note: noteOf(chosen),
        inkRegions: inkRegionsOf(chosen.ink, regionsWithoutText(chosen), lines).map((known) =>
          onPage(known, chosen, scale),
        ),
      };
    },
    close: () => engine.close(),
  };
}

/** The page as ink, its contrast raised where all of it is faint; undefined where it is blank. */
async function visible(prepared: Prepared): Promise<Sheet | undefined> {
  const sheet = sheetOf(prepared);
  if (!isBlank(sheet.writing)) return sheet;
  const image = await contrasted(prepared.image);
  if (!image) return undefined;
  const raised = sheetOf(chained(prepared, { image, back: (word) => word, note: "contrast raised" }));
  return isBlank(raised.writing) ? undefined : raised;
}

/** The page with even light and level lines, where it needs it. */
async function straightened(sheet: Sheet): Promise<Sheet> {
  const { prepared, ink } = sheet;
  const skew = skewOf(ink);
  const isAskew = Math.abs(skew) >= leastSkew || (Math.abs(skew) >= leastRuledSkew && isRuled(ink));
  const even = isAskew || ink.shade >= leastShade ? evened(prepared) : prepared;
  if (!isAskew) return even === prepared ? sheet : sheetOf(even);
  return sheetOf(chained(even, { ...(await turned(even.image, -skew)), note: `turned by ${-skew}°` }));
}

/** The rows of squares, as many as this share of the page, in which most is written. */
function densestStrip({ columns, rows }: Ink, mask: Uint8Array, share: number): { top: number; bottom: number } {
  const height = Math.max(1, Math.round(rows * share));
  const inRow = Array.from({ length: rows }, (_, row) =>
    mask.subarray(row * columns, (row + 1) * columns).reduce((sum, value) => sum + value, 0),
  );
  let [written, best, top] = [0, -1, 0];
  for (const [row, count] of inRow.entries()) {
    written += count - (inRow[row - height] ?? 0);
    if (written > best && row >= height - 1) [best, top] = [written, row - height + 1];
  }
  return { top, bottom: top + height };
}

function evened(prepared: Prepared): Prepared {
  const image = flattened(prepared.image);
  return chained(prepared, { image, back: (word) => word, note: "light evened" });
}

function isUnread({ believed, confidence }: Attempt): boolean {
  return believed === 0 || confidence < unreadConfidence;
}

async function cleaned(prepared: Prepared): Promise<Prepared> {
  const image = await withoutSpecks(flattened(prepared.image));
  return chained(prepared, { image, back: (word) => word, note: "light evened, specks taken out" });
}

function noteOf(attempt: Attempt): string | undefined {
  if (isUnread(attempt)) return "OCR found no words that it is sure of";
  const { prepared, confidence } = attempt;
  const unsure = `OCR is unsure of most words (confidence ${Math.round(confidence * 100)} %)`;
  return [prepared.note, confidence < doubtfulConfidence ? unsure : undefined].filter(Boolean).join("; ") || undefined;
}

function languageOf(lines: EngineLines): OcrLanguage | undefined {
  const text = lines.map((line) => line.map((word) => word.text).join(" ")).join("\n");
  return { fr: "fra" as const, en: "eng" as const }[detectLanguage(text)];
}

function onPage({ kind, region }: KnownRegion, { ink, prepared }: Attempt, scale: Scale) {
  const { left, top, right, bottom } = prepared.back({
    text: "",
    confidence: 0,
    left: region.left * ink.square,
    top: region.top * ink.square,
    right: region.right * ink.square,
    bottom: region.bottom * ink.square,
  });
  const points = (pixels: number, ratio: number) => Math.max(0, Math.round(pixels * ratio * 10) / 10);
  const [west, east] = [points(left, scale.x), points(right, scale.x)];
  const box: [number, number, number, number] = [west, points(top, scale.y), east, points(bottom, scale.y)];
  return { kind, box };
}

/** Points a pixel. */
interface Scale {
  readonly x: number;
  readonly y: number;
}

function placed(line: readonly EngineWord[], scale: Scale): Line | undefined {
  const words = line
    .filter((word) => word.text.trim() !== "")
    .map((word) => ({
      text: word.text.normalize("NFC"),
      left: word.left * scale.x,
      top: word.top * scale.y,
      right: word.right * scale.x,
      bottom: word.bottom * scale.y,
      fontSize: 0,
      bold: false,
      confidence: Math.max(0, word.confidence),
      spaceAfter: " ",
      ...(word.cell === undefined ? {} : { cell: word.cell }),
    }));
  const height = words.length === 0 ? 0 : Math.max(...words.map((word) => word.bottom - word.top));
  return lineOf(segmentsOf(words, height));
}

function rounded(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;
}

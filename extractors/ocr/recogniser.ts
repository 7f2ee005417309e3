import { detectLanguage } from "../detect-language.ts";
import { type Line, lineOf } from "../structure/line.ts";
import { segmentsOf } from "../structure/lines.ts";
import type { EngineLines, EngineWord, OcrEngine, OcrLanguage } from "./engine.ts";
import { inkOf, isBlank, uncoveredInk } from "./ink.ts";
import type { PageRecogniser, RecognisedPage } from "./page-recogniser.ts";
import { atUsefulSize, flattened, type Prepared, skewOf, turned } from "./prepare.ts";

/** Raise it with every change of what is read from an image: pages recognised before are then read again. */
export const preparationVersion = 1;

/** A reading is good from this mean confidence, with at most this share of ink outside the words. */
const goodConfidence = 0.8;
const goodUncovered = 0.05;
/** Below this confidence the page may stand on its head or lie on its side: upside-down text reads as rubbish. */
const doubtfulConfidence = 0.65;
const turns = [180, 90, 270] as const;

interface Attempt {
  readonly prepared: Prepared;
  readonly lines: EngineLines;
  readonly confidence: number;
  readonly uncovered: number;
  /** Letters read, weighted by confidence: what attempts are compared by. */
  readonly believed: number;
  readonly note?: string;
  readonly language: OcrLanguage;
}

/**
 * OCR of whole pages over an engine: one try for a sound page; light, skew and orientation are mended only where the first
 * try is poor. A page is tried in the likely language, French where none is; one that proves to be in the other
 * language is read again in it (French data read English with 1.0 % of words wrong, English data with 0.4 %).
 */
export function recogniserOver(engine: OcrEngine): PageRecogniser {
  const attempt = async (
    prepared: Prepared,
    language: OcrLanguage,
    signal: AbortSignal,
    note?: string,
  ): Promise<Attempt> => {
    signal.throwIfAborted();
    const lines = await engine.read(prepared.image, language, signal);
    const { confidence, believed } = trustOf(lines);
    const uncovered = uncoveredInk(inkOf(flattened(prepared.image)), lines);
    return {
      prepared,
      lines: lines.map((line) => line.map(prepared.back)),
      confidence,
      believed,
      uncovered,
      note,
      language,
    };
  };

  const best = async (original: Prepared, language: OcrLanguage, signal: AbortSignal): Promise<Attempt> => {
    const first = await attempt(original, language, signal);
    if (isGood(first)) return first;
    const even = flattened(original.image);
    const skew = skewOf(even);
    const straight = chained(original, await turned(even, -skew));
    const mended = Math.abs(skew) >= 0.3 ? `light evened and turned by ${-skew}°` : "light evened";
    let chosen = better(first, await attempt(straight, language, signal, mended));
    for (const degrees of turns) {
      if (chosen.confidence >= doubtfulConfidence) break;
      const image = chained(straight, await turned(straight.image, degrees));
      chosen = better(chosen, await attempt(image, language, signal, `page turned by ${degrees}°`));
    }
    return chosen;
  };

  const inItsLanguage = async (chosen: Attempt, signal: AbortSignal): Promise<Attempt> => {
    const proven = languageOf(chosen.lines);
    if (proven === undefined || proven === chosen.language) return chosen;
    return better(chosen, await attempt(chosen.prepared, proven, signal, chosen.note));
  };

  return {
    pagesAtOnce: 1,
    recognise: async (image, signal, likely = "fra"): Promise<RecognisedPage> => {
      const blank = isBlank(inkOf(flattened(image)));
      const reader = engine.name;
      if (blank) return { lines: [], reader, blank, language: likely, confidence: 0, uncoveredInk: 0 };
      const chosen = await inItsLanguage(await best(await atUsefulSize(image), likely, signal), signal);
      const lines = chosen.lines.flatMap((line) => placed(line, image.dpi) ?? []);
      return {
        lines,
        reader,
        blank,
        language: chosen.language,
        confidence: rounded(chosen.confidence),
        uncoveredInk: rounded(chosen.uncovered),
        note: chosen.note,
      };
    },
    close: () => engine.close(),
  };
}

function isGood(attempt: Attempt): boolean {
  return attempt.confidence >= goodConfidence && attempt.uncovered <= goodUncovered;
}

function languageOf(lines: EngineLines): OcrLanguage | undefined {
  const text = lines.map((line) => line.map((word) => word.text).join(" ")).join("\n");
  return { fr: "fra" as const, en: "eng" as const }[detectLanguage(text)];
}

function better(first: Attempt, second: Attempt): Attempt {
  return second.believed > first.believed ? second : first;
}

function chained(first: Prepared, second: Prepared): Prepared {
  return { image: second.image, back: (word) => first.back(second.back(word)) };
}

function trustOf(lines: EngineLines): { confidence: number; believed: number } {
  let [letters, weighted, believed] = [0, 0, 0];
  for (const { text, confidence } of lines.flat()) {
    letters += text.length;
    weighted += (text.length * confidence) / 100;
    // Doubtful words count for little: noise read as letters must not outweigh text.
    if (confidence >= 50) believed += text.length * (confidence / 100) ** 2;
  }
  return { confidence: letters === 0 ? 0 : weighted / letters, believed };
}

function placed(line: readonly EngineWord[], dpi: number): Line | undefined {
  const scale = 72 / dpi;
  const words = line
    .filter((word) => word.text.trim() !== "")
    .map((word) => ({
      text: word.text.normalize("NFC"),
      left: word.left * scale,
      top: word.top * scale,
      right: word.right * scale,
      bottom: word.bottom * scale,
      fontSize: 0,
      bold: false,
      confidence: Math.max(0, word.confidence),
      spaceAfter: " ",
    }));
  const height = words.length === 0 ? 0 : Math.max(...words.map((word) => word.bottom - word.top));
  return lineOf(segmentsOf(words, height));
}

function rounded(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;
}

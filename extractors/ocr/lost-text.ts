import { type Attempt, judged } from "./attempt.ts";
import type { Component } from "./components.ts";
import { regionsOf } from "./components.ts";
import { uncovered } from "./coverage.ts";
import type { EngineLines, EngineWord, OcrEngine } from "./engine.ts";
import type { Ink } from "./ink.ts";
import { cropped } from "./prepare.ts";
import { areaOf, overlap, type Rectangle } from "./rectangle.ts";

/** Words that the engine is less sure of do not count as having read their ink: they may be strokes of a pen. */
const sureOf = 40;
/** Words found on a second look are taken from this confidence on, and where at least so many letters are. */
const takenFrom = 60;
const fewestLetters = 3;

/** Regions looked at again on one page, the largest first. */
const mostRegions = 12;
/** What may be a word is at least so wide and high, in points, and so many squares of ink. */
const least = { width: 14, height: 5, ink: 10 };
/** Ink less than this apart, in points, is one region: the lines of a paragraph, the cells of a table. */
const gap = 14;

/** Looks again, as a block of its own, at each region with ink that the engine read nothing of. */
export async function withLostText(engine: OcrEngine, found: Attempt, signal: AbortSignal): Promise<Attempt> {
  const { image } = found.prepared;
  const { square } = found.ink;
  let lines = found.lines;
  for (const region of unreadRegions(found).slice(0, mostRegions)) {
    signal.throwIfAborted();
    const margin = 2;
    const part = cropped(
      image,
      (region.left - margin) * square,
      (region.top - margin) * square,
      (region.right + margin) * square,
      (region.bottom + margin) * square,
    );
    for (const layout of ["block", "sparse"] as const) {
      const read = await engine.read(part.image, { language: found.language, layout }, signal);
      const added = newWords(
        read.map((line) => line.map(part.back)),
        lines,
      );
      if (added.length === 0) continue;
      lines = inserted(lines, added);
      break;
    }
  }
  return lines === found.lines ? found : judged({ ...found, lines });
}

/** Regions of ink that no sure word covers and that are large enough for a word; largest first. */
function unreadRegions(attempt: Attempt): Component[] {
  return regionsWithout(attempt, sureOf).filter(
    ({ left, right, top, bottom, count }) =>
      (right - left) * attempt.ink.points >= least.width &&
      (bottom - top) * attempt.ink.points >= least.height &&
      count >= least.ink,
  );
}

/** Higher than a line of print, in points: a doubtful word there is a stroke of a pen or part of a stamp. */
const higherThanPrint = 20;

/** Regions of ink that is no text: nothing was read there, or only doubtful words where no line of print stands. */
export function regionsWithoutText(attempt: Attempt): Component[] {
  const { ink } = attempt;
  const high = regionsWithout(attempt, sureOf).filter(
    ({ top, bottom }) => (bottom - top) * ink.points > higherThanPrint,
  );
  const isWithin = (region: Component) =>
    high.some(
      (other) =>
        region.left >= other.left &&
        region.right <= other.right &&
        region.top >= other.top &&
        region.bottom <= other.bottom,
    );
  const low = regionsWithout(attempt, 0).filter((region) => !isWithin(region));
  return [...high, ...low].filter((region) => !isRule(ink, region));
}

function regionsWithout({ ink, writing, lines }: Attempt, confidence: number): Component[] {
  const { columns, rows } = ink;
  return regionsOf({ columns, rows, set: uncovered(ink, writing, lines, confidence).mask }, gap / ink.points);
}

/** Pieces of rules that are too faint or too short to be known as such: little ink, and most of it straight. */
function isRule({ columns, dark, points }: Ink, { left, top, right, bottom, count }: Component): boolean {
  if (count > 0.3 * (right - left) * (bottom - top)) return false;
  const run = Math.ceil(8 / points);
  const straight = (at: number, step: number) => {
    let length = 1;
    for (let next = at + step; dark[next] === 1 && length < run; next += step) length++;
    for (let next = at - step; dark[next] === 1 && length < run; next -= step) length++;
    return length >= run;
  };
  let [all, inRuns] = [0, 0];
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const at = row * columns + column;
      if (dark[at] !== 1) continue;
      all++;
      if (straight(at, 1) || straight(at, columns)) inRuns++;
    }
  }
  return inRuns > 0.6 * all;
}

/** What is sure and stands where nothing has been read. */
function newWords(read: EngineLines, known: EngineLines): EngineLines {
  const words = known.flat();
  const isNew = (word: EngineWord) => !words.some((other) => overlap(word, other) > 0.3 * areaOf(word));
  const lines = read
    .map((line) => line.filter((word) => word.confidence >= takenFrom && isNew(word)))
    .filter((line) => line.length > 0);
  const letters = lines.flat().reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
  return letters >= fewestLetters ? lines : [];
}

/** Puts each line after the last that stands above it in its column, else before the first. */
function inserted(lines: EngineLines, added: EngineLines): EngineLines {
  const result = [...lines];
  for (const line of added) {
    const box = boxOf(line);
    const beside = result.findIndex((other) => {
      const at = boxOf(other);
      const height = Math.min(at.bottom - at.top, box.bottom - box.top);
      const shared = Math.min(at.bottom, box.bottom) - Math.max(at.top, box.top);
      // Farther away it belongs to another column.
      const apart = Math.max(at.left - box.right, box.left - at.right);
      return shared > 0.5 * height && apart < 4 * height;
    });
    const onLine = result[beside];
    if (onLine) {
      result[beside] = [...onLine, ...line].sort((a, b) => a.left - b.left);
      continue;
    }
    const above = result.findLastIndex((other) => {
      const at = boxOf(other);
      return at.bottom <= (box.top + box.bottom) / 2 && at.left < box.right && box.left < at.right;
    });
    const below = result.findIndex((other) => boxOf(other).top >= box.top);
    result.splice(above >= 0 ? above + 1 : below >= 0 ? below : result.length, 0, line);
  }
  return result;
}

function boxOf(words: readonly EngineWord[]): Rectangle {
  return {
    left: Math.min(...words.map(({ left }) => left)),
    top: Math.min(...words.map(({ top }) => top)),
    right: Math.max(...words.map(({ right }) => right)),
    bottom: Math.max(...words.map(({ bottom }) => bottom)),
  };
}

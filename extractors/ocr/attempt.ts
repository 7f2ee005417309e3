import { uncovered, type Writing, writingOf } from "./coverage.ts";
import type { EngineLines, EngineOptions, OcrEngine } from "./engine.ts";
import { type Ink, inkOf } from "./ink.ts";
import type { Prepared } from "./prepare.ts";

/** One reading of a page image, and how far it can be believed. */
export interface Attempt extends EngineOptions {
  readonly prepared: Prepared;
  readonly ink: Ink;
  readonly writing: Writing;
  /** Boxes on the prepared image. */
  readonly lines: EngineLines;
  /** Mean word confidence weighted by length, 0–1. */
  readonly confidence: number;
  /** Letters read, weighted by confidence: what attempts are compared by. */
  readonly believed: number;
  /** Share of the writing that no word covers, 0–1. */
  readonly uncovered: number;
}

/** An image with its ink, which several attempts on it share. */
export interface Sheet {
  readonly prepared: Prepared;
  readonly ink: Ink;
  readonly writing: Writing;
}

export function sheetOf(prepared: Prepared): Sheet {
  const ink = inkOf(prepared.image);
  return { prepared, ink, writing: writingOf(ink) };
}

export async function attempt(
  engine: OcrEngine,
  { prepared, ink, writing }: Sheet,
  options: EngineOptions,
  signal: AbortSignal,
): Promise<Attempt> {
  signal.throwIfAborted();
  const lines = await engine.read(prepared.image, options, signal);
  return judged({ prepared, ink, writing, ...options, lines });
}

/** An attempt with the measures of its lines. */
export function judged(attempt: Omit<Attempt, "confidence" | "believed" | "uncovered">): Attempt {
  const { ink, writing, lines } = attempt;
  const share = writing.count === 0 ? 0 : uncovered(ink, writing, lines).count / writing.count;
  return { ...attempt, ...trustOf(lines), uncovered: share };
}

export function better(first: Attempt, second: Attempt): Attempt {
  return second.believed > first.believed ? second : first;
}

/** Doubtful words count for little: noise read as letters must not outweigh text. */
const doubtful = 50;

function trustOf(lines: EngineLines): { confidence: number; believed: number } {
  let [letters, weighted, believed] = [0, 0, 0];
  for (const { text, confidence } of lines.flat()) {
    letters += text.length;
    weighted += (text.length * confidence) / 100;
    if (confidence >= doubtful) believed += text.length * (confidence / 100) ** 2;
  }
  return { confidence: letters === 0 ? 0 : weighted / letters, believed };
}

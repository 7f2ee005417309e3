import { describe, expect, test } from "vitest";
import { withDrawnCells } from "../../../extractors/ocr/drawn-cells.ts";
import { rulesIn } from "../../../extractors/ocr/drawn-rules.ts";
import type { EngineWord, PageImage } from "../../../extractors/ocr/engine.ts";
import { rowOfCell } from "../../../extractors/structure/line.ts";

const [width, height, paper] = [800, 600, 235];

/** A page of 200 dots per inch on which lines are drawn, each from a point to another, two pixels wide. */
function pageWith(
  lines: readonly { from: [number, number]; to: [number, number]; grey: number }[],
  skew = 0,
): PageImage {
  const pixels = new Uint8Array(width * height).fill(paper);
  for (const { from, to, grey } of lines) {
    const steps = 2 * Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]));
    for (let step = 0; step <= steps; step++) {
      const [x, y] = [from[0] + ((to[0] - from[0]) * step) / steps, from[1] + ((to[1] - from[1]) * step) / steps];
      const [turnedX, turnedY] = [Math.round(x - skew * y), Math.round(y + skew * x)];
      for (const [dx, dy] of [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
      ] as const) {
        const at = (turnedY + dy) * width + turnedX + dx;
        if (at >= 0 && at < pixels.length) pixels[at] = grey;
      }
    }
  }
  return { pixels, width, height, dpi: 200 };
}

/** A table of three columns and two rows: rules at 100, 300, 500 and 700 across, 100, 200 and 300 down. */
function table(grey: number) {
  return [
    ...[100, 300, 500, 700].map((x) => ({
      from: [x, 100] as [number, number],
      to: [x, 300] as [number, number],
      grey,
    })),
    ...[100, 200, 300].map((y) => ({ from: [100, y] as [number, number], to: [700, y] as [number, number], grey })),
  ];
}

const word = (text: string, left: number, top: number): EngineWord => ({
  text,
  left,
  top,
  right: left + 40,
  bottom: top + 20,
  confidence: 90,
});

const cellsOf = (image: PageImage, words: readonly EngineWord[]) =>
  withDrawnCells([words], image)
    .flat()
    .map(({ cell }) => cell);

describe("the cells that rules draw on a scan", () => {
  test.each([
    ["black", 20, 0],
    ["faint", 205, 0],
    ["askew", 120, 0.01],
    ["leaning the other way", 120, -0.01],
  ])("are found where the rules are %s", (_, grey, skew) => {
    const image = pageWith(table(grey), skew);
    const [first, beside, second, below] = cellsOf(image, [
      word("1", 120, 140),
      word("hydraulic", 230, 140),
      word("$690.00", 350, 140),
      word("$545.00", 350, 240),
    ]);
    expect(first).toBeDefined();
    expect(beside).toBe(first);
    expect(second).not.toBe(first);
    expect(rowOfCell(second ?? -1)).toBe(rowOfCell(first ?? -2));
    expect(rowOfCell(below ?? -1)).not.toBe(rowOfCell(first ?? -2));
  });

  test("are none around words that stand outside the table", () => {
    expect(cellsOf(pageWith(table(20)), [word("Annexe", 120, 40), word("total", 350, 400)])).toEqual([
      undefined,
      undefined,
    ]);
  });

  test("are none where rules do not meet: underlines, a stroke in the margin", () => {
    const image = pageWith([
      { from: [100, 150], to: [700, 150], grey: 20 },
      { from: [100, 450], to: [700, 450], grey: 20 },
      { from: [50, 200], to: [50, 400], grey: 20 },
      { from: [750, 200], to: [750, 400], grey: 20 },
    ]);
    expect(cellsOf(image, [word("prix", 300, 290)])).toEqual([undefined]);
  });

  test("are none inside a frame around the whole page", () => {
    const frame = pageWith([
      { from: [10, 10], to: [790, 10], grey: 20 },
      { from: [10, 590], to: [790, 590], grey: 20 },
      { from: [10, 10], to: [10, 590], grey: 20 },
      { from: [788, 10], to: [788, 590], grey: 20 },
    ]);
    expect(cellsOf(frame, [word("prix", 300, 290)])).toEqual([undefined]);
  });

  test("strokes of letters above one another are no rule", () => {
    const strokes = Array.from({ length: 8 }, (_, line) => ({
      from: [300 + (line % 3), 100 + 33 * line] as [number, number],
      to: [300 + (line % 3), 122 + 33 * line] as [number, number],
      grey: 20,
    }));
    expect(rulesIn(pageWith(strokes), "down")).toEqual([]);
    expect(rulesIn(pageWith([{ from: [300, 100], to: [300, 364], grey: 20 }]), "down")).toHaveLength(1);
  });
});

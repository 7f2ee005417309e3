import { describe, expect, test } from "vitest";
import { withDrawnCheckBoxes } from "../../../extractors/ocr/drawn-check-boxes.ts";
import type { EngineWord, PageImage } from "../../../extractors/ocr/engine.ts";

const [width, height, paper, ink] = [800, 400, 235, 60];
const side = 24;

type Mark = "empty" | "cross" | "letter D" | "cell" | "speck";

/** A page of 200 dots per inch with a frame at a place, two pixels thick, and what stands in or around it. */
function pageWith(boxes: readonly { left: number; top: number; mark: Mark }[]): PageImage {
  const pixels = new Uint8Array(width * height).fill(paper);
  const dot = (x: number, y: number) => {
    for (const [dx, dy] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const)
      pixels[(y + dy) * width + x + dx] = ink;
  };
  for (const { left, top, mark } of boxes) {
    for (let step = 0; step < side; step++) {
      const bulge = mark === "letter D" ? Math.round(8 * Math.sin((Math.PI * step) / side)) : 0;
      dot(left + step, top);
      dot(left + step, top + side - 1);
      dot(left, top + step);
      dot(left + side - 1 + bulge, top + step);
      if (mark === "cross") {
        dot(left + step, top + step);
        dot(left + side - 1 - step, top + step);
      }
      if (mark === "cell") dot(left + side + step, top);
    }
    if (mark === "speck") for (let x = 9; x < 13; x++) dot(left + x, top + 12);
  }
  return { pixels, width, height, dpi: 200 };
}

const word = (text: string, left: number, right: number, top = 100): EngineWord => ({
  text,
  left,
  top,
  right,
  bottom: top + 26,
  confidence: 90,
});

const textOf = (image: PageImage, ...words: EngineWord[]) =>
  withDrawnCheckBoxes([words], image)
    .map((line) => line.map(({ text }) => text).join(" "))
    .join("\n");

describe("check boxes on a scan", () => {
  const options = [
    { left: 100, top: 100, mark: "cross" },
    { left: 300, top: 100, mark: "empty" },
  ] as const;

  test("are marked or not by what is drawn in them, whatever letters the engine made of them", () => {
    const read = [word("O", 100, 125), word("ferme", 140, 220), word("©", 300, 325), word("révisable", 340, 460)];
    expect(textOf(pageWith(options), ...read)).toBe("☒ ferme ☐ révisable");
  });

  test("are put back where the engine dropped them, or took them for the beginning of a word", () => {
    const read = [word("ferme", 100, 220), word("O12mois", 300, 400)];
    expect(textOf(pageWith(options), ...read)).toBe("☒ ferme ☐ 12mois");
  });

  test("have a state of their own where it cannot be told", () => {
    const image = pageWith([{ left: 100, top: 100, mark: "speck" }]);
    expect(textOf(image, word("ferme", 140, 220))).toBe("▢ ferme");
  });

  test.each(["letter D", "cell"] as const)("are no %s", (mark) => {
    expect(textOf(pageWith([{ left: 100, top: 100, mark }]), word("avant", 140, 220))).toBe("avant");
  });

  test("are nothing far from any text, within a word, or side by side as cells for letters are", () => {
    const alone = pageWith([{ left: 100, top: 100, mark: "empty" }]);
    expect(textOf(alone, word("ferme", 400, 480))).toBe("ferme");
    expect(textOf(alone, word("commande", 40, 220))).toBe("commande");
    const comb = pageWith([0, 1, 2].map((index) => ({ left: 100 + index * 30, top: 100, mark: "empty" as const })));
    expect(textOf(comb, word("code", 30, 90))).toBe("code");
  });
});

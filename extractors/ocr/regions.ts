import type { InkRegion } from "../../schemas/document-text.ts";
import type { Component } from "./components.ts";
import type { EngineLines, EngineWord } from "./engine.ts";
import type { Ink } from "./ink.ts";

/** In points: smaller ink without text is not worth showing. */
const leastWidth = 18;
const leastHeight = 9;
const leastInk = 20;
const mostRegions = 20;

/** A round stamp is about as wide as high, and most of its ink outside the text in it lies on its rim. */
const stampSize = { least: 45, most: 220 };
const rimInk = 0.45;

/** How far from the words that ask for a signature it may stand, points. */
const signatureReach = 130;
const signatureWords =
  /^(signature|signatures|signé|signée|signatur|cachet|approuvé|paraphe|paraphes|signed|sign|by:)/iu;

/** Which regions of ink without text people should know of, and what they are where that is clear. */
export function inkRegionsOf(ink: Ink, regions: readonly Component[], lines: EngineLines): KnownRegion[] {
  const asking = lines.flat().filter((word) => signatureWords.test(word.text.replace(/^[^\p{L}]+/u, "")));
  return regions
    .filter(({ left, top, right, bottom, count }) => {
      const [width, height] = [(right - left) * ink.points, (bottom - top) * ink.points];
      return width >= leastWidth && height >= leastHeight && count >= leastInk;
    })
    .slice(0, mostRegions)
    .map((region) => ({ kind: kindOf(ink, region, asking), region }));
}

/** A region in squares of the ink it was found in. */
export interface KnownRegion {
  readonly kind: InkRegion["kind"];
  readonly region: Component;
}

function kindOf(ink: Ink, region: Component, asking: readonly EngineWord[]): InkRegion["kind"] {
  if (isRound(ink, region)) return "stamp";
  if (isPenStroke(ink, region) && asking.some((word) => isNear(ink, region, word))) return "signature";
  return "ink";
}

function isRound(ink: Ink, { left, top, right, bottom }: Component): boolean {
  const [width, height] = [(right - left) * ink.points, (bottom - top) * ink.points];
  if (Math.min(width, height) < stampSize.least || Math.max(width, height) > stampSize.most) return false;
  const [radiusX, radiusY] = [(right - left) / 2, (bottom - top) / 2];
  if (radiusX / radiusY < 0.6 || radiusX / radiusY > 1.7) return false;
  // The rim counts by sectors: a ring goes all around, letters in a box do not.
  const sectors = new Uint8Array(24);
  let [all, onRim, beyond] = [0, 0, 0];
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      if (ink.dark[row * ink.columns + column] !== 1) continue;
      const [x, y] = [(column + 0.5 - left) / radiusX - 1, (row + 0.5 - top) / radiusY - 1];
      const distance = Math.hypot(x, y);
      all++;
      if (distance > 1.06) beyond++;
      else if (distance > 0.84) {
        onRim++;
        sectors[Math.floor(((Math.atan2(y, x) + Math.PI) / (2 * Math.PI)) * 23.999)] = 1;
      }
    }
  }
  const around = sectors.reduce((sum, value) => sum + value, 0);
  return around >= 20 && beyond < 0.06 * all && onRim > rimInk * (all - beyond) * 0.6;
}

/** A few long thin strokes: wide, not full of ink. */
function isPenStroke(ink: Ink, { left, top, right, bottom, count }: Component): boolean {
  const [width, height] = [(right - left) * ink.points, (bottom - top) * ink.points];
  const fill = count / ((right - left) * (bottom - top));
  return width >= 30 && width <= 320 && height >= 14 && height <= 160 && fill < 0.35;
}

function isNear(ink: Ink, region: Component, word: EngineWord): boolean {
  const reach = signatureReach / ink.points;
  const [left, right] = [word.left / ink.square, word.right / ink.square];
  const [top, bottom] = [word.top / ink.square, word.bottom / ink.square];
  const across = Math.max(0, region.left - right, left - region.right);
  const down = Math.max(0, region.top - bottom, top - region.bottom);
  return across <= reach && down <= reach;
}

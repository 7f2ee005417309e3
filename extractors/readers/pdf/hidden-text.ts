import type { Box } from "../../../schemas/evidence.ts";
import type { PageImage } from "../../ocr/engine.ts";
import type { PdfPage } from "./document.ts";
import { drawn } from "./page-image.ts";
import { inkWithin } from "./page-ink.ts";
import type { DrawnObject } from "./page-objects.ts";

/** Where a page has text that nobody sees, in boxes of the page as displayed. */
export interface HiddenPlaces {
  /** In the colour of its background, transparent, or painted over. */
  readonly unseen: readonly Box[];
  /** In a layer that is switched off. */
  readonly switchedOff: readonly Box[];
}

/** Text lighter than this is looked at: it may be white on white, or white on a dark cell. */
const nearlyWhite = 225;
/** And text that covers less than this. */
const nearlyTransparent = 40;
/** A shape smaller than this paints nothing over, points. */
const leastCover = 5;
/** A shape covers what lies under it from this opacity, and is dark enough for white letters under this grey. */
const leastOpacity = 200;
const leastDark = 190;
/** Shapes that are held against the texts: a page with more is a drawing. */
const mostShapes = 400;

/** At which a page is drawn to see whether a text shows: one pixel a point. */
const dpi = 72;
const mostPixels = 4_000_000;
/** Share of a text's box that its letters cover where they are seen; a ruling line covers less. */
const leastInk = 0.03;

/**
 * Finds text that is not seen. Most pages have none that could be; a page that has some is drawn once, small, and a text
 * is hidden where nothing shows in its place.
 */
export function hiddenPlaces(page: PdfPage, objects: readonly DrawnObject[]): HiddenPlaces {
  const suspects = suspectsAmong(objects);
  if (suspects.length === 0) return { unseen: [], switchedOff: [] };
  const image = drawn(page, dpi, mostPixels);
  const hidden = suspects
    .map(({ layered, box }) => ({ layered, box: box() }))
    .filter(({ box }) => isOnPage(box, page) && !isSeen(image, box));
  return {
    unseen: hidden.filter(({ layered }) => !layered).map(({ box }) => box),
    switchedOff: hidden.filter(({ layered }) => layered).map(({ box }) => box),
  };
}

/** Texts that may not be seen: light and on nothing dark, transparent, in a layer, or under a shape drawn later. */
function suspectsAmong(objects: readonly DrawnObject[]): DrawnObject[] {
  const texts = objects.flatMap((object, order) => (object.kind === "text" ? [{ object, order }] : []));
  const [first] = texts;
  if (!first) return [];
  const shapes = paintedShapes(objects);
  const later = shapes.filter(({ order }) => order > first.order);
  return texts.flatMap(({ object, order }) => {
    const { fill, layered } = object;
    if (layered || fill.opacity <= nearlyTransparent) return [object];
    const isLight = fill.grey >= nearlyWhite;
    if (!isLight && (later.at(-1)?.order ?? 0) < order) return [];
    const box = object.box();
    const isCovered = later.some((shape) => shape.order > order && overlap(shape.box, box));
    const isOnDark = () => shapes.some((shape) => shape.order < order && shape.dark && surrounds(shape.box, box));
    return isCovered || (isLight && !isOnDark()) ? [object] : [];
  });
}

interface PaintedShape {
  readonly box: Box;
  readonly order: number;
  readonly dark: boolean;
}

/** The shapes that hide what they are drawn over, in the order in which they are drawn. */
function paintedShapes(objects: readonly DrawnObject[]): PaintedShape[] {
  const opaque = objects.flatMap((object, order) =>
    object.kind === "shape" && object.fill.opacity > leastOpacity ? [{ object, order }] : [],
  );
  return opaque
    .slice(0, mostShapes)
    .map(({ object, order }) => ({ box: object.box(), order, dark: object.fill.grey < leastDark }))
    .filter(({ box }) => box[2] - box[0] >= leastCover && box[3] - box[1] >= leastCover);
}

function surrounds(outer: Box, inner: Box): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function isOnPage([left, top, right, bottom]: Box, { width, height }: PdfPage): boolean {
  return right > 0 && bottom > 0 && left < width && top < height;
}

/** Whether letters stand out from the commonest grey within a box. */
function isSeen(image: PageImage, box: Box): boolean {
  return inkWithin(image, box).share >= leastInk;
}

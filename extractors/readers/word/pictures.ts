import sharp from "sharp";
import type { Issue } from "../../../schemas/issue.ts";
import { issueOf } from "../../../schemas/words/issues.ts";
import type { PageImage } from "../../ocr/engine.ts";
import type { ReadContext } from "../format.ts";
import { inOrder } from "../in-order.ts";
import { pagesOf, recognisedDraft } from "../pdf/drafts.ts";
import { refusals } from "../refusals.ts";
import type { WordPackage } from "./package.ts";
import type { PictureReference } from "./picture-reference.ts";
import type { PictureReading, Piece } from "./piece.ts";

/** A picture shown larger than this is a page that was scanned, inches. */
const pageSize = { width: 4.5, height: 6 };

/** Fewer pixels to the inch than this hold no readable text. */
const leastDpi = 70;

/**
 * The pieces with the text of their large pictures after them: a scanned contract is often pasted into Word. A scanned
 * page stands on a page of its own where the file does not say where pages end.
 */
export async function withPicturesRead(
  pieces: readonly Piece[],
  file: WordPackage,
  context: ReadContext,
): Promise<readonly Piece[]> {
  const targets = targetsOf(pieces, file);
  if (targets.size === 0) return pieces;
  const readings = await readAll(targets, file, context);
  const related = file.relationships(file.main);
  const recorded = pieces.some((piece) => piece.text.includes("\f"));
  const written: Piece[] = [];
  let afterScan = false;
  for (const piece of pieces) {
    written.push(afterScan && !recorded && piece.text !== "" ? { ...piece, breakBefore: true } : piece);
    if (piece.text !== "") afterScan = false;
    for (const { id, width, height } of piece.pictures ?? []) {
      const reading = readings.get(related.get(id)?.target ?? "");
      if (!reading) continue;
      const isScan = width >= pageSize.width && height >= pageSize.height;
      for (const [index, part] of reading.entries()) {
        const breakBefore = isScan && !recorded && index === 0;
        const { section, cell } = piece;
        written.push({ ...part, section, ...(cell ? { cell } : {}), ...(breakBefore ? { breakBefore } : {}) });
      }
      afterScan = isScan;
    }
  }
  return written;
}

/** The images that pieces show, each once, as large as it is shown first. */
function targetsOf(pieces: readonly Piece[], file: WordPackage): Map<string, PictureReference> {
  const relationships = file.relationships(file.main);
  const targets = new Map<string, PictureReference>();
  for (const picture of pieces.flatMap((piece) => piece.pictures ?? [])) {
    const related = relationships.get(picture.id);
    if (related && !related.external && !targets.has(related.target)) targets.set(related.target, picture);
  }
  return targets;
}

/** What is in each image, read as many at once as is worth it. */
async function readAll(
  targets: ReadonlyMap<string, PictureReference>,
  file: WordPackage,
  context: ReadContext,
): Promise<Map<string, readonly Piece[]>> {
  if (targets.size > context.limits.pages) {
    throw refusals.tooManyPages(context.name, targets.size, context.limits.pages);
  }
  const all = [...targets];
  const readings = new Map<string, readonly Piece[]>();
  const readOne = async (number: number) => {
    context.signal.throwIfAborted();
    const [target, picture] = all[number - 1] ?? ["", undefined];
    const bytes = file.binary(target);
    const pieces = picture ? await readPicture(picture, bytes, context) : [];
    return { target, pieces };
  };
  await inOrder(all.length, context.recogniser?.pagesAtOnce ?? 1, readOne, ({ target, pieces }) =>
    readings.set(target, pieces),
  );
  return readings;
}

/** One issue for all large pictures that nothing was read from, blank ones aside. */
export function picturesNotRead(pieces: readonly Piece[]): Issue[] {
  const pictures = new Set(pieces.flatMap((piece) => piece.picture ?? []));
  const unread = [...pictures].filter((picture) => !picture.read && picture.note !== undefined);
  if (unread.length === 0) return [];
  return [issueOf("PICTURES_NOT_READ.word", "warning", { details: { count: unread.length } })];
}

async function readPicture(
  { width }: PictureReference,
  bytes: Uint8Array | undefined,
  context: ReadContext,
): Promise<Piece[]> {
  const nothing = (note?: string): Piece[] => [
    { kind: "paragraph", anchor: "paragraph", text: "", section: 0, picture: { read: false, reader: "docx", note } },
  ];
  if (!bytes) return nothing("a picture is missing from the file");
  if (!context.recogniser) return nothing("a large picture was not read, for OCR is off");
  const image = await decode(bytes, width, context.limits.imageMegapixels).catch(() => undefined);
  if (!image) return nothing("a large picture was not read, for its format is not known or it is damaged");
  const inPoints = (pixels: number) => (pixels / image.dpi) * 72;
  const place = { number: 1, width: inPoints(image.width), height: inPoints(image.height), rotation: 0 } as const;
  const recognised = await context.recogniser.recognise(image, context.signal);
  // Each picture counts as a page against the limits of time.
  context.onPage(1, "ocr");
  if (recognised.blank) return nothing();
  const [page] = pagesOf([recognisedDraft(place, recognised, "a picture")]);
  if (!page || page.text === "") return nothing("OCR found no words in a large picture");
  const { text, blocks, reader, ocrConfidence, uncoveredInk } = page;
  const picture: PictureReading = { read: true, reader, ocrConfidence, uncoveredInk };
  return blocks.map(({ kind, start, end, clauseNumber, level }) => ({
    kind: kind === "tableCell" ? "paragraph" : kind,
    anchor: "paragraph",
    text: text.slice(start, end),
    section: 0,
    clauseNumber,
    level,
    picture,
  }));
}

/** The picture as grey pixels; its resolution is what the size it is shown at makes it. */
async function decode(bytes: Uint8Array, widthInches: number, megapixels: number): Promise<PageImage> {
  const { data, info } = await sharp(bytes, { limitInputPixels: megapixels * 1_000_000, failOn: "truncated" })
    .autoOrient()
    .flatten({ background: "white" })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const dpi = Math.max(leastDpi, Math.round(info.width / Math.max(1, widthInches)));
  return { pixels: data, width: info.width, height: info.height, dpi };
}

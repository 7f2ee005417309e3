import { messageOf } from "../../../lib/errors.ts";
import type { Page } from "../../../schemas/document-text.ts";
import type { RecognisedPage } from "../../ocr/page-recogniser.ts";
import { plainText } from "../../structure/line.ts";
import { type ReadContext, recogniserOf } from "../format.ts";
import { plainPage } from "../plain-page.ts";
import { plausibilityOf } from "../plausibility.ts";
import { directedLines } from "./directed-text.ts";
import type { PdfDocument } from "./document.ts";
import { type PageDraft, recognisedDraft } from "./drafts.ts";
import type { Marks } from "./marks.ts";
import { contentOf } from "./page-content.ts";
import { decodePicture, drawn, pictureOf } from "./page-image.ts";
import { withPrinted } from "./printed-lines.ts";
import { openSecondReader, type SecondReader } from "./second-reader.ts";
import { isUnderScan } from "./seen-words.ts";
import { wordsOfPage } from "./words.ts";

/** Reads the pages of one document, each by the best means it has. */
export interface PageReader {
  readonly read: (number: number) => Promise<PageDraft | Page>;
  readonly close: () => Promise<void>;
}

/** The note of a page whose fonts have no usable table of characters. */
export const garbled = "the text layer is garbled";
/** Under this many characters a page is looked at for what else is drawn on it. */
const fewCharacters = 200;
/** A scan with a stamp in its text layer: an image over this share of the page beside few characters. */
const scanCover = 0.5;

interface TextLayer {
  readonly draft: PageDraft;
  readonly text: string;
  /** What is wrong with the layer, if anything, in one plain sentence. */
  readonly trouble?: string;
  readonly empty: boolean;
}

export function pageReader(document: PdfDocument, bytes: Uint8Array, context: ReadContext, marks: Marks): PageReader {
  let second: Promise<SecondReader | undefined> | undefined;
  const secondReader = () => {
    second ??= openSecondReader(bytes).catch(() => undefined);
    return second;
  };

  const read = async (number: number): Promise<PageDraft | Page> => {
    let layer: TextLayer;
    try {
      layer = textLayer(document, number, marks);
    } catch (error) {
      return readElsewhere(number, await secondReader(), messageOf(error));
    }
    if (layer.empty) return unread(layer.draft, "blank page");
    if (layer.trouble === undefined) return layer.draft;
    return bestOf(layer, layer.text === "" ? undefined : await secondReader());
  };

  const bestOf = async (layer: TextLayer, other: SecondReader | undefined): Promise<PageDraft | Page> => {
    const { facts } = layer.draft;
    const trouble = layer.trouble ?? "";
    const otherText = (await other?.textOf(facts.number).catch(() => "")) ?? "";
    const otherScore = plausibilityOf(otherText);
    const ownScore = plausibilityOf(layer.text);
    if (otherScore.plausible && otherScore.score > ownScore.score && otherText.length >= fewCharacters) {
      const { width, height } = facts;
      return plainPage(
        facts.number,
        otherText,
        { reader: "pdf-parse", note: `${trouble} for pdfium` },
        { width, height },
      );
    }
    const recognised = await recognise(facts.number);
    if (recognised === undefined) {
      if (layer.text !== "") return { ...layer.draft, facts: { ...facts, note: trouble } };
      return unread(layer.draft, `${trouble}, and OCR is off`);
    }
    const ocrScore = plausibilityOf(recognised.lines.map(plainText).join("\n"));
    if (ocrScore.score >= ownScore.score || layer.text === "")
      return withPrinted(recognisedDraft(facts, recognised, trouble), marks.printedOn(facts.number));
    return { ...layer.draft, facts: { ...facts, note: `${trouble}; OCR read no better` } };
  };

  const recognise = async (number: number): Promise<RecognisedPage | undefined> => {
    const { limits, signal } = context;
    const recogniser = recogniserOf(number, context);
    if (!recogniser) return undefined;
    const mostPixels = limits.imageMegapixels * 1_000_000;
    const picture = document.withPage(number - 1, (page) => pictureOf(page, context.dpi, mostPixels));
    // pdfium draws what there is of a JPEG that is damaged or too large, and one page must not cost the document.
    const image = await decodePicture(picture, mostPixels).catch(() =>
      document.withPage(number - 1, (page) => drawn(page, context.dpi, mostPixels)),
    );
    return recogniser.recognise(image, signal);
  };

  return {
    read,
    close: async () => {
      await (await second)?.close();
    },
  };
}

function textLayer(document: PdfDocument, number: number, marks: Marks): TextLayer {
  return document.withPage(number - 1, (page) => {
    const own = wordsOfPage(page);
    const { characters, meaningless } = own;
    const directions = marks.merge(page, number, own);
    const { width, height, rotation } = page;
    const note = isUnderScan(page, own) ? "text that another program laid under the scan, unseen" : undefined;
    const facts = { number, width, height, rotation, source: "text-layer", reader: "pdfium", note } as const;
    const [main, ...asides] = directions.map(directedLines);
    const draft = { facts, lines: main?.lines ?? [], frame: main?.frame, asides };
    const text = [main, ...asides].flatMap((run) => run?.lines.map(plainText) ?? []).join("\n");
    if (characters >= fewCharacters) {
      const sound = meaningless < 0.05 * characters && plausibilityOf(text).plausible;
      return { draft, text, empty: false, trouble: sound ? undefined : garbled };
    }
    const content = contentOf(page);
    if (content.empty && text !== "") return { draft, text, empty: false };
    if (text === "" || characters === 0) return { draft, text, empty: content.empty, trouble: "no text layer" };
    const trouble = content.imageCover >= scanCover ? "the text layer holds little beside a page image" : undefined;
    return { draft, text, empty: false, trouble };
  });
}

async function readElsewhere(
  number: number,
  second: SecondReader | undefined,
  reason: string,
): Promise<PageDraft | Page> {
  const text = (await second?.textOf(number).catch(() => "")) ?? "";
  if (text.trim() !== "") return plainPage(number, text, { reader: "pdf-parse", note: reason });
  const facts = { number, width: 0, height: 0, rotation: 0, source: "none", reader: "pdfium" } as const;
  return { facts: { ...facts, note: reason }, lines: [] };
}

function unread(draft: PageDraft, note: string): PageDraft {
  return { facts: { ...draft.facts, source: "none", note }, lines: [] };
}

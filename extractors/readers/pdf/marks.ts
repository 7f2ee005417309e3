import type { Box } from "../../../schemas/evidence.ts";
import type { Issue } from "../../../schemas/issue.ts";
import { printedBoxes } from "../../structure/check-box-marks.ts";
import type { PlacedWord } from "../../structure/line.ts";
import { type Annotation, annotationsOf } from "./annotations.ts";
import { appearanceWords } from "./appearance.ts";
import type { PdfDocument, PdfPage } from "./document.ts";
import { drawnBoxes } from "./drawn-boxes.ts";
import { openForm } from "./form.ts";
import { type Frame, frameOf } from "./frames.ts";
import { issuesOf, signatureIssue, xfaIssue } from "./mark-issues.ts";
import { drawnObjects } from "./page-objects.ts";
import { folded, printedBy, wordsText } from "./printed-words.ts";
import { withRuledCells } from "./ruled-cells.ts";
import { seenWords } from "./seen-words.ts";
import { charactersOf, indexOf, type WordIndex } from "./word-index.ts";
import type { DirectedWords, PageWords } from "./words.ts";

/** What somebody wrote on a page, in a box of the page as displayed. */
export interface Written {
  readonly text: string;
  readonly box: Box;
}

export interface PrintedMark extends Written {
  readonly directions: readonly DirectedWords[];
}

/** A file that hangs on a page: pdfium's index of the annotation. */
export interface PageFile {
  readonly page: number;
  readonly index: number;
}

/** Form fields and annotations of a document, read page by page. Close it before the document. */
export interface Marks {
  /** The words that fields, free text and stamps print on the page, put among its own; each page is asked for once. */
  readonly merge: (page: PdfPage, number: number, own: PageWords) => readonly DirectedWords[];
  readonly commentsOf: (number: number) => readonly Written[];
  /** What fields, free text and stamps print on the page, for a page whose text does not come from pdfium. */
  readonly printedOn: (number: number) => readonly PrintedMark[];
  /** Files that hang on the pages that were read. */
  readonly files: () => readonly PageFile[];
  readonly issues: () => Issue[];
  readonly close: () => void;
}

/** `layers`: whether the file may have layers. */
export function openMarks(document: PdfDocument, layers: boolean): Marks {
  const form = openForm(document);
  const comments = new Map<number, readonly Written[]>();
  const printedMarks = new Map<number, readonly PrintedMark[]>();
  const files: PageFile[] = [];
  const pageIssues: Issue[] = [];
  let copy: PdfDocument | undefined;

  const shownOn = (number: number, annotations: readonly Annotation[]): readonly DirectedWords[] => {
    if (!annotations.some(hasAppearanceText)) return [];
    copy ??= document.copy();
    return appearanceWords(copy, number - 1);
  };

  return {
    merge: (page, number, all) => {
      const objects = drawnObjects(page, layers);
      const { directions, issues } = seenWords(page, number, all, objects);
      const own = withRuledCells(page, directions, objects);
      pageIssues.push(...issues);
      const places = indexOf(own);
      const squares = drawnBoxes(page, objects, places);
      const { annotations, leftOut } = annotationsOf(page, form.handle);
      if (annotations.length + squares.length === 0) return own;
      const shown = indexOf(shownOn(number, annotations));
      comments.set(number, commentsAmong(annotations, shown));
      for (const { kind, index } of annotations) if (kind === "file") files.push({ page: number, index });
      const fields = annotations.filter(({ kind }) => kind === "field");
      const drawn = squares
        .filter(({ box }) => !fields.some((field) => overlap(field.box, box)))
        .map(
          ({ box, state }): Annotation => ({
            kind: "field",
            index: -1,
            box,
            contents: "",
            field: { type: "box", state },
          }),
        );
      const frame = mainFrame(page, own);
      const printed = [...annotations, ...drawn].map((annotation) => ({
        annotation,
        ...printedBy(annotation, shown.within(annotation.box), frame),
      }));
      printedMarks.set(
        number,
        printed.flatMap(({ annotation: { box }, directions }) =>
          directions.length === 0 ? [] : [{ box, directions, text: wordsText(directions) }],
        ),
      );
      const differing = printed.filter(({ differs }) => differs).length;
      pageIssues.push(...issuesOf(number, annotations, { differing, leftOut }));
      return together(own, places, printed);
    },
    commentsOf: (number) => comments.get(number) ?? [],
    printedOn: (number) => printedMarks.get(number) ?? [],
    files: () => files,
    issues: () => {
      const signatures = document.library._FPDF_GetSignatureCount(document.handle);
      return [
        ...(form.xfaOnly ? [xfaIssue] : []),
        ...(signatures > 0 ? [signatureIssue(signatures)] : []),
        ...pageIssues.toSorted((a, b) => (a.page ?? 0) - (b.page ?? 0)),
      ];
    },
    close: () => {
      copy?.close();
      form.close();
    },
  };
}

/** How most of the page's own text runs; upright where it has none, or where it runs askew. */
function mainFrame({ width, height }: PdfPage, own: readonly DirectedWords[]): Frame {
  const frame = own[0]?.frame;
  return frame && frame.degrees % 90 === 0 ? frame : frameOf(0, width, height);
}

function hasAppearanceText({ kind, field }: Annotation): boolean {
  if (kind === "freeText" || kind === "stamp") return true;
  return field !== undefined && field.type !== "box" && field.type !== "ignored";
}

/**
 * The page's words with what its annotations print, unless its own text says it already, as where a form was printed into
 * it. A box or mark that the page prints where a field stands gives way to the field's own.
 */
function together(
  own: readonly DirectedWords[],
  places: WordIndex,
  printed: readonly { annotation: Annotation; directions: readonly DirectedWords[] }[],
): readonly DirectedWords[] {
  const covered = new Set<PlacedWord>();
  const added = new Map<number, { frame: Frame; words: PlacedWord[] }>();
  for (const { annotation, directions } of printed) {
    if (directions.length === 0) continue;
    const under = places.within(annotation.box);
    if (annotation.field?.type === "box") {
      for (const word of under.flatMap(({ words }) => words)) if (isBoxOrMark(word)) covered.add(word);
    }
    const value = folded(wordsText(directions));
    if (value !== "" && folded(wordsText(under)).includes(value)) continue;
    for (const { frame, words } of directions) {
      const same = added.get(frame.degrees);
      if (same) for (const word of words) same.words.push(word);
      else added.set(frame.degrees, { frame, words: [...words] });
    }
  }
  const all = own.map((run): DirectedWords => {
    const extra = added.get(run.frame.degrees)?.words ?? [];
    added.delete(run.frame.degrees);
    const words = [...run.words.filter((word) => !covered.has(word)), ...extra];
    return { ...run, words, characters: charactersOf(words) };
  });
  return [...all, ...[...added.values()].map((run) => ({ ...run, characters: charactersOf(run.words) }))];
}

function isBoxOrMark({ text }: PlacedWord): boolean {
  return printedBoxes(text).length > 0 || /^[xX×*+]$/u.test(text);
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function commentsAmong(annotations: readonly Annotation[], shown: WordIndex): Written[] {
  return annotations.flatMap(({ kind, contents, box }) => {
    if (contents === "" || kind === "freeText" || kind === "field") return [];
    const isPrinted = kind === "stamp" && folded(wordsText(shown.within(box))).includes(folded(contents));
    return isPrinted ? [] : [{ text: contents, box }];
  });
}

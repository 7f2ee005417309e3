import { formatNumber } from "./number-formats.ts";
import type { Piece, Place } from "./piece.ts";
import { child, type Element, elementsOf, property, wholeNumber } from "./xml.ts";

type ReadNote = (element: Element, place: Place) => readonly Piece[];

export type NoteKind = "footnote" | "endnote";

/** How notes of a kind are numbered: the settings of the file (ECMA-376 17.11.17). */
export interface NoteNumbers {
  readonly format: string;
  readonly start: number;
}

/** Word numbers footnotes 1, 2, 3 and endnotes i, ii, iii where the file says nothing. */
export function noteNumbers(settings: Element | undefined, kind: NoteKind): NoteNumbers {
  const properties = child(settings, `w:${kind}Pr`);
  return {
    format: property(properties, "w:numFmt") ?? (kind === "footnote" ? "decimal" : "lowerRoman"),
    start: wholeNumber(property(properties, "w:numStart"), 1),
  };
}

/**
 * The notes that the text refers to, by key (`footnote:2`), each opened by its number: notes are numbered in the order
 * in which the text refers to them. A note that nothing refers to is not shown by Word and not read here.
 */
export function notesOf(
  notes: Element | undefined,
  kind: NoteKind,
  references: readonly string[],
  numbers: NoteNumbers,
  read: ReadNote,
): [string, readonly Piece[]][] {
  const elements = new Map<string, Element>();
  for (const note of elementsOf(notes)) {
    // Word keeps its separator lines as notes with a type of their own.
    if ((note.attributes["w:type"] ?? "normal") === "normal")
      elements.set(`${kind}:${note.attributes["w:id"] ?? ""}`, note);
  }
  const keys = [...new Set(references)].filter((key) => elements.has(key));
  return keys.map((key, index) => {
    const note = elements.get(key);
    const number = formatNumber(numbers.start + index, numbers.format);
    const pieces = note ? read(note, { kind: "footnote", anchor: kind }) : [];
    return [key, pieces.map((piece, at) => (at === 0 ? { ...piece, text: `${number} ${piece.text}`.trim() } : piece))];
  });
}

/** Comments by key (`comment:0`), for those that the text refers to. */
export function commentsOf(comments: Element | undefined, read: ReadNote): [string, readonly Piece[]][] {
  return elementsOf(comments).map((comment) => [
    `comment:${comment.attributes["w:id"] ?? ""}`,
    read(comment, { kind: "annotation", anchor: "comment" }),
  ]);
}

import type { Issue } from "../../../schemas/issue.ts";
import { issueOf } from "../../../schemas/words/issues.ts";
import { detectLanguage } from "../../detect-language.ts";
import { type PartContext, readPart } from "./body.ts";
import type { WordContent } from "./compose.ts";
import { diagramText } from "./diagram.ts";
import { insertedPieces } from "./inserted.ts";
import { commentsOf, type NoteKind, noteNumbers, notesOf } from "./notes.ts";
import { Numbering } from "./numbering.ts";
import type { WordPackage } from "./package.ts";
import type { Piece, Place } from "./piece.ts";
import { runningPieces, startsPage } from "./sections.ts";
import { Styles } from "./styles.ts";
import { type Unprinted, unprintedIn, unprintedIssues } from "./unprinted.ts";
import { child, type Element, textOf } from "./xml.ts";

/** All that a Word file says, with what a person should look at. */
export interface PackageContent extends Omit<WordContent, "reader" | "note"> {
  readonly tracked: boolean;
  readonly issues: readonly Issue[];
  /** The parts that were read: body, headers, notes. */
  readonly read: readonly string[];
}

/** Reads body, headers, footers, notes and comments. `depth` counts files inserted in one another. */
export function readPackage(file: WordPackage, depth = 0): PackageContent {
  const document = file.xml(file.main);
  const body = child(document, "w:body") ?? { name: "w:body", attributes: {}, children: [] };
  const styles = new Styles(file.xml(file.partOfType("styles", "word/styles.xml")));
  const settings = file.xml(file.partOfType("settings", "word/settings.xml"));
  const language = styles.language ?? (detectLanguage(textOf(body)) === "en" ? "en" : "fr");
  const definitions = file.xml(file.partOfType("numbering", "word/numbering.xml"));
  const numbering = new Numbering(definitions, (style) => styles.find(style).list, language);

  const issues: Issue[] = [];
  const read = new Set<string>();
  let tracked = false;
  let formulas = 0;
  const unprinted: Unprinted[] = [];
  const readElement = (part: string, element: Element, place: Place) => {
    read.add(part);
    unprinted.push(unprintedIn(element, styles));
    const related = file.relationships(part);
    const context: PartContext = {
      styles,
      numbering,
      diagram: (id) => diagramText(file.xml(related.get(id)?.target)),
      inserted: (id) => insertedPieces(file, related.get(id), depth, issues),
    };
    const content = readPart(element, context, place);
    tracked ||= content.tracked;
    formulas += content.formulas;
    return content;
  };

  const main = readElement(file.main, body, { kind: "paragraph", anchor: "paragraph" });
  const related = file.relationships(file.main);
  const running = (relationship: string, anchor: "header" | "footer"): readonly Piece[] => {
    const target = related.get(relationship)?.target;
    const element = file.xml(target);
    const kind = anchor === "header" ? "pageHeader" : "pageFooter";
    return target !== undefined && element ? readElement(target, element, { kind, anchor }).pieces : [];
  };
  const references = main.pieces.flatMap((piece) => piece.notes ?? []);
  const notes = (kind: NoteKind) => {
    const part = file.partOfType(`${kind}s`, `word/${kind}s.xml`);
    const pieces = (element: Element, place: Place) => readElement(part, element, place).pieces;
    return notesOf(file.xml(part), kind, references, noteNumbers(settings, kind), pieces);
  };
  const comments = file.partOfType("comments", "word/comments.xml");
  const content = {
    body: main.pieces,
    headers: runningPieces(main.sections, "header", settings, running),
    footers: runningPieces(main.sections, "footer", settings, running),
    notes: new Map([
      ...notes("footnote"),
      ...notes("endnote"),
      ...commentsOf(file.xml(comments), (element, place) => readElement(comments, element, place).pieces),
    ]),
    startsPage: startsPage(main.sections),
    read: [...read],
  };
  if (formulas > 0) issues.push(formulasNotRead);
  issues.push(...unprintedIssues(file, unprinted));
  return { ...content, tracked, issues };
}

const formulasNotRead = issueOf("FORMULAS_NOT_READ", "warning");

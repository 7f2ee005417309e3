import { lastStarting } from "../../lib/lower-bound.ts";
import { type ClausePlace, clausePlaces, isInside } from "./clause-place.ts";
import type { NormalView, Paragraph } from "./normal-view.ts";

/** A numbered or titled part of the document: its heading and the paragraphs up to the next one. */
export interface Clause {
  /** As printed, e.g. `3.2` or `IV`; empty before the first heading. */
  readonly number: string;
  /** The heading without its number; empty before the first heading. */
  readonly heading: string;
  /** Headings of the clauses around it, outermost first, then its own. */
  readonly path: readonly string[];
  /** Place in the list of the clause right around it; undefined for one that stands in no other. */
  readonly parent?: number;
  /** Range in the view, heading included, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const numbered =
  /^(?:(?:article|art\.|clause|section|chapitre|titre|partie|annexe|schedule|exhibit|appendix)\s*)?(?<number>(?:\d{1,2}(?:\.\d{1,2}){0,4}|[IVX]{1,5}|premier|[A-Z])(?=[\s.:)°-]|$))[\s.:)°-]*(?<title>.*)$/iu;

/** `S : dernier indice connu`: capital letters open a heading only before a full stop, a bracket or a dash (`VI. Durée`). */
const symbolOfLegend = /^[A-Z](?![IVX]{0,4} ?[.)°-])/;

/** Splits a view into clauses, in order, from its headings. Every character belongs to exactly one clause. */
export function clausesOf(view: NormalView): readonly Clause[] {
  const clauses: Clause[] = [];
  const placed = clausePlaces();
  const open: { place: ClausePlace; index: number; heading: string }[] = [];
  let current: Omit<Clause, "end"> = { number: "", heading: "", path: [], start: 0 };

  for (const paragraph of view.paragraphs) {
    const heading = headingOf(view, paragraph);
    if (!heading) continue;
    if (paragraph.start > current.start) clauses.push({ ...current, end: paragraph.start });
    const place = placed(heading.printed, paragraph.level);
    const around = open.findLastIndex((outer) => isInside(place, outer.place));
    open.length = around + 1;
    const parent = open.at(-1)?.index;
    open.push({ place, index: clauses.length, heading: heading.title });
    current = {
      number: heading.number,
      heading: heading.title,
      path: open.map((outer) => outer.heading),
      ...(parent === undefined ? {} : { parent }),
      start: paragraph.start,
    };
  }
  clauses.push({ ...current, end: view.text.length });
  return clauses;
}

/** The clause at an offset of the view: clauses are in order and leave no gap. */
export function clauseAt(clauses: readonly Clause[], offset: number): Clause | undefined {
  return lastStarting(clauses, offset) ?? clauses[0];
}

function headingOf(view: NormalView, paragraph: Paragraph) {
  const text = view.slice(paragraph.start, paragraph.end);
  const match = numbered.exec(text);
  const named = /^(?:article|art\.|clause|section|chapitre|titre)\s/iu.test(text);
  const isHeading =
    paragraph.kind === "heading" ||
    paragraph.kind === "title" ||
    (paragraph.kind === "paragraph" &&
      text.length <= 100 &&
      match !== null &&
      !/[.;,]$|=/.test(text) &&
      (named || !symbolOfLegend.test(text)) &&
      (named || /\p{Lu}/u.test(text)) &&
      text.split(" ").length <= 12);
  if (!isHeading) return undefined;
  const number = paragraph.clauseNumber ?? match?.groups?.number ?? "";
  const title = (match?.groups?.title ?? text) || text;
  return { number, title, printed: paragraph.clauseNumber ?? (number === "" ? "" : text) };
}

import type { Piece } from "./piece.ts";
import { type Element, elementsOf, isOn, property } from "./xml.ts";

/** Headers and footers come in three types; which of them show depends on the section and on the file's settings. */
type RunningType = "first" | "default" | "even";

/** Reads the header or footer part that a section names by a relationship. */
type ReadRunning = (relationship: string, part: "header" | "footer") => readonly Piece[];

/** The headers or footers that each section is the first to show; one without its own takes those of the section before. */
export function runningPieces(
  sections: readonly Element[],
  part: "header" | "footer",
  settings: Element | undefined,
  read: ReadRunning,
): Piece[][] {
  const hasEven = isOn(settings, "w:evenAndOddHeaders");
  const inForce = new Map<RunningType, string>();
  const written = new Set<string>();
  return sections.map((section) => {
    for (const reference of elementsOf(section)) {
      if (reference.name !== `w:${part}Reference`) continue;
      const type = reference.attributes["w:type"] ?? "default";
      inForce.set(type === "first" || type === "even" ? type : "default", reference.attributes["r:id"] ?? "");
    }
    const types: RunningType[] = [
      ...(isOn(section, "w:titlePg") ? (["first"] as const) : []),
      "default",
      ...(hasEven ? (["even"] as const) : []),
    ];
    return types.flatMap((type) => {
      const relationship = inForce.get(type);
      const pieces = relationship === undefined ? [] : read(relationship, part);
      const text = pieces.map((piece) => piece.text).join("\n");
      if (text.trim() === "" || written.has(text)) return [];
      written.add(text);
      return pieces;
    });
  });
}

/** Whether each section starts on a new page: so it does unless it says otherwise (ECMA-376 17.6.22). */
export function startsPage(sections: readonly Element[]): boolean[] {
  return sections.map((section) => !["continuous", "nextColumn"].includes(property(section, "w:type") ?? "nextPage"));
}

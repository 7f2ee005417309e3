import { printedText } from "../printed-text.ts";
import type { RuleDocument } from "../rule-document.ts";
import { partyRoleOf } from "./party-aliases.ts";
import { isProperName } from "./party-by-heading.ts";
import { label, onePerRole } from "./party-by-label.ts";
import { describeParty, isSignatory } from "./party-description.ts";
import type { PartyPlace } from "./party-places.ts";

/** Particulars are on the first page. */
const firstPage = 6000;
const longest = 400;

/** Parties of particulars whose lines ran into one paragraph: `LE CLIENT`, then a name, on lines of their own. */
export function describedByLine(document: RuleDocument): PartyPlace[] {
  return onePerRole(labelledLines(document, 0, Math.min(firstPage, document.view.text.length)));
}

/** Parties that only their signatures name, where nothing else does: a role on a line, the name under it. */
export function describedInSignatures(document: RuleDocument): PartyPlace[] {
  const { text } = document.view;
  const places = onePerRole(labelledLines(document, Math.floor(text.length * 0.4), text.length));
  return places.length === 2 ? places : [];
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function labelledLines(document: RuleDocument, from: number, to: number): PartyPlace[] {
  const lines = linesOf(document, from, to);
  const labels = lines.map(({ text }) => {
    const match = text.length < longest ? label.exec(text) : null;
    const role = match ? partyRoleOf(match.groups?.role ?? "") : undefined;
    return match && role ? { role, length: match[0].length } : undefined;
  });
  return lines.flatMap((line, index): PartyPlace[] => {
    const found = labels[index];
    if (!found) return [];
    const next = labels.findIndex((other, at) => at > index && other !== undefined);
    const own = line.text.slice(found.length);
    const below = lines.slice(index + 1, next < 0 ? index + 6 : Math.min(next, index + 6));
    const start = own.trim() === "" ? below[0]?.start : line.start + found.length;
    if (start === undefined) return [];
    const description = [own.trim() === "" ? [] : own, ...below.map(({ text }) => text)].flat().join("\n");
    const described = describeParty(description.slice(0, longest));
    if (!described || described === "blank" || isSignatory(description)) return [];
    const { party, nameAt } = described;
    // A name stands at the start of its line and fills it, or ends before an address; anything else is a sentence.
    if (nameAt.start > 12 || !/^\s*(?:$|[,;(\n\t]|[-–—] )/u.test(description.slice(nameAt.end, nameAt.end + 12)))
      return [];
    if (!party.legalForm && !isProperName(party.name)) return [];
    const span = { start: start + nameAt.start, end: start + nameAt.end };
    return [{ source: "label", party, role: found.role, span, certainty: party.legalForm ? 0.95 : 0.85 }];
  });
}

/** The lines as printed, tables left out: those have rules of their own. */
function linesOf(document: RuleDocument, from: number, to: number): Line[] {
  const printed = printedText(document);
  return document.view.paragraphs
    .filter(({ kind, start }) => kind !== "tableRow" && start >= from && start < to)
    .flatMap((paragraph) => {
      let start = paragraph.start;
      return printed
        .slice(paragraph.start, paragraph.end)
        .split("\n")
        .map((text) => {
          const line = { start, text };
          start += text.length + 1;
          return line;
        });
    });
}

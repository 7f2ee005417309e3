import type { RuleDocument } from "../rule-document.ts";
import { partyRoleOf, roleWords } from "./party-aliases.ts";
import { describe } from "./party-description.ts";
import { nameAt } from "./party-name.ts";
import type { EnglishPlace } from "./party-preamble.ts";

/** `Supplier: Acme Ltd`, `Name of the Customer | …`, from the start of a line or cell. */
const label = new RegExp(
  `^[\\s\\d.)•*-]{0,8}(?:(?:full |legal |company |registered )*name (?:and address )?of )?(?:the )?(?<role>${roleWords}|party [a-e1-4])(?:'s)?(?: (?:full |legal |company |registered |organi[sz]ation )*(?:name|details|entity))?(?: \\(["“]?\\p{L}+["”]?\\))?\\s*(?:[:\\t]|\\s-\\s)[\\s*]*`,
  "iu",
);
const reach = 15_000;

/** Parties of an order form or a table: a role, then a name. */
export function describedByLabel(document: RuleDocument): EnglishPlace[] {
  const { text, paragraphs } = document.view;
  const places: EnglishPlace[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.start > reach) break;
    const line = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 500));
    const match = label.exec(line);
    if (!match) continue;
    const word = match.groups?.role ?? "";
    const role = partyRoleOf(word);
    if (role === undefined ? !/^party/iu.test(word) : places.some((place) => place.role === role)) continue;
    const name = nameAt(line, match[0].length);
    const span = { start: paragraph.start, end: paragraph.start + match[0].length + 12 };
    if (name === "blank") places.push({ source: "label", party: undefined, role, span, certainty: 1 });
    if (name === undefined || name === "blank" || !ends.test(line.slice(name.end))) continue;
    places.push({
      source: "label",
      party: describe(line.slice(name.end), name, undefined),
      role,
      span: { start: paragraph.start + name.start, end: paragraph.start + name.end },
      certainty: name.form ? 1 : 0.85,
    });
  }
  return places;
}

/** What may follow the name in a label: the end, an address, a registration; a sentence means that it is no label. */
const ends = /^\s*(?:$|[,;(\t\n]| - |of \d|\d|an? |with |whose |registered|company)/u;

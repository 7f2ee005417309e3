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

/** `A1 Buyer`, `2. The Supplier`: a line of its own above the name. */
const labelAbove = new RegExp(
  `^(?:\\(?[A-Z]?\\d{1,2}(?:\\.\\d{1,2})?[.)]?\\s+)?(?:the |our |your )?(?<role>${roleWords})(?:'s)?(?: (?:details|name|information|organi[sz]ation))?\\s*:?$`,
  "iu",
);
/** `A1 Buyer Westmere Ltd`: the same with the name on the line itself. */
const numberedLabel = new RegExp(
  `^[A-Z]?\\d{1,2}(?:\\.\\d{1,2})?[.)]?\\s+(?:the )?(?<role>${roleWords})\\s+(?=\\p{Lu}[\\p{L}&'-]+ \\p{Lu})`,
  "iu",
);
/** Further labels of a paragraph whose lines ran together: `Landlord: Oak LLC Tenant: Pine Inc.` */
const further = new RegExp(
  `(?<=[\\s.;])(?<!(?:for|of|by) (?:the )?)(?:the )?(?<role>${roleWords}) ?: (?=[\\p{Lu}\\d_[])`,
  "giu",
);
const opensWithLabel = /^[\p{Lu}\d][\p{L}\d '’.-]{2,30}:/u;

/** A role word, and where the name that belongs to it begins. */
interface Label {
  readonly word: string;
  readonly start: number;
  readonly nameAt: number;
}

/** Parties of an order form or a table: a role, then a name. */
export function describedByLabel(document: RuleDocument): EnglishPlace[] {
  const { text } = document.view;
  const places: EnglishPlace[] = [];
  for (const { word, start, nameAt: at } of labelsIn(document)) {
    const role = partyRoleOf(word);
    if (role === undefined ? !/^party/iu.test(word) : places.some((place) => place.role === role)) continue;
    const line = text.slice(at, at + longestLine);
    const name = nameAt(line, 0);
    if (name === "blank")
      places.push({ source: "label", party: undefined, role, span: { start, end: at + 12 }, certainty: 1 });
    if (name === undefined || name === "blank" || !ends.test(line.slice(name.end))) continue;
    places.push({
      source: "label",
      party: describe(line.slice(name.end), name, undefined),
      role,
      span: { start: at + name.start, end: at + name.end },
      certainty: name.form ? 1 : 0.85,
    });
  }
  return places;
}

const longestLine = 500;

function* labelsIn(document: RuleDocument): Generator<Label> {
  const { text, paragraphs } = document.view;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.start > reach) return;
    const line = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + longestLine));
    const match = label.exec(line);
    if (match)
      yield { word: match.groups?.role ?? "", start: paragraph.start, nameAt: paragraph.start + match[0].length };
    const numbered = numberedLabel.exec(line);
    if (numbered)
      yield { word: numbered.groups?.role ?? "", start: paragraph.start, nameAt: paragraph.start + numbered[0].length };
    const next = paragraphs[index + 1];
    const above = line.length < 60 ? labelAbove.exec(line) : null;
    if (above && next) yield { word: above.groups?.role ?? "", start: paragraph.start, nameAt: next.start };
    if (!opensWithLabel.test(line)) continue;
    for (const more of text.slice(paragraph.start, paragraph.start + 3 * longestLine).matchAll(further)) {
      const start = paragraph.start + more.index;
      if (start >= paragraph.end) break;
      yield { word: more.groups?.role ?? "", start, nameAt: start + more[0].length };
    }
  }
}

/** What may follow the name in a label: the end, an address, a registration; a sentence means that it is no label. */
const ends = /^\s*(?:$|[,;(\t\n]| - |of \d|\d|an? |with |whose |registered|company)/u;

import type { PartyRole } from "../../../schemas/value-types.ts";
import { printedText } from "../printed-text.ts";
import type { RuleDocument } from "../rule-document.ts";
import { partyRoleOf, roleWords, weakRoleOf, weakWords } from "./party-aliases.ts";
import { roleColumns } from "./party-columns.ts";
import { describe } from "./party-description.ts";
import { nameAt, type PartyName } from "./party-name.ts";
import type { EnglishPlace } from "./party-preamble.ts";
import { speakersOf } from "./speakers.ts";

const words = `${roleWords}|${weakWords}|party [a-e1-4]|we ?\\/ ?us|we|us|you(?: \\/ your)?`;
/** Of a contract that speaks to its reader, who sells and who buys. */
const speakerOf = (word: string, document: RuleDocument): PartyRole | undefined => {
  const [, we, you] = /^(?:(we|us)|(you))(?!\p{L})/iu.exec(word) ?? [];
  return we ? speakersOf(document).we : you ? speakersOf(document).you : undefined;
};
const numbering = String.raw`[\s\d.)•*-]{0,8}(?:\([\da-z]{1,3}\) )?`;
const quote = `["“”']`;
/** `Supplier: Acme Ltd`, `Name of the Customer | …`, `"Buyer": …`, `"Landlord" means …`, from the start of a line or cell. */
const label = new RegExp(
  `^${numbering}(?:(?:full |legal |company |registered )*name (?:and address )?of )?(?:the )?${quote}?(?:the |an? )?(?<role>${words})${quote}?(?:'s|\\(s\\))?(?: (?:full |legal |company |registered |trading |organi[sz]ation )*(?:name|details|entity)(?: (?:and|&|\\/) (?:(?:full |postal |registered )?address|contact))?)?(?: \\(["“]?\\p{L}[\\p{L} ]{1,30}["”]?\\)| ?\\(s\\)| ?\\(["“]?\\p{L}+["”]?\\))?\\s*(?:[:\\t|=]|\\s[-–—]\\s|(?:(?<=${quote})|(?<=${quote} ))(?:shall )?(?:means?|is|refers to)\\s)[\\s*]*`,
  "iu",
);
const reach = 15_000;

/** `A1 Buyer`, `2. The Supplier`: a line of its own above the name. */
const labelAbove = new RegExp(
  `^(?:\\(?[A-Z]?\\d{1,2}(?:\\.\\d{1,2})?[.)]?\\s+)?(?:the |our |your |(?:first )?named )?(?<role>${words})(?:'s)?(?: (?:details|name|information|organi[sz]ation))?(?:(?: and|,| &)? (?:(?:mailing|postal|registered|business|street) )?address)?\\s*:?$`,
  "iu",
);
/** `A1 Buyer Westmere Ltd`: the same with the name on the line itself. */
const numberedLabel = new RegExp(
  `^[A-Z]?\\d{1,2}(?:\\.\\d{1,2})?[.)]?\\s+(?:the )?(?<role>${roleWords})\\s+(?=\\p{Lu}[\\p{L}&'-]+ \\p{Lu})`,
  "iu",
);
/** Further labels of a paragraph whose lines ran together, and roles that a sentence gives: `the Carrier, being Tyne Ltd`. */
const further = new RegExp(
  `(?<=^|[\\s.;"“])(?<!(?:for|of|by) (?:the )?)(?<!s'? )(?:the )?(?<role>${roleWords})(?:${quote}? ?: |${quote},? (?:shall )?means? |,? being | (?:is|shall be|will be) )(?=[\\p{Lu}\\d_[])`,
  "giu",
);

/** A role word, and where the name that belongs to it begins. */
interface Label {
  readonly word: string;
  readonly start: number;
  readonly nameAt: number;
}

/** Parties of an order form or a table: a role, then a name. */
export function describedByLabel(document: RuleDocument): EnglishPlace[] {
  const { slice } = document.view;
  const printed = printedText(document);
  const places: EnglishPlace[] = [];
  for (const { word, start, nameAt: at } of [...labelsIn(document, printed), ...roleColumns(document, reach)]) {
    const role = speakerOf(word, document) ?? partyRoleOf(word);
    const weakRole = role ?? weakRoleOf(word);
    if (weakRole === undefined ? !/^party/iu.test(word) : places.some(({ called }) => called === word.toLowerCase()))
      continue;
    if (role !== undefined && role !== "other" && places.some((place) => place.role === role)) continue;
    const blank = nameAt(slice(at, at + longestLine), 0) === "blank";
    if (blank) places.push({ source: "label", party: undefined, role, span: { start, end: at + 12 }, certainty: 1 });
    const names = blank ? [] : namesFrom(slice(at, at + longestLine), printed.slice(at, at + longestLine));
    for (const [index, { name, description }] of names.entries())
      places.push({
        source: "label",
        party: describe(description, name, undefined),
        role,
        ...(role === undefined && weakRole && { weakRole }),
        called: word.toLowerCase(),
        ...(index > 0 && { beside: true }),
        span: { start: at + name.start, end: at + name.end },
        certainty: name.form ? 1 : 0.85,
      });
  }
  return places;
}

const longestLine = 500;
const mostNames = 4;

/** The names that a label is followed by: `Mr Ian Drew and Mrs Ada Drew, jointly and severally`. */
function namesFrom(line: string, printed: string): { name: PartyName; description: string }[] {
  const names: PartyName[] = [];
  for (let at = 0; names.length < mostNames; ) {
    const name = nameOf(line, printed, at);
    if (name === undefined) return [];
    if (
      /^(?:\p{Lu}+$|(?:for|an?|to|of|at|each) )/iu.test(name.name) &&
      name.form === undefined &&
      !/\p{Ll}/u.test(name.name)
    )
      return [];
    if (partyRoleOf(name.name) ?? weakRoleOf(name.name)) return [];
    names.push(name);
    const next = /^,? (?:and|&) (?=\p{Lu})/u.exec(line.slice(name.end))?.[0];
    if (next === undefined || nameOf(line, printed, name.end + next.length) === undefined) break;
    at = name.end + next.length;
  }
  const end = names.at(-1)?.end ?? 0;
  const rest = printed.slice(end);
  if (!ends.test(rest.slice(0, 60))) return [];
  const stop = rest.search(nextLabel);
  return names.map((name) => ({ name, description: line.slice(end, stop < 0 ? undefined : end + stop) }));
}

/** The line after, where it has a label of its own or is one. */
const nextLabel = new RegExp(`\\n[^\\n:]{2,40}(?::|\\t)|[\\n\\t](?:the )?(?:${words}) ?\\n`, "iu");

/** A name ends with its line, unless only the next line gives the form of the company. */
function nameOf(line: string, printed: string, at: number): PartyName | undefined {
  const [onLine, whole] = [nameAt(printed, at), nameAt(line, at)];
  if (onLine === "blank" || whole === "blank") return undefined;
  const broken = onLine?.form === undefined && whole?.form !== undefined && onLine && printed[onLine.end] === "\n";
  return broken ? whole : (onLine ?? whole);
}

function* labelsIn(document: RuleDocument, printed: string): Generator<Label> {
  const { paragraphs } = document.view;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.start > reach) return;
    const next = paragraphs[index + 1];
    const body = printed.slice(paragraph.start, paragraph.end);
    let start = paragraph.start;
    for (const whole of body.split("\n")) {
      const line = whole.slice(0, longestLine);
      const match = label.exec(line) ?? numberedLabel.exec(line);
      // The last cell of the line: in a box of particulars beside another one.
      const cell = whole.slice(whole.lastIndexOf("\t") + 1).trim();
      const named = match === null && cell.length < 60 ? labelAbove.exec(cell) : null;
      const word = named?.groups?.role ?? "";
      const printedAlone = weakRoleOf(word) !== undefined && cell === cell.toUpperCase();
      const above = partyRoleOf(word) || printedAlone ? named : null;
      const following = start + whole.length + 1;
      if (match) yield { word: match.groups?.role ?? "", start, nameAt: start + match[0].length };
      else if (above && following < paragraph.end) yield { word: above.groups?.role ?? "", start, nameAt: following };
      else if (above && next) yield { word: above.groups?.role ?? "", start, nameAt: next.start };
      start = following;
    }
    for (const more of body
      .slice(0, 3 * longestLine)
      .replaceAll(/[\n\t]/gu, " ")
      .matchAll(further)) {
      const start = paragraph.start + more.index;
      yield { word: more.groups?.role ?? "", start, nameAt: start + more[0].length };
    }
  }
}

/** What may follow the name in a label: the end, an address, a registration; a sentence means that it is no label. */
const ends =
  /^\s*(?:$|[,;:(\t\n|"”]| - |(?:of|in) (?:\d|the same|\p{Lu})|\d|an? |with |whose |trading |t\/a |d\/?b\/?a |acting |represented |registered|incorporated|company|no\.|\.\s|\.$)/iu;

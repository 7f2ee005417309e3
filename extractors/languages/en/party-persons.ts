import type { Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import type { EnglishPlace } from "./party-preamble.ts";

const word = String.raw`(?:\p{Lu}[\p{L}'-]+|\p{Lu}\.)`;
/** A person as signatures and salutations print the name: two to four words, with initials. No groups. */
const person = String.raw`${word}(?: (?:${word}|de|van|von|der|la)){1,3}?(?:,? (?:Jr|Sr|I{2,3}|JR|SR)\.?)?`;
/** What may follow a name where people sign; lines of a block may have run together. No groups. */
const next = String.raw`(?=\s*(?:[\n\t,;(_[*\d-]|$|\/s\/|(?:Signature|SIGNATURE|Name|NAME|Title|TITLE|Dated?|DATED?|Print(?:ed)?|PRINT(?:ED)?|Type|Address|ADDRESS|Witness|WITNESS|By|BY|Its|ITS|Ac(?:knowledged|cepted)|AC(?:KNOWLEDGED|CEPTED)|Agreed|AGREED|Employee|EMPLOYEE|Company|COMPANY|Page|Exhibit|Social)(?!\p{L})))`;

/** Words by which a text is the undertaking of one person to a company. */
const undertaking =
  /(?<!\p{L})(?:my|your|his|her) (?:continued )?(?:employment|service|engagement|relationship|becoming)|(?<!\p{L})(?:I (?:hereby )?(?:agree|understand|acknowledge|undertake)|you (?:hereby )?(?:agree|acknowledge|have agreed|will have access))(?!\p{L})|(?<!\p{L})(?:employee|executive|consultant|associate|director)(?:'s)? (?:agrees|acknowledges|underst(?:ands|ood)|shall|will|hereby|has been|continued|employment)/iu;

const signers =
  "(?:employee|executive|associate|consultant|contractor|independent contractor|director|participant|recipient|individual|undersigned|advis[eo]r|member|intern|volunteer)";
const office =
  /(?<!\p{L})(?:By|Title|Its|Witness|President|Officer|Director|Counsel|Secretary|Manager|Treasurer|Chairman|Chair|C[EF]O|Partner|Member)(?!\p{L})/u;

/** The person who gives an undertaking that names only the company it is given to. */
export function describedAsPerson(document: RuleDocument, inConfidence: boolean): EnglishPlace[] {
  const { text, slice } = document.view;
  if (!undertaking.test(slice(0, 6000))) return [];
  const found = inFirstPerson(text) ?? besideLabel(text) ?? inSalutation(text) ?? signedAlone(text);
  if (!found || !/\p{Ll}|\p{Lu}{2}/u.test(found.name)) return [];
  const { name, start } = found;
  return [
    {
      source: "person",
      party: { name },
      role: inConfidence ? "recipient" : "supplier",
      span: { start, end: start + name.length },
      certainty: 1,
    },
  ];
}

interface Named {
  readonly name: string;
  readonly start: number;
}

function namedIn(text: string, pattern: RegExp, from: number): Named | undefined {
  for (const match of text.slice(from).matchAll(pattern)) {
    const place: Span | undefined = match.indices?.groups?.name && {
      start: match.indices.groups.name[0],
      end: match.indices.groups.name[1],
    };
    const name = match.groups?.name ?? "";
    if (place && !notPerson.test(name)) return { name: name.replace(/,$/u, ""), start: from + place.start };
  }
  return undefined;
}

const notPerson =
  /(?<!\p{L})(?:Agreement|Company|Corporation|Inc|LLC|Ltd|Corp|Date|Name|Title|Signature|Print|Address|Page|Exhibit|Human|Vice|Employee|Executive|The|This|Section|Schedule|Attachment|Delaware|York|Board|Directors?)(?!\p{L})/iu;

const firstPerson = new RegExp(
  String.raw`(?<!\p{L})I, (?<name>${person}), ?(?:have|hereby|the undersigned|as of|agree|an? |of |residing|acknowledge|in consideration|understand|am )`,
  "dgu",
);

/** `I, Andrew Prow, have executed …`. */
function inFirstPerson(text: string): Named | undefined {
  return namedIn(text, firstPerson, 0);
}

const label = new RegExp(
  String.raw`(?<!\p{L})(?:${signers}|${signers.toUpperCase()}|${signers.replaceAll(/(?<=[:|])\p{Ll}/gu, (letter) => letter.toUpperCase())})(?:'s)?(?: [Nn]ame| NAME| [Ss]ignature)?(?: \([^)\n]{1,30}\))?\s?[:\n]\s*(?:(?:Signature|Name|NAME|Print(?:ed)? [Nn]ame) ?: ?)?(?:_{2,40}\s*)?(?:\/s\/ ?)?(?<name>${person})${next}`,
  "dgu",
);

/** `EMPLOYEE: /s/ Ray Holm`, at the end. */
function besideLabel(text: string): Named | undefined {
  return namedIn(text, label, Math.floor(text.length * 0.4));
}

const greeting =
  /(?<!\p{L})Dear (?:(?:Mr|Mrs|Ms|Dr)\.? )?(?<last>\p{Lu}[\p{L}'-]+)(?: (?<more>\p{Lu}[\p{L}'-]+))? ?[,:]/u;

/** Whom a letter greets, where its head or its end gives the name in full. */
function inSalutation(text: string): Named | undefined {
  const match = greeting.exec(text.slice(0, 4000));
  if (!match) return undefined;
  const called = match.groups?.more ?? match.groups?.last ?? "";
  const whole = new RegExp(
    String.raw`(?<![\p{L}.] ?)(?<name>(?:${called} (?:\p{Lu}\. )?\p{Lu}[\p{L}'-]+|\p{Lu}[\p{L}'-]+ (?:\p{Lu}\. )?${called})(?![\p{L}]))`,
    "dgu",
  );
  return namedIn(text.slice(0, match.index), whole, 0) ?? namedIn(text, whole, Math.floor(text.length * 0.6));
}

const signature = new RegExp(
  String.raw`\/s\/ ?(?<name>(?<first>\p{Lu}[\p{L}.'-]*)(?: (?:${word}|de|van|von|der|la)){1,3}?(?:,? (?:Jr|Sr|JR|SR)\.?)?)(?:${next}|(?= \k<first>(?!\p{L})))`,
  "dgu",
);

/** The name under the signature, which may have more initials than the hand gave it. */
function printedAgain(name: string, after: string): RegExpExecArray | null {
  const [first = "", ...rest] = name.replaceAll(/[.*+?^${}()|[\]\\]/g, "").split(" ");
  return new RegExp(String.raw`${first}\.?(?: \p{L}\.?){0,2} ${rest.at(-1) ?? ""}(?!\p{L})`, "iu").exec(after);
}

/** A signature for nobody else, whose name is printed again under it. */
function signedAlone(text: string): Named | undefined {
  const floor = Math.floor(text.length * 0.4);
  for (const match of text.slice(floor).matchAll(signature)) {
    const [start, end] = match.indices?.groups?.name ?? [0, 0];
    const name = match.groups?.name ?? "";
    const before = text.slice(Math.max(0, floor + match.index - 14), floor + match.index);
    const after = text.slice(floor + end, floor + end + 90);
    const again = printedAgain(name, after);
    if (/(?:By|BY|Per|Witness|WITNESS) ?:? ?$/u.test(before) || office.test(after) || notPerson.test(name)) continue;
    return again ? { name: again[0], start: floor + end + again.index } : { name, start: floor + start };
  }
  return undefined;
}

import { overlappingText, sameText } from "../../../schemas/fields/equality.ts";
import type { SignatureDateValue } from "../../../schemas/fields/signature-date.ts";
import { findDates } from "../../../values/dates.ts";
import { oncePerDocument } from "../once-per-document.ts";
import { rolePattern } from "../roles.ts";
import type { RuleReading, Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { orPlain } from "./accents.ts";
import { partyRoleOf } from "./party-aliases.ts";
import { partiesOf } from "./party-places.ts";
import { blank } from "./time-words.ts";

interface Dating extends Span {
  readonly date?: string;
  /** `Fait à …, le …`: one for all, unless each party has its own. */
  readonly done: boolean;
}

interface Signer extends Span {
  readonly name: string;
}

/** How far from its signer's name a date may stand, in characters. */
const reach = 300;

const place = String.raw`[\p{L}' -]{2,40}?`;
/** `Pour l'Acheteur, Pour le Titulaire, le … le …`: the lines of two columns, read as one. */
const sideBySide = String.raw`(?:Pour|POUR) [^\n\d]{3,60},? (?:Pour|POUR) [^\n\d]{3,60},? `;
/** At the start of a line or cell; within a line (columns read as one) only with a capital. */
const datings = orPlain(
  new RegExp(
    String.raw`(?:(?:^|[\n\t])(?:(?<done>(?:Fait|FAIT) )?[ÀAàa](?:ux?|UX?)? ${place},? )?(?:[Ll]e|LE)` +
      String.raw`|(?<=${sideBySide})le|(?<=[\p{L}.…_\d)] )(?:(?<done>(?:Fait|FAIT) )[àa](?:ux?)? ${place},? [Ll]e|[ÀA] ${place}, ?[Ll]e|Le|(?<=${sideBySide}le [^\n]{6,20}\d{4} )le)` +
      String.raw`|(?:(?:^|[\n\t])|(?<=[\p{L}\d»")] ))(?:Signé|Accepté|Approuvé|Lu et approuvé|Bon pour accord|Visé)e?(?: électroniquement)?,? le` +
      String.raw`|(?:^|[\n\t ])(?:Date|DATE)(?: de signature)? ?:)` +
      String.raw`(?!\p{L}) ?:? ?(?=(?<rest>[^\n\t]{0,32}))`,
    "dgu",
  ),
);

const roles = [
  rolePattern.fr,
  capitalised(rolePattern.fr),
  rolePattern.fr.toUpperCase().replaceAll("\\S", "\\s"),
  "candidat",
  "soumissionnaire",
].join("|");
/** Who signs for a public body. */
const officers = "[Mm]aire|[Pp]résidente?|MAIRE|PRÉSIDENTE?";
const signers = orPlain(
  new RegExp(
    "(?:^|[\\n\\t]|(?<=[\\p{L}.,)] ))(?:POUR|Pour) (?:[Ll]e compte de |LE COMPTE DE )?(?:[Ll]es? |[Ll]a |[Ll]'|LES? |LA |L')?(?<name>\\p{Lu}[^\\n\\t,:;(]{1,60}?|(?:société|commune|ville) [^\\n\\t,:;(]{1,60}?)(?=[\\n\\t,:;(]|$| POUR | Pour | [Ll]e \\d)|" +
      `(?:^|[\\n\\t]|(?<=\\d{4},? ))(?:Signature (?:du |de la |de l')(?:représentant (?:légal )?(?:du |de la |de l'))?|Le [Rr]eprésentant (?:du |de la |de l')|SIGNATURE (?:DU |DE LA |DE L')|Le |La |L'|LE |LA |L')(?<role>${roles}|${officers}) ?[,:]?(?=[\\n\\t(]|$| (?:Le|La|L'|LE|LA|Pour) ?\\p{Lu}|(?<=:) ?\\p{Lu})`,
    "gdu",
  ),
);

/** Dates beside the parties' names where they sign; with several dates each belongs to one party. */
export const signatureBlocks = oncePerDocument((document): (RuleReading<SignatureDateValue> & { span: Span })[] => {
  const { text } = document.view;
  const named = signersIn(text);
  if (named.length === 0) return [];
  const all = datingsIn(text);
  const joint = all.filter(({ done }) => done).length === 1;
  const dates = all
    .filter(({ done }) => !(joint && done))
    .filter((dating) => named.some((signer) => near(signer, dating)));
  if (dates.length === 0) return [];
  const shared = dates.length === 1 && named.length !== 1 && !joint;
  const read = dates.map((dating, index) => {
    const name = shared ? undefined : partyOf(text, dating, index, dates, named);
    const party = name === undefined ? undefined : partyNamed(document, name);
    const at = { span: { start: dating.start, end: dating.end }, ...(party && { appliesTo: { party } }) };
    return dating.date === undefined ? { ...at, state: "absent" as const } : { ...at, value: dating.date };
  });
  return [...read, ...lastOf(text, dates)];
});

/** `La date du contrat est celle de la dernière signature`: the last date is also the contract's. */
function lastOf(text: string, dates: readonly Dating[]): (RuleReading<SignatureDateValue> & { span: Span })[] {
  const byLast =
    /date\s(?:du (?:pr[ée]sent |pr[ée]sente )?|de\s(?:la |l'))[^.\n]{3,40}\s(?:est|sera) (?:r[ée]put[ée]e? [êe]tre )?celle (?:de la|du|de sa) (?:derni[èe]re signature|derni[èe]re des signatures|dernier signataire)/iu;
  const [last] = dates
    .filter(({ date }) => date !== undefined)
    .sort((a, b) => (b.date ?? "").localeCompare(a.date ?? ""));
  if (dates.length < 2 || last?.date === undefined || !byLast.test(text)) return [];
  return [{ value: last.date, span: { start: last.start, end: last.end } }];
}

/** The party's own name, where a signature block calls it by its role or as the contract does. */
function partyNamed(document: RuleDocument, name: string): string {
  const bare = (words: string) => words.replace(/^(?:l[ea]s? |l' ?)/iu, "");
  const role = new RegExp(`^(?:${officers})$`, "u").test(name) ? "buyer" : partyRoleOf(name);
  const parties = partiesOf(document).flatMap(({ value }) => value ?? []);
  const party =
    parties.find(({ alias }) => alias !== undefined && sameText(bare(alias), bare(name))) ??
    parties.find((other) => overlappingText(other.name, name)) ??
    parties.find((other) => role !== undefined && other.role === role);
  return party?.name ?? name;
}

function datingsIn(text: string): Dating[] {
  const found: Dating[] = [];
  for (const match of text.matchAll(datings)) {
    const rest = match.groups?.rest ?? "";
    const restAt = match.indices?.groups?.rest?.[0] ?? match.index;
    const [date] = findDates(rest, "fr");
    const empty = new RegExp(blank, "u").exec(rest);
    const done = match.groups?.done !== undefined;
    const start = match.index + (/^\s/u.test(match[0]) ? 1 : 0);
    if (date && date.start <= 2) found.push({ start, end: restAt + date.end, date: date.value, done });
    else if (empty && empty.index <= 2) found.push({ start, end: restAt + empty.index + empty[0].length, done });
  }
  return found;
}

/** Whether somebody has dated a signature before this place: the blanks of a form annexed below are nobody's. */
export function signedBefore(document: RuleDocument, place: Span): boolean {
  return signatureBlocks(document).some(({ state, span }) => state === undefined && span.end <= place.start);
}

/** Whether each party has a `Fait à …, le …` or `Signé le …` of its own near this place. */
export function datedApart(text: string, place: Span): boolean {
  const around = text.slice(Math.max(0, place.start - 500), place.end + 500);
  const datings = [/(?<!\p{L})fait [àa](?:ux?)? /giu, /(?<!\p{L})sign[ée]e?(?: [ée]lectroniquement)?,? le(?!\p{L})/giu];
  return datings.some((dating) => [...around.matchAll(dating)].length > 1) && [...around.matchAll(signers)].length > 0;
}

function signersIn(text: string): Signer[] {
  return [...text.matchAll(signers)].map((match) => {
    const name = (match.groups?.name ?? match.groups?.role ?? "").replace(/^(?:la )?soci[ée]t[ée] /iu, "").trim();
    return { name, start: match.index, end: match.index + match[0].length };
  });
}

const near = (signer: Signer, dating: Dating) =>
  dating.start >= signer.end ? dating.start - signer.end <= reach : signer.start - dating.end <= 80;

/** With the names side by side before the dates, the second date is the second party's; else the name just before it. */
function partyOf(
  text: string,
  dating: Dating,
  index: number,
  dates: readonly Dating[],
  named: readonly Signer[],
): string | undefined {
  const inColumn = named.filter((signer) => near(signer, dating) && columnOf(text, signer) === columnOf(text, dating));
  const beside = named.filter((signer) => near(signer, dating) && columnOf(text, signer) > 0);
  if (inColumn.length === 1 && beside.length > 0) return inColumn[0]?.name;
  const first = dates[0]?.start ?? 0;
  const before = named.filter((signer) => signer.end <= dating.start && near(signer, dating));
  const sideBySide = named.filter((signer) => signer.end <= first && first - signer.end <= reach);
  if (sideBySide.length === dates.length && dates.length > 1) return sideBySide[index]?.name;
  return (before.at(-1) ?? named.find((signer) => signer.start >= dating.end && near(signer, dating)))?.name;
}

/** Which cell of its row a place stands in. */
function columnOf(text: string, { start, end }: Span): number {
  const own = start + (/^[\n\t]*/u.exec(text.slice(start, end))?.[0].length ?? 0);
  return text.slice(text.lastIndexOf("\n", own - 1) + 1, own).split("\t").length - 1;
}

function capitalised(alternatives: string): string {
  return alternatives
    .split("|")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("|");
}

import type { SignatureDateValue } from "../../../schemas/fields/signature-date.ts";
import { rolePattern } from "../roles.ts";
import type { RuleReading, Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { partyRoleOf } from "./party-aliases.ts";
import { partiesOf } from "./party-places.ts";
import { signedBefore } from "./signature-blocks.ts";
import { datedByNamedParties } from "./signature-lines.ts";
import { datesToSignBy } from "./signature-places.ts";

/** A contract that is short is signed anywhere in it. */
const shortText = 1500;
const reach = 260;

/** What may stand in a line or cell before the date that somebody signed on: a formula, a label, a place, a name. */
const lead =
  /^[\s«"“(*•–-]*(?:(?:bon pour (?:accord|acceptation)|lu et approuv[ée]|accept[ée]|approuv[ée]|vis[ée]|vu|(?:sign[ée]e?|signature)(?: [ée]lectronique(?:ment)?)?|(?:lieu et )?date(?: (?:de |et )(?:la )?signature)?|lieu)[\s,.:;»"”–-]*){0,2}(?:[àÀA] ?:? ?)?(?:\p{Lu}[\p{L}.' -]{0,45}?)?[\s,:]*(?:(?:le|ce|en date du)(?!\p{L}))?[\s:]*(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)?\s*$/iu;
/** What may stand after it: the hour, a mark, who signed. */
const tail =
  /^\s*(?:,? ?(?:à )?\d{1,2} ?[:hH] ?\d{0,2}(?::\d{2})?(?: ?(?:\(?[A-Z]{2,4}[+\d]*\)?))?)?[\s»"”).,;–-]*(?:sign[ée]e?(?: [ée]lectroniquement)?|\(?(?:signature|cachet)[^\n\t]{0,40}|lu et approuv[ée]|bon pour accord)?[\s»"”).,;]*$/iu;
/** Dates of other things. */
const other =
  /(?<!\p{L})(?:loi|d[ée]cret|avenant|contrat|march[ée]|d[ée]lib[ée]ration|n[ée]e?|devis|offre|version|imprim|factur|[ée]ch[ée]ance|jusqu|compter|avant|effet|vigueur|d[ée]but|fin|notifi|re[çc]ue?|ordre|r[ée]ception|remis|livr|p[ée]riode|mission|mise [àa] jour|[ée]dition|transmis|valid|limite|indice|num[ée]ro)/iu;
const signing =
  /signature|signataire|sign[ée]e?(?!\p{L})|bon pour acc|lu et approuv|cachet|paraphe|horodatage|(?:^|[\n\t])pour (?:la |le |l'|les )?\p{L}|fait (?:à|en) /iu;
const dated = /sign[ée]|signature|signataire|horodat|bon pour acc|lu et approuv|cachet/iu;
const calledByRole = new RegExp(`(?<!\\p{L})(?:le |la |l'|pour )(?<role>${rolePattern.fr})(?!\\p{L})`, "iu");

interface Line extends Span {
  readonly cell: string;
  readonly row: string;
}

/** Dates that stand alone in a line or a cell where people sign: a row of a table of signatories, a name and the date under it. */
export function datedWhereSigned(
  document: RuleDocument,
): (RuleReading<SignatureDateValue> & { readonly span: Span })[] {
  const { text, slice } = document.view;
  const known = datedByNamedParties(document).map(({ span }) => span.start);
  return datesToSignBy(document).flatMap((date) => {
    if (known.includes(date.start) || (text.length > shortText && date.start < text.length / 2)) return [];
    const line = lineOf(text, date);
    const [before, after] = [line.cell.slice(0, date.start - line.start), line.cell.slice(date.end - line.start)];
    if (!lead.test(before) || other.test(before) || !tail.test(after)) return [];
    const around = slice(Math.max(0, date.start - reach), date.end + reach);
    const bare = before.trim() === "";
    if (bare && signedBefore(document, { start: date.start - reach, end: date.start })) return [];
    if (!(bare ? dated : signing).test(around) || (bare && other.test(headOf(text, line)))) return [];
    const party = signerOf(document, line, text);
    return [{ value: date.value, ...(party && { appliesTo: { party } }), span: { start: date.start, end: date.end } }];
  });
}

function lineOf(text: string, { start, end }: Span): Line {
  const rowStart = text.lastIndexOf("\n", start - 1) + 1;
  const rowEnd = (text.indexOf("\n", end) + text.length + 1) % (text.length + 1);
  const cellStart = Math.max(rowStart, text.lastIndexOf("\t", start - 1) + 1);
  const tab = text.indexOf("\t", end);
  const cellEnd = tab >= 0 && tab < rowEnd ? tab : rowEnd;
  return { start: cellStart, end: cellEnd, cell: text.slice(cellStart, cellEnd), row: text.slice(rowStart, rowEnd) };
}

/** The words before a cell of its own: the row's first cell, or the line above. */
function headOf(text: string, { start, row }: Line): string {
  return row.includes("\t") ? (row.split("\t")[0] ?? "") : text.slice(Math.max(0, start - 60), start);
}

/** The cells over a cell of a table, where parties sign side by side; empty where it stands first or rows differ. */
function columnAbove(text: string, start: number): string {
  const rows = text.slice(Math.max(0, start - 2 * reach), start).split("\n");
  const cells = rows.map((row) => row.split("\t"));
  const column = (cells.at(-1)?.length ?? 1) - 1;
  const first = cells.findLastIndex((row, index) => index < cells.length - 1 && row.length < 2);
  return cells
    .slice(first + 1, -1)
    .map((row) => row[column] ?? "")
    .join("\n");
}

/** The party named in the row, else last before the date; nothing where the parties are not known. */
function signerOf(document: RuleDocument, { start, row }: Line, text: string): string | undefined {
  const parties = partiesOf(document).flatMap(({ value }) => value ?? []);
  const above = text.slice(Math.max(0, start - reach), start);
  for (const words of [row.includes("\t") ? columnAbove(text, start) : row, row, above]) {
    const folded = words.toLowerCase();
    const places = parties.flatMap(({ name, alias }) =>
      [name, alias].flatMap((called) => {
        const at = called && called.length > 2 ? folded.lastIndexOf(called.toLowerCase()) : -1;
        return at >= 0 ? [{ name, at }] : [];
      }),
    );
    const [last] = places.sort((a, b) => b.at - a.at);
    if (last) return last.name;
    const role = partyRoleOf(calledByRole.exec(words)?.groups?.role ?? "");
    const byRole = role && parties.find((party) => party.role === role);
    if (byRole) return byRole.name;
  }
  return undefined;
}

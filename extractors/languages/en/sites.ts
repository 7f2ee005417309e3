import type { SitesValue } from "../../../schemas/fields/sites.ts";
import { hasBlank } from "../blanks.ts";
import { asPrinted, inEitherCase } from "../letter-case.ts";
import { defineFieldRules, type RuleMatch, type RuleReading, type Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { tableRows } from "../table-rows.ts";
import { partiesOf } from "./party-places.ts";
import { listedSites } from "./site-lists.ts";
import { postalPlaces } from "./site-postcodes.ts";
import { sitesCorpus } from "./sites.corpus.ts";
import { statedSites } from "./sites-stated.ts";

const street =
  "(?:street|st\\.?|avenue|ave\\.?|road|rd\\.?|boulevard|blvd\\.?|lane|ln\\.?|drive|dr\\.?|way|place|square|court|quay|highway|hwy\\.?|parkway|pkwy\\.?|terrace|close|row|wharf|broadway|park|plaza|circle|crescent|estate)";
const postcode =
  "(?:[A-Z]{2},? \\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d{2} ?[A-Z\\d]{4}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|\\d{4,6})";
const capital = asPrinted(String.raw`[\p{Lu}\d#]`);
const town = String.raw`(?:,? ${capital}[\p{L}\d.'#-]*(?: (?:(?:upon|on|of|under|le|la|de) )?${capital}[\p{L}\d.'-]*){0,4}){0,4}(?:,? ${postcode})?`;
const addressEnd = String.raw`(?=\s*(?:[.;,)\n\t(]|$| - | and | or | for | in | with | consisting | containing | as | is | are | shall | to ))`;
/** A street with its number, and the town and postcode after it; capitals are checked after the match. */
const address = String.raw`(?<address>(?:(?:(?:Unit|Suite) \d{1,3}[A-Za-z]?, )?\d{1,6}[A-Za-z]?(?:-\d{1,5})? ${capital}[\p{L}\d.' -]{1,45}?(?<!\p{L})${street}|(?:Unit|Suite|Block) [\dA-Z]{1,4}, (?:${capital}[\p{L}'-]+ ){1,4}(?:Park|Estate|Cent(?:re|er)))(?!\p{L})${town})${addressEnd}`;
/** The same without the word for a street: `40 Quayside, Newcastle upon Tyne`; only where a heading says that places follow. */
const plainAddress = String.raw`(?<address>\d{1,5}[A-Za-z]? ${capital}[\p{L}'-]{2,25}(?: ${capital}[\p{L}'-]{1,20}){0,3}, ${capital}[\p{L}'-]+(?: (?:(?:upon|on|of|under|le|la|de) )?${capital}[\p{L}'-]*){0,3}${town})${addressEnd}`;
const places =
  "(?:laborator(?:y|ies)|hub|depot|cent(?:re|er)|campus|pavilion|clinic|branch|plant|factory|mill|house|store|cafeteria|canteen|caf[ée]|wing|hospital|school|college|library|warehouse|hall|yard|office|tower|facility|terminal|garage|showroom|workshop)";
/** `the Customer's laboratory at Green Park`, `its hub`. */
const namedPlace = String.raw`(?<name>(?:(?:the|its|our|their|your) )?(?:[\p{L}'’&-]{2,20} ){0,4}?${places}(?: (?:at|in|of) [\p{L}'’-]+(?: [\p{L}'’-]+){0,2})?)`;
const siteLabel =
  "sites?|premises|locations?|site address|service (?:address|location)|(?:delivery|installation|collection|supply|work|job|project) (?:address|site|location|point)|deliver(?:y)?(?: goods)? to|ship to|place of (?:performance|delivery|work|employment)|propert(?:y|ies)(?: address)?|work ?place|venue|facility";
const ownHeading =
  /premises|site|location|place of (?:performance|delivery|work)|propert(?:y|ies)|facilit(?:y|ies)|service address/iu;

export const sitesRules = defineFieldRules<SitesValue>({
  field: "sites",
  language: "en",
  cue: /(?<!\p{L})(?:hubs?|depots?|laborator|warehouse|clinic|branch|cent(?:re|er)|campus|premises|sites?|locations?|located|situated|place of|facility|facilities|building|property|deliver(?:ed)? to|address|perform(?:ed)?|provided? at|cleaning at)/iu,
  rules: [
    {
      name: "en/sites/Site: <address>",
      pattern: inEitherCase(
        new RegExp(
          String.raw`(?<![\p{L}'’-])(?:${siteLabel})(?: (?:no\.? ?)?\d{1,2}| [A-D])?["”]?\s?(?:[:\t|]|-(?= ))\s?(?<name>\p{L}[^\n:;\d]{2,50}?(?:,| -|:) )?${address}`,
          "dgiu",
        ),
      ),
      strength: 0.86,
      read: (match) => reading(match),
    },
    {
      name: "en/sites/premises located at <address>",
      pattern: inEitherCase(
        new RegExp(
          String.raw`(?<!\p{L})(?:premises|building|property|site|facility|facilities|plant|warehouse|store|shop|school|hospital|restaurant|apartment|unit|land|offices?|hotel|data cent(?:er|re))(?!\p{L})[^.;\n]{0,80}?(?:(?:located|situated|known|being|lying|and being|kept|installed|stored|housed)(?: (?:at|as|in|on)(?: and known as)?)?|,|\(|at|known as)(?: the following address:?)? ${address}`,
          "dgiu",
        ),
      ),
      strength: 0.76,
      read: (match) => reading(match),
    },
    {
      name: "en/sites/services performed at <address>",
      pattern: inEitherCase(
        new RegExp(
          String.raw`(?<!\p{L})(?:perform|provid|deliver|render|carr|clean|maintain|install|suppl|execut|collect|kept|stor|hous|locat|base)\p{L}{0,5}(?!\p{L})[^.;\n]{0,100}? (?:at|to)(?: the following address:?| the (?:\p{L}+ ){0,3}(?:office|site|premises|facility) (?:at|of))? ${address}`,
          "dgiu",
        ),
      ),
      strength: 0.72,
      read: (match) => reading(match),
    },
    {
      name: "en/sites/<place>, <address>",
      pattern: inEitherCase(
        new RegExp(String.raw`(?<![\p{L}'’])${namedPlace},? (?:at |located at |situated at )?${address}`, "dgiu"),
      ),
      strength: 0.72,
      read: (match) => reading(match),
    },
    {
      name: "en/sites/<address> in the clause on premises",
      pattern: inEitherCase(new RegExp(String.raw`(?<![\p{L}\d])(?:${address}|${plainAddress})`, "dgiu")),
      strength: 0.65,
      read: (match) => (ownHeading.test(match.clause.heading) ? reading(match) : undefined),
    },
    {
      name: "en/sites/<place> | <address>",
      strength: 0.74,
      readDocument: (document) => sitesInTables(document),
    },
    {
      name: "en/sites/<place>, <town> <postcode>",
      strength: 0.72,
      readDocument: (document) => sitesByPostcode(document),
    },
    {
      name: "en/sites/<places in a list or a table of sites>",
      strength: 0.7,
      readDocument: (document) =>
        listedSites(document).filter(
          ({ value, span }) => value.name !== undefined || !isPartyAddress(document, value.address ?? "", span.start),
        ),
    },
    {
      name: "en/sites/<place> where something is done, or beside a label",
      strength: 0.7,
      readDocument: (document) =>
        statedSites(document).filter(({ value, span }) => !isPartyAddress(document, textOf(value), span.start)),
    },
    {
      name: "en/sites/premises located at <blank>",
      pattern:
        /(?<!\p{L})(?:premises|site|property|services)[^.;\n]{0,40}? (?:located|situated|performed) at:? (?=\[|_{3}|…|\.{4})/giu,
      strength: 0.6,
      read: (match) => (hasBlank(match.after(40)) ? { state: "absent" } : undefined),
    },
  ],
  corpus: sitesCorpus,
});

function reading(match: RuleMatch): RuleReading<SitesValue> | undefined {
  const span = match.spanOf("address");
  const place = asAddress(match.groups.address ?? "");
  const { slice } = match.document.view;
  if (!span || place === undefined || hasBlank(slice(span.start, span.end + 6))) return undefined;
  const near = slice(Math.max(match.paragraph.start, span.start - 120), span.start);
  if (seatWords.test(near)) return undefined;
  const named =
    match.groups.name !== undefined && /(?:perform|provid|deliver|held|take place|collect|support)\p{L}*/iu.test(near);
  if (!named && isPartyAddress(match.document, place, span.start)) return undefined;
  const name = match.groups.name
    ?.replace(/[,:\s-]+$/u, "")
    .replace(/^.* (?=(?:the|its|our|their|your) )/iu, "")
    .replace(/^(?:(?!(?:the|its|our|their|your) )\p{Ll}[\p{L}'-]* )+/u, "");
  const isOwn = name !== undefined && /\p{L}{3}/u.test(name) && match.text.startsWith(match.groups.name ?? "");
  return { value: { ...(isOwn && { name }), address: place }, span };
}

/** Where the words of an address end: at a small letter, but for those inside names of places. */
const notInAddress = /(?<=[\s,])(?!(?:upon|on|of|under|by|de|la|le|the|in)(?: the)? \p{Lu})\p{Ll}/u;

/** An address whose first word has a capital, without the words that follow it; undefined where it has none. */
function asAddress(words: string): string | undefined {
  const stop = words.search(notInAddress);
  const kept = (stop < 0 ? words : words.slice(0, stop)).trim().replace(/[\s,.-]+$/u, "");
  return /^(?:Unit \S+, )?\d\S* \S*\p{L}/u.test(kept) ? kept : undefined;
}

const seatWords =
  /(?<!\p{L})(?:registered|principal|headquarter|mailing|notices?|attention|attn|sent|payment|invoices?|residing|residence|incorporated|represented|having (?:its|an)|with (?:its|an|offices)|whose address|has (?:its|an) (?:office|address)|hereinafter|between)(?!\p{L})/iu;
const performedThere =
  /(?<!\p{L})(?:deliver|perform|provid|clean|maintain|install|suppl|collect|visit|attend|hous|stor|kept|occup|site|premises|location|locat|situat|place of|propert|building|works|depot|warehouse|unit|plant|workplace|venue|stationed|based at|held at)\p{L}*/iu;
/** An address ends a description of where something is done: the words before it, the head of its column or its clause say so. */
function sitesByPostcode(document: RuleDocument) {
  const rows = tableRows(document);
  return document.view.paragraphs.flatMap((paragraph) => {
    const row = rows.get(paragraph);
    return postalPlaces(document, paragraph).flatMap(({ value, start, end, before }) => {
      const since = before.split(/[.;] /u).at(-1) ?? "";
      const head = row?.cells.findIndex((cell) => cell.start <= start && start < cell.end) ?? -1;
      const around = `${since} ${row ? `${row.heads[head] ?? ""} ${row.cells[0]?.text ?? ""}` : ""}`;
      if (seatWords.test(since) || isPartyAddress(document, value.address ?? "", start)) return [];
      const isPlace = performedThere.test(around) || ownHeading.test(document.clauseAt(start).heading);
      return isPlace ? [{ value, span: { start, end } }] : [];
    });
  });
}

const addressHead =
  /^(?:site |street |postal |delivery )?(?:address|location)(?:es|s)?$|^(?:sites?|premises|where|place|delivery point)$/iu;
const addressCell = inEitherCase(new RegExp(`^(?:${address}|${plainAddress})$`, "iu"));

/** Rows that name a place and give its address. */
function sitesInTables(document: RuleDocument) {
  const rows = tableRows(document);
  const found: (RuleReading<SitesValue> & { readonly span: Span })[] = [];
  let column = -1;
  for (const paragraph of document.view.paragraphs) {
    const cells = rows.get(paragraph)?.cells;
    const head = cells?.findIndex(({ text }) => addressHead.test(text.trim())) ?? -1;
    column = cells === undefined ? -1 : head >= 0 ? head : column;
    const [first] = cells ?? [];
    const cell = head < 0 ? cells?.[column] : undefined;
    const place = cell && asAddress(addressCell.exec(cell.text.trim())?.groups?.address ?? "");
    if (!first || !cell || !place || isPartyAddress(document, place, cell.start)) continue;
    const name = column > 0 && /\p{L}{3}/u.test(first.text) ? first.text.trim() : undefined;
    found.push({ value: { ...(name && { name }), address: place }, span: { start: first.start, end: cell.end } });
  }
  return found;
}

const textOf = (value: SitesValue | undefined) => value?.address ?? value?.name ?? "";

/** A seat, or an address inside the description of a party, is no place of performance. */
function isPartyAddress(document: RuleDocument, place: string, start: number): boolean {
  const plain = (words: string) => words.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, " ");
  return partiesOf(document).some(
    ({ value, span }) =>
      (start >= span.start && start < span.end + 40) ||
      (value?.address !== undefined && plain(value.address).includes(plain(place))),
  );
}

import type { SitesValue } from "../../../schemas/fields/sites.ts";
import { hasBlank } from "../blanks.ts";
import type { Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { tableRows } from "../table-rows.ts";

/** A place that a list or a table of places names. */
export interface ListedSite {
  readonly value: SitesValue;
  readonly span: Span;
}

const kinds =
  "(?:sites?|premises|locations?|propert(?:y|ies)|buildings?|depots?|branches|stores|schools|plants|estates?)";
const label = new RegExp(
  `^(?:(?:the|service|customer|client|delivery|supply|installation|work) )?(?:${kinds}|delivery (?:address|point)|place of (?:performance|delivery|work)|address of the (?:site|premises|property))(?: (?:address(?:es)?|served|covered|included|of (?:the )?(?:services|work|performance)))?$`,
  "iu",
);
const announced = new RegExp(
  `(?:^|[.\\n] |(?<=\\d\\. ))(?:the )?(?:\\p{L}+ )?${kinds}(?: (?:covered|served|included))?(?: (?:are|is|means?|comprises?))?(?: (?:the following|as follows))?: ?(?<list>[^\\n]{8,900})`,
  "diu",
);
const siteHead = /^(?:sites?|premises|locations?|propert(?:y|ies)|buildings?|depots?|branch|store|school|site name)$/iu;
const postcode = /[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$|[A-Z]{2},? \d{5}(?:-\d{4})?$|\p{Lu}\p{L}+,? \d{5}$/u;
const sumRow =
  /^(?:all|total|sub-?total|grand total)(?!\p{L})|\(total\)$|(?<!\p{L})(?:charges?|price|fees?|amount|sum|cost|rate)s?(?!\p{L})/iu;

/** Places in lists after `The Premises are:`, beside `Site` in particulars, and in the first column of tables of sites. */
export function listedSites(document: RuleDocument): ListedSite[] {
  const { text, paragraphs, slice } = document.view;
  const rows = tableRows(document);
  const named: ListedSite[] = [];
  const listed = paragraphs.flatMap((paragraph): ListedSite[] => {
    const row = rows.get(paragraph);
    const [first, second] = row?.cells ?? [];
    if (row && first) {
      if (second && label.test(first.text.trim()) && !row.isHead && row.cells.length === 2)
        return itemsOf(second.text, second.start);
      const name = first.text.trim();
      const isName = !row.isHead && siteHead.test(row.heads[0] ?? "") && /^\p{Lu}[^\d]{3,60}$/u.test(name);
      if (isName && !label.test(name) && !sumRow.test(first.text))
        named.push({ value: { name }, span: { start: first.start, end: first.end } });
      return [];
    }
    const match = announced.exec(slice(paragraph.start, paragraph.end));
    const at = match?.indices?.groups?.list?.[0];
    return match?.groups?.list !== undefined && at !== undefined
      ? itemsOf(match.groups.list.split(/\. (?=\p{Lu})/u)[0] ?? "", paragraph.start + at)
      : [];
  });
  const addressed = beforePlaces(text, new Set(named.map(({ value }) => value.name ?? "")));
  const unaddressed = named.filter(({ value }) => !addressed.has(value.name ?? ""));
  return [...listed, ...unaddressed].toSorted((a, b) => a.span.start - b.span.start);
}

/** Those of some names that are followed by `, ` or ` at ` somewhere: another rule reads them with their address. */
function beforePlaces(text: string, names: ReadonlySet<string>): Set<string> {
  const lengths = [...new Set([...names].map(({ length }) => length))];
  if (lengths.length === 0) return new Set();
  const places = Array.from(text.matchAll(/, | at /g), ({ index }) => index);
  return new Set(
    places
      .flatMap((place) => lengths.map((length) => text.slice(Math.max(0, place - length), place)))
      .filter((words) => names.has(words)),
  );
}

/** Places between semicolons, each `name, address` or an address. */
function itemsOf(list: string, at: number): ListedSite[] {
  const found: ListedSite[] = [];
  let from = 0;
  for (const part of list.split(";")) {
    const words = part.replace(/^\s*(?:and )?(?:\(?[a-z\d]{1,3}[.)] )?/u, "");
    const start = at + from + part.length - words.length;
    from += part.length + 1;
    const place = words.replace(/(?:,? (?:and|or|with) (?:remote|such|any|all|other|via|by)[^,]*| and)?[.,\s]*$/iu, "");
    const value = hasBlank(place) ? undefined : siteOf(place);
    if (value) found.push({ value, span: { start, end: start + place.length } });
  }
  return found;
}

function siteOf(place: string): SitesValue | undefined {
  const [head = "", ...rest] = place.split(", ");
  const isPlace = /^\p{L}/u.test(head) ? rest.length > 0 : /^\d/u.test(head) && rest.length > 0;
  if (!isPlace || place.length > 160 || !/^(?:\p{Lu}|\d|the )/u.test(place)) return undefined;
  const address = rest.join(", ");
  const isStated = postcode.test(place) || (/^\d/u.test(rest[0] ?? head) && /^\p{Lu}/u.test(rest.at(-1) ?? ""));
  if (!isStated) return undefined;
  return /\d/u.test(head) || !/\d/u.test(address) ? { address: place } : { name: head.trim(), address };
}

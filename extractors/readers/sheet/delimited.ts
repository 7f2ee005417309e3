/** Rows of fields, as far as a delimited text has them. Quotes are taken off; fields are not trimmed. */
export type Records = readonly (readonly string[])[];

const delimiters = [";", "\t", ",", "|"] as const;
type Delimiter = (typeof delimiters)[number];

/** How far the beginning of a file is looked at. */
const sampleLength = 65_536;
/** More columns than any spreadsheet has (ECMA-376: XFD). */
const mostColumns = 16_384;
/** A field longer than this is prose. */
const longestField = 2000;

/**
 * The delimiter of a text that is a table through and through, or undefined: a contract with semicolons, a text with some
 * tables, a table drawn with bars is not. Decided from the beginning; `sep=;` on the first line decides at once, as Excel
 * has it.
 */
export function delimiterOf(content: string): Delimiter | undefined {
  const stated = /^sep=([;\t,|])\r?\n/u.exec(content)?.[1];
  const sample = content.length > sampleLength ? content.slice(0, content.lastIndexOf("\n", sampleLength)) : content;
  if (stated !== undefined) return delimiters.find((delimiter) => delimiter === stated);
  return delimiters.find((delimiter) => isTable(sample, delimiter));
}

/** Splits a delimited text (RFC 4180, with any delimiter); a quote that is never closed is a character like any other. */
export function recordsOf(content: string, delimiter: Delimiter): Records {
  const body = content.replace(/^sep=[;\t,|]\r?\n/u, "");
  const bareEnd = new RegExp(delimiter === "|" ? "[|\r\n]" : `[${delimiter}\r\n]`, "gu");
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  let hasQuotes = true;
  while (at < body.length) {
    const close = hasQuotes && body[at] === '"' ? closingQuote(body, at + 1) : undefined;
    if (close === body.length) hasQuotes = false;
    let end = close === undefined ? -1 : afterSpaces(body, close + 1);
    if (close !== undefined && (end === body.length || isEnd(body[end], delimiter))) {
      record.push(body.slice(at + 1, close).replaceAll('""', '"'));
    } else {
      bareEnd.lastIndex = at;
      end = bareEnd.exec(body)?.index ?? body.length;
      record.push(body.slice(at, end));
    }
    at = end + (body.startsWith("\r\n", end) ? 2 : 1);
    if (body[end] === delimiter) continue;
    records.push(record);
    record = [];
  }
  if (record.length > 0) records.push(record);
  return records;
}

/** Where a field in quotes closes; the length of the text where it never does. */
function closingQuote(body: string, from: number): number {
  let at = body.indexOf('"', from);
  while (at >= 0 && body[at + 1] === '"') at = body.indexOf('"', at + 2);
  return at < 0 ? body.length : at;
}

function afterSpaces(body: string, from: number): number {
  let at = from;
  while (body[at] === " ") at++;
  return at;
}

function isEnd(character: string | undefined, delimiter: Delimiter): boolean {
  return character === delimiter || character === "\r" || character === "\n";
}

function isTable(sample: string, delimiter: Delimiter): boolean {
  const records = recordsOf(sample, delimiter).filter((record) => record.some((field) => field.trim() !== ""));
  if (records.length < 2) return false;
  if (records.some((record) => record.length > mostColumns || record.some((field) => field.length > longestField))) {
    return false;
  }
  const columns = usualLength(records);
  const tabular = records.filter((record) => record.length > 1 && record.slice(1).some((field) => field.trim() !== ""));
  const regular = records.filter((record) => record.length === columns);
  if (columns < 2 || tabular.length < 0.9 * records.length || regular.length < 0.5 * records.length) return false;
  if (delimiter !== "\t" && isSpaced(records)) return false;
  // Two columns may be a list of amounts, or a sentence or two: there must be more of them, all alike, under a heading.
  const isHeaded = !/\d/u.test(records[0]?.join("") ?? "");
  return columns > 2 || (records.length > 2 && regular.length >= 0.9 * records.length && isHeaded);
}

function usualLength(records: Records): number {
  const counts = new Map<number, number>();
  for (const record of records) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Whether spaces stand beside the delimiters, as beside the commas and semicolons of a sentence. */
function isSpaced(records: Records): boolean {
  let [spaced, all] = [0, 0];
  for (const record of records) {
    for (const [index, field] of record.entries()) {
      if (index === 0 || field === "") continue;
      all++;
      if (/^\s|\s$/u.test(field) || /\s$/u.test(record[index - 1] ?? "")) spaced++;
    }
  }
  return spaced > 0.2 * all;
}

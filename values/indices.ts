import { priceIndexTable } from "./indices/table.ts";
import { anyOf, type Found, findAll, merge, plain } from "./read.ts";

/** A published price index. */
export interface PriceIndex {
  /** Its usual name: `Syntec`, `ICHT-IME`, `BT40`. */
  readonly name: string;
  readonly publisher: string;
  /** The publisher's identifier of the series. */
  readonly series?: string;
  /** Names of discontinued indices that it took over from. */
  readonly replaces?: readonly string[];
}

const tableBySymbol = new Map(
  priceIndexTable.flatMap((entry) =>
    [entry.name, ...(entry.symbols ?? [])].map((symbol) => [symbolKey(symbol), entry] as const),
  ),
);
const tableByWords = new Map(
  priceIndexTable.flatMap((entry) =>
    (entry.words ?? []).map((words) => [withoutAccents(words.toLowerCase()), entry] as const),
  ),
);

/** `BT01`…`BT54`, `TP01`…`TP14`, with a letter for sub-indices (`TP10a`). */
const numberedFamily = /^(BT|TP|EV) ?(\d{2}|\d)([a-z]?)$/i;

/** The index that a symbol of a formula, or a short name, stands for; hyphens, spaces and case do not matter. */
export function readIndexSymbol(symbol: string): PriceIndex | undefined {
  const family = numberedFamily.exec(symbol.trim());
  if (family) return familyMember(family[1] ?? "", family[2] ?? "", family[3] ?? "");
  const entry = tableBySymbol.get(symbolKey(symbol));
  return entry && published(entry);
}

const wordsPattern = new RegExp(`(?<!\\p{L})(?:${anyOf(tableByWords.keys())})(?!\\p{L})`, "giu");
const symbols = priceIndexTable
  .filter(({ name }) => !/^(?:BT|TP)\d/.test(name))
  .flatMap((entry) => [entry.name, ...(entry.symbols ?? [])]);
const symbolPattern = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:BT|TP) ?\\d{2}[a-z]?|${anyOf(symbols).replaceAll(/(?<=[A-Z]) (?=[\dA-Z])/g, " ?")})(?![\\p{L}\\d])`,
  "gu",
);
/** Short symbols are read as an index only near one of these words. */
const indexWords = /(?:indice|index|valeur|cours|formule|révision|price|percentage|change in|increase in|inflation)/iu;

/** Every price index named in a text, by symbol or in words. */
export function findIndices(text: string): Found<PriceIndex>[] {
  const source = plain(text);
  return merge(
    findAll(withoutAccents(source), wordsPattern, (_groups, match) => {
      const entry = tableByWords.get(match[0].toLowerCase());
      return entry && { value: published(entry) };
    }),
    findAll(source, symbolPattern, (_groups, match) => {
      const entry = tableBySymbol.get(symbolKey(match[0]));
      const near = source.slice(Math.max(0, match.index - 40), match.index + match[0].length + 25);
      if (entry?.weak && !indexWords.test(near)) return undefined;
      const value = readIndexSymbol(match[0]);
      return value && { value };
    }),
  );
}

function familyMember(family: string, number: string, letter: string): PriceIndex | undefined {
  const prefix = family.toUpperCase();
  const highest = { BT: 54, TP: 14, EV: 4 }[prefix] ?? 0;
  if (Number(number) < 1 || Number(number) > highest || (prefix !== "EV" && number.length < 2)) return undefined;
  return { name: `${prefix}${number}${letter.toLowerCase()}`, publisher: "INSEE" };
}

function published({ name, publisher, series, replaces }: PriceIndex): PriceIndex {
  return { name, publisher, ...(series && { series }), ...(replaces && { replaces }) };
}

/** Capitals and scans lose accents; one code unit for one, so that offsets stay valid. */
function withoutAccents(text: string): string {
  return text.replaceAll(/[\u00c0-\u024f]/g, (letter) => letter.normalize("NFD").charAt(0));
}

function symbolKey(symbol: string): string {
  return symbol.toUpperCase().replaceAll(/[\s_.()-]/g, "");
}

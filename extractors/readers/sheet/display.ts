import xlsx, { type CellObject } from "@e965/xlsx";

/**
 * The language that numbers and dates are shown in. A workbook says how many decimals, not which separators: those come
 * from the reader's system. Ours come from the words of the workbook.
 */
export type DisplayLanguage = "fr" | "en";

/** What a spreadsheet shows in a cell: the stored result in its number format. `""` where it shows nothing. */
export function displayedText(cell: CellObject, language: DisplayLanguage, date1904: boolean): string {
  if (cell.t === "z") return "";
  if (cell.t === "b") return booleans[language][cell.v === true ? 0 : 1];
  if (cell.t !== "n" || typeof cell.v !== "number") return cell.w ?? String(cell.v ?? "");
  const format = typeof cell.z === "string" ? cell.z : "General";
  if (xlsx.SSF.is_date(format)) return displayedDate(cell.v, format, language, date1904) ?? cell.w ?? "";
  const shown = cell.w ?? String(cell.v);
  return language === "fr" && !hasDigitsInWords(format) ? withFrenchSeparators(shown) : shown;
}

const booleans = { fr: ["VRAI", "FAUX"], en: ["TRUE", "FALSE"] } as const;

/**
 * Formats whose order of day and month the reader's system decides (ECMA-376 18.8.30: 14 and 22; the system's long date):
 * in English, where that is the United States' or the rest of the world's, the year comes first.
 */
const systemDates: Readonly<Record<string, Readonly<Record<DisplayLanguage, string>>>> = {
  "m/d/yy": { fr: "dd/mm/yyyy", en: "yyyy-mm-dd" },
  "m/d/yy h:mm": { fr: "dd/mm/yyyy hh:mm", en: "yyyy-mm-dd hh:mm" },
  "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy": { fr: "dddd d mmmm yyyy", en: "dddd, d mmmm yyyy" },
};

function displayedDate(
  value: number,
  format: string,
  language: DisplayLanguage,
  date1904: boolean,
): string | undefined {
  const chosen = systemDates[format]?.[language] ?? format;
  try {
    const shown = xlsx.SSF.format(chosen, value, { date1904 });
    return (localeOf(format) ?? language) === "fr" ? withFrenchNames(shown) : shown;
  } catch {
    // A format that the library does not know: what it made of the cell when it read it stands.
    return undefined;
  }
}

/** The language that a format names: `[$-40C]`, `[$€-fr-FR]`; the low ten bits of a number are the language. */
export function localeOf(format: string): DisplayLanguage | undefined {
  const tag = /\[\$[^\]-]*-([0-9A-Za-z-]+)\]/u.exec(format)?.[1];
  if (tag === undefined) return undefined;
  if (/^fr\b/iu.test(tag)) return "fr";
  if (/^en\b/iu.test(tag)) return "en";
  const primary = Number.parseInt(tag, 16) & 0x3ff;
  return primary === 0x0c ? "fr" : primary === 0x09 ? "en" : undefined;
}

/** A format that prints digits of its own, `"Lot 1.2 "0`: they are no part of the number. */
function hasDigitsInWords(format: string): boolean {
  return /"[^"]*\d[^"]*"/u.test(format);
}

function withFrenchSeparators(shown: string): string {
  return shown.replaceAll(/\d[\d,]*(?:\.\d+)?|\.\d+/gu, (number) => number.replaceAll(",", "\u00a0").replace(".", ","));
}

const months: readonly (readonly [english: string, french: string])[] = [
  ["January", "janvier"],
  ["February", "février"],
  ["March", "mars"],
  ["April", "avril"],
  ["May", "mai"],
  ["June", "juin"],
  ["July", "juillet"],
  ["August", "août"],
  ["September", "septembre"],
  ["October", "octobre"],
  ["November", "novembre"],
  ["December", "décembre"],
];
const days: readonly (readonly [english: string, french: string])[] = [
  ["Monday", "lundi"],
  ["Tuesday", "mardi"],
  ["Wednesday", "mercredi"],
  ["Thursday", "jeudi"],
  ["Friday", "vendredi"],
  ["Saturday", "samedi"],
  ["Sunday", "dimanche"],
];
const shortMonths = "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(" ");

const frenchNames = new Map<string, string>([
  ...months,
  ...days,
  ...months.flatMap(([english], index): [string, string][] =>
    english.length > 3 ? [[english.slice(0, 3), shortMonths[index] ?? english]] : [],
  ),
  ...days.map(([english, french]): [string, string] => [english.slice(0, 3), `${french.slice(0, 3)}.`]),
]);

function withFrenchNames(shown: string): string {
  return shown.replaceAll(/[A-Z][a-z]{2,}/gu, (name) => frenchNames.get(name) ?? name);
}

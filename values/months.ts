/** French month names and abbreviations, with and without accents. */
export const frenchMonths: ReadonlyMap<string, number> = numbered([
  ["janvier", "janv"],
  ["février", "fevrier", "févr", "fév"],
  ["mars"],
  ["avril", "avr"],
  ["mai"],
  ["juin"],
  ["juillet", "juil"],
  ["août", "aout"],
  ["septembre", "sept"],
  ["octobre", "oct"],
  ["novembre", "nov"],
  ["décembre", "decembre", "déc"],
]);

/** English month names and abbreviations. */
export const englishMonths: ReadonlyMap<string, number> = numbered([
  ["january", "jan"],
  ["february", "feb"],
  ["march", "mar"],
  ["april", "apr"],
  ["may"],
  ["june", "jun"],
  ["july", "jul"],
  ["august", "aug"],
  ["september", "sept", "sep"],
  ["october", "oct"],
  ["november", "nov"],
  ["december", "dec"],
]);

const ordinals =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );

/** English ordinals of the days of a month, in words. */
export const ordinalWords: ReadonlyMap<string, number> = new Map([
  ...ordinals.map((word, index) => [word, index + 1] as const),
  ...ordinals
    .slice(0, 9)
    .flatMap((word, index) => [[`twenty-${word}`, 21 + index] as const, [`twenty ${word}`, 21 + index] as const]),
  ["thirtieth", 30],
  ["thirty-first", 31],
  ["thirty first", 31],
]);

/** 1 for January. */
export function monthOf(name: string, months: ReadonlyMap<string, number>): number | undefined {
  return months.get(name.toLowerCase());
}

/** `3rd`, `3`, `third`. */
export function englishDay(text: string): number | undefined {
  const figures = /^\d+/.exec(text)?.[0];
  return figures ? Number(figures) : ordinalWords.get(text.toLowerCase());
}

function numbered(names: readonly (readonly string[])[]): Map<string, number> {
  return new Map(names.flatMap((spellings, index) => spellings.map((name) => [name, index + 1] as const)));
}

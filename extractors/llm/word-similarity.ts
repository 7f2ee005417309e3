const negations = new Set(
  "ne n pas non ni sans aucun aucune jamais sauf hors no not nor never neither without none except unless cannot".split(
    " ",
  ),
);

const numberWords = new Set(
  (
    "un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts trente " +
    "quarante cinquante soixante cent cents mille million millions premier premiere demi " +
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand first half"
  ).split(" "),
);

/** Digits that OCR reads as letters, in a word that has digits. */
const readAs: Readonly<Record<string, string>> = { o: "0", q: "0", l: "1", i: "1", z: "2", s: "5", b: "8" };

/** Whether a folded word turns a sentence into its contrary. */
export function negates(word: string): boolean {
  return negations.has(word);
}

/** Whether a folded word may not be lost without changing what is said: a number or a negation. */
export function bearsMeaning(word: string): boolean {
  return /\d/.test(word) || numberWords.has(word) || negations.has(word);
}

/**
 * How alike two folded words are: 1, 0.8 for small damage (one letter in four), or 0. Numbers and other words that bear
 * meaning are never alike when they differ, but for letters that OCR put in the place of digits.
 */
export function wordSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  if (/\d/.test(a) || /\d/.test(b)) return asDigits(a) === asDigits(b) ? 0.8 : 0;
  if (bearsMeaning(a) && bearsMeaning(b)) return 0;
  const allowed = Math.floor(Math.max(a.length, b.length) / 4);
  return allowed > 0 && withinEdits(a, b, allowed) ? 0.8 : 0;
}

function asDigits(word: string): string {
  return word.replaceAll(/[oqlizsb]/g, (letter) => readAs[letter] ?? letter);
}

/** Whether a becomes b with at most so many letters inserted, dropped or changed. */
function withinEdits(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(changed, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    if (Math.min(...current) > most) return false;
    previous = current;
  }
  return (previous[b.length] ?? 0) <= most;
}

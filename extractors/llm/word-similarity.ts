const negations = new Set(
  "ne pas non ni sans aucun aucune jamais sauf hors no not nor never neither without none except unless cannot".split(
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

/** Letters that OCR reads in the place of digits. */
const readAs: Readonly<Record<string, string>> = { o: "0", q: "0", l: "1", i: "1", z: "2", s: "5", b: "8" };

/** How alike two words are that differ by small damage. */
const damaged = 0.8;

/** Whether a folded word turns a sentence into its contrary. */
export function negates(word: string): boolean {
  return negations.has(word);
}

/** Whether a folded word may not be lost without changing what is said: a number, a number word or a negation. */
export function bearsMeaning(word: string): boolean {
  return isNumber(word) || numberWords.has(word) || negations.has(word);
}

/**
 * How alike two folded words are: 1, 0.8 for small damage (one letter in four, at least one), or 0. Two words that both
 * bear meaning and differ are never alike; a word that does may be read from a damaged one that means nothing.
 */
export function wordSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  if (isNumber(a) || isNumber(b)) return similarNumbers(a, b) ? damaged : 0;
  if (bearsMeaning(a) && bearsMeaning(b)) return inflection(a) === inflection(b) ? damaged : 0;
  const longest = Math.max(a.length, b.length);
  return longest > 1 && withinEdits(a, b, Math.max(1, Math.floor(longest / 4))) ? damaged : 0;
}

function isNumber(word: string): boolean {
  return word.replaceAll(/\D/g, "").length * 2 >= word.length;
}

/** Two clean numbers are equal or different; letters among the digits are damage. */
function similarNumbers(a: string, b: string): boolean {
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) return false;
  const [digitsA, digitsB] = [asDigits(a), asDigits(b)];
  return digitsA === digitsB || (Math.min(a.length, b.length) >= 4 && withinEdits(digitsA, digitsB, 1));
}

function asDigits(word: string): string {
  return word.replaceAll(/[oqlizsb]/g, (letter) => readAs[letter] ?? letter);
}

/** `un` and `une`, `cent` and `cents` say the same. */
function inflection(word: string): string {
  return word.replace(/e?s?$/, "");
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

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

const units = new Set(
  (
    "an ans annee annees mois semaine semaines jour jours heure heures trimestre trimestres semestre semestres ht ttc " +
    "year years month months week weeks day days hour hours quarter quarters"
  ).split(" "),
);

/** What turns a word into its contrary where it stands before it. */
const contraryPrefixes = ["in", "im", "ir", "il", "un", "non", "dis", "de", "des", "mal"];
/** Of shorter words the rest is not told from another word. */
const shortestRoot = 4;

/** Letters that OCR reads in the place of digits. */
const readAs: Readonly<Record<string, string>> = { o: "0", q: "0", l: "1", i: "1", z: "2", s: "5", b: "8" };

/** How alike two words are that differ by small damage. */
const damaged = 0.8;

/** Whether a folded word turns a sentence into its contrary. */
export function negates(word: string): boolean {
  return negations.has(word);
}

/** Whether a folded word may not be lost without changing what is said: a number, a number word, a unit or a negation. */
export function bearsMeaning(word: string): boolean {
  return isNumber(word) || numberWords.has(word) || units.has(word) || negations.has(word);
}

/** Whether two words that bear meaning bear the same: `un` and `une`, `cent` and `cents`, `1O` and `10`. */
export function sameMeaning(a: string, b: string): boolean {
  return a === b || (isNumber(a) || isNumber(b) ? figuresOf(a) === figuresOf(b) : inflection(a) === inflection(b));
}

/** Whether one of two folded words is the contrary of the other: `déterminée` and `indéterminée`. */
export function contrary(a: string, b: string): boolean {
  return negatedBy(a, b) || negatedBy(b, a);
}

/** The prefix is more than damage of the same word: without it, and only then, the rest is the root. */
function negatedBy(longer: string, root: string): boolean {
  if (root.length < shortestRoot) return false;
  return contraryPrefixes.some((prefix) => {
    if (!longer.startsWith(prefix) || longer.length < root.length + prefix.length - 1) return false;
    const rest = edits(longer.slice(prefix.length), root);
    return rest <= root.length / 4 && edits(longer, root) >= rest + prefix.length;
  });
}

/** Letters that may be damaged: one in so many. */
const damagedOfWord = 4;
/** Of two words read as one, or one as two: more would be room for a prefix. */
const damagedOfGlued = 8;

/**
 * How alike two folded words are: 1, 0.8 for small damage (one letter in four, in eight of glued ones, at least one), or 0.
 * Two words that both bear meaning and differ are never alike; a word that does may be read from a damaged one that means
 * nothing.
 */
export function wordSimilarity(a: string, b: string, glued = false): number {
  if (a === b) return 1;
  if (isNumber(a) || isNumber(b)) return figuresOf(a) === figuresOf(b) ? damaged : 0;
  if (/\d/.test(a) && /\d/.test(b) && a.replaceAll(/\D/g, "") !== b.replaceAll(/\D/g, "")) return 0;
  if (bearsMeaning(a) && bearsMeaning(b)) return sameMeaning(a, b) ? damaged : 0;
  if (contrary(a, b)) return 0;
  const longest = Math.max(a.length, b.length);
  return longest > 1 && withinEdits(a, b, Math.max(1, Math.floor(longest / (glued ? damagedOfGlued : damagedOfWord))))
    ? damaged
    : 0;
}

/** At least half figures. */
function isNumber(word: string): boolean {
  return word.replaceAll(/\D/g, "").length * 2 >= word.length;
}

/** The figures of a number and its decimal sign, with those that OCR took for letters. */
function figuresOf(word: string): string {
  return word.replaceAll(",", ".").replaceAll(/[^\d.]/g, (letter) => readAs[letter] ?? "");
}

/** `un` and `une`, `cent` and `cents` say the same. */
function inflection(word: string): string {
  return word.replace(/e?s?$/, "");
}

/** Whether a becomes b with at most so many letters inserted, dropped or changed. */
function withinEdits(a: string, b: string, most: number): boolean {
  return Math.abs(a.length - b.length) <= most && edits(a, b, most) <= most;
}

/** Letters inserted, dropped or changed between two words (Levenshtein); some number above `most` where there are more. */
function edits(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(changed, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    if (Math.min(...current) > most) return most + 1;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

import { oneOf } from "../../eval/random.ts";

/** What OCR takes characters for, and they for it. */
const confusions: Readonly<Record<string, readonly string[]>> = {
  a: ["o", "u"],
  b: ["h", "6"],
  c: ["e", "o"],
  d: ["cl"],
  e: ["c", "o"],
  f: ["t"],
  g: ["q", "9"],
  h: ["b", "li"],
  i: ["l", "1", "j"],
  j: ["i"],
  l: ["1", "I", "i"],
  m: ["rn", "nn"],
  n: ["u", "ri"],
  o: ["0", "c"],
  q: ["g"],
  r: ["t", "i"],
  s: ["5", "z"],
  t: ["f", "l"],
  u: ["n", "ii"],
  v: ["y", "u"],
  w: ["vv"],
  y: ["v"],
  z: ["2"],
  I: ["l", "1", "T"],
  O: ["0", "Q"],
  S: ["5"],
  B: ["8", "R"],
  "0": ["O", "o"],
  "1": ["l", "I"],
  "5": ["S"],
  "8": ["B"],
  "’": ["'", "`"],
  "'": ["’", "`"],
  ",": ["."],
};

/** A text of which this share of the characters is damaged as OCR does it: taken for another, lost, doubled, parted. */
export function damagedAsByOcr(text: string, share: number, random: () => number): string {
  return Array.from(text, (character) => (random() < share ? damaged(character, random) : character)).join("");
}

/** A figure is taken for a letter, never for another figure or for none: that would be another number. */
function damaged(character: string, random: () => number): string {
  if (/\s/.test(character)) return "";
  const plain = character.normalize("NFD").replaceAll(/\p{M}/gu, "");
  const taken = oneOf(confusions[character] ?? confusions[plain] ?? [plain], random);
  if (/\d/.test(character)) return taken;
  const kind = random();
  if (kind < 0.6) return plain === character ? taken : plain;
  if (kind < 0.8) return "";
  if (kind < 0.9) return `${character}${oneOf(["i", "r", "'", ".", "l"], random)}`;
  return /\p{L}/u.test(character) ? `${character}${oneOf([" ", "-\n"], random)}` : character;
}

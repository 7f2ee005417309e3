/**
 * Folded characters that OCR takes for one another, one group a line of shapes: round, upright, arched and so on. The usual
 * confusions of printed Latin text, as in Kolak and Resnik, "OCR error correction using a noisy channel model" (2002).
 */
const shapes = "ceo0aqu il1j!|tf ftrli nurv uvy hb6 s5z gq9 b8 z2 kx oc0qd '`´\" ., .: ,; -_".split(" ");

/** Two characters that look like one. */
const joined: Readonly<Record<string, readonly string[]>> = {
  m: ["rn", "nn", "ni", "in"],
  n: ["ri", "ii", "rl"],
  d: ["cl", "ci"],
  w: ["vv"],
  h: ["li", "lr"],
  u: ["ii", "li"],
  b: ["lo", "6"],
  k: ["lc"],
};

const alike = new Set(
  shapes.flatMap((shape) => Array.from(shape, (one) => Array.from(shape, (other) => one + other)).flat()),
);
const merged = new Set(Object.entries(joined).flatMap(([one, pairs]) => pairs.map((pair) => one + pair)));

/** Whether OCR may read one folded character for the other. */
export function lookAlike(one: string, other: string): boolean {
  return alike.has(one + other);
}

/** Whether OCR may read one folded character for these two, or they for it. */
export function looksLikeTwo(one: string, first: string, second: string): boolean {
  return merged.has(one + first + second);
}

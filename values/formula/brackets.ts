import { endsFactor, startsFactor, type Token } from "./tokens.ts";

/** Longer formulas are left as they are: their repairs are too many to tell which is meant. */
const mostPlaces = 26;

/** Whether each bracket has its other half. */
export function isBalanced(tokens: readonly Token[]): boolean {
  let open = 0;
  for (const { kind } of tokens) {
    if (kind === "open") open += 1;
    if (kind === "close") open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/**
 * Readings with one bracket put in or left out, or, where all have their other half, with a pair put in: what a scan loses.
 * Which of them is meant is for the constraints to say.
 */
export function bracketRepairs(tokens: readonly Token[]): Token[][] {
  const opens = tokens.flatMap((token, at) => (startsFactor(token) && token.kind !== "bar" ? [at] : []));
  const closes = tokens.flatMap((token, at) => (endsFactor(token) ? [at + 1] : []));
  if (opens.length > mostPlaces || closes.length > mostPlaces) return [];
  const even = withOneMissing(tokens);
  if (even !== tokens) return bracketRepairs(even);
  if (isBalanced(tokens)) {
    return opens
      .flatMap((from) => closes.filter((to) => to > from + 1).map((to) => withPair(tokens, from, to)))
      .filter(isBalanced);
  }
  const repaired = [
    ...opens.map((at) => inserted(tokens, at, bracket("open"))),
    ...closes.map((at) => inserted(tokens, at, bracket("close"))),
    ...tokens.flatMap((token, at) =>
      token.kind === "open" || token.kind === "close" ? [tokens.toSpliced(at, 1)] : [],
    ),
  ];
  return repaired.filter(isBalanced);
}

/** Of several brackets that lack their other half, all but one closed at the end, or left out there. */
function withOneMissing(tokens: readonly Token[]): readonly Token[] {
  const surplus = tokens.reduce((count, { kind }) => count + (kind === "open" ? 1 : kind === "close" ? -1 : 0), 0);
  if (surplus > 1 && surplus < 5) return [...tokens, ...Array.from({ length: surplus - 1 }, () => bracket("close"))];
  return surplus < -1 && tokens.at(-1)?.kind === "close" ? tokens.slice(0, -1) : tokens;
}

function withPair(tokens: readonly Token[], from: number, to: number): Token[] {
  return inserted(inserted(tokens, to, bracket("close")), from, bracket("open"));
}

function inserted(tokens: readonly Token[], at: number, token: Token): Token[] {
  return tokens.toSpliced(at, 0, token);
}

function bracket(kind: "open" | "close"): Token {
  return { kind, text: kind === "open" ? "(" : ")", start: -1, end: -1, line: 0, gap: 0 };
}

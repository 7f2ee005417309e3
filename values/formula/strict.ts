import { endsFactor, startsFactor, type Token } from "./tokens.ts";

/** Whether no sign, bracket or habit joins a token to the one before it: what stood over or under a line, or what follows a formula. */
export function isLoose(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at]];
  if (!before || !after || !endsFactor(before) || !startsFactor(after)) return false;
  if (after.kind === "number") return before.kind === "number";
  if (after.kind !== "symbol") return false;
  if (before.kind === "close") return tokens[at + 1]?.text !== "/";
  const isPrice = at === 1 && tokens[at + 1]?.text === "/";
  return before.kind === "symbol" && !isWeight(before.text) && !isPrice;
}

/** `a`, `b'`: a weight that the contract leaves as a letter; `x` is a sign that was not read as one. */
export function isWeight(symbol: string): boolean {
  return /^(?!x)\p{Ll}'?$/u.test(symbol);
}

/** The tokens in the strict language of the grammar, with the products that are only implied; nothing where two do not join. */
export function strictText(result: string, tokens: readonly Token[]): string | undefined {
  let text = "";
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (token.kind === "bar" || isLoose(tokens, index)) return undefined;
    const implied = before && endsFactor(before) && startsFactor(token);
    text += `${implied ? " *" : ""} ${token.text}`;
  }
  return `${result} =${text}`;
}

/** `(1)` after a formula is the call of a footnote. */
export function withoutFootnote(tokens: readonly Token[]): readonly Token[] {
  const [before, open, number, close] = tokens.slice(-4);
  const isCall =
    open?.kind === "open" && number?.kind === "number" && /^\d$/.test(number.text) && close?.kind === "close";
  return isCall && endsFactor(before) ? tokens.slice(0, -3) : tokens;
}

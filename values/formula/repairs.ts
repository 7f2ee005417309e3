/** The text with brackets closed, or those too many at the end left out. */
export function balanceBrackets(text: string): string {
  let open = 0;
  let kept = "";
  for (const character of text) {
    if (character === ")" && open === 0) continue;
    if (character === "(") open += 1;
    if (character === ")") open -= 1;
    kept += character;
  }
  return kept + ")".repeat(open);
}

/** Texts that the scan or the typist may have meant: lost brackets after the price, lost decimal commas in weights. */
export function repairs(text: string): string[] {
  const texts = [text, withBracketsAfterPrice(text)];
  return [...new Set(texts.flatMap((candidate) => [candidate, withDecimalMarks(candidate)]))].filter(
    (candidate) => candidate !== text,
  );
}

/** `P = P0 0.15 + 0.85 * S / S0`: the price multiplies everything. */
function withBracketsAfterPrice(text: string): string {
  return text.replace(/^([^=]+=\s*[\p{L}][\p{L}\d_']*)[\s*]+(?=[\d(])(.+)$/su, "$1 * ($2)");
}

/** `015` is `0.15`: nobody writes a whole number with a zero before it. */
function withDecimalMarks(text: string): string {
  return text.replaceAll(/(?<![\p{L}\d_.])0(\d{1,3})(?![\d.])/gu, "0.$1");
}

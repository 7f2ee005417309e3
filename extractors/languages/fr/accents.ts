import { inEitherCase } from "../letter-case.ts";
import type { FieldRules } from "../rule.ts";
import { withoutAccents } from "./lexicon.ts";

/** The pattern, also for text whose accents were left out (capitals) or lost (recognition): `é` becomes `[ée]`. */
export function orPlain(pattern: RegExp): RegExp {
  return inEitherCase(new RegExp(sourceOrPlain(pattern.source), pattern.flags));
}

/** The same for the source of a pattern. */
function sourceOrPlain(source: string): string {
  let inClass = false;
  let written = "";
  for (const [index, letter] of [...source].entries()) {
    const escaped = source[index - 1] === "\\" && source[index - 2] !== "\\";
    if (!escaped && letter === "[") inClass = true;
    if (!escaped && letter === "]") inClass = false;
    const plain = withoutAccents(letter);
    const inRange = source[index - 1] === "-" || source[index + 1] === "-";
    const alone = letter === "à" && !/\p{L}/u.test(`${source[index - 1] ?? ""}${source[index + 1] ?? ""}`);
    if (plain === letter || (inClass && inRange)) written += letter;
    else if (alone && !inClass) written += "(?:à|a(?=\\s))";
    else written += inClass ? letter + plain : `[${letter}${plain}]`;
  }
  return written;
}

/** The rules of a field, each also for text without accents. */
export function rulesOrPlain<Value>(rules: FieldRules<Value>): FieldRules<Value> {
  return {
    ...rules,
    cue: orPlain(rules.cue),
    rules: rules.rules.map((rule) => ("pattern" in rule ? { ...rule, pattern: orPlain(rule.pattern) } : rule)),
  };
}

/** Characters of the private use area around the parts of a pattern that are read in the case they are written in. */
const [opening, closing] = ["\uE000", "\uE001"];

/** Source of a part of a pattern that is read as printed, in a pattern that else takes letters in either case. */
export function asPrinted(source: string): string {
  return `${opening}(?:${source})${closing}`;
}

const token = /\\[pP]\{[^}]*\}|\\k<[^>]*>|\\u\{?[\da-fA-F]+\}?|\\.|\(\?<[\p{L}\d]+>|\(\?(?:[:=!]|<[=!])|[\s\S]/gu;

/**
 * A pattern with the flag `i` and parts `asPrinted`, written without the flag: every other letter stands for both its cases.
 * Case modifiers (`(?-i:…)`) say the same, but V8 loses them once a pattern is compiled (decision 0009).
 */
export function inEitherCase(pattern: RegExp): RegExp {
  if (!pattern.source.includes(opening)) return pattern;
  let printed = false;
  let inClass = false;
  let written = "";
  for (const [part] of pattern.source.matchAll(token)) {
    if (part === opening || part === closing) {
      printed = part === opening;
      continue;
    }
    if (part === "[" && !inClass) inClass = true;
    else if (part === "]") inClass = false;
    written += printed ? part : eitherCase(part, inClass);
  }
  return new RegExp(withRanges(written), pattern.flags.replace("i", ""));
}

function eitherCase(part: string, inClass: boolean): string {
  if (part === "\\p{Lu}" || part === "\\p{Ll}") return "\\p{L}";
  const [lower, upper] = [part.toLowerCase(), part.toUpperCase()];
  if (part.length > 1 || lower === upper || upper.length > 1) return part;
  return inClass ? `${lower}${upper}` : `[${lower}${upper}]`;
}

/** `[aA-zZ]`, which a range in a class has become, as `[a-zA-Z]`. */
function withRanges(source: string): string {
  return source.replaceAll(/([a-z])([A-Z])-([a-z])([A-Z])/gu, "$1-$3$2-$4");
}

import { passageAround } from "../around-match.ts";
import type { RuleMatch } from "../rule.ts";

const anOption =
  /(?<!\p{L})(?:options?|rights?)(?: \([^)\n]{1,30}\))? (?:to|of) (?:renew|extend|renewal|extension)(?!\p{L})|(?:renewal|extension) options?(?!\p{L})/iu;
const mayExtend = /(?<!\p{L})(?:may|can)(?:,? by [^.;,]{3,60},?)? (?:renew|extend|prolong)(?!\p{L})/iu;
const noOption = /(?<!\p{L})(?:no|not|without|any|neither|nor|waives?)(?: \p{L}+){0,3} ?$/iu;

/** Whether the words around give somebody a choice to renew. */
export function hasOption(match: RuleMatch): boolean {
  const passage = passageAround(match, 450);
  if (mayExtend.test(passage)) return true;
  const found = anOption.exec(passage);
  return found !== null && !noOption.test(passage.slice(Math.max(0, found.index - 30), found.index));
}

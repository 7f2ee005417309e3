import type { AppliesTo } from "../../../schemas/applies-to.ts";
import type { RuleMatch } from "../rule.ts";
import { scopeBefore } from "./time-words.ts";

const severalLots = /(?<!\p{L})lots (?:n° ?)?(?<lots>\d{1,2}(?:(?:, | et )\d{1,2}){1,9})(?!\d)/iu;

/** The lot or tranche of a statement; `Pour les lots 1 et 3` states it for each. */
export function scopesOf(match: RuleMatch): readonly (AppliesTo | undefined)[] {
  const { slice } = match.document.view;
  const before = slice(Math.max(match.sentence.start, match.start - 120), match.start);
  const after = /^[^.;,:\n]{0,60}/u.exec(match.after(60))?.[0] ?? "";
  const lots = (severalLots.exec(before) ?? severalLots.exec(after))?.groups?.lots;
  return lots ? lots.split(/, | et /u).map((lot) => ({ lot })) : [scopeBefore(match, match.end)];
}

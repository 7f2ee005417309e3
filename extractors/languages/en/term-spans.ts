import type { DateOrRule } from "../../../schemas/value-types.ts";
import { findCalendarSpans } from "../../../values/calendar-spans.ts";
import { headingsOf, sentenceBefore } from "../around-match.ts";
import type { PatternRule } from "../rule.ts";

const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const source = `(?<!\\p{L}|\\d )(?<rest>(?:(?:calendar|whole|full) years?|${months}|Q ?[1-4])(?!\\p{L})[^\\n;.]{0,45}20\\d{2})`;
const ownTime =
  /(?:(?<!\p{L})(?:terms?|duration|period|season|validity|dates?)(?: of (?:the |this )?\p{L}+)?(?: ?:| is| shall be| runs| covers)?(?: from| for| the)* ?$|(?<!\p{L})(?:agreement|contract|order|lease|licence|services?|placement|subscription|membership|framework|cover|engagement|appointment|hire)(?!\p{L})[^.;:]{0,40} (?:for|covers?|runs?|lasts?|valid|in force)(?: (?:from|for|the|period|whole|of))* ?$)/iu;

/** The contract's time by whole months, quarters or years: `Term: April to October 2025`, `runs from Q1 2026 to Q4 2027`. */
export const termSpanRule = (field: "effectiveDate" | "endDate"): PatternRule<DateOrRule> => ({
  name: `en/${field}/covers April to October <year>`,
  pattern: new RegExp(source, "dgiu"),
  strength: 0.6,
  read: (match) => {
    const before = sentenceBefore(match).slice(-100) || match.before(60);
    const other = /price|rates?(?!\p{L})|fees?(?!\p{L})|budget|forecast|accounts|invoice|payment|warrant|renew/iu;
    if (!ownTime.test(before) || other.test(before) || other.test(headingsOf(match))) return undefined;
    const [found] = findCalendarSpans(match.groups.rest ?? "", "en");
    if (!found || found.start > 0) return undefined;
    const date = field === "effectiveDate" ? found.value.from : found.value.to;
    return { value: { kind: "date", date }, span: { start: match.start, end: match.start + found.end } };
  },
});

import { wholeSentence } from "../around-match.ts";
import type { RuleMatch } from "../rule.ts";

const special =
  "(?:order(?: form)?s?|special (?:conditions|terms|provisions)|statements? of work|sow|schedules?|particulars|cover (?:sheet|page)|commercial terms|key terms|quote|quotation|proposal|part [a-d\\d]|summary|contract data|front page|basic lease information)";
/** `Unless the Order Form says otherwise`, `except as otherwise stated in the Particulars`: a default. */
const yields = new RegExp(
  `(?:unless|except (?:as|where|to the extent)|save (?:as|where))(?: [\\p{L}-]+){0,3} (?:the |an? |any |applicable |relevant )*${special}(?: [\\p{L}-]+){0,3} (?:otherwise|differently|another|a different)|(?:unless|except as|save as|if not)(?: is| it is)? (?:otherwise )?(?:stated|provided|specified|agreed|set out|set forth|indicated|different\\p{L}*)(?: otherwise| differently)? (?:in|on|by) (?:the |an? |any |applicable |relevant |corresponding )*${special}`,
  "iu",
);

/** Whether general terms yield to a special part of the document, and that part says what `topic` reads. */
export function isSetAside(match: RuleMatch, topic: RegExp): boolean {
  if (!yields.test(wholeSentence(match))) return false;
  const { slice } = match.document.view;
  const end = Math.max(match.end, match.sentence.end);
  return topic.test(slice(0, match.sentence.start)) || topic.test(slice(end));
}

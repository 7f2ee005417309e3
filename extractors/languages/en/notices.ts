import type { NoticesValue } from "../../../schemas/fields/notices.ts";
import { findDeadlines } from "../../../values/deadlines.ts";
import { headingsOf, statementAround, wholeSentence } from "../around-match.ts";
import { defineFieldRules, type RuleMatch, type RuleReading } from "../rule.ts";
import { isSetAside } from "./general-terms.ts";
import { electsRenewal, ending, notice, noticeByDay, purposeOf } from "./notice-parts.ts";
import { dayOfTheYear, delayInStatement, noticeInForm, notRenewing } from "./notice-statement.ts";
import { noticesCorpus } from "./notices.corpus.ts";
import { period, periodIn } from "./time-words.ts";

const theEnd =
  "(?:(?:the|its|any|each|such|said|this|that|every|a|then|such's) )?(?:date (?:of|on which) (?:the |its |this |such )?)?(?:(?!(?:effective )?date of termination|termination(?! date)|proposed|desired|intended)[\\p{L}'-]+,? ){0,5}?(?:expir(?:y|ation|es|ing)|end(?:s|ing)?|renewal|anniversary|conclusion|completion of the (?:initial )?term|(?:initial|current|renewal|then-current|extended|applicable) (?:\\p{L}+ )?(?:term|period)|term|next (?:renewal )?(?:term|period|year)|automatic renewal|renewal term|year's)(?!\\p{L})";
const noticeWords =
  "(?:(?:prior|advance|advanced|previous|written|clear|or more|irrevocable|formal|reasonable|in|and|of|a|unconditional|additional),? ){0,5}(?:notice|notification)(?!\\p{L})";
const cured =
  "(?:(?:un)?cur(?:e|ed|es|ing)|remed(?:y|ied|ies|ying)|unremedied|correct(?:ed|s|ing)?|rectif(?:y|ied)|make good|fix(?:ed|es)?|put(?:s|ting)?(?: \\p{L}+){0,2} right|comply|pay(?:ment)?|paid|made|perform)(?!\\p{L})";
const breachWords =
  /breach|breaks? (?:a|any|the|this)|default|fail|(?<!\p{L})faults?(?!\p{L})|does not (?:pay|perform|comply|put)|violat|non-?payment|non-?complian|deficien|not paid|unpaid|past due|overdue/iu;
const terminates =
  /terminat|cancel|rescind|re-enter|forfeit|event of default|in default|(?<!\p{L})end (?:this|the|it)(?!\p{L})/iu;
const otherDeadlines =
  /negotiat|forecast|minimum purchase|(?<!\p{L})prices?(?!\p{L})|deliver (?:to|an?)(?!\p{L})|audit|invoice|report|budget|(?<!\p{L})plan(?!\p{L})|earl(?:y|ier) termination fee/iu;
/** Time to answer a claim, to refuse a delivery, to end a dispute: no cure of a breach. */
const otherDelays =
  /dispute(?! in good faith)|arbitrat|mediat|warrant|defective|nonconforming|non-conforming|claim(?:s|ed)? (?:for|by|against)|indemnif|invoice|reject|bankrupt|insolven|receiver|petition|dismiss|appoint|registration statement/iu;

/** Words of not renewing, where the day by which they must be said stands instead of a period. */
const notRenewingWords = /non-?renewal|not (?:\p{L}+ ){0,5}(?:renew|extend|continue)|unless[^.]{0,120}notice/iu;

export const noticesRules = defineFieldRules<NoticesValue>({
  field: "notices",
  language: "en",
  cue: /(?<!\p{L})(?:notice|notif|warning|unless|opt|resign|withdraw|walk|bring|determine|leave|auto-?renew|break|remedy|rescind|ends?(?!\p{L})|stop|discontinu|prolong|fail|breach|default|cur(?:e|ed)(?!\p{L})|uncured|remed(?:y|ied)|terminat|cancel|non-?renew|not (?:to )?renew|right|(?:may|can) end)/iu,
  rules: [
    {
      name: "en/notices/<period> before the term ends",
      pattern: new RegExp(
        `(?<period>${period})(?:'?s?)?(?: or more| in advance| notice| written notice)?,? (?<link>before|prior to|preceding|in advance of|ahead of|of) ${theEnd}`,
        "dgiu",
      ),
      strength: 0.88,
      read: (match) => {
        const sentence = statementAround(match).text;
        if (
          !/noti(?:ce|f)|inform|advise|tell|writing|elect|intention|cancel|terminat/iu.test(sentence) ||
          !ending.test(sentence)
        )
          return undefined;
        if (match.groups.link === "of" && !/within/iu.test(match.before(12))) return undefined;
        if (
          !/not (?:to |be |so )?(?:renew|extend)|save (?:where|if|that|when)|not (?:wish|want|intend|desire)[^.;]{0,50} (?:renew|extend|continue|do so)|non-?renew|terminat|cancel|unless|except|opt(?:ing)? out/iu.test(
            sentence,
          ) ||
          electsRenewal.test(sentence)
        )
          return undefined;
        if (
          otherDeadlines.test(sentence) &&
          !/not (?:to )?renew|non-?renew|notice of (?:termination|cancel)/iu.test(sentence)
        )
          return undefined;
        return isSetAside(match, notRenewing) ? undefined : notice(match, "nonRenewal", 0.88, sentence);
      },
    },
    {
      name: "en/notices/<period> prior written notice",
      pattern: new RegExp(`(?<period>${period})(?:'?s?)?,? ${noticeWords}`, "dgiu"),
      strength: 0.86,
      read: given,
    },
    {
      name: "en/notices/notice of at least <period>",
      pattern: new RegExp(
        `(?:notice|notification|notify\\p{L}*|notif(?:ies|ied))(?!\\p{L})(?: (?!within|if|unless|that)[\\p{L}',]+){0,12}? (?:of|at least|not less than|no less than|no fewer than|not fewer than|minimum of|least|no later than|not later than) ?(?<period>${period})(?<after>[^.;\\n]{0,60})`,
        "dgiu",
      ),
      strength: 0.82,
      read: (match) =>
        /^'?,? ?(?:before|prior to|preceding) (?:the )?(?:\p{L}+ ){0,4}?(?:end|expir|renewal|anniv)/iu.test(
          match.groups.after ?? "",
        )
          ? undefined
          : given(match),
    },
    {
      name: "en/notices/breach not cured within <period>",
      pattern: new RegExp(
        `(?:(?:not|fail\\p{L}*|without|is|are|remain\\p{L}*|been|never|cannot be|if)(?: [\\p{L}']+){0,6}? ${cured}|uncured|unremedied|(?:breach|default|failure|violation)[^.;\\n]{0,60}? (?:continu|persist|remain)\\p{L}*)[^.;\\n]{0,140}?(?:(?:within|for|during|after|in|of|exceeding|than|has) |(?<=(?:continues?|persists?) ))(?:an?(?!\\p{L})|the|such|further|period of|additional| )*(?<period>${period})`,
        "dgiu",
      ),
      strength: 0.87,
      read: (match) => cure(match, 0.87),
    },
    {
      name: "en/notices/<period> to cure",
      pattern: new RegExp(
        `(?:(?<period>${period})(?:'?s?)?(?: [\\p{L}',]+){0,14}? (?:to|in which to|within which to|opportunity to|for) (?:attempt to )?(?:cur(?:e|ing)|remed(?:y|ying)|correct(?:ing)?|rectify|make good|put(?: \\p{L}+){1,2} right)(?!\\p{L})|(?:cure|remedy|grace) period(?: \\([^)\\n]{1,30}\\))? of (?:up to |at least )?(?<period>${period})|(?<period>${period})[ -](?:cure|remedy|remediation|grace)[ -]period)`,
        "dgiu",
      ),
      strength: 0.85,
      read: (match) => cure(match, 0.85),
    },
    {
      name: "en/notices/<period> after notice of the breach",
      pattern: new RegExp(
        `(?<period>${period}) (?:after|of|from|following|upon)(?: [\\p{L}']+){0,8}? (?:notice|notification|demand)(?: (?:thereof|of (?:such |the |said |any |that )?(?:\\p{L}+ )?(?:breach|default|failure|violation|non-?payment|same)|specifying|describing|from|by|to|is|has|shall|was|being))`,
        "dgiu",
      ),
      strength: 0.8,
      read: (match) =>
        /cur|remed|correct|fail|continu|within/iu.test(match.before(160)) ? cure(match, 0.8) : undefined,
    },
    {
      name: "en/notices/termination takes effect <period> after",
      pattern: new RegExp(
        `(?:(?:terminat|cancel|resign|withdraw|non-?renew)\\p{L}*[^.;\\n]{0,100}? (?:(?:shall|will|to|may) )?(?:be(?:come)?|take|takes|becomes|is)?(?: deemed)? ?effect(?:ive)?(?: on the date(?: that is)?| upon (?:the )?(?:expiration|expiry|lapse) of| not (?:less|earlier) than| no earlier than| at least| on| from)? (?:the )?(?<period>${period}) (?:after|from|following)|(?:agreement|contract|lease|engagement) (?:shall|will) (?:then )?(?:terminate|end|expire)(?: automatically)? (?:effective )?(?<period>${period}) (?:after|from|following) (?:the )?(?:receipt|date|giving|delivery|such|notice|service))`,
        "dgiu",
      ),
      strength: 0.84,
      read: (match) => {
        const sentence = wholeSentence(match);
        if (
          /(?:effective|closing|execution) date$|date (?:hereof|of this)/iu.test(match.after(25)) ||
          !/noti(?:ce|f)|receipt/iu.test(sentence)
        )
          return undefined;
        if (
          /^ ?(?:the )?(?:effective|closing|commencement)/iu.test(match.after(20)) ||
          (breachWords.test(sentence) &&
            /cure|remed/iu.test(sentence) &&
            !/^,? ?(?:a|the) (?:second|further) notice/iu.test(match.after(25)))
        )
          return undefined;
        return notice(match, "terminationEffect", 0.84, sentence);
      },
    },
    {
      name: "en/notices/<period> to refuse a price change",
      pattern: new RegExp(
        `(?:(?:reject|object|refus|declin|terminat|cancel)\\p{L}*[^.;\\n]{0,140}? (?:within|no later than|not later than|for|during) (?:an?(?!\\p{L})|the|period of| )*(?<period>${period})|within (?<period>${period})[^.;\\n]{0,140}?(?:reject|object to|refuse|decline|terminate|cancel|end (?:this|the|it))(?!\\p{L}))`,
        "dgiu",
      ),
      strength: 0.72,
      read: (match) => {
        const own = `${match.before(280)}${match.text}`.replaceAll(/notice of an (?=increase)/giu, "price ");
        const priced =
          /(?:increas|new|adjust|revis|rais)\p{L}*(?: \p{L}+){0,5}? (?:prices?|fees?|rates?|charges?|tariffs?)(?!\p{L})|(?:prices?|fees?|rates?|charges?|tariffs?)(?: \p{L}+){0,4}? (?:increase|adjust|revis|chang)|price (?:increase|change|adjustment)/iu;
        return priced.test(own) && !breachWords.test(match.text) && !/invoice|claim|shipment/iu.test(match.text)
          ? notice(match, "priceRefusal", 0.72, wholeSentence(match))
          : undefined;
      },
    },
    {
      name: "en/notices/<period> for non-payment",
      pattern: new RegExp(
        `(?:(?<period>${period})\\)? ?(?:for|where|if|when|in (?:the )?(?:case|event) of)(?: (?!within)[\\p{L}']+){0,5}? (?:non-?payment|fail(?:ure|s|ed|ing)? to (?:make )?(?:any )?(?:pay\\p{L}*)|payment (?:default|breach|obligation)s?)|(?:non-?payment|fail(?:ure|s|ing)? to pay(?: [\\p{L}]+){0,4}|payment (?:default|breach)s?),? (?:within )?\\(?(?<period>${period}))`,
        "dgiu",
      ),
      strength: 0.8,
      read: (match) => {
        const sentence = wholeSentence(match);
        return terminates.test(sentence) && /cur(?:e|ed)(?!\p{L})|remed|put(?: \p{L}+){1,2} right/iu.test(sentence)
          ? notice(match, "breachCure", 0.8, sentence)
          : undefined;
      },
    },
    {
      name: "en/notices/sum outstanding <period> after demand",
      pattern: new RegExp(
        `(?:outstanding|unpaid|overdue|in arrears?|not (?:been )?paid)(?!\\p{L})[^.;\\n]{0,60}? (?<period>${period})(?: [\\p{L}']+){0,3}? (?:after|of|from|following)(?: [\\p{L}']+){0,4}? (?:demand|reminder|notice|request)`,
        "dgiu",
      ),
      strength: 0.78,
      read: (match) => {
        const sentence = wholeSentence(match);
        return terminates.test(sentence) ? notice(match, "breachCure", 0.78, sentence) : undefined;
      },
    },
    {
      name: "en/notices/<period> on, if the fault persists",
      pattern: new RegExp(
        `(?<period>${period}) (?:on|later|after(?:wards| that)?|thereafter),? (?:if|where|should) (?:the|that|such|any) (?:\\p{L}+ )?(?:fault|breach|default|failure|problem|matter|cause|neglect)(?: (?:still|is|has|not|been|has not))* (?:persists?|continues?|remains?|goes on|stands?|uncured|unremedied|cured|remedied|mended|put right)`,
        "dgiu",
      ),
      strength: 0.8,
      read: (match) => notice(match, "breachCure", 0.8, wholeSentence(match)),
    },
    {
      name: "en/notices/<sum> not paid within <period>",
      pattern: new RegExp(
        `(?:does not|fails? to|failure to|has not) (?:pay|paid)(?!\\p{L})[^.;\\n]{0,160}? within (?:an?(?!\\p{L})|the|such|further|period of| )*(?<period>${period})[^.;\\n]{0,60}?(?:notice|reminder|demand)`,
        "dgiu",
      ),
      strength: 0.78,
      read: (match) => {
        const sentence = wholeSentence(match);
        return terminates.test(sentence) ? notice(match, "breachCure", 0.78, sentence) : undefined;
      },
    },
    {
      name: "en/notices/notice of non-renewal by <day of the year>",
      pattern:
        /(?:notice|notif\p{L}+)(?!\p{L})[^.;\n]{0,140}?(?<!\p{L})(?<limit>(?:by|before|on or before|(?:no|not) later than|prior to) [^.;\n]{3,40})/dgiu,
      strength: 0.8,
      read: (match) => {
        const sentence = statementAround(match).text;
        if (!notRenewingWords.test(sentence) || new RegExp(period, "iu").test(match.groups.limit ?? ""))
          return undefined;
        const found = findDeadlines(match.groups.limit ?? "", "en").find(
          ({ value }) => value.kind === "yearlyDay",
        )?.value;
        return found?.kind === "yearlyDay" ? noticeByDay(match, "nonRenewal", found.day, sentence) : undefined;
      },
    },
    {
      name: "en/notices/<party> may end it <period> beforehand",
      pattern: new RegExp(
        `(?:may|can|is entitled to|has the right to) (?:[\\p{L}]+ ){0,3}?(?:end|terminate|cancel|leave|stop|close|bring(?: \\p{L}+){1,3} to an end) ?(?:it|this|the|our|your)?(?!\\p{L})[^.;\\n]{0,120}?(?<period>${period})(?:'s?)?,? (?:beforehand|in advance|earlier|ahead|notice)`,
        "dgiu",
      ),
      strength: 0.8,
      read: (match) =>
        breachWords.test(match.text) || /(?:order|course|session|booking|purchase order)(?!\p{L})/iu.test(match.text)
          ? undefined
          : notice(match, "termination", 0.8, statementAround(match).text),
    },
    delayInStatement,
    dayOfTheYear,
    noticeInForm,
  ],
  corpus: noticesCorpus,
});

function given(match: RuleMatch): RuleReading<NoticesValue> | undefined {
  const around = statementAround(match).text;
  const known = purposeOf(match, around);
  if (!known || /(?:without|no|any) $/iu.test(match.before(9))) return undefined;
  return notice(match, known.purpose, known.strength, around);
}

function cure(match: RuleMatch, strength: number): RuleReading<NoticesValue> | undefined {
  const sentence = wholeSentence(match);
  const at = match.start - match.sentence.start;
  const near = sentence.slice(Math.max(0, at - 200), at + match.text.length + 200);
  const ends =
    terminates.test(sentence) ||
    /cure[ -]period/iu.test(match.text) ||
    /terminat|default|remed/iu.test(headingsOf(match)) ||
    terminates.test(match.before(500));
  if (!ends || !breachWords.test(near) || otherDelays.test(match.text)) return undefined;
  if (
    /(?:prior|advance) written notice|days'? notice of|extended|remain(?:s)? (?:in effect|effective)/iu.test(match.text)
  )
    return undefined;
  if (/^P(?:\d+Y|[7-9]M|\d{2,}M)$/.test(periodIn(match.groups.period)?.period ?? "")) return undefined;
  const elsewhere = otherDelays.test(near) ? 0.15 : 0;
  return notice(match, "breachCure", (terminates.test(sentence) ? strength : strength - 0.1) - elsewhere, sentence);
}

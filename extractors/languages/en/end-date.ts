import type { EndDateValue } from "../../../schemas/fields/end-date.ts";
import { headingsOf, sentenceBefore } from "../around-match.ts";
import { defineFieldRules, type PatternRule, type RuleMatch, type RuleReading } from "../rule.ts";
import { closingDayIn } from "./closing-day.ts";
import { dateAfter } from "./contract-dates.ts";
import { titleOf } from "./document-title.ts";
import { endDateCorpus } from "./end-date.corpus.ts";
import { endingPointIn } from "./ending-point.ts";
import { termSpanRule } from "./term-spans.ts";
import { termsInTables } from "./term-tables.ts";
import { blank, contract, thisContract } from "./time-words.ts";

const ends =
  "(?:expir(?:es?|ing)|terminat(?:es?|ing)|end(?:s|ing)?|conclud(?:es?|ing)|laps(?:es?|ing)|ceas(?:es?|ing)(?: to (?:have|be in) (?:effect|force))?|finish(?:es|ing)?|clos(?:es|ing)|run(?:s|ning)?|com(?:es?|ing) to (?:an end|its end|a close)|wraps? up|winds? up|is over|falls? away|ceas(?:es?|ing) to (?:apply|run|bind)|stops?(?: running)?|end(?:s|ing)? of right|to be completed)(?!\\p{L})";
const adverbs =
  "(?:,? (?:automatically|of right|ipso facto|without (?:further |any |prior )*(?:notice|formality|action)|at the latest|on the earlier of|upon the earlier of|at the earlier of|without notice|in any event|and be of no further force (?:and|or) effect|thereafter|finally|\\(?[ia1]\\)),?)*";
const named =
  "(?:(?:(?:[\\p{L}-]+ )?expiry(?= date)|expir(?:ation|y)|end(?:ing)?|long-?stop|last day(?: of (?:hire|cover|service|the (?:term|hire|contract)))?|(?<=(?:^|[\\n\\t]))valid (?:until|to)|(?:hire|cover|service|contract|licence|runs|let) (?:to|until|ends?)|ends|expires|off[- ]hire|termination|completion|scheduled expiration|outside|final|term end|contract end|lease end|lease expir(?:ation|y))(?: date)?|end of (?:the )?(?:initial )?(?:term|contract|agreement)|date of (?:expir(?:y|ation)|termination))";

const ownHeading = /(?<!\p{L})(?:term|duration|expir\p{L}*|period|commencement|effective)(?!s (?:of|and) )(?!\p{L})/iu;
const otherThings =
  /warrant|confidential|insurance|certificate|exclusiv|(?<!not )renew(?:al)? notice|option|payment|payable|paid|invoice|price|fees?(?!\p{L})|royalt|fiscal|quarter|statement|balance sheet|audit|fixed rate|(?<!\p{L})offer|delivery|milestone|forecast|lock-?up|employment with|patent|copyright|bond|loan|registration|financial|promotion|quot(?:e|ation)|valid through|interest|tax|coverage|discount|bonus|salary|vest|(?<!\p{L})rent(?!al)|(?<!\p{L})year ended|fail\p{L}* to|trial|test/iu;
const ownVerb =
  /(?<!\p{L})(?:continu\p{L}*|remain\p{L}*|effect(?:ive)?|in force|commenc\p{L}*|begin\p{L}*|beginning|start\p{L}*|valid|run|runs|last|lasts|extend(?:s|ed)?|term|duration|period|engaged?|retain(?:s|ed)?|appoint(?:s|ed)?|stands?|binds?|bound|hire[ds]?|let|provid\p{L}+|granted|endures?|subsists?|stay\p{L}*|open|perform\p{L}*|suppl\p{L}+)(?!\p{L})/iu;
const subject = new RegExp(
  `(?<!\\p{L})(?:${thisContract}|(?:initial |original |contract |lease |licen[cs]e )?(?:terms?|duration|tenancy|hire|pilot|charter|retainer|appointment|season|residency|partnership|collaboration|support|maintenance|works?|franchise|letter|franchisee|consultant|we|framework|secondment|placement|membership|plan|programme|cover|services?|concession|(?:contract|initial|lease|service) period)(?!\\p{L})|${contract})`,
  "iu",
);

/** What may stand between the words and the date: `at midnight (EST) on`, `the close of business on Friday,`. */
const beforeDate =
  /^(?:[\s\d:.,()]|(?:on|as of|at|upon|effective|by|with effect from|through|until|and|including|includes|no later than|the|close|midnight|noon|of|business|day|date|its|expiry|end|expiration|termination|final|last|namely|being|that|is|latest|hours|hrs|earlier|later|i|a|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[ap]\.?m|est|edt|pst|pdt|cst|gmt|utc|bst|cet|eastern|pacific|central|standard|time)(?!\p{L}))*$/iu;

/** What another contract says of itself: `Main Contractor under a building contract of 3 May, Completion Date …`. */
const otherContract =
  /(?<!\p{L})under (?:an?|the) (?:[\p{L}-]+ ){0,5}(?:contract|agreement|lease)(?: (?:of|dated|made)(?!\p{L})[^.;\n]{0,50})?, $/iu;

const rules: readonly PatternRule<EndDateValue>[] = [
  {
    name: "en/endDate/the last shift is on <date>",
    pattern:
      /(?<!\p{L})the (?:last|final) (?:shift|visit|session|night|day of service|delivery|clean|service|crossing|collection) (?:of (?:this|the) [\p{L}]+ )?(?:(?:will|shall|is to) )?(?:be|is|ends?|finish(?:es)?|falls?|takes? place|being)(?: (?:on|at))?(?<rest> [^\n;]{6,60})/dgiu,
    strength: 0.72,
    read: (match) => (isOther(match) ? undefined : end(match, 14, 0.72, beforeDate)),
  },
  {
    name: "en/endDate/expires on <date>",
    pattern: new RegExp(`(?<!\\p{L})${ends}${adverbs}(?=(?<rest>[^\\n;]{0,130}))`, "dgiu"),
    strength: 0.88,
    read: (match) => {
      const before = sentenceBefore(match);
      if (isOther(match) || !subject.test(before)) return undefined;
      return end(match, 34, subject.test(before.slice(-220)) ? standing(match, 0.88) : 0.6, beforeDate);
    },
  },
  {
    name: "en/endDate/until <date>",
    pattern:
      /(?<!\p{L})(?:until|through|till|thru|to and including|up to and including|up until|up to|(?<=(?:runs?|continues?|extends?|lasts?)(?: on)? )to|(?:not|never) (?:\p{L}+ ){0,2}beyond)(?<rest>[^\n;]{0,130})/dgiu,
    strength: 0.85,
    read: (match) => {
      const before = sentenceBefore(match);
      if (isOther(match) || !ownVerb.test(before + match.text)) return undefined;
      const own = subject.test(before) || ownHeading.test(match.clause.heading);
      return own ? end(match, 40, standing(match, 0.85), beforeDate) : undefined;
    },
  },
  {
    name: "en/endDate/from <date> to <date>",
    pattern:
      /(?<!\p{L})(?:from|between|commencing(?: on)?|beginning(?: on)?|(?:duration|term|period|season|dates|validity|valid)(?: of \p{L}+)?|(?:start|commencement)(?: date)?) ?[:|]? ?[^\n;:]{6,45}? (?:to|and|through|-|–|until|till|up to|end(?:s|ing)?(?: date)?):?(?: and including| on)? (?<rest>[^\n;]{0,40})/dgiu,
    strength: 0.78,
    read: (match) => {
      const before = sentenceBefore(match);
      const own =
        ownHeading.test(match.clause.heading) ||
        /(?<!\p{L})(?:term|duration|period|services?|hire|let|open|season|placement|pilot|residency|programme|framework|contract|agreement)(?!\p{L})/iu.test(
          before.slice(-90),
        ) ||
        /^(?:duration|term|period|season|dates|validity|valid|start|from ?:)/iu.test(match.text);
      if (!own || isOther(match) || !/\d/.test(match.text.slice(0, 34))) return undefined;
      return end(match, 4, 0.78, /^/u);
    },
  },
  {
    name: "en/endDate/Expiration date: <date>",
    pattern: new RegExp(
      `(?:^|\\n|\\t|[-•"(;|] ?|(?<=[\\p{L}\\d).,%] ))(?:the )?(?<label>${named})(?: of (?:this |the )?(?:${contract}|(?:initial )?term))?"?(?: \\([^)\\n]{1,25}\\))? ?(?:[:\\t\\n|-]{1,2}|(?=\\d)|(?:shall )?means?|is|shall be|:? ?of)(?<rest>[^\\n\\t]{0,60})`,
      "dgiu",
    ),
    strength: 0.88,
    read: (match) =>
      otherThings.test(headingsOf(match)) || !isLabel(match) || otherContract.test(match.before(140))
        ? undefined
        : end(match, 14, 0.88, beforeDate),
  },
  {
    name: "en/endDate/on <date> this Agreement comes to an end",
    pattern: new RegExp(
      `(?<!\\p{L})(?:on|at|from|with)(?<rest> [^\\n;]{6,45}?\\d{4}),? (?:(?:this|the|our|your) (?:[\\p{L}-]+ ){0,3}?(?:${contract}|term|services?|hire|appointment|cover|tenancy|placement)) (?:shall |will |automatically )*${ends}`,
      "dgiu",
    ),
    strength: 0.75,
    read: (match) => (isOther(match) ? undefined : end(match, 40, 0.75, beforeDate)),
  },
  {
    name: "en/endDate/<date> is the last day of the term",
    pattern: new RegExp(
      `(?<!\\p{L})(?<rest>(?:\\d{1,2}|(?:January|February|March|April|May|June|July|August|September|October|November|December))[^\\n;.]{3,20}?\\d{4}) (?:is|shall be|will be|being|as) (?:the )?(?:last|final|closing|end|expiry|expiration)(?: (?:day|date))?(?: of| for)? (?:this |the |our )?(?:initial )?(?:${contract}|term|services?|hire|period|tenancy|placement|engagement)(?!\\p{L})`,
      "dgiu",
    ),
    strength: 0.75,
    read: (match) => (isOther(match) ? undefined : end(match, 2, 0.75, /^/u)),
  },
  {
    name: "en/endDate/(the expiration date)",
    pattern:
      /(?<=(?<rest>(?<!\p{L})(?:on|until|through|to|of|by|date|at) [^\n;]{6,50}?)[ ,]{0,2})\((?:the |hereinafter )?"?(?:(?:scheduled |initial )?(?:expiration|expiry|termination|end|completion) date|the end date)"?\)/dgiu,
    strength: 0.8,
    read: (match) => (isOther(match) ? undefined : end(match, 60, 0.8, /^/u)),
  },
];

/** Words that give a contract its new end, and words for the end it had until then. */
const newEnd =
  /(?<!\p{L})(?:(?:is|are|shall be|be|being|been) (?:hereby |further |accordingly )*(?:extended|renewed|prolonged|amended|modified|changed|revised|deleted and replaced)|hereby (?:agree to )?(?:extend|renew|prolong)s?|extends?|extension term|renewal term|extended (?:term|expir\p{L}+)|new (?:term|expir\p{L}+|termination date))(?!\p{L})/iu;
const formerEnd =
  /(?<!\p{L})(?:(?:is|was|are|were) (?:presently |currently |originally )?(?:scheduled|due|set|to)(?: to)?|(?:currently|presently|originally|otherwise|by its terms|existing|then) (?:scheduled to |set to |due to |to )?|would (?:otherwise )?(?:have )?|will otherwise)\s*$/iu;
const extendsTerm =
  /(?<!\p{L})(?:(?:term|agreement|contract|lease|licen[cs]e|expiration date|termination date)[^.;\n]{0,80} (?:is|are|shall be|be) (?:hereby |further )*extended|hereby (?:agree to )?(?:extend|renew)s?|extension of (?:the )?(?:\p{L}+ )?term)(?!\p{L})/iu;

/** In a document that extends a contract, the end that it had counts less than the new one. */
function standing(match: RuleMatch, strength: number): number {
  const before = sentenceBefore(match);
  if (newEnd.test(before.slice(-260))) return Math.min(0.92, strength + 0.04);
  if (!formerEnd.test(before.slice(-60)) && titleOf(match.document)?.kind !== "amendment") return strength;
  return extendsTerm.test(match.document.view.text) ? 0.36 : strength;
}

/** `Supply end date ........ 30 September 2028`: dots that lead to the value. */
const leaders = /^[ :]{0,3}\.{3,80} ?(?=\d)/u;

/** A date right after the words; a blank says that nobody filled it in. `between` is what may stand before the date. */
function end(match: RuleMatch, gap: number, strength: number, between: RegExp): RuleReading<EndDateValue> | undefined {
  const whole = match.groups.rest ?? "";
  const dots = leaders.exec(whole)?.[0].length ?? 0;
  const rest = whole.slice(dots);
  const restAt = (match.spanOf("rest")?.start ?? match.start) + dots;
  const place = dateAfter(match.document, restAt, Math.min(gap, rest.length));
  if (place?.date !== undefined) {
    if (
      !between.test(place.lead) ||
      /(?<!\p{L})act(?!\p{L})|law|before|not earlier|no earlier|prior|dated/iu.test(place.lead)
    )
      return undefined;
    return {
      value: { kind: "date", date: place.date },
      span: { start: Math.min(match.start, place.start), end: place.end },
      strength: /earlier|later/iu.test(match.text) ? strength - 0.15 : strength,
      ...(place.otherReadings.length > 0 && {
        otherReadings: place.otherReadings.map((date) => ({ kind: "date" as const, date })),
      }),
    };
  }
  const closing = closingDayIn(rest);
  if (closing)
    return {
      value: { kind: "date", date: closing.date },
      span: { start: match.start, end: restAt + closing.end },
      strength: strength - 0.05,
    };
  const empty = new RegExp(blank, "u").exec(rest);
  if (!empty || empty.index > 12) return atEvent(match, rest, restAt, strength - 0.2);
  return { state: "absent", span: { start: match.start, end: restAt + empty.index + empty[0].length }, strength: 0.7 };
}

/** `ends on completion of the project`, `until the loan is repaid`: the end that something brings. */
function atEvent(
  match: RuleMatch,
  rest: string,
  restAt: number,
  strength: number,
): RuleReading<EndDateValue> | undefined {
  const before = sentenceBefore(match).slice(-160);
  const isUntil = /^(?:until|till|up)/iu.test(match.text);
  const stop = rest.search(/(?<!\d)[.](?: |$)/u);
  const words = stop >= 0 ? rest.slice(0, stop) : rest;
  if (
    /^(?:run|clos|stop|finish(?:ing)? )/iu.test(match.text) ||
    !subject.test(before) ||
    notOver.test(before.slice(-80)) ||
    /earlier|later/iu.test(words.slice(0, 30))
  )
    return undefined;
  const point = endingPointIn(words, isUntil);
  return point && { value: point.value, span: { start: match.start, end: restAt + point.end }, strength };
}

const notOver = /(?<!\p{L})(?:if|unless|may|right|not|surviv\p{L}*|liab\p{L}*|oblig\p{L}*|duty|duties)(?!\p{L})/iu;

/** In the middle of a line, a label begins with a capital. */
function isLabel({ groups, text, before }: RuleMatch): boolean {
  return /^\p{Lu}/u.test(groups.label ?? "") || !/^\p{L}/u.test(text) || !/[\p{L}\d).,%] $/u.test(before(2));
}

function isOther(match: RuleMatch): boolean {
  const before = sentenceBefore(match).slice(-110);
  if (
    /(?<!\p{L})(?:not|(?<!\d )may|if|could|right to|entitled to|party|elect(?:s)? to|option to|either|during|policies|month|(?:fiscal|calendar|financial|the|each|every) year|days?|for the)(?: \p{L}+)? $/iu.test(
      before,
    )
  )
    return true;
  if (/notice|agree(?:s|d)? (?:not )?to|may terminate|shall not|will not/iu.test(before.slice(-60))) return true;
  return (
    otherThings.test(before.replace(/(?:unless|except|subject to)[^,]{0,100},/giu, " ")) ||
    (match.clause.heading.length < 90 &&
      otherThings.test(match.clause.heading) &&
      !ownHeading.test(match.clause.heading))
  );
}

export const endDateRules = defineFieldRules<EndDateValue>({
  field: "endDate",
  language: "en",
  cue: /(?<!\p{L})(?:wraps?|winds?|stands|beyond|stops?|over|valid|up to|Q[1-4]|period|season|dates|validity|expir|laps|finish|ceas|runs?(?!\p{L})|last day|to an end|between|duration|term(?!\p{L})|including|from ?:|start|close|terminat(?:e|es|ing)(?!\p{L})|end(?:s|ing)?(?!\p{L})|conclud|until(?!\p{L})|through(?!\p{L})|till(?!\p{L})|(?:completion|termination|outside) date|from \p{L}{0,10} ?\d)/iu,
  rules: [
    ...rules,
    termSpanRule("endDate"),
    {
      name: "en/endDate/table: column of ends",
      strength: 0.75,
      readDocument: (document) => termsInTables(document, "end"),
    },
  ],
  corpus: endDateCorpus,
});

import type { RenewalValue } from "../../../schemas/fields/renewal.ts";
import { statementAround } from "../around-match.ts";
import type { RuleMatch } from "../rule.ts";
import { contract, period } from "./time-words.ts";

/** The usual verbs and nouns. */
const renewing =
  /(?<!\p{L})(?:(?:self-|auto-?)?renew(?:s|ed|al|als|able|ing)?|exten(?:d|ds|ded|ding|dable|dible|sion|sions)|prolong(?:s|ed|ing|able|ation|ations)?|rolls?|roll(?:s|ed|ing)?(?:[ -]?over| on| forward| into)|carr(?:y|ies|ied|ying)(?: (?:it|(?:the|this) \p{L}+))? (?:on|over|forward)|go(?:es)? (?:on|round again)|(?:runs?|running) on|continu(?:e|es|ed)|(?:further|additional|second|third|fourth|new|another|next|optional) (?:(?:renewal|option|consecutive|successive) )?(?:terms?|periods?|options?|years?|seasons?)|(?<!\p{L}(?:no|the|stock|share) )options? (?:periods?|terms?|years?|of)|\d{1,2}-(?:month|year) options?)(?!\p{L})/u;

/** How one period follows another, or which one comes next. No groups. */
const nextPeriod = `(?:(?:year|month|quarter|season|term|period)[ -](?:to|by|after)[ -](?:year|month|quarter|season|term|period)|one (?:[\\p{L}-]+ )?(?:year|month|quarter|season|term|period) (?:after|to) (?:another|the next)|another|an? (?:secondary|further|additional|new|subsequent|following|fresh|second) |(?:next|following|ensuing|succeeding) (?:[\\p{L}-]+ )?(?:year|month|quarter|season|term|period)|a periodic)`;

/** Every way to say that a contract goes on: the verb or noun around which a statement on renewal is built. */
export const goingOn = new RegExp(
  `${renewing.source}|(?<!\\p{L})(?:stays?|remains?|keeps?(?: on)?|starts?|begins?|becom(?:es?|ing)|runs?|running|thereafter|resets?|revives?|lengthen(?:s|ed)?)(?!\\p{L})(?=[^.;\\n]{0,60}?(?<!\\p{L})${nextPeriod})|(?<!\\p{L})lengthen(?:s|ed)?(?!\\p{L})`,
  "dgiu",
);

/** What goes on, where it is the contract. */
const own = new RegExp(
  `(?<!\\p{L})(?:${contract}|terms?(?!\\p{L}| and conditions| of (?:use|payment|sale))|membership|plan|retainer|hire|charter|framework|services|pilot|programme|scheme|tenure|relationship|cover|placement|distributorship|agency|occupancy|letting|secondment|engagement|appointment|assignment|tenancy|arrangement|support|collaboration|season|call-?off|cooperation|co-operation|partnership|(?:initial|fixed|minimum|trial|contract|supply|charter|hire|base) period)(?!\\p{L})`,
  "iu",
);
const ownHeading =
  /(?<!\p{L})(?:terms?|duration|renewals?|extensions?|prolongation|options?)(?!\p{L}| and conditions| of (?:use|payment|sale))/iu;

/** What else is renewed or extended, right before or after the verb. */
const otherThings =
  /insur|(?:letters?|lines?) of credit|polic(?:y|ies)|patent|trade-?marks?|domain|registration|copyright|credit|promissory|certificate|permits?(?!\p{L})|visa|(?<!\p{L})bonds?(?!\p{L})|regulatory|exclusiv|warrant|guarantee|review period|(?<!\p{L})cur(?:e|ed|ing)(?!\p{L})|deadline|(?<!each |every )time (?:for|to|limit)|of time|delivery|completion|offer|due date|maturity|indebtedness|statute|end users?|liabilit|obligations|notice period|payment|confidential|provisions|dispute|negotiat|moratorium|suspen|force majeure|(?<!\p{L})rent(?!al)|fees?(?!\p{L})|price|discount|invitation|scope|coverage to|software key|passports?|working hours|shift|stock options?|share options?|accreditation|retention|response|patch/iu;
const survival =
  /surviv|after (?:the )?(?:termination|expir)|notwithstanding (?:the )?(?:termination|expir)|continue[sd]? to/iu;
/** `hereby extended`: done, not foreseen. */
const done =
  /(?<!\p{L})(?:hereby|(?:has|have|had) been|was|were|now|if|as|so|unless|until|when|once|(?:as|if) (?:it )?(?:may|is|are|not)(?: be)?|earlier|sooner|otherwise|exercis\p{L}+ (?:its|the) (?:option|right) to)(?: (?!the(?!\p{L})|this|it)\p{L}+)? ?$/iu;
/** `extending capacity`: what follows is neither the contract nor how it is extended. */
const active = /^(?:renew|extend|prolong)(?:s|ing)?$/iu;
const itself = new RegExp(
  `^(?: and \\p{L}+)?(?:$|[.,;:)]| (?:it|them|for|by|once|twice|up|until|from|on|at|in|only|automatically|tacitly|upon|unless|thereafter|each|every|annually|yearly|monthly|quarterly|subject|with|without|if|of|is|are|shall|will|may|must|requires?|(?:(?:the|this|its|said|our|your|such|any|that|their|an?|[\\p{L}]+'s) )?(?:[\\p{L}-]+ ){0,3}?(?:${contract}|terms?|membership|plan|retainer|hire|charter|framework|services|pilot|programme|scheme|tenure|relationship|cover|period|distributorship|agency|tenancy))(?!\\p{L}))`,
  "iu",
);
/** `which period may be extended`: time to answer or to settle. */
const answerTime = /(?<!\p{L})(?:which|such) (?:\p{L}+ )?(?:period|deadline|time) \p{L}+ be $/iu;
const fixed = /(?<!\p{L})(?:shall|will|is|are|does|to)(?: (?!not|only)\p{L}+){0,3} $/iu;

const limits =
  /(?<!\p{L})(?:not|no) (?:less|more|later|earlier|fewer|sooner) than|(?:wholly )?without (?:(?:any|further|the|need|for|other) )*(?:formalit\p{L}+|action|notice|act|steps?|paper\p{L}*|prejudice|more(?! than))/giu;
const denial =
  /(?<!\p{L})(?:(?:not|never|cannot)(?: [\p{L}-]+){0,2}|(?:no|without|exclud\p{L}+|free of|instead of|devoid of)(?: [\p{L}-]+){0,4}|in no (?:case|event|circumstances?)(?: \p{L}+){0,3}|obliges? [^.;,]{0,40}) ?$/iu;
const denialAfter =
  /^(?:[^.;]|\.(?=\d)){0,45}?(?<!\p{L})(?:is|are|being|be|hereby|stands?)(?: \p{L}+){0,2}? (?:excluded|ruled out|deleted|barred|waived|struck out|prohibited|not (?:permitted|possible|available|allowed|granted|foreseen|envisaged|provided))(?!\p{L})/iu;
/** What a party says in its notice, which denies nothing by itself. */
const declared =
  /(?<!\p{L})(?:notice|notif\p{L}+|inten\p{L}+|wish\p{L}*|want\p{L}*|elects?|election|decides?|decision|desires?|unless|if|whether|event|chooses?|prefer\p{L}*|right)(?!\p{L})[^.;]{0,70}$/iu;

const tacitly =
  /(?<!\p{L})(?:automatic(?:ally)?|tacit(?:ly)?|self-renew\p{L}+|auto-?renew\p{L}*|evergreen|deemed (?:to be |to have been )?(?:renewed|extended|prolonged|continued)|without (?:(?:any|further|the|need|for|other) )*(?:formalit\p{L}+|action|notice|act|steps?|paper\p{L}*|more(?! than))|of its own accord|by itself)(?!\p{L})/iu;
const lapse =
  /(?<!\p{L})(?:unless|failing|absent|in the absence of|(?:if|where|should|provided) (?:that )?(?:neither|no(?:ne|body|thing)?|not)|(?:if|where) [^.;,]{3,40} (?:is|are|has|have|does|do) not|until|save (?:where|if|that)|except (?:where|if|that))(?!\p{L})/iu;
const recurring =
  /(?<!\p{L})(?:rolling|one (?:[\p{L}-]+ )?(?:year|month|quarter|season|term|period) (?:after another|to the next)|successive(?:ly)?|consecutive|from (?:year|month|quarter|season|time)|(?:year|month|quarter|week|season)(?:[- ](?:to|by|on|after)[- ](?:year|month|quarter|week|season))|at a time|(?:each|every) (?:year|month|quarter|anniversary|january|time)|so on|in turn|annually|yearly|monthly|on each anniversary|indefinitely|like (?:periods?|terms?))(?!\p{L})/iu;
const later =
  /(?<!\p{L})(?:thereafter|then|afterwards|(?:after|following|beyond|(?:on|upon|at) (?:the )?(?:expir\p{L}+|end) of) (?:that|which|(?:the|this|its) (?:\p{L}+ )?(?:initial|minimum|first|fixed|original|hire|committed|term|period|trial))|(?:on|upon|at|after|following) (?:its |the )?(?:expiry|expiration|end of each \p{L}+))(?!\p{L})/iu;
const mayBefore =
  /(?<!\p{L})(?:may|can|could|might|options?|rights?|entitle[ds]?|elect(?:s|ion)?|discretion|reserves?|wish(?:es)?|grants?|granted|requests?|requires?|exercis\p{L}+|agree(?:s|d)?|available|holds?|offer(?:s|ed)? \p{L}+|power|faculty|propos\p{L}+)(?!\p{L})[^.;:]{0,110}$/iu;
const mayAfter =
  /^[^.;:]{0,120}?(?<!\p{L})(?:options?|discretion|election|choice|request|agree(?:d|s|ments?)?|consent|mutual(?:ly)?|approval|addend\p{L}+|amendments?|(?:exchange of )?letters|in writing|written|signed|resolution|may be exercised|is available|by (?:giving )?notice|subject to|both (?:sides|parties)|instrument)(?!\p{L})/iu;

/** Verbs of a contract that goes on by itself, rather than being renewed by somebody. */
const lasting = /^(?:continu|go|carr|run|roll|stay|remain|keep|start|begin|becom|thereafter|reset|revive)/iu;

const begins =
  /^[^.;]{0,40}(?:begins|starts|follows|commences|(?:shall|will) (?:then )?(?:begin|start|commence|follow))/iu;

interface Found {
  readonly mode: RenewalValue["mode"];
  readonly strength: number;
}

/** By whose will the contract goes on, from the whole statement around its verb; nothing where something else does. */
export function renewalStated(match: RuleMatch): Found | undefined {
  const { text } = match;
  const statement = statementAround(match);
  const at = match.start - statement.start;
  const before = statement.text.slice(Math.max(0, at - 260), at);
  const after = statement.text.slice(at + text.length, at + text.length + 260);
  const isNoun = /term|period|option|year|season/iu.test(text);
  const isOf = /^ (?:of|to|for|in) /iu.test(after) && !new RegExp(`^ of (?:up to )?${period}`, "iu").test(after);
  if (otherThings.test(before.slice(-45)) || (isOf && otherThings.test(after.slice(0, 32)))) return undefined;
  if (done.test(before.slice(-40)) || survival.test(`${before.slice(-60)}${text}${after.slice(0, 60)}`))
    return undefined;
  if (answerTime.test(before) || (active.test(text) && !itself.test(after))) return undefined;
  if (
    /^exten(?:d|ds|ded|sion)$/iu.test(text) &&
    /^ (?:to(?!\p{L})(?! (?:run|cover) )|beyond|into|credit)/iu.test(after)
  )
    return undefined;
  const headed = ownHeading.test(match.clause.path.join(" "));
  const nearby = own.test(before.slice(-90)) || own.test(`${text}${after.slice(0, 45)}`);
  const spoken =
    (/options?$/iu.test(text) && new RegExp(`^ (?:\\([^)\\n]{1,12}\\) )?of (?:up to )?${period}`, "iu").test(after)) ||
    (lasting.test(text) && /(?<!\p{L})it(?: (?:simply|then|just|thereafter|will|shall))* $/iu.test(before)) ||
    (isNoun && begins.test(after) && lapse.test(statement.text)) ||
    (/^prolong/iu.test(text) && lapse.test(statement.text));
  if (!nearby && !own.test(before) && !headed && !spoken) return undefined;
  const near = before.slice(-70).replaceAll(limits, " ");
  const free = after.split(lapse)[0] ?? "";
  const chosen =
    mayBefore.test(before.split(/(?<!\p{L})(?:unless|until)(?!\p{L})/iu).at(-1) ?? "") || mayAfter.test(free);
  const isVerb = !isNoun && !lasting.test(text);
  if (denial.test(near)) {
    if (declared.test(before.slice(-90).replace(denial, ""))) return undefined;
    if (!isVerb && !/^roll|options?/iu.test(text)) return undefined;
    if (/^[^.]{0,60}(?:unless|except|save|without|other than|but)(?!\p{L})/iu.test(after) || mayAfter.test(free))
      return { mode: "express", strength: 0.66 };
    return { mode: "none", strength: 0.76 };
  }
  if (
    denialAfter.test(after) &&
    (!/deleted|struck/iu.test(after.slice(0, 70)) || /option|right/iu.test(before.slice(-40)))
  )
    return { mode: "none", strength: 0.8 };
  if (/so that it will now|now run/iu.test(after)) return undefined;
  const words = `${before}${text}${free}`;
  const extent = `${before.slice(-40)}${text}${after.slice(0, 130)}`;
  const measured = length.test(extent) || (!isNoun && sameLength.test(extent));
  if (!isVerb && !isNoun) return goesOn(statement.text, words, measured, chosen);
  if (tacitly.test(`${before.slice(-120)}${text}${after.slice(0, 90)}`))
    return isNoun && !recurring.test(words) ? undefined : { mode: "tacit", strength: 0.8 };
  const bound = isVerb && fixed.test(before) && !mayAfter.test(free);
  if (chosen && !bound)
    return measured ? { mode: "express", strength: isNoun ? 0.68 : 0.74 } : unmeasured(text, before, after);
  if (isNoun) return lapse.test(statement.text) && begins.test(after) ? { mode: "tacit", strength: 0.66 } : undefined;
  if (lapse.test(statement.text) && (measured || recurring.test(words))) return { mode: "tacit", strength: 0.75 };
  return recurring.test(words) && !/^renew(?:al|als|ing)$|^exten(?:sions?|ding)$/iu.test(text)
    ? { mode: "tacit", strength: 0.7 }
    : undefined;
}

const length = new RegExp(period, "iu");
const sameLength = /another|same|like|equal|season|further year|once|twice/iu;
const directly = /(?<!\p{L})(?:may|can|shall|will|must|only)(?: (?:only|then|further|also|be|again))* $/iu;

/** A right to go on of which no length is said: only where the contract stands beside the verb. */
function unmeasured(text: string, before: string, after: string): Found | undefined {
  const express = { mode: "express", strength: 0.5 } as const;
  if (/dispute|timeframe|^ as |^,/iu.test(after.slice(0, 90))) return undefined;
  if (/s$|al$|ion$/iu.test(text))
    return /^(?: of [^.;,]{3,40}?)? (?:is|shall|requires?|must|will|by|only)(?!\p{L})/iu.test(after) &&
      before.trim() === ""
      ? express
      : undefined;
  if (directly.test(before) && own.test(before.slice(-60))) return express;
  return active.test(text) && own.test(after.slice(0, 40)) ? express : undefined;
}

const following = new RegExp(`(?<!\\p{L})for ${nextPeriod}`, "iu");
const failing =
  /(?<!\p{L})(?:fail\p{L}*|default|breach|force majeure|events?|obligations?|restrictions?)(?!\p{L})[^.;]{0,80}(?:continu|go)|business days/iu;

/** `carries on month by month`, `thereafter continues until …`. */
function goesOn(statement: string, words: string, measured: boolean, chosen: boolean): Found | undefined {
  if (failing.test(words)) return undefined;
  const isRecurring = recurring.test(words.replace(/indefinitely/iu, ""));
  if (tacitly.test(words) && (measured || isRecurring)) return { mode: "tacit", strength: 0.8 };
  if (chosen && measured && /wish|agree|letters|both|(?<!\p{L})(?:may|can) (?:\p{L}+ )?carry/iu.test(words))
    return { mode: "express", strength: 0.66 };
  if (isRecurring) return { mode: "tacit", strength: 0.74 };
  if (!later.test(words)) return undefined;
  if (measured && lapse.test(statement)) return { mode: "tacit", strength: 0.68 };
  if (measured && !chosen && following.test(words)) return { mode: "tacit", strength: 0.58 };
  return /until[^.;]{0,60}(?:terminat|cancel|notice|stop|end)|unless[^.;]{0,60}(?:terminat|cancel|notice|stop|end)/iu.test(
    statement,
  )
    ? { mode: "tacit", strength: 0.62 }
    : undefined;
}

import type { NoticesValue } from "../../../schemas/fields/notices.ts";
import { findDeadlines } from "../../../values/deadlines.ts";
import { headingsOf, statementAround } from "../around-match.ts";
import type { PatternRule, RuleMatch } from "../rule.ts";
import { isSetAside } from "./general-terms.ts";
import { electsRenewal, notice, noticeByDay, type Purpose } from "./notice-parts.ts";
import { contract, period } from "./time-words.ts";

/** Every way to say that someone brings the contract to its end. */
const exits = new RegExp(
  `(?<!\\p{L})(?:terminat\\p{L}+|cancel\\p{L}*|rescind\\p{L}*|resign\\p{L}*|withdraw\\p{L}*|walk(?:s|ing)? away|determine(?:s|d)? (?:the|this|it)|discontinu\\p{L}+|give(?:s|n)? up|quit|opt(?:s|ing)?[ -]out|(?:end|ends|ended|ending|leave|leaves|leaving|stop|stops|exit|exits|break|close|revoke)(?: \\p{L}+){0,2}? (?:it|them|(?:this|the|our|your|its|that|an?) (?:\\p{L}+ ){0,2}?(?:${contract}|services?|term|plan|membership|hire|retainer|cover|relationship|scheme|programme|site|booking|framework))|denounc\\p{L}+|re-?enter|forfeit\\p{L}*|event of default|(?:to|at) an end|to a close|comes? to an end)(?!\\p{L})`,
  "iu",
);
const lapses =
  /(?<!\p{L})(?:not? (?:\p{L}+ ){0,7}?(?:renew|extend|prolong|continu|roll|carry|go on)\p{L}*|(?:does|do) not (?:want|wish for|desire|seek) (?:the|a|another|any) (?:next|further|new|another|second|renewal|extension)|non-?(?:renew|extension|prolong)\p{L}*|(?:renew|extend|prolong|roll|continu|carri)\p{L}*[^.]{0,240}?(?:unless|except|save|absent|failing)|(?:unless|except|absent|failing)[^.]{0,240}?(?:renew|extend|prolong|roll)\p{L}*|(?:stop|prevent|switch off|turn off|decline|avoid|disable)\p{L}*[^.;]{0,40}(?:renew|extend|extension|prolong|roll)\p{L}*|opt(?:ing|s)?[ -]out)(?!\p{L})/iu;
const faults =
  /(?<!\p{L})(?:breach\p{L}*|default\p{L}*|fail(?:s|ed|ure|ures|ing)?(?! (?:such|any|this|which|that|notice))|faults?|violat\p{L}*|non-?(?:payment|compliance|performance)|unpaid|overdue|past due|arrears|infring\p{L}+|short-?comings?|deficienc\p{L}+|not (?:pay|paid|perform\p{L}*|compl\p{L}+))(?!\p{L})/iu;
const mends =
  /(?<!\p{L})(?:un)?(?:cur(?:e|es|ed|ing|able)|remed(?:y|ied|ies|ying|iable)|correct(?:ed|s|ing|ion)?|rectif(?:y|ied|ying|ication)|ma(?:k|d)e(?:s)? good|put(?:s|ting)?(?: \p{L}+){0,4}? (?:right|into effect)|fix(?:ed|es)?|repair(?:ed|s)?|do(?:es)? so|pay|paid|perform(?:ed)?|comply|complied|settled?|resol\p{L}+)(?!\p{L})/iu;
const priced =
  /(?<!\p{L})(?:(?:increas|new|adjust|revis|rais|chang|announc|higher)\p{L}*(?: \p{L}+){0,5}? (?:prices?|fees?|rates?|charges?|tariffs?|premiums?)|(?:prices?|fees?|rates?|charges?|tariffs?|premiums?)(?: \p{L}+){0,5}? (?:increas|adjust|revis|chang|ris|go up)\p{L}*|(?:the|such|an|any) increase)(?!\p{L})/iu;
/** Delays of other things, near the figure. */
const otherDelays =
  /invoice|warrant|deliver|insur|audit|inspect|forecast|purchase order|shipment|(?:planned )?maintenance|access|visit|enter (?:the|upon)|litigat|claim|address|assign|meeting|arbitrat|mediat|dispute|bankrupt|insolven|receiver|petition|dismiss|retain|records|return (?:all|the)|destroy|confidential|surviv|transition|hand(?:ing)?[ -]?over|purchase option|suspen|refund|reimburs|defects?(?!\p{L})|report|budget|training course|experience|resid|sell-?off|(?:cancel|postpone)\p{L}* (?:an?|the|your|any) (?:\p{L}+ )?(?:session|course|booking|order|class|visit|appointment|place)|illness|hand back|(?<!(?:not|no) )(?:fewer|less) than(?= $)|☐(?= $)|wind(?:ing)?[ -]down|force majeure|(?<!\p{L})(?:term|period) of(?= $)/iu;

const after = /^'?s?,? (?:\p{L}+ )?(?:after|from|of|following|upon|later than)(?!\p{L})/iu;
const told =
  /(?:notice|letter|warning|reminder|demand|receipt|receiv\p{L}+|service|sent|sending|served|given|notif\p{L}+|request|announce\p{L}*)/iu;
const ahead =
  /^'?s?,? (?:(?:prior|advance|written|clear|formal|or more),? )*(?:warning|notice|notification|ahead|beforehand|in advance|earlier)(?!\p{L})|^'?s?,? to the (?:end|close|last day) of|^'?s?,? (?:before|prior to|ahead of|in advance of|preceding|expiring (?:on|at))(?!\p{L})/iu;
const towardsEnd =
  /^'?s?,? (?:or more )?(?:(?:in advance|ahead) of|before|prior to|preceding)(?: \p{L}+){0,7}? (?:end|ends|expir\p{L}+|anniversar\p{L}+|renewal|renews|close|conclusion|(?:current|initial|running|next|then-current) (?:\p{L}+ )?(?:term|period|year)|lapses?|termination date)(?!\p{L})/iu;
const precededByNotice =
  /(?:notice|warning|notif\p{L}+|inform\p{L}*|tell\p{L}*|letter|writing|e-?mail)(?!\p{L})[^.;]{0,60}?(?:of|at least|(?:not|no) (?:less|fewer|later) than|minimum(?: of)?|giving|by|sent|posted|being|is)(?: (?:at least|an?|the))? ?$/iu;

/** A delay in a statement by which a contract ends: which of the five it is, from what stands around it. */
export const delayInStatement: PatternRule<NoticesValue> = {
  name: "en/notices/a delay where a contract ends",
  pattern: new RegExp(`(?<![\\p{L}\\d])(?<period>${period})`, "dgiu"),
  strength: 0.7,
  read: (match) => {
    const statement = statementAround(match);
    const at = match.start - statement.start;
    const before = statement.text.slice(Math.max(0, at - 240), at);
    const next = statement.text
      .slice(at + match.text.length, at + match.text.length + 160)
      .replace(/^(?: ☐ [^☐☒]{1,20})+(?=before|prior)/u, " ");
    if (otherDelays.test(before.slice(-70)) || otherDelays.test(next.slice(0, 60))) return undefined;
    const whole = `${before}${match.text}${next}`;
    const found = purposeAround(match, whole, before, next);
    return found && notice(match, found.purpose, found.strength, statement.text);
  },
};

const takesEffect =
  /(?:(?:tak\p{L}+|has|have|com\p{L}+ into) effect|effective|date (?:in|stated in|of) the notice,?)(?: (?:on|at|which|is|be|shall|must|not|no|earlier|less|than|least|upon|from|only|the|expiry|end|lapse|of))* ?$/iu;
const lead =
  /(?:(?:within|in|after|has|have|had|allowed|given?|gives?|gets?|not later than|no later than|least|than|of|up to|following|by|:|-)(?: (?:an?|the|further|period|grace|another|such|additional|of|shorter))*|(?:uncured|unremedied|continu\p{L}+|persist\p{L}*|remain\p{L}*|unpaid|overdue|arrears|outstanding)[^.;]{0,40}(?:for)?|[(;,]|(?:^|\s)(?:where|if)[^.;]{0,60}) ?\(?$/iu;
/** `Notices are effective three days after mailing`. */
const served = /(?:notices?|communications?|letters?|e-?mails?) (?:\p{L}+ ){0,5}effective[^.;]{0,30}$/iu;
/** Notices of non-renewal, where general terms yield to what a special part says of them. */
export const notRenewing = new RegExp(
  `(?:non-?renewal|not (?:\\p{L}+ ){0,5}(?:renew|extend|continue))[^.;\\n]{0,160}?(?:${period})[^.;\\n]{0,40} (?:before|prior to|preceding)|(?:${period})[^.;\\n]{0,80} (?:non-?renewal|not (?:\\p{L}+ ){0,3}(?:renew|extend))|(?:non-?renewal|renewal) notice(?: period)? ?[:\\t]{1,2} ?[^\\n]{0,30}(?:${period})`,
  "iu",
);

function purposeAround(match: RuleMatch, whole: string, before: string, next: string) {
  if (served.test(before)) return undefined;
  const leaves = exits.test(whole);
  const known = (purpose: Purpose, strength: number) => ({ purpose, strength });
  if (towardsEnd.test(next)) {
    const near = `${before}${match.text}${next.slice(0, 90)}`;
    if (electsRenewal.test(near) || isSetAside(match, notRenewing)) return undefined;
    if (lapses.test(near)) return known("nonRenewal", 0.78);
    const spoken =
      exits.test(before.slice(-120)) ||
      /(?:unless|failing|except|absent)[^.;]{0,120}(?:notice|letter|writing)/iu.test(near);
    return spoken ? known("nonRenewal", 0.6) : undefined;
  }
  if (
    (after.test(next) || ahead.test(next)) &&
    takesEffect.test(before) &&
    !served.test(before) &&
    (leaves || /(?<!\p{L})notice/iu.test(whole))
  )
    return known("terminationEffect", 0.76);
  const aroundFault = faults.test(before.slice(-160)) || faults.test(next.slice(0, 90));
  if (
    aroundFault &&
    lead.test(before) &&
    (mends.test(before.slice(-110)) ||
      mends.test(next.slice(0, 70)) ||
      (after.test(next) && told.test(next.slice(0, 60))))
  ) {
    const ended =
      leaves ||
      exits.test(match.after(260)) ||
      exits.test(match.before(360)) ||
      /terminat|default|breach/iu.test(headingsOf(match));
    return ended && !/^'?s?,? (?:prior|advance|written)? ?(?:notice|warning)/iu.test(next)
      ? known("breachCure", leaves ? 0.74 : 0.66)
      : undefined;
  }
  if (aroundFault) return undefined;
  if (
    priced.test(`${match.before(260)}${match.text}${next}`) &&
    leaves &&
    /(?:within|has|have|for|during)(?: (?:an?|the|period of))* ?$/iu.test(before)
  )
    return known("priceRefusal", 0.7);
  if (!leaves && !/(?<!\p{L})ends?(?!\p{L})/iu.test(before.slice(-60))) return undefined;
  if (
    after.test(next) &&
    told.test(next.slice(0, 90)) &&
    /(?:effect\p{L}*|ends?|terminat\p{L}+|date|expir\p{L}+|expiry of)(?: \p{L}+){0,5} ?$/iu.test(before.slice(-80))
  )
    return known("terminationEffect", 0.74);
  if (/^'?s?,? (?:(?:prior|advance|written|clear|formal|or more),? )*(?:notice|notification)/iu.test(next))
    return undefined;
  if (ahead.test(next) && !electsRenewal.test(whole)) return known("termination", 0.74);
  return precededByNotice.test(before) && /^[,. )]|^$/u.test(next) ? known("termination", 0.66) : undefined;
}

/** `must reach the other party by 30 September`: the day instead of the delay. */
export const dayOfTheYear: PatternRule<NoticesValue> = {
  name: "en/notices/a notice by a day of the year",
  pattern: /(?<!\p{L})(?<limit>(?:by|before|on or before|(?:no|not) later than|prior to|until) [^.;\n]{3,40})/dgiu,
  strength: 0.74,
  read: (match) => {
    const limit = match.groups.limit ?? "";
    if (!/january|february|march|april|may|june|july|august|september|october|november|december/iu.test(limit))
      return undefined;
    const statement = statementAround(match).text;
    const arrives = /(?:reach|receiv|arriv|serv|given|giving|sent|post)\p{L}*/iu.test(statement);
    if (
      !/notice|notif|letter|writing|inform|tell|e-?mail/iu.test(
        arrives ? `${match.before(320)}${statement}` : statement,
      )
    )
      return undefined;
    const found = findDeadlines(limit, "en").find(({ value }) => value.kind === "yearlyDay")?.value;
    if (found?.kind !== "yearlyDay") return undefined;
    const passage = `${match.before(320)}${match.text}${match.after(200)}`;
    const lapsing = lapses.test(passage);
    if (!lapsing && !exits.test(passage)) return undefined;
    return {
      ...noticeByDay(match, lapsing ? "nonRenewal" : "termination", found.day, statement),
      strength: lapses.test(statement) ? 0.76 : 0.66,
    };
  },
};

/** `Notice: 60 days (convenience), 30 days (breach)`, `Cure period: 15 days`: a line of a form. */
export const noticeInForm: PatternRule<NoticesValue> = {
  name: "en/notices/a line of a form",
  pattern: new RegExp(
    `(?:^|[\\n\\t;|•] ?|(?<=[\\p{L}\\d).%]) )(?<label>(?:[\\p{L}-]+ ){0,3}(?:notice|warning|cure|remedy|remediation|grace|opt-?out|cancellation|break|non-?renewal)(?: (?:period|notice|for|to|of|not|terminate|termination|cancel|break|leave|non-?renewal|renew|material|breach|default|convenience|the|without cause)){0,5}(?: \\([^)\\n]{1,30}\\))?(?: ?[:\\t|=]{1,2}| (?=\\d))) ?(?<terms>[^\\n]{0,60}?(?<period>${period})[^\\n\\t]{0,90})`,
    "dgiu",
  ),
  strength: 0.76,
  read: (match) => {
    const { label = "", terms = "" } = match.groups;
    if (
      !/^\p{Lu}/u.test(label) ||
      /price|change|payment|audit|entry|access|address|visit|hour|maintenance/iu.test(label)
    )
      return undefined;
    if (
      !/period|notice|opt-?out|cancell|non-?renewal/iu.test(label) ||
      /(?:\p{L}+ ){3}/u.test(label.replace(/(?:for|to|of|not|the|without) /giu, ""))
    )
      return undefined;
    const at = match.spanOf("period");
    const offset = (at?.start ?? 0) - (match.spanOf("terms")?.start ?? 0);
    const said = `${label} ${terms.slice(0, offset)}${terms.slice(offset).split(/[,;]|(?<=[\p{Ll}\d).] )(?=\p{Lu}[\p{L}-]+(?: \p{L}+){0,3} ?:)/u)[0]}`;
    const purpose = formPurpose(said);
    return purpose && notice(match, purpose, 0.78, match.text);
  },
};

function formPurpose(said: string): Purpose | undefined {
  if (
    /(?<!\p{L})cure|remed|grace|put(?: \p{L}+)? right/iu.test(said) ||
    (faults.test(said) && !/convenience/iu.test(said))
  )
    return "breachCure";
  if (/non-?renew|not to renew|not renew|opt-?out|(?:before|prior to)[^.]{0,40}(?:renew|expir|end|anniv)/iu.test(said))
    return "nonRenewal";
  return /renew|exten/iu.test(said) ? undefined : "termination";
}

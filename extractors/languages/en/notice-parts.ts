import type { NoticesValue } from "../../../schemas/fields/notices.ts";
import type { Actor } from "../../../schemas/value-types.ts";
import { headingsOf } from "../around-match.ts";
import { noticeReading } from "../notice-reading.ts";
import { roleOf, rolePattern } from "../roles.ts";
import type { RuleMatch, RuleReading } from "../rule.ts";
import { contract, periodIn } from "./time-words.ts";

export type Purpose = NoticesValue["purpose"];

/** What a sentence says when a contract ends in it, by which words; used to tell one delay from another. */
export const ending =
  /termina[bt]|cancel|renew|(?<!\p{L})expir|withdraw|walk away|exit (?:this|the|from)|(?<!(?:person|manager|officer|employee|member|director|individual|who|he|she) )resign(?!ed by)|(?:ends?|discontinue|break|determine) (?:it(?!\p{L})|(?:this|the) (?:agreement|contract|lease|licen|engagement|services|arrangement|appointment|tenancy|hire))|vacat|quit the premises|opt out|(?<!\p{L})discontinuance|intention not to|extend the term|year[- ]to[- ]year|rolls? (?:on|over|forward)|(?<!\p{L})ended(?= (?:by|on|at))|to (?:an end|a close)(?!\p{L})|(?<!\p{L})pulls? out(?!\p{L})/iu;
const notRenewing =
  /non-?renew|not (?:to |be |wish to |intend to |desire to )?(?:renew|extend|continue)|(?:renew|extend)(?:s|ed|al)?(?!\p{L})[^.]{0,200}(?:unless|except|absent|provided that|until)|(?:unless|except|absent|provided that)[^.]{0,200}(?:renew|extend)(?:s|ed|al)?(?!\p{L})|(?:before|prior to|preceding|at|as of|of) (?:the )?(?:\p{L}+ ){0,4}?(?:expir\p{L}+|end|conclusion|anniversary) (?:date )?of (?!(?:its|the) (?:fiscal|financial|budget) )(?:the |its |any |each |such |said |that |this |then )?(?:\p{L}+[- ]){0,4}?(?:terms?|periods?|year(?!s)|agreement)|year[- ]to[- ]year|month[- ]to[- ]month|expir\p{L}+ (?:date )?of the initial/iu;
/** Notices by which a contract is renewed, not left to end. */
export const electsRenewal =
  /(?<!not )(?:desires?|wish(?:es)?|intent(?:ion)?|intends?|elects?|election|right|option|request(?:s|ed)?|agree)(?: (?!not(?!\p{L}))\p{L}+)? to (?:so )?(?:renew|extend)|option to extend|exercis\p{L}+ (?:of )?(?:its|the|such|this) (?:\p{L}+ )?(?:option|right)|unless [^.]{0,60} agree[^.]{0,60} to (?:a )?(?:renew|exten)/iu;
const anyTime =
  /at any time|for (?:any(?: or no)?|no(?: stated| given| particular)?) reason|without (?:cause|reason|penalty)|for (?:its |their )?convenience|with or without cause|no cause|(?:sole|absolute) (?:discretion|right)|break (?:clause|date|option)/iu;
const breach =
  /breach|default|fail(?:s|ed|ure|ing)? (?:to|of)|non-?payment|violat|infring\p{L}+ of the terms|non-?complian|non-?performance|event of default|deficien/iu;
const priceChange =
  /(?:increas|chang|adjust|revis|new|rais|modif)\p{L}*(?: \p{L}+){0,6}? (?:prices?|fees?|rates?|charges?|tariffs?|rent)(?!\p{L})|(?:prices?|fees?|rates?|charges?|tariffs?)(?: \p{L}+){0,5}? (?:increas|chang|adjust|revis|rais)/iu;

/** Notices that end nothing: visits, changes, insurance, assignments. */
const otherNotices =
  /insurance|insurer|polic(?:y|ies)|inspect|audit|visit|(?:change|modif|amend)\p{L}* (?:to|of|in) (?:the |its |this |any )|assign(?!ed)|meeting|forecast|purchase order|shipment|deliver(?:y|ies) (?:date|of (?:the )?(?:product|good))|access to|litigation|settle|claim|escrow|vacation|maintenance window|downtime|publication|disclos|subcontract|option to purchase|first refusal|transfer|address|withdrawal of (?:any|the|an?) |discontinu\p{L}* of/iu;

/** Which delay a notice period is, from the sentence and the heading; nothing where it ends no contract. */
export function purposeOf(match: RuleMatch, sentence: string): { purpose: Purpose; strength: number } | undefined {
  const { heading } = match.clause;
  const ends = ending.test(sentence);
  const aboutOther = otherNotices.test(sentence);
  if (!ends) {
    const headed = heading.length < 80 && /terminat|(?<!\p{L})term(?!\p{L})|renewal|cancel/iu.test(heading);
    return headed && !aboutOther && /(?:this|the) agreement|services|(?<!\p{L})contract/iu.test(sentence)
      ? { purpose: "termination", strength: 0.5 }
      : undefined;
  }
  const doubt = aboutOther ? 0.25 : 0;
  if (
    aboutOther &&
    !new RegExp(
      `(?:terminat|cancel|renew)\\p{L}*(?: \\p{L}+){0,5}? ${contract}|${contract}[^.;]{0,60}(?:terminat|cancel|renew)`,
      "iu",
    ).test(sentence)
  )
    return undefined;
  if (
    priceChange.test(sentence) &&
    /terminat|cancel|reject|object/iu.test(sentence) &&
    /(?:may|right|entitled|option)[^.;]{0,60}(?:terminat|cancel|reject|object)/iu.test(sentence)
  )
    return { purpose: "priceRefusal", strength: 0.6 };
  if (electsRenewal.test(sentence)) return undefined;
  if (notRenewing.test(sentence) && !anyTime.test(sentence) && !breach.test(sentence))
    return { purpose: "nonRenewal", strength: 0.87 - doubt };
  if (breach.test(sentence) && !anyTime.test(sentence))
    return { purpose: "breachCure", strength: (/(?<!\p{L})cure|remed/iu.test(sentence) ? 0.8 : 0.5) - doubt };
  if (notRenewing.test(sentence) && /renew/iu.test(sentence)) return { purpose: "nonRenewal", strength: 0.75 - doubt };
  if (
    !/termina[bt]|cancel|withdraw|resign|walk away|exit|(?<!\p{L})ended(?= (?:by|on|at))|to (?:an end|a close)(?!\p{L})|(?<!\p{L})pulls? out(?!\p{L})|(?:ends?|discontinue|break|determine) (?:this|the)|opt out|discontinuance|vacat/iu.test(
      sentence,
    )
  )
    return undefined;
  return {
    purpose: "termination",
    strength: (anyTime.test(sentence) || /terminat|cancel/iu.test(headingsOf(match)) ? 0.87 : 0.8) - doubt,
  };
}

/** A notice of the given purpose, with what its sentence says of who gives it, how, and from when it counts. */
export function notice(
  match: RuleMatch,
  purpose: Purpose,
  strength: number,
  sentence: string,
): RuleReading<NoticesValue> | undefined {
  const found = periodIn(match.groups.period);
  if (
    !found ||
    (/^PT/.test(found.period) && purpose !== "breachCure" && purpose !== "nonRenewal") ||
    /^P\d{2,}Y|^P[4-9]Y/.test(found.period)
  )
    return undefined;
  const around = nearest(sentence, match);
  const [by, form, countedFrom] = [actorIn(sentence, around, purpose), formIn(around), countedFromIn(around)];
  return noticeReading(found, { purpose, by, form, countedFrom }, strength);
}

/** A notice that must be given by a day of the year, whatever its length. */
export function noticeByDay(
  match: RuleMatch,
  purpose: Purpose,
  deadline: NonNullable<NoticesValue["deadline"]>,
  sentence: string,
): RuleReading<NoticesValue> {
  const around = nearest(sentence, match);
  const [by, form] = [actorIn(sentence, around, purpose), formIn(around)];
  return { value: { purpose, deadline, ...(by && { by }), ...(form && { form }) } };
}

/** The part of a long sentence around the match. */
function nearest(sentence: string, match: RuleMatch): string {
  const at = match.start - match.sentence.start;
  return sentence.slice(Math.max(0, at - 220), at + match.text.length + 160);
}

const anyone =
  /(?:either|each|one) (?:of us|side)|either (?:of the )?(?:part(?:y|ies)|(?!the)\p{Lu}\p{L}+ or)|each (?:of the )?part(?:y|ies)|any part(?:y|ies)|(?<!\p{L})(?:a|one|neither|no) party|(?:by|from) (?:a|one) party|both parties|the parties may|(?:non-?(?:breaching|defaulting)|terminating|notifying|aggrieved|other|innocent) party/iu;
const subject = new RegExp(
  `(?<!\\p{L})(?<role>${rolePattern.en})(?:'s)?(?: \\([^)]{1,30}\\))?,? (?:(?:may|shall|will|can|gives?|elects?|has|have|desires?|wish(?:es)?|notif(?:y|ies)|provides?|delivers?|is|reserves|at its|in its|terminates|cancels)(?!\\p{L}))`,
  "iu",
);
const byWhom = new RegExp(
  `(?:terminat\\p{L}+|cancel\\p{L}+|given|notice|notification|renewal)[^.;]{0,40}? by (?:the )?(?<role>${rolePattern.en})(?!\\p{L})`,
  "iu",
);

function actorIn(sentence: string, around: string, purpose: Purpose): Actor | undefined {
  const role =
    purpose === "breachCure" ? undefined : (byWhom.exec(around)?.groups?.role ?? subject.exec(around)?.groups?.role);
  const pronoun = /(?<!\p{L})(?<who>you|we) (?:may|can|shall|will)(?!\p{L})/iu.exec(around)?.groups?.who;
  const party = anyone.exec(purpose === "breachCure" ? sentence : around);
  if (party && !(role && /(?:other) party/iu.test(party[0]))) return "eitherParty";
  if (role !== undefined) return roleOf(role, "en");
  return pronoun && purpose !== "breachCure" ? (/^you$/iu.test(pronoun) ? "buyer" : "supplier") : undefined;
}

const forms: readonly (readonly [NonNullable<NoticesValue["form"]>, RegExp])[] = [
  [
    "registeredLetter",
    /(?:registered|certified|recorded)(?: or (?:registered|certified))?(?: (?:mail|post|letter|delivery|airmail|first)|,)|return receipt/iu,
  ],
  ["email", /(?<!\p{L})e-?mail|electronic mail/iu],
  ["electronicPlatform", /(?:customer|online|web|supplier) (?:portal|account|console|platform)/iu],
  ["letter", /by (?:letter|mail|post)(?!\p{L})/iu],
  ["anyWriting", /(?<!\p{L})(?:written|writing)(?!\p{L})(?! (?:agreement|consent|approval))/iu],
];

function formIn(around: string): NoticesValue["form"] {
  return forms.find(([, words]) => words.test(around))?.[0];
}

const fromReceipt =
  /(?:after|from|following|of|upon|on)(?: \p{L}+){0,4}? (?:receipt|receiving|received)|(?:notice|thereof)[^.;]{0,40} is received|receives? (?:\p{L}+ ){0,3}notice/iu;
const fromSending =
  /(?:after|from|following|of)(?: \p{L}+){0,3}? (?:sending|mailing|dispatch|posting|date of (?:the |such |said |that )?(?:written )?notice)/iu;

function countedFromIn(around: string): NoticesValue["countedFrom"] {
  if (fromReceipt.test(around)) return "receipt";
  return fromSending.test(around) ? "sending" : undefined;
}

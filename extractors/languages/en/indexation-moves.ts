import { findIndices } from "../../../values/indices.ts";
import { findPercents } from "../../../values/percent.ts";
import type { Span } from "../rule.ts";
import { money, noun, otherPrices, partOf, priceIn, type Statement } from "./indexation-price.ts";

const firm = new RegExp(
  `${money}[^.;\\n]{0,70}? (?:(?:are|is|shall (?:be|remain)|will (?:be|remain)|remains?|stays?|held|quoted (?:are|is)) (?:\\p{L}+ ){0,2}?(?:fixed|firm|constant|unchanged|locked|frozen|held|guaranteed)(?!\\p{L})|(?:shall|will|may|are|is) not (?:be )?(?:increased?|adjusted|indexed|subject to (?:any )?(?:adjustment|increase|escalation|revision|change|indexation)|changed?|vary|escalated?)(?!\\p{L}))|(?:firm|fixed)(?:,? (?:and|lump sum|firm))? ?-?(?:fixed )?prices? (?:for|during|throughout|contract|agreement|basis)(?!\\p{L})|(?:(?:will|shall|do|may) not|won[’']t) (?:increase|raise|change|adjust) (?:the|your|its|our|any|these|those) (?:\\p{L}+ ){0,2}?${noun} (?:during|for|throughout|within|until|before)(?!\\p{L})|no (?:price |fee |rent )?(?:increases?|escalation|indexation|price adjustments?)(?: (?:in|of|to) (?:the )?${noun})?(?: (?:shall|will|is|are)|(?: during| for| throughout))`,
  "iu",
);
const notForLong =
  /without|unless|except|more than|by more|first (?:contract )?year|initial (?:\p{L}+ )?(?:year|period|twelve|12)|for (?:a period of )?(?:\p{L}+ )?\(?\d+\)? (?:months|days|years)|until|thereafter|offer|quotation|fixed (?:assets|costs)|%|per ?cent/iu;

/** `Day rates shall …`, `Retail prices …`: a sentence about one price by its name. */
const onePrice = new RegExp(
  `^(?:[\\d.()a-z]{1,6} )?(?!(?:the|all|such|any|its|our|these|those|contract|unit|fixed|firm)(?!\\p{L}))\\p{L}[\\p{L}-]+ (?:\\p{L}+ )?${noun} (?:shall|will|are|is|remain)`,
  "iu",
);

/** Prices that stay: `the prices are firm`, `the rent shall not be adjusted`. */
export function unchanged(words: string, span: Span): Statement | undefined {
  const match = firm.exec(words);
  if (!match || otherPrices.test(match[0].replace(/retail prices?/giu, ""))) return undefined;
  const ofOnePrice = onePrice.test(words);
  const after = words.slice(match.index, match.index + match[0].length + 110);
  if (notForLong.test(ofOnePrice ? after.replace(/until \d/u, "") : after)) return undefined;
  return {
    kind: "fixed",
    indices: [],
    span: partOf(match, span),
    ...(ofOnePrice && { ofOnePrice }),
    strength: 0.82,
    ...priceIn(words),
  };
}

const denied =
  /(?:not|never|no longer) (?:be )?(?:adjusted|increased|indexed|revised|escalated|linked|subject)(?: \p{L}+){0,2} (?:by reference to|in line with|to) (?:any|an|the) (?:\p{L}+ ){0,2}(?:index|indices|CPI|RPI|inflation|indexation)/iu;

/** An index that is named only to be set aside: `shall not be adjusted by reference to any index`. */
export function withoutIndex(words: string, span: Span): Statement | undefined {
  return denied.test(words) ? unchanged(words, span) : undefined;
}

const roles =
  /^(?:supplier|seller|vendor|provider|contractor|licensor|company|landlord|lessor|manufacturer|consultant|we|distributor|host|owner|operator|publisher)$/iu;
const change = "(?:increase|adjust|change|modify|revise|raise|amend|vary|alter|update)";
const object = `(?:${money}|(?:price|fee|rate|export|tariff) (?:lists?|schedules?))`;
const decides = new RegExp(
  `(?<!\\p{L})(?<who>\\p{L}[\\p{L}&.-]{1,24}) (?:may|can|shall have the right to|reserves? the right to|is entitled to|shall be (?:entitled|permitted) to|has the right to)(?:,? (?:\\p{L}+,? ){0,8}?)? ?${change}(?!\\p{L})[^.;\\n]{0,50}?${object}`,
  "giu",
);
const isDecided = new RegExp(
  `${object}[^.;\\n]{0,40} (?:(?:are|is|shall be|may be) (?:subject to (?:change|increase|adjustment|revision)|(?:changed|increased|modified|revised|adjusted)[^.;\\n]{0,50}? (?:by|at the discretion of) (?:the )?(?<who>\\p{L}[\\p{L}&.-]{1,24}))|(?:may|can) (?:be (?:changed|increased|modified|revised|adjusted|varied|amended|updated|raised)|change|increase|rise|go up|vary)(?: \\p{L}+){0,4}? (?:from time to time|at any time|at (?:our|its|their) (?:sole |absolute )?discretion|(?:at|on|upon) (?:each |any |the )?renewal|(?:with|without|on|upon|by|giving)[^.;,\\n]{0,30} notice))`,
  "giu",
);
const agreed =
  /mutual|agreed (?:by|upon|between)|the parties agree|may not|written (?:agreement|consent) of both|resale|own prices|(?:interest|exchange) rate|formula/iu;
/** An exception of its own: `; but no alteration shall raise a price by more than the change in the index`. */
const limitedByIndex =
  /(?:[;,:.]|but|provided(?: that)?) (?:but |and |provided that )?(?:no|any) (?:such )?(?:\p{L}+ ){1,3}(?:shall|may|will|can)[^.;]{0,60}(?:more than|exceed|in excess of|greater than)[^.;]{0,120}(?:index|CPI|RPI|inflation)/iu;

/** What one party may do with its prices by itself. */
export function byDecision(words: string, span: Span): Statement | undefined {
  const match = [...words.matchAll(decides), ...words.matchAll(isDecided)].find(({ groups }) => {
    const who = groups?.who;
    return who === undefined || roles.test(who) || /^\p{Lu}/u.test(who);
  });
  if (!match || otherPrices.test(match[0]) || agreed.test(words)) return undefined;
  if (/not (?:increase|change|adjust)/iu.test(match[0])) return undefined;
  const limited = limitedByIndex.test(words);
  if (!limited && /(?<!\p{L})index/iu.test(words)) return undefined;
  const indices = limited ? [...new Map(findIndices(words).map(({ value }) => [value.name, value])).values()] : [];
  return {
    kind: "unilateral",
    indices: indices.map(({ name, publisher, series }) => ({ name, publisher, ...(series && { series }) })),
    span: partOf(match, span),
    strength: 0.8,
    ...priceIn(words),
  };
}

/** The same, where an index limits it: said before a rule for indices takes the index for the measure. */
export function byLimitedDecision(words: string, span: Span): Statement | undefined {
  return limitedByIndex.test(words) ? byDecision(words, span) : undefined;
}

const review = "(?:reviewed|renegotiated|revised|adjusted|subject to (?:annual |yearly |periodic )?review)";
const rises = new RegExp(
  `${money}[^.;\\n]{0,90}? (?:shall|will|is to|are to|to)(?: automatically)?(?: be| stand)? (?:increase|increased|escalate|escalated|adjusted|rise|raised|uplifted|enhanced|hiked|go up|(?:subject to|undergo|attract) an? (?:\\p{L}+ )?(?:increase|escalation|uplift|rise|enhancement|increment|hike))(?!\\p{L})(?:[^.;\\n]|\\.\\d){0,140}|(?:${money}|(?<!\\p{L})(?:it|they|which))[^.;\\n]{0,60}? (?:increases?|escalates?|rises?|go(?:es)? up|(?:are|is) (?:raised|increased|uplifted)) (?:automatically |annually )?by [^;\\n]{0,140}|(?:annual|yearly) (?:${noun} )?(?:increase|escalation|uplift|escalator|enhancement|increment|hike)(?: rate)?(?: of| ?:| is| shall be)(?:[^.;\\n]|\\.\\d){0,60}|(?<!\\p{L})${noun} (?:increase|escalation|uplift|enhancement|increment|hike)(?: rate)?(?: of| ?:| is| shall be| at)(?:[^.;\\n]|\\.\\d){0,60}|${money}[^.;\\n]{0,70}? (?:(?:shall|will|may) be|are|is) ${review} (?:annually|yearly|each year|every|once (?:a|per|every)|at the (?:beginning|end) of each|(?:on|at) (?:(?:each|every) (?:\\p{L}+ )?|the )anniversar)|${money}[^.;\\n]{0,60}? (?:is|are|shall be|will be) subject to (?:an? )?(?:annual|yearly|periodic) (?:review|adjustment|increase|escalation|increment|uplift)(?:[^.;\\n]|\\.\\d){0,80}|${money}[^.;\\n]{0,40}? (?:fixed|firm|unchanged|constant|held)(?!\\p{L})[^.;\\n]{0,80}?(?:,|,? and|,? but)(?: (?:shall|will|may|are|is|be|then|thereafter|to be)){0,4} ${review} (?:thereafter|after|annually|each|every|from then|in|by)|${money}[^.;\\n]{0,40}? (?:fixed|firm|unchanged|constant|held)(?!\\p{L})[^.;\\n]{0,80}? thereafter (?:(?:shall|will|may|are|is|be) ){0,2}${review}`,
  "iu",
);
const each =
  /annual|yearly|each (?:\p{L}+ )?year|each (?:later |subsequent |following |succeeding )?(?:\d{1,2}(?:st)? )?(?:January|February|March|April|May|June|July|August|September|October|November|December)|anniversar|each (?:\p{L}+ )?renewal|renewal (?:term|period)|every|per annum|per year|thereafter|year[- ]on[- ]year|(?:preceding|previous|prior) (?:\p{L}+ )?year/iu;

/** `adjusted to reflect changes in the cost of materials`: a revision that follows costs, whenever they move. */
const withCosts =
  /(?:reflect|take (?:into )?account of|account for|in line with|according to|in proportion to) (?:any |the |actual )?(?:changes?|increases?|movements?|variations?|fluctuations?|rises?) (?:in|of) /iu;

/** A rise that the contract fixes in advance (`three per cent each year`), or a yearly review. */
export function escalated(words: string, span: Span): Statement | undefined {
  const match = rises.exec(words);
  if (
    !match ||
    otherPrices.test(words) ||
    /(?<!\p{L})(?:if|in the event|upon (?:renewal|default)|late|overdue|interest|not)(?!\p{L})/iu.test(match[0]) ||
    !(each.test(words.slice(0, match.index + match[0].length)) || withCosts.test(match[0]))
  )
    return undefined;
  // `by up to 5%` bounds a rise and does not fix it.
  const [first] = findPercents(match[0], "en");
  const rate =
    first &&
    /(?:up to|(?:not|no) more than|maximum(?: of)?|exceed(?:ing)?)(?: \p{L}+){0,2} ?$/iu.test(
      match[0].slice(0, first.start),
    )
      ? undefined
      : first;
  return {
    kind: "revisable",
    indices: [],
    span: partOf(match, span),
    ...(rate && { fixedRise: rate.value }),
    strength: rate ? 0.78 : 0.55,
    ...priceIn(words),
  };
}

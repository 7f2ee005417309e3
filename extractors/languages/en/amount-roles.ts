import type { AmountPlace } from "../amount-places.ts";
import {
  type AmountRole,
  adjacentLimits,
  foreign,
  foreignAfter,
  lawQuoted,
  limits,
  narrowTopics,
  perUnitShapes,
  purposes,
  shapes,
  type Words,
} from "./amount-words.ts";

/** What an amount is, and how sure the words make it. */
export interface RoleReading {
  readonly role: AmountRole;
  readonly strength: number;
}

/** The role of an amount; nothing for money that is not of the contract, or where no words say what it is. */
export function roleIn(place: AmountPlace): RoleReading | undefined {
  if (foreign.test(place.sentence.slice(-110)) || foreignAfter.test(place.tail) || place.value.unit === "share")
    return undefined;
  if (/^0*(?:\.0+)?$/.test(place.value.money.value) || /(?:^|[ |])(?:VAT|sales tax|GST)[^|]{0,20}$/iu.test(place.lead))
    return undefined;
  const reading = byTopic(place) ?? byShape(place);
  return reading && lawQuoted.test(place.sentence.slice(-140)) && reading.role !== "penalty" ? undefined : reading;
}

function byTopic(place: AmountPlace): RoleReading | undefined {
  const own = withoutMentions(place.lead.slice(-160));
  const label = withoutMentions(place.label);
  const sentence = withoutMentions(place.sentence.slice(-400));
  const tail = withoutMentions(/^[^.;]{0,70}/u.exec(place.tail)?.[0] ?? "");
  const head = place.headings.at(-1) ?? "";
  if (ownShare.test(`${own} ${label}`) && insured.test(`${sentence} ${tail} ${place.headings.join(" ")}`))
    return { role: "threshold", strength: 0.84 };
  if (deductionHead.test(place.head)) return { role: "penalty", strength: 0.86 };
  if (deductionHeading.test(head) && !first(limits.slice(0, 2), own)) return { role: "penalty", strength: 0.8 };
  if (heldBack.test(place.tail)) return { role: "retention", strength: 0.82 };
  if (breakSum.test(sentence)) return { role: "fee", strength: 0.76 };
  if (cappedIndemnity.test(own)) return { role: "liabilityCap", strength: 0.8 };
  if (cappedLiability.test(sentence) && !insurance.test(sentence)) return { role: "liabilityCap", strength: 0.84 };
  const ownNarrow = first(narrowTopics, `${own} ${label}`);
  if (ownNarrow) return { role: ownNarrow, strength: 0.87 };
  if (measured.test(own)) return { role: "threshold", strength: 0.6 };
  const asked = first(headTopics, own);
  if (asked === "guarantee" || asked === "deposit") return { role: asked, strength: 0.85 };
  if (deducted.test(place.tail) && failure.test(`${sentence} ${place.tail}`)) return { role: "penalty", strength: 0.8 };
  if (deducts.test(own) && failure.test(sentence)) return { role: "penalty", strength: 0.8 };
  if (/^ ?or (?:more|less|greater|above|below|higher|lower)(?!\p{L})/iu.test(place.tail))
    return { role: "threshold", strength: 0.78 };
  const instalments = everyInstalment.exec(own)?.groups?.count?.toLowerCase();
  if (instalments && /^(?:twelve|12)$/u.test(instalments)) return { role: "monthly", strength: 0.84 };
  const narrow = first(narrowTopics, sentence.slice(-280)) ?? first(narrowTopics.slice(0, 2), tail);
  if (narrow) return { role: narrow, strength: narrow === "insuranceCover" ? 0.82 : 0.75 };
  if (/insurance/iu.test(head) && /limit|coverage|less than|amount|aggregate/iu.test(`${sentence} ${label}`))
    return { role: "insuranceCover", strength: 0.85 };
  if (label !== "" && committed.test(`${head} ${place.intro}`) && !place.value.unit)
    return { role: "minimum", strength: 0.74 };
  const limit = first(adjacentLimits, place.lead.slice(-70));
  const inOwn = first(purposes, own);
  if (limit && limit !== "threshold" && place.value.unit && !eventUnit.test(place.value.unit))
    return { role: "perUnit", strength: 0.78 };
  if (limit === "threshold") return { role: limit, strength: 0.8 };
  // A ceiling on what a charge may come to is no charge.
  if (limit === "maximum" && inOwn === "charges") return { role: limit, strength: 0.8 };
  if (limit && inOwn === "penalty") return { role: limit, strength: 0.5 };
  if (inOwn) return { role: inOwn, strength: 0.87 };
  if (limit) return { role: limit, strength: 0.82 };
  if (underLiability(place)) return { role: "liabilityCap", strength: 0.78 };
  const ownLimit = first(limits.slice(3), own);
  if (ownLimit && allFees.test(own)) return { role: "total", strength: 0.8 };
  if (ownLimit) return { role: periodic(ownLimit, place), strength: 0.8 };
  if (label !== "" && place.value.unit && !first(purposes, label)) return { role: "perUnit", strength: 0.84 };
  const inLabel = first(purposes, label) ?? first(perUnitShapes, label) ?? first(labelLimits, label);
  if (inLabel) return { role: periodic(inLabel, place), strength: 0.82 };
  const inTail = first(purposes, tail);
  if (inTail) return { role: inTail, strength: 0.7 };
  if (place.value.unit || first(perUnitShapes, own)) return undefined;
  const inSentence = nearest(purposes, sentence.slice(-220));
  if (inSentence) return { role: inSentence, strength: 0.72 };
  const around = first(purposes, withoutMentions(place.intro)) ?? first(headTopics, head);
  return around && { role: around, strength: 0.68 };
}

/** What a table of yearly sums is of: `Minimum Purchase Commitment`. */
const committed =
  /(?<!\p{L})(?:minimum(?: annual)? (?:purchase|order|spend|sales|volume|royalt\p{L}+)s?|(?:purchase|spend|volume) commitments?|guaranteed minimums?)(?!\p{L})/iu;

/** A column of what failures cost: `Failure | Deduction`. */
const deductionHead =
  /^\W*(?:(?:amount|rate) of )?(?:the )?(?:service |performance )?(?:deductions?|credits?|abatements?|penalt(?:y|ies)|(?:liquidated |delay )?damages|sanctions?)(?!\p{L})(?! (?:limit|notes?))/iu;
/** A clause that lists what failures cost: `8 Deductions`. */
const deductionHeading =
  /^[\d.\s]*(?:(?:service|performance|price|payment) )?(?:deductions|abatements|penalties|service credits)(?: (?:for|from)(?!\p{L})[^.;]{0,60})?[.:]?$/iu;
/** `£5,000 of the account is not payable until the manuals are handed over`. */
const heldBack =
  /^ of (?:the|any|each|its|our|your) [\p{L} ]{3,40}? (?:is|are|shall be|will be|may be|stays|remains) (?:not payable|held back|kept back|withheld|retained|unpaid)(?!\p{L})/iu;
/** What ending the contract early costs whoever may: `may determine this Lease … provided that it pays the sum of`. */
const breakSum =
  /(?<!\p{L})(?:determine|terminate|break|end) (?:this|the) [^.;]{0,260}(?:provided|subject to|on condition|if)(?!\p{L})[^.;]{0,160}(?:pays?|paying|payment of)(?!\p{L})[^.;]{0,40}(?:sum|amount) of $/iu;
/** What an insured bears itself: `an excess of £5,000 each and every claim`. */
const ownShare =
  /(?<!\p{L})(?<!in )(?:excess|deductible|self-insured retention|co-?insurance)(?: of| is| shall be|:)?(?: \p{L}+){0,2}[ |]*$/iu;
const insured = /(?<!\p{L})(?:insur\p{L}+|indemnity|claims?|polic(?:y|ies)|cover)(?!\p{L})/iu;
const cappedIndemnity =
  /indemnit(?:y|ies|ication)(?!\p{L})[^;]{0,120} (?:is|are|shall be|will be) (?:limited to|capped at) (?:\p{L}+ ){0,3}$/iu;
/** `Neither party's liability … goes beyond`, `liability, other than for bodily injury, is capped at`. */
const cappedLiability =
  /(?<!(?:employers?'?|public|products?|general|professional) )(?<!\p{L})(?:liability|liable)(?!\p{L})(?! (?:cover|insurance|polic))[^;]{0,200} (?:(?:capped|limited|restricted|confined) (?:at|to)|(?:exceeds?|passe?s?|tops?|go(?:es)? (?:beyond|above|over|past)|more than|beyond|in excess of)|cap (?:of|is)) (?:\p{L}+ ){0,4}$/iu;
const insurance = /(?<!\p{L})(?:insur\p{L}+|polic(?:y|ies)|cover(?:age)?|deductible)(?!\p{L})/iu;
/** `$500 per week will be deducted`: taken off what is paid. */
const deducted =
  /^[^.;]{0,40}? (?:shall|will|may|must|is to) be (?:deducted|withheld|credited|set off|allowed as a credit)(?!\p{L})/iu;
/** `the Client may deduct £500`, `is contra-charged at £150`. */
const deducts =
  /(?<!\p{L})(?:(?:may|shall|will|can|must|to) (?:then )?(?:deduct|withhold|dock|set off|debit)|(?:deducts|docks|debits)|contra-charg(?:ed?|es)(?: (?:with|at))?)(?: (?:a |the )?(?:sum|amount) of)? $/iu;
const failure =
  /(?<!\p{L})(?:late|overruns?|delay\p{L}*|fail\p{L}*|miss\p{L}*|breach|outside|below|short|not (?:met|achieved|delivered|completed))(?!\p{L})/iu;
const everyInstalment =
  /(?<count>twelve|12)(?: \(\d+\))? (?:equal |consecutive |monthly )*instal?lments? (?:of|each of) (?:an? |the )?$/iu;

/** Per what a sum is a limit, not a price: `up to $1,000 per claim`. */
const eventUnit = /claim|occurrence|incident|event|visit|accident|shipment|order|day|loss|breach/iu;
const allFees =
  /(?<!\p{L})(?:total|aggregate|combined|overall)(?: \p{L}+){0,3}? (?:fees?|compensation|royalties|payments?)(?!\p{L})[^.;]{0,100}? (?:is|are|of|equals?|amounts? to|shall be|will be)(?: \p{L}+)? ?$/iu;
/** The first column says `first year` or `over 50 users`: no threshold unless it is called one. */
const labelLimits: Words = limits.map(([role, words]) =>
  role === "threshold" ? [role, /threshold|in excess of|exceed(?:s|ing|ed)/iu] : [role, words],
);

/** `The cap in Section 9.2 is replaced by` in a clause on liability. */
function underLiability({ headings, sentence }: AmountPlace): boolean {
  return (
    /liabilit/iu.test(headings.join(" ")) &&
    /(?<!\p{L})(?:caps?|limit(?:ed|ation)?|ceiling|maximum|exceed)(?!\p{L})/iu.test(sentence)
  );
}

/** Sums that are sold, earned or held, not paid: `annual Net Sales of`. */
const measured =
  /(?:sales|revenues?|turnover|assets|income|earnings|EBITDA|profits?)(?: \p{L}+){0,2}? ?(?:of|are|is|from|to|>|<|totall?ing|reach\p{L}*)? ?(?:up to |at least |an? amount of )?$/iu;

/** Topics that a heading gives to whatever amount stands under it. */
const headTopics = purposes.filter(([role]) =>
  ["penalty", "deposit", "rent", "charges", "advance", "guarantee"].includes(role),
);

const priced =
  /(?<!\p{L})(?:price|prices|pricing|fees?|cost|costs|rates?|charges?|charged|amount|sum|pays?|paid|payable|payments?|compensat\p{L}+|consideration|invoiced?|purchase|royalt\p{L}+|remunerat\p{L}+|receive|entitled|bill(?:ed)?|quotation|invest(?:s|ed|ment)?|spend|contribut\p{L}+)(?!\p{L})/iu;

function byShape(place: AmountPlace): RoleReading | undefined {
  const { value, lead, label, sentence, headings } = place;
  const words = `${lead.slice(-120)} ${label}`;
  const inPrices = priced.test(`${sentence.slice(-220)} ${label} ${headings.at(-1) ?? ""}`);
  if (value.unit || first(perUnitShapes, words)) return { role: "perUnit", strength: inPrices ? 0.86 : 0.65 };
  if (
    /^ ?\(?(?:each|apiece|(?:per|an?|\/) ?(?:hour|day|unit|user|seat|person|copy|kilogram|kg|lb|case|box|night|session|event|store|location|site|lead|screen|ECO|CD|access)(?!\p{L}))/iu.test(
      place.tail,
    )
  )
    return { role: "perUnit", strength: inPrices ? 0.84 : 0.65 };
  if (value.period === "P1Y") return { role: "annual", strength: inPrices ? 0.87 : 0.7 };
  if (value.period === "P1M") return { role: "monthly", strength: inPrices ? 0.87 : 0.7 };
  if (value.period) return { role: "fee", strength: 0.7 };
  const limit = first(limits.slice(0, 2), lead.slice(-60));
  if (limit) return { role: limit, strength: 0.6 };
  if (label !== "" && priceList.test(`${headings.join(" ")} ${place.intro}`) && !sums.test(label))
    return { role: "perUnit", strength: 0.62 };
  if (listed.test(sentence.slice(-300))) return { role: "perUnit", strength: 0.7 };
  const shape = first(shapes, words);
  if (shape) return { role: shape, strength: shape === "total" ? 0.72 : 0.8 };
  if (/(?:^|\W)(?:in the event|if|should|failure) /iu.test(sentence))
    return inPrices ? { role: "other", strength: 0.45 } : undefined;
  const again = nearest(shapes.slice(0, 2), sentence.slice(-160));
  if (again) return { role: again, strength: 0.5 };
  if (
    /^(?:.{0,20} )?(?:price|fees?|compensation|consideration|charges|purchase price|contract price)(?!\p{L})/iu.test(
      headings.at(-1) ?? "",
    ) &&
    (headings.at(-1)?.length ?? 0) < 60
  )
    return { role: label === "" ? "total" : "other", strength: 0.5 };
  return inPrices ? { role: "other", strength: 0.42 } : undefined;
}

const priceList =
  /(?<!\p{L})(?:price list|price schedule|prices|rates|tariffs?|(?:schedule|list|table) of (?:fees|charges|prices|rates)|fees per|fees|charges)(?!\p{L})/iu;
/** Rows and columns that add up or that pay for a whole piece of work. */
const sums =
  /(?<!\p{L})(?:total|sub-?total|milestone|instal?lment|payment|deposit|amount|phase|stage|lump|one-off|estimated|fixed|year|annual|budget)(?!\p{L})/iu;

/** `The list prices are: Model Tay, €3,950; …`. */
const listed =
  /(?<!\p{L})(?:(?:list|unit|current|following) )?(?:prices|rates|tariffs)(?!\p{L})[^.;:]{0,60}(?:are|is|as follows)(?: as follows)? ?:/iu;

/** A yearly or monthly fee is the price of the contract by the year or month. */
function periodic(role: AmountRole, { value, lead, label, tail }: AmountPlace): AmountRole {
  if (role !== "fee") return role;
  if (value.unit || first(perUnitShapes, `${lead.slice(-60)} ${label}`)) return "perUnit";
  const words = `${lead.slice(-90)} ${label} ${tail.slice(0, 25)}`;
  if (value.period === "P1Y" || (!value.period && shapes[0]?.[1].test(words))) return "annual";
  return value.period === "P1M" || (!value.period && shapes[1]?.[1].test(words)) ? "monthly" : "fee";
}

/** Words that name a topic only in passing: `excluding taxes`, `without penalty`, `current rate`. */
function withoutMentions(words: string): string {
  return words.replaceAll(
    /(?:excluding|without|less|net of|plus|in addition to|exclusive of|other than|including|inclusive of) (?:any |all |the |applicable |such )*(?:penalt\p{L}+|fees?|taxes|charges|rents?|deposits?|service charges?)(?!\p{L})|insurance company|insured party|in advance(?! of)|advance (?:written )?notice|(?:days|months)'? (?:in )?advance/giu,
    " ",
  );
}

function first(list: Words, words: string): AmountRole | undefined {
  return list.find(([, pattern]) => pattern.test(words))?.[0];
}

/** The role whose words stand last, nearest to the amount that follows. */
function nearest(list: Words, words: string): AmountRole | undefined {
  let best: { role: AmountRole; at: number } | undefined;
  for (const [role, pattern] of list) {
    const at = [...words.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].at(-1)?.index;
    if (at !== undefined && (!best || at > best.at)) best = { role, at };
  }
  return best?.role;
}

import type { LiabilityCapValue } from "../../../schemas/fields/liability-cap.ts";
import { findMoney } from "../../../values/money.ts";
import { findPercents } from "../../../values/percent.ts";
import { defineFieldRules, type RuleMatch } from "../rule.ts";

const limit =
  "(?:(?:shall|will|may|can)(?: (?:not|never|in no (?:event|case|circumstances?)|under no circumstances?|at no time))(?: \\p{L}+){0,3}? (?:exceed|be (?:more|greater|higher) than)|(?:shall|will|is|are|be)(?: be)?(?: expressly)? (?:limited|capped|restricted) (?:to|at)|(?:is|are) subject to an? (?:\\p{L}+[- ]?)?cap of|exceeds?)(?!\\p{L})";
/** `The maximum liability of the Carrier is`. */
const greatest =
  "maximum (?:\\p{L}+ ){0,2}liability(?! insurance)(?!\\p{L})[^.;\\n]{0,100}? (?:is|shall be|will be)(?!\\p{L})";
/** `Neither party is liable for more than`. */
const liableForMore =
  "(?:not|neither|nor|never|no)(?!\\p{L})[^.;\\n]{0,120} liable for (?:more than|(?:an? |any )?(?:amounts?|sums?) (?:greater than|exceeding|in excess of|more than))";
const measure =
  /^[^.;]{0,20}? (?<of>(?:in (?:any|each)|per) (?:[\p{L}]+ ){0,3}?(?:year|claim|event|occurrence|incident|consignment|order))(?!\p{L})/iu;
const share = /^ ?\)? of (?<of>[^.;]{4,140})/iu;
const priced =
  "(?:the )?(?:(?:total|aggregate|actual|annual|monthly|yearly|quarterly|contract|invoice|subscription|licen[cs]e|service|purchase|order|hire|net|average) ){0,3}(?:fees|charges|amounts|sums|price|fee|commissions?|compensation|remuneration|consideration|premiums?|(?:value|cost|price) of (?:the|this|such|your))(?!\\p{L})";
const paidIn = new RegExp(
  `^[^.;]{0,60}?(?<of>(?:(?:one|two|three|four|six|nine|twelve|\\d{1,2})(?: ?\\(\\d{1,2}\\))? (?:calendar )?months?(?: of|['’]s?) )?${priced}[^.;]{0,120})`,
  "iu",
);
const multiple = /^[^.;]{0,20}?(?<times>twice|double|(?:two|three|four|five|\d)(?: ?\(\d\))? times)(?= )/iu;
/** What one of two limits ends at: `the fees paid in that year, or (b) $500`. */
const otherLimit = /,? (?:or|and),? (?:\(?[a-z\d]{1,3}\) ?)?(?:the sum of )?(?:[£$€\d]|USD|GBP|EUR).*$/iu;
const except =
  /(?:except (?:for|in (?:the )?case of)|other than(?: for)?|save (?:for|in respect of)|excluding) (?<exceptions>[^.;:]{4,120}?)(?=, (?:the|each|neither|either|in|\p{Lu}\p{L}+'s)|[.;:]|$)/iu;
const twoLimits = /(?:greater|higher|larger|lesser|lower|smaller) of |whichever/iu;
const numbers: Readonly<Record<string, number>> = { twice: 2, double: 2, two: 2, three: 3, four: 4, five: 5 };

/** The ceiling that stands after the words of a limit. */
function capAfter({ document, end, sentence }: RuleMatch): (LiabilityCapValue & { readonly end: number }) | undefined {
  const rest = document.view.slice(end, Math.min(Math.max(sentence.end, end), end + 280));
  if (/^[^.;]{0,20} (?:service|delay) credits?/iu.test(rest)) return undefined;
  const [money] = findMoney(rest, "en");
  const [percent] = findPercents(rest, "en");
  if (money && money.start < 90 && (!percent || money.start < percent.start)) {
    if (twoLimits.test(rest.slice(0, money.end + 200))) {
      const of = percent
        ? share.exec(rest.slice(percent.end))?.groups?.of?.trim()
        : paidIn
            .exec(rest)
            ?.groups?.of?.replace(otherLimit, "")
            .replace(/, whichever.*$/iu, "")
            .trim();
      if (of) return { money: money.value.money, ...(percent && { percent: percent.value }), of, end: end + money.end };
    }
    const of = money.value.unit ? `per ${money.value.unit}` : measure.exec(rest.slice(money.end))?.groups?.of;
    return { money: money.value.money, ...(of && { of }), end: end + money.end };
  }
  if (percent && percent.start < 90) {
    const of = share.exec(rest.slice(percent.end))?.groups?.of;
    return { percent: percent.value, ...(of && { of: of.trim() }), end: end + percent.end };
  }
  const paid = paidIn.exec(rest.slice(0, 240));
  if (!paid?.groups?.of) return undefined;
  const [times = ""] = multiple.exec(rest)?.groups?.times?.toLowerCase().split(" ") ?? [];
  const percentage = times === "" ? "100" : `${numbers[times] ?? Number.parseInt(times, 10)}00`;
  const of = paid.groups.of.replace(otherLimit, "").trim();
  // `the greater of the fees paid and $500`: both limits are one cap.
  if (money && twoLimits.test(rest)) return { money: money.value.money, of, end: end + money.end };
  return { percent: percentage, of, end: end + paid[0].length };
}

export const liabilityCapRules = defineFieldRules<LiabilityCapValue>({
  field: "liabilityCap",
  language: "en",
  cue: /(?<!\p{L})(?:liability|liable|damages)(?!\p{L})/iu,
  rules: [
    {
      name: "en/liabilityCap/liability shall not exceed <sum or share>",
      pattern: new RegExp(
        `(?<!\\p{L})(?:(?:liability|liable)(?! insurance)(?!\\p{L})[^.;\\n]{0,220}? ${limit}|${greatest}|${liableForMore})`,
        "dgiu",
      ),
      strength: 0.82,
      read: (match) => {
        if (/insur|polic(?:y|ies)|liquidated|credit/iu.test(match.text)) return undefined;
        const cap = capAfter(match);
        if (!cap) return undefined;
        const { end, ...value } = cap;
        const exceptions = except.exec(match.sentence.text.slice(0, 1200))?.groups?.exceptions?.trim();
        return { value: { ...value, ...(exceptions && { exceptions }) }, span: { start: match.start, end } };
      },
    },
  ],
  corpus: {
    found: [
      [
        { money: { value: "250000.00", currency: "GBP" } },
        "The total liability of either party shall not exceed £250,000.",
        "The Supplier's liability is limited to £250,000.",
      ],
      [
        { money: { value: "500.00", currency: "GBP" }, of: "per Consignment" },
        "The Carrier's liability for loss of a Consignment is limited to £500 per Consignment.",
      ],
      [
        { percent: "100", of: "three (3) months of licence fees" },
        "The Vendor's liability will in no circumstances exceed three (3) months of licence fees.",
      ],
      [
        { percent: "100", of: "the commission earned on the sale" },
        "The Broker's total liability shall not be more than the commission earned on the sale.",
      ],
      [
        { money: { value: "400.00", currency: "USD" }, of: "fees you paid in the last two months" },
        "OUR LIABILITY WILL NOT EXCEED THE GREATER OF (A) fees you paid in the last two months, OR (B) USD $400.",
      ],
      [
        { money: { value: "70000.00", currency: "GBP" } },
        "The maximum aggregate liability of the Surveyor is £70,000.",
        "Neither party will be liable for more than £70,000.",
      ],
      [
        { money: { value: "70000.00", currency: "GBP" }, percent: "110", of: "the charges of that year" },
        "The Supplier's liability shall not exceed the greater of £70,000 and 110% of the charges of that year.",
      ],
      [{ percent: "150", of: "the annual fees" }, "The Vendor's total liability is capped at 150% of the annual fees."],
      [
        { percent: "200", of: "the annual fee", exceptions: "bodily injury" },
        "Except for bodily injury, the Vendor's aggregate liability shall not exceed twice the annual fee.",
      ],
    ],
    ignored: [
      "The Supplier shall hold public liability insurance of £5,000,000.",
      "The Host's liability for outages is limited to a service credit equal to two days of fees for each outage.",
      "The maximum liability insurance premium is £300.",
      "The Surveyor is not liable for more than one visit a week.",
      "Nothing in this Agreement limits liability which cannot be limited by law.",
      "Liability for liquidated damages shall not exceed 5% of the price.",
    ],
  },
});

import type { LiabilityCapValue } from "../../../schemas/fields/liability-cap.ts";
import { findMoney } from "../../../values/money.ts";
import { findPercents } from "../../../values/percent.ts";
import { defineFieldRules, type RuleMatch } from "../rule.ts";

const limit =
  "(?:(?:shall|will|may|can)(?: not| in no event| never)(?: \\p{L}+){0,3}? exceed|(?:shall|will|is|are|be)(?: be)?(?: expressly)? (?:limited|capped|restricted) (?:to|at)|(?:is|are) subject to an? (?:\\p{L}+[- ]?)?cap of|exceeds?)(?!\\p{L})";
const measure =
  /^[^.;]{0,20}? (?<of>(?:in (?:any|each)|per) (?:[\p{L}]+ ){0,3}?(?:year|claim|event|occurrence|incident|consignment|order))(?!\p{L})/iu;
const share = /^ ?\)? of (?<of>[^.;]{4,140})/iu;
const paidIn =
  /^[^.;]{0,60}?(?<of>(?:the )?(?:total |aggregate )?(?:fees|charges|amounts|sums|price|annual fees?)(?!\p{L})[^.;]{0,120})/iu;
const multiple = /^[^.;]{0,20}?(?<times>twice|two times|three times|\d times)(?= )/iu;
const except =
  /(?:except (?:for|in (?:the )?case of)|other than(?: for)?|save (?:for|in respect of)|excluding) (?<exceptions>[^.;:]{4,120}?)(?=, (?:the|each|neither|either|in|\p{Lu}\p{L}+'s)|[.;:]|$)/iu;
const percentOf: Readonly<Record<string, string>> = { twice: "200", "two times": "200", "three times": "300" };

/** The ceiling that stands after the words of a limit. */
function capAfter({ document, end, sentence }: RuleMatch): (LiabilityCapValue & { readonly end: number }) | undefined {
  const rest = document.view.slice(end, Math.min(Math.max(sentence.end, end), end + 280));
  const [money] = findMoney(rest, "en");
  const [percent] = findPercents(rest, "en");
  if (money && money.start < 90 && (!percent || money.start < percent.start)) {
    const of = money.value.unit ? `per ${money.value.unit}` : measure.exec(rest.slice(money.end))?.groups?.of;
    return { money: money.value.money, ...(of && { of }), end: end + money.end };
  }
  if (percent && percent.start < 90) {
    const of = share.exec(rest.slice(percent.end))?.groups?.of;
    return { percent: percent.value, ...(of && { of: of.trim() }), end: end + percent.end };
  }
  const paid = paidIn.exec(rest.slice(0, 240));
  if (!paid?.groups?.of) return undefined;
  const times = multiple.exec(rest)?.groups?.times?.toLowerCase();
  const percentage = times === undefined ? "100" : (percentOf[times] ?? `${Number.parseInt(times, 10)}00`);
  return { percent: percentage, of: paid.groups.of.trim(), end: end + paid[0].length };
}

export const liabilityCapRules = defineFieldRules<LiabilityCapValue>({
  field: "liabilityCap",
  language: "en",
  cue: /(?<!\p{L})(?:liability|liable|damages)(?!\p{L})/iu,
  rules: [
    {
      name: "en/liabilityCap/liability shall not exceed <sum or share>",
      pattern: new RegExp(`(?<!\\p{L})(?:liability|liable)(?! insurance)(?!\\p{L})[^.;\\n]{0,220}? ${limit}`, "dgiu"),
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
      [{ percent: "150", of: "the annual fees" }, "The Vendor's total liability is capped at 150% of the annual fees."],
      [
        { percent: "200", of: "the annual fee", exceptions: "bodily injury" },
        "Except for bodily injury, the Vendor's aggregate liability shall not exceed twice the annual fee.",
      ],
    ],
    ignored: [
      "The Supplier shall hold public liability insurance of £5,000,000.",
      "Nothing in this Agreement limits liability which cannot be limited by law.",
      "Liability for liquidated damages shall not exceed 5% of the price.",
    ],
  },
});

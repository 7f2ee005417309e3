const bound = "(?!\\p{L})";
const failings =
  "failure|late(?:ness)?|delay(?:ed)?|non-?(?:attendance|compliance|delivery|return|performance|submission|completion|conformity|availability)|no-?show|missed|missing|lost|loss|unreturned|unauthori[sz]ed|breach|absence|damaged?|overstay(?:ing)?|hold(?:ing)?[- ]?over|unattended|unanswered|overdue|incorrect|rejected|short delivery|detained|late cancell?ations?";

const sum =
  "(?:[£$€\\d]|(?:USD|EUR|GBP|CHF|Rs\\.?|INR|AED|AUD|CAD)(?!\\p{L})|(?:a|an|the) (?:\\p{L}+ ){0,3}(?:sum|amount|charge|fee|compensation|deduction|reduction|indemnity|rebate)(?!\\p{L})|[\\p{L}-]{3,15} per ?cent|(?:twice|double|(?:one|two|three|four|five|six|twelve)(?: \\(\\d{1,2}\\))? (?:months?|weeks?|days?)['’]s?|[\\p{L}-]{3,15}(?: \\(\\d{1,3}\\))? times the) )";

/** What sums are called that punish a failing: whatever else the sentence says, they are penalties. */
const names = new RegExp(
  [
    "(?:liquidated|agreed|stipulated|ascertained|delay|late) (?:damages|sums?|compensation)",
    `(?<!\\p{L})(?:penalt(?:y|ies)|fines? (?:of|per|for)|demurrage|chargebacks?|charge-backs?|default interest|statutory interest|penal(?:ty)? interest)${bound}`,
    "late (?:\\p{L}+ )?(?:fees?|charges?|interest|deductions?|payments? (?:fees?|charges?|interest))",
    "service credits?",
    `(?<!\\p{L})(?:restocking|no-?show|abort(?:ed|ive)(?: \\p{L}+)?|wasted (?:journey|visit)|contamination|overstay|hold(?:ing)?-?over|kill|demurrage|detention|lost (?:key|card|badge|pass|pallet|uniform|item)) (?:fees?|charges?|costs?|sum|rent|payment)${bound}`,
    "(?:early )?(?:termination|cancell?ation|break) (?:fee|charge|payment)",
    `(?<!\\p{L})costs? (?:it|them|him|the \\p{L}+|that \\p{L}+) (?=${sum})`,
    `${sum}[^.;£$€]{0,30} of (?:the|any|that|such|each) (?:\\p{L}+ )?(?:shortfall|deficit)${bound}`,
    `(?:${failings})${bound}[^.;£$€%]{0,80}? (?:handling|administration|processing|collection) (?:charge|fee) of (?=${sum})`,
    "finance charge|returned check fee|use and occupancy",
    "(?:bear|accrue|incur|charge|pay|plus|with|assess|carr(?:y|ie)|attract)\\p{L}*(?: \\p{L}+){0,6}? interest|interest (?:shall|will|may|is|on|at|accru\\p{L}+)",
    `^(?:\\(?[\\d.a-z]{1,4}[.)]? |[-•*–☒] )?(?:[\\p{L}'-]+ ){0,4}(?:${failings})${bound}[^:;£$€%]{0,110}[:\\t–] ?(?=[^:;]{0,60}[£$€%\\d])`,
    "^(?:\\(?[\\d.a-z]{1,4}[.)]? |[-•*–☒] )?(?:[\\p{L}'-]+ ){0,2}cancell?ation[^:;£$€%]{0,90}: ?(?=[£$€\\d])",
    "cancel(?:s|led|ling|lation)?(?!\\p{L})[^.;]{0,140}?(?:(?:must|shall|will|to) (?:pay|be charged|forfeit|incur|attract)|(?:is|are) (?:charged|billed|subject to)|incurs?|forfeits?|attracts?)(?!\\p{L})",
    `(?:fee|charge) of (?=[£$€\\d])[^.;]{0,70}? (?:for|on|per) (?:any |each |every |an? )?(?:returned|dishonou?red|bounced|declined|failed)${bound}`,
  ].join("|"),
  "iu",
);

/** Credits, deductions, reductions and charges, where the sentence says what went wrong. */
const credits = new RegExp(
  [
    "(?<!\\p{L})(?:service )?credits?(?!\\p{L})(?= (?:of|equal|against|shall|will|in the)|,)",
    "(?:(?:shall|will|may|must|is to) be|is|are) (?:deducted|withheld|credited|taken off|abated)|(?:is|are|shall be|will be) reduced by",
    "(?<!\\p{L})(?:deduct|withhold|retain|forfeit)s?(?!\\p{L})|delay (?:payments?|charges?|credits?)|(?<!\\p{L})(?:rebates?|deductions? of|price reductions?|abatement)(?!\\p{L})",
    "(?:is|are|shall be|will be|may be) (?:charged(?: at)?|invoiced|billed|levied|liable for|liable to pay|subject to)(?= (?:[\\p{L}']+ ){0,3}[£$€\\d])",
    "hold(?:ing)? ?over (?:is|rent|shall|will)",
    `(?:shall|will|must|agrees? to|undertakes? to|has to|is to|may|entitled to)(?: also| then)? (?:pay|allow|credit|bear|incur|attract|owe|compensate|charge|levy|claim|recover|impose|invoice|forfeit|deduct|withhold|reimburse)(?!\\p{L})(?=,? (?:[\\p{L}'’]+,? ){0,5}${sum})`,
    `(?<!\\p{L})(?:pays|credits|allows|owes|bears|refunds|gives back|reimburses)(?!\\p{L})(?= (?:[\\p{L}'’]+ ){0,12}${sum})`,
    `agrees? to ${sum}`,
    `(?:entitled to|receives?|grants?|obtains?|enjoys?)(?: \\p{L}+){0,4}? (?:(?:price )?reduction|discount|credit|allowance|rebate) of ${sum}`,
    "administrat(?:ive|ion) (?:charge|fee)",
  ].join("|"),
  "iu",
);

/** A sum for a time, and words for lateness: `£250 per day`. */
const daily = /\d\)? ?(?:per|a|for (?:each|every)) (?:\p{L}+ ){0,2}(?:day|week|hour|quarter-hour|minute)s?(?!\p{L})/iu;
const lateness =
  /(?<!\p{L})(?:late|delay(?:ed|s)?|overdue|overruns?|overstays?|not (?:returned|completed|delivered))(?!\p{L})/iu;

/** Where a sentence names a sum that punishes a failing; undefined where it names none. */
export function penaltyNamed(sentence: string): number | undefined {
  const name = names.exec(sentence) ?? (failure.test(sentence) ? credits.exec(sentence) : null);
  return name?.index ?? (lateness.test(sentence) ? daily.exec(sentence)?.index : undefined);
}

/** What went wrong. */
const failure = new RegExp(
  `(?<!\\p{L})(?:${failings}|delay(?:s)?|fail(?:s|ed|ures|ing)?|miss(?:es)?|breach(?:es)?|outside (?:the |its )?(?:\\p{L}+ )?(?:temperature|tolerances?|specifications?|limits?|range|target|window)|below|beneath|(?:falls?|drops?|is|are) under|drops?|(?:falls?|is|are|delivered) short|shortfalls?|or (?:less|lower|fewer)|overruns?|detained|leaves? (?:before|early)|cancels?|caused by|hold(?:s|ing)? over|orders? less|not (?:been )?(?:met|achieved|delivered|completed|attained|complete|returned|attended|made available)|downtime|unavailab\\p{L}+|uptime|(?:more than|over|within) [^.;,]{2,30} (?:after|beyond|past) (?:the |its )?(?:booked|agreed|scheduled|appointed|due|planned)|mis-?sorted|contaminat\\p{L}+|defective|beyond (?:the|that)|too late|does not (?:attend|appear|arrive|return|deliver|complete|reach|meet|achieve))${bound}`,
  "iu",
);

export const notPenalties =
  /without (?:any )?(?:penalty|liquidated|interest)|civil penalt|criminal|governmental|taxes?,? (?:interest|penalt)|penalt(?:y|ies) (?:imposed|assessed) by|imposed by (?:law|a court|the court|statute)|indemnif|hold harmless|conflict of interest|interest in (?:the|any|its)|right,? title|principal|(?<!\p{L})loan|prepay|escrow|audit reveals|bank account|interests? of|ownership (?:of|in|interest)|beneficial|equity interest|security interest|underpa|(?<!re)stock/iu;

/** A rate that others publish, or a multiple: `2% above the prime rate`, `five times the average yield`, `a sum equal to three months' fees`. */
const numeral =
  "(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|[\\p{L}-]*(?:teen|ty|hundred)(?:-\\p{L}+)?|\\d{1,3})(?: ?\\(\\d{1,3}\\))?";
const spell = "(?:calendar )?(?:months?|weeks?|days?|nights?|years?)";
const dues =
  "(?:salary|wages|fees?|rent|rentals?|lease|charges?|remuneration|pay|commissions?|subscription|hire|premiums?)";
/** Where a rate ends: what follows says when it accrues, not how much it is. */
const goesOn =
  "(?:(?!,? (?:calculated|accru\\p{L}+|compound\\p{L}+|from (?:the )?(?:due|date)|until|is |are |shall |will |on (?:any|the|all|each|overdue)|but )|,? \\(which)[^.;\\n])";
const interestRate =
  "(?:prime|base|LIBOR|EURIBOR|bank|statutory)(?: \\p{L}+){0,2} rate|(?:prime|LIBOR|EURIBOR|SOFR|SONIA)";
export const published = new RegExp(
  [
    `(?:\\(?\\d[\\d.,]{0,5}\\)? ?%|(?<!\\p{L})(?:(?!(?:interest|at|of|rate)(?!\\p{L}))\\p{L}+ ){0,3}(?:per ?cent|points?)(?: \\(\\d[\\d.,]{0,5} ?%\\))?)[^.;,\\n]{0,20}? (?:above|over|plus|in excess of) ${goesOn}{4,90}`,
    `(?<!\\p{L})(?:(?!(?:interest|at|of|rate|the|on|charged?|to)(?!\\p{L}))[\\p{L}&’']+ (?:of )?){0,4}(?:${interestRate})${goesOn}{0,90}?(?:plus|\\+) ${goesOn}{2,40}`,
    "(?:maximum|highest) (?:rate|amount)(?: of interest)? (?:permitted|allowed|allowable)[^.;,\\n]{0,50}",
    `(?<!\\p{L})(?:${numeral} times|(?:twice|double|triple|${numeral})) the [^.;,\\n]{5,90}?(?= (?:as (?:liquidated|a|agreed)|received|earned|paid by|for (?:each|every|any)) |[.;,\\n]|$)`,
    `(?<!\\p{L})${numeral} ${spell}['’]s? (?:\\p{L}+ )?${dues}[^.;,\\n]{0,60}?(?= (?:is|are|shall|will|as|plus) |[.;,\\n]|$)`,
    `(?<!\\p{L})${numeral} ${spell} of (?:\\p{L}+ )?${dues}(?!\\p{L})`,
    "(?<=(?:sum|amount|compensation|damages|fee|charge|indemnity|payment)(?: of)?,? (?:equal|equivalent|corresponding|amounting) to )[^.;,\\n£$€%]{5,100}(?=[.;,\\n]|$)",
  ].join("|"),
  "iu",
);

const term = "(?:[A-Za-z]{1,4}\\d?|\\d[\\d.,]{0,8}%?)";
const operator = "(?: ?[×*/÷+] ?| [x−–-] )";
const formula = new RegExp(
  `(?<![\\p{L}\\d.,])(?:(?<named>[A-Z][A-Za-z]{0,3} ?= ?)|(?:equal to|as|:|formula) )(?<right>[(\\[]{0,2}${term}(?:${operator}[(\\[]{0,2}${term}[)\\]]{0,2}){1,8})`,
  "u",
);

/** A formula as written, and its place: `D = V x n / 1000`; without a left side after `equal to`. */
export function formulaIn(
  words: string,
): { readonly written: string; readonly start: number; readonly end: number } | undefined {
  const match = formula.exec(words);
  const { named = "", right = "" } = match?.groups ?? {};
  if (!match || !/\p{L}/u.test(right) || (named === "" && (!/[A-Z]/u.test(right) || /[a-z]{3}/u.test(right))))
    return undefined;
  const written = `${named}${right}`.trim();
  const end = match.index + match[0].length;
  return { written, start: end - written.length, end };
}

const withdrawnAfter =
  /^[^.;"”“]{0,25}["”]?,? (?:(?:is|are|shall be) )?(?:hereby )?(?:replaced|substituted|deleted|read(?!\p{L})|becomes?)/iu;
const withdrawnBefore =
  /(?:instead of|in place of|in lieu of|replac(?:es|ing)|rather than|previously|formerly) (?:the )?["“]?$/iu;

/** Whether an amendment takes a figure out: `for "£750 per day" read "£1,100 per day"`. */
export function isWithdrawn(text: string, start: number, end: number): boolean {
  return (
    withdrawnAfter.test(text.slice(end, end + 70)) || withdrawnBefore.test(text.slice(Math.max(0, start - 40), start))
  );
}

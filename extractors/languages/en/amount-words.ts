import type { AmountsValue } from "../../../schemas/fields/amounts.ts";

export type AmountRole = AmountsValue["role"];

export type Words = readonly (readonly [AmountRole, RegExp])[];

/** Topics so narrow that their words win over any limit or period beside the amount. */
export const narrowTopics: Words = [
  [
    "recoveryFee",
    /(?:costs?|fees?|compensation)(?: \p{L}+)? (?:of|for) (?:debt )?(?:recover|collection)|late payment compensation|recovery (?:costs?|fee)/iu,
  ],
  [
    "insuranceCover",
    /(?<!self-)insur(?:ance|ed?|es|er|ing)(?! premium)|per (?:occurrence|accident|claim)|(?:annual |in the )?aggregate (?:limit|coverage)|combined single limit|bodily injury|(?:products?|premises|employers?'?|general|public|professional) liability|property damage|umbrella|workers'? compensation|polic(?:y|ies) (?:limit|of|with)|limits? of (?:coverage|not less)|(?:liability|errors and omissions|indemnity|casualty) (?:coverage|cover)/iu,
  ],
  [
    "liabilityCap",
    /indemnit(?:y|ies)[^;]{0,120}(?:limited to|capped|not exceed)|liab(?:ility|le)[^;]{0,260}(?:exceed|limit|cap(?:ped)?|ceiling|maxim|greater|lesser|excess|more than)|(?:cap|limit|maximum)[^;]{0,60}liability|(?:(?<!liquidated |delay )damages|indemnif\p{L}+|losses)[^;]{0,120}(?:shall not exceed|in excess of|limited to|capped|exceeds?|(?:aggregate|maximum) (?:of|amount))|(?:deductible|basket) (?:of|amount)/iu,
  ],
];

/** What money is for, the narrower before the wider. */
export const purposes: Words = [
  ["retention", /retainage|retention (?:money|sum|of)|(?<!data )(?<!customer )retention(?! (?:bonus|period))/iu],
  [
    "guarantee",
    /(?:performance|surety|bid|payment|fidelity) bonds?|bank(?:er's)? guarantee|(?<!\p{L})letters? of credit|parent company guarantee|guaranty of/iu,
  ],
  [
    "deposit",
    /(?:security |earnest money |refundable |cash )?deposits?(?!\p{L}|ed| (?:account|in|into))|earnest money|bail(?!\p{L})/iu,
  ],
  [
    "advance",
    /(?:in )?advance (?:payment|royalt|of|against)|(?:an?|the|such|recoupable|non-?refundable) advance(?!\p{L})|pre-?payment|down ?payment|up-?front|mobili[sz]ation (?:payment|advance)|initial (?:payment|instal)/iu,
  ],
  [
    "penalty",
    /liquidated damages|(?<!\p{L})(?:a |service |such )?credits? (?:of|equal to|in the amount of) (?:an? |the )?$|penalt(?:y|ies)|late (?:payment )?(?:fee|charge)|service credits?|per day (?:of|for) (?:delay|each|late)|(?:day|week|hour|month) (?:of|that)[^.;,]{0,30} (?:delay|late|overdue)|for each (?:day|week)[^.;,]{0,30}(?:delay|late|fail|open)|break-?up fee|(?:early )?termination (?:fee|payment|charge)|cancell?ation (?:fee|charge)|(?<!\p{L})delay (?:damages|payments?|charges?|credits?)|break fee|(?:breach|failure|default|violation|delay|contravention)[^.;]{0,90} costs (?:it|them|the \p{L}+|that \p{L}+) (?:an? |the )?(?:sum of )?$|default interest|returned (?:check|cheque)/iu,
  ],
  [
    "charges",
    /service charges?(?= (?:of|is|shall|payable|contribution))|operating expenses|common area|(?<!\p{L})CAM (?:charge|cost)|utility (?:charge|cost)s?|(?:real estate|property) tax(?:es)?|maintenance contribution/iu,
  ],
  ["rent", /(?<!\p{L})(?:base |annual |monthly |minimum |additional |basic )*rent(?:al|als|s)?(?!\p{L})/iu],
];

/** Limits, and words for prices that any purpose above outdoes. */
export const limits: Words = [
  [
    "minimum",
    /minimum(?!\p{L})|at least|(?:no|not) less than|not (?:be|fall) (?:less|lower|below)|floor|guaranteed (?:amount|payment|minimum|fee)|(?:purchase|sales|order|spend|volume) (?:target|commitment)s?|minimum commitment|committed (?:spend|volume|purchases?|amount)|recoupable guarantee/iu,
  ],
  [
    "maximum",
    /maximum(?!\p{L})|not(?: to)? exceed|(?:may|shall|will)(?: not| in no event)[^.;,]{0,40}exceed|up to|(?:no|not) more than|(?<!\p{L})cap(?:ped)?(?!\p{L})|ceiling|budget|limited to/iu,
  ],
  [
    "threshold",
    /(?:in excess of|exceed(?:s|ing|ed)?|(?:more|greater|less|fewer|higher|lower) than|(?<!\p{L})(?:over|above|below|under)(?!\p{L})|threshold|equals? or exceeds?|achiev\p{L}+|reach(?:es|ed)?|first)(?!\p{L})/iu,
  ],
  [
    "fee",
    /(?<!\p{L})fees?(?!\p{L})|royalt(?:y|ies)|commissions?(?!\p{L})|retainer|bonus(?:es)?|premiums?(?!\p{L})|milestone|compensation|salary|honorari|reimburs|instal?lments?|stipend|charge of|subscription|payments? of/iu,
  ],
];

/** Words for the price of one unit. */
export const perUnitShapes: Words = [
  [
    "perUnit",
    /unit price|price per (?!year|month|annum)|per[- ](?:unit|hour|day|item|copy|user|seat|call|head|person|box|barrel|ton|gallon|kg|kilogram|pound|transaction|access|impression|click|case|bottle|vial|cd)|(?:hourly|daily|day|per diem|time) rates?|rates? (?:of|is|are)(?= (?:an? )?$)|(?<!\p{L})(?:for )?each (?:unit|additional|item|copy|user|call|device|order|visit|hour|day)|(?<!\p{L})CPM/iu,
  ],
];

/** What an amount is by the words for its price alone. */
export const shapes: Words = [
  [
    "annual",
    /(?<!\p{L})(?:annual(?:ly)?|yearly|per (?:year|annum)|each (?:contract |calendar )?year|a year|year (?:\d|one|two|three|four|five)(?= (?:charges?|fees?|price)))(?!\p{L})/iu,
  ],
  ["monthly", /(?<!\p{L})(?:monthly|per month|each (?:calendar )?month|a month)(?!\p{L})/iu],
  [
    "total",
    /total|aggregate|(?:purchase|contract|order|sub-?contract|works|sale|sales|subscription|project|fixed|lump[- ]sum|agreed|transfer|cash) (?:price|sum|value|amount|consideration|cost)|(?:price|cost|value|consideration) (?:of|for) (?:this|the|such) (?:\p{L}+ ){0,2}(?:agreement|contract|services?|work|project|goods|products?|equipment|property|assets|shares|order|licen[cs]e)|lump sum|in consideration (?:of|for)|flat (?:fee|rate)|purchase price/iu,
  ],
];

/** Limits said directly before the amount. */
export const adjacentLimits: Words = [
  [
    "minimum",
    /(?:(?:no|not) (?:be )?(?:less|lower) than|(?:not|never|nor)(?! (?:more|exceed))[^.;,]{0,40} (?:fall|drop|go|be) below|at least|minimum(?: \p{L}+){0,2}(?: of| is| shall be|:)?|minimum) (?:an? |the |of |sum of |amount of )*$/iu,
  ],
  [
    "maximum",
    /(?:not(?: to)? exceed|(?:not|never|nor|neither|in no event|no \p{L}+)(?!\p{L})[^.;,]{0,90} (?:pass|surpass|top|exceeds?|go(?:es)? (?:beyond|above|over|past)|(?:owe|pay|cost|charge|spend|invoice|bill)(?: \p{L}+){0,3} (?:more|over))(?: than)?|credit (?:line|limit|ceiling)(?: of| is| shall be| stands at|:)|(?:shall|will|may|can) (?:not|in no event|never) exceed|(?:in no event|under no circumstances|neither|nor|never)(?!\p{L})[^.;,]{0,90} exceed|(?:not|never|nor|or)[^.;,]{0,60} (?:rise|go|be) above|up to|(?:no|not)(?: be| cost| amount to)? (?:more|greater|higher) than|maximum(?: \p{L}+){0,2}(?: of| is| shall be|:)?|maximum|cap(?:ped)?(?: at| of)?|limited to) (?:an? |the |of |sum of |amount of |total of |aggregate of )*$/iu,
  ],
  [
    "threshold",
    /(?:in excess of|exceeds?|exceeding|exceeded|(?:more|greater|less|fewer|lower|higher) than|over|above|below|under|equals? or exceeds?|threshold of|reach(?:es|ed)?) (?:an? |the |of |sum of |amount of )*$/iu,
  ],
];

/** Money that is not of the contract: par values, share prices, others' capital, examples, tests of revenue. */
export const foreign =
  /par value|(?:stated|nominal|face) value|(?:price|value)(?: \p{L}+)? per share|shares? of|(?:share|stock|authori[sz]ed) capital|market capitali[sz]|closing price|exercise price|(?<!\p{L})fines?(?!\p{L})|imprisonment|for example|e\.g\.|by way of (?:example|illustration)|for illustration|hypothetical|net worth|tangible|indebtedness|credit facility|principal (?:balance|amount)|(?<!\p{L})notes?(?= (?:in|of|with))|promissory|in the form of[^.;]{0,40}shares|warrants? to|(?:delet\p{L}+|replac\p{L}+|instead of|in (?:place|lieu) of|formerly|previously)(?: of)?(?: the)?(?: (?:words?|figures?|sums?|amounts?|reference to)(?: of)?)? ["“”'‘]$|(?<!\p{L})(?:competitor|competing|rival|unsuccessful|withdrawn|superseded|indicative)(?!\p{L})[^.;]{0,60}(?:quotation|tender|offer|bid|quote)(?!\p{L})|(?<!\p{L})(?:hitherto|formerly|until now|previously|up to now)(?!\p{L})[^.;]{0,60}(?:held|occupied|paid|rented|leased|charged|let)(?!\p{L})|under which (?:we|you|they|it|the \p{L}+) (?:paid|was paid|were paid|used to pay)(?!\p{L})|(?<!\p{L})(?:in|under|of|by) the (?:main|head|prime|principal|superior|former|previous|old|expired|expiring) (?:contract|lease|agreement|order)(?!\p{L})[^.;]{0,40}(?:stands? at|(?:is|was|were|are)(?: set)? at|(?:rent|price|rate|sum|fee|figure) (?:of|is|was))(?!\p{L})|\[ ?(?:deleted|struck out|struck through|omitted|withdrawn|cancelled)(?: [\p{L} ]{1,40})?[:–-]/iu;
export const foreignAfter =
  /^[^.;\n]{0,30}(?:par value|per share|of (?:common )?stock|shares)|^[^.;\n]{0,50}(?:is|are|was|were|been|being|now) (?:negotiated and (?:is|has been) )?(?:superseded|withdrawn|replaced by this)(?!\p{L})/iu;
export const lawQuoted =
  /(?<!\p{L})Act(?: of| \d{4}|,)|(?:pursuant|subject|according) to (?:section|§|\d+ U\.?S\.?C)|U\.?S\.?C\.?(?!\p{L})|C\.?F\.?R\.?(?!\p{L})|(?:statute|regulation|directive|ordinance)(?! \p{L}+ agreement)/iu;

import { contract, period } from "./time-words.ts";

/** Periods that are the contract's own by their name: `the Charter Period`, `its initial life`. */
const named =
  "(?:(?:charter|concession|hire|ordering|call-?off|pilot|lease|licen[cs]e|subscription|rental|secondment|framework|supply|project|commitment|engagement|retainer|placement|operating|contract|initial|minimum|service|performance|construction|fixed|tenancy|letting|agency)[ -](?:period|term|window|phase|duration|life|commitment)|(?:its|the|contract|initial|total|overall)(?: (?:initial|total|overall|contract))? (?:life|lifetime|lifespan|tenure|duration|length))(?!\\p{L})";
/** What is agreed for a time: the contract by any name, or the thing that is let, hired or commissioned. */
const agreed = `(?:${contract}|hire|charter|retainer|pilot|framework|secondment|placement|membership|plan|programme|scheme|tenure|distributorship|agency|premises|property|unit|vehicles?|equipment|services?|works?|collaboration|partnership|relationship|parties|deal|project|consultant|contractor|agent|distributor|supplier|tenant|hirer|charterers?)`;
const running =
  "(?:is|be|are|(?:is |are |be |been |hereby )*(?:concluded|entered into|made|granted|let|taken|hired|engaged|appointed|retained|rented|leased|awarded|agreed|booked|commissioned|chartered|in place|in operation|valid|effective|binding|in force)|lasts?|runs?|continues?|subsists?|endures?|takes?|extends?|sign(?:s|ed|ing)? up|(?:is |are )?(?:good|bound)|binds?(?: themselves)?(?: to (?:one another|each other))?|commits?|remains? in (?:force|effect))(?!\\p{L})";
const forA =
  "(?:for|over|during)(?: (?:an?|the|at least|up to|about|approximately|its|another))*(?: (?:fixed|firm|minimum|initial|limited|definite|specified|total|overall|committed|first|maximum))*(?: (?:term|period|duration|time))?(?: of)?(?: (?:at least|up to|a minimum of))?";
/** Wordings of the contract's own duration, each with its name, its pattern and how sure it is; `period` is the duration. */
export const durationWordings: readonly (readonly [name: string, source: string, strength: number])[] = [
  [
    "the works occupy <period>",
    `(?<!\\p{L})(?:works?|services?|project|programme|job|assignment|installation|study)(?: on site)? (?:shall |will |are to |is to |should )?(?:occup(?:y|ies)|takes? up|takes?)(?: (?:about|around|up to|some|no more than|not more than))? (?<period>${period})(?= (?:on (?:the )?site|from |in all|in total|overall|and |to complete)|[.,;]|$|\\n)`,
    0.66,
  ],
  [
    "how long: <period> from the first day",
    `(?<!\\p{L})(?:how long|length|term|duration)[ \\t:]{1,3}(?<period>${period}) (?:(?:running|counted|starting) )?(?:from|after) the (?:first|opening|start)(?!\\p{L})`,
    0.78,
  ],
  [
    "the charter period is <period>",
    `(?<!\\p{L})${named}(?: of (?:this|the) \\p{L}+)? ?(?:(?:is|are|shall be|will be|lasts|runs for|being|of|equals|comprises|:)(?: (?:an?|the|for|fixed at|set at|minimum of|period of|term of|initial|at least|up to))*) ?(?<period>${period})`,
    0.76,
  ],
  [
    "is concluded for <period>",
    `(?<!\\p{L})${agreed}(?: \\([^)\\n]{1,40}\\))?(?:[^.;:\\n]{0,40}?)? (?:shall |will |to |do |does )*${running} (?:${forA} )?(?<period>${period})(?! (?:notice|prior|before|old|per|each))`,
    0.7,
  ],
  [
    "<party> is appointed for <period>",
    `(?<!\\p{L})(?:the |our |your )?[\\p{L}-]{3,20} (?:is|are|shall be|will be|has been) (?:hereby )?(?:appointed|engaged|retained|commissioned|instructed)(?: [^.;:\\n]{0,40}?)? ${forA} (?<period>${period})(?! (?:notice|prior|before|per|each))`,
    0.66,
  ],
  [
    "lapses after <period>",
    `(?<!\\p{L})(?:(?:this|the|our|your) (?:[\\p{L}-]+ ){0,2}?${contract} (?:shall |will )?(?:lapses?|ends?|expires?|runs? out|comes? to an end|terminates?|falls? away)(?: automatically)? after (?<period>${period})(?=[.,;]|$|\\n)|after (?<early>${period}),? (?:this|the|our|your) (?:[\\p{L}-]+ ){0,2}?${contract} (?:shall |will )?(?:lapses?|ends?|expires?|runs out|comes? to an end|falls? away))`,
    0.66,
  ],
  [
    "over a <period> period",
    `(?<!\\p{L})(?:services?|works?|project|programme|supply|supplies|framework|contract|agreement|research|study|hire|lease)(?!\\p{L})[^.;:\\n]{0,60}? (?:over|during|across|throughout) (?:an?|the) (?:fixed |initial )?(?<period>${period})[ -](?:period|term)`,
    0.6,
  ],
  [
    "<period> is the agreed term",
    `(?:^|(?<=[.;:\\n] ?))(?<period>${period}) (?:is|are|shall be) (?:the|its|our) (?:agreed |initial |fixed |full )?(?:term|duration|length|period of (?:this|the) ${contract})(?!\\p{L})`,
    0.66,
  ],
  [
    "a <period> contract",
    `(?:(?<!\\p{L})(?:an?|this|the|our|your) (?:[\\p{L}-]+ )?|(?:^|\\n|\\t|[:;•] ?))(?<period>${period})(?:,? (?:fixed|minimum|initial|firm|rolling|fixed-term|non-cancell?able)(?:[ -]term)?)? (?:agreement|contract|lease|tenancy|licen[cs]e|subscription|engagement|secondment|placement|plan|membership|hire|retainer|charter|appointment|one(?=[.;,]|$))(?!\\p{L})(?! (?:year|period|extension|renewal))`,
    0.6,
  ],
  [
    "for a minimum of <period>",
    `(?<!\\p{L})(?:hire|take|rent|lease|let|commit|subscribe|engage|sign up|run|last|try)(?:s|d|ed)?(?!\\p{L})[^.;\\n]{0,60}? for(?: (?:a (?:fixed |firm )?(?:minimum|term|period)(?: term| period)? of|at least|not less than))? (?<period>${period})(?! (?:notice|prior|before))`,
    0.68,
  ],
];

/** `Duration: open-ended`, `is of unlimited duration`, `there being no agreed term`. */
export const openEnded =
  /(?:(?<!\p{L})(?:(?:contract|initial) )?(?:term|duration|length|period) ?[:\t|=-]{0,2} ?(?:open[- ]ended|indefinite(?:ly)?|unlimited|undetermined|perpetual|rolling|until (?:terminated|cancelled|ended))|(?<!\p{L})(?:is|are|be|being|of|for|runs?|has|an?)(?: (?:a|an|of))? (?:open[- ]ended|unlimited (?:duration|term|period)|indefinite (?:duration|term|period)|no (?:fixed|agreed|set|definite|specified) (?:end(?: date)?|term|duration|period))|(?<!\p{L})(?:with(?:out)?|no|being no) (?:an? |any )?(?:fixed|agreed|set|definite|specified) (?:end(?: date)?|term|duration|period|length)|without limit (?:of|in) time|(?:agreement|contract|subscription|licen[cs]e|term) is (?:an )?evergreen(?: one)?|(?<!\p{L})(?:agreement|contract|subscription|hire|licen[cs]e|membership|it) (?:continues?|runs?|lasts?|goes on)(?: on)? until (?:cancelled|stopped|ended)|(?<!\p{L})(?:agreement|contract|arrangement|subscription|engagement|tenancy|hire|licen[cs]e|membership|it) (?:has|have|having) no (?:end date|expiry(?: date)?|term|fixed end|expiration date)|(?<!\p{L})(?:agreement|contract|arrangement|subscription|engagement|tenancy|hire|licen[cs]e|membership|it) (?:shall |will )?(?:rolls?|carr(?:y|ies)|runs?|continues?|goes|go)(?: on)?(?: from)? (?:month (?:by|to) month|week (?:by|to) week|on a (?:rolling|month-to-month|monthly rolling) basis|month-to-month)|(?<!\p{L})(?:goes|go|carries|carry|runs?|stays? in force|keeps? going|continues?)(?: on)? until (?:cancelled|(?:either|one|any|you|we|both|the \p{L}+)(?: (?:party|side|of (?:us|you|the parties)))?(?: or (?:you|we|us|the \p{L}+))? (?:ends?|stops?|terminates?|cancels?|gives? (?:\p{L}+ )?notice|brings?|decides?)|(?:ended|stopped|cancelled|terminated|notice|brought to an end|determined)))(?!\p{L})/dgiu;
/** A commitment of a year, which no figure says. */
export const yearly =
  /(?<!\p{L})(?:(?:(?:an?|its|your|our|the) )?(?:annual|one-year|yearly) (?:commitment|term|subscription term|contract|engagement|plan term)|(?:membership|subscription|contract|plan|licen[cs]e|agreement|tenancy|commitment) (?:is|shall be|runs) (?:an? )?(?:annual|yearly)(?: one)?(?= ?(?:[.,;]|$|\n| and (?:may|can|will))))(?!\p{L})/dgiu;

/** `complete the Works within <period>`: how long a works contract lasts. */
export const worksTime = new RegExp(
  `(?<!\\p{L})(?:complet\\p{L}+|execut\\p{L}+|carr(?:y|ied) out|hand(?:ed)? over)(?: \\p{L}+){0,5}? (?:works?|project|them|construction)(?: \\p{L}+){0,6}? (?:within|in)(?: (?:an?|the|overall|total|period|time|of|contract))* (?<period>${period})(?! (?:notice|prior|before|of (?:notice|request|each)))`,
  "dgiu",
);

/** Headings of clauses whose durations are not the contract's. */
export const otherHeadings =
  /warrant|confidential|non-?disclosure|notice|non-?compet|solicit|insurance|payment|pricing|fees|compensation|force majeure|records|audit|escrow|indemn|definitions|surviv|remed|default|transition|dispute|exclusiv|training/iu;

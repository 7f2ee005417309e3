import type { DurationValue } from "../../../schemas/fields/duration.ts";
import { englishDay } from "../../../values/months.ts";
import { headingsOf, sentenceAfter, sentenceBefore } from "../around-match.ts";
import { defineFieldRules, type PatternRule, type RuleMatch, type RuleReading } from "../rule.ts";
import { durationCorpus } from "./duration.corpus.ts";
import { firmPart, periodOfDates } from "./duration-parts.ts";
import { durationWordings, openEnded, otherHeadings, worksTime, yearly } from "./duration-wordings.ts";
import { blank, contract, number, ordinal, period, periodIn, thisContract } from "./time-words.ts";

const initial =
  "(?:(?:initial|original|primary|base|basic|fixed|minimum|maximum|total|overall|entire|contract|whole|committed|non-cancell?able|subscription|lease|licen[cs]e|service|royalty|first|firm|guaranteed|aggregate|full|and)[ -]){0,3}";
const term = `${initial}(?:term|period|duration|tenure|length)(?!\\p{L})`;
/** What the term is of: `of this Agreement`, `hereof`. */
const ofContract = `(?: of (?:${thisContract}|engagement|employment|the \\p{L}+)| hereof| hereunder| under this ${contract})?`;
/** A term that is the contract's by its name, or by what it is of. */
const ownTerm = `(?<!-)(?:${initial}(?:term|tenure)(?!\\p{L}|s)${ofContract}|(?:initial|contract|fixed|lease|licen[cs]e|base|primary)[ -](?:period|duration)(?!\\p{L})${ofContract}|(?:period|duration|length)(?: of (?:${thisContract}|engagement|the (?:${contract}|term|relationship))| hereof))`;
const lasts =
  "(?:continu(?:e|es|ing)|remain(?:s|ing)?|(?:be |become |shall be |is )?(?:effective|valid|binding|in (?:full )?(?:force|effect))|be|lasts?|run(?:s|ning)?|extend(?:s|ing)?|endure|subsist|commenc(?:e|es|ing)|beg(?:in|ins|inning)|start(?:s|ing)?|have|has|made|entered into|granted|appointed|engaged|retained|hired|employed|demised|leased?|lets?)(?!\\p{L})";

const ownHeading =
  /(?<!\p{L})(?:term|duration|commencement|period|effective date|expir\p{L}*|renewal)(?!s of|s and cond)(?!\p{L})/iu;

/** Words which, around a duration, say that it measures something else. */
const otherDurations =
  /warrant|confidential|surviv|renew|(?<!(?:is|are|hereby|further) )extend(?:ed)?(?! (?:for|from|until|through|to))|extension(?! (?:of (?:the )?)?term)|(?<!without )(?<!prior )notice|(?<!p)rocure|(?<!\p{L})cur(?:e|ed|ing)(?!\p{L})|remed|trial|probation|non-?compet|solicit|exclusiv|insur|payment|payable|paid|invoic|retain(?:ed)? (?:the |all |such )?record|records|audit|escrow|(?<!\p{L})offers?(?!\p{L})|(?<!\p{L})options?(?!\p{L})|force majeure|support period|price|(?<!\p{L})fees?(?!\p{L})|interest|statute|limitation|prior to|preceding|previous|immediately (?:before|after)|in excess of|exceed|longer than|more than|less than|(?<!\p{L})within(?!\p{L})|thereafter|after (?:the )?(?:\p{L}+ ){0,3}(?:terminat|expir)|following (?:the )?(?:\p{L}+ ){0,3}(?:terminat|expir)|transition|wind-?down|suspen|delay|experience|vest|(?<!\p{L})note(?!\p{L})|bankrupt|lock-?up|patent|tail|royalt|resid|deliver|shipment|forecast|delinquen|default|training|test/iu;
/** Names of contracts that hold such words. */
const contractNames =
  /(?:(?:non-?disclosure|confidentiality|secrecy|exclusive|non-?compet\p{L}*|warranty|option|escrow|delivery|training|royalty|insurance|extended|support|non-exclusive|mutual|and|patent|transition|interest)[ /,-]){1,4}(?:\p{L}+ ){0,2}(?:agreement|contract|licen[cs]e|undertaking)|exclusive(?:ly)? (?:right|appoint|engage|distributor|agent)|(?:which|that) (?:shall |will |expressly )*survive[^,;.]{0,70}|subject to [^,;.]{0,70}(?:renew|exten|terminat|notice|default)[^,;.]{0,60},|(?:unless|until|except)[^,;.]{0,90}(?:terminat|renew|exten|cancel)[^,;.]{0,90},|(?:payable|royalt\p{L}*) term/giu;

const rules: readonly PatternRule<DurationValue>[] = [
  ...durationWordings.map(([name, source, strength]) => termRule(name, source, strength)),
  {
    name: "en/duration/open-ended",
    pattern: openEnded,
    strength: 0.7,
    read: (match) => {
      const sentence = sentenceBefore(match) + match.text;
      if (otherDurations.test(sentence.slice(-90).replaceAll(contractNames, " ")) || otherHeading(match))
        return undefined;
      if (
        /employ|solicit|initial|minimum|thereafter|then(?!\p{L})|after(?:wards)?(?!\p{L})|carr/iu.test(
          sentence.slice(-120),
        )
      )
        return undefined;
      return new RegExp(period, "iu").test(sentence.slice(-160)) ? undefined : { value: { period: "indefinite" } };
    },
  },
  {
    name: "en/duration/works completed within <period>",
    pattern: worksTime,
    strength: 0.58,
    read: (match) => {
      const found = periodIn(match.groups.period);
      const other =
        otherHeading(match) || /defect|snag|remed|reject|repair|claim|minor/iu.test(match.before(80) + match.text);
      return found && /^P\d+[WMY]$/.test(found.period) && !other ? { value: { period: found.period } } : undefined;
    },
  },
  {
    name: "en/duration/an annual commitment",
    pattern: yearly,
    strength: 0.6,
    read: (match) =>
      measuresSomethingElse(match, match.text, match.after(60)) || /renew|successive|further/iu.test(match.before(60))
        ? undefined
        : { value: { period: "P1Y" } },
  },
  termRule(
    "the term of this agreement is <period>",
    `(?<!\\p{L})${ownTerm}(?: \\([^)\\n]{1,60}\\))?[^.;\\n]{0,25}? (?:is|are|shall|will|may|to|commenc\\p{L}+|begin\\p{L}*|start\\p{L}*)(?!\\p{L})[^.;\\n]{0,130}?(?<period>${period})`,
    0.86,
  ),
  termRule(
    "this agreement continues for <period>",
    `(?<!\\p{L})${thisContract}[^.;\\n]{0,110}? ${lasts}[^.;\\n]{0,130}? (?:for|of|until|last|is|be|expire|through)(?!\\p{L})(?: (?:an?|the|at least|up to|another))?(?: ${term}(?: of(?: time of)?|:|,)?)? ?(?<period>${period})`,
    0.82,
  ),
  {
    name: "en/duration/for a term of <period>",
    pattern: new RegExp(
      `(?<!\\p{L})(?:for|has|have|with|on|is|be) (?:an?|the|its) (?<term>${term})${ofContract}(?: \\([^)\\n]{1,40}\\))? ?(?:of(?: years,? being)?|equal to|:|,|not to exceed|lasting)(?: up to| at least)? ?(?<period>${period})`,
      "dgiu",
    ),
    strength: 0.74,
    read: (match) => (isOwnTerm(match) ? readTerm(match, 0.74) : undefined),
  },
  {
    name: "en/duration/a <period> term",
    pattern: new RegExp(`(?<!\\p{L})(?:an?|the|its) (?<term>${initial}(?<period>${period})[ -]${term})`, "dgiu"),
    strength: 0.65,
    read: (match) => (isOwnTerm(match) ? readTerm(match, 0.65) : undefined),
  },
  termRule(
    "this agreement expires <period> after the effective date",
    `(?<!\\p{L})(?:${thisContract}|${term}|(?:obligations|restrictions|covenants|undertakings)[^.;\\n]{0,40}? (?:hereunder|herein|hereof|under ${thisContract}|of ${thisContract}))[^.;\\n]{0,100}? (?:expires?|terminates?|ends?|lapses?|ceases?|until|through|effect)(?!\\p{L})[^.;\\n]{0,180}?(?<period>${period}),? (?:from|after|following|subsequent to|of) (?:and including )?(?:the )?(?:(?<=(?:its|the|this) )date(?! (?:of|on|hereof))|its date(?! of)|date (?:hereof|of (?:this|its|the (?:last|agreement)|execution|signature|last)|on which (?:it|this|the agreement)|set forth|first|written|indicated|above|below|stated)|(?:\\p{L}+ )?(?:effective|execution|commencement|signing|closing|start|contract) date|(?:its|the) (?:execution|signature|signing|commencement|effective)|execution|signature|above date|launch)`,
    0.85,
  ),
  {
    name: "en/duration/until the <ordinal> anniversary",
    pattern: new RegExp(
      `(?:until|through|to|on|upon|at|ends?|ending|of|expir(?:es?|ing)) (?:and including )?(?:\\(?[\\divxa]{1,3}\\) )?(?:the )?(?:(?:date|day) (?:that is |which is |immediately |before |preceding |of |prior to )*(?:the )?)?(?:close of business on the )?(?:end of the )?(?<count>${ordinal}|${number}-year)(?:[ -]year)? (?:(?:anniversary|anniversary date) (?:(?:date )?(?:of|after|following|from)|hereof)|contract year)`,
      "dgiu",
    ),
    strength: 0.82,
    read: anniversary,
  },
  {
    name: "en/duration/Term: <period>",
    pattern: new RegExp(
      `(?:^|\\n|\\t|[;|•] ?|(?<=[\\p{L}\\d)%.,:] ))(?:\\(?[\\divxa-h.]{1,5}\\)? ?)?(?:the )?(?<label>${term}|(?:contract|ordering|charter|hire) (?:length|window|period)|commitment)${ofContract}(?: of (?:${contract}|hire|award))?(?: \\([^)\\n]{1,40}\\))?(?: ?[-–:.\\t\\n|=]{1,2} ?| (?=${number}))(?<options>[^\\n]{0,12}?(?<period>${period})[^\\n]{0,60})`,
      "dgiu",
    ),
    strength: 0.85,
    read: labelled,
  },
  {
    name: "en/duration/lasts <period> in the clause on duration",
    pattern: new RegExp(
      `(?<!\\p{L})(?:lasts?|runs?|continues?|remains? in force|endures?)(?: in force)?(?: for)?(?: an?(?: (?:term|period))? of)? (?<period>${period})`,
      "dgiu",
    ),
    strength: 0.7,
    read: (match) =>
      ownHeading.test(match.clause.heading) || /(?:^|\s)(?:Term|Duration|Period)\.? /u.test(match.before(160))
        ? readTerm(match, 0.7)
        : undefined,
  },
  {
    name: "en/duration/until terminated",
    pattern: new RegExp(
      `(?<!\\p{L})(?:${thisContract}|${term}${ofContract})[^.;\\n]{0,140}? (?:(?:continu(?:e|es|ing)|remain(?:s|ing)?|be|in (?:full )?force|in (?:full force and )?effect)(?: (?:in|full|force|and|effect|effective|valid|thereafter|,)){0,8},? (?:unless and )?until (?:such time as )?(?:it is |this [\\p{L} ]{4,30} is |they are |otherwise |such termination|and unless )?(?:terminated|cancell?ed|revoked|termination (?:by|as|in|pursuant|under)|(?:either|one|any) (?:of us|party|of the parties)[^.;]{0,20}? (?:ends?|terminates?|cancels?))|(?:is|be|continues?|remains?|endures?|for an|runs?|extends?|duration|term)(?: in (?:full )?(?:force|effect)(?: and effect)?)? (?:perpetual(?:ly)?|in perpetuity|indefinite(?:ly)?|unlimited|for an (?:indefinite|unlimited|undetermined) (?:term|period|duration|time)))(?!\\p{L})`,
      "dgiu",
    ),
    strength: 0.78,
    read: indefinite,
  },
  {
    name: "en/duration/blank to be filled in",
    pattern: new RegExp(
      `(?:(?:for (?:an?|the) (?<term>${term}) of |(?<!\\p{L})${term}${ofContract} (?:is|shall be|will be)(?: for)?(?: an?)?(?: ${term} of)? )|(?:^|\\n|\\t)${term}(?: of (?:this |the )?${contract})? ?: ?)${blank}`,
      "dgiu",
    ),
    strength: 0.75,
    read: (match) => {
      const own =
        match.groups.term === undefined ||
        isOwnTerm(match) ||
        new RegExp(thisContract, "iu").test(sentenceBefore(match));
      return !own || otherDurations.test(match.text) || otherHeading(match) ? undefined : { state: "absent" };
    },
  },
];

function termRule(phrase: string, source: string, strength: number): PatternRule<DurationValue> {
  return {
    name: `en/duration/${phrase}`,
    pattern: new RegExp(source, "dgiu"),
    strength,
    read: (match) => readTerm(match, strength),
  };
}

/** `for a period of` measures anything; `term` measures contracts, and so does a period in a clause on the term. */
function isOwnTerm(match: RuleMatch): boolean {
  return (
    /(?<!\p{L})(?:term|tenure)$|initial|contract|lease/iu.test(match.groups.term ?? "") ||
    ownHeading.test(match.clause.heading)
  );
}

function readTerm(match: RuleMatch, strength: number): RuleReading<DurationValue> | undefined {
  const found = periodIn(match.groups.period ?? match.groups.early);
  const end = (match.spanOf("period") ?? match.spanOf("early"))?.end ?? match.end;
  const head = match.document.view.slice(match.start, end);
  const tail = match.document.view.slice(end, end + 120).split("\n")[0] ?? "";
  if (!found || /^PT|^P\d{1,2}D$|^P[1-4]W$/.test(found.period) || measuresSomethingElse(match, head, tail))
    return undefined;
  const aside =
    /subscription term|maximum|aggregate|warranty term/iu.test(head) ||
    /^[^.;]{0,25} or (?:until|such|when)/iu.test(tail);
  const value: DurationValue = { period: found.period, ...firmPart(head, tail, found.period) };
  const placed = Math.min(0.95, strength + (ownHeading.test(headingsOf(match)) ? 0.06 : 0) - (aside ? 0.15 : 0));
  const lot = lotBefore.exec(match.before(90) + head)?.groups?.lot;
  const appliesTo = lot ? { lot } : undefined;
  const reading = { value, appliesTo, strength: /D$/.test(found.period) ? Math.min(placed, 0.6) : placed };
  if (found.otherReadings.length === 0) return reading;
  const readings = [found.period, ...found.otherReadings];
  const settled = periodOfDates(match.document.view.slice(end, end + 220).split("\n")[0] ?? "", readings);
  const chosen = settled ?? found.period;
  return {
    ...reading,
    value: { ...value, period: chosen },
    state: "contradictory",
    otherReadings: readings.filter((other) => other !== chosen).map((other) => ({ period: other })),
  };
}

/** `Lot 2: initial term 5 years`: the lot that the statement is about. */
const lotBefore = /(?<!\p{L})lot (?:no\.? ?)?(?<lot>\d{1,3}[a-z]?)(?!\d)[^.;\n]{0,60}$/iu;

function measuresSomethingElse(match: RuleMatch, head: string, tail: string): boolean {
  const lead =
    sentenceBefore(match)
      .slice(-70)
      .split(/(?<=\d)\.\s|[;:]/u)
      .at(-1) ?? "";
  const words = `${lead} ${head}`.replaceAll(contractNames, " ");
  if (otherDurations.test(words) || otherHeading(match)) return true;
  if (
    /(?<!\p{L})not (?:be |\p{L}+ ){0,3}(?:exceed|continue|remain|longer)|during|throughout|if (?:this|the) [\p{L} ]{3,25} (?:is|has been|shall)|in the event|whether or not|(?<!\p{L})and for an? /iu.test(
      words,
    )
  )
    return true;
  return /^ ?(?:prior|advance|written|notice|before|preceding|renewal|extension|option|(?:after|following|from) (?:the )?(?:date of )?(?:(?:its|such|any|the) )?(?:terminat|expir|end|last|disclos|receipt|return|completion of)|past|thereof after|of (?:prior|advance|experience|any))/iu.test(
    tail,
  );
}

function otherHeading(match: RuleMatch): boolean {
  const { heading } = match.clause;
  return heading.length < 90 && otherHeadings.test(heading) && !ownHeading.test(heading);
}

function anniversary(match: RuleMatch): RuleReading<DurationValue> | undefined {
  const written = (match.groups.count ?? "").replace(/ ?\(.*$/u, "");
  const count = /year$/iu.test(written) ? Number(periodIn(written)?.period.slice(1, -1)) : englishDay(written);
  const sentence = sentenceBefore(match) + match.text;
  const own = new RegExp(`(?<!\\p{L})(?:${thisContract}|term(?! loan)|hereof)(?!\\p{L})`, "iu").test(sentence);
  if (
    !count ||
    !own ||
    otherHeading(match) ||
    (!ownHeading.test(headingsOf(match)) &&
      !/(?<!\p{L})term(?!\p{L})|continue|remain|expire|terminate/iu.test(sentence))
  )
    return undefined;
  if (
    /during|prior to the \p{L}+ anniv|renew|warrant|confidential|notice|vest|surviv|at any time|may terminate|non-?compet|payment|option/iu.test(
      sentence.slice(-200).replaceAll(contractNames, " "),
    )
  )
    return undefined;
  return { value: { period: `P${count}Y` }, strength: 0.82 };
}

/** A form's line; with several durations (boxes to tick) only a visible mark chooses. */
function labelled(match: RuleMatch): RuleReading<DurationValue> | undefined {
  const { options = "", label = "" } = match.groups;
  if (
    !/^\p{Lu}/u.test(label) &&
    !/lot (?:no\.? ?)?\d{1,3}[a-z]?(?: \([^)\n]{1,40}\))? ?[:–-] ?$/iu.test(match.before(60))
  )
    return undefined;
  const ticked = /☒\s?(?<ticked>[^☐[\t]{1,30})/u.exec(options)?.groups?.ticked;
  const chosen = periodIn(ticked);
  if (chosen) return { value: { period: chosen.period } };
  if (
    options.includes("☐") ||
    /(?:warranty|payment|notice|renewal) (?:term|period)/iu.test(
      match.text.slice(0, match.text.length - options.length),
    )
  )
    return undefined;
  return readTerm(match, 0.85);
}

function indefinite(match: RuleMatch): RuleReading<DurationValue> | undefined {
  const sentence = sentenceBefore(match) + match.text + sentenceAfter(match);
  const bare = match.text
    .replace(/^[^,;]{0,60}(?:provisions?|terms(?: and conditions)?|sections?|articles?)(?!\p{L})[^,;]{0,60},/iu, " ")
    .replaceAll(contractNames, " ");
  if (new RegExp(period, "iu").test(sentence.replaceAll(/[^,;.]{0,60}notice[^,;.]{0,60}/giu, " "))) return undefined;
  if (
    /\d{4}|anniversary|until the (?!date (?:on|of|when) [^.]{0,30}terminat)|thereafter|(?<!\p{L})(?:other|remaining) provisions|policy|policies|insurance|licenses? granted|guarantee|warrant|confidential|surviv|renew|provision|section/iu.test(
      bare,
    )
  )
    return undefined;
  return {
    value: { period: "indefinite" },
    strength: otherHeading(match) ? 0.45 : /perpet|indefinit|unlimited/iu.test(match.text) ? 0.8 : 0.78,
  };
}

export const durationRules = defineFieldRules<DurationValue>({
  field: "duration",
  language: "en",
  cue: /(?<!\p{L})(?:evergreen|decades?|until (?:cancelled|stopped|ended)|no (?:end|expiry)|month (?:by|to) month|month-to-month|rolling|yearly|yrs?|mths?|terms?|period|years?|months?|weeks|annual|open-ended|until (?:you|we|one|either)|no (?:fixed|agreed|set)|duration|tenure|anniversary|perpetu\p{L}+|indefinite(?:ly)?)(?!\p{L})|in (?:full )?(?:force|effect)|(?:continues?|expires?|terminates?|valid|lasts?|remains?)(?!\p{L})[^.]{0,60}(?:years?|months?|until)(?!\p{L})/iu,
  rules,
  corpus: durationCorpus,
});

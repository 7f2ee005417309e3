import type { EffectiveDateValue } from "../../../schemas/fields/effective-date.ts";
import { headingsOf, sentenceBefore } from "../around-match.ts";
import { type DocumentRule, defineFieldRules, type PatternRule, type RuleMatch, type RuleReading } from "../rule.ts";
import { type DatePlace, dateAfter } from "./contract-dates.ts";
import { effectiveDateCorpus } from "./effective-date.corpus.ts";
import { agreementDate } from "./signature-date.ts";
import { dateRuleIn } from "./time-events.ts";
import { contract } from "./time-words.ts";

const term =
  "(?:(?:order )?effective|variation|operative|commencement|start|starting|inception|go-?live|term commencement|lease commencement|agreement)";
/** Words between the verb and its date. */
const connecting =
  /^[\s,:;(“"'”)]*(?:(?:\d{1,2}[:.]\d{2}(?: ?(?:hours|hrs|[ap]\.?m\.?))?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|after|as|of|on|from|and|including|this|the|date|day|shall|be|is|are|means|mean|at|midnight|12:01 a\.?m\.?|immediately|effective|commencing|beginning|\(?["“](?:effective|commencement) date["”]\)?|upon|being|,|:)[\s,:]*){0,8}$/iu;
const ownHeadings = /term(?!inat)|duration|commencement|effective|period|date/iu;
const otherHeadings =
  /terminat|price|payment|fees?(?!\p{L})|insurance|warrant|confidential|assign|rent(?!al)|amend|notice|renewal|definitions? of change|compensation|salary|benefit/iu;
const otherSubjects =
  /(?<!\p{L})(?:terminat|resign|price|rate|increase|change|assignment|renewal|(?<!this )amendments?(?! no)|registration statement|warrant(?:y|ies)|insurance|policy|policies|plan(?!\p{L})|act(?!\p{L})|law|regulation|rule|statute|employment|notice|waiver|discount|merger|closing|rent|fee|payment|salary|options?|bylaws|separation|payroll|retirement|tax|interest)[^,]{0,60}$/iu;
const earlierPaper =
  /(?:that certain|pursuant to|under the|reference is made|by and between [^.;]{0,80} dated|(?<!this (?:[\p{L}-]+ ){0,4})agreement,? dated|previous|prior|original|master)[^.;]{0,50}$/iu;

const rules: readonly PatternRule<EffectiveDateValue>[] = [
  {
    name: "en/effectiveDate/<date> (the Effective Date)",
    pattern: new RegExp(
      `(?:(?:as of|on|effective|dated|made|into|this|from|the|date|is)\\s{1,2}){1,5}(?<rest>[^()\\n.;]{0,34}(?:\\.[^()\\n;]{1,8})?,? ?(?:19|20)?\\d{2}),? ?(?:\\(|(?=hereinafter |hereafter ))(?:the |this |hereinafter |hereafter |herein |called |referred to as |"?agreement"? )*["“']?\\s?(?:the )?["“']?${term} ?date`,
      "dgiu",
    ),
    strength: 0.9,
    read: (match) => {
      const place = dateAfter(match.document, match.spanOf("rest")?.start ?? match.start, 34);
      if (!place || amendment(match) || otherSubjects.test(match.before(50))) return undefined;
      return dated(place, match.start, 0.9);
    },
  },
  {
    name: "en/effectiveDate/Effective Date: <date>",
    pattern: new RegExp(
      `(?:^|\\n|\\t|[-•*_.:;)|] ?|\\d |(?<=[\\p{L}\\d).,%] ))["“]?(?:the )?(?<label>(?:[\\p{L}-]+ )?${term} date|inception|commencement|start(?: of (?:contract|term|hire|cover|services?))?|from(?=:))["”]?(?: of (?:this |the )?${contract})?(?: \\([^)\\n]{1,30}\\))? ?(?:[:\\t\\n|]|[-–](?= )|(?=\\d))\\s?(?<rest>[^\\n\\t]{0,60})`,
      "dgiu",
    ),
    strength: 0.88,
    read: (match) => {
      const { label = "" } = match.groups;
      if (/(?:expir\p{L}*|rent|payment|price|fee|insurance|project|phase|delivery|renewal|termination)/iu.test(label))
        return undefined;
      if (/[\p{L}\d),%] $/u.test(match.before(2)) && !/^\p{Lu}/u.test(label)) return undefined;
      return start(match, 22, /agreement date/iu.test(match.text) ? 0.5 : 0.88);
    },
  },
  {
    name: "en/effectiveDate/the Effective Date is <date>",
    pattern: new RegExp(
      `(?:["“]\\s?${term} date\\s?["”]|(?:the|its|an?) ${term} date(?: (?:of|for|under) (?:this |the )?(?:[\\p{L}]+ )?${contract})?)(?: of this [\\p{L} ]{3,30})? ?,? (?:is|shall be|will be|shall mean|means|being|as|refers to|has the meaning)(?! (?:set forth|defined|given|in the))(?<rest> [^\\n]{0,120})`,
      "dgiu",
    ),
    strength: 0.87,
    read: (match) => (amendment(match) ? undefined : start(match, 40, 0.87)),
  },
  {
    name: "en/effectiveDate/is effective as of <date or event>",
    pattern:
      /(?<!\p{L})(?:(?:is|are|be|become|becomes|made|into|and|shall be|will be|,|is hereby|dated) )?(?:effective|(?:come|comes|enter|enters|entering|entry) into (?:force|effect)|takes? effect|taking effect|(?:be )?deemed to have (?:taken|had) effect|has effect|(?:come|comes|enter|enters) into operation|operative|binding|incepts|in force)(?: (?:as of|as from|on and from|on|from|upon|when|this|the|beginning|commencing|starting|following|immediately|once|at))?(?=[ :])(?<rest>[^\n]{0,130})/dgiu,
    strength: 0.84,
    read: (match) => own(match, 30, 0.84),
  },
  {
    name: "en/effectiveDate/commences on <date or event>",
    pattern:
      /(?<!\p{L})(?:(?:shall|will|hereby|does) )?(?:commenc(?:e|es|ing)|(?:be )?deemed to have (?:commenced|begun|started)|opens?(?= (?:on|from|with))|begin|begins|beginning|start|starts|starting|runs? from|(?<=(?:years?|months?)(?: \p{L}+){0,2} )from and including|run from|with effect from|effective from)(?: (?:as of|on|from|upon|with|at|the|following|immediately))*(?=[ :])(?<rest>[^\n]{0,130})/dgiu,
    strength: 0.8,
    read: (match) => own(match, 30, 0.8),
  },
  {
    name: "en/effectiveDate/applies from <date>",
    pattern:
      /(?<!\p{L})(?:(?:it|this|these|the) (?:[\p{L}]+ ){0,4}?)(?:appl(?:y|ies)|govern(?:s)?|covers?|ha(?:s|ve) effect|relates?)(?!\p{L})[^.;\n]{0,60}? (?:from|as from|with effect from|as of|on or after|on and after|on and from)(?=[ :])(?<rest>[^\n]{0,60})/dgiu,
    strength: 0.7,
    read: (match) =>
      otherSubjects.test(match.text.slice(0, -(match.groups.rest?.length ?? 0))) ||
      !/^(?:it|this|these|the (?:present )?(?:agreement|contract|terms|conditions|deed|order))(?!\p{L})/iu.test(
        match.text,
      )
        ? undefined
        : start(match, 16, 0.7),
  },
  {
    name: "en/effectiveDate/<date>, on which this Agreement takes effect",
    pattern:
      /(?<!\p{L})(?<rest>(?:on|from|is|of|until|,) [^\n;]{6,32}?),? (?:\([^)\n]{1,30}\) )?(?:on which (?:date|day)?|(?:being )?the (?:date|day) (?:on which|when)|(?:at )?which (?:time|point)|when|from which (?:date|day)?) ?(?:it|(?:this|the) (?:\p{L}+ ){0,2}?(?:agreement|contract|lease|licence|deed|order|services|term)) (?:shall |will )?(?:takes?|comes?|enters?|becomes?|commences?|starts?|begins?)(?! to an end)(?!\p{L})/dgiu,
    strength: 0.78,
    read: (match) => {
      const place = dateAfter(match.document, match.spanOf("rest")?.start ?? match.start, 8);
      return place?.date === undefined || place.end > match.end ? undefined : dated(place, match.start, 0.78);
    },
  },
  {
    name: "en/effectiveDate/from <date> to <date>",
    pattern:
      /(?<!\p{L})(?:from|between|for the period|period of|period|(?:duration|term)(?= ?:))(?: ?: ?)?(?: (?:of|from|the))*(?<rest> [^\n;]{6,32}?),? (?:to|until|till|through|and|up to|-|–):? [^\n;]{0,24}\d{4}/dgiu,
    strength: 0.72,
    read: (match) => {
      const near = `${headingsOf(match)} ${sentenceBefore(match).slice(-140)} ${match.text.slice(0, 12)}`;
      const isNamed = ownPeriod.test(`${match.before(30)}${match.text}`);
      if (
        !isNamed &&
        !/(?<!\p{L})(?:term(?!inat)|duration|period of (?:this|the) (?:agreement|contract|lease)|contract period|hire|let)/iu.test(
          near,
        )
      )
        return undefined;
      if (!isNamed && (otherSubjects.test(sentenceBefore(match)) || otherHeadings.test(match.clause.heading)))
        return undefined;
      const place = dateAfter(match.document, match.spanOf("rest")?.start ?? match.end, 12);
      return place?.date === undefined ? undefined : dated(place, match.start, 0.72);
    },
  },
];

/** The contract's own time by its name: `Policy period: from`. */
const ownPeriod =
  /(?<!\p{L})(?:(?:policy|cover|insurance|contract|hire|lease|subscription|rental|charter|service) period|period of (?:insurance|cover|hire)) ?:? ?(?:from|between)(?!\p{L})/iu;

/** A statement whose subject is the contract itself, or its term. */
function own(match: RuleMatch, gap: number, strength: number): RuleReading<EffectiveDateValue> | undefined {
  const before = sentenceBefore(match).slice(-220);
  if (otherSubjects.test(before) || earlierPaper.test(before.slice(-70)) || amendment(match)) return undefined;
  if (/(?<!\p{L})(?:not|never|no longer|until|unless|cease|remain|full force)[^,]{0,20}$/iu.test(before))
    return undefined;
  const heading = match.clause.heading;
  if (otherHeadings.test(heading) && !ownHeadings.test(heading)) return undefined;
  const about = new RegExp(
    `(?:this|the|such|present) (?:[\\p{L}-]+ ){0,5}${contract}(?:[^.;]|(?<=[Nn]o)\\.){0,180}$|(?<!\\p{L})(?:initial )?term(?!\\p{L})[^.;]{0,120}$|(?<!\\p{L})(?:period|duration)[^.;]{0,80}$`,
    "iu",
  );
  const opening = match.start < 30_000 && inFirstSentence(match);
  const known =
    opening || about.test(before) || (match.start < 4000 && new RegExp(`${contract}[^.;]{0,100}$`, "iu").test(before));
  if (!known && !ownHeadings.test(heading)) return undefined;
  return start(match, gap, known ? strength : strength - 0.2);
}

/** The first statement of what the contract is, which runs over the full stops of `Inc.`. */
function inFirstSentence(match: RuleMatch): boolean {
  const words = match.before(900);
  const from = words.search(new RegExp(`(?<!\\p{L})this (?:[^.;\\n]{0,80}? )?${contract}`, "iu"));
  return (
    from >= 0 &&
    /(?<!\p{L})(?:between|among|by)(?!\p{L})/iu.test(words.slice(from)) &&
    !/WHEREAS|agree as follows|RECITALS|\. (?:The|In|This|Each|If) /u.test(words.slice(from))
  );
}

/** A date right after the words, or the event it depends on; a blank says that nobody filled it in. */
function start(match: RuleMatch, gap: number, strength: number): RuleReading<EffectiveDateValue> | undefined {
  const rest = match.groups.rest ?? "";
  const restAt = match.spanOf("rest")?.start ?? match.start;
  const place = dateAfter(match.document, restAt, gap);
  if (place && place.start <= restAt + rest.length && connecting.test(place.lead))
    return dated(place, match.start, strength);
  const own = agreementDate(match.document);
  const pointed = theDateAbove.exec(rest);
  if (pointed && own?.date !== undefined) {
    const span = { start: match.start, end: restAt + pointed[0].length };
    return { ...dated(own, own.start, strength), span, alsoAt: [{ start: own.start, end: own.end }] };
  }
  const ended = rest.search(/(?<!\d)[.;](?: |$)/u);
  const lasting = forATerm.exec(rest)?.[0].length ?? 0;
  const words = rest.slice(lasting, ended >= 0 ? ended : undefined);
  const ruled = dateRuleIn(words, 60);
  if (ruled?.value.kind !== "rule" || !startEvents.has(ruled.value.event.kind)) return undefined;
  if (
    /until|before|no later|prior to|unless|subject to|after the (?:termination|expir)/iu.test(words.slice(0, ruled.end))
  )
    return undefined;
  return {
    value: ruled.value,
    span: { start: match.start, end: restAt + lasting + ruled.end },
    strength: strength - 0.05,
  };
}

/** `effective for an initial term of 3 years from …`: how long, before since when. */
const forATerm = /^ for (?:an? )?(?:[\p{L}-]+ )?(?:term|period) of [^.;]{3,40}?(?= from (?:the )?(?:date|day))/iu;

/** `the date first above written`, `the date hereof`: the date that the contract gives itself. */
const theDateAbove =
  /^[\s,:]*(?:(?:as|of|on|upon|from|at)\s){0,3}(?:the )?(?:(?:day|date)(?: and (?:day|date|year))?,? (?:(?:first )?(?:here(?:in)?)?(?:above|before)[ -]?(?:written|mentioned|set (?:forth|out)|stated|appearing)|first (?:written|set (?:forth|out)|stated)(?: above)?|(?:written|set (?:forth|out)|stated|indicated|mentioned) (?:here(?:in)?)?above|hereof(?!\p{L})|of (?:this|the present) (?:agreement|contract|lease|amendment|deed)(?!\p{L})))/iu;

const startEvents = new Set([
  "signature",
  "lastSignature",
  "delivery",
  "acceptance",
  "notification",
  "serviceOrder",
  "purchaseOrder",
  "publication",
]);

function dated(
  { date, end, otherReadings }: DatePlace,
  start: number,
  strength: number,
): RuleReading<EffectiveDateValue> {
  const span = { start, end };
  if (date === undefined) return { state: "absent", span, strength: strength - 0.3 };
  return {
    value: { kind: "date", date },
    span,
    strength,
    ...(otherReadings.length > 0 && {
      otherReadings: otherReadings.map((other) => ({ kind: "date" as const, date: other })),
    }),
  };
}

/** `the Agreement with an Effective Date of …` that an amendment recalls. */
function amendment(match: RuleMatch): boolean {
  return /(?:previously|that certain|original(?:ly)?|heretofore|predecessor)[^.;]{0,80}$/iu.test(match.before(120));
}

/** `made as of <date>`, where nothing else says when the contract starts. */
const madeAsOf: DocumentRule<EffectiveDateValue> = {
  name: "en/effectiveDate/made as of <date>",
  strength: 0.6,
  readDocument: (document) => {
    if (
      /(?:effective|commencement|start) date|(?:shall|will) (?:commence|begin|become effective|take effect)|effective (?:as of|on|upon)|(?:takes?|into) (?:effect|force)/iu.test(
        document.view.text,
      )
    )
      return [];
    const place = agreementDate(document);
    return place?.date === undefined
      ? []
      : [{ ...dated(place, place.start, 0.6), span: { start: place.start, end: place.end } }];
  },
};

export const effectiveDateRules = defineFieldRules<EffectiveDateValue>({
  field: "effectiveDate",
  language: "en",
  cue: /effective|commenc|incep|operati|binding|has effect|appl(?:y|ies)|variation|duration|on which|(?<!\p{L})(?:opens?|begin|start|period|term|from)|into (?:force|effect)|takes? effect|inception/iu,
  rules: [...rules, madeAsOf],
  corpus: effectiveDateCorpus,
});

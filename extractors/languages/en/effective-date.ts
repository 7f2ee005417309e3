import type { EffectiveDateValue } from "../../../schemas/fields/effective-date.ts";
import { headingsOf, sentenceBefore } from "../around-match.ts";
import { type DocumentRule, defineFieldRules, type PatternRule, type RuleMatch, type RuleReading } from "../rule.ts";
import { beginningAt, connecting, dated } from "./beginning-point.ts";
import {
  commences,
  contractBegins,
  notBegun,
  partiesBound,
  partyWill,
  servicesBegin,
  takesEffect,
} from "./beginning-words.ts";
import { dateAfter } from "./contract-dates.ts";
import { effectiveDateCorpus } from "./effective-date.corpus.ts";
import { agreementDate } from "./signature-date.ts";
import { termSpanRule } from "./term-spans.ts";
import { contract } from "./time-words.ts";

const term =
  "(?:(?:order )?effective|variation|operative|commencement|start|starting|inception|go-?live|term commencement|lease commencement|agreement)";
const ownHeadings = /term(?!inat)|duration|commencement|effective|period|date/iu;
const otherHeadings =
  /terminat|price|payment|fees?(?!\p{L})|insurance|warrant|confidential|assign|rent(?!al)|amend|notice|renewal|definitions? of change|compensation|salary|benefit/iu;
const otherSubjects =
  /(?<!\p{L})(?:terminat|resign|defects|liability period|probation|cure period|rent-?free|grace|phase|milestone|price|rate|increase|change|assignment|renewal|(?<!this )amendments?(?! no)|registration statement|warrant(?:y|ies)|insurance|policy|policies|plan(?!\p{L})|act(?!\p{L})|law|regulation|rule|statute|employment|notice|waiver|discount|merger|closing|rent|fee|payment|salary|options?|bylaws|separation|payroll|retirement|tax|interest)[^,]{0,60}$/iu;
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
      `(?:^|\\n|\\t|[-•*_.:;)|] ?|\\d |(?<=[\\p{L}\\d).,%] ))["“]?(?:the )?(?<label>(?:[\\p{L}-]+ )?${term} date|date of (?:commencement|inception|entry into force|effect|start)|inception|commencement|commences|(?:effective|valid|hire|cover|service|contract|term|licence|on hire|runs|applies) from|effective|(?:contract|service|hire|cover|term|lease|licence|subscription) (?:start|starts|begins|commencement)|(?:coming|entry) into force|start(?:s|ing)?(?: of (?:contract|term|hire|cover|services?))?|begins|from(?=:))["”]?(?: of (?:this |the )?${contract})?(?: \\([^)\\n]{1,30}\\))? ?(?:[:\\t\\n|]|[-–](?= )|(?=\\d))\\s?(?<rest>[^\\n\\t]{0,60})`,
      "dgiu",
    ),
    strength: 0.88,
    read: (match) => {
      const { label = "" } = match.groups;
      if (/(?:expir\p{L}*|rent|payment|price|fee|insurance|project|phase|delivery|renewal|termination)/iu.test(label))
        return undefined;
      if (/[\p{L}\d),%] $/u.test(match.before(2)) && !/^\p{Lu}/u.test(label)) return undefined;
      return beginningAt(match, 22, /agreement date/iu.test(match.text) ? 0.5 : 0.88);
    },
  },
  {
    name: "en/effectiveDate/the Effective Date is <date>",
    pattern: new RegExp(
      `(?:["“]\\s?${term} date\\s?["”]|(?:the|its|an?) ${term} date(?: (?:of|for|under) (?:this |the )?(?:[\\p{L}]+ )?${contract})?)(?: of this [\\p{L} ]{3,30})? ?,? (?:is|shall be|will be|shall mean|means|being|as|refers to|falls(?: on)?|shall fall(?: on)?|will be|has the meaning)(?! (?:set forth|defined|given|in the))(?<rest> [^\\n]{0,120})`,
      "dgiu",
    ),
    strength: 0.87,
    read: (match) => (amendment(match) ? undefined : beginningAt(match, 40, 0.87, true)),
  },
  {
    name: "en/effectiveDate/is effective as of <date or event>",
    pattern: new RegExp(`(?<!\\p{L})(?:${takesEffect})(?=[ :,])(?<rest>[^\\n]{0,160})`, "dgiu"),
    strength: 0.84,
    read: (match) => own(match, 45, 0.84),
  },
  {
    name: "en/effectiveDate/commences on <date or event>",
    pattern: new RegExp(
      `(?<!\\p{L})(?:(?:shall|will|hereby|does) )?(?:${commences})(?=[ :])(?<rest>[^\\n]{0,160})`,
      "dgiu",
    ),
    strength: 0.8,
    read: (match) => own(match, 45, 0.8),
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
        : beginningAt(match, 16, 0.7),
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
    name: "en/effectiveDate/the Supplier shall provide … from <date>",
    pattern:
      /(?<!\p{L})(?:(?:with effect|as) from|from|with effect on|effective|starting|commencing|beginning|since)(?: on)?(?= )(?<rest>[^\n;]{0,60})/dgiu,
    strength: 0.5,
    read: (match) => {
      const before = sentenceBefore(match).slice(-200);
      if (!partiesBound.test(before) || notBegun.test(before) || otherHeadings.test(match.clause.heading))
        return undefined;
      const place = dateAfter(match.document, match.spanOf("rest")?.start ?? match.end, 14);
      return place?.date === undefined || !connecting.test(place.lead) ? undefined : dated(place, match.start, 0.5);
    },
  },
  {
    name: "en/effectiveDate/From <date> the Manager shall …",
    pattern:
      /(?:^|(?<=[.;:\n] ?))(?:with (?:retrospective |retroactive )?effect from|as (?:from|of)|from|effective|starting|commencing|beginning|on)(?: on)?(?<rest> [^\n;.]{6,34}?\d{4}),? (?=(?<statement>[^.;:\n]{5,110}))/dgiu,
    strength: 0.5,
    read: (match) => {
      const { statement = "" } = match.groups;
      const isOn = /^on/iu.test(match.text);
      const own = isOn ? contractBegins.test(statement) : contractBegins.test(statement) || partyWill.test(statement);
      if (!own || notBegun.test(statement) || otherHeadings.test(match.clause.heading)) return undefined;
      const place = dateAfter(match.document, match.spanOf("rest")?.start ?? match.end, 14);
      return place?.date === undefined ? undefined : dated(place, match.start, 0.5);
    },
  },
  {
    name: "en/effectiveDate/<date> is the Commencement Date",
    pattern: new RegExp(
      `(?<!\\p{L})(?<rest>[^\\n;.]{6,24}?\\d{4}) (?:is|shall be|will be|being|as)(?: (?:agreed|fixed|taken|treated|set))?(?: (?:to be|as))? (?:the|its) (?:${term} date|(?:date|day) (?:on|from) which (?:this |the )?(?:${contract}|term|services?|hire) (?:shall |will )?(?:starts?|begins?|commences?|takes? effect|comes? into))`,
      "dgiu",
    ),
    strength: 0.75,
    read: (match) => {
      const place = dateAfter(match.document, match.start, 14);
      return place?.date === undefined || place.end > match.end ? undefined : dated(place, match.start, 0.75);
    },
  },
  {
    name: "en/effectiveDate/from <date> to <date>",
    pattern:
      /(?<!\p{L})(?:from|between|for the period|period of|period|(?:duration|term|season|dates?|validity|valid|period of \p{L}+)(?= ?:))(?: ?: ?)?(?: (?:of|from|the))*(?<rest> [^\n;]{6,32}?),? (?:to|until|till|through|and|up to|-|–):? [^\n;]{0,24}\d{4}/dgiu,
    strength: 0.72,
    read: (match) => {
      const near = `${headingsOf(match)} ${sentenceBefore(match).slice(-140)} ${match.text.slice(0, 12)}`;
      const isNamed = ownPeriod.test(`${match.before(30)}${match.text}`);
      if (
        !isNamed &&
        !/(?<!\p{L})(?:term(?!inat)|duration|period of (?:this|the) (?:agreement|contract|lease)|contract period|hire|let|season|placement|pilot|secondment|(?:open|available|let) to|validity)/iu.test(
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
  /(?<!\p{L})(?:(?:policy|cover|insurance|contract|hire|lease|licen[cs]e|placement|booking|subscription|rental|charter|service) period|period of (?:insurance|cover|hire)) ?:? ?(?:from|between)(?!\p{L})/iu;

/** A statement whose subject is the contract itself, or its term. */
function own(match: RuleMatch, gap: number, strength: number): RuleReading<EffectiveDateValue> | undefined {
  const before = sentenceBefore(match).slice(-220);
  if (otherSubjects.test(before) || earlierPaper.test(before.slice(-70)) || amendment(match)) return undefined;
  if (/(?<!\p{L})(?:not|never|no longer|until|unless|cease|remain|full force)[^,]{0,20}$/iu.test(before))
    return undefined;
  const heading = match.clause.heading;
  if (otherHeadings.test(heading) && !ownHeadings.test(heading)) return undefined;
  if (/ dated [^,;]{4,30}, which $/iu.test(before)) return undefined;
  const about = new RegExp(
    `(?:this|the|such|present) (?:[\\p{L}-]+ ){0,5}${contract}(?:[^.;]|(?<=[Nn]o)\\.){0,180}$|(?<!\\p{L})(?:initial )?term(?!\\p{L})[^.;]{0,120}$|(?<!\\p{L})(?:period|duration)[^.;]{0,80}$`,
    "iu",
  );
  const opening = match.start < 30_000 && inFirstSentence(match);
  const known =
    opening ||
    about.test(before) ||
    servicesBegin.test(before) ||
    (match.start < 4000 && new RegExp(`${contract}[^.;]{0,100}$`, "iu").test(before));
  if (!known && !ownHeadings.test(heading)) return undefined;
  return beginningAt(match, gap, known ? strength : strength - 0.2, known && !opening);
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
  cue: /effective|existence|into being|formed|kicks? in|(?<!\p{L})(?:incepts?|goes live|retro\p{L}+|since|dates|season|Q[1-4]|years|falls?|fall)(?!\p{L})|commenc|incep|operati|binding|has effect|appl(?:y|ies)|variation|duration|on which|(?<!\p{L})(?:opens?|begin|start|period|term|from)|into (?:force|effect)|takes? effect|inception/iu,
  rules: [...rules, termSpanRule("effectiveDate"), madeAsOf],
  corpus: effectiveDateCorpus,
});

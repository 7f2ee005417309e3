import type { SignatureDateValue } from "../../../schemas/fields/signature-date.ts";
import { asPrinted, inEitherCase } from "../letter-case.ts";
import { type DocumentRule, defineFieldRules, type PatternRule, type RuleReading, type Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { type DatePlace, dateAfter } from "./contract-dates.ts";
import { signatureDateCorpus } from "./signature-date.corpus.ts";
import { datesBesideSignatures } from "./signature-dates-by-party.ts";
import { signedByParty } from "./signature-sentences.ts";

/** How far into a document it says its own date: after a cover page and a table of contents. */
const opening = 30_000;
const own = `(?:agreement|contract|lease|deed|amendment|addendum|licen[cs]e|order|memorandum|statement of work|letter|plan|covenant|undertaking|release|note|guaranty|guarantee)`;
/** `This Agreement is made and entered into as of`, `THIS AGREEMENT dated`, `("Agreement"), dated as of`. */
const dated = inEitherCase(
  new RegExp(
    String.raw`(?:(?<!\p{L})(?:this|the present)(?: [^.;\n]{0,120}?)? ?|(?:^|\n)[^.;\n]{0,100}?|${asPrinted(String.raw`(?<=\p{Lu}{3} )(?=AGREEMENT|LEASE|CONTRACT|DEED)`)})${own}s?(?!\p{L})(?:[^.;]|(?<=[Nn]o)\.|\.(?=\d)){0,110}?(?<!\p{L})(?<verb>(?:is |are |was |has been |being |hereby )*(?:dated|made|entered|executed|signed|concluded|agreed|effective|issued)(?: (?:an?d?|&|and is|,) (?:is )?(?:made |dated |executed |delivered |entered(?: into)?|effective|agreed|between the parties))*(?: into)?(?: in duplicate)?(?: for reference)?)(?!\p{L})`,
    "giu",
  ),
);
const connecting =
  /^[\s,:]*(?:(?:and is |and )?(?:effective|dated|made|entered into))?[\s,:]*(?:for all purposes )?(?:and in all respects )?(?:by and between the parties |at [\p{L} ]{2,30},? ?|in [\p{L} ]{2,30},? ?)?(?:(?:as of|on|this|the|of|effective|with effect|from|date|day|:|as at|at|is|and|in)[\s,:]*){0,6}$/iu;
const otherPaper =
  /(?:that certain|pursuant to|under the|amends|amended by|in respect of|reference is|previous|replaces?|supersedes?|incorporates?|cancels|terminates|restates|refers to|proposal|quotation|in accordance with|subject to)(?!\p{L})[^.;]{0,90}$/iu;

/** `This Deed varies the Supply Agreement dated …`, `Order under the Master Agreement dated …`. */
const namesAnother =
  /(?:amend|var(?:y|ies|iation|ied)|supplement|addend|relat|under|pursuant|replac|supersed|call-?off|restat|novat|incorporat)\p{L}*[^.;]{0,60} (?:the|that|an?|its|their|our) [^.;]{0,90}dated$/iu;

/** The date in the contract's first sentence. */
const inPreamble: DocumentRule<SignatureDateValue> = {
  name: "en/signatureDate/this Agreement is made as of <date>",
  strength: 0.86,
  readDocument: (document) => {
    const place = agreementDate(document);
    if (!place) return [];
    const strength = place.cue > 12_000 ? 0.7 : 0.86;
    return [reading(place, place.cue, isAnotherDay(document, place) ? 0.3 : strength)];
  },
};

/** The date (or its blank) that the contract's first words give themselves; `cue` is where they begin. */
export function agreementDate(document: RuleDocument): (DatePlace & { readonly cue: number }) | undefined {
  const { slice } = document.view;
  for (const match of slice(0, opening).matchAll(dated)) {
    const place = dateAfter(document, match.index + match[0].length, 60);
    if (!place || !connecting.test(place.lead)) continue;
    const verb = match.groups?.verb ?? "";
    if (otherPaper.test(slice(Math.max(0, match.index - 60), match.index + match[0].length - verb.length))) continue;
    if (/^(?:issued|dated)$/iu.test(verb) && (/^issued/iu.test(verb) || namesAnother.test(match[0]))) continue;
    if (/^(?:is |are )?effective$/iu.test(verb) && !/made|entered|dated/iu.test(match[0])) continue;
    return { ...place, cue: match.index + match[0].length - verb.length };
  }
  return undefined;
}

/** `… by and between Acme, Inc. and Beta LLC, is dated as of May 1, 2020`: after the parties. */
const afterParties: DocumentRule<SignatureDateValue> = {
  name: "en/signatureDate/this Agreement between … is dated as of <date>",
  strength: 0.75,
  readDocument: (document) => {
    const { slice } = document.view;
    const first = new RegExp(`(?<!\\p{L})this (?:[^.;\\n]{0,80}? )?${own}(?!\\p{L})`, "iu").exec(slice(0, opening));
    if (!first) return [];
    const window = slice(first.index, first.index + 1600);
    const match =
      /(?<!\p{L})(?:(?:is|are|was) (?:hereby )?(?:made |entered into )?(?:and )?(?:dated|made|entered into|executed)|dated)(?: and (?:effective|entered into))?(?: effective)?(?: as)? (?:of|on|this|the)(?!\p{L})/iu.exec(
        window,
      );
    if (
      !match ||
      otherPaper.test(window.slice(Math.max(0, match.index - 40), match.index)) ||
      (/(?:agreement|contract|plan|lease|letter),? $/iu.test(window.slice(0, match.index)) && match.index > 200)
    )
      return [];
    const at = first.index + match.index;
    const place = dateAfter(document, at + match[0].length, 20);
    return place && connecting.test(place.lead)
      ? [reading(place, at, isAnotherDay(document, { ...place, cue: at }) ? 0.3 : 0.75)]
      : [];
  },
};

/** `Made as of` a day, where each party wrote beside its signature the day on which it signed. */
function isAnotherDay(document: RuleDocument, { cue, start }: DatePlace & { readonly cue: number }): boolean {
  if (!/(?<!\p{L})(?:as of|effective)(?!\p{L})/iu.test(document.view.slice(cue, start))) return false;
  return new Set(datesBesideSignatures(document).flatMap(({ appliesTo }) => appliesTo?.party ?? [])).size > 1;
}

const labelled =
  /(?:^|\n|\t|[-_*).”"] |(?<=\s)(?=date of (?:this |the )?(?:agreement|contract|lease|order|signature|signing|execution)(?: form)? ?:))(?:date of (?:this |the |last )?(?:agreement|contract|lease|order|deed|signature|signing|execution)(?: form)?|(?:signed on|date signed|countersigned|execution)(?= ?[:\t])|(?:signed on|date signed)|(?:agreement|contract|lease|order|signature|signing|execution) date|date of (?:this |the )?order(?: form)?|dated?)(?: (?:as of|this day|this))? ?[:\t]? ?/giu;

/** `Dated 4 March 2024` on a cover, `Date of Agreement: …` in a table. */
const onCover: DocumentRule<SignatureDateValue> = {
  name: "en/signatureDate/Dated <date>",
  strength: 0.75,
  readDocument: (document) =>
    [...document.view.slice(0, 4000).matchAll(labelled)].flatMap((match) => {
      const place = dateAfter(document, match.index + match[0].length, 8);
      if (!place || !/^[\s:]*(?:the |this )?$/iu.test(place.lead)) return [];
      const start = match.index + (/^\s/u.test(match[0]) ? 1 : 0);
      const certain = /agreement|contract|lease|sign|execution/iu.test(match[0]);
      return [reading(place, start, certain ? 0.85 : 0.72)];
    }),
};

/** An extract or a letter, in which no words are too early to be its closing. */
const shortText = 2500;

const witness: PatternRule<SignatureDateValue> = {
  name: "en/signatureDate/in witness whereof … on <date>",
  pattern:
    /(?:in witness whereof|in testimony whereof|duly executed|have (?:executed|signed|caused)|has (?:executed|signed|caused)|(?:signed|executed|agreed|accepted|acknowledged|agreed to|done|given|concluded)(?: and (?:agreed|accepted|delivered|sealed|executed))?)(?:[^.;]{0,200}?)(?<!\p{L})(?:on|as of|this|dated|effective|the)(?= (?:the |this |of |on )*(?:\d|_|\[|jan|feb|mar|apr|may \d|jun|jul|aug|sep|oct|nov|dec|first|second|third|\p{L}{3,11}th(?!\p{L})|twent|thirt))/dgiu,
  strength: 0.8,
  read: (match) => {
    const { document, clause, start, end } = match;
    const late =
      start > document.view.text.length * 0.5 || clause.heading.length > 0 || document.view.text.length < shortText;
    const place = dateAfter(document, end, 22);
    if (!late || !place || !/^[\s,:]*(?:(?:this|the|of|on|as|date|day)[\s,]*){0,4}$/iu.test(place.lead))
      return undefined;
    const witnessed = /witness whereof|duly executed|have (?:executed|signed|caused)|testimony/iu.test(match.text);
    const earlier = /(?:agreement|contract|lease|amendment|order|plan),? dated$|(?:under|pursuant to) /iu.test(
      match.text,
    );
    if (
      earlier ||
      /^(?:signed|executed|accepted) (?:by|for|on behalf)(?! (?:both|all|each|us|the part))/iu.test(match.text) ||
      /(?:(?:had|previously|was|were)|(?:form|agreement|letter|contract|nda|understanding|intent|proposal|offer|quotation|terms),?) $/iu.test(
        match.before(16),
      )
    )
      return undefined;
    return reading(place, place.start - 4, witnessed ? 0.82 : 0.6);
  },
};

/** The date in the head of a letter. */
const inLetterhead: DocumentRule<SignatureDateValue> = {
  name: "en/signatureDate/<date> Dear …",
  strength: 0.72,
  readDocument: (document) => {
    const { slice } = document.view;
    const greeting = /(?<!\p{L})(?:Dear |Ladies and Gentlemen|Gentlemen:)/u.exec(slice(0, 3000));
    const place = greeting && dateAfter(document, 0, Math.min(greeting.index, 700));
    if (!greeting || place?.date === undefined || place.start > greeting.index) return [];
    return /(?:dated|amended|effective|expir\p{L}+|through)(?: (?:as of|on|the))?\s*$/iu.test(
      slice(Math.max(0, place.start - 30), place.start),
    )
      ? []
      : [reading(place, place.start, 0.72)];
  },
};

function reading(
  { date, end, otherReadings }: DatePlace,
  start: number,
  strength: number,
): RuleReading<SignatureDateValue> & { span: Span } {
  const span = { start, end };
  if (date === undefined) return { state: "absent", span, strength: strength - 0.25 };
  return { value: date, span, strength, ...(otherReadings.length > 0 && { otherReadings }) };
}

export const signatureDateRules = defineFieldRules<SignatureDateValue>({
  field: "signatureDate",
  language: "en",
  cue: /(?<!\p{L})(?:dated?|countersigned|witness whereof|executed|signed|made|entered into|accepted|agreed|done at|given under)(?!\p{L})/iu,
  rules: [
    inPreamble,
    afterParties,
    onCover,
    witness,
    signedByParty,
    inLetterhead,
    {
      name: "en/signatureDate/dates beside the signatures",
      strength: 0.75,
      readDocument: (document: RuleDocument) => datesBesideSignatures(document),
    },
  ],
  corpus: signatureDateCorpus,
});

import type { RenewalValue } from "../../../schemas/fields/renewal.ts";
import { readNumberWords } from "../../../values/number-words.ts";
import { sentenceNear } from "../around-match.ts";
import type { RuleMatch } from "../rule.ts";
import { number, period, periodIn } from "./time-words.ts";

type Parts = Omit<RenewalValue, "mode">;

const again = "(?:renew|extend|extension|prolong|lengthen|roll)\\p{L}*";
const spans =
  "(?:(?:renewal|extension|extended|option) )?(?:periods?|terms?|extensions?|renewals?|increments?|spells?|stretches)(?!\\p{L})";
const further =
  "(?:additional|secondary|successive|consecutive|further|subsequent|separate|new|like|more|renewal|extension|automatic|equal|option)";
const furthers = `(?:(?:${further},?|and|or)[ -]){0,4}`;

const counts = [
  `(?<count>${number}) ?[x×] ?(?=${period})`,
  `(?<count>${number}) (?:(?:${further},?|and|or|available)[ -]){0,4}(?:${period}[ -])?(?:options?|(?:option|renewal|extension) (?:years|terms|periods))(?!\\p{L})`,
  `(?:at most|no more than|maximum of|up to) (?<count>${number})(?: times|(?= in all))|(?<count>${number}) (?:times )?at (?:the )?most`,
  `(?<count>once(?! (?:the|this|that|it))|twice|(?:${number} (?:(?:additional|further|more|successive|consecutive) )?times?))(?!\\p{L})[^.;\\n]{0,80}(?:renew|extend|extension|period|term)`,
  `(?<count>once|twice|(?:${number} times)),? (?:and )?(?:for|by) (?:an? (?:further|additional) |another )?${period}`,
  `(?<count>${number}) ${furthers}(?:${period}[ -])?(?:renewals|extensions)(?!\\p{L})`,
  `(?<count>${number}) periods of (?=${period} (?:in|at) )`,
  `${again}[^.;\\n]{0,60}? (?<count>once(?! (?:per|every|a|each|the))|twice|(?:${number} (?:(?:additional|further|more|successive|consecutive) )?times?))(?!\\p{L})`,
  `(?:for|of|to|than|with|by|has|have|contains) (?:up to |a maximum of |an?other )?(?<count>${number})(?! or more) (?:(?:${further},?|and|or)[ -]){1,4}(?:${period}[ -](?:long )?)?(?:${spans}|options)`,
  `${again}[^.;\\n]{0,70}? (?:up to |maximum of |more than |for |by )(?<count>${number})(?! or more) (?:${period}[ -])?${spans}`,
  `(?<count>${number}) (?:${furthers}${period}[ -])?(?:options?|rights?) (?:to|of) (?:renew|exten)`,
  `(?<count>${number}) ${furthers}(?:contract|service|supply|lease|licen[cs]e|agreement|operating) years`,
  `[:\\t|] ?(?:up to |a maximum of )?(?<count>${number}) ${furthers}(?:${period}[ -])?(?:${spans}|options)`,
  `[:\\t|] ?(?:up to |a maximum of )?(?<count>${number})(?:, (?=${period})| of (?=${period})|,? each(?!\\p{L})|$)`,
  `(?<count>a (?:further|second|single)) (?:and (?:final|last) )?(?:options?|(?:renewal |extension )?terms?)(?= of)`,
  `(?:limited to|maximum of|more than|up to|exceed) (?<count>${number}) (?:such )?(?:additional |successive |further )?(?:renewals|extensions|renewal (?:terms|periods))`,
].map((source) => new RegExp(source, "iu"));

const periods = [
  `${number} ?[x×] ?(?<period>${period})`,
  `(?:each time|each(?: of them)?|every time) (?:for|by|of|being) (?:up to )?(?<period>${period})`,
  `(?<period>${period}|\\p{L}* ?a (?:year|month|quarter)),? (?:each(?! party)|at a time|apiece)`,
  `options?(?: \\([^)\\n]{1,20}\\))? of (?:up to )?(?<period>${period})`,
  `(?<period>${period})[ -](?:options?|renewals?|extensions?)(?!\\p{L})`,
  `(?<period>${period})(?: each)? (?:in|at) (?:the )?[\\p{L}]+['’]?s?['’]? (?:sole )?(?:option|election)`,
  `(?:${further},?[ -]){1,4}(?:terms? or )?(?<period>${period})[ -](?:long )?(?:additional |calendar |contract )?${spans}`,
  `${again}[^.;\\n]{0,140}? ${spans}(?:,? each)?(?: \\([^)\\n]{1,40}\\))?,? (?:of|each|for|equal to|being|lasting|not exceeding|not to exceed|which (?:is|are|shall be))(?: (?:of|time|up to|a period of|equal to)){0,2} ?(?<period>${period})`,
  `${again}[^.;\\n]{0,90}? (?:for|by|of) (?:an?(?!\\p{L})|the|each|up to|a period of|a term of|a further period of|an additional period of)? ?(?:(?:another|up to|${further}),?[ -]){0,3}(?<period>${period})`,
  `(?:${further},?[ -]){1,3}${spans}(?:,? each)?(?: of|,)(?: up to)? (?<period>${period})`,
  `(?:[:\\t|] ?|up to )(?:${number} )?${spans} of (?:up to )?(?<period>${period})`,
  `(?:another|additional|further|subsequent) (?<period>${period})`,
  `(?:extended|prolonged|lengthened)[^.;\\n]{0,30}? by (?<period>${period})`,
  `(?:renewal|extension|extended) (?:term|period)s?[^.;\\n]{0,40}? (?:be|is|of|:) (?:for )?(?:an? (?:term|period) of )?(?<period>${period})`,
  `(?<period>${period})[ -]${spans}`,
].map((source) => new RegExp(source, "iu"));

/** Years that the contract defines, taken one by one. */
const ownYears =
  /(?:contract|service|supply|lease|licen[cs]e|agreement|operating) years,? (?:\(?one (?:at a time|by one)|each|year by year)/iu;
const yearly =
  /(?:from )?year[- ]to[- ]year|one (?:[\p{L}-]+ )?year (?:after another|to the next)|(?:next|following|ensuing|succeeding) (?:[\p{L}-]+ )?year(?!\p{L})|on an? (?:annual|yearly) basis|(?:renew|extend)\p{L}*[^.;\n]{0,60}? (?:annually|yearly|each (?:subsequent )?year|every year|each anniversary)|(?:another|additional|further|subsequent|successive|a) (?:(?:calendar|contract|service|supply|lease|licen[cs]e|agreement|operating) )?years?(?!\p{L})|(?:annual|one-year|yearly) (?:renewal |successive )?(?:periods?|terms?|basis|renewals?|extensions?)|successive annual|(?:automatic(?:ally)?|renew)[^.;\n]{0,30}annual(?:ly)?|year-long|option years|(?:year|season) (?:by|on|after) (?:year|season)|every (?:january|february|march|april|may|june|july|august|september|october|november|december|anniversary|season)|(?:[:\t|] ?)(?:annual|yearly)|yearly|a year,? (?:at a time|and then another)/iu;
const monthly =
  /month[- ]to[- ]month|(?:another|additional|successive|from month) (?:calendar )?months?(?!\p{L})|(?:successive|consecutive) monthly|monthly (?:periods|basis|renewal)|month (?:by|on|after) month|(?:renew|exten|prolong|roll)[^.;\n]{0,40} (?:monthly|each month|every month)/iu;
const quarterly =
  /quarter[- ](?:to|by|on|after)[- ]quarter|(?:renew|exten|prolong|roll)[^.;\n]{0,40} (?:quarterly|each quarter|every quarter)|successive quarters/iu;
const sameTerm =
  /(?:same|equal|identical|equivalent|like|similar)[^.;\n]{0,30}(?:duration|length|period|term)|(?:periods?|terms?|duration)[^.;\n]{0,30} (?:equal|identical|equivalent|same)(?: in)?[^.;\n]{0,25}(?:initial|original|preceding|previous|first|duration|length|term)/iu;
const initialTerm = new RegExp(
  `(?:initial|original|first) (?:term|period)[^.;\\n]{0,90}?(?<period>${period})|(?:term|period) of (?<other>${period})`,
  "iu",
);

const totals = [
  `(?:maximum|total|aggregate|overall|combined)(?: (?:maximum|total|aggregate|term|duration|period|length|contract|cumulative)){1,3}[^.;\\n]{0,80}?(?:of|exceed|be|is|:) ?(?<period>${period})`,
  `(?:not|without|no event|never)[^.;\\n]{0,90}? (?:exceed(?:ing)?|extend(?:ed)? beyond|last longer than)[^.;\\n\\d]{0,60}?(?<period>${period})(?! (?:prior|notice|before|in number))`,
  `up to an? (?:maximum|total|aggregate)[^.;\\n\\d]{0,30}?(?<period>${period})`,
  `for a (?:maximum|total) of (?<period>${period})`,
  `(?<period>${period}) in (?:total|aggregate|all)`,
].map((source) => new RegExp(source, "iu"));

/** Period, count and longest total that the words around a renewal state; what they only imply stays out. */
export function renewalParts(match: RuleMatch): Parts {
  const { slice } = match.document.view;
  const from = Math.max(match.clause.start, match.start - 400);
  const to = Math.min(Math.max(match.clause.end, match.paragraph.end), match.end + 500);
  const sentence = sentenceNear(match, 700);
  const onwards = slice(match.start, Math.min(to, match.end + 260));
  const passage = slice(from, to);
  const maxTotal = longestIn(sentence) ?? longestIn(passage.slice(match.start - from));
  const length =
    lengthIn(onwards.split(/(?<=\p{L}{3})\.\s/u)[0] ?? "", passage) ??
    lengthIn(sentence, passage) ??
    lengthIn(onwards, passage);
  const maxCount = countIn(sentence) ?? countIn(onwards);
  return {
    ...(length !== undefined && { period: length }),
    ...(maxCount !== undefined && { maxCount }),
    ...(maxTotal !== undefined && maxTotal !== length && { maxTotal }),
  };
}

const barePeriod = new RegExp(`(?<![\\p{L}\\d])${period}(?! (?:before|prior|notice|written))`, "iu");

/** The same of what a form says beside its label. */
export function partsOfTerms(terms: string): Parts {
  const [maxCount, maxTotal] = [countIn(terms), longestIn(terms)];
  const length = lengthIn(terms, terms) ?? periodIn(barePeriod.exec(terms)?.[0])?.period;
  return {
    ...(length !== undefined && { period: length }),
    ...(maxCount !== undefined && { maxCount }),
    ...(maxTotal !== undefined && maxTotal !== length && { maxTotal }),
  };
}

function lengthIn(words: string, passage: string): string | undefined {
  if (ownYears.test(words)) return "P1Y";
  for (const pattern of periods) {
    const found = pattern.exec(words);
    if (!found || /notice|prior|exceed|aggregate|within|before|initial term of/iu.test(found[0])) continue;
    if (/^ ?(?:prior|before|notice|written|advance|of notice|days)/iu.test(words.slice(found.index + found[0].length)))
      continue;
    const read = periodIn(found.groups?.period)?.period;
    if (read && !/^PT/.test(read)) return read;
  }
  const added = sum.exec(words)?.groups;
  if (added) return `P${Number(added.count)}${/^y/iu.test(added.unit ?? "") ? "Y" : "M"}`;
  if (monthly.test(words)) return "P1M";
  if (quarterly.test(words)) return "P3M";
  if (yearly.test(words)) return "P1Y";
  if (!sameTerm.test(words)) return undefined;
  const initial = initialTerm.exec(passage)?.groups;
  return periodIn(initial?.period ?? initial?.other ?? barePeriod.exec(passage)?.[0])?.period;
}

function longestIn(words: string): string | undefined {
  for (const pattern of totals) {
    const found = pattern.exec(words);
    const read = periodIn(found?.groups?.period)?.period;
    if (found && read && /[YM]$/.test(read) && !/notice|price|fee|increase/iu.test(found[0])) return read;
  }
  return undefined;
}

function countIn(words: string): number | undefined {
  const added = sum.exec(words)?.[0];
  if (added) return added.split("+").length;
  for (const pattern of counts) {
    const written = pattern
      .exec(words)
      ?.groups?.count?.replace(/ ?\(.*$| (?:\p{L}+ )?times?$/giu, "")
      .trim();
    if (!written) continue;
    const count = /^\d+$/.test(written)
      ? Number(written)
      : (often.get(written.toLowerCase()) ?? readNumberWords(written, "en"));
    if (count !== undefined && count > 0 && count <= 20) return count;
  }
  return undefined;
}

/** `12 + 12 months`: as many renewals as there are figures. */
const sum = /(?<!\d)(?<count>\d{1,2})(?: ?\+ ?\k<count>){1,4} ?(?<unit>months|years)/iu;

const often = new Map([
  ["a further", 1],
  ["a second", 1],
  ["a single", 1],
  ["once", 1],
  ["twice", 2],
]);

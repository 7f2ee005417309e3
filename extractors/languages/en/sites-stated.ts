import type { SitesValue } from "../../../schemas/fields/sites.ts";
import type { Paragraph } from "../../structure/normal-view.ts";
import { printedText } from "../printed-text.ts";
import type { RuleReading, Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { kindOfPlace, type PlacePhrase, placePhraseAt } from "./place-phrases.ts";

type Reading = RuleReading<SitesValue> & { readonly span: Span };

/** What is done at a place, and how things lie at one; beginnings of words. */
const acts =
  "perform|carr(?:y|ied) out|undertak|provid|deliver|redeliver|render|held|hold|hosted|hosting|tak(?:e|es|ing) place|took place|install|kept|keep|stor(?:e|ed|age)|hous|station|garaged|based|operat|locat|situat|lies?(?!\\p{L})|lying|stands?(?!\\p{L})|stood|clean|guard|patrol|maintain|maintenance|servic|collect|pick(?:ed|s)?[- ]?up|drop(?:ped|s)?[- ]?off|load|unload|moor|berth|work(?:s|ing|ed)?(?!\\p{L})|teach|taught|train|stag(?:e|ing)|exhibit|occup|lets?(?!\\p{L})|leas|licens|licenc|may use|use of|hir(?:e|ing)|cater|repair|erect|construct|build|re-?roof|refurbish|fit[- ]?out|support|suppl|done|execut|consist|comprise|cover|serv(?:e|es|ed)|visit|premises|property|demise|known|sited|hub|depot|warehouse|ship|transport|carr(?:y|ied|iage)|haul|move|relocat|display|connect|kept|left|park|launch|event|concert|wedding|course|lessons?|class(?:es)?|dates?";
const act = new RegExp(`(?<![\\p{L}-])(?:${acts})\\p{L}*`, "giu");
/** Acts that are done somewhere: a name alone is their place. */
const placed =
  /^(?:perform|carr(?:y|ied) out|undertak|provid|deliver|redeliver|render|held|hold|host|tak|took|install|kept|keep|stor|hous|station|based|operat|locat|situat|clean|guard|patrol|collect|pick|drop|moor|sited|teach|taught|cover|lifts?)/iu;
/** What stands between an act and its place. */
const lead =
  /(?:,| )(?:at and known as|and known as|known as|at|in|to|from|on|of|being|within|into|inside|the following address:?|(?:DAP|DDP|FCA|EXW|CPT|CIP))(?: (?:either|both|each of|those at|the following (?:address|places?|locations?|sites?):?))? (?=\S)/gu;
/** How far before an act words still tell that it is about seats, notices or money. */
const nearAct = 70;
const longestGap = 120;

/** Labels before a place in forms, particulars and letters. */
const labelWords = [
  "(?:the )?(?:(?:delivery|service|installation|collection|supply|work|job|project|loading|unloading|pick-?up|drop-?off|performance|customer|event|training|build|inspection|survey|storage|hire|demised|insured|rental|let|leased) )?(?:sites?|premises|locations?|places?|address(?:es)?|points?|propert(?:y|ies)|venue)(?: address)?(?: no\\.?)?(?: ?(?:\\d{1,2}|[A-D]))?",
  "(?:ship|deliver|consign)(?:ed)?(?: goods)? to",
  "(?:place|location|site|address|situation)s? of (?:the )?(?:performance|delivery|work|works|employment|services?|collection|installation|equipment|event|supply|hire|premises|property|goods|project|site|risk|business premises|asset|course|training)",
  "(?:normal |usual |main )?(?:place of work|work ?place|base)",
  "(?:the )?(?:farm|land|building|shop|flat|cottage|house|hall|dwelling|unit|plant|depot|berth|pitch|stand|vessel's berth|garage|school|hospital|store|works site)",
  "where(?: (?:the )?(?:work|services?|goods|equipment) (?:is|are|will be) (?:done|performed|provided|delivered|kept|installed))?",
];
const label = new RegExp(
  `^[\\s\\d.)•*(a-h–-]{0,8}(?<![\\p{L}])["“]?(?:${labelWords.join("|")})["”]?(?: \\([^()\\n]{1,40}\\))?\\s?(?:[:\\t|=]| ?[-–—](?= )|\\s(?:is|are|will be|shall be)(?: at| in)?(?= )|,? means(?= ))\\s*`,
  "iu",
);
/** Labels within a line: `Pick-up from: …; drop-off at: …`. */
const labelInside = new RegExp(`(?<=[;.|\\t] ?)(?:${labelWords.join("|")})\\s?:\\s*`, "giu");

/** Words of a sentence that is about seats, notices, money or disputes. */
const elsewhere =
  /(?<!\p{L})(?:registered|principal|head office|headquarter|mailing|notices?|attention|attn|sent|send|posted?|payment|paid|payable|invoices?|bill(?:ing|ed)? to|bill to|resid(?:es?|ing|ence|ent)|incorporated|represented|having (?:its|an)|with (?:its|an|offices)|whose|has (?:its|an) (?:office|address)|hereinafter|between|courts?|arbitra\p{L}*|jurisdiction|seat|laws?|for service|complaints?|writ(?:e|ten|ing)(?! off)|correspond\p{L}*|email(?:ed)?|solicitors?|attorneys?|signed|executed|witness|presence|bank|sort code|account|means|established|organi[sz]ed|born|trading|carrying on business|completion (?:shall|will|is|takes)|auditors?|insurers?|broker|complain\p{L}*|domicile\p{L}*|regulations?|mediat\p{L}*|acquired|purchased|bought)(?!\p{L})/iu;
const clauseElsewhere =
  /notice|address(?:es)? for|invoic|payment|billing|dispute|jurisdiction|governing law|arbitration|complaint|parties|interpretation|definition|contact|signature|bank/iu;
const listLead = new RegExp(
  `(?<!\\p{L})(?:${kindOfPlace}|locations?|places?|addresses|propert(?:y|ies))(?!\\p{L})[^.\\n]{0,60}:$`,
  "iu",
);
/** `Schedule 2 – Sites`: a heading of its own. */
const listTitle =
  /^(?:[\p{L}\d. ]{0,20}[-–—:.] ?|\d{1,2}\. ?)?(?:list of )?(?:the )?(?:sites?|premises|locations?|properties|places? of (?:performance|delivery|work)|service (?:locations|addresses))(?: covered| served| included)?:?$/iu;
const clauseOfPlaces =
  /premises|(?<!web ?)(?<!off-)sites?(?!\p{L})|locations?|places? of (?:performance|delivery|work)|propert(?:y|ies)(?! rights)|facilit(?:y|ies)|addresses of|where the/iu;

/** Places that a label, a list or a sentence on what is done there names, with a street or without. */
export function statedSites(document: RuleDocument): Reading[] {
  const { text, paragraphs } = document.view;
  const printed = printedText(document);
  const found: Reading[] = [];
  let inList = false;
  for (const paragraph of paragraphs) {
    const { heading } = document.clauseAt(paragraph.start);
    const inClause = clauseOfPlaces.test(heading) && !clauseElsewhere.test(heading);
    const isHeading = paragraph.kind === "heading" || paragraph.kind === "title";
    for (const line of itemsIn(printed, paragraph)) {
      const words = text.slice(line.start, line.end);
      const mark = itemMark.exec(words)?.[0].length;
      if (mark === undefined && paragraph.kind !== "listItem") {
        inList = (listLead.test(words) || listTitle.test(words)) && !elsewhere.test(words.split(/[.;] /u).at(-1) ?? "");
        continue;
      }
      const place = inList || inClause ? placePhraseAt(text, line.start + (mark ?? 0), line.end) : undefined;
      if (place?.isPlain && (place.parts > 1 || inList)) found.push(readingOf(place, 0.72));
    }
    if (isHeading) continue;
    found.push(...labelled(text, printed, paragraph));
    if (!clauseElsewhere.test(heading)) found.push(...done(text, paragraph));
  }
  return found.filter((reading) => !found.some((other) => other !== reading && isWithin(reading.value, other.value)));
}

/** A place named again in fewer words: `its Rock Hill warehouse`, where another one has an address at Rock Hill. */
function isWithin(value: SitesValue | undefined, other: SitesValue | undefined): boolean {
  if (!value || !other || value.address !== undefined || other.address === undefined) return false;
  const whole = `${other.name ?? ""} ${other.address}`;
  const names = (value.name ?? "").match(/(?<![\p{L}'’])\p{Lu}[\p{L}'’-]+/gu) ?? [];
  return names.length > 0 && names.every((name) => whole.includes(name));
}

/** A paragraph, or the items that were printed as lines of it. */
function itemsIn(printed: string, { start, end }: Paragraph): Span[] {
  const words = printed.slice(start, end);
  const breaks = [...words.matchAll(/\n(?=(?:[-–•*]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s)/gu)].map(
    ({ index }) => start + index,
  );
  return [start - 1, ...breaks].map((at, index) => ({ start: at + 1, end: breaks[index] ?? end }));
}

const itemMark = /^\s*(?:[-–•*]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+/u;

/** Places beside labels, line by line as printed: the next line with a label ends the place of the one before. */
function labelled(text: string, printed: string, paragraph: Paragraph): Reading[] {
  const cells = printed.slice(paragraph.start, paragraph.end).split("\t").length;
  if (paragraph.kind === "tableRow" && cells > 2) return [];
  const starts: number[] = [];
  const labels: { readonly from: number; readonly at: number }[] = [];
  let at = paragraph.start;
  for (const line of printed.slice(paragraph.start, paragraph.end).split("\n")) {
    starts.push(...(otherLabel.test(line) ? [at] : []));
    const first = label.exec(line);
    if (first) labels.push({ at, from: at + first[0].length });
    for (const more of line.matchAll(labelInside))
      labels.push({ at: at + more.index, from: at + more.index + more[0].length });
    at += line.length + 1;
  }
  return labels.flatMap(({ from }) => {
    const end = Math.min(paragraph.end, ...starts.filter((start) => start > from));
    const tab = printed.slice(from, end).indexOf("\t");
    return placesFrom(text, from, tab < 0 ? end : from + tab)
      .filter(({ isPlain, parts, value }) => isPlain || parts > 1 || / \D+$/u.test(value.name ?? ""))
      .map((place) => readingOf(place, 0.78));
  });
}

const otherLabel = /^[^:\n]{2,40}:/u;

/** Places of acts: the first that a sentence names after each act, and those that follow it. */
function done(text: string, { start, end }: Paragraph): Reading[] {
  const found: Reading[] = [];
  for (const sentence of sentencesIn(text, start, end)) {
    let after = sentence.start;
    for (const match of text.slice(sentence.start, sentence.end).matchAll(act)) {
      const at = sentence.start + match.index + match[0].length;
      if (at < after) continue;
      const gap = text.slice(at, Math.min(sentence.end, at + longestGap));
      for (const opener of gap.matchAll(lead)) {
        const from = at + opener.index + opener[0].length;
        if (elsewhere.test(text.slice(Math.max(sentence.start, at - match[0].length - nearAct), from))) break;
        const places = placesFrom(text, from, sentence.end).filter((place) => actAccepts(place, opener[0], match[0]));
        if (places.length === 0) continue;
        found.push(...places.map((place) => readingOf(place, place.parts > 1 ? 0.68 : 0.6)));
        after = places.at(-1)?.end ?? after;
        break;
      }
    }
  }
  return found;
}

/** One name alone must say what kind of place it is, and stand after `at` and the like. */
function actAccepts({ isPlain, parts }: PlacePhrase, opener: string, words: string): boolean {
  return (
    isPlain && (parts > 1 || (placed.test(words) && /(?:at|in|from|to|on|within|known as|being) $/iu.test(opener)))
  );
}

const sentenceEnd = /(?<!(?<!\p{L})(?:St|Rd|Ave|Blvd|Mr|Mrs|Ms|Dr|No|Co|Ltd|Inc|Mt|Ft|Est|Ind|Stn|\p{Lu}))[.;]\s+/gu;
const longestSentence = 900;

function sentencesIn(text: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(sentenceEnd)) {
    spans.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  spans.push({ start: from, end });
  return spans.map((span) => ({ start: span.start, end: Math.min(span.end, span.start + longestSentence) }));
}

const further = /^(?:;|,)? ?(?:and|or|;|,)(?: also)?(?: (?:at|in|to|from|of))? (?=\S)|^; ?/u;

/** The places that follow one another. */
function placesFrom(text: string, from: number, end: number): PlacePhrase[] {
  const places: PlacePhrase[] = [];
  for (let at = from; places.length < 12; ) {
    const place = placePhraseAt(text, at, end);
    if (!place) break;
    places.push(place);
    const more = further.exec(text.slice(place.end, Math.min(end, place.end + 20)));
    if (!more) break;
    at = place.end + more[0].length;
  }
  return places;
}

function readingOf({ value, start, end }: PlacePhrase, strength: number): Reading {
  return { value, span: { start, end }, strength };
}

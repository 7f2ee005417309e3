import type { PenaltiesValue } from "../../../schemas/fields/penalties.ts";
import { findPercents } from "../../../values/percent.ts";
import { oncePerDocument } from "../once-per-document.ts";
import { capCellOf } from "../penalty-caps.ts";
import { type DocumentRule, defineFieldRules, type RuleReading, type Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { penaltyAmounts } from "./amounts.ts";
import { penaltiesCorpus } from "./penalties.corpus.ts";
import { estimated, heldBack, replaced, restated, unpaidRest } from "./penalty-look-alikes.ts";
import { type PenaltySentence, penaltySentences } from "./penalty-sentences.ts";
import { baseOf, capIn, causeOf, debtorOf, isCounter, limiting, perOf } from "./penalty-terms.ts";

type Rate = PenaltiesValue["rate"];
type Reading = RuleReading<PenaltiesValue> & { readonly span: Span };
type Source = "money" | "percent" | "formula" | "interest" | "words";

interface Found {
  readonly source: Source;
  readonly rate: Rate;
  readonly span: Span;
  readonly sentence: PenaltySentence;
  readonly per?: string;
  readonly strength: number;
}

function rule(phrase: string, source: Source): DocumentRule<PenaltiesValue> {
  return {
    name: `fr/penalties/${phrase}`,
    strength: 0.8,
    readDocument: (document) => penaltiesOf(document).flatMap(([from, reading]) => (from === source ? [reading] : [])),
  };
}

const penaltiesOf = oncePerDocument((document): readonly (readonly [Source, Reading])[] => {
  const sentences = penaltySentences(document);
  const found = [
    ...moneyIn(document, sentences),
    ...sentences.flatMap((sentence) => [
      ...percentsIn(sentence),
      ...formulaIn(document, sentence),
      ...interestIn(sentence),
      ...wordsIn(sentence),
    ]),
  ];
  const caps = sentences.flatMap((sentence) => {
    const cap = capIn(sentence);
    return cap ? [{ cap, sentence }] : [];
  });
  const read = found.map((item) => [item.source, readingOf(item, caps)] as const);
  return read;
});

interface Cap {
  readonly cap: NonNullable<PenaltiesValue["cap"]>;
  readonly sentence: PenaltySentence;
}

function readingOf({ rate, span, sentence, per, strength }: Found, caps: readonly Cap[]): Reading {
  const cause = causeOf(sentence);
  const debtor = debtorOf(sentence);
  const limit = cause === "latePayment" ? undefined : capFor(sentence, caps);
  return {
    value: { cause, ...(debtor && { debtor }), rate, ...(per && { per }), ...(limit && { cap: limit.cap }) },
    span,
    ...(limit &&
      limit.sentence.start !== sentence.start && {
        alsoAt: [{ start: limit.sentence.start, end: limit.sentence.end }],
      }),
    strength,
  };
}

/** The cap in the penalty's own sentence; else the next one of its clause, or one on all penalties of the part. */
function capFor(sentence: PenaltySentence, caps: readonly Cap[]): Cap | undefined {
  const own = caps.find((cap) => cap.sentence.start === sentence.start);
  if (own) return own;
  const inClause = caps.filter((cap) => cap.sentence.clause === sentence.clause);
  const next = inClause.find((cap) => cap.sentence.start > sentence.start) ?? inClause.at(-1);
  if (next) return next;
  const all = /(?:cumul|ensemble|total|montant global|toutes? (?:les )?p[ée]nalit|les p[ée]nalit[ée]s (?:sont|ne))/iu;
  return caps.find(
    (cap) => cap.sentence.part !== "" && cap.sentence.part === sentence.part && all.test(cap.sentence.text),
  );
}

function moneyIn(document: RuleDocument, sentences: readonly PenaltySentence[]): Found[] {
  return penaltyAmounts(document).flatMap(({ value, span, strength = 0 }) => {
    if (!value || strength < 0.7) return [];
    const cap = capCellOf(document, document.paragraphAt(span.start));
    if (cap && span.end > cap.start) return [];
    const lead = document.view.slice(span.start, span.end).replace(/[\d(][^\p{L}]*\p{L}{0,6}$/u, "");
    const quoted = document.view.slice(Math.max(0, span.start - 60), span.start);
    if (estimated.test(`${quoted}${lead}`)) return [];
    if (ofCap.test(lead) || replaced.test(`${quoted}${lead}`) || restated.test(`${quoted}${lead}`)) return [];
    const own = sentences.find((sentence) => sentence.start <= span.start && span.start < sentence.end);
    const text = document.view.slice(
      span.start,
      Math.min(span.end + 80, cap?.start ?? document.paragraphAt(span.start)?.end ?? span.end),
    );
    const clause = document.clauseAt(span.start);
    const sentence = own ?? {
      ...span,
      text,
      context: clause.path.join(" / "),
      says: true,
      clause: clause.start,
      part: clause.path[0] ?? "",
    };
    const per = value.unit ?? perOf(text) ?? perOf(sentence.context);
    return [
      {
        source: "money" as const,
        rate: { kind: "money" as const, money: value.money },
        span,
        sentence,
        ...(per && { per }),
        strength,
      },
    ];
  });
}

/** Words before a sum that make it the most of a penalty. */
const ofCap =
  /(?:plafonn[ée]e?s?|limit[ée]e?s?|plafond|exon[ée]r[^.;:,]{0,40}|(?:exc[ée]d|d[ée]pass)er|(?:exc[èe]d|d[ée]pass)e(?:ra|ront|nt)?(?: pas)?|maxim\p{L}+|concurrence|dans la limite)[^.;:,]{0,30}$/iu;

/** A fixed surcharge beside interest: `portera intérêt au taux légal et sera majorée de 10 %`. */
const surcharge =
  /(?:(?:sera|seront|est|sont) (?:\p{L}+ment |de plein droit |en outre )?major[ée]e?s? d|(?:une |la )(?:majoration|p[ée]nalit[ée]|indemnit[ée]|clause p[ée]nale)(?: forfaitaire)?(?: fix[ée]e)? (?:d|[ée]gale [àa]))[^%.;]{0,30}$/iu;

/** `Pour 2027, les prix seront majorés de 2 %`: a price that rises, unless it is for want of payment. */
const raised = /major[ée]e?s? (?:automatiquement |forfaitairement )?d[e'] ?$/iu;
const unpaid =
  /retard|impay|facture|sommes?(?!\p{L})|non (?:pay|r[ée]gl|vers)|p[ée]nalit|[ée]ch[ée]ance|d[ée]faut|clause p[ée]nale|mise en demeure|manquement|indemnit/iu;

/** The part of a sentence between semicolons that a place stands in. */
function itemAround(text: string, at: number): string {
  const end = text.indexOf(";", at);
  return text.slice(text.lastIndexOf(";", at) + 1, end < 0 ? text.length : end);
}

function isWithin({ start }: { readonly start: number }, match: RegExpExecArray | null): boolean {
  return match !== null && match.index <= start && start <= match.index + match[0].length + 2;
}

/** `1/1000 du montant par jour de retard`, `majorée de 10 %`, the rows of a table of rates. */
function percentsIn(sentence: PenaltySentence): Found[] {
  const { text, start } = sentence;
  const rates = findPercents(text, "fr").filter((rate) => !isCounter(text, rate.start));
  return rates.flatMap((percent, index, all): Found[] => {
    const before = text.slice(Math.max(all[index - 1]?.end ?? 0, percent.start - 140), percent.start);
    const after = text.slice(percent.end, percent.end + 160);
    const tier = /(?:->|→|=>) ?$/u.test(before);
    if (isInterest(itemAround(text, percent.start)) && !surcharge.test(before)) return [];
    if (/int[ée]r[êe]t g[ée]n[ée]ral/iu.test(text) && !/p[ée]nalit/iu.test(text)) return [];
    if (isWithin(percent, inWords.exec(text)) || /indemnit[ée][^.;]{0,80} major[ée]e? d[e'] ?$/iu.test(before))
      return [];
    if (raised.test(before) && !unpaid.test(`${text} ${sentence.context}`)) return [];
    if (unpaidRest.test(before)) return [];
    if (heldBack.test(before) && /garantie|acomptes?|situations?|paiements/iu.test(text)) return [];
    if ((limiting.test(before) && !tier) || /^ ?(?:de disponibilit|de taux|du temps)/iu.test(after)) return [];
    const isRow = tier || /\t|->|→/u.test(text) || (!sentence.says && /: ?$/u.test(before));
    if (!sentence.says && !isRow && !/retard|manquement|absence|d[ée]passement|p[ée]nalis/iu.test(text)) return [];
    if (isRow && index < all.length - 1 && /\t/u.test(text)) return [];
    const of = baseOf(after);
    const per = perOf(after) ?? perOf(text) ?? perOf(sentence.context);
    const lead = before.search(/[^\s,;:.)][^,;:.)]*[,;:]?[^,;:.)]*$/u);
    const from = start + percent.start - before.length + Math.max(0, lead);
    const until = start + percent.end + (of ? after.indexOf(of) + of.length : 0);
    return [
      {
        source: "percent",
        rate: { kind: "percent", percent: percent.value, ...(of && { of }) },
        span: { start: Math.min(from, start + percent.start), end: until },
        sentence,
        ...(per && { per }),
        strength: sentence.says ? 0.86 : 0.72,
      },
    ];
  });
}

const term = "\\(?(?:\\p{L}[\\p{L}\\d']{0,7}|\\d{1,3}(?:[ .]\\d{3})+|\\d+(?:,\\d+)?)\\)?";
const formula = new RegExp(
  `(?<![\\p{L}\\d])(?<formula>\\p{L}{1,3} ?= ?${term}(?: ?[-−–+x×*/·:] ?${term}){1,6})(?![\\p{L}\\d])`,
  "iu",
);

/** `P = V x R / 3000`. */
function formulaIn(document: RuleDocument, sentence: PenaltySentence): Found[] {
  const match = formula.exec(sentence.text);
  const written = match?.groups?.formula;
  if (!match || !written || !/[x×*/·]/u.test(written) || /%/u.test(written)) return [];
  const start = sentence.start + match.index;
  const legend = document.view.slice(sentence.start, sentence.end + 250);
  const per = perOf(sentence.text);
  return [
    {
      source: "formula",
      rate: { kind: "formula", written },
      span: { start, end: start + written.length },
      sentence: { ...sentence, text: legend },
      ...(per && { per }),
      strength: 0.87,
    },
  ];
}

const interest =
  /(?<words>(?:(?:(?:trois|deux|cinq|\d(?:,\d)?)(?: \(\d\))? fois|double du|triple du)[^.;,\n]{0,20}?(?:taux|int[ée]r[êe]t)[^.;\n]{0,30}l[ée]gal|taux (?:d'int[ée]r[êe]ts? )?(?:de l'int[ée]r[êe]t )?l[ée]gal|taux[^.;\n]{0,60}(?:Banque centrale|BCE|refinancement|directeur|€STR|Euribor|EONIA)|(?<!\p{L})(?:€STR|EONIA|Euribor)(?!\p{L})|taux (?:d'int[ée]r[êe]ts? )?(?:pr[ée]vu|fix[ée]|vis[ée]|d[ée]fini|d[ée]termin[ée]|institu[ée]) (?:par|[àa]|aux?) (?:la loi|l'article|l'art\.|les articles|le d[ée]cret|la directive|le code))[^.;\n]{0,160})/iu;

function isInterest(text: string): boolean {
  return interest.test(text);
}

/** Late interest at a rate that others publish: `taux de la BCE majoré de 8 points`, `trois fois le taux légal`. */
function interestIn(sentence: PenaltySentence): Found[] {
  const match = interest.exec(sentence.text);
  const words = match?.groups?.words
    ?.replace(
      /,? (?:et (?:sera|seront|est|sont|d'une|une)(?!\p{L})|ainsi qu|(?:sera|seront) (?:\p{L}+ ){0,2}(?:exigib|appliqu|du[es]|dû|calcul|factur|r[ée]clam)|exigibles?(?!\p{L})).*$/iu,
      "",
    )
    .trim();
  if (
    !match ||
    !words ||
    !(sentence.says || /retard|p[ée]nalit|int[ée]r[êe]ts/iu.test(`${sentence.text} ${sentence.context}`))
  )
    return [];
  if (/(?:taux d'actualisation|pr[êe]t|emprunt|dispara[îi])/iu.test(sentence.text)) return [];
  const lead = sentence.text.slice(Math.max(0, match.index - 120), match.index);
  const from = lead.search(/(?:p[ée]nalit|int[ée]r[êe]ts?|calcul)/iu);
  const start = sentence.start + match.index - (from >= 0 ? lead.length - from : 0);
  return [
    {
      source: "interest",
      rate: { kind: "text", text: words.slice(0, 200) },
      span: { start, end: sentence.start + match.index + words.length },
      sentence,
      strength: 0.84,
    },
  ];
}

const inWords =
  /(?<words>(?:indemnit[ée]|retenue|p[ée]nalit[ée]|r[ée]faction|d[ée]dit|d[ée]duction|avoir)[^.;%\n]{0,60}?[ée]gale? (?:au|[àa] la|[àa] l'|[àa] (?:une?|deux|trois|quatre|six|douze|\d))(?! ?(?:ou|pour))[^.;%€\n]{5,190}?(?=, (?:sans|avec un)|[.;%€\n]|$)|(?:sur la base d|[ée]gale? a)u (?:double|triple)[^.;%€\n]{5,110}|d[ée]p[ôo]t de garantie[^.;\n]{0,60}(?:restera|demeurera|sera) (?:d[ée]finitivement )?acquis[^.;\n]{0,120}|[àa] peine d'une (?:indemnit[ée]|somme) (?:de |[ée]gale [àa] )(?!\d)[^.;%€\n]{4,110}|paiement d'(?:un|une) (?:semestre|trimestre|mois|ann[ée]e|annuit[ée])[^.;\n]{0,60}|(?:avances?|acomptes?|sommes? vers[ée]es?|arrhes)[^.;\n]{0,60}(?:restera|resteront|demeurera|demeureront|sera|seront) (?:d[ée]finitivement )?acquis[^.;\n]{0,80})/iu;

/** Whether a sentence, or where it stands, is of penalties rather than of late interest. */
function isAbout({ says, text, context }: PenaltySentence): boolean {
  return (
    (says || /p[ée]nalit|manquement/iu.test(context)) &&
    !/taux (?:d'|l[ée]gal|directeur|de (?:la |l'|base|refin))|int[ée]r[êe]t/iu.test(text)
  );
}

/** `un vingtième du loyer mensuel`, `deux fois le prix du repas`: a share or a multiple in words. */
const multiple =
  /(?<![\p{L}\d,/])(?<words>(?:(?:une?|les deux|deux|trois) (?:quarts?|tiers|cinqui[èe]mes?|dixi[èe]mes?|quinzi[èe]mes?|vingti[èe]mes?|trenti[èe]mes?|centi[èe]mes?|milli[èe]mes?)|la moiti[ée]|(?:deux|trois|quatre|cinq|dix|\d(?:,\d)?) fois|1\/\d{1,2}) (?:du|de la|de l'|des|le|la|l'|les) ?[^.;:,%€\t\n]{3,90}?)(?= (?:est|sera|sont|seront|par|pour|vous|lui|leur)(?!\p{L})|[.;:,%€\t\n]|$)/iu;

/** An indemnity that no figure gives: the double of the rent, the deposit kept. */
function wordsIn(sentence: PenaltySentence): Found[] {
  const match = inWords.exec(sentence.text) ?? (isAbout(sentence) ? multiple.exec(sentence.text) : null);
  const words = match?.groups?.words?.trim();
  if (
    !match ||
    !words ||
    isInterest(sentence.text) ||
    /frais de recouvrement|assurance|expropri|[ée]viction/iu.test(sentence.text)
  )
    return [];
  const start = sentence.start + match.index;
  return [
    {
      source: "words",
      rate: { kind: "text", text: words.slice(0, 200) },
      span: { start, end: start + words.length },
      sentence,
      ...(perOf(sentence.text) && { per: perOf(sentence.text) }),
      strength: 0.72,
    },
  ];
}

export const penaltiesRules = defineFieldRules<PenaltiesValue>({
  field: "penalties",
  language: "fr",
  cue: /p[ée]nalit|astreinte|clause p[ée]nale|int[ée]r[êe]ts? (?:de retard|moratoires?)|malus|indemnit[ée] d'occupation|majoration/iu,
  rules: [
    rule("pénalité de <montant>", "money"),
    rule("pénalité de <taux>", "percent"),
    rule("pénalité par la formule", "formula"),
    rule("intérêts au taux de", "interest"),
    rule("indemnité en mots", "words"),
  ],
  corpus: penaltiesCorpus,
});

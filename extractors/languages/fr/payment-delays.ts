import type { Period } from "../../../schemas/value-types.ts";
import { findPeriods, type ReadPeriod } from "../../../values/periods.ts";
import type { Found } from "../../../values/read.ts";
import { oncePerDocument } from "../once-per-document.ts";
import type { Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { sentenceAround } from "../run-rules.ts";
import { type PaymentStart, startAhead, startBehind, startInNext, startOfAll } from "./payment-starts.ts";

/** How the words show that a delay is the one of payment. */
export type PaymentShape = "act" | "name" | "endOfMonth" | "purpose" | "receipt";

/** A delay of payment: what it lasts, what starts it, where it stands. Offsets are into the view. */
export interface PaymentDelay {
  readonly shape: PaymentShape;
  /** None where payment is due at once, on receipt of the invoice. */
  readonly delay?: Period;
  readonly otherDelays: readonly Period[];
  readonly from?: PaymentStart["event"];
  readonly endOfMonth: boolean;
  readonly span: Span;
  readonly strength: number;
}

const cue =
  /pa(?:ie(?!ment (?:de )?contraint)|y)|r[èée]gl|factur|mandat|fin de mois|exigib|acquitt|lib[èée]re|(?<!\p{L})vers(?:e|[ée])/iu;

/** Acts by which a price is paid, and names of that act. */
const payment =
  "pa(?:ie(?:nt|ra|ront|ments?)?|y(?:er|[ée]e?s?|ables?|era|eront))|r[èe]gle(?:nt|ra|ront|ments?)?|r[ée]gl(?:er|[ée]e?s?|ables?)|mandat(?:er|[ée]e?s?|era|ements?)|honor(?:er|[ée]e?s?)|acquitt(?:er|[ée]e?s?|ement|e|era)|(?:exigib|virement)(?:les?)?s?|(?:se )?lib[èée]r(?:er|era|e)|verse(?:ra|nt|ront|ments?)?|vers[ée]e?s?";
/** Other things that take time beside payments: what is asked, sent, checked, refused, kept, given back, punished. */
const otherActs =
  "contest(?:er|ation|e)|r[ée]clam(?:er|ation)|refus(?:er|e)?|rejet(?:er)?|v[ée]rifi(?:er|cations?|e|era)|contr[ôo]l(?:er|e)|valid(?:er|ation|era)|transmet(?:tre|tra|tent)?|adresse(?:r|ra|nt)?|communique(?:r|ra)?|envo(?:yer|ie|ient)|[ée]met(?:tre|tra|tent)?|[ée]tabli(?:r|t|ra)|fourni(?:r|t|ra)|produi(?:re|t|ra)|notifi(?:er|e|era)|inform(?:er|e|era)|signal(?:er|e)|d[ée]pos(?:er|e|era)|factur(?:er|era)|suspen(?:dre|d|sion|du|dra)|r[ée]sili(?:er|ation|[ée])|d[ée]nonc(?:er|iation)|rembours(?:er|[ée]e?s?|ements?|era)|restitu(?:er|[ée]e?s?|tion|era)|conserv(?:er|ation|[ée]e?s?)|prescri(?:re|t|ption)|r[ée]vis(?:er|ion|[ée]e?s?)|mises? en demeure|relances?|retards?(?: de (?:paiement|r[èe]glement))?|(?:d[ée]faut|absence|incident)s? de (?:paiement|r[èe]glement|versement)|non[- ](?:paiement|r[èe]glement)|impay[ée]e?s?|int[ée]r[êe]ts?|p[ée]nalit[ée]s?|major[ée]e?s?|indemnit[ée]s?|garantie?s?|caution|pr[ée]avis|livr(?:er|e|era|ation)|interven(?:ir|tion)|ex[ée]cut(?:er|ion|era)";
const heads = new RegExp(
  `(?<!\\p{L}|(?:demande|[ée]tat|moyen|justificatif|ordre|avis)s? (?:de )|trop[- ])(?:(?<other>${otherActs})|(?<paid>${payment}))(?!\\p{L})`,
  "giu",
);
/** What is paid where it is not the price. */
const otherDebts =
  /(?<!d'|par |\p{L})avances?(?!\p{L})(?! de phase)(?! le)|d[ée]p[ôo]t de garantie|retenue de garantie|(?<!\p{L})avoirs?(?!\p{L})|int[ée]r[êe]ts? moratoires|cautions?(?!\p{L})|p[ée]nalit[ée]s?|paiement direct|sous-traitants?|indemnit[ée]s?|primes? d'assurance|amendes?|frais de d[ée]placement|salaires?|cr[ée]dit d'imp[ôo]t/iu;
const conditional =
  /(?:^|[\s,(])(?:[àa] d[ée]faut|faute d|en cas d|si |s'il|lorsqu|en l'absence|en attente|passé|au-del[àa]|dans l'hypoth[èe]se)/iu;

/** What stands before a delay that runs: `dans un délai maximum de`, `sous`, `à`, `ne peut excéder`. */
const slot =
  /(?:^|[\s(«"'])(?:dans|sous|d'ici|au plus tard|au maximum|maximum|[àa]|en|(?:[àa] )?[ée]ch[ée]ance|(?:exc[éèe]d|d[ée]pass)\p{L}+(?: pas)?|soit|est|sont|fix[ée]e?s?|port[ée]e?|ramen[ée]e?|d[ée]lai|d[ée]lais|dispose(?:nt|ra)?|de|d'|net|:)(?: ?(?:un|le|les|la|du|des|au|aux|de|d'|[àa]|d[ée]lais?|maximum|maximal|maxi|minimum|global|l[ée]gal|contractuel|usuel|habituel|convenu|suppl[ée]mentaire|ordinaire|plus|tard|dans|sous|max\.?))* ?$|[:\t|–-] ?$|^$/iu;
const directly = /(?:pay|r[ée]gl|mandat|acquitt|exigib|vers|paiement|r[èe]glement|virement|factures?)\p{L}*,? ?$/iu;
const notSlot =
  /(?:moins|plus|datant|pendant|durant|depuis|tous|toutes|chaque|apr[èe]s|retard|pr[ée]avis|dur[ée]e|p[ée]riode|dat[ée]e?s?)(?: de| d'| les| un d[ée]lai de)?(?: plus de| moins de)? ?$/iu;

const ofMonth =
  /^,? ?(?:calendaires?,? ?)?(?:nets?,? ?)?,?(?: ?[àa])? ?(?:le |en |la )?fin (?:de|du|d'un) mois(?!\p{L})/iu;
const bare =
  /^,? ?(?:calendaires?,? ?)?(?:nets? )?,?(?: ?[àa] (?:compter|partir|dater))?(?: d[eu']| de la)? ?(?:date|r[ée]ception|[ée]mission) (?:d'[ée]mission |d'[ée]tablissement )?(?:de (?:la |chaque )?)?factur/iu;
const otherEnd =
  /^[^.;]{0,14}(?:avant|de retard|apr[èe]s (?:relance|mise)|de loyer|de pr[ée]avis|d'int[ée]r|renouvel)|^[^.;]{0,90}?pour (?:contester|refuser|v[ée]rifier|donner|faire conna[îi]tre|notifier|se prononcer|accepter|formuler|transmettre|produire|valider|[ée]mettre|r[ée]clamer)/iu;
const toPay =
  /^[^.;]{0,110}?pour (?:en |s'en |le |la |les )?(?:r[ée]gler|payer|proc[ée]der|s'acquitter|acquitter|mandater|effectuer|honorer)/iu;

const nameBefore =
  /d[ée]lais?(?: \p{L}+){0,3}? (?:de |du |des )(?:paiements?|r[èe]glements?|mandatements?)(?!\p{L})|(?:conditions?|modalit[ée]s|[ée]ch[ée]ances?|termes?|mode|d[ée]lais?) (?:de |du |des )(?:paiements?|r[èe]glements?)(?!\p{L})/iu;

/** `Échéance : 30 jours après réception de la facture`. */
const dueLabel = /(?:^|[.;|] ?)\W{0,3}[ée]ch[ée]ances? ?:? ?$/iu;

/** Every delay of payment of a document, in order; computed once. */
export const paymentDelays = oncePerDocument((document): readonly PaymentDelay[] => {
  const { text, paragraphs } = document.view;
  return paragraphs.flatMap((paragraph) => {
    const { heading } = document.clauseAt(paragraph.start);
    const elsewhere = otherClauses.test(heading) && !aboutPayment.test(heading);
    if (!cue.test(text.slice(paragraph.start, paragraph.end)) && !aboutPayment.test(heading)) return [];
    const found: PaymentDelay[] = [];
    for (let at = paragraph.start; at < paragraph.end; ) {
      const sentence = sentenceAround(text, at, paragraph);
      const delays = delaysIn(document, sentence, heading);
      found.push(...delays.map((delay) => ({ ...delay, strength: delay.strength - (elsewhere ? 0.25 : 0) })));
      at = Math.max(sentence.end, at + 1);
    }
    return found;
  });
});

/** Clauses whose delays are of other payments: to subcontractors, of deposits, after the end. */
const otherClauses =
  /sous-trait|avances?(?!\p{L})|retenue|d[ée]p[ôo]t de garantie|caution|r[ée]sultats?|r[ée]sili|assurance|litige|diff[ée]rend|p[ée]nalit|restitution|r[ée]versibilit|cession/iu;

const aboutPayment =
  /pa(?:ie|ye)ments?|r[èe]glement(?! int[ée]rieur| de consultation)|factur|r[ée]mun[ée]ration|mandatement/iu;

/** Characters of a sentence around a delay that are looked at. */
const nearBefore = 260;
const nearAfter = 130;

function delaysIn(document: RuleDocument, sentence: Span & { readonly text: string }, heading: string): PaymentDelay[] {
  const { text } = sentence;
  const periods = [...findPeriods(text, "fr"), ...singlePeriods(text)].sort((a, b) => a.start - b.start);
  if (periods.length === 0) return onReceipt(sentence);
  return periods.flatMap((found, index): PaymentDelay[] => {
    if (/^PT|Y$/.test(found.value.period)) return [];
    const from = Math.max(0, found.start - nearBefore, periods[index - 1]?.end ?? 0);
    const lead = text.slice(from, found.start);
    const until = Math.min(found.end + nearAfter, periods[index + 1]?.start ?? text.length);
    const tail = text.slice(found.end, until).split(/[;\n]|\.(?:\s|$)/u)[0] ?? "";
    const read = readingOf(lead, tail, text.slice(0, 200), heading);
    if (!read) return [];
    const { shape, certain } = read;
    const behind = startBehind(tail);
    const month = ofMonth.exec(tail);
    const start =
      behind ?? startAhead(lead) ?? startInNext(document, sentence) ?? (month ? undefined : startOfAll(document));
    const endOfMonth =
      month !== null || /fin (?:de|du) mois(?: de (?:facturation|r[ée]ception))? ?(?:[àa] )?$/iu.test(lead);
    const end = found.end + Math.max(behind?.end ?? 0, month?.[0].length ?? 0);
    const known = start !== undefined || endOfMonth || aboutPayment.test(heading) || certain;
    const opening = openingOf(lead);
    return [
      {
        shape,
        delay: found.value.period,
        otherDelays: found.note === "contradiction" ? (found.otherReadings ?? []).map(({ period }) => period) : [],
        ...(start && { from: start.event }),
        endOfMonth,
        span: { start: sentence.start + from + opening, end: sentence.start + end },
        strength: (certain ? 0.9 : 0.84) - (known ? 0 : 0.2),
      },
    ];
  });
}

const single = /(?:dans |sous )(?<words>le mois|la quinzaine|quinzaine|huitaine|la huitaine|la semaine)(?!\p{L})/giu;
const lengths: readonly (readonly [RegExp, Period])[] = [
  [/mois/iu, "P1M"],
  [/quinzaine/iu, "P15D"],
  [/huitaine/iu, "P8D"],
  [/semaine/iu, "P1W"],
];

/** `dans le mois`, `sous quinzaine`: one period, said without a number. */
function singlePeriods(text: string): Found<ReadPeriod>[] {
  return [...text.matchAll(single)].flatMap(({ 0: whole, index, groups }) => {
    const words = groups?.words ?? "";
    const period = lengths.find(([name]) => name.test(words))?.[1];
    const end = index + whole.length;
    return period ? [{ value: { period }, start: end - words.length, end }] : [];
  });
}

/** Whether a delay is one of payment, by what stands before and after it in its sentence. */
function readingOf(
  lead: string,
  tail: string,
  opening: string,
  heading: string,
): { shape: PaymentShape; certain: boolean } | undefined {
  if (otherEnd.test(tail) && !toPay.test(tail)) return undefined;
  const part = lead.slice(Math.max(lead.lastIndexOf(";"), lead.lastIndexOf("\n")) + 1);
  const last = [...part.matchAll(heads)].at(-1);
  const since = last ? part.slice(last.index) : part;
  const about = `${part} ${tail}`;
  const terms = ofMonth.test(tail) || bare.test(tail);
  if (notSlot.test(part) || otherDebts.test(withoutProviso(part))) return undefined;
  const isOther = last?.groups?.other !== undefined;
  if (
    toPay.test(tail) &&
    !/pour (?:proc[ée]der|effectuer)(?! [^.;]{0,20}(?:paiement|r[èe]glement|virement))/iu.test(tail)
  )
    return otherDebts.test(tail) ? undefined : { shape: "purpose", certain: true };
  if (isOther) return undefined;
  if (conditional.test(since.slice(0, 3)) || conditional.test(wordsAhead(part, last?.index))) return undefined;
  if (nameBefore.test(part) && slot.test(part)) return { shape: "name", certain: true };
  if (terms && (last || cue.test(about) || aboutPayment.test(heading))) return { shape: "endOfMonth", certain: true };
  if (!last && dueLabel.test(part) && /factur/iu.test(tail)) return { shape: "name", certain: true };
  if (!last) return undefined;
  if (!slot.test(part) && !directly.test(part) && !(/[ ,]$/u.test(part) && /^ (?:apr[èe]s|suivant)/iu.test(tail)))
    return undefined;
  return /factur|pa(?:y|ie)|r[èée]gl|loyer|somme|mandat|demande|prix|redevance|honoraire|d[ée]compte|[ée]mission/iu.test(
    `${about} ${heading} ${opening}`,
  )
    ? { shape: "act", certain: false }
    : undefined;
}

/** `sauf contestation`, `hors avance`: what is left out of the statement does not make it one of something else. */
function withoutProviso(words: string): string {
  return words.replaceAll(
    /(?:sauf|hors|hormis|outre|non|sans|sous r[ée]serve d\p{L}*|y compris|except[ée]|d[ée]duction faite d\p{L}*|apr[èe]s d[ée]duction d\p{L}*) ?(?:de |des |les |la |l'|le |du )?(?:\p{L}+ (?:et|ou) )?\p{L}+(?: de \p{L}+)?/giu,
    " ",
  );
}

/** The words before the act, back to the last comma: `En cas de retard, le paiement …` is of the main clause. */
function wordsAhead(part: string, act: number | undefined): string {
  const words = part.slice(0, act ?? part.length);
  const clause = words.slice(words.lastIndexOf(",") + 1);
  return clause.slice(-60);
}

/** Where the statement starts: after the last comma or semicolon before the act, no further than a line. */
function openingOf(lead: string): number {
  const last = [...lead.matchAll(heads)].findLast(({ groups }) => groups?.paid !== undefined);
  const named = nameBefore.exec(lead)?.index;
  const act = named ?? last?.index ?? lead.length;
  const before = lead.slice(0, act);
  const stop = Math.max(...[", ", "; ", ": ", ". "].map((mark) => before.lastIndexOf(mark) + mark.length - 1));
  const at = stop > 0 && act - stop < 90 ? stop : act;
  return at + (/^\s*/u.exec(lead.slice(at))?.[0].length ?? 0);
}

const due = new RegExp(
  `(?<!\\p{L})(?:${payment}|comptant|due?s?)(?!\\p{L})[^.;\\n]{0,60}? (?:[àa]|d[èe]s|sur) (?:la )?(?:r[ée]ception|pr[ée]sentation) (?:de |des |d'une |d')?(?:la |chaque |sa |leurs? )?(?:factures?|titres? de (?:recettes?|perception)|avis (?:des sommes|d'[ée]ch[ée]ance)|demandes? de paiement)`,
  "iu",
);

/** `payable à réception de facture`: due at once. */
function onReceipt(sentence: Span & { readonly text: string }): PaymentDelay[] {
  const match = due.exec(sentence.text);
  if (!match) return [];
  const lead = sentence.text.slice(Math.max(0, match.index - 100), match.index);
  const last = [...`${lead}${match[0]}`.matchAll(heads)].at(-1);
  if (last?.groups?.other !== undefined || otherDebts.test(withoutProviso(lead)) || conditional.test(lead.slice(-60)))
    return [];
  const start = sentence.start + match.index;
  return [
    {
      shape: "receipt",
      otherDelays: [],
      from: { kind: "invoiceReceipt" },
      endOfMonth: false,
      span: { start, end: start + match[0].length },
      strength: 0.75,
    },
  ];
}

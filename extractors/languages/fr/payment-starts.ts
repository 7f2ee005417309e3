import type { Event } from "../../../schemas/value-types.ts";
import { oncePerDocument } from "../once-per-document.ts";
import type { Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { chosenIn } from "./chosen-options.ts";

/** What a delay of payment counts from; `end` is where its words stop in the text that was searched. */
export interface PaymentStart {
  readonly event: Event;
  readonly end: number;
}

/** What asks for money: an invoice by its names in private and in public contracts. */
const claim =
  "(?:(?:factur(?:es?|ation)|(?:demandes?|[ée]tats?) (?:de (?:paiements?|r[èe]glements?)|d'acomptes?)|situations?(?: de travaux)?|(?:projets? de )?d[ée]comptes?|notes? (?:d'honoraires|de frais)|honoraires|m[ée]moires?|relev[ée]s?|titres? de (?:recettes?|perception)|demandes?(?= (?:sur|par|au|en) )|avis (?:des sommes|d'[ée]ch[ée]ance)|celles?-ci|celui-ci)(?!\\p{L}))";
const article =
  "(?:de |des |d'|du )?(?:la |les |le |l'|leurs? |sa |son |ses |ces? |cette |ladite |lesdites |chaque |une |toute )?";
const received =
  "(?:r[ée]ception|pr[ée]sentation|d[ée]p[ôo]t|mise [àa] disposition|remise|arriv[ée]e|notification|transmission)";
const sent = "(?:[ée]mission|[ée]tablissement|envoi|[ée]dition)";
const its = "(?:leur|sa|son|cette|ladite)";
/** Who receives it, or where: `par le maître d'ouvrage`, `sur Chorus Pro`. */
const aside = "(?:,? (?:par|sur|en|au|aupr[èe]s) [^.;,]{2,60}?,?)?";

const starts: readonly (readonly [Event["kind"], RegExp])[] = [
  [
    "invoiceReceipt",
    new RegExp(
      `${received}(?: et (?:de )?(?:l')?(?:acceptation|validation))?${aside} ${article}${claim}|${its} (?:date (?:de |d'))?(?:bonne )?${received}(?! (?:de |des )(?:march|prest|trav))|(?:d[ée]p[ôo]t|mise [àa] disposition|transmission|r[ée]ception) (?:sur|via|dans|par) [^.;,]{0,40}(?:Chorus|portail|plate-?forme)|${claim}[^.;,]{0,40} (?:est|sont|a|ont|lui est|leur est)(?: [ée]t[ée])? (?:parvenue?s?|re[çc]ue?s?)|(?:est|sont|(?:a|ont|aura|auront) [ée]t[ée]) (?:parvenue?s?|re[çc]ue?s?)|(?:a|ont|aura|auront) re[çc]ue?s? ${article}${claim}`,
      "iu",
    ),
  ],
  [
    "invoiceDate",
    new RegExp(
      `(?:date |jour )?(?:de |d'|du )?(?:l')?${sent}(?: ${article}| ?)${claim}|${its} (?:date (?:de |d'))?${sent}(?!\\p{L})|${its} date(?! (?:de |d')?r[ée]c)(?!\\p{L})|(?:apr[èe]s|suivant|de|[àa]) (?:la |leur |sa )?facturation|(?:mois|fin) (?:de facturation|d'[ée]mission)|${claim}[^.;,]{0,25} (?:est|sont|a [ée]t[ée]|ont [ée]t[ée]) (?:[ée]tablie?s?|[ée]mise?s?|envoy[ée]e?s?|adress[ée]e?s?|dat[ée]e?s?)|dates? (?:d'[ée]mission |d'[ée]tablissement |d'envoi )?(?:figurant sur |port[ée]e sur |de (?:la |chaque |leur |sa )?|des )?(?:la )?factur|date d'(?:[ée]mission|[ée]tablissement|envoi)(?!\\p{L})|date de facture`,
      "iu",
    ),
  ],
  [
    "acceptance",
    /service fait|signature (?:du|d'un) (?:proc[èe]s-verbal|PV)|r[ée]ception (?:des (?:travaux|ouvrages|prestations|[ée]quipements|fournitures)|d[ée]finitive|provisoire|de l'ouvrage|du mat[ée]riel)|proc[èe]s-verbal|admission|recette|acceptation|(?:validation|v[ée]rification|constatation) (?:des|de la|de l'|du)/iu,
  ],
  ["delivery", /livraison|r[ée]ception (?:des |de la )(?:marchandises?|biens|produits)|mise [àa] disposition/iu],
  ["purchaseOrder", /(?<!\p{L})commandes?(?!\p{L})/iu],
  ["notification", /notification/iu],
  ["signature", /signature(?! d(?:u|e la|e l'|es) (?:proc|PV|r[ée]cep|bon|bordereau))/iu],
  ["request", /(?:de (?:la |sa )|premi[èe]re )demande(?!\p{L})/iu],
  ["invoiceReceipt", /(?<!\p{L})r[ée]ception(?!\p{L})/iu],
];

const counts =
  /^[^.;]{0,45}?(?:[àa] (?:compter|partir|dater)|(?:d[ée])?compt[ée]e?s? (?:depuis|de|du|d'|[àa] partir)|apr[èe]s|suivant|qui suit|qui suivent|date|de (?:la |l'|leur |sa |son |cette |ce |cet |date)|d'[ée]mission|d[èe]s|[àa] (?:r[ée]ception|la r[ée]ception|l'[ée]mission))/iu;

/** The event that the words after a delay count from: `… à compter de la réception de la facture`. */
export function startBehind(tail: string): PaymentStart | undefined {
  return counts.test(tail) ? (firstStart(tail, 80) ?? otherStart(tail)) : undefined;
}

const countsFrom =
  /^,? ?(?:(?:calendaires?|nets?|ouvr[ée]s|ouvrables|au plus tard|maximum),? ){0,2}(?:[àa] (?:compter|partir|dater) d(?:e la |e l'|u |es |e |')|apr[èe]s (?:la |le |l'|les |leur |sa |son )?|suivant (?:la |le |l'|les |leur |sa |son )?|qui suiv\p{L}+ (?:la |le |l'|les |leur |sa |son )?|de (?:la |l'|leur |sa |son |cette |ce |cet ))(?<words>[^,;.()]{3,80})/iu;

/** An event that no kind fits, in the contract's words: `dans les dix jours suivant la remise des comptes`. */
function otherStart(tail: string): PaymentStart | undefined {
  const match = countsFrom.exec(tail);
  const text = match?.groups?.words?.trim();
  return match && text ? { event: { kind: "other", text }, end: match[0].length } : undefined;
}

const countsAhead =
  /(?:[àa] (?:compter|partir|dater) d|d[èe]s |apr[èe]s )(?<words>[^;.]{3,110}?), ?[^;.]{0,120}$|(?:r[ée]ception|[ée]mission) (?:de (?:la |sa |chaque )?factures?|des factures),? (?:et )?(?:dans|sous)[^.;,]{0,20}$/iu;

/** The same where it stands before the delay: `À compter de la réception de la facture, le Client dispose de …`. */
export function startAhead(lead: string): PaymentStart | undefined {
  const match = countsAhead.exec(lead);
  const start = match && firstStart(match.groups?.words ?? match[0], 60);
  return start ? { event: start.event, end: 0 } : undefined;
}

const runs =
  /(?:^|, |: )(?:(?:ce|le|cette|ledit|lequel)(?: d[ée]lai)?|il|celui-ci)(?: (?:\p{L}+ )?de paiement)? (?:court|courra|courant|commen[cç]\p{L}+|part|partira|s'entend|s'appr[ée]cie|se (?:d[ée])?compte|(?:est|sera|[ée]tant|demeur\p{L}+) (?:d[ée]compt[ée]|compt[ée]|calcul[ée]|appr[ée]ci[ée])|d[ée]bute\p{L}*)(?!\p{L})|point de d[ée]part(?! d(?:es?|u|e la|e l'|e ces?) (?!(?:ce |ces |pr[ée]sent |dit )?d[ée]lais?))|^[àa] compter (?:de|du) ?: /iu;
const furtherSentences = 800;

/** The same where the words after `place` say it: `; ce délai court à compter de …`, `Le point de départ du délai est …`. */
export function startInNext({ view, clauseAt }: RuleDocument, place: Span): PaymentStart | undefined {
  const limit = Math.min(place.start + furtherSentences, Math.max(place.end, clauseAt(place.start).end));
  for (const next of chosenIn(view.slice(place.start, limit)).split(/(?<=[.;])\s+|\n/u)) {
    const said = runs.exec(next);
    const start = said && firstStart(next.slice(said.index + said[0].length), 90);
    if (start) return { event: start.event, end: 0 };
  }
  return undefined;
}

const statedOnce =
  /(?:d[ée]lai (?:global |maximum |maximal )?de (?:paiement|r[èe]glement) (?:court|commence|part)|point de d[ée]part du (?:pr[ée]sent )?d[ée]lai (?:global |maximum )?de (?:paiement|r[èe]glement))(?<rest>[^.;]{0,140})/iu;

/** The same where another clause says it of every payment. */
export const startOfAll = oncePerDocument(({ view }): PaymentStart | undefined => {
  const rest = statedOnce.exec(view.text)?.groups?.rest;
  const start = rest === undefined ? undefined : firstStart(rest, 100);
  return start && { event: start.event, end: 0 };
});

/** The event that is named first, within `gap` characters; the longer name where two begin together. */
function firstStart(words: string, gap: number): PaymentStart | undefined {
  let best: { readonly event: Event; readonly start: number; readonly end: number } | undefined;
  for (const [kind, name] of starts) {
    const match = name.exec(words);
    if (!match || match.index > gap) continue;
    const end = match.index + match[0].length;
    const isBetter = !best || match.index < best.start || (match.index === best.start && end > best.end);
    if (isBetter) best = { event: { kind }, start: match.index, end };
  }
  return best && { event: best.event, end: best.end };
}

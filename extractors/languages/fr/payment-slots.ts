/** How the words show that a delay is the one of payment. */
export type PaymentShape = "act" | "name" | "endOfMonth" | "purpose" | "receipt";

/** What stands around a delay in its sentence. */
interface Around {
  readonly lead: string;
  readonly tail: string;
  /** The first words of the sentence. */
  readonly opening: string;
  readonly heading: string;
  /** The line that announces the sentence's: `Conditions de règlement :`. */
  readonly label: string;
}

/** Tells whether a paragraph may speak of a payment and its delay. */
export const paymentCue =
  /pa(?:ie(?!ment (?:de )?contraint)|y)|r[èée]gl|factur|mandat|fin de mois|FDM|exigib|acquitt|lib[èée]re|(?<!\p{L})(?:vers|sold|cr[ée]dit|vir|liquid|d[ée]bit|pr[ée]lev)(?:e|[ée])|pr[ée]l[èe]vement|[ée]ch[ée]ance|(?<!\p{L})(?:due?s?|dû)(?!\p{L})/iu;

/** Acts by which a price is paid, and names of that act. */
export const payment =
  "pa(?:ie(?:nt|ra|ront|ments?)?|y(?:er|[ée]e?s?|ables?|era|eront))|r[èe]gle(?:nt|ra|ront|ments?)?|r[ée]gl(?:er|[ée]e?s?|ables?)|mandat(?:er|[ée]e?s?|era|ements?)|honor(?:er|[ée]e?s?)|acquitt(?:er|[ée]e?s?|ement|e|era)|(?:exigib|virement)(?:les?)?s?|(?:se )?lib[èée]r(?:er|era|e)|verse(?:ra|nt|ront|ments?)?|vers(?:er|[ée]e?s?)|sold(?:er|[ée]e?s?|era|e|ent)|(?:sera|est|soit|[êe]tre|seront|sont)(?: \\p{L}+ (?:puis|et))? (?:vir|liquid|cr[ée]dit|d[ée]bit|pr[ée]lev)[ée]e?s?|pr[ée]l[èe]vement (?=(?:a|aura) lieu|intervient|interviendra|est|sera|se fait|s'effectue)|cr[ée]dite(?:ra|nt)?|(?:est|sont|sera|seront) (?:\\p{L}+ )?(?:dus?|dues?|dû)|au cr[ée]dit d|(?:est|sont|fait|font) l'objet d'une? (?:\\p{L}+ )?(?:paiement|r[èe]glement|virement|versement)";
/** Other things that take time beside payments: what is asked, sent, checked, refused, kept, given back, punished. */
const otherActs =
  "contest(?:er|ation|e)|r[ée]clam(?:er|ation)|refus(?:er|e)?|rejet(?:er)?|v[ée]rifi(?:er|cations?|e|era)|contr[ôo]l(?:er|e)|valid(?:er|ation|era)|transmet(?:tre|tra|tent)?|adresse(?:r|ra|nt)?|communique(?:r|ra)?|envo(?:yer|ie|ient)|[ée]met(?:tre|tra|tent)?|[ée]tabli(?:r|t|ra)|fourni(?:r|t|ra)|produi(?:re|t|ra)|notifi(?:er|e|era)|inform(?:er|e|era)|signal(?:er|e)|d[ée]pos(?:er|e|era)|factur(?:er|era)|suspen(?:dre|d|sion|du|dra)|r[ée]sili(?:er|ation|[ée])|d[ée]nonc(?:er|iation)|rembours(?:er|[ée]e?s?|ements?|era)|restitu(?:er|[ée]e?s?|tion|era)|conserv(?:er|ation|[ée]e?s?)|prescri(?:re|t|ption)|r[ée]vis(?:er|ion|[ée]e?s?)|mises? en demeure|relances?|retards?(?: de (?:paiement|r[èe]glement))?|(?:d[ée]faut|absence|incident)s? de (?:paiement|r[èe]glement|versement)|non[- ](?:paiement|r[èe]glement)|impay[ée]e?s?|int[ée]r[êe]ts?|p[ée]nalit[ée]s?|major[ée]e?s?|indemnit[ée]s?|garantie?s?|caution|pr[ée]avis|livr(?:er|e|era|ation)|interven(?:ir|tion)|ex[ée]cut(?:er|ion|era)";
/** An act of payment, or another that takes time. */
export const heads = new RegExp(
  `(?<!\\p{L}|(?:demande|[ée]tat|moyen|justificatif|ordre|avis)s? (?:de )|trop[- ])(?:(?<other>${otherActs})|(?<paid>${payment}))(?!\\p{L})`,
  "giu",
);
/** What is paid where it is not the price. */
export const otherDebts =
  /(?<!d'|par |\p{L})avances?(?!\p{L})(?! de phase)(?! le)|d[ée]p[ôo]t de garantie|retenue de garantie|(?<!\p{L})avoirs?(?!\p{L})|int[ée]r[êe]ts? moratoires|cautions?(?!\p{L})|p[ée]nalit[ée]s?|paiement direct|sous-traitants?|indemnit[ée]s?|primes? d'assurance|amendes?|frais de d[ée]placement|salaires?|cr[ée]dit d'imp[ôo]t/iu;
/** What opens a condition rather than a statement. */
export const conditional =
  /(?:^|[\s,(])(?:[àa] d[ée]faut|faute d|en cas d|si |s'il|lorsqu|en l'absence|en attente|passé|au-del[àa]|dans l'hypoth[èe]se)/iu;

/** What stands before a delay that runs: `dans un délai maximum de`, `sous`, `à`, `ne peut excéder`. */
const slot =
  /(?:^|[\s(«"'])(?:dans|sous|d'ici|au plus tard|au maximum|maximum|[àa]|en|(?:[àa] )?[ée]ch[ée]ance|(?:exc[éèe]d|d[ée]pass)\p{L}+(?: pas)?|soit|est|sont|fix[ée]e?s?|port[ée]e?|ramen[ée]e?|d[ée]lai|d[ée]lais|dispose(?:nt|ra)?|de|d'|net|au|:)(?: ?(?:un|le|les|la|du|des|au|aux|de|d'|[àa]|d[ée]lais?|maximum|maximal|maxi|minimum|moins|global|l[ée]gal|contractuel|usuel|habituel|convenu|suppl[ée]mentaire|ordinaire|plus|tard|dans|sous|max\.?))* ?$|[:(☒\t|–-] ?$|^$/iu;
/** `date de facture + `, `J+`: what a delay is added to. */
export const addedTo =
  /(?<words>(?<!\p{L})(?:(?:date|jour|r[ée]ception|[ée]mission|facture|fin (?:de|du) mois)(?!\p{L})[^.;:]{0,50}?|J))(?:,? ?(?:\+|plus|augment[ée]e? d[e']|major[ée]e? d[e'])) ?$/iu;
/** `les mots « 60 jours » sont remplacés par « `: what an amendment puts in its place. */
const putInPlace = /remplac[ée]e?s? par(?: [^«"“.;]{0,40})? ?[«"“] ?$/iu;
const inPlaceOf = /^ ?[»"”] ?(?:\p{L}+ ){0,4}rempla/iu;
const directly = /(?:pay|r[ée]gl|mandat|acquitt|exigib|vers|paiement|r[èe]glement|virement|factures?)\p{L}*,? ?$/iu;
const notSlot =
  /(?:(?<!d')(?<!d'au )moins|plus|datant|pendant|durant|depuis|tous|toutes|chaque|apr[èe]s|retard|pr[ée]avis|dur[ée]e|p[ée]riode|dat[ée]e?s?)(?: de| d'| les| un d[ée]lai de)?(?: plus de| moins de)? ?$/iu;

/** `fin de mois`, after a delay. */
export const ofMonth =
  /^\.?,? ?(?:calendaires?,? ?)?(?:nets?,? ?)?,?(?: ?[àa])? ?(?:le |en |la )?(?:fin (?:de|du|d'un) mois|FDM|F\.D\.M\.?)(?!\p{L})/iu;
const bare =
  /^\.?,? ?(?:calendaires?,? ?)?(?:nets? )?,?(?: ?[àa] (?:compter|partir|dater))?(?: d[eu']| de la)? ?(?:date|r[ée]ception|[ée]mission) (?:d'[ée]mission |d'[ée]tablissement )?(?:de (?:la |chaque )?)?factur/iu;
/** `reportée au dernier jour du mois`: the month's end, said after the delay. */
export const movedToEnd =
  /^[^.;]{0,70}(?:report|ramen|repouss|d[ée]cal|arr[êe]t|port)[ée]e?s?[^.;]{0,20} (?:au dernier jour|[àa] la fin|en fin|au 30) (?:du|de|de ce) mois/iu;
const otherEnd =
  /^[^.;]{0,14}(?:avant|de retard|apr[èe]s (?:relance|mise)|de loyer|de pr[ée]avis|d'int[ée]r|renouvel)|^[^.;]{0,90}?pour (?:contester|refuser|v[ée]rifier|donner|faire conna[îi]tre|notifier|se prononcer|accepter|formuler|transmettre|produire|valider|[ée]mettre|r[ée]clamer)/iu;
const toPay =
  /^[^.;]{0,110}?pour (?:en |s'en |le |la |les )?(?:r[ée]gler|payer|proc[ée]der|s'acquitter|acquitter|mandater|effectuer|honorer)/iu;

const nameBefore =
  /d[ée]lais?(?: \p{L}+){0,3}? (?:de |du |des )(?:paiements?|r[èe]glements?|mandatements?)(?!\p{L})|(?:conditions?|modalit[ée]s|[ée]ch[ée]ances?|termes?|mode|d[ée]lais?|dates?(?: limites?)?) (?:de |du |des )(?:paiements?|r[èe]glements?)(?!\p{L})|(?<!\p{L})[ée]ch[ée]ances? (?:(?:de |des |d'une? )(?:la |les |chaque |toute |nos |vos |leurs |ses |sa )?factures?|port[ée]e|figurant|indiqu[ée]e|est|sont)(?!\p{L})|(?:leurs?|dates? d'|son) ?[ée]ch[ée]ances?(?!\p{L})/iu;

/** `Échéance : 30 jours après réception de la facture`. */
const dueLabel = /(?:^|[.;|] ?)\W{0,3}[ée]ch[ée]ances? ?:? ?$/iu;

/** Clauses whose delays are of other payments: to subcontractors, of deposits, after the end. */
export const otherClauses =
  /sous-trait|avances?(?!\p{L})|retenue|d[ée]p[ôo]t de garantie|caution|r[ée]sultats?|r[ée]sili|assurance|litige|diff[ée]rend|p[ée]nalit|restitution|r[ée]versibilit|cession/iu;

/** Words of a heading over terms of payment. */
export const aboutPayment =
  /pa(?:ie|ye)ments?|r[èe]glement(?! int[ée]rieur| de consultation)|factur|r[ée]mun[ée]ration|mandatement/iu;

/** Whether a delay is one of payment, by what stands before and after it in its sentence. */
export function shapeOf({
  lead,
  tail,
  opening,
  heading,
  label,
}: Around): { shape: PaymentShape; certain: boolean } | undefined {
  if (otherEnd.test(tail) && !toPay.test(tail)) return undefined;
  const part = lead.slice(Math.max(lead.lastIndexOf(";"), lead.lastIndexOf("\n")) + 1);
  const last = [...part.matchAll(heads)].at(-1);
  const since = last ? part.slice(last.index) : part;
  const about = `${part} ${tail}`;
  const terms = ofMonth.test(tail) || bare.test(tail);
  const isSum = addedTo.test(part);
  if ((notSlot.test(part) && !isSum) || otherDebts.test(withoutProviso(part)) || inPlaceOf.test(tail)) return undefined;
  if (unpaid.test(part)) return undefined;
  const isOther = last?.groups?.other !== undefined;
  if (
    toPay.test(tail) &&
    !/pour (?:proc[ée]der|effectuer)(?! [^.;]{0,20}(?:paiement|r[èe]glement|virement))/iu.test(tail)
  )
    return otherDebts.test(tail) ? undefined : { shape: "purpose", certain: true };
  const isSlot = slot.test(part) || isSum;
  const ofLateness = isOther && lateness.test(last?.groups?.other ?? "");
  if (ofLateness && namedDelay.test(since) && slot.test(since)) return { shape: "name", certain: true };
  if (isOther) return undefined;
  if (putInPlace.test(lead) && aboutPayment.test(`${about} ${opening} ${heading}`) && !/pr[ée]avis/iu.test(opening))
    return { shape: "name", certain: true };
  if (conditional.test(since.slice(0, 3)) || conditional.test(wordsAhead(part, last?.index))) return undefined;
  if ((nameBefore.test(part) || (nameBefore.test(label) && part.length < 40)) && isSlot)
    return { shape: "name", certain: true };
  if (terms && (last || paymentCue.test(about) || aboutPayment.test(heading)))
    return { shape: "endOfMonth", certain: true };
  if (!last && (dueLabel.test(part) || isSum) && /factur/iu.test(about)) return { shape: "name", certain: true };
  if (!last) return undefined;
  if (!isSlot && /jusqu'[àa]/iu.test(part)) return undefined;
  if (!isSlot && !directly.test(part) && !(/[ ,]$/u.test(part) && /^ (?:apr[èe]s|suivant)/iu.test(tail)))
    return undefined;
  return /factur|pa(?:y|ie)|r[èée]gl|loyer|somme|mandat|demande|prix|redevance|royalt|r[ée]mun[ée]r|solde|acompte|honoraire|d[ée]compte|[ée]mission/iu.test(
    `${about} ${heading} ${opening}`,
  )
    ? { shape: "act", certain: false }
    : undefined;
}

/** `Toute somme non payée dans les dix jours`: from when on it is late. */
const unpaid = /(?<!\p{L})non[- ](?:pay|r[ée]gl|acquitt|vers)[ée]e?s? (?:dans|sous|[àa]|au plus tard)[^;]{0,14}$/iu;

/** Other acts that are themselves about not being paid in time: a delay named after them is still the one of payment. */
const lateness = /retard|(?:d[ée]faut|absence|incident)s? de|non[- ]|int[ée]r[êe]t|p[ée]nalit|major|impay/iu;
const namedDelay =
  /(?:d[ée]lai (?:\p{L}+ )?de (?:paiement|r[èe]glement)|[ée]ch[ée]ance (?:port[ée]e|figurant|indiqu[ée]e|de la facture|des factures))[^,;.]{0,40}$/iu;

/** `sauf contestation`, `hors avance`: what is left out of the statement does not make it one of something else. */
export function withoutProviso(words: string): string {
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
export function openingOf(lead: string): number {
  const last = [...lead.matchAll(heads)].findLast(({ groups }) => groups?.paid !== undefined);
  const named = nameBefore.exec(lead)?.index;
  const act = named ?? last?.index ?? lead.length;
  const before = lead.slice(0, act);
  const stop = Math.max(...[", ", "; ", ": ", ". "].map((mark) => before.lastIndexOf(mark) + mark.length - 1));
  const at = stop > 0 && act - stop < 90 ? stop : act;
  return at + (/^\s*/u.exec(lead.slice(at))?.[0].length ?? 0);
}

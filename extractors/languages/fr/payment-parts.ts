import type { PaymentTermsValue } from "../../../schemas/fields/payment-terms.ts";
import { type PaymentPart, paymentPartsBy, placeOf } from "../payment-parts.ts";
import { chosenIn } from "./chosen-options.ts";
import { invoicingIn } from "./payment-frequency.ts";

const timing =
  /(?:pa(?:y|ie)|factur|loyer|pr[ée]l[èe]v|exigible|[ée]ch[ée]ance|redevance|vers[ée]|r[ée]gl|abonnement)[^.;\n]{0,110}?(?:(?<advance>d'avance|(?:en|au) d[ée]but de (?:chaque )?(?:p[ée]riode|mois|trimestre|semestre|ann[ée]e)|pour (?:le mois|le trimestre|la p[ée]riode) (?:en cours|[àa] venir|qui commence|suivante?)|par avance|terme [àa] [ée]choir|termes? d'avance|[àa] [ée]choir)|(?<arrears>(?:[àa] )?(?:termes?|mois|trimestres?|semestres?) [ée]chus?|ann[ée]e [ée]chue|[àa] [ée]ch[ée]ance [ée]chue|au titre d[ue] (?:mois|trimestre|semestre|la p[ée]riode) (?:pr[ée]c[ée]dente?|[ée]coul[ée]e?)))(?!\p{L})/dgiu;
const method =
  /(?:pay|paiements?(?= (?:est |sera )?(?:effectu[ée] )?(?:par|en|au moyen))|r[èée]gl|mode de|modes? de|factur|(?:est|sont|sera|seront) (?:dû|due?s?)(?!\p{L})|effectu|s'op[èe]re|(?<!\p{L})(?:vers|cr[ée]dit|acquitt|mandat)[ée])[^.;\n]{0,170}?(?<means>virement|mandat administratif|pr[ée]l[èe]vement|ch[èe]que|carte bancaire)/dgiu;
const means: readonly (readonly [NonNullable<PaymentTermsValue["method"]>, RegExp])[] = [
  ["transfer", /virement|mandat administratif/iu],
  ["directDebit", /pr[ée]l[èe]vement/iu],
  ["cheque", /ch[èe]que/iu],
  ["card", /carte bancaire/iu],
];
const lateInterest =
  /(?:(?:taux (?:de |d'int[ée]r[êe]t (?:de )?|annuel de |fixe de )?|p[ée]nalit[ée]s? (?:de retard )?(?:de |: ?|au taux de )|int[ée]r[êe]ts? (?:de retard )?(?:de |: ?|au taux de ))?\d{1,2}(?:,\d{1,2})? ?% (?:l'an|par an|annuel)(?!\p{L})|taux l[ée]gal (?:x|×|multipli[ée] par) ?\d|(?:\d|un|deux|trois|cinq|huit|dix) points? au[- ]dessus du taux (?:d'int[ée]r[êe]t )?l[ée]gal|(?<!\p{L})taux[^.;\n]{0,160}?(?:banque centrale|(?<!\p{L})BCE(?!\p{L})|refinancement|directeur|REFI)[^.;\n]{0,200}?(?:major|augment|plus|\+)[^.;\n]{0,30}? ?(?:\d{1,2}|huit|dix|sept|cinq)[^.;\n]{0,10} ?(?:points?(?: de pourcentage)?|%)|(?:trois|cinq|deux|\d)(?: \(\d\))? fois (?:le |du )?taux (?:d'|de l')?(?:int[ée]r[êe]ts? )?l[ée]gal(?: en vigueur)?|taux (?:d'|de l')?(?:int[ée]r[êe]ts? )?l[ée]gal(?: en vigueur)?,? (?:major[ée]e?|augment[ée]e?) de [^.;,\n]{1,40}?(?:points?|%))/dgiu;
const aboutLateness = /retard|moratoire|p[ée]nalit|int[ée]r[êe]t|non[- ]paiement|impay/iu;

function timingIn(text: string): PaymentPart | undefined {
  for (const match of text.matchAll(timing)) {
    if (/d[ée]lai|pr[ée]avis|loyers? d'avance[^.]{0,30}garantie/iu.test(match[0])) continue;
    return { part: { timing: match.groups?.advance ? "advance" : "arrears" }, at: placeOf(match) };
  }
  return undefined;
}

/** One means of payment; where a choice is offered, none. */
function methodIn(text: string): PaymentPart | undefined {
  for (const match of text.matchAll(method)) {
    const end = match.index + match[0].length;
    const rest = text.slice(end, end + 80).split(/[.;\n]/u)[0] ?? "";
    const offered = means.filter(([, words]) => words.test(match[0] + rest));
    const [only] = offered;
    if (/p[ée]nalit|avance de|restitu|caution/iu.test(match[0])) continue;
    return only && offered.length === 1 ? { part: { method: only[0] }, at: placeOf(match) } : undefined;
  }
  return undefined;
}

function lateInterestIn(text: string): PaymentPart | undefined {
  for (const match of text.matchAll(lateInterest)) {
    const around = text.slice(Math.max(0, match.index - 350), match.index + match[0].length);
    if (aboutLateness.test(around)) return { part: { lateInterest: match[0].trim() }, at: placeOf(match) };
  }
  return undefined;
}

/** How often the contract is invoiced, in advance or not, by which means it is paid, and the interest on late payment. */
export const paymentParts = paymentPartsBy(
  [invoicingIn, timingIn, methodIn, lateInterestIn].map((read) => (text: string) => read(chosenIn(text))),
);

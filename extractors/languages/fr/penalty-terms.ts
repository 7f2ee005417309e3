import type { PenaltiesValue } from "../../../schemas/fields/penalties.ts";
import type { Actor } from "../../../schemas/value-types.ts";
import { capFrom } from "../penalty-caps.ts";
import { roleOf, rolePattern } from "../roles.ts";
import type { PenaltySentence } from "./penalty-sentences.ts";

type Cause = PenaltiesValue["cause"];

/** Causes by their words, the narrower before the wider. */
const causes: readonly (readonly [Cause, RegExp])[] = [
  [
    "latePayment",
    /(?:retard|d[ée]faut|absence|incident|non)[- ](?:de |du |dans le |dans les )?(?:paiements?|r[èe]glements?|versements?)|(?:paiement|r[èe]glement|facture|somme|[ée]ch[ée]ance|loyer)s?[^.;]{0,90}(?:retard|impay|non pa|[ée]ch[ée]ance|exigib|tardi)|int[ée]r[êe]ts? (?:de retard|moratoires)|taux (?:d'int[ée]r[êe]t )?l[ée]gal|BCE|Banque centrale|recouvrement|sur (?:les|toutes) sommes (?:dues|impay)|€STR|refinancement|directeur/iu,
  ],
  [
    "termination",
    /r[ée]siliation (?:anticip[ée]e|du|aux torts|fautive|pour faute)|occupation|fin (?:du|de la)|(?<!\p{L})d[ée]dit(?!\p{L})|annulation|d[ée]sistement|met(?:tre|tra|trait)? fin (?:au|[àa] la|[àa] l'|[àa] son)|avant (?:son|le) terme|[àa] (?:ses|leurs) torts/iu,
  ],
  [
    "absence",
    /absen(?:ce|t)|(?<!\p{L})manqu[ée]e?s?(?!\p{L})|(?:laiss[ée]e?s?|rest[ée]e?s?) vacant|non[- ](?:pr[ée]sent|pourv)|d[ée]faut de (?:visite|passage|pr[ée]sence)/iu,
  ],
  [
    "performance",
    /disponibilit|GTR|GTI|SLA|niveaux? de service|taux de|performance|incident|qualit[ée]|intervention|r[ée]tablissement|coupure|panne|interruption/iu,
  ],
  ["delay", /retard|d[ée]lais?(?!\p{L})|d[ée]passement|tardi/iu],
  [
    "breach",
    /manquement|violation|non[- ](?:respect|conformit|remise|production|ex[ée]cution)|infraction|inex[ée]cution|d[ée]faut|d[ée]faillan|clause p[ée]nale|oubli|perte|rupture|non signal/iu,
  ],
];

/** What a penalty punishes, by its sentence first, then by its headings. */
export function causeOf({ text, context }: Pick<PenaltySentence, "text" | "context">): Cause {
  const delay =
    /(?:jours?|heures?|semaines?)[^.;]{0,30} de retard|retard (?:d'ex[ée]cution|de livraison|dans (?:l'|la )(?:ex[ée]cution|livraison|remise))/iu;
  if (delay.test(text) && !/paiement|facture|int[ée]r[êe]t|sommes dues/iu.test(text)) return "delay";
  for (const words of [text, context]) {
    const cause = causes.find(([, pattern]) => pattern.test(words))?.[0];
    if (cause) return cause;
  }
  return "other";
}

const owes = new RegExp(
  `(?<!\\p{L})(?<role>${rolePattern.fr})s?(?: qui [^.;]{3,150}?,)? (?:\\p{L}+ ){0,3}?(?:encour|sub(?:it|ira)|est (?:passible|redevable)|sera (?:passible|redevable)|s'expose|vers|paie|r[èe]gle|support|doi|s'engage [àa] verser|devra|est tenue? de)`,
  "iu",
);
const charged = new RegExp(
  `(?:[àa] la charge (?:du |de la |de l'|des )|(?:applicables?|appliqu[ée]e?s?|inflig[ée]e?s?|oppos\\p{L}+|impos[ée]e?s?|factur[ée]e?s?|r[ée]clam[ée]e?s?) (?:au |[àa] la |[àa] l'|aux ))(?<role>${rolePattern.fr})`,
  "iu",
);

/** Who owes it, where the words say so. */
export function debtorOf({ text }: Pick<PenaltySentence, "text">): Actor | undefined {
  const role = charged.exec(text)?.groups?.role ?? owes.exec(text)?.groups?.role;
  return role ? roleOf(role, "fr") : undefined;
}

const accrues =
  /(?:par|pour chaque|et par|pour tout|(?<!(?<!\p{L})de )chaque) (?<per>(?:demi[- ])?(?:jour(?:n[ée]e)?|heure|semaine|mois|tranche|infraction|absence|manquement|visite|passage|constat|point|incident|non[- ]conformit[ée]|document|agent|[ée]v[èe]nement|oubli|r[ée]union|facture|jours|unit[ée]|f[ûu]t|appareil|site)(?!\p{L})(?: (?!avec|sur|sans|plafonn|jusqu|dans|est|son|ser|s'appl|conform|calcul|appliqu|exigib|lorsque|si|au-del|[àa] |et |ou )[\p{L}'-]{1,18}){0,4})/iu;

const daily = /(?:p[ée]nalit[ée]s?|astreintes?|indemnit[ée]s?|retenues?) (?:\p{L}+ )?journali[èe]res?(?!\p{L})/iu;

/** Per what it accrues: `jour calendaire de retard`. */
export function perOf(words: string): string | undefined {
  if (/^[^.;]{0,6}l'an(?!\p{L})/iu.test(words)) return "an";
  const per = accrues.exec(words)?.groups?.per ?? (daily.test(words) ? "jour" : undefined);
  return per?.replace(/ (?:du|de la|de l'|de|des|en|pour|par)$/iu, "").trim();
}

/** Of what a rate is a share: `montant de la commande`. */
export function baseOf(after: string): string | undefined {
  const base = /^ ?(?:HT |TTC )?\)? ?(?:du|de la|de l'|des|de) ?(?<base>[^,.;()\t\n]{3,110})/iu.exec(after)?.groups
    ?.base;
  const ends =
    / (?:par|pour|avec|sans|[àa] compter|en cas|lorsque|si|dans la limite|plafonn|jusqu'|et |sera|est|au titre)(?!\p{L}).*$/iu;
  return base?.replace(ends, "").trim() || undefined;
}

/** `10 % par 0,1 % manquant`: whether a rate that begins here is what another is counted by. */
export function isCounter(text: string, at: number): boolean {
  return /% (?:par|pour)(?: chaque| tranche de)? $/iu.test(text.slice(Math.max(0, at - 30), at));
}

/** Words before a figure that make it a limit or a condition, not a rate. */
export const limiting =
  /(?:plafonn|limit|maxim|plafond|jusqu'[àa]|concurrence|franchise|TVA|seuil|avance|exon[ée]r|s'arr[êe]t|franchi|bloqu[ée]|(?<!\p{L})born[ée])[^.;:\t]{0,70}$|n'exc[èe]de(?:ra|ront|nt)? pas,[^,.;:\t]{0,50},[^,.;:\t]{0,20}$|(?:exc[ée]d|exc[èe]d|d[ée]pass(?!ement)|sup[ée]rieur|inf[ée]rieur|au-del[àa]|atteint|atteign|moins de|[<>≤≥])[^.;:,\t]{0,70}$|(?:en de[çc][àa]|en dessous|au-dessous) d(?:e |'|e la note de )$|(?:plafond|maxim\p{L}{0,4}|max)\.?(?: \p{L}+){0,3} ?:? ?$/iu;

const limit =
  /(?:plafonn[ée]e?s?(?: [àa] (?:hauteur de )?| au )|s'arr[êe]t(?:e|ent|era|eront) (?:[àa]|au)(?= )|(?:franchi(?:t|ssent|ra|ront)|(?:va|vont|ira|iront)) pas(?: au-del[àa] d(?:e |'))?|bloqu[ée]e?s? [àa]|limit[ée]e?s? [àa]|(?:pourr(?:a|ont)|peu(?:t|vent)|saur(?:ait|aient)|sans)[^.;]{0,30}(?:exc[ée]der|d[ée]passer|[êe]tre sup[ée]rieure?s? [àa])|n'exc[èe]de(?:ra|ront|nt)? pas(?:,[^,.;]{0,50},)?|(?<!\p{L})born[ée]e?s? [àa]|dans la limite (?:de|d'|totale de)|(?:plafond|montant maxim\p{L}{2})(?: annuel| global| total)? ?: ?|(?<!\p{L})max\.? (?=\d)|plafond (?:de|est fix[ée] [àa]|fix[ée] [àa])|(?:avec un |au )maximum (?:de|d'))(?<rest>[^.;\n]{0,140})/iu;

/** The cap that a sentence on penalties sets. */
export function capIn({ text, says, context, capCell }: PenaltySentence): PenaltiesValue["cap"] {
  if (capCell !== undefined) return capFrom(capCell, "fr", baseOf);
  if (!says && !/p[ée]nalit/iu.test(context)) return undefined;
  const ending = /r[ée]sili|mise en demeure/iu.test(text);
  if (ending && /(?:atteint|atteignent|d[ée]pass(?:e|ent)|exc[èe]de(?:nt)?)(?!\p{L})/iu.test(text)) return undefined;
  const rest = limit.exec(text)?.groups?.rest;
  if (!rest) return undefined;
  return capFrom(rest, "fr", baseOf);
}

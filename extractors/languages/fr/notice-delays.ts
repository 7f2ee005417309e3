import type { NoticesValue } from "../../../schemas/fields/notices.ts";
import type { PatternRule, RuleMatch, RuleReading } from "../rule.ts";
import { notice, purposeOf } from "./notice-parts.ts";
import { isAfter, isAhead, isLasting, type Setting, settingOf, telling } from "./notice-setting.ts";
import {
  breach,
  ending,
  otherDeadlines,
  otherOutcome,
  remindsOrAsks,
  renewing,
  repriced,
  theEnd,
  withoutExceptions,
} from "./notice-words.ts";
import { period } from "./time-words.ts";

/** Shared by the rules below, so that durations are looked for once. */
export const anyPeriod = new RegExp(
  `(?<period>${period}|(?<=dans )(?:le mois|la semaine|l'ann[ée]e)(?= (?:de |d'|du |qui |suivant)))`,
  "dgiu",
);

/** Of a delay that is named so, other rules read it. */
const named = /pr[ée]avis/iu;

/** Right around a duration: it is given to mend a breach. */
const cureLead =
  /(?:r[ée]gl|pa[iy]|rem[ée]di|r[ée]par|r[ée]gularis|r[ée]tabli|satisf|conform|ex[ée]cut|corrig|suite|effet|r[ée]pon|dispose|accord|laiss|imparti|notifi|inform|avis[ée]|met(?:te|tent)? pas (?:fin|bon ordre)|mis (?:fin|bon ordre)|pourvo|expliqu|invit|enjoin|enjoi)\p{L}*[^.;]{0,80}?(?:dans|sous|pendant|durant|de|d'|pass[ée]|apr[èe]s|(?<=bon ordre)|[àa] l'issue d[^.;]{0,20}) ?(?:les |un |le |d[ée]lai (?:\p{L}+ )?de |d')*$/iu;
const cureTail =
  /^[^.;]{0,60}(?:(?:pour|afin d[e']) ?(?:se conformer|rem[ée]dier|y rem[ée]dier|r[ée]parer|corriger|satisfaire|y satisfaire|s'y conformer|r[ée]gulariser|s'ex[ée]cuter|se mettre en (?:r[èe]gle|conformit[ée])|remettre|r[ée]tablir|rentrer|y pourvoir|s'acquitter|payer|r[ée]gler|mettre fin [àa] (?:son|ce|la|sa))|de (?:la|cette|sa) (?:r[ée]ception|notification|mise en demeure)|d'(?:un|une) (?:rappel|mise en demeure|notification|lettre|avertissement)|apr[èe]s (?:une?|l'envoi|r[ée]ception|avertissement|rappel|relance|sommation|en avoir)[^.;]{0,40}(?:lettre|rappel|relance|r[ée]clamation|avertissement|courrier|notification|mise en demeure|averti|inform[ée]|sommation|re[çc]u)|apr[èe]s (?:sa|leur|la|cette) (?:notification|r[ée]ception|d[ée]nonciation|premi[èe]re pr[ée]sentation)|apr[èe]s (?:relance|rappel|sommation|avertissement|r[ée]clamation|notification)|(?:apr[èe]s )?(?:sa|leur) (?:r[ée]clamation|relance)|[àa] compter de (?:l'envoi|la r[ée]ception|la notification|la date))/iu;
const cureNamed =
  /d[ée]lai (?:de (?:rem[ée]diation|r[ée]gularisation|rem[èe]de|r[ée]paration|mise en (?:conformit[ée]|demeure)|gr[âa]ce|correction)|imparti|accord[ée]|donn[ée]|laiss[ée]|pour (?:y )?(?:rem[ée]dier|r[ée]gulariser|s'ex[ée]cuter))[^.;,]{0,40}?(?:de|d'|[àa]|:) ?$/iu;
/** `celui-ci a dix jours pour`. */
const given =
  /(?<!\p{L})(?:a|ont|aura|auront|dispos\p{L}+|b[ée]n[ée]fici\p{L}+|laiss\p{L}+|accord\p{L}+|imparti\p{L}*|donn\p{L}+)[^.;,]{0,30}? ?$/iu;

/** A time to pay an invoice, or to do a work: its being missed is no breach yet. */
const plainDuty =
  /^(?: maximum| au plus)?,? (?:apr[èe]s|suivant|[àa] compter|de|[àa] r[ée]ception)[^.;]{0,30}(?:facture|commande|livraison)/iu;

/** Right before: what ends, or what the decision to end brings about. */
const effectVerb =
  /(?:(?:pren(?:d|dra|ant|dre)|produi(?:t|ra|sant|re)|emport(?:e|era|ant)|sort(?:ira)?)(?: (?:alors|donc|ainsi|pas|plein(?:ement)?))* (?:ses |son |plein )?effets?|(?:r[ée]siliation|r[ée]solution|r[ée]vocation|d[ée]nonciation|cessation|rupture|retrait|cong[ée]|elle|celle-ci|fin|terme)(?:,? [^.;,]{0,50})?,? (?:n')?(?:interv(?:ient|iendra|enant|enir)|op[èe]re(?:ra)?|op[ée]rant|s'op[èe]re(?:ra)?|surv(?:ient|iendra|enant)|aura lieu|a lieu|vaut|est acquise|sera acquise)|(?:consid[ée]r[ée]e?|r[ée]put[ée]e?)(?: comme)? (?:r[ée]sili|rompu|d[ée]nonc|r[ée]solu|termin)\p{L}*|(?:n'est|ne sera|sera|est|devien(?:t|dra)|devenant|n'[ée]tant|[ée]tant) (?:alors |donc |d[ée]finitivement )?(?:effective?|acquise?|d[ée]finitive?|op[ée]rante?)|(?:contrat|convention|march[ée]|bail|mandat|abonnement|garanties?|engagement|accord|mission|prestations?|services?|il|elle|qui)(?:,? [^.;,]{0,40})?,? (?:prend(?:ra|ront)?(?: alors| donc)? fin|s'arr[êe]te(?:ra|ront|nt)?|cesse(?:ra|ront|nt)?|s'ach[èe]ve(?:ra)?|expire(?:ra)?|s'[ée]tein(?:t|dra)))(?: qu'?| alors| donc| de plein droit| automatiquement)*(?:[^.;]{0,55})$/iu;
const ends =
  /r[ée]sili|r[ée]sol(?:u(?:tion|e)?|dre|vent)(?!\p{L})|d[ée]nonc|cong[ée](?!s)|mettre fin|met(?:tre|te|tant)? (?:un )?(?:fin|terme)|rupture|rompre|rompu|r[ée]vo(?:cation|quer)|retrait|cessation|d[ée]mission|renonc|d[ée]part d(?:e la|'une?|u)(?!\p{L}| d[ée]lai)/iu;

/** A new price that a party may turn down within a time from when it learns of it. */
const newPrice =
  /(?:nouveaux?|nouvelles?|r[ée]vis\p{L}+|augment\p{L}+|hausse|major\p{L}+|modif\p{L}+|rel[èe]v\p{L}+|changement|ajust\p{L}+)[^.]{0,60}(?:prix|tarif|bar[èe]me|cotisation|prime|redevance|loyer)|(?:hausse|augmentation|majoration)(?!\p{L})/iu;
const turnsDown =
  /contest|refus|s'(?:y )?oppos|r[ée]sili|d[ée]nonc|d[ée]clin|quitter|d[ée]saccord|rejet|se d[ée]gag|mettre fin|rompre|renonc|le (?:faire|fait) (?:savoir|conna[îi]tre)/iu;
const withinLead =
  /(?:dans (?:les|un d[ée]lai (?:\p{L}+ )?(?:de|d')|le d[ée]lai (?:\p{L}+ )?(?:de|d'))|dispos\p{L}+(?: alors| toutefois)? (?:de|d'|d'un d[ée]lai (?:\p{L}+ )?(?:de|d'))|(?<!\p{L})(?:a|aura|ont|auront)(?: alors)?|(?:d[ée]lai|facult[ée]) (?:de|d')|sous|pendant|dans) ?$/iu;
const fromNews =
  /^(?: [^.;,]{0,20}?)? (?:suivant|de|du|d[èe]s|[àa]|apr[èe]s|qui suivent|pour|afin)[^.;]{0,50}(?:r[ée]ception|information|communication|notification|avis|annonce|tarif|envoi|avertissement|contester|refuser|s'y opposer|savoir|conna[îi]tre|part|r[ée]silier|d[ée]noncer|quitter|courrier|bar[èe]me)/iu;

/** Rules for any delay of a clause in which a contract ends, for wordings that no phrase of their own reads. */
export const delayRules: readonly PatternRule<NoticesValue>[] = [
  {
    name: "fr/notices/manquement non réparé dans <délai>, résiliation",
    pattern: anyPeriod,
    strength: 0.66,
    read: (match) => {
      const setting = settingOf(match);
      return isCure(setting) ? notice(match, "breachCure", 0.66, setting.stated) : undefined;
    },
  },
  {
    name: "fr/notices/nouveau prix : <délai> pour le refuser",
    pattern: anyPeriod,
    strength: 0.66,
    read: (match) => {
      const { stated, lead, tail, prior } = settingOf(match);
      if (!withinLead.test(lead) || !fromNews.test(tail) || !turnsDown.test(stated) || named.test(lead))
        return undefined;
      const isNew = newPrice.test(stated) || repriced.test(stated) || repriced.test(lastSentences(prior).join(" "));
      return isNew && !/factur/iu.test(tail) ? notice(match, "priceRefusal", 0.66, stated) : undefined;
    },
  },
  {
    name: "fr/notices/la décision ne prend effet qu'après <délai>",
    pattern: anyPeriod,
    strength: 0.66,
    read: (match) => {
      const { stated, lead, tail, prior } = settingOf(match);
      if (!effectVerb.test(lead) || /pr[ée]avis|prix|tarif|reconduction|dur[ée]e/iu.test(stated)) return undefined;
      if (!(isAfter(settingOf(match)) || /au bout|terme|issue|expiration/iu.test(lead.slice(-40)))) return undefined;
      if (/^(?: au (?:moins|plus tard))?,? avant/iu.test(tail)) return undefined;
      const known = ends.test(stated) || ends.test(prior.slice(-260));
      if (/^[^.;]{0,90}(?:en demeure|commandement|sommation)/iu.test(tail)) return undefined;
      return known && !breachBefore(lead) ? notice(match, "terminationEffect", 0.66, stated) : undefined;
    },
  },
  {
    name: "fr/notices/<délai> avant, dans une phrase qui met fin au contrat",
    pattern: anyPeriod,
    strength: 0.6,
    read: (match) => leaving(match),
  },
];

const mendsNothing = /(?:^|\s)avant\s/iu;

function isCure(setting: Setting): boolean {
  const { stated, lead, tail, prior, headings } = setting;
  const around = `${headings} ${lastSentences(prior).join(" ")} ${stated}`;
  if (!breach.test(around) || named.test(tail.slice(0, 30))) return false;
  if (mendsNothing.test(tail.slice(0, 30)) || plainDuty.test(tail) || effectVerb.test(lead)) return false;
  const mends = cureTail.test(tail) || cureNamed.test(lead);
  if (isPlainDuration(lead) && !(mends && /plus d[e'] ?$/iu.test(lead))) return false;
  const isOwn = breach.test(stated) ? cureLead.test(lead) || mends : mends && given.test(lead);
  if (!isOwn) return false;
  const ended = ending.test(stated) || /r[ée]sili|r[ée]solu|d[ée]ch[ée]ance/iu.test(headings) || ends.test(around);
  return ended && !(otherOutcome.test(stated) && !ends.test(stated));
}

/** The demand stands before the effect: `la mise en demeure restée sans effet`. */
const breachBefore = (lead: string) => /en demeure|sans effet|sommation|manquement[^.;]{0,60}$/iu.test(lead.slice(-90));

const isPlainDuration = (lead: string) =>
  /(?:dur[ée]e|p[ée]riode|conclue?|consenti|exc[ée]d\p{L}*|sup[ée]rieure? [àa]|plus|moins)(?: initiale| ferme)? ?(?:de|d'|[àa])? ?$/iu.test(
    lead,
  );

/** Read by a rule of its own. */
const beforeEnd = new RegExp(`^(?: au moins| au plus tard| minimum)?,? (?:avant|pr[ée]c[ée]dant) ${theEnd}`, "iu");

/** A contract that stops where nobody goes on with it. */
const stops = /prend(?:ra)? (?:alors )?fin|s'arr[êe]te(?:ra)?(?!\p{L})|cesse(?:ra)?(?: de plein droit)?(?!\p{L})/iu;

/** `prévenir trois mois à l'avance`, `moyennant un avis de trois mois`: in a sentence or a clause in which a party leaves. */
function leaving(match: RuleMatch): RuleReading<NoticesValue> | undefined {
  const setting = settingOf(match);
  const { stated, lead, tail, prior, headings } = setting;
  if (!isAhead(setting) || isLasting(setting) || named.test(lead.slice(-60)) || named.test(tail.slice(0, 20)))
    return undefined;
  const own = ending.test(stated);
  if (own && beforeEnd.test(tail)) return undefined;
  const [last = "", ...earlier] = lastSentences(prior);
  const before = ending.test(last) ? last : `${earlier.join(" ")} ${last}`;
  const isTold =
    telling.test(stated) &&
    (ending.test(`${headings} ${before}`) ||
      (stops.test(`${before} ${stated}`) && renewing.test(`${headings} ${before} ${stated}`)));
  if (!own && !isTold) return undefined;
  if (breach.test(withoutExceptions(stated))) return undefined;
  const part = `${lead.split(/;/u).at(-1)}${match.text}${tail.split(/[;,]/u)[0]}`;
  if (remindsOrAsks.test(lead) && !ends.test(part)) return undefined;
  if (elsewhere.test(part) && !ending.test(part)) return undefined;
  const said = own ? stated : `${before} ${stated}`;
  const known =
    beforeEnd.test(tail) && renewing.test(`${headings} ${before}`)
      ? renewed
      : (purposeOf(match, said) ?? (renewing.test(said) ? renewed : undefined));
  if (!known || known.purpose === "breachCure") return undefined;
  if (known.purpose !== "priceRefusal" && otherDeadlines.test(stated) && !ends.test(stated)) return undefined;
  return notice(match, known.purpose, Math.min(0.6, known.strength), stated);
}

const renewed = { purpose: "nonRenewal", strength: 0.6 } as const;

/** What a party is told of besides the contract's end. */
export const elsewhere =
  /(?<!\p{L})(?:visite|v[ée]rifi|absence|fermeture|ouverture|volume|effectif|budget|projet|op[ée]ration|intervention|livraison|coupure|maintenance|audit|contr[ôo]le|inspection|r[ée]union|compteur|[ée]tat des lieux|planning|remplacement|d[ée]m[ée]nagement|travaux|formation|s[ée]ance|acc[èe]s|modification|changement|cession|sous-traitan|factur|commande|calendrier|prix|tarif)/iu;

/** Up to two sentences, the last one first. */
function lastSentences(words: string): string[] {
  const sentences = words.trim().split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  return sentences.slice(-2).reverse();
}

import type { NoticesValue } from "../../../schemas/fields/notices.ts";
import { type Delay, findDeadlines } from "../../../values/deadlines.ts";
import { findYearlyDays } from "../../../values/yearly-days.ts";
import type { PatternRule, RuleMatch, RuleReading } from "../rule.ts";
import { actorIn, ending, formIn, notice, otherDeadlines, type Purpose, purposeOf, theEnd } from "./notice-parts.ts";
import { isSetAside } from "./recalled-text.ts";
import { headingsOf, period } from "./time-words.ts";

/** Words of a duty that was not met, which open a time to mend it. */
const breach =
  /manquement|manqu\p{L}+ (?:[àa]|aux?) |inex[ée]cution|inobservation|d[ée]faill|non[- ](?:respect|paiement|ex[ée]cution)|impay|ne (?:\p{L}+ )?(?:rem[ée]di|r[èe]gl|pa[iy]|respect|ex[ée]cut|satisf|conform|d[ée]f[èe]r|r[ée]gularis|r[ée]par)\p{L}* pas|n'a(?:it|ura)? pas [ée]t[ée] (?:rem[ée]di|r[ée]gularis|r[ée]par)|rappel|d[ée]faut de paiement|violation|en demeure/iu;
/** Right around a duration: it is given to mend a breach. */
const cureLead =
  /(?:r[ée]gl|pa[iy]|rem[ée]di|r[ée]par|r[ée]gularis|satisf|conform|ex[ée]cut|corrig|suite|effet|r[ée]pon|dispose|accord|laiss|imparti|notifi|inform|avis[ée])\p{L}*[^.;]{0,80}?(?:dans|sous|pendant|durant|de|d'|pass[ée]|apr[èe]s|[àa] l'issue d[^.;]{0,20}) ?(?:les |un |le |d[ée]lai (?:\p{L}+ )?de |d')*$/iu;
const cureTail =
  /^[^.;]{0,60}(?:pour (?:se conformer|rem[ée]dier|y rem[ée]dier|satisfaire|r[ée]gulariser|s'ex[ée]cuter|mettre fin [àa] (?:son|ce|la))|de (?:la|cette|sa) (?:r[ée]ception|notification|mise en demeure)|d'(?:un|une) (?:rappel|mise en demeure|notification)|apr[èe]s (?:une?|l'envoi|r[ée]ception)[^.;]{0,40}(?:lettre|rappel|relance|r[ée]clamation|avertissement|courrier|notification|mise en demeure)|(?:sa|leur) (?:r[ée]clamation|relance)|[àa] compter de (?:l'envoi|la r[ée]ception|la notification|la date))/iu;
/** What a breach may bring besides the end of the contract. */
const otherOutcome = /suspen|int[ée]r[êe]ts|p[ée]nalit|ex[ée]cution (?:aux frais|d'office)|retenue|travaux|livraison/iu;
const takesEffect =
  /(?:(?:prend(?:ra)?|produi(?:t|ra)) (?:ses )?effets?|r[ée]siliation (?:intervient|interviendra|op[èe]re(?:ra)?|est acquise|sera acquise))(?: qu'?| alors| donc)*[^.;]{0,50}$|(?:n'est|ne sera|sera|est) (?:alors )?effective[^.;]{0,50}$/iu;
const ends = /r[ée]sili|d[ée]nonc|cong[ée](?!s)|mettre fin|met(?:tre)? (?:un )?terme|rupture|r[ée]vo(?:cation|quer)/iu;
const renewing = /reconduc|reconduit|renouvel|prolong|poursui|tacite/iu;

/** Words of a party that says whether it goes on. */
const goesOrStays =
  /se manifest|(?:ne |n')[^.;]{0,40}(?:poursuiv|continu)|refus|(?:fait|faire|fera) (?:savoir|conna[îi]tre) (?:sa (?:d[ée]cision|volont)|son (?:intention|choix|refus))|se d[ée]sengag|quitter/iu;

/** A new price that a party may turn down within a time from when it learns of it. */
const newPrice =
  /(?:nouveaux?|nouvelles?|r[ée]vis\p{L}+|augment\p{L}+|hausse|major\p{L}+|modif\p{L}+)[^.]{0,60}(?:prix|tarif|cotisation|prime|redevance|loyer)|(?:hausse|augmentation|majoration)(?!\p{L})/iu;
const turnsDown = /contest|refus|s'(?:y )?oppos|r[ée]sili|d[ée]nonc|d[ée]clin|quitter/iu;
const withinLead =
  /(?:dans (?:les|un d[ée]lai de|le d[ée]lai de)|dispos\p{L}+(?: alors)? (?:de|d'|d'un d[ée]lai de)|sous|pendant) ?$/iu;
const fromNews =
  /^(?: [^.;,]{0,20}?)? (?:suivant|de|du|[àa]|apr[èe]s|qui suivent|pour)[^.;]{0,40}(?:r[ée]ception|information|communication|notification|avis|annonce|tarif|envoi|avertissement|contester|refuser|s'y opposer)/iu;

const anyPeriod = new RegExp(`(?<period>${period})`, "dgiu");

/** Rules for any time limit of a sentence in which a contract ends, for wordings that no phrase of their own reads. */
export const deadlineRules: readonly PatternRule<NoticesValue>[] = [
  {
    name: "fr/notices/manquement non réparé dans <délai>, résiliation",
    pattern: anyPeriod,
    strength: 0.66,
    read: (match) => {
      const { stated, lead, tail } = around(match);
      if (!breach.test(stated) || /pr[ée]avis|(?:^|\s)avant\s/iu.test(tail.slice(0, 30))) return undefined;
      const ended = ending.test(stated) || /r[ée]sili|r[ée]solu/iu.test(headingsOf(match));
      if (!ended || (otherOutcome.test(stated) && !ends.test(stated)) || isPlainDuration(lead)) return undefined;
      if (takesEffect.test(lead) || !(cureLead.test(lead) || cureTail.test(tail))) return undefined;
      return notice(match, "breachCure", 0.66, around(match).stated);
    },
  },
  {
    name: "fr/notices/nouveau prix : <délai> pour le refuser",
    pattern: anyPeriod,
    strength: 0.66,
    read: (match) => {
      const { stated, lead, tail } = around(match);
      if (!newPrice.test(stated) || !turnsDown.test(stated)) return undefined;
      return withinLead.test(lead) && fromNews.test(tail) ? notice(match, "priceRefusal", 0.66, stated) : undefined;
    },
  },
  {
    name: "fr/notices/la décision ne prend effet qu'après <délai>",
    pattern: anyPeriod,
    strength: 0.66,
    read: (match) => {
      const { stated, lead } = around(match);
      const known = ends.test(stated) || ends.test(match.before(260));
      if (!known || !takesEffect.test(lead) || /pr[ée]avis|prix|tarif|reconduction/iu.test(stated)) return undefined;
      return notice(match, "terminationEffect", 0.66, around(match).stated);
    },
  },
  {
    name: "fr/notices/<délai> avant, dans une phrase qui met fin au contrat",
    pattern: anyPeriod,
    strength: 0.6,
    read: (match) => {
      const { stated, tail } = around(match);
      const known = purposeOf(match, stated);
      const repriced = known?.purpose === "priceRefusal";
      if (!ending.test(stated) || breach.test(stated) || beforeEnd.test(tail)) return undefined;
      if (!repriced && otherDeadlines.test(stated)) return undefined;
      if (delayAt(match)?.direction !== "before" || /pr[ée]avis/iu.test(stated)) return undefined;
      return known && notice(match, known.purpose, Math.min(0.6, known.strength), around(match).stated);
    },
  },
  {
    name: "fr/notices/le délai de dénonciation est ramené à <durée>",
    pattern: new RegExp(
      `(?:d[ée]lai|pr[ée]avis)(?: de)? (?<what>d[ée]nonciation|non-reconduction|cong[ée]|r[ée]siliation|pr[ée]avis|pr[ée]venance)?[^.;\\n]{0,60}? (?:est|sera) (?:ramen[ée]|port[ée]|fix[ée]|r[ée]duit|allong[ée])e? [àa] (?<period>${period})`,
      "dgiu",
    ),
    strength: 0.8,
    read: (match) => {
      const what = match.groups.what ?? "";
      if (!what && !/pr[ée]avis/iu.test(match.text)) return undefined;
      const known = purposeOf(match, around(match).stated);
      const purpose = /d[ée]nonc|reconduction/iu.test(what) ? "nonRenewal" : (known?.purpose ?? "termination");
      return notice(match, purpose, 0.8, around(match).stated);
    },
  },
  {
    name: "fr/notices/préavis : <durée> la première année, <durée> la deuxième",
    pattern: new RegExp(
      `(?<period>${period}),? (?:pour |durant |pendant |dans |[àa] partir de |d[èe]s )?(?<step>la (?:premi[èe]re|deuxi[èe]me|seconde|troisi[èe]me|quatri[èe]me)(?: ann[ée]e)?|les ann[ée]es suivantes|au-del[àa])(?!\\p{L})`,
      "dgiu",
    ),
    strength: 0.75,
    read: (match) => {
      const { stated } = around(match);
      const period = match.groups.step;
      if (!period || !/pr[ée]avis/iu.test(stated) || !ending.test(stated)) return undefined;
      const known = purposeOf(match, stated);
      const reading = known && notice(match, known.purpose, 0.75, around(match).stated);
      return reading && { ...reading, appliesTo: { period } };
    },
  },
  {
    name: "fr/notices/dénonciation avant le <jour> de chaque année",
    pattern: /(?:avant|au plus tard)(?: le)? (?=(?<day>(?:1er|premier|\d{1,2}) \p{L}{3,9}))/dgiu,
    strength: 0.75,
    read: yearlyDay,
  },
];

/** The part of the sentence between semicolons in which the match stands, and what is right before and after it there. */
function around(match: RuleMatch): { stated: string; lead: string; tail: string } {
  const start = Math.max(match.sentence.start, match.start - 400);
  const end = Math.min(Math.max(match.end, match.sentence.end), match.end + 400);
  const { text } = match.document.view;
  const lead = text.slice(start, match.start);
  const tail = text.slice(match.end, end);
  return { stated: lead + match.text + tail, lead: lead.slice(-160), tail: tail.slice(0, 120) };
}

/** Read by a rule of its own. */
const beforeEnd = new RegExp(`^[^.;]{0,30} ${theEnd}`, "iu");

const isPlainDuration = (lead: string) =>
  /(?:dur[ée]e|p[ée]riode|conclue?|consenti|exc[ée]d\p{L}*|sup[ée]rieure? [àa]|plus|moins)(?: initiale| ferme)? ?(?:de|d'|[àa])? ?$/iu.test(
    lead,
  );

function delayAt(match: RuleMatch): Delay | undefined {
  const { text } = match.document.view;
  const from = Math.max(match.sentence.start, match.start - 70);
  const found = findDeadlines(text.slice(from, match.end + 130), "fr").find(
    ({ value, start, end }) => value.kind === "delay" && from + start <= match.start && from + end >= match.end,
  );
  return found?.value.kind === "delay" ? found.value : undefined;
}

function yearlyDay(match: RuleMatch): RuleReading<NoticesValue> | undefined {
  const [day] = findYearlyDays(match.groups.day ?? "", "fr");
  const { stated } = around(match);
  const year = /^[^.;,]{0,4} ?\d{4}/u.test(
    match.after((match.groups.day ?? "").length + 8).slice((match.groups.day ?? "").length),
  );
  if (!day || year || isSetAside(match)) return undefined;
  if (
    !/d[ée]nonc|r[ée]sili|cong[ée](?!s)|oppos|non-renouvel|ne pas (?:reconduire|renouveler)|reconduc|pr[ée]avis|se retirer/iu.test(
      stated,
    ) &&
    !(renewing.test(match.before(300)) && goesOrStays.test(stated))
  )
    return undefined;
  if (/prix|tarif|factur|rapport|attestation|bilan/iu.test(match.before(90).split(/[.;]/u).at(-1) ?? ""))
    return undefined;
  const early = /r[ée]sili|mettre fin/iu.test(stated) && !renewing.test(stated) && !/d[ée]nonc/iu.test(stated);
  const leaves = /se retirer [àa] (?:la fin|l'issue|l'[ée]ch[ée]ance)/iu.test(stated);
  const renewed = leaves || (!early && renewing.test(match.before(400) + stated + headingsOf(match)));
  const purpose: Purpose = renewed ? "nonRenewal" : "termination";
  const [by, form] = [actorIn(stated), formIn(stated)];
  return {
    value: { purpose, deadline: day.value, ...(by && { by }), ...(form && { form }) },
    span: { start: match.start, end: match.end + (match.groups.day ?? "").length },
  };
}

import type { EndDateValue } from "../../../schemas/fields/end-date.ts";
import { findDates } from "../../../values/dates.ts";
import { defineFieldRules, type PatternRule, type RuleMatch, type RuleReading, type Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { cellsUnder, named as ofRows, sharedOrNamed } from "../term-columns.ts";
import { partiesBound, servicesBegin } from "./beginning-words.ts";
import { closingDayIn } from "./closing-day.ts";
import { separator } from "./duration-lexicon.ts";
import { endDateCorpus } from "./end-date.corpus.ts";
import { endingEventIn } from "./end-date-events.ts";
import {
  anotherContract,
  endingThing,
  isOwnPeriod,
  isRecalled,
  lasting,
  named,
  otherThings,
  ownHeadings,
  phases,
} from "./ending-thing.ts";
import { termSpanRule } from "./term-spans.ts";
import { blank, contract, dateIn, headingsOf, scopeBefore, wordsBefore } from "./time-words.ts";

const manner =
  "(?:,? (?:(?<=, )[^,;.\\n]{3,60}(?=, le )|donc|ainsi|alors|et|\\p{L}{3,14}ment|en principe|de plein droit|de lui-m[êe]me|d'elle-m[êe]me|sans (?:autre |aucune )?(?:formalit[ée]s?|pr[ée]avis|indemnit[ée]s?)|au plus tard|en tout [ée]tat de cause|en toute hypoth[èe]se|pour [^,;.\\n]{3,40},|[àa] minuit|(?:[àa] (?:la date|compter)(?= d))),?){0,5}";
const ends = `(?:pren(?:d|dra|dront|dre|ant)${manner} fin|expir(?:e|era|eront|ent|ant|er)|(?:se|pour se) termin(?:e|era|ent|eront|ant|er)|s'ach[èe]v(?:e|era|ent|eront|ant)|s'achever|finissant|pour finir|fini(?:t|ra)|cess(?:e|era|ant)(?: (?:d'[êe]tre (?:en vigueur|applicable)|de (?:s'appliquer|courir|produire(?: tous?)?(?: ses)? effets?)|(?:ses|tous?(?: ses)?) effets?))?|(?:vien(?:t|dra)|venant|arriv(?:e|era|ant)) [àa] (?:expiration|[ée]ch[ée]ance|(?:son )?terme)|[àa] [ée]ch[ée]ance|[ée]choi(?:t|ra)|s'[ée]tein(?:t|dra)|s'interromp(?:t|ra)|s'arr[êe]te(?:ra|nt|ront)?|(?:sera|est) mis fin|mettre (?:fin|un terme) (?:au|[àa] la|[àa] l') ?(?:pr[ée]sente? )?${contract}|(?:se )?cl[ôo]tur(?:e|era|ant)|se cl[ôo]t|prend(?:ra)? terme|devien(?:t|dra) caduque?|sera clos|n'aura plus d'effet)(?!\\p{L})${manner}`;

const blankOf = new RegExp(blank, "u");

const rules: readonly PatternRule<EndDateValue>[] = [
  {
    name: "fr/endDate/prend fin le <date>",
    pattern: new RegExp(`(?<!\\p{L})${ends}(?<rest>[^\\n;]{0,110})`, "dgiu"),
    strength: 0.87,
    read: (match) => {
      const about = endingThing(match);
      if (about === "other" || anotherContract.test(wordsBefore(match))) return undefined;
      if (about === "unsaid" && phases.test(wordsBefore(match))) return undefined;
      return end(match, 25, about === "contract" || ownHeadings.test(headingsOf(match)) ? 0.87 : 0.6);
    },
  },
  {
    name: "fr/endDate/jusqu'au <date>",
    pattern:
      /(?<!\p{L})jusqu'(?:au|à la date du|en|[àa](?= (?:la |l'|le |leur |son |sa )?\p{L}{3,}))(?<rest>[^\n;]{0,110})/dgiu,
    strength: 0.8,
    read: (match) => {
      const about = endingThing(match);
      const before = wordsBefore(match);
      const isBound = partiesBound.test(before) || servicesBegin.test(before);
      if ((!lasting.test(before) && !(isBound && dateIn(match, "rest", 20))) || about === "other") return undefined;
      if (about === "unsaid" && phases.test(before)) return undefined;
      return end(match, 20, ownHeadings.test(match.clause.heading) || about === "contract" ? 0.8 : 0.6);
    },
  },
  {
    name: "fr/endDate/jusqu'au <date>, le prestataire assure …",
    pattern: /(?:^|(?<=[.;:\n] ?))jusqu'au(?<rest> [^\n;,]{5,25}),(?= (?<statement>[^.;:\n]{5,120}))/dgiu,
    strength: 0.55,
    read: (match) => {
      const { statement = "" } = match.groups;
      return partiesBound.test(statement) && !otherThings.test(statement) ? end(match, 4, 0.55) : undefined;
    },
  },
  {
    name: "fr/endDate/Fin de location prévue le <date>",
    pattern: new RegExp(
      `(?:^|\\n|\\t|[-•;,] ?|(?<=[.:] )|(?<= et ))(?:date (?:de |d'))?(?:fin|terme|[ée]ch[ée]ance|expiration)(?: (?:du|de la|de l'|d'|de) ?(?:${contract}|engagement|prestations?|services?|p[ée]riode))?(?: (?:pr[ée]vue?|fix[ée]e?|arr[êe]t[ée]e?))? ?(?:(?=le \\d|au \\d)|:)(?<rest>[^\\n\\t]{0,40})`,
      "dgiu",
    ),
    strength: 0.7,
    read: (match) =>
      otherThings.test(headingsOf(match)) || !/(?:du|de|d'|la|l') ?\p{L}|pr[ée]vu|fix|arr/iu.test(match.text)
        ? undefined
        : end(match, 6, 0.7),
  },
  {
    name: "fr/endDate/du <date> au <date>",
    pattern: /(?<!\p{L})du [^\n;]{6,45}? au (?<rest>[^\n;]{0,40})/dgiu,
    strength: 0.8,
    read: (match) => {
      if (!isOwnPeriod(match) || !dateIn(match, "rest", 3)) return undefined;
      return /\d/.test(match.text.slice(0, 30)) ? end(match, 3, 0.78) : undefined;
    },
  },
  {
    name: "fr/endDate/Date de fin : <date>",
    pattern: new RegExp(
      `(?:^|\\n|\\t|[-•;] ?|(?<= )(?=date [^:\\n\\t]{2,40}: ))(?:date (?:contractuelle |pr[ée]visionnelle |limite )?(?:de |d')?(?:butoir|fin|[ée]ch[ée]ance|expiration|terme|ach[èe]vement)|[ée]ch[ée]ance|terme|fin|expiration|dernier jour)(?: (?:du|de la|de l'|d'|des|de) ?(?:pr[ée]sent )?(?:${contract}|engagement|ex[ée]cution|validit[ée]|fourniture|prestations?|services?|occupation|livraisons?|p[ée]riode[^:\\t\\n]{0,20})| (?:contractuel|initial|ferme|normal)(?:le)?)?(?: pr[ée]vue?| pr[ée]visionnelle)?(?: \\([^)\\n]{1,25}\\))? ?${separator}(?<rest>[^\\n\\t]{0,60})`,
      "dgiu",
    ),
    strength: 0.88,
    read: (match) => (otherThings.test(headingsOf(match)) ? undefined : end(match, 12, 0.88)),
  },
  {
    name: "fr/endDate/Période : <date> - <date>",
    pattern:
      /(?:^|\n|\t|[-•;] ?)(?:(?:p[ée]riode|validit[ée]|dates?|dur[ée]e|contrat|engagement|mission|occupation|location|abonnement)[^:\n\t.]{0,40} ?[:\t\n]{1,2} ?(?:du |le )?|du )\d[^\n;:]{5,22}? ?(?:au|[-–—→>]|jusqu'au) ?(?:le )?(?<rest>\d[^\n]{5,40})/dgiu,
    strength: 0.75,
    read: (match) => {
      const headings = headingsOf(match);
      const isAlone = /^\W*du/iu.test(match.text) && /^[\w\s./,]*(?:inclus)?[\s.]*$/iu.test(match.groups.rest ?? "");
      const isTerm = isAlone
        ? new RegExp(`^${contract}`, "iu").test(headings) || ownHeadings.test(headings)
        : !/^\W*du/iu.test(match.text);
      const label = match.text.split(/[:\t]/u)[0] ?? "";
      if (!isTerm || otherThings.test(headings) || otherThings.test(label) || phases.test(label)) return undefined;
      return end(match, 3, 0.75);
    },
  },
  {
    name: "fr/endDate/le <date>, le contrat prend fin",
    pattern: new RegExp(
      `(?<!\\p{L})(?:le|au|pass[ée] le)(?<rest> \\d[^\\n;,.]{5,22})(?:,? (?:[àa] minuit|au soir|inclus))?(?:,? (?:marque |constitue |sera |est |(?<=, ))(?:le terme|terme|[ée]ch[ée]ance|la fin|l'[ée]ch[ée]ance|l'expiration|(?:la )?date (?:de fin|d'expiration|d'[ée]ch[ée]ance)) (?:du|de la|de l') ?(?:pr[ée]sente? )?${contract}|,? (?:le|la|l'|ce|cette) ?(?:pr[ée]sente? )?(?:${contract})[^.;,\\n]{0,30}? ${ends})`,
      "dgiu",
    ),
    strength: 0.75,
    read: (match) => (endingThing(match) === "other" ? undefined : end(match, 2, 0.75)),
  },
  {
    name: "fr/endDate/ne peut se poursuivre au-delà du <date>",
    pattern:
      /(?:(?:ne (?:pourra|pourront|peut|peuvent|saurait|se poursuivra|se prolongera)|sans)(?!\p{L})[^.;\n]{0,60}? (?:au-del[àa]|apr[èe]s|exc[ée]der|d[ée]passer)|ne (?:survivra|survit|subsistera|courra|vaudra) pas(?: au-del[àa])?(?= (?:au|du|apr[èe]s)))(?:[^.;\n]{0,80}?,? soit)? ?(?:de l'[ée]ch[ée]ance )?(?:du|au|le|la date du)(?<rest> [^\n;]{0,40})/dgiu,
    strength: 0.6,
    read: (match) => {
      const about = endingThing(match);
      const own = about === "contract" || (about === "unsaid" && ownHeadings.test(match.clause.heading));
      return own ? end(match, 2, 0.6) : undefined;
    },
  },
  {
    name: "fr/endDate/l'échéance du <date>",
    pattern:
      /(?<=(?<!\p{L})(?:l'|le |la |son |sa |leur |au ))(?:[ée]ch[ée]ance|terme|date (?:de fin|d'expiration|d'[ée]ch[ée]ance))(?: contractuel(?:le)?)?,? (?:(?:du|de la|de l') ?(?:contrat|march[ée]|convention|bail|accord|concession|mission|pr[ée]sentes?)(?: \p{L}+)?,? (?:soit (?:le|au)|pr[ée]vue? (?:le|au))|en est (?:fix[ée]e? )?au|du|fix[ée]e? au|arr[êe]t[ée]e? au)(?<rest> [^\n;]{0,40})/dgiu,
    strength: 0.55,
    read: (match) => {
      const about = endingThing(match);
      const own = about === "contract" || named.test(match.text) || ownHeadings.test(match.clause.heading);
      return own && about !== "other" ? end(match, 2, 0.55) : undefined;
    },
  },
  {
    name: "fr/endDate/le terme est reporté au <date>",
    pattern:
      /(?<!\p{L})(?:report|repouss|prorog|prolong|recul|d[ée]cal)\p{L}{1,5}(?!\p{L})[^.;\n]{0,120} (?:jusqu'au|au)(?<rest> \d[^\n;]{0,40})/dgiu,
    strength: 0.75,
    read: (match) => {
      const words =
        match
          .before(90)
          .split(/[.;\n]/u)
          .at(-1) + match.text;
      const own = new RegExp(`[ée]ch[ée]ance|(?<!\\p{L})terme(?!\\p{L})|date de fin|expiration|${contract}`, "iu").test(
        words,
      );
      return own && !otherThings.test(words) && !isRecalled(match) ? end(match, 2, 0.75) : undefined;
    },
  },
  {
    name: "fr/endDate/la date de fin est fixée au <date>",
    pattern: new RegExp(
      `(?:date (?:de |d')?(?:fin|[ée]ch[ée]ance|expiration)|[ée]ch[ée]ance|terme|fin|dernier jour)(?: (?:normale?|contractuelle?|finale?))?(?:(?<=(?<!\\p{L})(?:son|sa|dont (?:le|la|l')) ?(?:date d'|date de )?(?:fin|[ée]ch[ée]ance|expiration|terme))| (?:du|de la|de l'|des) ?(?:pr[ée]sente? )?(?:${contract}|prestations?|engagement|services?|p[ée]riode)| d'(?:occupation|ex[ée]cution|exploitation|abonnement|engagement))[^.,;\\n]{0,30}? (?:est|sera|demeure|intervien(?:t|dra)|tombe)(?: (?:fix[ée]e?|pr[ée]vue?|arr[êe]t[ée]e?|report[ée]e?|prolong[ée]e?|atteinte?))?(?<rest> [^\\n]{0,80})`,
      "dgiu",
    ),
    strength: 0.87,
    read: (match) => end(match, 12, 0.87),
  },
];

/** A date right after the words, or the reception that closes the contract; a blank says that nobody filled it in. */
function end(match: RuleMatch, gap: number, strength: number): RuleReading<EndDateValue> | undefined {
  const rest = match.groups.rest ?? "";
  const restAt = match.spanOf("rest")?.start ?? match.start;
  const appliesTo = scopeBefore(match, match.start);
  const dated = dateIn(match, "rest", gap) ?? spelledOut(match);
  const closing = dated ? undefined : closingDayIn(rest);
  if (closing)
    return {
      value: { kind: "date", date: closing.date },
      span: { start: match.start, end: restAt + closing.end },
      appliesTo,
      strength: strength - 0.05,
    };
  if (dated) {
    if (/loi|d[ée]cret|arr[êe]t[ée]|ordonnance|avant|au plus t[ôo]t/iu.test(dated.lead)) return undefined;
    return {
      value: { kind: "date", date: dated.date },
      span: { start: match.start, end: dated.at.end },
      appliesTo,
      strength,
    };
  }
  const empty = blankOf.exec(rest);
  if (empty && empty.index < 15)
    return { state: "absent", span: { start: match.start, end: restAt + empty.index + empty[0].length } };
  const ruled = endingEventIn(rest);
  if (!ruled) return undefined;
  return {
    value: ruled.value,
    span: { start: match.start, end: restAt + ruled.end },
    appliesTo,
    strength: strength - 0.2,
  };
}

/** `à l'échéance de son terme, soit le 30 juin 2027`, `au terme de la saison, le 30 juin 2027`. */
function spelledOut(match: RuleMatch) {
  const dated = dateIn(match, "rest", 100);
  return dated &&
    /(?:(?:soit|c'est-[àa]-dire|[àa] savoir|fix[ée]e?s?|ou|[àa] d[ée]faut|au plus tard),?|^[^,.]{3,60},) ?\(?(?:au|le)(?: (?:lun|mar|mercre|jeu|vendre|same)di|(?<=[^,] au))? ?$/iu.test(
      dated.lead,
    ) &&
    !/apr[èe]s|suivant|avant|[.;] \p{Lu}/u.test(dated.lead)
    ? dated
    : undefined;
}

const endColumn =
  /^(?:date (?:de |d')?)?(?:fin|terme|[ée]ch[ée]ance|expiration)(?! (?:ultime|maxim|limite|au plus))(?: (?:du|de la|de l'|de|d'|des) ?(?:contrat|march[ée]|lot|fourniture|prestations?|services?|engagement|location|bail|p[ée]riode(?: initiale)?|site|validit[ée])| initiale?| contractuelle?)?$/iu;
const startColumn = /d[ée]but|prise d'effet|date d'effet|d[ée]marrage|entr[ée]e|mise en service|d[ée]part|dur[ée]e/iu;
const oneDate = /^[^\d]{0,12}(?<date>\d[^\n]{5,20})$/u;

/** The column of ends in a table of sites, lots or contracts that has one of beginnings too. */
function endsInTables(document: RuleDocument): (RuleReading<EndDateValue> & { readonly span: Span })[] {
  const readings = cellsUnder(document, endColumn, startColumn).flatMap(({ cell, appliesTo }) => {
    const [date] = oneDate.test(cell.text.trim()) ? findDates(cell.text, "fr") : [];
    if (!date) return [];
    const span = { start: cell.start + date.start, end: cell.start + date.end };
    return [{ value: { kind: "date" as const, date: date.value }, appliesTo, span }];
  });
  const names = new Set(readings.map(({ appliesTo }) => JSON.stringify(appliesTo)));
  return names.size > 1 ? ofRows(readings) : sharedOrNamed(readings, ({ value }) => value.date);
}

export const endDateRules = defineFieldRules<EndDateValue>({
  field: "endDate",
  language: "fr",
  cue: /(?<!\p{L})(?:fin(?!\p{L})|dernier jour|finissant|fini[tr]|expir|termin|ach[èe]v|cess|terme(?!\p{L}))|s'ach|s'[ée]tei|caduc|cl[ôo]t|[ée]ch[ée]a|[ée]choi|jusqu'|au-del[àa]|exc[ée]d|d[ée]pass|poursuivra|butoir|arr[êe]te|mis fin|mettre (?:fin|un terme)|d'effet|report|repouss|prolong|prorog|d[ée]cal|\d ?[-–—→>] ?\d|(?:validit|p[ée]riode|dates? ?:)|(?<!\p{L})(?:exercices?|ann[ée]es?|trimestre|[TQ][1-4])(?!\p{L})|du \d[^\n]{4,25} au |du premier/iu,
  rules: [
    ...rules,
    termSpanRule("endDate"),
    { name: "fr/endDate/tableau : colonne de fin", strength: 0.8, readDocument: endsInTables },
  ],
  corpus: endDateCorpus,
});

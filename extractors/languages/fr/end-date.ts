import type { EndDateValue } from "../../../schemas/fields/end-date.ts";
import { findDates } from "../../../values/dates.ts";
import { defineFieldRules, type PatternRule, type RuleMatch, type RuleReading, type Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { closingDayIn } from "./closing-day.ts";
import { endDateCorpus } from "./end-date.corpus.ts";
import { isSetAside } from "./recalled-text.ts";
import { cellsUnder, sharedOrNamed } from "./term-columns.ts";
import { dateRuleIn } from "./time-events.ts";
import { blank, contract, dateIn, headingsOf, scopeBefore, subjectOf, wordsBefore } from "./time-words.ts";

const ends =
  "(?:pren(?:d|dra|dront|dre|ant) (?:ainsi |donc )?fin|expir(?:e|era|ant|er)|se termin(?:e|era|ant|er)|pour se terminer|se terminant|s'ach[èe]v(?:e|era|ant)|s'achever|finissant|pour finir|fini(?:t|ra)|cess(?:e|era|ant)(?: de plein droit| de produire (?:ses )?effets?)?|vien(?:t|dra) [àa] (?:expiration|[ée]ch[ée]ance|terme)|venant [àa] (?:expiration|[ée]ch[ée]ance)|arriv(?:e|era|ant) [àa] (?:expiration|[ée]ch[ée]ance|(?:son )?terme)|[àa] [ée]ch[ée]ance|[ée]choi(?:t|ra)|prendra fin|s'[ée]tein(?:t|dra)|(?:se )?cl[ôo]tur(?:e|era|ant)|se cl[ôo]t|prend(?:ra)? terme|deviendra caduque?|sera clos)";

const ownHeadings = /dur[ée]e|terme|[ée]ch[ée]ance|effet|entr[ée]e en vigueur|p[ée]riode|(?<!\p{L})fin(?!\p{L})/iu;
const otherThings =
  /garanti|confidentialit|renouvel|reconduc|reconduit|bons? de commande|assurance|attestation|exclusivit|pr[ée]avis|pa(?:yer|iement|yable)|essai|offre|devis|propri[ée]t|prix|tarif|loyer|remise|location-g[ée]rance de|caution|acompte|livr(?:er|aison)|inscription|certificat|agr[ée]ment|suspen|chantier ferm|travaux|r[ée]vis|ferme et d[ée]finitif|plannings?|promotion|applicables?|licence communautaire|factures?|cr[ée]ances?|(?<!(?:couvre|sur|pour|pendant|dure) \p{L}{2,6} )exercices?(?! \p{L}+ (?:du|de la) (?:contrat|convention))|autorisation|habilitation/iu;

const rules: readonly PatternRule<EndDateValue>[] = [
  {
    name: "fr/endDate/prend fin le <date>",
    pattern: new RegExp(`(?<!\\p{L})${ends}(?:, pour [^,;.\\n]{3,40},)?(?<rest>[^\\n;]{0,90})`, "dgiu"),
    strength: 0.87,
    read: (match) => {
      const subject = subjectOf(wordsBefore(match));
      if (subject === "other" || otherSubject(match)) return undefined;
      return end(match, 25, subject === "contract" || ownHeadings.test(headingsOf(match)) ? 0.87 : 0.6);
    },
  },
  {
    name: "fr/endDate/jusqu'au <date>",
    pattern:
      /(?<!\p{L})jusqu'(?:au|à la date du|en|[àa](?= (?:la |l')?(?:fin|issue|cl[ôo]ture)))(?<rest>[^\n;]{0,110})/dgiu,
    strength: 0.8,
    read: (match) => {
      const before = wordsBefore(match);
      const term =
        /conclu|consenti|vigueur|dur[ée]e|effet|p[ée]riode|valable|s'[ée]tend|cour(?:t|ent|ra|ront)(?!\p{L})|loue|prorog[ée]|prolong[ée]|du \d/iu.test(
          before,
        );
      if (!term || subjectOf(before) === "other" || otherSubject(match)) return undefined;
      return end(match, 20, ownHeadings.test(match.clause.heading) || subjectOf(before) === "contract" ? 0.8 : 0.6);
    },
  },
  {
    name: "fr/endDate/du <date> au <date>",
    pattern: /(?<!\p{L})du [^\n;]{6,45}? au (?<rest>[^\n;]{0,40})/dgiu,
    strength: 0.8,
    read: (match) => {
      const before = wordsBefore(match);
      const own =
        ownHeadings.test(match.clause.heading) ||
        /dur[ée]e|conclu|consenti|p[ée]riode initiale|lou[ée]|prolong[ée]|prorog[ée]/iu.test(before);
      if (!own || subjectOf(before) === "other" || otherSubject(match) || !dateIn(match, "rest", 3)) return undefined;
      return /\d/.test(match.text.slice(0, 30)) ? end(match, 3, 0.78) : undefined;
    },
  },
  {
    name: "fr/endDate/Date de fin : <date>",
    pattern: new RegExp(
      `(?:^|\\n|\\t|[-•;] ?|(?<= )(?=date [^:\\n\\t]{2,40}: ))(?:date (?:contractuelle |pr[ée]visionnelle |limite )?(?:de |d')?(?:fin|[ée]ch[ée]ance|expiration|terme|ach[èe]vement)|[ée]ch[ée]ance|terme|fin|expiration)(?: (?:du|de la|de l'|d'|des|de) ?(?:pr[ée]sent )?(?:${contract}|engagement|validit[ée]|fourniture|prestations?|services?|occupation|livraisons?|p[ée]riode[^:\\t\\n]{0,20})| (?:contractuel|initial|ferme|normal)(?:le)?)?(?: \\([^)\\n]{1,25}\\))? ?[:\\t\\n]{1,2}(?<rest>[^\\n\\t]{0,60})`,
      "dgiu",
    ),
    strength: 0.88,
    read: (match) => (otherThings.test(headingsOf(match)) ? undefined : end(match, 12, 0.88)),
  },
  {
    name: "fr/endDate/la date de fin est fixée au <date>",
    pattern: new RegExp(
      `(?:date (?:de |d')?(?:fin|[ée]ch[ée]ance|expiration)|[ée]ch[ée]ance|terme)(?: (?:normale?|contractuelle?|finale?))?(?:(?<=(?<!\\p{L})(?:son|sa) (?:date d'|date de )?(?:fin|[ée]ch[ée]ance|expiration|terme))| (?:du|de la|de l') ?(?:pr[ée]sente? )?${contract})[^.,;\\n]{0,30}? (?:est|sera|demeure)(?: (?:fix[ée]e?|arr[êe]t[ée]e?|report[ée]e?|prolong[ée]e?))?(?<rest> (?:au|le|[àa])[^\\n]{0,60})`,
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
  const empty = new RegExp(blank, "u").exec(rest);
  if (empty && empty.index < 15)
    return { state: "absent", span: { start: match.start, end: restAt + empty.index + empty[0].length } };
  const ruled = dateRuleIn(rest, 25);
  if (ruled?.value.kind !== "rule" || !/^ (?:[àa]|d[èe]s|lors de|avec|au) ?(?:la|l'|le|jour)?/iu.test(rest))
    return undefined;
  if (!["acceptance", "delivery"].includes(ruled.value.event.kind)) return undefined;
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
    /(?:(?:soit|c'est-[àa]-dire|[àa] savoir|fix[ée]e?s?|ou),?|^[^,.]{3,60},) ?\(?(?:au|le)(?: (?:lun|mar|mercre|jeu|vendre|same)di|(?<=[^,] au))? ?$/iu.test(
      dated.lead,
    ) &&
    !/apr[èe]s|suivant|avant/iu.test(dated.lead)
    ? dated
    : undefined;
}

function otherSubject(match: RuleMatch): boolean {
  const before = wordsBefore(match);
  return (
    isRecalled(match) ||
    otherThings.test(before.slice(-120).replace(/(?:bail|contrat|convention|march[ée]) est renouvel[ée]e?/iu, " ")) ||
    (otherThings.test(match.clause.heading) && !ownHeadings.test(match.clause.heading))
  );
}

/** The end that an earlier version had: `le Contrat, qui devait expirer le …`, `le bail expirait le …`. */
function isRecalled(match: RuleMatch): boolean {
  return (
    isSetAside(match) ||
    /(?:devai(?:t|ent)|aurai(?:t|ent) d[ûu]|[ée]tai(?:t|ent) cens[ée]e?s? (?:d')?|venai(?:t|ent)|arrivai(?:t|ent)) (?:\p{L}+ ){0,2}$/iu.test(
      match.before(40),
    )
  );
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
  return sharedOrNamed(readings, ({ value }) => value.date);
}

export const endDateRules = defineFieldRules<EndDateValue>({
  field: "endDate",
  language: "fr",
  cue: /(?<!\p{L})(?:fin(?!\p{L})|finissant|fini[tr]|expir|termin|ach[èe]v|cess|terme(?!\p{L}))|s'ach|s'[ée]tei|caduc|cl[ôo]t|[ée]ch[ée]a|[ée]choi|jusqu'|du \d[^\n]{4,25} au |du premier/iu,
  rules: [...rules, { name: "fr/endDate/tableau : colonne de fin", strength: 0.8, readDocument: endsInTables }],
  corpus: endDateCorpus,
});

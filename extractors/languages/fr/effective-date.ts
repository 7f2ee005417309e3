import type { EffectiveDateValue } from "../../../schemas/fields/effective-date.ts";
import { findDates } from "../../../values/dates.ts";
import { defineFieldRules, type PatternRule, type RuleMatch, type RuleReading, type Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { effectiveDateCorpus } from "./effective-date.corpus.ts";
import { cellsUnder, sharedOrNamed } from "./term-columns.ts";
import { dateRuleIn, eventIn } from "./time-events.ts";
import {
  blank,
  contract,
  dateIn,
  headingsOf,
  period,
  scopeBefore,
  subjectOf,
  withoutTitles,
  wordsBefore,
} from "./time-words.ts";

const takesEffect =
  "(?:pren(?:d|ds|dra|dront|nent|dre|ant)(?: donc| ainsi| alors| r[ée]troactivement)? (?:son |leur )?(?:effet|cours)|(?:a|ont|avoir|ayant) (?:r[ée]troactivement )?(?:pris (?:effet|cours)|d[ée]but[ée]|commenc[ée]|d[ée]marr[ée])|d[ée]marr(?:e|era|ent|eront|ant|er)(?!\\p{L})|s'ouvr(?:e|ira|ant)(?!\\p{L})|se d[ée]compt(?:e|era|ant)|compt[ée]e?s? (?=[àa] |du |de )|(?:est|sont|sera|seront) (?:mise? en (?:œuvre|application)|ex[ée]cutoires?|effective?s?|assur[ée]e?s?|fourni(?:e?s?)|applicables?)|p[ée]riode allant|produi(?:t|ra|sant)(?: ses)? effets?|entr(?:e|era|eront|ent|ant|er) en vigueur|entr(?:e|era) en application|commence(?:rons|ra|nt)?(?: [àa] courir| à s'appliquer)?|commençant(?: [àa] courir)?|d[ée]but(?:e|era|erons|ant)|court|courra|est applicable|s'applique(?:ra)?|(?<=(?:d[ée]lai|dur[ée]e|ans|ann[ée]es|mois|p[ée]riode)(?!\\p{L})[^.;\\n]{0,60} )(?:part|partent|partira|partiront|partant)(?= (?:de|du|[àa]))|avec effet|[àa] effet)";
const ownHeadings = /dur[ée]e|prise d'effet|effet|entr[ée]e en vigueur|d[ée]but|p[ée]riode|date/iu;

const otherHeadings =
  /r[ée]siliation|prix|r[ée]vision|p[ée]nalit|garantie|confidentialit|assurance|paiement|cession|donn[ée]es|loyer|facturation|propri[ée]t|d[ée]lai de r[ée]alisation|avance|retenue|r[ée]ception/iu;

const rules: readonly PatternRule<EffectiveDateValue>[] = [
  {
    name: "fr/effectiveDate/prend effet <date ou événement>",
    pattern: new RegExp(`${takesEffect}(?<rest>[^\\n]{0,140})`, "dgiu"),
    strength: 0.85,
    read: (match) => {
      const timeLimit = /d[ée]lai (?:global )?d'ex[ée]cution[^.;,]{0,60}$/iu.test(wordsBefore(match));
      if (!timeLimit && subjectOf(lastPart(wordsBefore(match))) === "other") return undefined;
      if (otherHeading(match)) return undefined;
      const own = subjectOf(wordsBefore(match)) === "contract" || isTakenUp(match);
      const known = own || ownHeadings.test(headingsOf(match));
      if (!known && /^(?:a |ont |d[ée]but|d[ée]marr|commenc|s'ouvr|est|sont|ser)/iu.test(match.text)) return undefined;
      return start(match, known ? 0.88 : 0.6);
    },
  },
  {
    name: "fr/effectiveDate/conclu … à compter de <date ou événement>",
    pattern: new RegExp(
      `(?<!\\p{L})(?:${contract}|il|elle)[^.;\\n]{0,60}? (?:conclue?s?|consentie?s?|accept[ée]e?s?|souscrite?s?|[ée]tablie?s?|pass[ée]e?s?|valables?|valide|accord[ée]e?s?|donn[ée]e?s?|conc[ée]d[ée]e?s?|octroy[ée]e?s?|attribu[ée]e?s?|confi[ée]e?s?|lou[ée]e?s?|arr[êe]t[ée]e?s?|fix[ée]e?s?|mise? [àa] (?:la )?disposition|a une dur[ée]e|dur[ée]e|dure|s'[ée]tend|s'ex[ée]cute|consenti|occup[ée]e?s?)(?!\\p{L})[^;\\n]{0,140}?(?<!\\p{L})(?<rest>(?:à|a) (?:compter|partir|dater) (?:du|de|des|d')[^\\n]{0,130})`,
      "dgiu",
    ),
    strength: 0.87,
    read: (match) => (otherHeading(match) || otherSubject(match) ? undefined : start(match, 0.87)),
  },
  {
    name: "fr/effectiveDate/durée … à compter de <date ou événement>",
    pattern: new RegExp(
      `(?:dur[ée]e|p[ée]riode|d[ée]lai d'ex[ée]cution)[^.;\\n]{0,110}?(?<!\\p{L})(?:${period})[^.;\\n]{0,60}?(?<!\\p{L})(?<rest>(?:à|a) (?:compter|partir|dater) (?:du|de|des|d')[^\\n]{0,130})`,
      "dgiu",
    ),
    strength: 0.75,
    read: (match) => {
      const own =
        ownHeadings.test(match.clause.heading) ||
        subjectOf(match.text.slice(0, 60)) === "contract" ||
        /^(?:dur[ée]e|d[ée]lai) d'ex[ée]cution/iu.test(match.text);
      if (!own || otherHeading(match) || otherSubject(match)) return undefined;
      return start(match, 0.75);
    },
  },
  {
    name: "fr/effectiveDate/case cochée : la date de <événement>",
    pattern:
      /☒\s?(?:[àa] compter de )?(?<rest>(?:la )?(?:date (?:de|d') ?|(?=(?:mise [àa]|signature|notification|livraison|ordre de service|r[ée]ception)))[^\n☐[]{3,110})/dgiu,
    strength: 0.8,
    read: (match) => {
      const isLine =
        /(?:point de d[ée]part|prise d'effet|date d'effet|d[ée]but|d[ée]marrage)[^\n:]{0,40}: ?(?:[☐☒][^\n☐☒]{1,50})*$/iu.test(
          match.before(200),
        );
      const isDate = /date d/iu.test(match.text) && /[àa] compter d|dur[ée]e|d[ée]but/iu.test(match.before(350));
      return isLine || isDate ? start(match, 0.8) : undefined;
    },
  },
  {
    name: "fr/effectiveDate/Date d'effet : <date>",
    pattern:
      /(?:^|\n|\t|[-•] ?|(?<= )(?=[^:\n\t]{4,60}: ))(?:date (?:de |d')?(?:prise (?:d'effet|de cours)|effet|entr[ée]e en (?:vigueur|jouissance)|d[ée]but|d[ée]marrage|d[ée]part|commencement)|prise (?:d'effet|de cours)|effet|entr[ée]e (?:en vigueur|en jouissance|dans les lieux)|d[ée]but|d[ée]part|d[ée]marrage|commencement|point de d[ée]part|prise en charge)(?: (?:du|de la|de l'|d'|des|de) ?[^:\t\n]{1,50})?(?: \([^)\n]{1,25}\))? ?[:\t\n]{1,2} ?(?<rest>[^\n\t]{0,100})/dgiu,
    strength: 0.88,
    read: (match) =>
      /garantie|assurance|tarif|prix|r[ée]siliation|facturation/iu.test(match.text.split(/[:\t\n]/u)[0] ?? "")
        ? undefined
        : start(match, 0.88),
  },
  {
    name: "fr/effectiveDate/la date d'effet est fixée au <date>",
    pattern: new RegExp(
      `(?:date (?:de |d')?(?:prise d'effet|effet|entr[ée]e en (?:vigueur|jouissance)|d[ée]but|d[ée]marrage|commencement)|prise (?:d'effet|de cours|de possession)|entr[ée]e (?:en vigueur|en jouissance|dans les lieux)|point de d[ée]part|(?:le |son )(?:d[ée]but|d[ée]marrage|commencement))(?: (?:du|de la|de l'|des) ?(?:pr[ée]sente?s? )?${contract})?[^.,;\\n]{0,40}? (?:est|sera|interviendra|intervient|a lieu|aura lieu|est intervenue)(?: (?:fix[ée]|pr[ée]vu|arr[êe]t[ée]|convenu|report[ée]|avanc[ée])e?)?(?<rest> [^\\n]{0,100})`,
      "dgiu",
    ),
    strength: 0.85,
    read: (match) => (otherHeading(match) ? undefined : start(match, 0.85)),
  },
  {
    name: "fr/effectiveDate/du <date> au <date>",
    pattern: /(?<!\p{L})(?<rest>du [^\n;]{6,45}?) (?:au|jusqu'au) [^\n;]{0,12}\d/dgiu,
    strength: 0.7,
    read: (match) => {
      const subject = subjectOf(wordsBefore(match));
      const own =
        ownHeadings.test(match.clause.heading) ||
        /dur[ée]e|conclu|consenti|p[ée]riode initiale|lou[ée]|(?:mission|contrat|location|intervention|abonnement|p[ée]riode|s[ée]jour|mise [àa] disposition|validit[ée]|occupation|ex[ée]cution)(?: \p{L}+)?(?: ?[:,-])? ?$/iu.test(
          wordsBefore(match),
        );
      if (!own || subject === "other" || otherHeading(match)) return undefined;
      const found = dateIn(match, "rest", 16);
      return found && { value: { kind: "date", date: found.date }, span: found.at };
    },
  },
];

/** A date right after the words, or the event it depends on; a blank says that nobody filled it in. */
function start(match: RuleMatch, strength: number): RuleReading<EffectiveDateValue> | undefined {
  const rest = match.groups.rest ?? "";
  const restAt = match.spanOf("rest")?.start ?? match.start;
  const stop = rest.search(/(?<!\d)[.;](?: |$)|(?<!art)\. \p{Lu}/u);
  const words = stop >= 0 ? rest.slice(0, stop) : rest;
  const appliesTo = scopeBefore(match, match.start);
  const empty = new RegExp(blank, "u").exec(words);
  const dated = dateIn(match, "rest", 45) ?? spelledOut(match);
  const ruled = dateRuleIn(words, 60);
  if (
    dated &&
    (stop < 0 || dated.at.start - restAt < stop) &&
    !(ruled && ruled.end < dated.at.start - restAt && !/date|soit/iu.test(dated.lead))
  ) {
    if (/(?:loi|d[ée]cret|arr[êe]t[ée]|ordonnance|offre|directive|r[èe]glement)/iu.test(dated.lead)) return undefined;
    if (/au plus t(?:ard|[ôo]t)/iu.test(dated.lead)) strength -= 0.15;
    return {
      value: { kind: "date", date: dated.date },
      span: { start: match.start, end: dated.at.end },
      appliesTo,
      strength,
    };
  }
  if (empty && empty.index < 30)
    return { state: "absent", span: { start: match.start, end: restAt + empty.index + empty[0].length } };
  const first = firstOf(words);
  if (first && (!ruled || first.end < ruled.end))
    return {
      value: first.value,
      span: { start: match.start, end: restAt + first.end },
      appliesTo,
      strength: strength - 0.1,
    };
  const other = unnamedEvent(match, words, restAt, strength - 0.25);
  if (!ruled || other) return other;
  if (ruled.value.kind !== "rule" || !startingEvents.has(ruled.value.event.kind)) return undefined;
  if (!ruled.value.offset && !connective.test(words)) return undefined;
  if (/jusqu'|au plus tard|avant/iu.test(words.slice(0, ruled.end))) return undefined;
  return {
    value: ruled.value,
    span: { start: match.start, end: restAt + ruled.end },
    appliesTo,
    strength: /premier jour du|d[ée]but du/iu.test(words.slice(0, ruled.end)) ? strength - 0.3 : strength,
  };
}

const firstEvent =
  /^[\s,:]*(?:au|le|d[èe]s|[àa] compter|[àa] partir|[àa] dater|lors|[àa])?(?: ?(?:de|du|d')| la date(?: effective)? (?:de|du|d'))?(?: la| l'| le)? ?(?<event>(?:premi[èe]re?|mise en (?:service|production|exploitation|route)|ouverture|d[ée]marrage|pose|installation|inauguration|raccordement)(?! (?:jour|mois|ann[ée]e|trimestre|semestre|date|janvier))(?: (?:effective?|au public|commerciale|du|de la|de l'|de|des|d')){0,2} ?\p{L}{3,20})/iu;

/** An event with no name of its own that the contract begins with: `la première livraison`, `la mise en service du site`. */
function firstOf(words: string): { readonly value: EffectiveDateValue; readonly end: number } | undefined {
  const found = firstEvent.exec(words);
  const text = found?.groups?.event?.trim();
  return found && text ? { value: { kind: "rule", event: { kind: "other", text } }, end: found[0].length } : undefined;
}

const unnamed =
  /^[\s,:]*(?:(?<next>(?:d[èe]s )?(?:le|au) lendemain) (?:de |du |d')|(?:[àa] compter|[àa] partir|[àa] dater) (?:de |du |d')|d[èe]s |lors de |[àa] (?=la |l')|au (?:jour|moment) (?:de |du |d')|le jour (?:de |du |d'))(?:la |le |l'|son |sa |leur )?(?<event>(?!date|premier|jour|jours|mois|ann[ée]e|fin|terme|expiration|issue|demande|r[ée]siliation|[ée]ch[ée]ance)\p{L}{4,20}(?:[ '][\p{L}'-]{1,20}){0,6})/iu;

/** `le lendemain de l'état des lieux d'entrée`: what a contract begins with may be anything. */
function unnamedEvent(
  match: RuleMatch,
  words: string,
  restAt: number,
  strength: number,
): RuleReading<EffectiveDateValue> | undefined {
  const found = unnamed.exec(words);
  const text = found?.groups?.event?.trim();
  const about = lastPart(wordsBefore(match));
  if (
    !found ||
    !text ||
    eventIn(text, 40) ||
    subjectOf(about) !== "contract" ||
    /\d/u.test(words.slice(0, found[0].length + 12))
  )
    return undefined;
  const offset = found.groups?.next ? ({ offset: "P1D", direction: "after" } as const) : {};
  const value: EffectiveDateValue = { kind: "rule", event: { kind: "other", text }, ...offset };
  return { value, span: { start: match.start, end: restAt + found[0].length }, strength };
}

const startingEvents = new Set([
  "notification",
  "signature",
  "lastSignature",
  "serviceOrder",
  "purchaseOrder",
  "delivery",
  "acceptance",
  "publication",
  "request",
]);

/** `le premier jour du mois suivant, soit le 1er avril 2025`. */
function spelledOut(match: RuleMatch) {
  const dated = dateIn(match, "rest", 110);
  return dated &&
    /(?:soit|c'est-[àa]-dire|[àa] savoir|fix[ée]e?s?),? (?:[àa] (?:compter|partir) )?(?:le|du|au)(?: (?:lun|mar|mercre|jeu|vendre|same)di)? ?$/iu.test(
      dated.lead,
    )
    ? dated
    : undefined;
}

const connective =
  /^[\s,:]*(?:et [^.]{0,50}?)?(?:premier jour|lendemain|[àa] (?:compter|partir|dater)|d[èe]s|au|le|la|[àa] (?:la|l'|sa|cette)|du|de|date|lors|sous|après|à|(?=signature|notification|mise [àa]|livraison|ordre de|r[ée]ception))/iu;

/** The words since the last stop in an enumeration. */
function lastPart(words: string): string {
  return words.slice(words.lastIndexOf(";") + 1);
}

function otherHeading(match: RuleMatch): boolean {
  return otherHeadings.test(match.clause.heading) && !ownHeadings.test(match.clause.heading);
}

function otherSubject(match: RuleMatch): boolean {
  const head = match.text.slice(0, match.text.length - (match.groups.rest ?? "").length);
  const words = wordsBefore(match) + withoutTitles(head);
  return /garanti|confidentialit|renouvel|reconduc|reconduit|prolong|bons? de commande|assurance|validit|exclusivit|r[ée]siliation|pr[ée]avis|paiement|essai|offre|cession|r[ée]siliée?|propri[ée]t/iu.test(
    words,
  );
}

const startColumn =
  /^(?:date (?:de |d'))?(?:prise d'effet|effet|entr[ée]e en vigueur)(?: (?:du|de la|de l') ?(?:contrat|march[ée]|lot|bail))?$/iu;

/** When the contract, or each lot of it, begins: a day or an event under a head of its own. */
function startsInTables(document: RuleDocument): (RuleReading<EffectiveDateValue> & { readonly span: Span })[] {
  const readings = cellsUnder(document, startColumn).flatMap(({ cell, appliesTo }) => {
    const [date] = findDates(cell.text, "fr");
    const ruled = dateRuleIn(cell.text, 30)?.value;
    const known = ruled?.kind === "rule" && startingEvents.has(ruled.event.kind) ? ruled : undefined;
    const value: EffectiveDateValue | undefined = date ? { kind: "date", date: date.value } : known;
    return value ? [{ value, appliesTo, span: { start: cell.start, end: cell.end } }] : [];
  });
  return sharedOrNamed(readings, ({ value }) => JSON.stringify(value));
}

export const effectiveDateRules = defineFieldRules<EffectiveDateValue>({
  field: "effectiveDate",
  language: "fr",
  cue: /☒|allant d|effet|en application|jouissance|dans les lieux|cours (?:le|au|[àa])|se d[ée]compt|mission du|s'appli|(?<!\p{L})part(?:ant|ent|iront)?(?!\p{L})|d[ée]part|point de d|d[ée]marr|vigueur|[àa] (?:compter|partir|dater) d|d[ée]but|commenc|prise en charge|courra|court(?!\p{L})|du \d|du premier/iu,
  rules: [
    ...rules,
    { name: "fr/effectiveDate/tableau : colonne de prise d'effet", strength: 0.75, readDocument: startsInTables },
  ],
  corpus: effectiveDateCorpus,
});

/** `Le contrat est conclu pour un an. Il débute le …`: the contract of the sentence before. */
function isTakenUp(match: RuleMatch): boolean {
  if (!/^(?:il|elle|celui-ci|celle-ci) $/iu.test(wordsBefore(match))) return false;
  const { slice } = match.document.view;
  return (
    subjectOf(slice(Math.max(match.paragraph.start, match.sentence.start - 200), match.sentence.start)) === "contract"
  );
}

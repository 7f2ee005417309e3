import type { EffectiveDateValue } from "../../../schemas/fields/effective-date.ts";
import { findDates } from "../../../values/dates.ts";
import { defineFieldRules, type PatternRule, type RuleMatch, type RuleReading, type Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { cellsUnder, sharedOrNamed } from "../term-columns.ts";
import { beginningAt, lastPart, startingEvents } from "./beginning-point.ts";
import { beginningNoun, begins, notBegun, partiesBound, servicesBegin, since } from "./beginning-words.ts";
import { effectiveDateCorpus } from "./effective-date.corpus.ts";
import { isOwnPeriod } from "./ending-thing.ts";
import { termSpanRule } from "./term-spans.ts";
import { dateRuleIn } from "./time-events.ts";
import { contract, dateIn, headingsOf, period, subjectOf, withoutTitles, wordsBefore } from "./time-words.ts";

const ownHeadings = /dur[ée]e|prise d'effet|effet|entr[ée]e en vigueur|d[ée]but|p[ée]riode|date/iu;

const otherHeadings =
  /r[ée]siliation|prix|r[ée]vision|p[ée]nalit|garantie|confidentialit|assurance|paiement|cession|donn[ée]es|loyer|facturation|propri[ée]t|d[ée]lai de r[ée]alisation|avance|retenue|r[ée]ception/iu;

const rules: readonly PatternRule<EffectiveDateValue>[] = [
  {
    name: "fr/effectiveDate/prend effet <date ou événement>",
    pattern: new RegExp(`${begins}(?<rest>[^\\n]{0,140})`, "dgiu"),
    strength: 0.85,
    read: (match) => {
      const timeLimit = /d[ée]lai (?:global )?d'ex[ée]cution[^.;,]{0,60}$/iu.test(wordsBefore(match));
      if (severalAmendments.test(wordsBefore(match))) return undefined;
      if (!timeLimit && subjectOf(lastPart(wordsBefore(match))) === "other") return undefined;
      if (otherHeading(match)) return undefined;
      const own = subjectOf(wordsBefore(match)) === "contract" || isTakenUp(match);
      const known = own || ownHeadings.test(headingsOf(match)) || servicesBegin.test(wordsBefore(match));
      if (
        !known &&
        /^(?:a |ont |aura|d[ée]but|d[ée]marr|commenc|recommenc|s'ouvr|s'exerc|vau|est|sont|ser|devi|rendu)/iu.test(
          match.text,
        )
      )
        return undefined;
      return beginningAt(match, known ? 0.88 : 0.6);
    },
  },
  {
    name: "fr/effectiveDate/conclu … à compter de <date ou événement>",
    pattern: new RegExp(
      `(?<!\\p{L})(?:${contract}|il|elle)[^.;\\n]{0,60}? (?:conclue?s?|consentie?s?|accept[ée]e?s?|souscrite?s?|[ée]tablie?s?|pass[ée]e?s?|valables?|valide|accord[ée]e?s?|donn[ée]e?s?|conc[ée]d[ée]e?s?|octroy[ée]e?s?|attribu[ée]e?s?|confi[ée]e?s?|lou[ée]e?s?|arr[êe]t[ée]e?s?|fix[ée]e?s?|mise? [àa] (?:la )?disposition|a une dur[ée]e|dur[ée]e|dure|s'[ée]tend|s'ex[ée]cute|consenti|occup[ée]e?s?)(?!\\p{L})[^;\\n]{0,140}?(?<rest>${since}[^\\n]{0,130})`,
      "dgiu",
    ),
    strength: 0.87,
    read: (match) => (otherHeading(match) || otherSubject(match) ? undefined : beginningAt(match, 0.87)),
  },
  {
    name: "fr/effectiveDate/durée … à compter de <date ou événement>",
    pattern: new RegExp(
      `(?:dur[ée]e|p[ée]riode|d[ée]lai d'ex[ée]cution)[^.;\\n]{0,110}?(?<!\\p{L})(?:${period})[^.;\\n]{0,60}?(?<rest>${since}[^\\n]{0,130})`,
      "dgiu",
    ),
    strength: 0.75,
    read: (match) => {
      const own =
        ownHeadings.test(match.clause.heading) ||
        subjectOf(match.text.slice(0, 60)) === "contract" ||
        /^(?:dur[ée]e|d[ée]lai) d'ex[ée]cution|^dur[ée]e ?:/iu.test(match.text);
      if (!own || otherHeading(match) || otherSubject(match)) return undefined;
      return beginningAt(match, 0.75);
    },
  },
  {
    name: "fr/effectiveDate/les parties sont liées depuis <date>",
    pattern: new RegExp(`(?<!\\p{L})(?:(?=${since})|depuis(?= )|d[èe]s(?= ))(?<rest>[^\\n]{0,80})`, "dgiu"),
    strength: 0.55,
    read: (match) => {
      const before = lastPart(wordsBefore(match)).slice(-230);
      const own = partiesBound.test(before) || servicesBegin.test(before) || boundContract.test(before);
      if (!own || notBegun.test(before) || otherHeading(match)) return undefined;
      const found = dateIn(match, "rest", 28);
      if (found && outsideContract.test(match.document.view.slice(found.at.end, found.at.end + 40))) return undefined;
      return found && { value: { kind: "date", date: found.date }, span: { start: match.start, end: found.at.end } };
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
      return isLine || isDate ? beginningAt(match, 0.8) : undefined;
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
        : beginningAt(match, 0.88),
  },
  {
    name: "fr/effectiveDate/Départ le <date>",
    pattern:
      /(?:^|\n|\t|[-•] ?|(?<=[.:)] )|(?<=, )(?=d[ée]part|d[ée]but|effet|prise))(?:prise d'effet|effet|d[ée]part|d[ée]but|d[ée]marrage|entr[ée]e(?: en vigueur| en jouissance| dans les lieux)?|commencement|mise [àa] disposition|applicable)(?: (?:du|de la|de l') ?(?:contrat|bail|location|march[ée]|mission))?,? ?:? ?(?=(?:au|le|du|d[èe]s le|[àa] compter du|[àa] partir du|pr[ée]vue? le|fix[ée]e? au) ?\d)(?<rest>[^\n\t]{0,60})/dgiu,
    strength: 0.7,
    read: (match) => (otherHeading(match) || otherSubject(match) ? undefined : beginningAt(match, 0.7)),
  },
  {
    name: "fr/effectiveDate/la date d'effet est fixée au <date>",
    pattern: new RegExp(
      `${beginningNoun}(?: (?:du|de la|de l'|des) ?(?:pr[ée]sente?s? )?${contract})?[^.,;\\n]{0,40}? (?:est|sera|interviendra|intervient|a lieu|aura lieu|est intervenue)(?: (?:fix[ée]|pr[ée]vu|arr[êe]t[ée]|convenu|report[ée]|avanc[ée])e?)?(?<rest> [^\\n]{0,100})`,
      "dgiu",
    ),
    strength: 0.85,
    read: (match) => (otherHeading(match) ? undefined : beginningAt(match, 0.85)),
  },
  {
    name: "fr/effectiveDate/le <date>, date d'effet du contrat",
    pattern: new RegExp(
      `(?<!\\p{L})(?:le|au|date du)(?= \\d)(?<rest> [^\\n;,.]{5,22}),?(?: (?:comme|marque|constitue|est|sera|constituant|marquant))?(?:(?<=,)| )(?: ?(?:la|le|l'|leur|sa|son))? ?(?:${beginningNoun}|d[ée]but|d[ée]marrage|commencement)(?!\\p{L}| (?:le|au|depuis|est|sera) )`,
      "dgiu",
    ),
    strength: 0.7,
    read: (match) => (otherHeading(match) || otherSubject(match) ? undefined : dayIn(match, 2)),
  },
  {
    name: "fr/effectiveDate/à compter du <date>, le contrat prend effet",
    pattern: new RegExp(
      `(?:(?<=(?:^|[.;:\\n] ?|c'est ))(?:${since}|d[èe]s le|au|le)) ?(?<rest>(?:lundi |mardi |mercredi |jeudi |vendredi |samedi )?[^\\n;,.:]{5,24}?)(?:,| et pour [^,;.\\n]{3,30},| que)(?= (?<statement>[^.;:\\n]{5,150}))`,
      "dgiu",
    ),
    strength: 0.55,
    read: (match) => {
      const { statement = "" } = match.groups;
      const own =
        (subjectOf(statement) === "contract" && contractFirst.test(statement) && beginsThere.test(statement)) ||
        partiesBound.test(statement);
      return own && !notBegun.test(statement) && !otherHeading(match) ? dayIn(match, 12) : undefined;
    },
  },
  {
    name: "fr/effectiveDate/du <date> au <date>",
    pattern: /(?<!\p{L})(?<rest>du [^\n;]{6,45}? (?:au|jusqu'au) [^\n;]{0,12}\d[^\n;]{0,18})/dgiu,
    strength: 0.7,
    read: (match) => {
      const subject = subjectOf(wordsBefore(match));
      const own =
        ownHeadings.test(match.clause.heading) ||
        /dur[ée]e|conclu|consenti|p[ée]riode initiale|lou[ée]|(?:mission|contrat|location|intervention|abonnement|p[ée]riode|s[ée]jour|mise [àa] disposition|validit[ée]|occupation|ex[ée]cution)(?: \p{L}+)?(?: ?[:,-])? ?$/iu.test(
          wordsBefore(match),
        );
      const told = partiesBound.test(wordsBefore(match)) || servicesBegin.test(wordsBefore(match));
      if (!isOwnPeriod(match) && !told && (!own || subject === "other")) return undefined;
      if (otherHeading(match)) return undefined;
      const found = dateIn(match, "rest", 13);
      return found && { value: { kind: "date", date: found.date }, span: found.at };
    },
  },
];

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

/** `liées depuis le 3 mai 2018 par un contrat de fourniture`: another one. */
const outsideContract = /^,? ?(?:par|en vertu d'|au titre d'|dans le cadre d') ?une?(?!\p{L})/iu;
const severalAmendments =
  /(?:^|[.;,] ?)(?:les|tou(?:t|s)(?: les)?|chaque|d'[ée]ventuels) (?:\p{L}+ )?avenants?(?!\p{L})/iu;
const contractFirst = new RegExp(`^(?:le|la|l'|les|ce|cette|notre) ?(?:pr[ée]sente?s? )?${contract}`, "iu");
const beginsThere = new RegExp(`${begins}|li(?:e|era|ent) les parties|remplace`, "iu");

function dayIn(match: RuleMatch, gap: number): RuleReading<EffectiveDateValue> | undefined {
  const found = dateIn(match, "rest", gap);
  return found && { value: { kind: "date", date: found.date }, span: { start: match.start, end: match.end } };
}

/** The contract as what binds or holds: `le mandat s'exerce`, `le contrat est exécuté`. */
const boundContract = new RegExp(
  `(?:^|[.;:,–-] ?)(?:le|la|l'|les|ce|cette|notre|votre) ?(?:pr[ée]sente?s? )?${contract}[^.;:\\n]{0,100}$`,
  "iu",
);

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
  cue: /☒|(?<!\p{L})(?:exercices?|ann[ée]es?|p[ée]riode|trimestre|[TQ][1-4]|occup\p{L}+)(?!\p{L})|allant d|(?<!\p{L})(?:depuis|d[èe]s|lie(?:nt|ra|ront)? les)(?!\p{L})|exerc|remont|r[ée]troagi|naissance|(?:applicable|vaut|vaudra|fourni\p{L}*|assur[ée]\p{L}*|op[ée]rationnel\p{L}*|ex[ée]cutoires?|opposables?) |[àa]\/c|effet|en application|jouissance|dans les lieux|cours (?:le|au|[àa])|se d[ée]compt|mission du|s'appli|(?<!\p{L})part(?:ant|ent|iront)?(?!\p{L})|d[ée]part|point de d|d[ée]marr|vigueur|[àa] (?:compter|partir|dater) d|d[ée]but|commenc|prise en charge|courra|court(?!\p{L})|du \d|du premier/iu,
  rules: [
    ...rules,
    termSpanRule("effectiveDate"),
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

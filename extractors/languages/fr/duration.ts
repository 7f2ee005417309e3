import type { DurationValue } from "../../../schemas/fields/duration.ts";
import { findLeaseTerms } from "../../../values/periods.ts";
import { defineFieldRules, type PatternRule, type RuleMatch, type RuleReading } from "../rule.ts";
import { durationCorpus } from "./duration.corpus.ts";
import { boxRules } from "./duration-boxes.ts";
import { endRules } from "./duration-ends.ts";
import { indefiniteRules } from "./duration-indefinite.ts";
import { labelRules } from "./duration-labels.ts";
import { concluded, kind, of, settled } from "./duration-lexicon.ts";
import { partRules } from "./duration-parts.ts";
import { plainRules } from "./duration-plain.ts";
import { measuresSomethingElse, otherDurations, otherHeading, ownHeadings, withRenewals } from "./duration-subject.ts";
import { durationsInTables } from "./duration-table.ts";
import { isOverridden } from "./overridden.ts";
import { isSetAside } from "./recalled-text.ts";
import {
  blank,
  contract,
  headingsOf,
  passageAround,
  period,
  periodIn,
  scopeBefore,
  withoutTitles,
} from "./time-words.ts";

const firmPartPattern = new RegExp(
  `(?:dont|avec|comprenant|assortie? d')[^.;\\n]{0,50}?(?<period>${period}) (?:fermes?|irr[ée]vocables?|incompressibles?)|` +
    `(?:p[ée]riode|dur[ée]e) (?:ferme|incompressible|minimale d'engagement|minimale) (?:de|d') ?(?<period>${period})`,
  "iu",
);

const rules: readonly PatternRule<DurationValue>[] = [
  termRule(
    "conclu pour une durée de <durée>",
    `${concluded}[^.;\\n]{0,90}? (?:pour|pendant|durant|sur) (?:(?:une|la) (?:dur[ée]e|p[ée]riode)${kind}(?:,? [^.;\\n\\d]{0,60}?)?${of})?(?<period>${period})`,
    0.85,
  ),
  termRule(
    "la durée du contrat est de <durée>",
    `(?:dur[ée]e|validit[ée])${kind} (?:du|de la|de l'|de ce|de cet|de cette|des|de) ?(?:pr[ée]sente?s? )?(?:${contract}|tranche|lot|fourniture|prestations?|services?|location|ex[ée]cution|exploitation|engagement|collaboration|chantier|travaux|op[ée]ration|projet|accompagnement|adh[ée]sion|h[ée]bergement|maintenance|mise [àa] disposition|financement|pr[êe]t|cr[ée]dit-bail|gestion|g[ée]rance|affermage|parrainage|m[ée]c[ée]nat|portage)(?:,(?= de | d')|[^.;\\n]{0,70}? (?:est|sera|reste))(?: (?:donc|ainsi|express[ée]ment|ferme et))? ?(?:${settled} (?:d'un commun accord )?)?(?:de|d'|[àa]|[ée]gale [àa]|pour)? ?(?<period>${period})`,
    0.85,
  ),
  termRule(
    "le contrat a une durée de <durée>",
    `(?<!\\p{L})(?:${contract}|tranche (?:ferme|optionnelle|conditionnelle)|lot)[^.;\\n]{0,60}? (?:(?:a|aura|avec|pour|sera d'|est d'|d')? ?(?:une|sa)|[àa]) (?:dur[ée]e|p[ée]riode)${kind}(?: est)?${of}(?<period>${period})`,
    0.7,
  ),
  termRule(
    "le contrat dure <durée>",
    `(?<!\\p{L})(?:${contract}|tranche (?:ferme|optionnelle(?: ?n?°? ?\\d{1,2})?|conditionnelle(?: ?n?°? ?\\d{1,2})?)|lot(?: n° ?)?(?: ?\\d{1,3})?|portage|stage|accompagnement|s[ée]jour|chantier|projet|collaboration|partenariat|prestations?|services?|pr[ée]sentes|il|elle)[^.;\\n]{0,90}? (?:dure|durera|durent|val(?:ent)|vau(?:t|dra)|s'ex[ée]cute(?:ra)? sur|s'inscri(?:t|ra) (?:dans|sur)|s'applique(?:ra)?|aura (?:cours|lieu)|lie(?:nt|ra|ront)? les parties|s'[ée]chelonne(?:ra)? sur|couvre|couvrira|porte(?:ra)? sur|s'[ée]tend(?:ra)? sur|s'[ée]tale(?:ra)? sur|se d[ée]roule(?:ra)?(?: sur)?|reste(?:ra)? en vigueur|demeure(?:ra)? en vigueur|se poursuivra)(?: pendant| pour| durant)?(?: une (?:dur[ée]e|p[ée]riode)${kind}${of})? ?(?<period>${period})`,
    0.75,
  ),
  termRule(
    "le contrat s'achève au terme d'une période de <durée>",
    `(?<!\\p{L})(?:${contract}|il|elle)[^.;\\n]{0,140}? (?:s'ach[èe]ve(?:ra)?|pren(?:d|dra) fin|expire(?:ra)?|se termine(?:ra)?|cesse(?:ra)?|en vigueur|court|produi\\p{L}+ (?:ses )?effets?)[^.;\\n]{0,40}? (?:au terme|jusqu'au terme|(?:[àa]|jusqu'[àa]) (?:l'issue|l'expiration|la fin)) d'une? (?:dur[ée]e|p[ée]riode|d[ée]lai)${kind}${of}(?<period>${period})`,
    0.7,
  ),
  termRule(
    "le contrat est valable <durée>",
    `(?<!\\p{L})(?:${contract}|il|elle)(?: \\([^)\\n]{1,40}\\))? (?:est|sera|sont) (?:valables?|valide|en vigueur)(?: pendant| durant)? (?<period>${period})`,
    0.7,
  ),
  {
    name: "fr/duration/avenant : le contrat est prolongé de <durée>",
    pattern: new RegExp(
      `(?<!\\p{L})(?:${contract}|il|elle|dur[ée]e)[^.;\\n]{0,60}? (?:est|sont|a [ée]t[ée]) (?:ainsi )?(?:prolong[ée]e?|prorog[ée]e?)(?: d'une dur[ée]e| pour une dur[ée]e| pour une p[ée]riode)? (?:de |d'|pour )(?<period>${period})`,
      "dgiu",
    ),
    strength: 0.8,
    read: (match) => {
      const found = periodIn(match.groups.period);
      const amends = /avenant/iu.test(match.document.view.slice(0, 600));
      return amends && found && !isSetAside(match) ? { value: { period: found.period } } : undefined;
    },
  },
  {
    name: "fr/duration/sa durée est de <durée>",
    pattern: new RegExp(
      `(?<!\\p{L})(?:(?:la|sa|leur) dur[ée]e${kind}(?: (?:en|du client|du preneur|de l'abonn[ée]|de l'adh[ée]rent|des parties|de chaque lot))? (?:est|sera|demeure)(?: (?:donc|ainsi))?(?: ${settled}(?: d'un commun accord)?)? (?:de |d'|[àa] )|d'une (?:dur[ée]e|p[ée]riode)${kind}${of}(?=[^.;,\\n]{3,40}, (?:le|la|l'|ce|cette) ?(?:pr[ée]sente? )?(?:${contract})))(?<period>${period})`,
      "dgiu",
    ),
    strength: 0.7,
    read: (match) => {
      const near = match.text + match.before(250) + match.after(60);
      const own = ownHeadings.test(headingsOf(match)) || named.test(near);
      return term(match, own ? 0.7 : 0.5);
    },
  },
  {
    name: "fr/duration/le titulaire dispose de <durée> pour exécuter le marché",
    pattern: new RegExp(
      `(?:dispose(?:ra)? (?:d'un d[ée]lai )?(?:de |d')(?<period>${period})[^.;\\n]{0,70}? pour (?:ex[ée]cuter|r[ée]aliser|achever|mener [àa] bien) (?:le march[ée]|la mission|les travaux|l'ensemble d|l'op[ée]ration|le projet|les prestations)(?!\\p{L}))`,
      "dgiu",
    ),
    strength: 0.6,
    read: (match) => term(match, 0.6),
  },
  {
    name: "fr/duration/pendant <durée> à compter de la prise d'effet",
    pattern: new RegExp(
      `(?<!\\p{L})(?:pendant|durant|pour) (?:une (?:dur[ée]e|p[ée]riode)${kind}${of})?(?<period>${period}),? [àa] (?:compter|partir|dater) (?:de (?:la |l'|sa |son )|du )(?:date (?:de |d'))?(?:(?:prise d')?effet|notification|signature|entr[ée]e en vigueur|\\d|premier \\p{L})`,
      "dgiu",
    ),
    strength: 0.55,
    read: (match) => {
      const found = periodIn(match.groups.period)?.period ?? "";
      const rest = match.before(160).split(/[.\n]/u).at(-1) ?? "";
      return /^P\d+[MY]/.test(found) && !otherDurations.test(withoutTitles(rest)) ? term(match, 0.55) : undefined;
    },
  },
  termRule(
    "le contrat de <durée> prend effet",
    `(?<!\\p{L})(?:le|ce|la|cette|l'|pr[ée]sente?) ?(?:${contract})(?: (?:de|d'|d'une dur[ée]e de)) ?(?<period>${period})(?: fermes?)?,? (?=(?:commence|pren(?:d|ant)|d[ée]bute|court|est |sera |qui (?:commence|prend|d[ée]bute|court)|conclue?|consentie?|porte|lie))`,
    0.65,
  ),
  {
    name: "fr/duration/la durée …, soit <durée>",
    pattern: new RegExp(
      `(?<!\\p{L})soit (?:(?:pour |pendant )?une (?:dur[ée]e|p[ée]riode)(?: totale| globale)?(?: d'ex[ée]cution)? (?:de |d'))?(?<period>${period})`,
      "dgiu",
    ),
    strength: 0.65,
    read: (match) => {
      const lead = told.exec(match.before(200))?.[0];
      return lead !== undefined && !otherDurations.test(withoutTitles(lead)) ? term(match, 0.65) : undefined;
    },
  },
  termRule(
    "les parties fixent à <durée> la durée du contrat",
    `(?<!\\p{L})(?:fix|arr[êe]t|[ée]tabli|limit|estim|convien|d[ée]termin|port)\\p{L}{0,4} (?:d'un commun accord )?[àa] (?<period>${period}),? (?:la|sa|leur) dur[ée]e (?=(?:du|de|d')(?: la| leur| l'| ce| cette)? ?(?:pr[ée]sente? )?(?:${contract}|collaboration|engagement|prestations|travaux))`,
    0.7,
  ),
  termRule(
    "la durée initiale est de <durée>",
    `(?<!\\p{L})(?:(?:dur[ée]e|p[ée]riode) (?:initiale|ferme|contractuelle|d'engagement|minimale d'engagement)|(?:dur[ée]e de la )?(?:premi[èe]re p[ée]riode|p[ée]riode initiale))(?: (?:du|de la|de l'|de ce) ?(?:${contract}))?(?: (?:est|sera)|,)(?: ${settled})? ?(?:de|d'|[àa]) ?(?<period>${period})`,
    0.72,
  ),
  {
    name: "fr/duration/décomposée en une période initiale de <durée>",
    pattern: new RegExp(
      `(?:d[ée]compos[ée]e?s? en|compos[ée]e?s? d'|comprenant|r[ée]partie?s? en|soit|dont|pour) ?une (?:premi[èe]re )?p[ée]riode(?: initiale| ferme| d'ex[ée]cution)* (?:de |d')(?<period>${period})`,
      "dgiu",
    ),
    strength: 0.75,
    read: (match) =>
      withRenewals.test(passageAround(match, 200)) && /premi[èe]re|initiale|ferme/iu.test(match.text)
        ? term(match, 0.75)
        : undefined,
  },
  {
    name: "fr/duration/prestations assurées pendant <durée> (sous un titre de durée)",
    pattern: new RegExp(
      `(?<!\\p{L})(?:prestations?|services?|fournitures?|missions?|travaux)[^.;\\n]{0,60}? (?:ex[ée]cut|assur|fourni|r[ée]alis|rendu|d[ée]livr)\\p{L}{0,4} (?:pendant|durant|pour)(?: une (?:dur[ée]e|p[ée]riode)${kind} de)? ?(?<period>${period})`,
      "dgiu",
    ),
    strength: 0.75,
    read: (match) => (ownHeadings.test(headingsOf(match)) ? term(match, 0.75) : undefined),
  },
  {
    name: "fr/duration/exécuter les travaux dans un délai de <durée>",
    pattern: new RegExp(
      `(?<!\\p{L})(?:ex[ée]cut|r[ée]alis|achev|termin)\\p{L}{0,6}(?!\\p{L})[^.;\\n]{0,90}? dans (?:un|le) d[ée]lai(?: global| maximum| maximal| contractuel| total){0,2} (?:de |d')(?<period>${period})`,
      "dgiu",
    ),
    strength: 0.65,
    read: (match) =>
      /travaux|ouvrages?(?!\p{L})|march[ée]|chantier|op[ée]ration/iu.test(match.before(60) + match.text) &&
      !/d[ée]faut|en demeure|r[ée]paration|remise en|dommage/iu.test(match.before(60) + match.text)
        ? term(match, 0.65)
        : undefined,
  },
  {
    name: "fr/duration/durée de <durée> (sous un titre de durée)",
    pattern: new RegExp(`(?<!\\p{L})(?:dur[ée]e|p[ée]riode)${kind}(?: est)?${of}(?<period>${period})`, "dgiu"),
    strength: 0.65,
    read: (match) => (ownHeadings.test(headingsOf(match)) ? term(match, 0.65) : undefined),
  },
  termRule(
    "délai d'exécution de <durée>",
    `(?:d[ée]lai|dur[ée]e)(?: (?:global|globale|g[ée]n[ée]ral|contractuel|total|totale))? d'ex[ée]cution(?: (?:du|de l'|de la|des|propre (?:au|[àa] la|[àa] chaque)) ?(?:pr[ée]sent )?(?:march[ée]|travaux|ouvrages?|prestations?|op[ée]ration|chantier|ensemble|lot|tranche)[^.;\\n]{0,80}?)?(?:, [^.;,\\n]{3,60},)? (?:est|sera)(?: fix[ée]e?)? ?(?:de|d'|[àa]) ?(?<period>${period})`,
    0.6,
  ),
  {
    name: "fr/duration/bail 3/6/9",
    pattern:
      /(?:bail|baux|dur[ée]e|conclue?|consentie?|location)[^.;\n]{0,90}?(?<lease>\b3 ?[/-] ?6 ?[/-] ?9(?: (?:ans|ann[ée]es))?|trois ?[,/-]? ?six ?[,/-]? ?(?:ou |et )?neuf (?:ans|ann[ée]es))/dgiu,
    strength: 0.85,
    read: (match) => {
      const [lease] = findLeaseTerms(match.groups.lease ?? "");
      return lease && { value: { period: lease.value.period, breakOptions: [...lease.value.breakOptions] } };
    },
  },
  {
    name: "fr/duration/blanc à remplir",
    pattern: new RegExp(
      `(?:(?:pour (?:une|la) dur[ée]e${kind}|dur[ée]e${kind} (?:du|de la|de l') ?(?:pr[ée]sent )?${contract}[^.;\\n]{0,40}? est)${of}|(?:^|\\n|\\t)dur[ée]e${kind}(?: (?:du|de la|de l') ?${contract})? ?: ?)${blank}`,
      "dgiu",
    ),
    strength: 0.8,
    read: (match) => (otherDurations.test(match.text) || otherHeading(match) ? undefined : { state: "absent" }),
  },
];

/** A duration that is being told, and in other words once more: `…, soit deux ans`. */
const told = new RegExp(
  `(?<!\\p{L})(?:dur[ée]e|(?:${contract}|prestations?|il|elle)(?!\\p{L})[^.;\\n]{0,50}? (?:${concluded}|se d[ée]roule(?:ra)?|s'ex[ée]cute(?:ra)?|couvre))(?:[^.;\\n]|\\.(?=\\d)){0,140},? $`,
  "iu",
);
const named = new RegExp(`(?<!\\p{L})${contract}`, "iu");

function termRule(phrase: string, source: string, strength: number): PatternRule<DurationValue> {
  return {
    name: `fr/duration/${phrase}`,
    pattern: new RegExp(source, "dgiu"),
    strength,
    read: (match) => term(match, strength),
  };
}

function term(match: RuleMatch, strength: number): RuleReading<DurationValue> | undefined {
  const found = periodIn(match.groups.period);
  const { slice } = match.document.view;
  const end = match.spanOf("period")?.end ?? match.end;
  const head = slice(match.start, end);
  const tail = slice(end, end + 120).split("\n")[0] ?? "";
  if (
    !found ||
    /^PT/.test(found.period) ||
    isSetAside(match) ||
    isOverridden(match, /dur[ée]e|p[ée]riode/iu) ||
    measuresSomethingElse(match, head, tail)
  )
    return undefined;
  const suppletive =
    /(?:d[ée]faut|absence|faute) d(?:e |')(?:indication|pr[ée]cision|mention|stipulation)[^.;]{0,60}$/iu;
  if (suppletive.test(match.before(160).split(/\. /u).at(-1) ?? "")) return undefined;
  const weak = /maxim|pr[ée]visionnel/iu.test(head) || /^\W{0,3}maxim/iu.test(tail) ? 0.15 : 0;
  const boost = ownHeadings.test(headingsOf(match)) ? 0.07 : 0;
  const value = { period: found.period, ...firmPart(head, tail, found.period), ...breaks(match, found.period) };
  const reading: RuleReading<DurationValue> = {
    value,
    appliesTo: scopeBefore(match, end),
    span: { start: match.start, end },
    strength: Math.min(0.95, strength + boost - weak),
  };
  if (found.otherReadings.length === 0) return reading;
  const otherReadings = found.otherReadings.map((other) => ({ ...value, period: other }));
  return { ...reading, state: "contradictory", otherReadings };
}

function firmPart(head: string, tail: string, whole: string): Pick<DurationValue, "firmPeriod"> {
  const firm = periodIn(firmPartPattern.exec(tail)?.groups?.period);
  if (firm) return { firmPeriod: firm.period };
  const entire =
    /(?:(?<!tranche )ferme|irr[ée]vocable|incompressible|minimale|minimum|non r[ée]vocable)(?!\p{L})/iu.test(head) ||
    /^,? ?(?:fermes?|incompressibles?|irr[ée]vocables?|(?:non|sans faculté de) r[ée]sili)/iu.test(tail);
  return entire ? { firmPeriod: whole } : {};
}

/** `neuf années`, with leave to go every three years: a French commercial lease. */
function breaks(match: RuleMatch, whole: string): Pick<DurationValue, "breakOptions"> {
  if (whole !== "P9Y" && whole !== "P6Y" && whole !== "P10Y" && whole !== "P12Y") return {};
  const passage = match.document.view.slice(
    match.start,
    Math.min(match.start + 1200, Math.max(match.clause.end, match.end)),
  );
  const leave =
    /(?:cong[ée]|r[ée]sili|mettre fin|faire cesser)[^.]{0,160}(?:p[ée]riodes? triennales?|[ée]ch[ée]ances? triennales?|triennal)|(?:p[ée]riodes? triennales?|[ée]ch[ée]ances? triennales?|facult[ée] triennale)[^.]{0,160}(?:cong[ée]|r[ée]sili|mettre fin)/iu;
  if (!leave.test(passage) || /renonc/iu.test(passage)) return {};
  const years = Number(whole.slice(1, -1));
  return { breakOptions: [3, 6, 9].filter((year) => year < years).map((year) => `P${year}Y`) };
}

export const durationRules = defineFieldRules<DurationValue>({
  field: "duration",
  language: "fr",
  cue: /dur[ée](?:e|ra|ront|ant)|couvr|(?:porte|tabli|court|courra)(?:ra)? sur|s'[ée](?:t(?:end|al)|chelon)|se d[ée]roule|chacune?(?!\p{L})|terme|prolong[ée]|prorog[ée]|☒|engag|d[ée]lai|p[ée]riode|pour (?:une? )?[\p{L}\d() -]{1,25}(?:mois|ans?(?!\p{L})|ann[ée]es?|exercices|jours|semaines)|abonnement|(?:contrat|bail|location)[^.;:\n\d]{0,50} \d{1,2} (?:mois|ans)|pendant|validit|dispose|soit (?:une? )?[\p{L}\d() -]{1,25}(?:mois|ans?(?!\p{L})|ann[ée]es?|trimestres|semestres)|valable|valide|celui d|effets? p|en vigueur|(?<!\p{L})dure(?:nt)?(?!\p{L})|lie(?:nt|ra|ront)? les|expire|prend(?:ra)? fin|3 ?\/ ?6 ?\/ ?9|six,? ?(?:ou )?neuf|(?:bail|contrat|convention|march[ée]) d(?:e |')[\p{L}\d() -]{1,25}(?:mois|ans?(?!\p{L})|ann[ée]es?)|(?<!\p{L})(?:est|sera|bout|ex[ée]cut\p{L}*) (?:sur |de |d')[\p{L}\d() -]{1,25}(?:mois|ans?(?!\p{L})|ann[ée]es?|semaines|jours)|(?:tranche|lot)(?!\p{L})[^.;\n]{0,60}(?:mois|ans?(?!\p{L}))|pour une? (?:semestre|trimestre|d[ée]cennie|saison)|(?:lou[ée]e?s?|pr[êe]t[ée]e?s?|r[ée]serv[ée]e?s?|disposition) (?:pendant |durant |sur )?[\p{L}\d() -]{1,25}(?:mois|ans?(?!\p{L})|ann[ée]es?|semaines)|d[ée]nonciation|tant qu|longtemps qu|jusqu'[àa] ce qu|sans limit|annuel|biennal|quadriennal|quinquennal|semestriel|triennal|plus tard/iu,
  rules: [
    ...rules,
    ...plainRules(term),
    ...partRules(term),
    ...endRules,
    ...indefiniteRules,
    ...labelRules(term),
    ...boxRules,
    { name: "fr/duration/tableau des durées", strength: 0.8, readDocument: durationsInTables },
  ],
  corpus: durationCorpus,
});

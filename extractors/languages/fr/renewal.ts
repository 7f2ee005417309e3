import type { RenewalValue } from "../../../schemas/fields/renewal.ts";
import { defineFieldRules, type PatternRule, type RuleMatch, type RuleReading } from "../rule.ts";
import { renewalCorpus } from "./renewal.corpus.ts";
import { nextPeriod, renewalByGoingOn } from "./renewal-going-on.ts";
import { type Ground, type RenewalStatement, renewalStatement } from "./renewal-mode.ts";
import { renewalParts } from "./renewal-parts.ts";
import { scopesOf } from "./renewal-scopes.ts";
import { renewalsInTables } from "./renewal-table.ts";
import { renewalWord } from "./renewal-words.ts";

const mention = new RegExp(renewalWord, "dgiu");
const statements = new WeakMap<RuleMatch, { readonly statement: RenewalStatement | undefined }>();

/** What a mention states, worked out for the first rule that asks. */
function statementOf(match: RuleMatch): RenewalStatement | undefined {
  const known = statements.get(match) ?? { statement: renewalStatement(match) };
  statements.set(match, known);
  return known.statement;
}

/** A rule for the statements that rest on one kind of words; all read the same mentions. */
function statementRule(phrase: string, ground: Ground, strength: number): PatternRule<RenewalValue> {
  return {
    name: `fr/renewal/${phrase}`,
    pattern: mention,
    strength,
    read: (match) => {
      const statement = statementOf(match);
      return statement?.ground === ground ? renewal(match, statement.mode, statement.strength) : undefined;
    },
  };
}

export const renewalRules = defineFieldRules<RenewalValue>({
  field: "renewal",
  language: "fr",
  cue: /renouvel|reconduc|reconduit|reconduir|tacite|prolong|prorog|se poursui|poursuivra|repar(?:t|ti)|repren(?:d|dra) (?:effet|cours)|continu|se succ|maintenu|perp[ée]tu|optionnel|nouveau (?:contrat|bail|march)|nouveau pour|nouvelle|autres (?:ann|mois|ans)|suppl[ée]mentaire|de plus|encore|d'(?:ann|exerc|une (?:ann|[ée]ch|p[ée]r))|apr[èe]s (?:mois|ann)|le mois|par (?:mois|ann)|par (?:p[ée]riodes|tranches)|m[êe]me dur|mois en|re(?:forme|d[ée]marre|commence)/iu,
  rules: [
    statementRule("par tacite reconduction", "tacit", 0.88),
    statementRule("reconduction expresse", "express", 0.82),
    statementRule("à défaut de dénonciation, le contrat est renouvelé", "unlessEnded", 0.76),
    statementRule("renouvelable <nombre> fois", "unqualified", 0.5),
    statementRule("non reconductible", "denied", 0.85),
    {
      name: "fr/renewal/le contrat se poursuit <période suivante>",
      pattern: nextPeriod,
      strength: 0.6,
      read: renewalByGoingOn,
    },
    {
      name: "fr/renewal/reconductible : case cochée",
      pattern:
        /(?:reconductible|renouvelable)s?(?: \([^)\n]{1,60}\))? ?:?\s?(?<options>[^\p{L}\n]{0,8}(?:oui|non)[^\p{L}\n]{0,8}\s?[^\p{L}\n]{0,4}(?:oui|non)[^\p{L}\n]{0,4})/dgiu,
      strength: 0.5,
      read: (match) => {
        const answer = ticked(match.groups.options ?? "");
        if (!answer) return undefined;
        return answer === "non" ? renewal(match, "none", 0.8) : renewal(match, "tacit", 0.5);
      },
    },
    { name: "fr/renewal/tableau : colonne des reconductions", strength: 0.8, readDocument: renewalsInTables },
  ],
  corpus: renewalCorpus,
});

/** The option whose box is ticked; boxes stand all before or all after their words. */
function ticked(options: string): string | undefined {
  const boxesFirst = /^[^\p{L}]*[☐☒]/u.test(options);
  const mark = boxesFirst ? /☒\s?(?<answer>oui|non)/iu : /(?<answer>oui|non)\s?☒/iu;
  return mark.exec(options)?.groups?.answer?.toLowerCase();
}

function renewal(match: RuleMatch, mode: RenewalValue["mode"], strength: number): readonly RuleReading<RenewalValue>[] {
  const { parts, places } = mode === "none" ? { parts: {}, places: [] } : renewalParts(match);
  if (/prolong|prorog/iu.test(match.text) && /^P[12]?\dD$/.test(parts.period ?? "")) return [];
  return scopesOf(match).map((appliesTo) => ({ value: { mode, ...parts }, appliesTo, alsoAt: places, strength }));
}

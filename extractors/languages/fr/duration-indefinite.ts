import type { DurationValue } from "../../../schemas/fields/duration.ts";
import type { PatternRule, RuleMatch, RuleReading } from "../rule.ts";
import { concluded, separator } from "./duration-lexicon.ts";
import { otherDurations, otherHeading, ownHeadings } from "./duration-subject.ts";
import { contract, headingsOf, period } from "./time-words.ts";

const unlimited = "(?:(?:ind[ée]|non d[ée])termin[ée]e|illimit[ée]e|ind[ée]finie)";
const without = "sans (?:limitation|limite|engagement) de (?:dur[ée]e|temps)";
const noEnd =
  "(?:(?:ne (?:comport|pr[ée]voi|conna|contien|fix|compren|stipul)\\p{L}*|n'(?:a|est (?:assortie?|affect[ée]e?)|indique|emporte)) (?:pas (?:de|d'un|d')|d'aucune?|aucune?|ni) ?|(?:est|sont) d[ée]pourvue?s? (?:de|d') ?)(?:terme|date de fin|[ée]ch[ée]ance|dur[ée]e d[ée]termin[ée]e|limite de dur[ée]e)";

/** The contract or what binds by it, earlier in the sentence. */
const ownLead = new RegExp(
  `(?<!\\p{L})(?:(?:${contract}|engagement|il|elle|conditions)(?!\\p{L})|${concluded})[^.;\\n]{0,110}$`,
  "iu",
);

/** `devient automatiquement à durée indéterminée`: once another term is over. */
const becomes = /(?<!\p{L})(?:devien\p{L}+|(?:se )?transform\p{L}+|requalifi\p{L}+)[^.;]{0,25}$/iu;

/** A contract that ends only when somebody ends it. */
export const indefiniteRules: readonly PatternRule<DurationValue>[] = [
  {
    name: "fr/duration/pour une durée indéterminée",
    pattern: new RegExp(
      `(?<!\\p{L})(?:(?:pour une|[àa]|a une|d'une|sa) dur[ée]e (?:est )?${unlimited}|${without})`,
      "dgiu",
    ),
    strength: 0.85,
    read: (match) =>
      ownLead.test(match.before(130)) && !becomes.test(match.before(40)) ? indefinite(match) : undefined,
  },
  {
    name: "fr/duration/le contrat ne comporte pas de terme",
    pattern: new RegExp(
      `(?<!\\p{L})(?:${contract}|engagement|il|elle)(?!\\p{L})[^.;\\n]{0,60}? ${noEnd}(?! (?:de|d[eu]s|du) (?:paiement|r[èe]glement|livraison))`,
      "dgiu",
    ),
    strength: 0.75,
    read: indefinite,
  },
  {
    name: "fr/duration/se poursuit tant que personne ne le dénonce",
    pattern: new RegExp(
      `(?<!\\p{L})(?:${contract}|il|elle|engagement)(?!\\p{L})[^.;\\n]{0,60}? (?:se poursui(?:t|vra)|dure(?:ra)?|(?:reste|demeure)(?:ra)? (?:en vigueur|valable|applicable)|court|courra|continue(?:ra)?|produi(?:t|ra) (?:ses )?effets?|est maintenue?)(?: [^.;,\\n]{0,25})?,? (?:tant qu|aussi longtemps qu|jusqu'[àa] ce qu|jusqu'[àa] (?:sa|la|son|leur) (?:d[ée]nonciation|r[ée]siliation))(?:e |'|\\p{L}*)[^.;\\n]{0,80}`,
      "dgiu",
    ),
    strength: 0.7,
    read: (match) =>
      someoneEnds.test(match.text) && !aDuration.test(match.sentence.text.slice(0, 600))
        ? indefinite(match)
        : undefined,
  },
  {
    name: "fr/duration/sans terme fixé",
    pattern: new RegExp(
      `(?:(?<!\\p{L})(?:${contract}|il|elle)(?!\\p{L})[^.;\\n]{0,50}? sans (?:terme|date de fin|[ée]ch[ée]ance)(?: (?:fix[ée]e?|d[ée]finie?|pr[ée]vue?|convenue?|pr[ée]cise?|d[ée]termin[ée]e?))?(?=[.,;]|$|\\n)|aucun(?:e)? (?:terme|date de fin|dur[ée]e) n'(?:est|a [ée]t[ée]) (?:fix[ée]e?|d[ée]finie?|pr[ée]vue?|convenue?|assign[ée]e?)(?: (?:au|[àa] la|[àa] l'|pour l[ea]) ?(?:pr[ée]sente? )?${contract})?)`,
      "dgiu",
    ),
    strength: 0.7,
    read: indefinite,
  },
  {
    name: "fr/duration/Durée : indéterminée",
    pattern: new RegExp(
      `(?:^|\\n|\\t)dur[ée]e(?: (?:du|de la|de l') ?${contract})?(?: ?${separator} ?| )(?:dur[ée]e )?${unlimited}(?!\\p{L})`,
      "dgiu",
    ),
    strength: 0.8,
    read: indefinite,
  },
];

const someoneEnds =
  /d[ée]nonc|r[ée]sili|mettre fin|met(?:te|tra|s)? fin|mis fin|y mett|cong[ée]|cessation|renonc|d[ée]sabonn|arr[êe]t/iu;
const aDuration = new RegExp(`(?:${period})(?! de pr[ée]avis|[^.;]{0,12} [àa] l'avance| avant)`, "iu");

function indefinite(match: RuleMatch): RuleReading<DurationValue> | undefined {
  const lead =
    match
      .before(130)
      .split(/[.;\n]/u)
      .at(-1) ?? "";
  const whole = lead + match.text + match.after(25);
  const own = /^\W?dur/iu.test(match.text) ? !match.clause.heading || ownHeadings.test(headingsOf(match)) : true;
  if (!own || otherDurations.test(lead.slice(-60) + match.text) || otherHeading(match)) return undefined;
  if (/n'est pas|(?:^|\W)CDI(?:\W|$)/iu.test(whole)) return undefined;
  return { value: { period: "indefinite" } };
}

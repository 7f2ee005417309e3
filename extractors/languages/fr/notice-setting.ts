import type { RuleMatch } from "../rule.ts";
import { headingsOf } from "./time-words.ts";

/** The words around a duration that tell which delay it is. */
export interface Setting {
  /** The sentence, what is far from the duration left out. */
  readonly stated: string;
  /** Right before and right after the duration, within its sentence. */
  readonly lead: string;
  readonly tail: string;
  /** What the clause says before the sentence. */
  readonly prior: string;
  readonly headings: string;
}

/** Text without full stops must not cost its square. */
const sentenceReach = 400;
const priorReach = 320;

const settings = new WeakMap<RuleMatch, Setting>();

/** Worked out once for a match, about which several rules ask. */
export function settingOf(match: RuleMatch): Setting {
  const known = settings.get(match);
  if (known) return known;
  const { slice } = match.document.view;
  const start = Math.max(match.sentence.start, match.start - sentenceReach);
  const end = Math.min(Math.max(match.end, match.sentence.end), match.end + sentenceReach);
  const before = slice(start, match.start);
  const after = slice(match.end, end);
  const setting = {
    stated: before + match.text + after,
    lead: before.slice(-180),
    tail: after.slice(0, 140),
    prior: slice(Math.max(Math.min(match.clause.start, start), start - priorReach), start),
    headings: headingsOf(match),
  };
  settings.set(match, setting);
  return setting;
}

/** Right before a duration that lasts, that measures how long something has lasted, or that comes round. */
const lasting =
  /(?:dur[ée]e|p[ée]riodes?(?: \p{L}+)?|engagement|conclue?|consentie?|prolong\p{L}*|renouvel\p{L}*|reconduit\p{L}*|exc[ée]d\p{L}*|d[ée]pass\p{L}*)(?: (?:initiale?|ferme|totale?|maximale?|successives?|suppl[ée]mentaires?|au-del[àa]))?(?: (?:est|sera|fix[ée]e?))?(?: (?:de|d'|[àa]|pour|par))? ?$|(?<!\p{L})(?:(?:fin|d[ée]but|cours|jour) d[e']|pour|tous les|toutes les|chaque|depuis|d'ici|pendant les|durant les|au cours des|lors des|les|des|entre|moins d[e']|plus d[e']|sup[ée]rieure?s? (?:ou [ée]gale?s? )?[àa]|(?<!(?:saurait|peut|pourra|puisse)[^.;]{0,20})inf[ée]rieure?s? (?:ou [ée]gale?s? )?[àa]|au-del[àa] d[e']|jusqu'[àa]|(?<!ou )[ée]gale?s? [àa]|compter d[e']|partir d[e']|issue de|premiers?|derniers?) ?$/iu;

/** Whether the duration measures something else than a delay. */
export function isLasting({ lead }: Setting): boolean {
  return lasting.test(lead);
}

const tells =
  "pr[ée]v(?:enir|ien(?:t|nent|ne)|enant|enue?|iendra)|avert\\p{L}+|avis(?:er|e|ant|era|[ée]e?)?(?!\\p{L})|inform\\p{L}+|notifi\\p{L}+|signal\\p{L}+|signifi\\p{L}+|annonc\\p{L}+|[ée]cri(?:re|t|te|vant|vent|ra)(?!\\p{L})|(?:faire|fait|faisant|fera) (?:savoir|conna[îi]tre|part)|manifest\\p{L}+|d[ée]clar\\p{L}+|courrier|lettre|LRAR|recommand|courriel|mail|message|pli(?!\\p{L})|adress\\p{L}+|envo[iy]\\p{L}*|exp[ée]di\\p{L}+|post[ée]e?|re[çc]ue?(?!\\p{L})|remis";
/** That a party is told. */
export const telling = new RegExp(`(?<!\\p{L})(?:${tells})`, "iu");

const counted =
  "(?:,? ?(?:au moins|au minimum|minimum|au plus tard|pleins?|entiers?|r[ée]volus?|calendaires?|francs?))*";
const aheadTail = new RegExp(
  `^${counted},? (?:[àa] l'avance|auparavant|d'avance|d'anticipation|d'avertissement|plus t[ôo]t|pr[ée]c[ée]dant|qui pr[ée]c[èe]de|pr[ée]alable|s[ée]par(?:ent|ant)|s'[ée]coulent entre|avant(?!-|\\p{L}))`,
  "iu",
);
const noticeNoun =
  "(?:pr[ée]avis|pr[ée]venance|anticipation|avertissement|d[ée]dit|pr[ée]-avis|avis(?: [ée]crit)?|d[ée]lai de (?:d[ée]nonciation|cong[ée]|non-(?:reconduction|renouvellement)|r[ée]siliation|d[ée]part|rupture)|notification(?: [ée]crite| pr[ée]alable)*)";
const namedLead = new RegExp(
  `(?<!\\p{L})${noticeNoun}(?: (?!de|d'|[àa] )\\p{L}+){0,4}?(?: (?:est|sera|serait) (?:de|fix[ée]e? [àa])| de| d'|,? d'au moins| [àa]| ?:|\\t| minim\\p{L}+ de)(?: ?☒)? ?$`,
  "iu",
);
/** `en respectant un délai de`, `sans autre délai que celui de`, `suppose que soit observé un délai de`. */
const keptLead =
  /(?:respect\p{L}*|observ\p{L}*|moyennant|suppos\p{L}+|requi\p{L}+|exig\p{L}+|n[ée]cessit\p{L}+|subordonn\p{L}+|laiss\p{L}+|donn\p{L}+|sous r[ée]serve|[àa] condition|sans autre|avec)[^.;]{0,50}? (?:d[ée]lai|avis|intervalle|avertissement)[^.;,]{0,60}?(?:de|d'|[àa]|d'au moins) ?$|(?:m[êe]me|pareil) d[ée]lai (?:de|d') ?$/iu;
/** `elle laisse à l'autre trois mois pour s'organiser`. */
const leftLead = /(?:laiss|m[ée]nag|accord)\p{L}* [àa] (?:l'autre|son|sa|la|leur)[^.;,]{0,30} ?$/iu;
const leftTail = /^ pour (?:s'organiser|se retourner|(?:la |le |lui |se )?(?:remplacer|pourvoir|trouver))/iu;

/** Whether the duration is given ahead of what it announces. */
export function isAhead({ lead, tail }: Setting): boolean {
  return (
    aheadTail.test(tail) || namedLead.test(lead) || keptLead.test(lead) || (leftLead.test(lead) && leftTail.test(tail))
  );
}

const withinLead =
  /(?:dans (?:les|un d[ée]lai (?:\p{L}+ )?d[e'u]|le d[ée]lai (?:\p{L}+ )?d[e'u])|sous(?: un d[ée]lai (?:\p{L}+ )?d[e'])?|(?:dispos\p{L}+|b[ée]n[ée]fici\p{L}+|jouit)(?: alors| toutefois| ensuite)? d(?:e|'|'un d[ée]lai (?:\p{L}+ )?d[e'])|(?<!\p{L})(?:a|ont|aura|auront)(?: alors)?|(?:accord|impart|laiss|octro|donn|fix)\p{L}*[^.;,]{0,60}?|pass[ée] (?:ce |un )?(?:d[ée]lai )?(?:de |d')?|(?:au terme|[àa] l'(?:issue|expiration)|au bout) (?:d[e'u]|d'un d[ée]lai (?:\p{L}+ )?d[e'])|d[ée]lai (?:de|d')(?: mise en)? ?\p{L}+ (?:est|sera) (?:de|d'|fix[ée] [àa])) ?$/iu;
const laterTail =
  /^(?: au (?:plus|moins|minimum|maximum)| maximum)*,? (?:apr[èe]s|suivant|qui sui(?:t|vent|vra|vront)|[àa] (?:compter|dater|partir)|plus tard|de (?:la|sa|cette|ladite|l')|du |d'une? |d[èe]s)/iu;

/** Whether the duration runs from an event, or is left to do something. */
export function isAfter({ lead, tail }: Setting): boolean {
  return withinLead.test(lead) || laterTail.test(tail);
}

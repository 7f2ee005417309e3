import { asPrinted, inEitherCase } from "../letter-case.ts";
import type { RuleMatch } from "../rule.ts";
import { isSetAside } from "./recalled-text.ts";
import { contract, subjectOf, wordsBefore } from "./time-words.ts";

export const ownHeadings =
  /dur[ée]e|terme|[ée]ch[ée]ance|effet|entr[ée]e en vigueur|p[ée]riode|(?<!\p{L})fin(?!\p{L})/iu;
export const otherThings =
  /garanti|confidentialit|renouvel|reconduc|reconduit|bons? de commande|assurance|attestation|exclusivit|pr[ée]avis|pa(?:yer|iement|yable)|essai|offre|devis|propri[ée]t|prix|tarif|loyer|remise|location-g[ée]rance de|caution|acompte|livr(?:er|aison)|inscription|certificat|agr[ée]ment|suspen|chantier ferm|travaux|r[ée]vis|ferme et d[ée]finitif|plannings?|promotion|bar[èe]me|taux|p[ée]riode (?:de |d')(?:r[ée]f[ée]rence|facturation|observation|transition|test|collecte)|licence communautaire|factures?|cr[ée]ances?|kbis|extrait|d[ée]penses|subvention|(?:contrats? )?de travail(?!\p{L})|salari[ée]|(?<!(?:couvre|sur|pour|pendant|dure) \p{L}{2,6} )exercices?(?! \p{L}+ (?:du|de la) (?:contrat|convention))|(?<!l')autorisation(?! d'occup)|habilitation/iu;

const ownKinds = /(?:march[ée]|pr[ée]sente? (?:contrat|police)|(?<=la )police) d'assurances?/giu;
/** The contract as the subject of a clause: at its beginning, and completing no other noun. */
const asSubject = inEitherCase(
  new RegExp(
    `(?:^|[.,;:»"\\n–)-] ?|(?<!\\p{L})(?:que|et|o[ùu]|dont|toutefois|,) |qu'|${asPrinted("(?<= )(?=[LC])")})(?:le|la|l'|les|ce|cette|votre|notre|ledit|ladite|chaque) ?(?:pr[ée]sente?s? )?(?:autorisation d'|titre d')?(?:${contract}|engagement|autorisation)(?!\\p{L})`,
    "giu",
  ),
);
/** A contract that is renewed or prolonged is the thing that ends; what is said of a renewal is not. */
const goesOn = /(?<!\p{L})(?:est|sera|soit|a [ée]t[ée])(?: \p{L}+ment)? (?:renouvel|reconduit|prolong|prorog)\p{L}*/giu;
/** Said in passing of the contract or its term. */
const apart = /, (?:non |dont |sauf |hors |renouvel|reconduct)[^,.;]{3,60},/giu;
/** Verbs by which something is made to last. */
export const lasting =
  /conclu|consenti|vigueur|dur[ée]e|effet|p[ée]riode|valable|valid|s'[ée]tend|cour(?:t|ent|ra|ront|ir)(?!\p{L})|lou[ée]|prorog[ée]|prolong|du \d|d[ée]livr|accord[ée]e?s?(?!\p{L})|autoris[ée]|souscri|maintenu|engag|nomm[ée]|d[ée]sign[ée]|poursui|continu|mis(?:e|es)? [àa] disposition|abonn|(?<!\p{L})vau(?:t|dra)(?!\p{L})|durer|applicable|fourni|ex[ée]cutoire|occup|h[ée]berg|opposable|utilisable|(?<!\p{L})va(?!\p{L})|actif|active|li(?:e|ent|era|eront)(?!\p{L})|se lient|^\W*(?:(?:la|le|cette|ce|une?) |l')?(?:location|mission|contrat|convention|abonnement|bail|occupation)(?!\p{L})[^.;:\n]{0,40}$/iu;
const performed = /ex[ée]cut|d[ée]roul|r[ée]alis|assur[ée]|fourni|rendu|couvr|porte/iu;
export const phases =
  /(?<!\p{L})(?:tr[êe]ve|phase|[ée]tape|visite|fermeture|ferm[ée]|ouvert|[ée]tude|session|campagne|cong[ée]|vacances|souplesse|exercice|vote|enqu[êe]te)/iu;
export const named = new RegExp(`(?<!\\p{L})${contract}`, "iu");
/** The contract that a party has with somebody else, or had before: `son contrat Électra n° 12 expire`, `le marché actuel`. */
export const anotherContract =
  /(?<!\p{L})(?:(?:son|leur) contrat (?:\([^)]{3,60}\)|(?:[\p{L}'-]+ ){0,2}n ?°|avec )|(?:contrat|bail|march[ée]|convention|accord) (?:pr[ée]c[ée]dent|ant[ée]rieur|actuel(?:le)?|sortant)e?(?!\p{L}))[^.;\n]{0,50}$/iu;
/** `du … au …` as the time of the contract itself, not of a phase, a price or an event within it. */
export function isOwnPeriod(match: RuleMatch, isTold = false): boolean {
  const about = endingThing(match);
  const before = wordsBefore(match);
  const own =
    isTold ||
    ownHeadings.test(match.clause.heading) ||
    lasting.test(before) ||
    (about === "contract" && performed.test(before));
  return own && about !== "other" && !phases.test(before);
}

/** What ends: the noun that the last clause is said of, the contract's own kind set apart (`marché d'assurance`). */
export function endingThing(match: RuleMatch): "contract" | "other" | "unsaid" {
  if (isRecalled(match)) return "other";
  const latest = /vigueur[^;.]{0,140} au plus tard $/iu.test(match.before(170));
  if (latest) return "contract";
  const before = wordsBefore(match).replaceAll(ownKinds, "contrat").replaceAll(goesOn, " ").replaceAll(apart, " ");
  const own = [...before.matchAll(asSubject)].at(-1);
  const recent =
    before
      .slice(own ? own.index + own[0].length : 0)
      .slice(-120)
      .split(/(?<=\d)\. (?=\p{Lu})/u)
      .at(-1) ?? "";
  if (own) return otherThings.test(recent) ? "other" : "contract";
  if (/^(?:il|elle)(?!\p{L})/iu.test(before) && !otherThings.test(recent) && earlierWords(match).search(asSubject) >= 0)
    return "contract";
  if (otherThings.test(match.clause.heading) && !ownHeadings.test(match.clause.heading)) return "other";
  return otherThings.test(recent) ? "other" : subjectOf(before);
}

/** The sentences of the paragraph right before, which say what a pronoun stands for. */
function earlierWords(match: RuleMatch): string {
  const { start } = match.sentence;
  return match.document.view.slice(Math.max(match.paragraph.start, start - 200), start);
}

/** The end that an earlier version had: `le Contrat, qui devait expirer le …`, `le bail expirait le …`. */
export function isRecalled(match: RuleMatch): boolean {
  return (
    isSetAside(match) ||
    /(?:devai(?:t|ent)|aurai(?:t|ent) d[ûu]|[ée]tai(?:t|ent) cens[ée]e?s? (?:d')?|venai(?:t|ent)|arrivai(?:t|ent)) (?:\p{L}+ ){0,2}$/iu.test(
      match.before(40),
    )
  );
}

import type { RuleMatch } from "../rule.ts";
import { contract, headingsOf, withoutTitles } from "./time-words.ts";

/** What is renewed or prolonged besides the contract. */
const others =
  "(?:prix|travaux|chantiers?|[ée]tudes|clauses?|obligations?|confidentialit[ée]|tarifs?|bar[èe]mes?|remises?|postes?|effectifs?|[ée]quipes?|pr[ée]avis|p[ée]riode de (?:pr[ée]avis|garantie|transition|r[ée]versibilit[ée]|essai|test)|r[ée]versibilit[ée]|plans?|programmes?|mandats? (?:du|de la|des|de l') ?(?:pr[ée]sident|membres?|g[ée]rant|administrateurs?|repr[ée]sentants?|[ée]lus?|conseil|commissaires?)|garanties?|cautions?|cautionnements?|polices? d'assurance|assurances?|attestations?|certificats?|mat[ée]riels?|[ée]quipements?|stocks?|mots? de passe|titres?|agr[ée]ments?|habilitations?|licences|noms?|abonnements|abonnements? t[ée]l[ée]phoniques?|tapis|v[ée]g[ée]taux|produits?|badges?|consignes?|filtres?|pi[èe]ces?|bons?|(?<!pr[ée]sente )commandes?|d[ée]lais?|exclusivit[ée]|consommables?|[ée]nergies?|contrats de travail|p[ée]riode d'essai|sous-traitance|personnels?|salari[ée]s?|v[ée]hicules?|parc|stocks?|offres?|cl[ée]s?|comit[ée]s?|commissions?|membres?|pr[ée]sident|suspension|astreintes?|visites?|mandats? (?:social|sociaux|d'administrateur)|inspections?|contr[ôo]les?|mobilier|linge|tests?|formations?|cartes?|autorisations (?:administratives?|d'urbanisme|de conduite|d'acc[èe]s)|permis)(?!\\p{L})";
const durations = "(?:dur[ée]e|p[ée]riode|terme|engagement|effets?|dispositif|offre de services?)(?!\\p{L})";
const noun = new RegExp(
  `(?<!\\p{L})(?:(?<other>${others})|(?<own>${contract})|(?<term>${durations})|(?<pronoun>il|elle|ils|elles|celui-ci|celle-ci|ce dernier|cette derni[èe]re)(?!\\p{L}))`,
  "giu",
);
/** Right before a noun: it completes another (`le contrat de maintenance des équipements`). */
const completing =
  /(?:(?<!\p{L})(?:de|du|des|d'|de la|de l'|de son|de sa|de ses|de leurs?|de ces|de cette|aux?|pour|sur|par|avec|dans|sous|en|sans|pass[ée]|pass[ée] (?:ce|le|un))|[àa] la|[àa] l') ?$/iu;

/** `30 % des postes` are postes. */
const partly = /(?:%|tiers|moiti[ée]|partie|plupart) des? $/iu;

export type Subject = "contract" | "other" | "unsaid";

/** What the sentence of a match is about, by the nouns before it. */
export function subjectBefore(match: RuleMatch): Subject {
  return subjectIn(match.document.view.slice(Math.max(match.sentence.start, match.start - 260), match.start), "last");
}

/** What words are about: the last noun that completes no other, which a verb after them is said of, or the first one. */
function subjectIn(words: string, which: "first" | "last"): Subject {
  const neutral = withoutTitles(words);
  let last: Subject | "pronoun" = "unsaid";
  for (const match of neutral.matchAll(noun)) {
    const before = neutral.slice(Math.max(0, match.index - 14), match.index).replace(partly, "");
    if (which === "first" && last !== "unsaid") break;
    if (last !== "unsaid" && completing.test(before)) continue;
    if (completing.test(before) && match.groups?.own === undefined) continue;
    if (match.groups?.own) last = "contract";
    else if (match.groups?.other) last = "other";
    else if (match.groups?.pronoun && last === "unsaid") last = "pronoun";
  }
  return last === "pronoun" ? "unsaid" : last;
}

/** The noun that a noun or an infinitive is said of: `renouvellement du contrat`, `reconduire le marché`. */
function objectIn(words: string): Subject {
  const object =
    /^(?:s|es)? ?(?:(?:tacites?(?:ment)?|expresses?|express[ée]ment|[ée]ventuel(?:le)?s?|automatiques?) )?(?:du|de la|de l'|des|de ce|de cette|de son|de ses|de leurs?|d'une?|de|d'|le|la|les|l'|ce|cet|cette|leurs?|son|sa|ses|tout|toute) ?(?<rest>[^.,;\n]{0,40})/iu.exec(
      words,
    )?.groups?.rest;
  const first = object && new RegExp(noun.source, "iu").exec(withoutTitles(object));
  if (
    !first ||
    first.index > 14 ||
    /(?:^|par|avec|sous|sur|commun|mutuel)(?: un| le| simple)? ?(?:commun |mutuel )$|(?:par|avec|sous|sur)(?: un| le)? $/iu.test(
      object.slice(0, first.index),
    )
  )
    return "unsaid";
  return first.groups?.own || first.groups?.term ? "contract" : first.groups?.other ? "other" : "unsaid";
}

const otherHeadings =
  /assurance|garantie|caution|mat[ée]riel|personnel|donn[ée]es|p[ée]nalit|livraison|d[ée]lais? d'ex[ée]cution|stock|s[ée]curit[ée]/iu;
const ownHeadings = /dur[ée]e|reconduction|renouvellement|prolongation|terme|p[ée]riode|effet|engagement/iu;

/** What is renewed at a mention: by its object, the subject of its sentence, that of the sentence before, its heading. */
export function renewedThing(match: RuleMatch): Subject {
  const object = objectIn(match.after(60));
  if (object !== "unsaid") return object;
  const { slice } = match.document.view;
  const own = subjectBefore(match);
  if (own !== "unsaid") return own;
  if (ownHeadings.test(headingsOf(match))) return "contract";
  const before = subjectIn(
    slice(Math.max(match.paragraph.start, match.sentence.start - 200), match.sentence.start),
    "first",
  );
  if (before !== "unsaid") return before;
  return otherHeadings.test(match.clause.heading) ? "other" : "unsaid";
}

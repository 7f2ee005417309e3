import type { PartyRole } from "../../../schemas/value-types.ts";
import { roleOf, rolePattern, roleWordsOf } from "../roles.ts";
import type { Span } from "../rule.ts";
import { orPlain } from "./accents.ts";
import { withoutAccents } from "./lexicon.ts";
import { trades } from "./party-trades.ts";

/** A place where the contract says how it calls a party (or the parties together, or something else). */
export interface AliasDefinition extends Span {
  /** As printed, without quotation marks: `le Prestataire`, `ISVTEC`. */
  readonly aliases: readonly string[];
  /** Of the first alias that is a role word. */
  readonly role?: PartyRole;
  /** `les Parties`: several at once. */
  readonly together: boolean;
}

const verb = String.raw`(?:dénommé|désigné|nommé|appelé|denommé|dénomme|désigne|denomme|designe|intitulé|qualifié)(?:[es]{0,3}|·e·?s?|\(e?s?\)(?:\(s\))?|\.e)`;
const adverb = `(?:(?:indifféremment|individuellement|indistinctement|également|aussi|collectivement|ensemble|conjointement|alternativement|séparément)(?: ou (?:indistinctement|ensemble|collectivement))?,? )?`;

/** What follows `dénommée`: a place in the text (`ci-après`, `par la suite`), `sous le nom`, or the name in quotation marks. */
const afterVerb = [
  String.raw`${adverb}(?:ci[- ]?(?:après|apres|dessous)|dans (?:ce qui suit|la suite|le corps|le texte|le présent|la présente|les présentes)(?: (?:du|de la|des) [\p{L} -]{3,40}?)?|aux présentes|par la suite|au présent (?:contrat|document|marché)) ?`,
  "(?=(?:sous|par) (?:l'appellation|l'expression|l'abréviation|les? mots?|le nom|le terme|la dénomination|le vocable))",
  `(?=(?:par |comme |en qualité de )?(?:le |la |les |l' ?)?["«“])`,
  String.raw`(?=(?:le|la) \p{L}{4,20} (?:de ce|du présent) contrat)`,
].join("|");

/** `ci-après dénommée`, `dénommé ci-après`, `désignée dans ce qui suit par`, `(le « Client »)`. */
const introduction = orPlain(
  new RegExp(
    [
      String.raw`(?<!\p{L})(?:ci[- ]?(?:après|apres|dessous|dessus),? ${adverb}(?:et )?(?:${verb} ?)?${adverb}|${verb} (?:${afterVerb})|(?:est|sera|seront) (?:ci-après )?${verb} )`,
      String.raw`(?<=\n|[,;.] )(?=(?:le |la |l')["«“]\s?(?:${rolePattern.fr})\s?["»”]\s*(?:\n|,|$|d'une|d'autre))`,
      String.raw`(?<=[\p{L}\d)] ?, )(?=(?:["«“]\s?(?:le |la |l')|(?:le |la |l')["«“]\s?)\p{L}[^"»”\n]{2,30}["»”]\s*(?:[;.,)\n]|$|et ))`,
      String.raw`(?<=[,;(–—-] |\n)(?:dans (?:la|toute la) suite(?: (?:du|de la|des) [\p{L} ]{3,30})?|dans ce qui suit|plus loin|par la suite) ?[:,] ?(?=(?:le |la |l')\p{L})`,
      String.raw`\((?=(?:le |la |l' ?|les )?["«“])`,
      String.raw`(?<=[,(] ?|\n)(?:dite?s?|désormais|plus loin|ensuite|ici)(?: (?:dite?s?|appelée?s?|nommée?s?))?,? (?=["«“]\s?(?:le |la |l')|(?:le |la |l')["«“])`,
    ].join("|"),
    "giu",
  ),
);
const filler = orPlain(
  /^(?:[ *:,]|(?:par|comme|sous|(?:par )?(?:les? mots?|l'expression|l'abréviation)|sous le (?:terme|nom|vocable|sigle)|l'appellation|les termes|la dénomination|le (?:terme|nom|vocable|sigle)|de|du|dans|en qualité)(?=[ :"«“]))*/iu,
);
const quoted = orPlain(
  /^[ ,;/*]*(?:(?:et\s?\/?\s?ou|ou|et)\s+)?(?:(?:indifféremment|par) )?(?<article>le |la |les |l' ?)?["«“]\s?(?<name>[^"«»“”\n]{1,60}?)\s?["»”]\*{0,2}/iu,
);
const bare = orPlain(
  /^(?<alias>(?:(?:le|la|les)\s+|l')?\p{L}[\p{L}'&.-]*(?: (?:d'|de |des |du )?\p{L}[\p{L}'&.-]*){0,3}?)(?=\s*(?:[,;.:)\n(—–\]]|-\s|$|\s(?:d'une|d'autre|de première|de seconde|et|ou|de ce|dans|du présent)(?=\s)))/iu,
);

/** Every definition of a party's name in a range of the view, in order. */
export function aliasDefinitions(text: string): AliasDefinition[] {
  const found: AliasDefinition[] = [];
  let last = 0;
  for (const match of text.matchAll(introduction)) {
    if (match.index < last) continue;
    const after = match.index + match[0].length;
    const { aliases, length } = aliasesAfter(text.slice(after, after + 220));
    if (aliases.length === 0) continue;
    last = after + length;
    const role = aliases.map(partyRoleOf).find((candidate) => candidate !== undefined);
    const together = aliases.some((alias) => /^(?:les )?(?:parties|partie|contractants|cocontractants)$/iu.test(alias));
    found.push({ start: match.index, end: last, aliases, role, together });
  }
  return found;
}

function aliasesAfter(text: string): { aliases: string[]; length: number } {
  const aliases: string[] = [];
  let length = filler.exec(text)?.[0].length ?? 0;
  for (;;) {
    const match = quoted.exec(text.slice(length));
    if (!match) break;
    aliases.push(`${match.groups?.article ?? ""}${match.groups?.name ?? ""}`.replaceAll("*", "").trim());
    length += match[0].length;
  }
  if (aliases.length > 0) return { aliases, length };
  const match = bare.exec(text.slice(length));
  const alias = match?.groups?.alias?.trim().replace(/(?<=\p{Ll}{2})\.$/u, "");
  return alias ? { aliases: [alias], length: length + (match?.[0].length ?? 0) } : { aliases, length: 0 };
}

/** Words for a party that are too common elsewhere to be role words of every rule. */
const moreRoles: Readonly<Record<string, PartyRole>> = {
  administration: "buyer",
  ville: "buyer",
  commune: "buyer",
  département: "buyer",
  région: "buyer",
  métropole: "buyer",
  établissement: "buyer",
  "donneur d'ordres": "buyer",
  "maitre de l'ouvrage": "buyer",
  "maîtrise d'ouvrage": "buyer",
  adhérent: "buyer",
  utilisateur: "buyer",
  "entreprise cliente": "buyer",
  "entreprise bénéficiaire": "buyer",
  "société cliente": "buyer",
  consommateur: "buyer",
  candidat: "supplier",
  soumissionnaire: "supplier",
  contractant: "supplier",
  cocontractant: "supplier",
  "co-contractant": "supplier",
  groupement: "supplier",
  "maître d'oeuvre": "supplier",
  "maître d'œuvre": "supplier",
  opérateur: "supplier",
  agence: "supplier",
  "bureau d'études": "supplier",
  intégrateur: "supplier",
  "entrepreneur principal": "buyer",
  agent: "agent",
  organisme: "supplier",
  "organisme de formation": "supplier",
  exploitante: "supplier",
  "société de nettoyage": "supplier",
  "entreprise de nettoyage": "supplier",
  formateur: "supplier",
  intervenant: "supplier",
  constructeur: "supplier",
  fabricant: "supplier",
  traiteur: "supplier",
  cédant: "supplier",
  cessionnaire: "buyer",
  occupant: "lessee",
  occupante: "lessee",
  "sous-locataire": "lessee",
  "crédit-bailleur": "lessor",
  "crédit-preneur": "lessee",
  "apporteur d'affaires": "agent",
  apporteur: "agent",
  "agent commercial": "agent",
  courtier: "agent",
  "donneur de licence": "licensor",
  "preneur de licence": "licensee",
  souscripteur: "buyer",
  fermier: "concessionaire",
  architecte: "supplier",
  avocat: "supplier",
  "expert-comptable": "supplier",
  graphiste: "supplier",
  photographe: "supplier",
  paysagiste: "supplier",
  ascensoriste: "supplier",
  restaurateur: "supplier",
  producteur: "supplier",
  installateur: "supplier",
  réparateur: "supplier",
  "société de gardiennage": "supplier",
  "société de sécurité": "supplier",
  "centre de formation": "supplier",
  "prestataire de services": "supplier",
  "syndicat des copropriétaires": "buyer",
  franchiseur: "licensor",
  franchisé: "licensee",
  commettant: "principal",
  "entreprise principale": "buyer",
  "entreprise utilisatrice": "buyer",
  "entreprise d'accueil": "buyer",
  "entreprise de travail temporaire": "supplier",
  "entreprise attributaire": "supplier",
  "entreprise titulaire": "supplier",
  "entreprise intervenante": "supplier",
  "établissement support": "buyer",
  "établissement coordonnateur": "buyer",
  coordonnateur: "buyer",
  "coordonnateur du groupement": "buyer",
  commanditaire: "buyer",
  chargeur: "buyer",
  expéditeur: "buyer",
  déposant: "buyer",
  dépositaire: "supplier",
  commissionnaire: "supplier",
  sponsor: "partner",
  organisateur: "buyer",
  annonceur: "buyer",
  affréteur: "buyer",
  fréteur: "supplier",
  logisticien: "supplier",
  réservataire: "buyer",
  auteur: "supplier",
  artiste: "supplier",
  influenceur: "supplier",
  "travailleur indépendant": "supplier",
  freelance: "supplier",
  développeur: "supplier",
  traducteur: "supplier",
  rédacteur: "supplier",
  praticien: "supplier",
  domiciliataire: "supplier",
  domicilié: "buyer",
  prêteur: "lessor",
  emprunteur: "lessee",
  crédirentier: "supplier",
  cotraitant: "supplier",
  "co-traitant": "supplier",
  preneuse: "lessee",
  bailleresse: "lessor",
  locatrice: "lessee",
  "compagnie d'assurance": "insurer",
  "organisme assureur": "insurer",
  "société d'assurance": "insurer",
  intermédiaire: "agent",
  "preneur d'assurance": "insured",
  "établissement bénéficiaire": "buyer",
};

/** Words for a party that name too many other things to tell a role outside a definition. */
const commonWords =
  /^(?:administration|ville|commune|département|région|métropole|établissement|adhérent|utilisateur|consommateur|groupement|opérateur|agence|agent|organisme|intervenant|bénéficiaire|destinataire|associé|entreprise|coordonnateur|sponsor|collectivité|stagiaire|exploitante?|intermédiaire|architecte|avocat|producteur|photographe|restaurateur|organisateur|auteur|artiste|développeur|traducteur|rédacteur|praticien|syndicat des copropriétaires)$/u;

/** Alternation of the words that name a side of a contract wherever they stand, longest first; plural and feminine forms too. */
export const partyWords = [...roleWordsOf("fr"), ...Object.keys(moreRoles)]
  .filter((word) => !commonWords.test(word))
  .sort((a, b) => b.length - a.length)
  .map((word) => (word.includes(" ") ? word.replaceAll(" ", "\\s") : withFeminine(word)))
  .join("|");

function withFeminine(word: string): string {
  if (word.endsWith("eur")) return `${word.slice(0, -3)}(?:eur|euse|rice|eresse)s?`;
  return `${word}${/[^e]$/u.test(word) ? "e?" : ""}s?`;
}

const plainRoles = new Map(Object.entries(moreRoles).map(([word, role]) => [withoutAccents(word), role]));

/** The role that a word for a party stands for, in a place that names parties: `l'Acheteur`, `le Mandataire Centralisateur`. */
export function partyRoleOf(alias: string): PartyRole | undefined {
  const bareAlias = alias
    .toLowerCase()
    .replace(/^(?:le |la |les |l' ?|un |une )/u, "")
    .replace(/\s+(?:du marché|de l'accord-cadre|du contrat|de ce contrat)$/u, "")
    .trim();
  return (
    roleOfWords(bareAlias) ??
    partsOf(bareAlias)
      .map(roleOfWords)
      .find((role) => role !== undefined)
  );
}

function roleOfWords(words: string): PartyRole | undefined {
  const known = (word: string) =>
    roleOf(word, "fr") ??
    moreRoles[word] ??
    moreRoles[word.replace(/s$/u, "")] ??
    trades[word] ??
    plainRoles.get(withoutAccents(word));
  return [words, ...masculines(words)].map(known).find((role) => role !== undefined);
}

/** The words of a name of two, the telling one mostly first; none of a common word, which tells nothing beside another. */
function partsOf(alias: string): readonly string[] {
  const parts = /^\p{L}{4,} \p{L}{4,}$/u.test(alias) ? alias.split(" ") : [];
  return parts.filter((part) => !commonWords.test(part));
}

/** A role word said of a woman or of a company: `la Mandante`, `l'Acquéreuse`, `la Bailleresse`, `la Cédante`. */
function masculines(word: string): string[] {
  return [
    [/eresse$/u, "eur"],
    [/trice$/u, "teur"],
    [/euse$/u, "eur"],
    [/(?<=\p{L}{3})e$/u, ""],
  ].flatMap(([ending, masculine]) => {
    const other = word.replace(ending as RegExp, masculine as string);
    return other === word ? [] : [other];
  });
}

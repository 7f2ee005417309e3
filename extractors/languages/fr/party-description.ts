import type { PartiesValue } from "../../../schemas/fields/parties.ts";
import { findLegalForms } from "../../../values/companies.ts";
import { siren, siret } from "../../../values/identifiers.ts";
import { findVatNumbers } from "../../../values/vat.ts";
import { asPrinted } from "../letter-case.ts";
import { rolePattern } from "../roles.ts";
import type { Span } from "../rule.ts";
import { orPlain } from "./accents.ts";
import { hasBlank } from "./lexicon.ts";
import { bodyWord, formLabel, leadingWords, notAName, streetWord } from "./party-lexicon.ts";

/** What a description of a party says, its role aside. */
export interface PartyDescription {
  readonly party: Omit<PartiesValue, "role" | "alias">;
  /** Place of the name in the description. */
  readonly nameAt: Span;
  /** It has a capital, a registration, a seat or a birth: it can hardly be anything but a party. */
  readonly identified: boolean;
}

/**
 * Reads a description such as `La société DURAND, SAS au capital de …, dont le siège est …, représentée par …`, from its
 * beginning. `blank` where the name is left to be filled in; undefined where the text does not begin with a name.
 */
export function describeParty(description: string): PartyDescription | "blank" | undefined {
  const named = nameOf(description);
  if (named === "blank" || named === undefined) return named;
  const own = description.slice(0, throughCompany.exec(description)?.index ?? description.length);
  return {
    party: withoutUndefined({
      name: named.name.replaceAll(/\s?[«»"“”]\s?/gu, " ").trim(),
      legalForm: named.legalForm ?? formOutside(named.name, own),
      ...numbersIn(own),
      address: addressOf(own),
      representative: representativeOf(description),
    }),
    nameAt: named.at,
    identified: identity.test(description),
  };
}

/** A company that represents the party; what follows describes that company. */
const throughCompany = orPlain(/représentée? [^,;\n]{0,60}?,? ?(?:par )?la (?:société|SASU?|SARL|SCI|SA)(?!\p{L})/iu);

/** Legal forms as printed, in order. */
function formsIn(text: string): { words: string; start: number }[] {
  return findLegalForms(text).map(({ start, end }) => ({ words: text.slice(start, end), start }));
}

/** The legal form, unless it is the beginning of the name: `Communauté d'agglomération du …`. */
function formOutside(name: string, description: string): string | undefined {
  return formsIn(description).find(({ words }) => !words.includes(" ") || !name.startsWith(words))?.words;
}

/** Company numbers: those whose check digits are right, else those that are named as such, which a check then flags. */
function numbersIn(text: string): Pick<PartiesValue, "siren" | "siret" | "vatNumber"> {
  const [establishment] = [...siret.find(text), ...siret.findAnnounced(text)];
  const [company] = [...siren.find(text), ...siren.findAnnounced(text)];
  return {
    siren: company?.value ?? establishment?.value.slice(0, 9),
    siret: establishment?.value,
    vatNumber: findVatNumbers(text)[0]?.value,
  };
}

const identity = orPlain(
  /(?<!\p{L})(?:au capital|siège|immatricul|inscrite? au|R\.?C\.?S|SIRE[NT]|représentée? par|demeurant|domicilié|né(?:e|\(e\))? le|sise? |forme juridique|raison sociale|dénomination sociale|répertoire des métiers|R\.?N\.?A)/iu,
);

/** What comes before a name: list marks, connecting words, labels. */
const lead = orPlain(
  new RegExp(
    String.raw`^(?:[\s:;,•·*"'«“()–—-]|\d{1,2}\s?(?:°\s?\)|[.)°])(?=\s)|\(?[a-zivx]{1,4}\)|(?:${leadingWords})(?!\p{L})(?=\s*[:,\s])){1,30}`,
    "iu",
  ),
);
const kind = orPlain(
  new RegExp(
    String.raw`^(?:(?:l'|la |le )?(?:société|sté|entreprise|compagnie|firme)(?: (?:dénommée|dite))?\s+(?!(?:de|des|du|en|par|à|anonyme|civile)\s|d'|(?!${asPrinted("L'\\p{Lu}")})l')|(?:la |le |l')?(?<form>SASU?|SARL|EURL|SA|SCI|SNC|SCOP|GIE|SELARL)\s+(?=[\p{Lu}\d«"“]))`,
    "iu",
  ),
);
const article = orPlain(
  new RegExp(
    String.raw`^${asPrinted("(?:[Ll]a |[Ll]e |[Ll]es |[Ll]')(?=[\\p{Lu}\\d«\"“])")}|^(?:la |le |les |l')(?=(?:${bodyWord})(?!\p{L}))`,
    "iu",
  ),
);
/** Verbs that go on after a party's name in a sentence. */
const finiteVerb =
  "(?:n'|s'|l')?(?:est|sont|sera|a|ont|avait|ayant|confie|charge|commande|mandate|donne|loue|concède|consent|octroie|accorde|vend|cède|fournit|livre|met|remet|prend|assure|assurera|garantit|exploite|exerce|gère|déclare|souhaite|désire|envisage|recherche|dispose|possède|accepte|engage|oblige|intervient|agit|prête|verse|attribue|délègue|afferme|subventionne|soutient|alloue|autorise|missionne|sollicite|retient|achète|acquiert|transfère|propose|réalise|effectue|édite|commercialise|distribue|reconnaît|conviennent|décident|s'engagent|toujours|désormais)";
const nameEnd = orPlain(
  new RegExp(
    [
      String.raw`[,;\n\t(*|]|["»”](?=[\s,;.]|$)|\s[-–—]\s|(?<!(?:^|\s)\p{Lu})\.(?=\s|$)|\s:|:\s`,
      String.raw`\s(?:au capital|association (?:régie|loi|déclarée|à but)|établissement public|collectivité|dont|ayant|prise? en|à (?:laquelle|savoir)|et (?:dont|la|le|l')|pour (?:la|le|les)|d'une part|d'autre part|sise?|située?|née?|qui|que|dans|sur|sous)(?!\p{L})`,
      String.raw`\s${asPrinted(finiteVerb)}(?!\p{L})`,
      String.raw`\s(?:société (?:par|anonyme|à|en|civile|coopérative|de droit|d'économie)|immatricul|inscrit|représenté|domicilié|demeurant|élisant|agissant|enregistré|dénommé|désigné|ci[- ]après|ci-dessous|SIRE[NT]|RCS|R\.C\.S|né\(e\))`,
      String.raw`\s(?:${formLabel})(?!\p{L})[^:|\n]{0,30}[:|]|\s${asPrinted("\\p{Lu}[\\p{Ll}' ]{3,28}\\s[:|](?=\\s)")}`,
      String.raw`(?<=\p{L})\s(?:\d{1,4},? ?(?:bis |ter )?,? ?(?:${streetWord})(?!\p{L})|${asPrinted("Rue|Avenue|Boulevard|Place|Route|Chemin|Quai|Allée|Impasse")} (?:de|du|des|d'|\p{Lu}))`,
      String.raw`\s(?:\d{5}(?=\s\p{Lu})|${asPrinted("Titulaire|Prestataire|Client|Acheteur|Fournisseur|Bailleur|Preneur|Maître d'(?:ouvrage|œuvre|oeuvre)|Maître de l'ouvrage|Pouvoir adjudicateur")}(?=\s|$)|hôtel de ville|BP \d|CS \d)`,
    ].join("|"),
    "iu",
  ),
);

function nameOf(description: string) {
  let start = lead.exec(description)?.[0].length ?? 0;
  const leading = leadingForm(description.slice(start));
  start += leading?.length ?? 0;
  const kindMatch = kindBefore(description.slice(start));
  start += (kindMatch ?? article.exec(description.slice(start)))?.[0].length ?? 0;
  start += tradeBefore(description.slice(start));
  start += /^[\s"«“*]*/u.exec(description.slice(start))?.[0].length ?? 0;
  const rest = description.slice(start, start + 200);
  const stop = nameEnd.exec(rest);
  const name = withoutTail(rest.slice(0, stop?.index ?? rest.length), stop?.[0] ?? "");
  const opens = kindMatch !== null || leading !== undefined;
  if (hasBlank(rest.slice(0, name.length + 8)) || (opens && name === "")) return "blank" as const;
  if (!isName(name, opens) || stop?.[0].trim() === ":") return undefined;
  return { name, legalForm: leading?.form ?? kindMatch?.groups?.form, at: { start, end: start + name.length } };
}

/** `la société` before a name; before an article in lower case it goes on (`la société la plus …`). */
function kindBefore(text: string): RegExpExecArray | null {
  const match = kind.exec(text);
  return match && /^(?:la|le|les)\s/u.test(text.slice(match[0].length)) ? null : match;
}

const trade =
  /^(?:[Ll]'|[Ll]e |[Ll]a )?(?:[Oo]rganisme(?: de formation)?|[Cc]entre de formation|[Bb]ureau d'études|[Ee]ntreprise|[Aa]telier|[Éé]tude) (?=\p{Lu}{2})/u;

/** Length of the words for a trade before a name in capitals, which they are no part of: `Bureau d'études HYDRO-SOLS`. */
function tradeBefore(text: string): number {
  return trade.exec(text)?.[0].length ?? 0;
}

/** The name without closing marks, and without what follows a legal form in it; `S.A.` keeps its full stop. */
function withoutTail(raw: string, stop: string): string {
  const bare = raw.replace(/[\s"»”'*:.,]+$/u, "");
  const form = formsIn(bare).find(({ words, start }) => start > 0 && /^[\p{Lu}.]+$/u.test(words));
  const cut = form ? bare.slice(0, form.start + form.words.length) : bare;
  return stop.startsWith(".") && /\.\p{L}$/u.test(cut) ? `${cut}.` : cut;
}

/** A legal form before the name: `la société par actions simplifiée DURAND`. */
function leadingForm(text: string) {
  const before = /^(?:la |le |l'|une )?/iu.exec(text)?.[0].length ?? 0;
  const [form] = formsIn(text.slice(before, before + 90));
  if (form?.start !== 0 || !form.words.includes(" ")) return undefined;
  const length = before + form.words.length;
  const gap = /^\s+(?:dénommée |dite )?(?=[\p{Lu}\d«"“])/u.exec(text.slice(length))?.[0].length;
  const goesOn = /^\s+(?:d(?:e|u|es)(?!\p{L})|d')/iu.test(text.slice(length));
  return gap === undefined || goesOn ? undefined : { form: form.words, length: length + gap };
}

const startsNoName = new RegExp(String.raw`^(?:${notAName})(?!\p{L}|-\p{L}|\.)`, "iu");
const onlyKind = orPlain(
  /^(?:la |le |l'|les )?(?:société|sociétés|entreprise|clients?|titulaires?|prestataires?|fournisseurs?|acheteurs?|bailleurs?|preneurs?|locataires?|pouvoir adjudicateur|maître d'ouvrage|personne|organisme|établissement|association|candidats?|soumissionnaires?|attributaires?|groupement|mandataire|collectivité|commune|représentant|maître d'œuvre|sous-traitants?|assureurs?|m|mme|monsieur|madame)$/iu,
);

const body = orPlain(new RegExp(String.raw`^(?:${bodyWord})(?!\p{L})`, "iu"));
const role = orPlain(new RegExp(String.raw`^(?:${rolePattern.fr})(?!\p{L})`, "iu"));
const plainWord = orPlain(
  /(?<![\p{L}'-])(?!(?:de|du|des|la|le|les|et|en|à|au|aux|pour|sur|sous|lès|d|l)(?![\p{L}]))\p{Ll}[\p{L}-]*/gu,
);

/** Whether a name begins like that of a public body or an association: `Commune de`, `Centre hospitalier`. */
export function isBody(name: string): boolean {
  return body.test(name);
}

/** `DES TROIS MOULINS`, after `la SCI`. */
const capitals = /^\p{Lu}{2,3} \p{Lu}{2}/u;

/** `Régis Malvaux, président du directoire`: who signs for a party, beside its role in a signature block. */
export function isSignatory(description: string): boolean {
  return signatory.test(description);
}

const signatory = orPlain(
  new RegExp(
    String.raw`^[\s:|]*(?:(?:Monsieur|Madame|M\.|Mme|Mlle) )?${asPrinted("(?:\\p{Lu}[\\p{L}'.-]*\\s+){1,3}\\p{Lu}[\\p{L}'-]+")}\s?[,(\n–-]\s?(?:(?:son|sa|le|la|l') ?)?(?:vice-|co)?(?:président|gérant|direct(?:eur|rice)|maire|adjoint|proviseur|recteur|secrétaire général|chef|responsable|fondé de pouvoir|associé|administrat(?:eur|rice)|DG|PDG|DAF|DSI)`,
    "iu",
  ),
);

/** Whether words can be the name of a company, a public body or a person. */
function isName(name: string, announced: boolean): boolean {
  const words = name.split(" ");
  if (name.length < 2 || name.length > 110 || words.length > 16 || !/\p{L}/u.test(name)) return false;
  if (
    /^\d{1,2}\.\d/u.test(name) ||
    (startsNoName.test(name) && !(announced && capitals.test(name))) ||
    onlyKind.test(name)
  )
    return false;
  if (isBody(name)) return words.filter((word) => /\p{L}/u.test(word)).length > 1;
  if (role.test(name.replace(/^(?:l[ea]s? |l')/iu, "")) || (name.match(plainWord)?.length ?? 0) > 2) return false;
  return /^(?:d'|de )?[\p{Lu}\d]/u.test(name) || /^[\p{Ll}][\p{L}.&-]*\d[\p{L}\d.&-]*$/u.test(name);
}

const addressCue = orPlain(
  /(?<!\p{L})(?:(?:siège(?: social)?(?: administratif)?|domicile|établissement principal)(?: est| se)?(?: situé| sis| établi| fixé| trouve| situe)?e?|domicilié(?:e|\(e\))?(?: ensemble)?|demeurant(?: ensemble| tous (?:les )?deux)?|sise?|située?|adresse(?: postale| du siège(?: social)?| de l'établissement)?)[\s*]*(?::|à l'adresse suivante\s*:?|au|aux|à|en|chez|,)?[\s*]*/giu,
);
const addressEnd = orPlain(
  new RegExp(
    [
      String.raw`[;\t"»”*]|(?<!(?<!\p{L})(?:Pl|Av|Bd|St|Ste|Rte|Bât|Imm|Ch|All|R))\.(?=\s|$)|\s?\(?ci[- ]après`,
      String.raw`,?\s(?:et (?:le |la |les |l')|il (?:est|a) |au R\.?C\.?S|au registre|immatricul|inscrit|représenté|enregistr|identifié|ayant|dont|et (?:immatricul|représent|dont|ayant|inscrit|enregistr)|SIRE[NT]|RCS|R\.C\.S|sous le|titulaire|au capital|agissant|prise? en|dénommé|désigné|d'une part|d'autre part|n° ?(?:SIRE|RCS|de)|élisant|faisant|société (?:par|à|anonyme))`,
      String.raw`\s[-–—]\s(?=SIRE|RCS|TVA|Tél)`,
      String.raw`[\s,](?:${formLabel})(?!\p{L})[^:\n,]{0,30}:`,
      String.raw`\n(?!\d|BP|CS|TSA|Cedex|Bâtiment|\p{Lu}[\p{L}' -]{1,30}\n\d)`,
    ].join("|"),
    "iu",
  ),
);

function addressOf(description: string): string | undefined {
  for (const cue of description.matchAll(addressCue)) {
    const rest = description.slice(cue.index + cue[0].length, cue.index + cue[0].length + 220);
    const address = rest
      .slice(0, addressEnd.exec(rest)?.index ?? rest.length)
      .replace(/^[\s:,]+|[\s,:*(-]+$/gu, "")
      .replaceAll(/\s*\n\s*/g, ", ")
      .replace(/^([^(]*)\)$/u, "$1");
    if (/\d/.test(address) && /\p{L}{3}/u.test(address) && address.length >= 8 && !hasBlank(address)) return address;
  }
  return bareAddress(description);
}

const bare = orPlain(
  new RegExp(
    String.raw`(?<!\d)(?:\d{1,4}(?: ?(?:bis|ter|quater)|[A-D](?= ))?(?:[-/]\d{1,4})?,? )?(?<!\p{L})(?:${streetWord})(?!\p{L})[^;:\t()]{2,90}?(?<!\d)\d{2} ?\d{3} \p{Lu}[\p{L}' -]{1,40}?(?: cedex(?: \d{1,2})?)?(?=\s*(?:[,;.)\n]|$|[-–] |(?<!\p{L})(?:${formLabel}|représent|ci-après|immatric|RCS)))`,
    "iu",
  ),
);

/** Street, postcode and town that follow the name without a cue. */
function bareAddress(description: string): string | undefined {
  return bare
    .exec(description.slice(0, 500))?.[0]
    .replaceAll(/\s*\n\s*/g, ", ")
    .trim();
}

const personName = String.raw`(?:(?:Monsieur|Madame|Mademoiselle|M\.|Mme|Mlle|Mr|Maître|Me|Dr|Docteur|Professeur)\.?\s+(?<title>\p{Lu}[\p{L}'.-]*(?:\s+(?:de|du|des|d'|le|la)?\s?\p{Lu}[\p{L}'.-]*){0,4})|(?<bare>\p{Lu}[\p{L}'-]+(?:\s+(?:de |du |d')?\p{Lu}[\p{L}'.-]+){1,3}))`;
const representedBy = orPlain(
  new RegExp(
    String.raw`(?<!\p{L})(?:[Rr]eprésent(?:ée?s?|é\(e\)|ant(?: légal)?|ée? légalement)|[Ss]ignataire|en la personne de|agissant par)(?:\s+(?:aux (?:fins|présentes)[^,\n]{0,30}|légalement|à l'effet des présentes|par|pour|en la personne de|habilité[^:\n]{0,30}))*\s*[:,]?\s*(?:(?:son|sa|le|la|leur|ses|l')\s?[^,.;:\n(]{3,70}?,?\s+)?` +
      personName,
    "u",
  ),
);

function representativeOf(description: string): string | undefined {
  const match = representedBy.exec(description);
  const name = (match?.groups?.title ?? match?.groups?.bare)?.replace(/[\s.,-]+$/u, "");
  return name === undefined ||
    hasBlank(name) ||
    /(?<!\p{L})(?:Maire|Président|Directeur|Gérant|Directrice|Présidente)$/u.test(name)
    ? undefined
    : name;
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}

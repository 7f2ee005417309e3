import type { SitesValue } from "../../../schemas/fields/sites.ts";
import { asPrinted, inEitherCase } from "../letter-case.ts";
import type { Span } from "../rule.ts";
import { hasBlank } from "./lexicon.ts";
import { partyRoleOf } from "./party-aliases.ts";
import { streetWord } from "./party-lexicon.ts";
import { placeNoun } from "./sites-listed.ts";

/** Words that name a place, read from some words on. */
export interface PlacePhrase extends Span {
  readonly value: SitesValue;
  /** How many parts stand between its commas. */
  readonly parts: number;
  /** It begins with a word for a kind of places or with a street. */
  readonly isPlain: boolean;
}

/** Kinds of places beside those of lists; no groups. */
const moreKinds =
  "terminal|terminaux|ports?(?: de plaisance| de p[êe]che| sec)?|quais?|scieries?|silos?|box|boxes|EHPAD|d[ée]chett?eries?|garde-meubles?|[ée]tablissements?|appartements?|studios?|logements?|local|boutiques?|galeries?(?: marchandes?)?|centres? commerciaux?|laboratoires?|patinoires?|plateaux?(?: projet| technique)?|amphith[ée][âa]tres?|campus|universit[ée]s?|facult[ée]s?|fournil|cuisines?|carri[èe]res?|exploitations?|haras|moulins?|ch[âa]teaux?|abbaye|campings?|for[êe]t|squares?|jardins?|march[ée]s? couverts?|march[ée] d'int[ée]r[êe]t national|kiosques?|forts?|arsenal|raffineries?|centrales?|barrages?|[ée]cluses?|ponts?|tunnels?|aires?|a[ée]roports?|p[ée]pini[èe]res?|serres?|vergers?|vignobles?|chais?|caves?|fromageries?|minoteries?|abattoirs?|boulangeries?|blanchisseries?|brasseries?|auberges?|g[îi]tes?|chapelles?|cath[ée]drales?|temples?|mosqu[ée]es?|couvents?|prieur[ée]s?|ateliers?|aile|salles?|cours?|terrains?|parcelles?|emplacements?|cellules?|lots?|stands?|data ?centers?|salles? (?:serveurs?|des machines)|sous-stations?|chaufferies?|r[ée]servoirs?|forages?|stations? (?:d'[ée]puration|de pompage|de m[ée]tro)|m[ée]gisserie|tannerie|filature|forge|fonderie|imprimerie|cidrerie|distillerie|cimenterie|b[âa]tisse|corps de ferme|copropri[ée]t[ée]|ensemble immobilier|maisons? (?:de retraite|de quartier|des? \\p{L}+)|cit[ée] administrative|h[ôo]tel (?:du )?d[ée]partement(?:al)?|pr[ée]fecture|commissariat|tr[ée]sorerie|poste de secours|palais des \\p{L}+|vestiaires|bassins?|d[ée]p[ôo]ts?|plage|si[èe]ge";
const kinds = `(?:${placeNoun}|${moreKinds})`;
const isKind = new RegExp(`^(?:${kinds})(?![\\p{L}-])`, "iu");

const article =
  "(?:(?:le|la|les|un|une|des|du|de la|de l'|de|d'|au|aux|[àa] la|[àa] l'|l'|son|sa|ses|leurs?|notre|nos|votre|vos|mon|ma|ce|cette|ces|chacun des|l'un des|deux|trois|quatre|cinq|six) ?){0,3}";
const capital = asPrinted("(?:[ldLD]')?[\\p{Lu}\\d«\"“][\\p{L}\\d'.»\"”°&/-]*");
/** Small words inside the name of a place. */
const small = "(?:de|du|des|la|le|les|[àa]|au|aux|sur|sous|en|n°|l[èe]s|dit|dite|d[ée]nomm[ée]e?) |d'|l'";
/** Words in lower case that say more of the kind: `salle polyvalente`, `centre nautique`. */
const epithet =
  "(?!(?:pour|afin|pendant|dans|par|avec|selon|est|sont|sera|seront|dont|o[ùu]|qui|que|ainsi|entre|chaque|tous|toutes|et|ou|ne|se|sans|jusqu|depuis|lors|apr[èe]s|avant|ayant|comprenant|mis|mise|situ[ée]\\p{L}*|sise?s?|ci-apr[èe]s|d[ée]sign[ée]\\p{L}*|d'une|mais|il|elle|ils|elles|on|a|ont|sauf|hors|selon|sous r[ée]serve)(?![\\p{L}'-])|\\p{Ll}+(?:[eivd]ra|ront|raient|rait|issent)(?![\\p{L}-]))" +
  asPrinted("\\p{Ll}[\\p{L}-]*");
const called = `(?: (?:${small}){0,3}(?:${capital}|${epithet})){0,8}`;
const number = "\\d{1,4}(?:(?:[/-]| ?(?:et|[àa]) ?)\\d{1,4})?(?: ?(?:bis|ter|quater)(?!\\p{L}))?,? ";
const road = `(?:${number})?(?:(?:la|le|l') ?)?(?:${streetWord}|r\\.|lieudit|Z\\.?[IA]\\.?|voie|port)(?![\\p{L}])[^,;:()\\n\\t«»]{2,60}?`;
const end =
  "(?=\\s*(?:[,.;:)(\\n\\t]|$)| - | – | (?:pour|afin|pendant|dans|par|avec|selon|est|sont|sera|seront|dont|o[ùu]|qui|que|ainsi|entre|chaque|et|ou|ne|se|tous|toutes|du (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|le \\d|[àa] (?:compter|partir|raison|usage)|en vue|d[èe]s|jusqu|lors|de \\d)(?![\\p{L}-]))";
const town = `(?:\\d{2} ?\\d{3} )?\\p{Lu}[\\p{L}'-]*(?:[ -](?:(?:sur|sous|en|de|du|des|la|le|les|l[èe]s|aux?)[ -]|l'|d')*[\\p{Lu}][\\p{L}'-]*){0,5}(?: cedex(?: \\d{1,2})?)?(?: \\(\\d{2,5}\\))?`;
/** `bâtiment C`, `quai 12`, `3e étage`, `salle E 12`. */
const unit =
  "(?:b[âa]t(?:iment|\\.)?|quais?|portes?|cellules?|postes?|box|lots?|salles?|bureaux?|hall|escalier|entr[ée]e|aile|ligne|stand|emplacement|niveau|all[ée]e|cour|module|travée|local|appartement|appt|n°|section|parcelle|hangar|magasin|voie)(?: n°)? ?(?:[\\p{Lu}\\d][\\p{L}\\d/-]{0,12}(?: [\\p{Lu}\\d][\\d]{0,4})?|nord|sud|est|ouest)|\\d{1,2}(?:er|[èe]me|e) [ée]tage|rez-de-chauss[ée]e|(?:premier|deuxi[èe]me|troisi[èe]me|dernier) [ée]tage";
const part = `(?:(?:situ[ée]{1,2}s?|sise?s?|implant[ée]{1,2}s?|install[ée]{1,2}s?|[ée]tablie?s?|d[ée]nomm[ée]{1,2}s?),? )?(?:(?:au|[àa]|dans|sur|en|commune de|ville de) )?(?:(?:la|le|les) |l')?(?:${road}(?:,? (?:[àa] )?${town})?|${unit}|${town}|«[^»\\n]{2,50}»)`;
const next = new RegExp(
  `^(?:, ?| - | – | ?\\(| (?=(?:situ[ée]|sise?|implant[ée]|au \\d|[àa] (?:la )?\\p{Lu}|\\d{1,4}(?: ?bis)?,? (?:${streetWord})|\\d{5} \\p{Lu}|«)))(?<part>${part})\\)?${end}`,
  "u",
);
const byKind = inEitherCase(new RegExp(`^(?<article>${article})(?<name>(?:${kinds})(?![\\p{L}-])${called})`, "iu"));
const byRoad = inEitherCase(
  new RegExp(`^(?:(?:au|[àa]|dans|sur) )?(?:(?:la|le|les) |l')?(?<name>${road})${end}`, "iu"),
);
const byTown = new RegExp(
  `^(?:[àa] |au )?(?<name>${town}|${capital}(?: (?:${small}){0,3}${capital}){0,7})(?![\\p{L}])`,
  "u",
);

/** Who is named rather than where: companies, courts, banks; and what only the contract calls so. */
const noSite =
  /(?<!\p{L})(?:tribunal|cour d'appel|banque|caisse|soci[ée]t[ée]|S\.?A\.?R\.?L|SAS|SCI|notaire|mutuelle|registre|RCS|R\.C\.S|SIRE[NT]|capital|minist[èe]re|chambre de|barreau|conseil|code|loi|article|annexe|BP \d|TSA|CCAP|CCTP|euros?|€|HT|TTC|jours?|mois|heures?|semaines?|kg|m²|ans?)(?!\p{L})/iu;
const noTown =
  /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre|monsieur|madame|m\.|mme|tel|t[ée]l|le|la|les|il|elle|ce|cette|aucun|sans|oui|non|voir|selon|sur|[àa]|par|n[ée]ant|idem|un|une|des?|\d+(?:$| )|\d{1,2}[:h])(?![\p{L}-])/iu;

/** The place that words from an offset on name; `announced`: a label says that one follows, so that a town will do. */
export function placePhraseAt(text: string, from: number, end: number, announced: boolean): PlacePhrase | undefined {
  const words = text.slice(from, Math.min(end, from + 260));
  const kind = byKind.exec(words);
  const found = kind ?? byRoad.exec(words) ?? (announced ? byTown.exec(words) : null);
  if (!found) return undefined;
  const name = kind ? cutName(kind.groups?.name ?? "") : (found.groups?.name ?? "");
  const nameAt = found[0].lastIndexOf(found.groups?.name ?? "");
  let at = nameAt + name.length;
  at += /^ \(\d{2,5}\)/u.exec(words.slice(at))?.[0].length ?? 0;
  const first = words.slice(nameAt, at);
  const parts = [first];
  while (parts.length < 6) {
    const more = next.exec(words.slice(at));
    const { part: piece = "" } = more?.groups ?? {};
    if (!more || noTown.test(piece) || isRoleWord(piece)) break;
    parts.push(
      piece
        .replace(/^(?:situ[ée]{1,2}s?|sise?s?|implant[ée]{1,2}s?),? /iu, "")
        .replace(/^(?:au|[àa]) (?=\p{Lu}|\d)/u, ""),
    );
    at += more[0].length;
  }
  const whole = words.slice(nameAt, at);
  if (noSite.test(whole) || hasBlank(whole) || (!kind && (noTown.test(first) || isRoleWord(first)))) return undefined;
  if (!parts.some((one) => hasProperWord(one)) || parts.every((one) => onlyUnit.test(one))) return undefined;
  const isStreet = !kind && byRoad.test(first);
  const isPlain = kind !== null || isStreet || parts.some((one, index) => index > 0 && byRoad.test(one));
  const isSort = !hasProperWord(first) && !/\d/u.test(first) && parts.slice(1).some((one) => byRoad.test(one));
  const value: SitesValue =
    isStreet || isSort
      ? { address: (isSort ? parts.slice(1) : parts).join(", ") }
      : { name: first.trim(), ...(parts.length > 1 && { address: parts.slice(1).join(", ") }) };
  return { value, start: from + nameAt, end: from + at, parts: parts.length, isPlain };
}

const onlyUnit = new RegExp(
  `^(?:${unit})$|^(?:locaux|bureaux|locaux? \\p{L}+|si[èe]ge|plate-?formes?) (?:de |de l'|du )?\\p{Lu}{2,}(?![\\p{Ll}])`,
  "iu",
);

/** A name up to its last word with a capital or figure: `stade de la Prairie et ses vestiaires`. */
function cutName(name: string): string {
  const proper = [...name.matchAll(/(?<![\p{L}\d-])(?:[ld]')?[\p{Lu}\d«"“][\p{L}\d'.»"”°&/-]*/giu)].filter(([word]) =>
    /^(?:[ldLD]')?[\p{Lu}\d«"“]/u.test(word),
  );
  const last = proper.at(-1);
  const kept = last ? name.slice(0, last.index + last[0].length) : name;
  return kept.replace(/[.,\s]+$/u, "");
}

function isRoleWord(words: string): boolean {
  const word = words.replace(/^(?:le |la |les |l'|au |aux |du |chez )+/iu, "").split(/[ ,]/u)[0] ?? "";
  return partyRoleOf(word) !== undefined || /^parties?$/iu.test(word);
}

/** A capital letter beyond the first word of the kind that is no word for a party: `locaux du Client` names none. */
function hasProperWord(words: string): boolean {
  const rest = words.replace(isKind, "");
  return [...rest.matchAll(/(?<![\p{L}\d])\p{Lu}[\p{L}\d'-]*/gu)].some(
    ([word]) =>
      partyRoleOf(word) === undefined &&
      !/^(?:Parties?|Contrat|March[ée]|Travaux|Prestations?|Services?|Site|Lieux?|Locaux|Établissement|Utilisateur|Exploitant|Organisateur|Occupant|Ville|Commune|Collectivité|École|Association|Organisme|Stagiaire|Dépositaire|Équipements?|Immeubles?|Lou[ée]{1,2}s?|Local|Bâtiments?|Installations?|Adresses?|Mat[ée]riels?|Produits?|Biens?)$/iu.test(
        word,
      ),
  );
}

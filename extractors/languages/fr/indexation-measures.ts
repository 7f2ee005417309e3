import type { IndexationValue } from "../../../schemas/fields/indexation.ts";

/** Whether a sentence names what a price is measured by: an index, or a price or wage that is published elsewhere. */
export function namesMeasure(words: string): boolean {
  return /[Ii]ndice|[Ii]ndex|ILC|ILAT|IRL|ICC|S(?:yntec|YNTEC)|SMIC/u.test(words) || otherMeasure.test(words);
}

/** Measures that are called no index: the inflation rate, minimum wages of a trade, a quotation. */
const otherMeasure =
  /(?<name>(?:taux d')?inflation|(?:minima|minimums|salaires? minim[au]\p{L}*) conventionnels?(?: (?:de|du|des|d')[^,;.()\n]{3,50})?|(?<=(?:l'[ée]volution|la variation|variations?|augmentation) (?:du |de la |des |de l'))(?:cours|cotations?|prix) (?:du |de la |des |de l'|d[eu] )(?!march[ée]|prestation|contrat|pr[ée]sent|bordereau)[^,;.()\n]{3,40})/iu;

/** An index that is described but not in the table: `l'indice du transport routier publié par le CNR`. */
export function describedMeasure(words: string): IndexationValue["indices"] {
  const other = otherMeasure.exec(words)?.groups?.name;
  const name =
    /(?<!\p{L})(?:l'|de l'|d'un |un )(?:indice|index) (?:(?:national|mensuel|trimestriel|INSEE) )*(?!(?:d[eu]s? |de la |de l'|d'|l'|la )*(?:r[ée]f[ée]rence|base|d[ée]part|origine|comparaison|r[ée]vision|suivant|pr[ée]c[ée]dent|mentionn|choisi|retenu|ci-|publi|connu|qui|ainsi|premier|deuxi[èe]me|second|troisi[èe]me|quatri[èe]me|dernier|\d(?:er|e|[èe]me)?|du m[êe]me|m[êe]me|trimestre|mois|ann[ée]e|ayant|est|sera|de la date)(?!\p{L})|(?:publi|connu|mentionn|retenu|choisi|vis)[ée])(?<name>(?:d[eu]s? |de la |de l'|d')?(?:(?!(?:publi[ée]e?|connu|en vigueur|applicable|entre|selon|tel|ayant|viendrait|au |[àa] la|est|sera)(?!\p{L}))[^,;:.()\n]){4,70})/iu.exec(
      words,
    )?.groups?.name;
  const bare = name
    ?.replace(/^(?:de la |de l'|des |de |du |d')/iu, "")
    .replace(/ publi[ée].*$/iu, "")
    .replace(/^« ?([^»]*?) ?»?$/u, "$1")
    .trim();
  if (bare) return [{ name: bare }];
  return other ? [{ name: other.trim() }] : [];
}

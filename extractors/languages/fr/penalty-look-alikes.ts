/** `Ancienne rédaction : « Pénalité de `: what an amendment does away with. */
export const replaced = /(?:ancienne? (?:r[ée]daction|version|texte|clause)|au lieu de)(?!\p{L})[^»]{0,80}$/iu;

/** `10 % du prix, soit 38 500 €`: the share that was named, as a sum. */
export const restated = /\d ?%[^%.;€]{0,90}, ?soit (?:la somme de |un montant de |une somme de )?$/iu;

/** A retention for warranty is no penalty. */
export const heldBack = /retenue(?: de garantie)?(?: \p{L}+)? (?:de|[ée]gale [àa]) ?$/iu;
/** `retenir le solde correspondant (10 %)`: what stays unpaid meanwhile. */
export const unpaidRest = /(?<!\p{L})(?:solde|reliquat)(?: \p{L}+){0,3} ?(?:\(|de |, soit )$/iu;
/** `Les pénalités de sortie, estimées à 18 000 €`: a forecast, of another contract more often than not. */
export const estimated = /p[ée]nalit[^.;€]{0,60} (?:estim|[ée]valu|chiffr)[ée]e?s? (?:[àa] )?(?:environ )?$/iu;

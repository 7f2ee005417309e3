/** Source of a pattern for the adjectives and complements of `durée` that leave it the contract's own. No groups. */
export const kind =
  "(?: (?:initiale|ferme|d[ée]termin[ée]e|minimale|minimum|maximale|maximum|fixe|globale|totale|contractuelle|irr[ée]vocable|incompressible|premi[èe]re|pr[ée]visionnelle|et|non r[ée]vocable|d'engagement|d'abonnement|de souscription|de location|de validit[ée]|d'ex[ée]cution|d'exploitation|d'occupation|d'assurance)){0,4}";

/** Source of a pattern for what joins `durée` to its length. No groups. */
export const of = "(?:,? ?(?:de|d'|[ée]gale [àa]|fix[ée]e [àa]|limit[ée]e [àa]|estim[ée]e [àa]|allant de|[àa]|:)) ?";

/** Source of a pattern for what was done to a duration: `est fixée à`, `est estimée à`. No groups. */
export const settled =
  "(?:fix[ée]e?|[ée]tablie?|arr[êe]t[ée]e?|convenue?|d[ée]termin[ée]e?|estim[ée]e?|[ée]valu[ée]e?|pr[ée]vue?|limit[ée]e?|d[ée]finie?)";

/** Source of a pattern for what stands between a form's label and its value: a colon, a cell's edge, dots. No groups. */
export const separator = "(?:[:\\t\\n|]{1,2}|(?: ?\\.){3,60} ?:?)";

/** Source of a pattern for the verbs and adjectives by which a contract binds its parties for a time. No groups. */
export const concluded =
  "(?<!\\p{L})(?:conclue?s?|consentie?s?|accept[ée]e?s?|souscrite?s?|souscri(?:vez|vent)|[ée]tablie?s?|pass[ée]e?s?|sign[ée]e?s?|attribu[ée]e?s?|contract[ée]e?s?|donn[ée]e?s?|donne [àa] bail|accord[ée]e?s?|octroy[ée]e?s?|lou[ée]e?s?|conc[ée]d[ée]e?s?|afferm[ée]e?s?|engag[ée]e?s?|(?:s'|vous )engage(?:nt|z)?|oblig[ée]e?s?|s'obligent?|se lie(?:nt)?|li[ée]e?s?|fait|faite|pr[ée]vue?s?|valables?|valide|en vigueur|effets?|court|courra|stipul[ée]e?|fix[ée]e?s?|confi[ée]e?s?|confions|nou[ée]e?s?|institu[ée]e?s?|nomm[ée]e?s?|d[ée]sign[ée]e?s?|mission(?:n[ée]e?s?)?|mandat[ée]e?s?|retenue?s?|recrut[ée]e?s?|s'abonnent?|abonn[ée]e?s?|abonnez|adh[èe]re|d[ée]livr[ée]e?s?|autoris[ée]e?s?|d[ée]but(?:e|era|ent|eront)|commenc(?:e|era|ent|eront)|d[ée]marr(?:e|era|ent|eront)|ouverte?s?)(?!\\p{L})";

import type { AmountsValue } from "../../../schemas/fields/amounts.ts";

export type AmountRole = AmountsValue["role"];

type Words = readonly (readonly [AmountRole, RegExp])[];

/** Topics so narrow that their words win over any limit or period beside the amount. */
export const narrowTopics: Words = [
  [
    "guarantee",
    /(?:se|me|nous) (?:porte|portera|portant|portons|constitue|constituera|constituant) cautions?|cautions? (?:solidaires?|bancaires?|personnelles? et solidaires?)(?!\p{L})[^;]{0,120}(?:limit|hauteur|concurrence|montant|maxim)|garantie (?:[àa] premi[èe]re demande|autonome)[^;]{0,120}(?:limit|hauteur|concurrence|montant|maxim)/iu,
  ],
  [
    "recoveryFee",
    /frais (?:de |du )?recouvrement|indemnit[ée] forfaitaire[^.;]{0,30}recouvrement|indemnit[ée] (?:forfaitaire )?de recouvrement/iu,
  ],
  [
    "liabilityCap",
    /responsabilit[ée](?! civile| d[ée]cennale| professionnelle)[^;]{0,220}(?:limit|plafonn|exc[èée]d|d[ée]pass|maxim|concurrence|sup[ée]rieure?|plafond|au-del[àa]|circonscri|cantonn|(?<!\p{L})born[ée])|(?:plafonds?|limit[ée]e?|montant maximum)[^;]{0,60}(?:responsabilit[ée](?! civile)|indemnisations?(?!\p{L})|r[ée]paration)|(?:indemnit[ée]s?|indemnisations?|dommages[- ]int[ée]r[êe]ts|dommages et int[ée]r[êe]ts|r[ée]parations? (?:du|des (?:dommages|pr[ée]judices)|de (?:tout|l'ensemble)|mise|qui|[àa] la charge)|(?<!\p{L})la r[ée]paration(?!s))[^;]{0,90}(?:plafonn|(?<!\p{L})born[ée]|limit[ée]|exc[èée]d|d[ée]pass|concurrence|circonscri|cantonn|au-del[àa]|sup[ée]rieure?s? [àa])/iu,
  ],
  [
    "insuranceCover",
    /(?<!\p{L})R\.?C\.? (?:exploitation|professionnelle|pro|apr[èe]s livraison|g[ée]n[ée]rale|employeur)(?!\p{L})|par (?:sinistre|[ée]v[éèe]nement|ann[ée]e d'assurance)|capita(?:l|ux) (?:garanti|assur[ée])|(?:montants?|plafonds?|niveaux?|limites?) (?:minim\p{L}+ )?(?:de |des |d')(?:la |ses )?garanti|garantie?s?[^.;]{0,80}(?:dommages|corporels|mat[ée]riels|sinistre)|dommages (?:corporels|mat[ée]riels|immat[ée]riels)|(?:assurance|police)[^;]{0,160}(?:hauteur|concurrence|montant|minimum|couvr|garanti|plafond)|responsabilit[ée] civile[^;]{0,120}(?:hauteur|concurrence|montant|minimum|plafond|au moins)|(?:pris\p{L}{0,2} en charge|indemnis\p{L}+|rembours\p{L}+) (?:jusqu'[àa]|[àa] (?:hauteur|concurrence) d(?:e|')|dans la limite d(?:e|')) ?$|assur[ée]e?s? [^;.]{0,80}(?:pour|[àa] hauteur d|jusqu'[àa]) ?(?:de |d')?$|(?<!\p{L})assure(?:ra|nt|ront)? [^;.]{0,90}(?:contre|valeur|hauteur)/iu,
  ],
];

/** What money is for, the narrower before the wider. */
export const purposes: Words = [
  ["retention", /retenue de garantie/iu],
  [
    "guarantee",
    /garantie (?:[àa] premi[èe]re demande|autonome|bancaire|financi[èe]re|maison[- ]m[èe]re)|caution(?:nement)? (?:bancaire|solidaire|personnelle|financi[èe]re)|(?<!\p{L})cautionnement|engagement de caution/iu,
  ],
  [
    "deposit",
    /d[ée]p[ôo]ts? de garantie|garantie ?: ?d[ée]p[ôo]t|(?<!\p{L})d[ée]p[ôo]t (?:d'un montant )?(?:de |d'|: )$|(?<!\p{L})caution(?!\p{L})|consigne(?!\p{L})/iu,
  ],
  ["advance", /(?<!d'|par |à l'|\p{L})avances?(?!\p{L})(?! sur)|(?<!\p{L})acomptes?(?!\p{L})|arrhes/iu],
  [
    "penalty",
    /p[ée]nali[ts]|sanctionn[ée]e?s? (?:par|d'|de )|(?<!\p{L})malus|(?<!\p{L})(?:(?:donn|ouvr)\p{L}{1,5} (?:lieu |droit )?(?:[àa] )?|d'|par )un avoir (?:de|d')|^\W{0,3}(?:toute |chaque )?(?:absence|retard|manquement|oubli|perte|non[- ]\p{L}{4,})(?!\p{L})(?= [^.;]{0,60}(?:factur|d[ée]dui|reten|sanction|pass))|^\W{0,3}(?:\d{1,2}(?:\.\d{1,2}){0,3}\.? )?(?:toute? |chaque )?(?:absence|retard|d[ée]faut|d[ée]passement|manquement|oubli|perte|non[- ]\p{L}{4,}|\p{L}{3,} (?:\p{L}{3,} )?(?:non|mal) \p{L}{3,}[ée]e?s?)(?!\p{L})(?:[^.;]|\.(?=\d)){0,120} ?: ?$|(?<!\p{L})cr[ée]dit(?:e|era|ons|erons|ent|eront)(?: (?!d)\p{L}+){0,3} d(?:e |')$|astreinte (?:journali|provisoire|d[ée]finitive)|astreinte (?:de |d'un montant de |fix[ée]e [àa] |[ée]gale [àa] )$|clause p[ée]nale|indemnit[ée] (?:forfaitaire )?(?:journali[èe]re )?(?:de|pour) retard|r[ée]faction|par (?:jour|heure|semaine)[^.;,]{0,25} de retard|(?:de|en) retard|par (?:infraction|manquement|absence|constat|non[- ]conformit[ée]|oubli|d[ée]faut)|majoration|dommages[- ](?:et[- ])?int[ée]r[êe]ts (?:forfaitaires|[^.;]{0,60}(?:s'[ée]l[èe]v|fix[ée]|[ée]valu[ée]|arr[êe]t[ée]|chiffr[ée]|[ée]ga(?:l|ux)))|indemnit[ée] d'occupation|indemnit[ée] de r[ée]siliation|suppl[ée]ment de/iu,
  ],
  [
    "charges",
    /provisions?[^.;]{0,30} charges|charges? (?:locatives?|communes|r[ée]cup[ée]rables?|annuelles|forfaitaires|de copropri)|forfait de charges|taxe fonci[èe]re/iu,
  ],
  ["rent", /loyers?(?!\p{L})|redevance d'occupation|redevance de (?:location|location-g[ée]rance)/iu],
];

/** Limits, and words for prices that any purpose above outdoes. */
export const limits: Words = [
  [
    "minimum",
    /minim(?:um|a|al|ale|aux)(?!\p{L})|(?<!\p{L})mini(?!\p{L})|plancher|au moins|pas [êe]tre inf[ée]rieure?s?|sans (?:pouvoir )?[êe]tre inf[ée]rieure?s?|engagement (?:de commande|d'achat)/iu,
  ],
  [
    "maximum",
    /maxim(?:um|a|al|ale|aux)(?!\p{L})|(?<!\p{L})maxi(?!\p{L})|plafon|(?:pas|sans|ne pourra|ne peut|ne saurait|ne pourront|ne sauraient) (?:pouvoir )?(?:exc[ée]der|d[ée]passer|[êe]tre sup[ée]rieure?s?)|n'exc[èe]dera|ne d[ée]passera|dans la limite (?:de|d'|totale|maxi)|jusqu'[àa] concurrence|budget maxim/iu,
  ],
  [
    "threshold",
    /(?:sup[ée]rieure?s?|inf[ée]rieure?s?)(?: ou (?:[ée]gale?s?|sup[ée]rieure?s?))? [àa]|(?:[àa] partir|au-del[àa]|au-dessus|en dessous|en de[çc][àa]) (?:de|d')|exc[èe]d|d[ée]pass|seuil|franchise de port|franco/iu,
  ],
  [
    "fee",
    /frais(?! de recouvrement)(?: \p{L}+)?(?: de | d'| du | li[ée]s)?|honoraires|droits? d'entr[ée]e|pas[- ]de[- ]porte|commissions?(?!\p{L})|(?:la|une|sa) r[ée]mun[ée]ration(?! des)|redevance|droits? de licence|primes?(?! de risque)(?!\p{L})|cotisation|lev[ée]e d'option|option d'achat|valeur r[ée]siduelle|droits? (?:conc[ée]d[ée]s|d'auteur|d'exploitation|d'usage|d'utilisation|d'acc[èe]s|d'adh[ée]sion|d'inscription)|rejet de (?:pr[ée]l[èe]vement|ch[èe]que)|(?<!\p{L})d[ée]placement de $|forfait (?:d'|de )?(?:mise|installation|intervention|d[ée]placement|d[ée]marrage)|mise en service/iu,
  ],
];

/** Words for the price of one unit. */
export const perUnitShapes: Words = [
  [
    "perUnit",
    /prix unitaire|P\.?U\.?(?!\p{L})|(?:tarif|taux|co[ûu]t|prix|forfait) (?:horaire|journalier|jour|unitaire|par (?!an|mois)|au m)|(?:tarif|co[ûu]t|prix) (?:de |d'|[àa] )?(?:la |l'|une |d'une )?(?:journ[ée]e|heure|unit[ée]|tonne|m²|repas|visite|intervention|pi[èe]ce|demi)|\p{L}{4,20} (?:en sus|en suppl[ée]ment|en plus) ?:? {0,2}$|(?<!\p{L})(?:toute|chaque) (?:heure|journ[ée]e|intervention|visite|unit[ée]|d[ée]placement)|(?:chaque|toute?) [^.;:]{3,60} (?:est|sera) (?:factur|compt|r[ée]mun[ée]r)\p{L}*|(?<!(?:cotisation|prime|loyer|somme|frais|d[ée]lai|terme) )(?<!\p{L})\p{L}{2,20} suppl[ée]mentaire(?: HT| TTC)? ?:? ?$|(?:^|[.;:\n] ?)(?:le |la |l'|une? )?(?:(?:demi-)?journ[ée]e|jour|heure|kilom[èe]tre|vacation|nuit[ée]e)(?: (?:de |d')?[\p{L}'-]{3,20}){0,8}(?: ?: {0,2}| (?:est|sera) (?:factur|r[ée]mun[ée]r|pay)[ée]{1,3} {0,2}(?:[àa] {1,2})?)$|(?<!\p{L})TJM/iu,
  ],
];

/** What an amount is by the words for its price alone. */
export const shapes: Words = [
  [
    "annual",
    /(?<!\p{L}|hors )annuel(?:le)?(?:ment)?s?(?!\p{L})|par an(?:n[ée]e)?(?!\p{L})|chaque ann[ée]e|\/ ?an(?!\p{L})|annuit[ée]/iu,
  ],
  [
    "monthly",
    /mensuel(?:le)?(?:ment)?s?(?!\p{L})|mensualit[ée]|par mois|chaque mois|(?:par|en) douzi[èe]mes|\/ ?mois/iu,
  ],
  [
    "total",
    /total|(?:^|[\n|])[^\p{L}]*(?:montant|prix|forfait)(?: (?:HT|TTC|H\.T\.|T\.T\.C\.|hors (?:taxes?|T\.?V\.?A\.?)|toutes taxes comprises|(?:TVA|taxes?) (?:incluses?|comprises?)))?\W*$|net (?:[àa] payer|commercial)|forfait (?:(?:provisoire|d[ée]finitif) )?de r[ée]mun[ée]ration|(?:montant|prix|co[ûu]t|valeur)(?: (?:global|forfaitaire|ferme|estim[ée]|pr[ée]visionnel))*(?: (?:et|,) \p{L}+)?(?: \p{L}+)?? (?:du|de la|de l'|des|pour (?:le|la|les|l')) ?(?:pr[ée]sente?s? )?(?:contrat|march[ée]|lot|prestations?|travaux|fournitures?|mission|vente|cession|commande|convention|accord|service|op[ée]ration|projet|offre|solution|mat[ée]riel|licence|formation|[ée]tude)|(?:prix|montant|forfait)(?: (?:global|forfaitaire|ferme|total))+|moyennant(?! un pr[ée]avis)|(?:contrat|march[ée]|convention|prestations?|vente|cession|licence|mission)[^.;]{0,60} (?:pour|au) (?:un |le )?(?:montant|prix)(?: \p{L}+){0,3} (?:de|:) ?$|budget (?:de la |de l'|du |global|total)|forfait(?:aire(?:ment)?)? de|(?:prix|montant|somme)(?: \p{L}+){0,3} (?:est|sera)(?: \p{L}+){0,4}? (?:fix|arr[êe]t|[ée]gal|s'[ée]l[èe]v|de)|s'[ée]l[èe]v(?:e|ent|era)|(?:valeur|estim[ée]e?|[ée]valu[ée]e?|chiffr[ée]e?)(?: \p{L}+)? [àa]/iu,
  ],
];

/** Limits said directly before the amount. */
export const adjacentLimits: Words = [
  [
    "minimum",
    /(?:ne |n'|sans )[^.;]{0,45}[êe]tre inf[ée]rieure?s?(?: ou [ée]gale?s?)? [àa] $|(?:minim\p{L}+|au moins|plancher)(?: (?:garanti|annuel|mensuel|contractuel|global|total|HT|de commandes?|d'achats?|fix[ée]|[ée]gal)e?s?){0,2}(?: de| d'| [àa]| :)? $/iu,
  ],
  [
    "maximum",
    /(?:(?:ne |n'|sans )[^.;]{0,60}(?:exc[ée]der|d[ée]passer|[êe]tre sup[ée]rieure?s?(?: ou [ée]gale?s?)? [àa])|exc[èe]de(?:ra|nt|ront)? pas|d[ée]passe(?:ra|nt|ront)? pas|(?:maxim\p{L}+|plafonn[ée]e?s?|plafond|dans la limite|[àa] concurrence|au plus)(?: (?:garanti|annuel|mensuel|contractuel|global|total|HT|fix[ée]|[ée]gal|de commandes?|d'achats?)e?s?){0,2}(?: de| d'| [àa]| :)?) ?(?:la somme de |un montant de )?$/iu,
  ],
  [
    "threshold",
    /(?:(?:sup[ée]rieure?s?|inf[ée]rieure?s?)(?: ou [ée]gale?s?)? [àa]|(?:au-del[àa]|au-dessus|en dessous|[àa] partir) (?:de|d')|exc[ée]dant|d[ée]passant|exc[èe]de(?:nt)?|d[ée]passe(?:nt)?|seuil (?:de|d'))(?: la somme de| un montant de)? ?$/iu,
  ],
];

/** Money that is not of the contract: a company's capital or turnover, fines, examples, tax. */
export const foreign =
  /au capital|capital (?:social|variable|de|:)|chiffres? d'affaires[^:]{0,60}$|(?<!\p{L})amendes?(?!\p{L})(?! contractuel)|emprisonnement|[àa] titre d'exemple|par exemple|(?<!\p{L})exemples?(?!\p{L})[^.]{0,90}$|(?<!\p{L})ex\.? ?:/iu;
export const taxItself =
  /(?:^|[\s|(])(?:montant (?:de la )?|dont |soit |plus )?(?<!hors )(?:TVA|T\.V\.A\.?|taxe sur la valeur ajout[ée]e)(?! (?:incluse|comprise|en sus|non applicable))(?:[ :(|][^|]{0,25})?$/iu;
export const lawQuoted =
  /(?:articles?|art\.) ?[LRD]\.? ?\*?\d|code (?:de|du|des|g[ée]n[ée]ral|p[ée]nal|civil|mon[ée]taire)|(?:la loi|le d[ée]cret|du d[ée]cret|de la loi|ordonnance|directive|arr[êe]t[ée])(?: n ?°| du|\s\d)/iu;

/** Limits said directly after the amount: `10 000 € HT maximum`, `à ne pas dépasser`. */
export const limitsAfter: Words = [
  [
    "minimum",
    /^,? ?(?:HT|TTC)? ?(?:\([^()]{0,40}\) ?)?(?:au |de )?minim(?:um|al)(?!\p{L})(?! (?:de |[àa] |: ?)?(?:\d|$))/iu,
  ],
  [
    "maximum",
    /^,? ?(?:HT|TTC)? ?(?:\([^()]{0,40}\) ?)?(?:(?:au |de )?maxim(?:um|al)(?!\p{L})(?! (?:de |[àa] |: ?)?(?:\d|$))|[àa] ne pas d[ée]passer|au plus(?! tard))/iu,
  ],
];

/** `8 % de 1 150 000 €`, `au regard du budget de l'action, estimé à`: what something else is measured by. */
export const measuredBy =
  /\d ?% (?:de |d'un montant de |sur )$|(?:au regard|par rapport|rapport[ée]e?s?|proportionnel\p{L}*) (?:au|[àa] la|[àa] l'|du|de la|des?) [^.;]{0,90}(?:budget|enveloppe|co[ûu]t|assiette|d[ée]pense)[^.;]{0,60}$/iu;

/** `Élément | % | Montant HT`: a table that shares a sum out among its rows. */
export const shareHead = /(?:^|\| ?)(?:en )?(?:%|pourcentages?|part|r[ée]partition)(?: \(?%\)?)? ?(?:$|\|)/iu;

/** The row of such a table that names the whole. */
export const wholeRow = /total|ensemble|forfait|r[ée]mun[ée]ration/iu;

/** What may not exceed a sum, where that sum is the most of penalties. */
export const ofPenalties = /p[ée]nalit|(?<!\p{L})malus|r[ée]faction|(?<!\p{L})(?:un|des|les|ces) avoirs?(?!\p{L})/iu;

/** `…, 389,00 € HT Option d'achat en fin de contrat : `: a line of its own, whose words outdo those before. */
export const ownLabel =
  /(?:^|\s)(?<label>(?:Option|Valeur|Frais|Assurance|D[ée]p[ôo]t|Caution|Prime|Prix|Co[ûu]t|Loyer|Redevance|Montant|Total|Forfait|Abonnement|Provision|Acompte|Avance|Droits?|Honoraires|Net|Maintenance|Garantie|Franchise)(?!\p{L})[^:;.€]{0,70}:) ?$/u;

/** `Aux termes de l'article R. 2122-8 du code …`: a sentence that tells what the law says. */
export const lawOpens =
  /^(?:\d[\d.]* ?)?(?:aux termes d|selon|en vertu d|conform[ée]ment|en application d|par application d|vu )[^.;,]{0,25}(?:articles?|art\.|loi|d[ée]cret|ordonnance|directive|code)(?!\p{L})/iu;

/** The caption of a list of prices, each for one of what its row names. */
export const tariffs = /(?<!\p{L})(?:tarifs?|bar[èe]mes?|bordereau (?:de|des) prix)(?!\p{L})/iu;

/** `Total mensuel : 845 € Dépôt de garantie : `: after an amount that a label names, the label of the next. */
export const nextLabel = /^[\s•–-]*\p{Lu}[^:;.€]{2,70}: ?$/u;

/** `30 % à la signature : 9 000 €`: a row of a schedule of payments. */
export const instalment =
  /(?:^|[\s•(])\d{1,3}(?:[,.]\d{1,2})? ?%(?: du (?:prix|montant|march[ée]|total))?,? (?:[àa] (?:la|l')|[àa] |au |aux |lors d|apr[èe]s |d[èe]s |sur )[^:;€%]{3,90}?(?::|, soit|[–—=-]) ?(?:un montant de |la somme de )?$/iu;

/** `un bordereau de prix unitaires, pour un montant présumé de`: the whole, whatever it is made of. */
export const wholeSum =
  /(?:montant|prix|co[ûu]t|budget) (?:total |global |initial )?(?:pr[ée]sum[ée]|estim[ée]|estimatif|pr[ée]visionnel|indicatif|total|global)(?: (?:et|du|de la|de l'|des) \p{L}+){0,2}(?: (?:est|sera)(?: \p{L}+){1,2})?(?: de| d'| [àa]| :) ?$/iu;

/** `payable en trois échéances : 300 € le 5 mai, 200 € le 5 juin`: what announces such a schedule, and its days. */
export const byInstalments =
  /(?:en|par) (?:\p{L}+|\d{1,2})(?: \(\d{1,2}\))? (?:[ée]ch[ée]ances|versements|fois|tranches|fractions|termes|paiements|acomptes)(?!\p{L})/iu;
export const onDay =
  /^(?: (?:HT|TTC))?,? ?(?:payables? |exigibles? |dus? )?(?:le|au|avant le|au plus tard le|d[èe]s|[àa] (?:la|l')) ?(?:\d|sign|comm|livr|r[ée]cep|premier)/iu;

/** What announces a list of prices by the unit. */
export const unitPrices =
  /unit[ée]s d'(?:œ|oe)uvre|prix unitaires|(?:tarifs?|taux|prix|co[ûu]ts?)(?: \p{L}{4,12})? (?:journaliers?|horaires?|unitaires?|(?:par |[àa] la )(?:jour|journ[ée]e|heure))/iu;

/** What is only a part of a price, or beside it. */
export const ofAPart =
  /sous-trait|(?<!\p{L})TVA(?!\p{L})|clause d'insertion|d[ée]dit|option|au-del[àa]|exceptionnel|suppl[ée]mentaire/iu;

/** A row named by one unit of work: `Journée d'assistance | 900 €`. */
export const ofOneUnit = /^(?:la |une |l')?(?:demi-)?(?:journ[ée]e|heure|jour|repas|nuit[ée]e)(?!\p{L})/iu;

/** A row of tax in a table of prices: `TVA 20 %`. */
export const taxRow =
  /^(?:montant (?:de la )?|dont )?(?:T\.?V\.?A\.?|taxe sur la valeur ajout[ée]e)(?!\p{L}| (?:incluse|comprise))/iu;

/** What a single act costs whoever asks for it or makes it needed: `un prélèvement rejeté est refacturé 18 €`. */
export const costOfAnAct =
  /(?<!\p{L})(?:rejet\p{L}*|r[ée]tablissement|remise en service|ouverture|fermeture|transf(?:ert|[èe]re)|d[ée]m[ée]nage\p{L}*|d[ée]placement|duplicata|mutation|activation|d[ée]sactivation|r[ée]activation|relance|report|annulation|intervention (?:[àa] tort|injustifi[ée]e|inutile|infond[ée]e|hors [\p{L}]+))(?!\p{L})[^.;]{0,70}(?:(?:re)?factur[ée]e?s?|co[ûu]t(?:e|ent|era|eront)|moyennant|au prix de|compt[ée]e?s?|donne(?:nt|ra)? lieu [àa]|,)(?: (?:[àa]|au (?:prix|tarif) de|forfaitairement))? $/iu;

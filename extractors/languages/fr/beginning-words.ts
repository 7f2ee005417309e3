/** Verbs and phrases by which something begins, whatever it is; what begins is for the rule to tell. */
const verbs = [
  "pren(?:d|ds|dra|dront|nent|dre|ant|drait)(?: donc| ainsi| alors| r[ée]troactivement| toutefois| seulement)? (?:son |leur |ses |leurs )?(?:effets?|cours|naissance|d[ée]part)",
  "(?:a|ont|avoir|ayant|aura|auront)(?: r[ée]troactivement| donc| ainsi)? (?:pris (?:effet|cours|naissance)|d[ée]but[ée]|commenc[ée]|d[ée]marr[ée]|couru)",
  "(?:a|ont|ayant|aura|auront|avec) (?:pour|comme) (?:point de d[ée]part|date (?:d'effet|de prise d'effet|de d[ée]part|de d[ée]but))",
  "(?:d[ée]marr|commenc|recommenc|d[ée]but|interviendr|interven)(?:ons|erons)(?!\\p{L})",
  "d[ée]marr(?:e|era|ent|eront|ant|er)(?!\\p{L})",
  "(?:s'ouvr(?:e|ira|ant)|s'exerc(?:e|era|ent|eront))(?!\\p{L})",
  "se d[ée]compt(?:e|era|ant)|compt[ée]e?s? (?=[àa] |du |de )",
  "(?:est|sont|sera|seront|[ée]tait|devien(?:t|dra|nent|dront)|deviendront|rendue?s?) (?:en vigueur|en application|mise?s? en (?:œuvre|oeuvre|application|service)|ex[ée]cutoires?|effecti(?:f|fs|ves?)|op[ée]rationnel(?:le)?s?|obligatoires?|d[ée]finiti(?:f|ve)s?|assur[ée]e?s?|fourni(?:e?s?)|applicables?|opposables?)",
  "p[ée]riode allant",
  "(?:produi(?:t|ra|sant|re|sent|ront)|sorti(?:r|ra)|sort(?:ant)?)(?: (?:tous? |toutes? )?(?:ses|leurs|son|leur))?(?: (?:pleins?|entiers?))? effets?",
  "(?:r?entr(?:e|era|eront|ent|ant|er|ait)|mise?s?) en (?:vigueur|application)",
  "entr(?:e|era|eront|ent|ant|er) en (?:jouissance|possession)",
  "(?:re)?commence(?:rons|ra|ront|nt|r)?(?: (?:donc |ainsi )?[àa] (?:courir|s'appliquer|produire (?:ses )?effets?))?|commençant(?: [àa] courir)?",
  "d[ée]but(?:e|era|erons|eront|ent|ant|er)(?!\\p{L})",
  "cour(?:t|ra|ront|ent|ir)(?!\\p{L})|courant(?= (?:[àa] (?:compter|partir|dater)|d[èe]s |du \\d|de la (?:date|signature|notification)))",
  "applicable(?= (?:au|le|d[èe]s|[àa]|depuis) )",
  "s'applique(?:ra|nt|ront)?",
  "(?:li|oblig|engag)(?:e|era|ent|eront|ant) les parties(?= (?:[àa] |d[èe]s |le ))",
  "vau(?:t|dra|dront|lent|x)(?= (?:[àa] (?:compter|partir|dater)|d[èe]s|depuis))",
  "(?:fai(?:t|re|sant) )?(?:remont|r[ée]troagi)\\p{L}{0,5}(?: les effets(?: (?:de|du|des)[^.;,\\n]{0,40}?)?)?(?= (?:au|[àa]|jusqu'au) )",
  "(?<=(?:d[ée]lai|dur[ée]e|ans|ann[ée]es|mois|p[ée]riode|contrat|bail|mission|location|convention|engagement)(?!\\p{L})[^.;\\n]{0,60} )(?:part|partent|partira|partiront|partant)(?= (?:de|du|[àa]))",
  "avec(?: une)? (?:prise d')?effet|[àa] effet|(?<=[:,;.(\\n] ?)effets?(?= (?:au|le|du|d[èe]s|[àa]) )",
];

/** Source of a pattern for the beginning of something. No groups. */
export const begins = `(?<!\\p{L})(?:${verbs.join("|")})`;

/** Source of a pattern for `à compter de`, short forms too. No groups. */
export const since = "(?<!\\p{L})(?:(?:[àa] (?:compter|partir|dater)|[àa]\\/c|[àa]\\.? ?c\\.) ?(?:du|de|des|d'))";

const services =
  "accompagnement|h[ée]bergement|interventions?|exploitation|gardiennage|entretien|maintenance|collecte|nettoyage|surveillance|assistance|services?|stage|s[ée]jour|partenariat|collaboration|engagement|pr[êe]t|d[ée]p[ôo]t|mise [àa] disposition|jouissance|g[ée]rance|prise en charge|tournage|exposition|r[ée]sidence|tutorat|parrainage|restauration|gestion|t[ée]l[ée]surveillance|infog[ée]rance|approvisionnement|transport|portage|tenue de (?:la )?comptabilit[ée]|suivi|travaux|chantier|exclusivit[ée] d'occupation";
/** What a contract is about, as the subject of a sentence: it begins when the contract does. */
export const servicesBegin = new RegExp(
  `(?:^|[.;:,–-] ?)(?:le|la|les|l'|ce|cette|ces|cet|notre|nos|votre|son|sa|ses) ?(?:pr[ée]sente?s? )?(?:p[ée]riode (?:de |d')|dur[ée]e (?:de |d'|du |de la |de l'))?(?:${services})(?!\\p{L})[^.;:\\n]{0,90}$`,
  "iu",
);

const parties =
  "titulaire|prestataire|fournisseur|clients?|parties|preneur|locataire|bailleur|occupant|exploitant|abonn[ée]e?|adh[ée]rent|mandataire|association|commune|b[ée]n[ée]ficiaire|consultant|sous-traitant|concessionnaire|partenaire|acheteur|intervenant|salari[ée]e?|stagiaire|g[ée]rant|[ée]diteur|h[ée]bergeur|soci[ée]t[ée]|assur[ée]e?s?|mat[ée]riel|v[ée]hicules?|locaux|local|bien|logement|terrain|emplacement|site";
const binding =
  "(?:li[ée]e?s?|se lient|assure\\p{L}*|exerc\\p{L}+|b[ée]n[ée]fici\\p{L}+|intervien\\p{L}+|occup\\p{L}+|exploit\\p{L}+|h[ée]berg\\p{L}+|mise?s? [àa] (?:la )?disposition|met [àa] (?:la )?disposition|dispos\\p{L}+|confi\\p{L}+|s'engage\\p{L}*|engag[ée]e?s?|nomm[ée]e?s?|d[ée]sign[ée]e?s?|mandat[ée]e?s?|affect[ée]e?s?|adh[èe]re\\p{L}*|lou[ée]e?s?|loue|couvert[es]*|abonn[ée]e?s?|accueilli\\p{L}*|utilis\\p{L}+|acc[ée]d\\p{L}+|prend (?:[àa] bail|en charge))";
/** Verbs that only a contract's party does, whoever it is. */
const giving =
  "(?:occup(?:e|era|ent|eront)|exploit(?:e|era|ent|eront)|confi(?:e|era|ent)|lou(?:e|era|ent)|donne (?:[àa] bail|en location)|met(?:tra|tent)? [àa] (?:la )?disposition|(?:est|sont|sera|seront) mise?s? [àa] (?:la )?disposition|h[ée]berg(?:e|era|ent)|accueill(?:e|era|ent)|nomm(?:e|ent)|d[ée]sign(?:e|ent)|mandat(?:e|ent))";
/** Source of a pattern for the noun of a contract's beginning: `date d'effet`, `point de départ`. No groups. */
export const beginningNoun =
  "(?:date (?:de |d')?(?:prise (?:d'effet|de cours)|effet|entr[ée]e en (?:vigueur|jouissance)|d[ée]but|d[ée]marrage|d[ée]part|commencement)|prise (?:d'effet|de cours|de possession)|entr[ée]e (?:en vigueur|en jouissance|dans les lieux)|point de d[ée]part|(?:le |son |du )(?:d[ée]but|d[ée]marrage|commencement|d[ée]part))";
/** A party that is bound, or a thing that is given, for a time. */
export const partiesBound = new RegExp(
  `(?:^|[.;:,–-] ?)(?:(?:(?:le|la|les|l'|ce|cette|ces|notre|votre) ?(?:${parties})(?!\\p{L})|nous|vous)(?: [^.;:\\n]{0,120}?)? ${binding}|(?:le|la|les|l'|m\\.|mme|ce|cette) ?[\\p{L}' -]{2,50}? ${giving})(?!\\p{L})[^.;:\\n]{0,90}$`,
  "iu",
);
/** What begins to be owed, or began outside the contract. */
export const notBegun =
  /garanti|confidentialit|renouvel|reconduc|reconduit|prolong|bons? de commande|assurance|exclusivit|r[ée]sili|pr[ée]avis|pa(?:iement|ye|yable)|r[ée]gl[ée]e?s?(?!\p{L})|essai|offre|cession|propri[ée]t[ée](?!\p{L})|factur|prix|tarif|loyer|redevance|p[ée]nalit|int[ée]r[êe]ts?(?!\p{L})|immatricul|exist|cr[ée][ée]e?(?!\p{L})|fond[ée]e?(?!\p{L})|si[èe]ge|d[ée]lais?(?!\p{L})|en cas d|(?<!\p{L})si(?!\p{L})|lorsqu|r[ée]vis|index|nouvea|nouvelle|remplac|ancien|pr[ée]c[ée]dent|option|chaque|exercice (?:social|comptable)|loi(?!\p{L})|d[ée]cret|r[èe]glement|bar[èe]me|cong[ée](?!\p{L})|recouvr|r[ée]clam|dommage|sinistre|panne|incident|anomalie|d[ée]faut/iu;

import type { PartyRole } from "../../../schemas/value-types.ts";
import { counterparts } from "../party-roles.ts";
import { finite } from "./obligation-verbs.ts";

/** A word for a side of the contract, lower case, and the role of who is called so. */
export type Side = readonly [word: string, role: PartyRole];

/** What contracts of some kinds call their sides besides the usual role words, and the words that tell the kind. */
const sides: readonly (readonly [RegExp, readonly Side[]])[] = [
  [
    /organisme de formation/iu,
    [
      ["organisme", "supplier"],
      ["bénéficiaire", "buyer"],
    ],
  ],
  [
    /agent commercial|agence commerciale/iu,
    [
      ["agent", "agent"],
      ["mandante", "principal"],
    ],
  ],
  [/occupation|mise [àa] disposition de (?:locaux|salles?|terrains?|biens?)/iu, [["occupant", "lessee"]]],
  [/autorit[ée] organisatrice/iu, [["autorité organisatrice", "buyer"]]],
  [
    /cotraitant|(?:membres?|mandataire)(?: solidaire)? du groupement/iu,
    [
      ["cotraitant", "supplier"],
      ["mandataire", "supplier"],
      ["mandataire du groupement", "supplier"],
    ],
  ],
  [/(?<!\p{L})cliente(?!\p{L})/iu, [["cliente", "buyer"]]],
  [/bailleresse/iu, [["bailleresse", "lessor"]]],
  [/preneuse/iu, [["preneuse", "lessee"]]],
  [/(?:contrat|march[ée]|mission) de ma[îi]trise d'œuvre/iu, [["maître d'œuvre", "supplier"]]],
  [/preneur d'assurance/iu, [["preneur d'assurance", "insured"]]],
  // Who takes goods in order to sell them; elsewhere a `dépositaire` keeps what others own.
  [
    /d[ée]p[ôo]t[- ]vente|invendus?|pr[ée]sentoirs?/iu,
    [
      ["dépositaire", "buyer"],
      ["déposant", "supplier"],
    ],
  ],
];
/** In a contract below another one; elsewhere a `sous-traitant` is a third party. */
const below: readonly Side[] = [
  ["sous-traitant", "subcontractor"],
  ["entrepreneur principal", "buyer"],
  ["entreprise principale", "buyer"],
];
const subcontract = /(?:contrat|conditions) de sous-traitance(?! d)|sous-trait[ée] n°/iu;
const mainContractor = /(?<!\p{L})entrep(?:reneur|rise) principale?(?!\p{L})/iu;

function isSubcontract(start: string): boolean {
  if (subcontract.test(start)) return true;
  return mainContractor.test(start) && /sous-traitant/iu.test(start) && !/(?<!\p{L})titulaire(?!\p{L})/iu.test(start);
}

/** Between a controller and a processor of personal data the latter performs. */
function isProcessing(start: string): boolean {
  const others =
    /(?<!\p{L})(?:titulaire|prestataire|fournisseur|entrepreneur|[ée]diteur|h[ée]bergeur|entreprise)(?!\p{L})/iu;
  return /responsable (?:de|du) traitement/iu.test(start) && /sous-traitant/iu.test(start) && !others.test(start);
}

/** Who takes out an insurance is called as who subscribes to any other service. */
function insures(start: string): boolean {
  return (
    /souscripteur/iu.test(start) &&
    /(?:(?<!\p{L})l'|le )assureur(?!\p{L})|contrat d'assurance|police d'assurance n/iu.test(start)
  );
}

const opening = 6000;

export function kindOfSides(text: string): Side[] {
  const start = text.slice(0, opening);
  const institution = publicBodies.exec(start)?.groups?.body?.toLowerCase();
  return [
    ...sides.flatMap(([kind, words]) => (kind.test(start) ? words : [])),
    ...(isSubcontract(start) ? below : []),
    ...(isProcessing(start) ? [["sous-traitant", "supplier"] as const] : []),
    ...(insures(start) ? [["souscripteur", "insured"] as const] : []),
    ...(institution === undefined ? [] : [[institution, ownerIn(start)] as const]),
  ];
}

/** A public body that its contract calls by its kind, with a capital: `La Ville`, `le Département`. */
const publicBodies =
  /["«“] ?(?:la |le |l')(?<body>Ville|Commune|D[ée]partement|R[ée]gion|M[ée]tropole|Syndicat|Communaut[ée]|Agglom[ée]ration|[ÉE]tablissement|H[ôo]pital|Universit[ée]|Mairie|Administration)(?!\p{L})/u;

function ownerIn(start: string): PartyRole {
  return /(?<!\p{L})l'occupant(?!\p{L})/iu.test(start) ? "lessor" : "buyer";
}

const bodies =
  "ville|commune|domicilié|responsable (?:de|du) traitement|affréteur|remettant|département|région|métropole|syndicat(?: mixte| intercommunal)?|communauté (?:de communes|d'agglomération|urbaine)|agglomération|mairie|hôpital|centre hospitalier|clinique|ehpad|université|lycée|collège|école|crèche|établissement(?: public| scolaire| de santé)?|groupement hospitalier|musée|théâtre|copropriété|syndicat des copropriétaires|conseil syndical|maison de retraite|organisateur|commanditaire|donneur d'ordres?|entreprise utilisatrice|utilisateur|usager|adhérent|sociétaire|employeur|parrain|sponsor|mécène|emprunteur|déposant|chargeur|expéditeur|hôtelier|exposant|annonceur|diffuseur|maîtrise d'ouvrage|personne publique|participante?|réservataire|adhérente|remplacé|cessionnaire|marque|enseigne|entreprise (?:d'accueil|cliente)|structure d'accueil|laiterie|détenteur|voyageur|voyageuse|fondation|foyer|paroisse|office de tourisme|chambre (?:de commerce|d'agriculture|des métiers)";
const makers =
  "candidat retenu|attributaire|entreprise (?:titulaire|prestataire|extérieure|générale|attributaire|retenue|sortante|(?:de |d')\\p{L}{5,16}(?: temporaire)?)|domiciliataire|fermier|affermataire|façonnier|transitaire|commissionnaire|armateur|déménageur|séquestre|remplaçant|collaborateur|artisan|titulaire du lot|maître d'apprentissage|tuteur|crédit-bailleur|banque|société (?:de |d')[\\p{L}-]{4,16}(?: et (?:de |d')\\p{L}{4,16})?|société titulaire|cabinet(?: d'[\\p{L}-]{4,16})?|bureau d'études|agence(?: de [\\p{L}-]{4,16})?|laboratoire|imprimeur|imprimerie|blanchisserie|paysagiste|traiteur|restaurateur|opérateur|installateur|intégrateur|ascensoriste|chauffagiste|constructeur|fabricant|autocariste|ambulancier|messagerie|logisticien|gestionnaire|régisseur|formateur|intervenant|concepteur|graphiste|photographe|traducteur|rédacteur|développeur|mainteneur|dépanneur|télésurveilleur|dépositaire|entrepositaire|producteur|artiste|compagnie|troupe|orchestre|auteur|parrainé|club|groupement(?: titulaire| d'entreprises)?|mandataire du groupement|cotraitants?|prestataire de services?|organisme(?: de contrôle| gestionnaire)?|opérateur économique|praticien|praticienne|thérapeute|architecte|avocat|notaire|expert-comptable|freelance|prestataire indépendant|indépendant|micro-entrepreneur|auto-entrepreneur|influenceur|influenceuse|créateur de contenu|ambassadeur|illustrateur|illustratrice|vidéaste|webmaster|coach|conférencier|animateur|paysan|maraîcher|fréteur|studio|régie(?: publicitaire)?|garagiste|réparateur|géomètre|coordonnateur(?: SPS| de sécurité)?|contrôleur technique|bureau de contrôle|maître d'œuvre|nettoyeur|interprète|éleveur|agriculteur|apiculteur|viticulteur|collecteur|éco-organisme|recycleur|réservant|expert|institut|jardinier|élagueur|ramoneur|plombier|électricien|serrurier|menuisier|maçon|couvreur|peintre|décorateur|carreleur|voiturier|professeur|enseignant|enseignante|moniteur|danseur|musicien|chorégraphe|réalisateur|technicien|cuisinier|livreur|coursier|chauffeur|vétérinaire|diagnostiqueur|consultante|formatrice|hébergeuse|autoécole|auto-école|dépollueur|démolisseur|semencier|pépiniériste";
const others: readonly (readonly [words: string, role: PartyRole])[] = [
  ["franchiseur", "licensor"],
  ["franchisé|franchisée", "licensee"],
  ["association|bénéficiaire de la subvention|lauréat|lauréate|porteur de projet|boursier|boursière", "beneficiary"],
  [
    "sous-locataire|colocataire|hébergé|hébergée|occupante?|sous-occupant|résident|résidente|vacancier|amodiataire|emphytéote",
    "lessee",
  ],
  ["hébergeant|logeur|propriétaire bailleur|société foncière|foncière", "lessor"],
  ["prêteur|cédant de l'usage", "lessor"],
  ["détaillant|concessionnaire automobile", "distributor"],
  ["commettant", "principal"],
  ["salarié|salariée|investisseur|associé commanditaire", "other"],
  ["syndic|apporteur(?: d'affaires)?|courtier|affilié|affiliée", "agent"],
  ["locataire-gérant|crédit-preneur", "lessee"],
];

/** Nouns that name a side where the contract has no word of its own for it, by their role. */
const kinds: readonly (readonly [RegExp, PartyRole])[] = [
  [bodies, "buyer" as const] as const,
  [makers, "supplier" as const] as const,
  ...others,
].map(([words, role]) => [new RegExp(`^(?:${words})s?$`, "iu"), role]);

/** What may stand after a noun: `(la Ville) de Lormont`, `(l'association) sportive`, `(la Région) Bretagne`. Source of a pattern. */
export const nameAfter =
  "(?: (?:de |du |d'|des |de la |de l')(?!\\p{L}+(?:er|ir|re)(?!\\p{L}))[\\p{L}'-]{3,25}| (?:publi|commun|municip|r[ée]gion|d[ée]partement|sporti|culture|titulaire|prestataire|locale?|intercommun|m[ée]dic|scolaire|universitaire|agr[ée])\\p{L}*| \\p{L}{3,14}(?:ière|ier|aire|ienne|ative|ielle?|iale?|onale?|urale?)s?)?";
const article = "(?:(?:par )?(?:(?:le|la|les|ce|cette|chaque|au|du|aux) |l'|cet ))";
const anyNoun = new RegExp(
  `(?<![\\p{L}'-])${article}(?<noun>${[bodies, makers, ...others.map(([words]) => words)].join("|")})(?![\\p{L}-])${nameAfter}(?<rest>[^.;:\\n]{0,110})`,
  "giu",
);
/** What follows who acts: a verb of a duty, in the present or the future. */
const acts = new RegExp(
  `^(?:,[^,]{1,80},)?(?: (?:lui|leur|en|y|se|nous|vous|la|le|les)(?= )| l'| s')* ?(?:\\p{L}{2,14}(?:ra|ront)|(?:engage|oblige|interdi)\\p{L}*|doi(?:t|vent)|(?:est|sont) (?:tenu|charg|responsable)|${finite}|accueille|dispense|prend|met|verse|assure|garantit|reste|demeure)(?!\\p{L})`,
  "iu",
);
const actsInPresent =
  /^(?:,[^,]{1,80},)? (?:(?:lui|leur|en|y|se|nous|vous) |l'|s')?\p{L}{3,12}(?:e|t|d) (?:l[ae]s? |l'|une? |des |[àa] |aux? |dans |sous |chaque |tou[ts]|ses |son |sa |,)/iu;
const burdened = /(?:incombe\p{L}*|appartien\p{L}*|revien\p{L}*|[àa] la charge)(?: \p{L}{4,14})?(?: [àa]| de)? ?$/iu;
/** Where nouns are looked for, in characters. */
const spoken = 20_000;

/**
 * Common nouns by which a document speaks of its sides: `la blanchisserie`, `le lycée`; those that act somewhere, as a mere
 * place does not. Where the contract has role words for its sides, only nouns with a capital are taken, as defined terms have.
 */
export function nounsOfSides(text: string, hasBothSides: boolean): Side[] {
  const start = text.slice(0, spoken);
  const found = new Map<string, PartyRole>();
  const together = /convention de (?:partenariat|coop[ée]ration)/iu.test(start.slice(0, 600));
  for (const { 0: words, index, groups } of start.matchAll(anyNoun)) {
    const { noun = "", rest = "" } = groups ?? {};
    if (found.has(noun.toLowerCase()) || (hasBothSides && !/^\p{Lu}\p{Ll}/u.test(noun))) continue;
    const before = start.slice(Math.max(0, index - 40), index);
    const opens = /(?:^|[.;:\n] ?|\) ?|- ?)$/u.test(before) && actsInPresent.test(rest);
    if (!/^par /iu.test(words) && !opens && !acts.test(rest) && !burdened.test(before)) continue;
    const role = kinds.find(([pattern]) => pattern.test(noun))?.[1];
    if (role) found.set(noun.toLowerCase(), together ? "partner" : role);
  }
  const gives = [...found.values()].includes("beneficiary");
  const owner = gives ? "grantor" : ownerIn(start);
  return [...found].map(([noun, role]) => [noun, role === "buyer" ? owner : role]);
}

const we = /(?<!\p{L})nous(?!\p{L})/giu;
const you = /(?<!\p{L})vous(?!\p{L})/giu;
const leastAddresses = 4;
/** Contracts of the third person are longer than this, and quote a letter at most. */
const fewWords = 2500;

/** A letter or an estimate speaks of `nous`, who wrote it and performs, and `vous`, who pays. */
export function spokenSides(text: string, payer: PartyRole): Side[] {
  const start = text.slice(0, 60_000);
  const least = start.length < fewWords ? 1 : leastAddresses;
  const counts = [we, you].map((word) => [...start.matchAll(word)].length);
  const isSpoken =
    start.length < fewWords ? counts.some((count) => count >= least) : counts.every((count) => count >= least);
  if (!isSpoken) return [];
  return [
    ["nous", counterparts[payer] ?? "supplier"],
    ["vous", payer],
  ];
}

const bracketed =
  /(?<=^|[.;:/–\n,]|(?<!\p{L})et|(?<!\p{L})entre) ?(?<long>\p{L}[^().;:/–\n,]{1,80}?),? ?\((?:ci-apr[èe]s,? ?)?(?:d[ée]nomm[ée]e?s? |d[ée]sign[ée]e?s? |appel[ée]e?s? )?["«“]? ?(?:le |la |l'|les )?(?<short>\p{L}[\p{L}\d&.' -]{1,40}?) ?["»”]?\)/gimu;
const properName = /(?:\p{Lu}[\p{L}\d&'.-]*|\p{Lu}{2,})(?:(?: (?:de |du |des |et |& )?)\p{Lu}[\p{L}\d&'.-]*){0,5}$/u;

/**
 * What brackets say that somebody is called: `EGB Constructions (l'Entrepreneur)`, `l'Entreprise utilisatrice (EU)`. Who has no
 * role of its own has that of the party across from the only other one.
 */
export function bracketedSides(text: string, roleOf: (words: string) => PartyRole | undefined): Side[] {
  const known: Side[] = [];
  const unknown: string[] = [];
  for (const { groups } of text.slice(0, opening).matchAll(bracketed)) {
    const { long = "", short = "" } = groups ?? {};
    const bare = long.replace(/^(?:et |entre )?(?:les? |la |l')?/iu, "");
    if (!/^\p{Lu}/u.test(short)) continue;
    const role = roleOf(short) ?? roleIn(bare, roleOf);
    const name = properName.exec(bare)?.[0];
    const names = [short, ...(name && name.length > 2 ? [name] : [])].filter((one) => roleOf(one) === undefined);
    if (role) known.push(...names.map((one) => [one.toLowerCase(), role] as const));
    else if (name && 2 * name.length > bare.length) unknown.push(...names.map((one) => one.toLowerCase()));
  }
  const roles = new Set(known.map(([, role]) => role));
  const [only] = roles;
  const across = roles.size === 1 && only ? counterparts[only] : undefined;
  return across ? [...known, ...unknown.map((name) => [name, across] as const)] : known;
}

/** The role of who is described: by the first words of the description that name one. */
function roleIn(words: string, roleOf: (words: string) => PartyRole | undefined): PartyRole | undefined {
  const parts = words.split(" ");
  for (let count = Math.min(parts.length, 6); count > 0; count -= 1) {
    const first = parts.slice(0, count).join(" ");
    const role = roleOf(first) ?? kinds.find(([pattern]) => pattern.test(first))?.[1];
    if (role) return role;
  }
  return undefined;
}

const performs =
  /(?<=^|[.;] |\n|(?:En cas d|[ÀA] l|Lors d|D[èe]s l|Apr[èe]s |Avant |Pour )[^,.;:\n]{2,90}, )(?:La soci[ée]t[ée] )?(?<name>(?!\p{L}['’])\p{Lu}[\p{L}\d&'’-]{2,}(?: (?:& )?\p{Lu}[\p{L}\d&-]+){0,3}) (?:h[ée]berge|assure|fournit|r[ée]alise|exploite|entretient|exécute|livre|s'engage|met (?:à|en)|garantit|remet|transmet|doit|devra|propose|édite|effectue|restitue|informe|communique|établit|procède|proc[èé]dera|assurera|fournira|livrera|remettra|interviendra|intervient|signale|prend en charge|conserve|tient|s'oblige|veille|installe|entretiendra|réalisera|effectuera)(?!\p{L})/gmu;
const noName =
  /^(?:Le|La|Les|L|Il|Elle|Ils|Elles|On|Nul|Chaque|Tout|Toute|Chacun|Chacune|Celui-ci|Celle-ci|Ce|Cette|Ceci|Cela|Rien|Qui|Nous|Vous|Personne|Article|Annexe)$/u;

/** Names of whom a document without any description of its parties says what it performs: `DocuSanté héberge …`. */
export function performingNames(text: string): Side[] {
  const start = text.slice(0, opening);
  const names = [...start.matchAll(performs)].flatMap(({ groups }) => groups?.name ?? []);
  return names
    .filter((name) => !noName.test(name) && start.split(name).length > 2)
    .map((name) => [name.toLowerCase(), "supplier"]);
}

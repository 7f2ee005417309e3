import type { ObligationsValue } from "../../../schemas/fields/obligations.ts";

type Category = ObligationsValue["category"];

/** What one has others do: `fera vérifier les extincteurs`. */
const factitive =
  "(?:vérifier|contr[ôo]ler|immatriculer|enregistrer|publier|établir|réaliser|exécuter|effectuer|entretenir|ramoner|nettoyer|insérer|étalonner|auditer|agréer|procéder)";

/** Scans lose accents. */
const withAccents = (words: string) => words.replaceAll("é", "[ée]").replaceAll("à", "[àa]");

/** Verbs of concrete duties: infinitive, third person (present, future; singular, plural), past participle. */
const verbs: readonly (readonly [infinitive: string, finite: string, participle: string])[] = [
  ["remettre", "remet(?:tent|tra|tront)?(?! (?:[^.;]{3,30} )?(?<!mise )en (?:[ée]tat|cause|service))", "remise?s?"],
  ["transmettre", "transmet(?:tent|tra|tront)?", "transmise?s?"],
  ["soumettre", "soumet(?:tent|tra|tront)?", "soumise?s? (?=[àa] |pour)"],
  ["fournir", "fourni(?:t|ssent|ra|ront)", "fournie?s?"],
  ["communiquer", "communique(?:nt|ra|ront)?", "communiqu[ée]e?s?"],
  ["adresser", "adresse(?:nt|ra|ront)?", "adress[ée]e?s?"],
  ["envoyer", "envo(?:ie|ient|yera|ie?ra|erra|yeront|ieront)", "envoy[ée]e?s?"],
  ["retourner", "retourne(?:nt|ra|ront)?", "retourn[ée]e?s?"],
  ["produire", "produi(?:t|sent|ra|ront)(?! (?:int[ée]r[êe]ts?|(?:ses |leurs )?effets?))", "produite?s?"],
  ["présenter", "(?<!(?:la|les|des|aux|de) )pr[ée]sente(?:nt|ra|ront)?", "pr[ée]sent[ée]e?s?"],
  ["se présenter", "se pr[ée]sente(?:nt|ra|ront)?", "(?!)"],
  ["établir", "[ée]tabli(?:t|ssent|ra|ront)", "[ée]tablie?s?"],
  ["rédiger", "r[ée]dige(?:nt|ra|ront)?", "r[ée]dig[ée]e?s?"],
  ["délivrer", "d[ée]livre(?:nt|ra|ront)?", "d[ée]livr[ée]e?s?"],
  ["livrer", "(?<!(?:au|un|du|ce) )livre(?:nt|ra|ront)?", "livr[ée]e?s?"],
  ["déposer", "d[ée]pose(?:nt|ra|ront)?", "d[ée]pos[ée]e?s?"],
  ["joindre", "join(?:t|dra|dront)", "jointe?s?"],
  ["justifier", "justifie(?:nt|ra|ront)?", "justifi[ée]e?s?"],
  ["confirmer", "confirme(?:nt|ra|ront)?", "confirm[ée]e?s?"],
  [
    "déclarer",
    "d[ée]clare(?:nt(?= (?:[àa] l'|au |tou|leur))|ra|ront|(?= (?:[àa] l'|[àa] la |au |tout|chaque|dans|sans|imm)))",
    "d[ée]clar[ée]e?s?",
  ],
  ["informer", "(?:en )?informe(?:nt|ra|ront)?", "inform[ée]e?s?"],
  ["avertir", "averti(?:t|ssent|ra|ront)", "avertie?s?"],
  ["prévenir", "pr[ée]vien(?:t|nent|dra|dront)", "pr[ée]venue?s?"],
  ["aviser", "avise(?:nt|ra|ront)?", "avis[ée]e?s?"],
  ["alerter", "alerte(?:nt|ra|ront)?", "alert[ée]e?s?"],
  ["signaler", "signale(?:nt|ra|ront)?", "signal[ée]e?s?"],
  ["notifier", "notifie(?:nt|ra|ront)?", "notifi[ée]e?s?"],
  ["dénoncer", "(?!)", "d[ée]nonc[ée]e?s?"],
  [
    "faire (?:parvenir|tenir|savoir|part|mention)",
    "(?:fait|font|fera|feront) (?:parvenir|tenir|savoir|part|mention)",
    "(?!)",
  ],
  ["faire connaître", "fera conna[îi]tre", "(?!)"],
  ["rendre compte", "ren(?:d|dra) compte", "(?!)"],
  [
    "tenir (?:(?:les?|la|l'|un|une|ses|son|sa) [^.;,]{1,40} )?à jour",
    "tien(?:t|nent|dra|dront)(?: [^.;,]{1,40})? [àa] jour",
    "tenue?s? [àa] jour",
  ],
  ["mettre à jour", "met(?:tra)? [àa] jour", "mise?s? [àa] jour"],
  ["mettre à (?:la )?disposition", "met(?:tra)? [àa] (?:la )?disposition", "mise?s? [àa] (?:la )?disposition"],
  [
    "mettre(?= [^.;,]{1,60} à (?:la )?disposition)",
    "met(?:tent|tra|tront)?(?= [^.;,]{0,40}[àa] (?:la )?disposition)",
    "(?!)",
  ],
  [
    "porter(?= [^.;]{0,80}à (?:la|sa|leur) connaissance)",
    "porte(?:nt|ra|ront)?(?= [^.;]{0,80}[àa] (?:la|sa|leur) connaissance)",
    "port[ée]e?s?(?= [^.;]{0,50}[àa] (?:la|sa|leur|notre|votre) connaissance)",
  ],
  ["(?!)", "(?:fait|fera|feront) (?:son|leur) affaire(?! personnelle)", "(?!)"],
  ["donner accès", "donne(?:nt|ra|ront)? acc[èe]s", "(?!)"],
  ["mettre en place", "met(?:tra)? en place", "mise?s? en place"],
  ["mettre en garde", "met(?:tra)? en garde", "(?!)"],
  [
    "tenir",
    "tien(?:t|nent|dra|dront)(?= (?:une? |copie|le registre|la liste|l'inventaire))",
    "tenue?s? (?=(?:chaque|tous|toutes|une|dans|au|[àa] ))",
  ],
  [
    "tenir(?= [^.;,]{1,60} à (?:la |leur |sa )?disposition)",
    "tien(?:t|nent|dra|dront)(?= [^.;,]{1,60} [àa] (?:la |leur |sa )?disposition)",
    "tenue?s? [àa] (?:la |leur |sa )?disposition",
  ],
  ["organiser", "organise(?:nt|ra|ront)?", "organis[ée]e?s?"],
  ["participer", "participe(?:nt|ra|ront)?", "(?!)"],
  ["assister", "assiste(?:ra|ront)", "(?!)"],
  ["se réunir", "se r[ée]uni(?:ssent|ront|ra|t)", "(?!)"],
  ["se rencontrer", "se rencontre(?:nt|ront)", "(?!)"],
  ["désigner", "d[ée]signe(?:nt|ra|ront)?", "d[ée]sign[ée]e?s?"],
  ["nommer", "nomme(?:nt|ra|ront)?", "nomm[ée]e?s?"],
  [
    "remplacer",
    "remplace(?:nt|ra|ront)?(?![^.;]{0,50} (?:contrats?|conventions?|accords?|conditions|dispositions|stipulations)(?!\\p{L}))",
    "remplac[ée]e?s?",
  ],
  ["verser", "verse(?:nt|ra|ront)?", "vers[ée]e?s?"],
  ["payer", "pa(?:ie|ye|ient|iera|yera|ieront|yeront)", "pay[ée]e?s?"],
  ["régler", "r[èée]gle(?:nt|ra|ront)?", "r[ée]gl[ée]e?s?"],
  ["acquitter", "(?:s')?acquitte(?:nt|ra|ront)?", "acquitt[ée]e?s?"],
  ["s'acquitter", "(?!)", "(?!)"],
  ["rembourser", "rembourse(?:nt|ra|ront)?", "rembours[ée]e?s?"],
  ["facturer", "(?!)", "(?!)"],
  ["restituer", "restitue(?:nt|ra|ront)?", "restitu[ée]e?s?"],
  ["rendre (?:accessible|disponible|public)s?", "ren(?:d|dent|dra|dront) (?:accessible|disponible|public)s?", "(?!)"],
  ["renseigner", "renseigne(?:nt|ra|ront)?", "renseign[ée]e?s?"],
  ["rendre", "rendra|rendront", "rendue?s? (?=au|[àa] |en )"],
  ["enlever", "enl[èe]ve(?:ra|ront)?", "enlev[ée]e?s?"],
  ["détruire", "d[ée]trui(?:t|ra)", "d[ée]truite?s?"],
  ["souscrire", "souscri(?:t|ra|ront)", "souscrite?s?"],
  ["contracter", "(?!)", "contract[ée]e?s?"],
  ["maintenir", "maintien(?:dra|t)", "(?!)"],
  ["compléter", "compl[èée]te(?:ra)?", "(?!)"],
  ["reconstituer", "reconstitue(?:ra)?", "reconstitu[ée]e?s?"],
  ["constituer", "constitue(?:ra|ront)", "constitu[ée]e?s?"],
  ["réaliser", "r[ée]alise(?:nt|ra|ront)?", "r[ée]alis[ée]e?s?"],
  ["avoir réalisé", "(?!)", "(?!)"],
  ["effectuer", "effectue(?:nt|ra|ront)?", "effectu[ée]e?s?"],
  ["procéder", "proc[èée]de(?:ra|ront)?", "(?!)"],
  ["intervenir", "intervien(?:t|nent|dra|dront)", "(?!)"],
  ["faire une déclaration", "(?!)", "(?!)"],
  ["formuler une demande", "(?!)", "(?!)"],
  ["résoudre", "(?!)", "(?!)"],
  ["accepter", "(?!)", "(?!)"],
  ["accuser réception", "accuse(?:nt|ra|ront)? r[ée]ception", "accus[ée] r[ée]ception"],
  ["mettre à jour", "(?:met(?:tent)?|mettr(?:a|ont)) [àa] jour", "mise?s? [àa] jour"],
  ["être titulaire", "(?:est|sera) (?:titulaire|couvert[ei]?) (?:d'une|par une) (?:assurance|police)", "(?!)"],
  ["assurer(?= [^.;]{3,70} contre )", "assure(?:ra)?(?= [^.;]{3,70} contre )", "(?!)"],
  ["surveiller", "surveille(?:ra|ront)", "(?!)"],
  ["vérifier", "v[ée]rifie(?:nt|ra|ront)?", "v[ée]rifi[ée]e?s?"],
  ["proposer", "propose(?:nt|ra|ront)?", "propos[ée]e?s?"],
  ["répondre", "r[ée]pond(?:ra|ront)?(?! d(?:e|es|u) )", "(?!)"],
  ["valider", "valide(?:ra|ront)?", "valid[ée]e?s?"],
  ["faire viser", "(?!)", "(?!)"],
  ["donner son accord", "(?!)", "(?!)"],
  ["conserver", "conserve(?:nt|ra|ront)?", "conserv[ée]e?s?"],
  ["archiver", "archive(?:ra)", "archiv[ée]e?s?"],
  ["déplacer", "d[ée]place(?:ra|ront)", "(?!)"],
  ["vider", "vide(?:ra)", "(?!)"],
  [
    "émettre",
    "[ée]met(?:tent|tra|tront)?(?= (?:une |la |les |sa |ses |des |un |le )(?:factures?|avoir|rapport|d[ée]compte|relev[ée]))",
    "[ée]mise?s?",
  ],
  ["rétablir", "r[ée]tabli(?:t|ssent|ra|ront)", "r[ée]tablie?s?"],
  ["corriger", "corrige(?:nt|ra|ront)?", "corrig[ée]e?s?"],
  ["tester", "teste(?:nt|ra|ront)?", "test[ée]e?s?"],
  ["contrôler", "contr[ôo]le(?:nt|ra|ront)?", "contr[ôo]l[ée]e?s?"],
  ["nettoyer", "netto(?:ie|ient|iera|ieront|yera|yeront)", "nettoy[ée]e?s?"],
  ["sauvegarder", "sauvegarde(?:nt|ra|ront)?", "sauvegard[ée]e?s?"],
  ["actualiser", "actualise(?:nt|ra|ront)?", "actualis[ée]e?s?"],
  ["commencer", "commence(?:nt|ra|ront)?", "(?!)"],
  ["exécuter", "ex[ée]cute(?:nt|ra|ront)?", "ex[ée]cut[ée]e?s?"],
  ["supprimer", "supprime(?:nt|ra|ront)?", "(?!)"],
  ["appeler à concourir", "(?!)", "appel[ée]e?s?(?= [àa] concourir)"],
  ["effacer", "efface(?:nt|ra|ront)?", "effac[ée]e?s?"],
  ["renouveler", "(?!)", "renouvel[ée]e?s?"],
  ["reverser", "reverse(?:nt|ra|ront)?", "revers[ée]e?s?"],
  ["réserver", "r[ée]serve(?:nt|ra|ront)?(?= (?:au moins|au minimum|un minimum|\\d))", "(?!)"],
  ["mettre en route", "met(?:tra)? en (?:route|service)", "mise?s? en (?:route|service)"],
  ["(?!)", "laissera visiter", "(?!)"],
  ["mener", "(?!)", "men[ée]e?s?"],
  ["(?!)", "(?!)", "sign[ée]e?s?"],
  ["conduire", "(?!)", "conduite?s?"],
  [`faire ${factitive}`, `(?:fait|font|fera|feront) ${withAccents(factitive)}`, "(?!)"],
];

const alternation = (words: readonly string[]) => words.filter((word) => word !== "(?!)").join("|");

/** Sources of patterns, without groups: the verbs of concrete duties. */
export const infinitive = `(?:${alternation(verbs.map(([word]) => withAccents(word)).toSorted((a, b) => b.length - a.length))})(?!\\p{L})`;
export const finite = `(?:${alternation(verbs.map(([, word]) => word))})(?!\\p{L})`;
export const participle = `(?:${alternation(verbs.map(([, , word]) => word))})(?!\\p{L})`;

/** Acts that are what a contract is about: duties to follow up only where their time is said. */
export const needsTime =
  /^(?:r[ée]alis|effectu|interv|v[ée]rifi|conserv|propos|r[ée]tabli|corrig|test|contr[ôo]l|netto|sauvegard|actualis|commenc|ex[ée]cut|supprim|organis|factur|met(?:tra)? [àa] (?:la )?disposition|fai(?:t|ra) )/iu;

const categories: readonly (readonly [Category, RegExp])[] = [
  [
    "certificate",
    /attestation(?!s? d'assurance)[^.;]{0,40}(?:vigilance|fiscal|social|r[ée]gularit|URSSAF)|URSSAF|8222|8254|K-?bis|liste nominative|attestations? (?:de vigilance|fiscales?|sociales?)|certificat/iu,
  ],
  ["insurance", /assur(?:ance|eur|[ée]s|e[^.;]{3,70} contre)|sinistre|police|responsabilit[ée] civile|d[ée]cennale/iu],
  [
    "dataProtection",
    /donn[ée]es [àa] caract[èe]re personnel|donn[ée]es personnelles|RGPD|violation de donn|d[ée]l[ée]gu[ée] [àa] la protection|registre des|responsable (?:de|du) traitement|personnes concern[ée]es|DPO/iu,
  ],
  ["confidentiality", /confidentialit|confidentiel|secret professionnel/iu],
  [
    "meeting",
    /r[ée]unions?|comit[ée]|revues? (?:de (?:contrat|direction)|annuelle|semestrielle|trimestrielle|mensuelle)|points? (?:d'exploitation|de suivi|d'avancement)|se r[ée]unir|se rencontrer|se r[ée]unissent|inspection commune/iu,
  ],
  [
    "reporting",
    /rapports?(?!\p{L})|comptes?[- ]rendus?|bilans?(?!\p{L})|tableaux? de bord|reporting|statistiques?|[ée]tats? (?:mensuel|trimestriel|annuel|r[ée]capitulatif)|indicateurs/iu,
  ],
  ["audit", /audit/iu],
  [
    "handover",
    /restitu|r[ée]versibilit|[ée]tats? des lieux|remise? des cl|lib[ée]r(?:er|ation)|codes? sources?|en fin de (?:contrat|bail|march[ée]|location)|enlev/iu,
  ],
  [
    "payment",
    /(?:verse|paye|pay[ée]|r[èé]gle(?!ment)|rembours|acquitt|paie)\p{L}*|paiements?|loyers?|redevances?|d[ée]p[ôo]t de garantie|caution/iu,
  ],
  ["security", /s[ée]curit[ée]|plan de pr[ée]vention|failles?|virus|sauvegarde/iu],
  ["staffing", /personnel|rempla[cç]|d[ée]sign|interlocuteur|effectifs?|salari[ée]s/iu],
  ["notice", /pr[ée]avis|cong[ée](?!\p{L})|r[ée]siliation|lettre recommand/iu],
  [
    "information",
    /inform|connaissance|avert|pr[ée]ven|pr[ée]vien|avis(?:e|er|era)|alert|signal|notifi(?!cation)|communiqu|confirm|d[ée]clar|mettre en garde|met en garde|rend(?:re)? compte/iu,
  ],
  [
    "delivery",
    /^(?:r[ée]tabli|interv[ie]|corrig|netto|remplac|ex[ée]cut)|livr|mettre [àa] (?:la )?disposition|mis[es]* [àa] (?:la )?disposition/iu,
  ],
  [
    "document",
    /documents?|documentation|pi[èe]ces?|dossier|plans?(?!\p{L})|planning|copies?|factures?|devis|justificati|notices?|proc[èe]s-verbal|attestation|exemplaires?|mandat|offre|projet|acte|contrats?|remet|transm|fourn|adress|envo|produi|pr[ée]sent|d[ée]pos|join|d[ée]livr|justifi|(?<!r)[ée]tabli/iu,
  ],
];

/** What kind of duty an action is, by its verb and object. */
export function categoryOf(action: string): Category {
  if (
    /^(?:adress|remet|transm|envo|[ée]met|d[ée]pos|fai(?:re|t) parvenir)[^,.;]{0,40}factures?(?!\p{L})/iu.test(action)
  )
    return "document";
  const payment = /^(?:s'acquitter|acquitter|payer|verser|r[ée]gler|rembourser|paie|verse|r[èe]gle|rembourse)/iu;
  if (payment.test(action) && !/assurance/iu.test(action)) return "payment";
  return categories.find(([, pattern]) => pattern.test(action))?.[0] ?? "other";
}

const proofs =
  /(?<!\p{L})(?<proof>(?:attestations?|certificats?|justificatifs?|extraits? K-?bis|K-?bis|rapports?|comptes?[- ]rendus?|proc[èe]s-verba(?:l|ux)|liste nominative|bulletins?|quittances?)(?: (?!dans|avant|apr[èe]s|au |aux |[àa] |sous|par |qui|et |ou |sera|est|lors|chaque|tous|toutes)[\p{L}'-]{1,20}){0,5})/iu;

/** The paper that shows that a duty was met. */
export function evidenceIn(action: string, category: Category): string | undefined {
  if (!["certificate", "insurance", "reporting", "document", "audit"].includes(category)) return undefined;
  return proofs
    .exec(action)
    ?.groups?.proof?.replace(/ (?:de|du|des|la|le|d')$/iu, "")
    .trim();
}

const law =
  /(?<law>(?:articles? )?[LRD]\. ?\d{3,4}(?:-\d+){0,2}(?:(?:,| et| [àa]| ou) ?(?:[LRD]\. ?)?\d{3,4}(?:-\d+){1,2}){0,6}(?: du code [\p{L}' ]{4,40}?(?=[,.;:)]|$| et | dans| tous| [àa] ))?|articles? (?:28|32|33)(?: du (?:RGPD|r[èe]glement[^,.;)]{0,60}))|RGPD)/iu;

/** The article that imposes a duty, as written. */
export function legalBasisIn(sentence: string): string | undefined {
  return law
    .exec(sentence)
    ?.groups?.law?.replace(/^articles? /iu, "")
    .trim();
}

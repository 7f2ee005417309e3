import type { PartyRole } from "../../../schemas/value-types.ts";

/** Trades and offices that contracts call a party by, with the side they stand on; singular, masculine, lower case. */
const bySide: Readonly<Partial<Record<PartyRole, string>>> = {
  supplier:
    "artisan|auto-entrepreneur|micro-entrepreneur|plombier|électricien|peintre|maçon|couvreur|menuisier|charpentier|serrurier|chauffagiste|carreleur|plaquiste|paysagiste|jardinier|élagueur|garagiste|mécanicien|carrossier|déménageur|chauffeur|livreur|coursier|skipper|chantier naval|imprimeur|relieur|vidéaste|réalisateur|monteur|compositeur|musicien|orchestre|dj|disc-jockey|comédien|compagnie|chorégraphe|metteur en scène|conférencier|animateur|éducateur|enseignant|professeur|coach|médecin|remplaçant|infirmier|kinésithérapeute|psychologue|vétérinaire|thérapeute|assistante maternelle|garde d'enfants|nourrice|aide à domicile|géomètre|diagnostiqueur|contrôleur|bureau de contrôle|notaire|cabinet|cabinet comptable|comptable|commissaire aux comptes|étude|conseil|conseiller|chef de projet|rédacteur web|webmaster|fleuriste|boulanger|cuisinier|chef|glacier|brasseur|vigneron|agriculteur|éleveur|maraîcher|exploitant agricole|récoltant|coopérateur|apiculteur|façonnier|confectionneur|couturier|tapissier|restaurateur d'œuvres|collecteur|recycleur|ferrailleur|démolisseur|désamianteur|gardien|agent de sécurité|société de maintenance|société de transport|société de services|ssii|esn|salarié|collaborateur libéral|collaborateur|pigiste|mannequin|joueur|sportif|entraîneur|créateur|designer|styliste|ferronnier|sculpteur|plasticien|artiste-auteur|tatoueur|wedding planner|organisateur de mariage|agence de voyages|voyagiste|loueur de main-d'œuvre|centrale d'achat fournisseur|négociant|grossiste|fabricant",
  buyer:
    "employeur|organisme d'accueil|structure d'accueil|entreprise d'accueil|diffuseur|programmateur|comité des fêtes|mariés|famille|parent|parents|patient|élève|étudiant|convive|résident|usager|particulier|maître d'ouvrage délégué|maitre d'oeuvre d'exécution|copropriété|syndicat de copropriétaires|syndic|chargeur|donneur d'ouvrage|destinataire des marchandises|consignataire|cabinet d'accueil|titulaire du cabinet|remplacé|hôpital|clinique|lycée|collège|théâtre|musée|festival",
  lessor: "propriétaire du fonds|propriétaire des murs|bailleur principal|donneur à bail|usufruitier|prêteur à usage",
  lessee:
    "locataire-gérant|gérant libre|colocataire|sous-locataire|exploitant du fonds|commodataire|emprunteur à usage|hébergé",
  principal: "mandante|donneur de mandat|vendeur mandant",
  agent:
    "agent immobilier|négociateur|voyageur représentant placier|vrp|représentant de commerce|conseiller immobilier",
  grantor: "financeur|subventionneur|donateur|mécène",
  beneficiary: "lauréat|boursier|porteur de projet|structure bénéficiaire|association bénéficiaire|donataire",
  insurer: "assureur principal|coassureur|mutuelle d'assurance",
  insured: "sociétaire|preneur assuré",
  licensor: "ayant droit|inventeur|titulaire des droits|titulaire du brevet",
  licensee: "exploitant de la licence|licencié exclusif",
  partner: "coproducteur|coéditeur|coorganisateur|parrain",
  guarantor: "cautionnaire|garant à première demande",
  distributor: "concessionnaire automobile|détaillant|dépositaire de presse",
  other:
    "établissement d'enseignement|établissement de formation|établissement scolaire|tuteur|créancier|débiteur|séquestre|fiduciaire",
};

/** The side of a trade; only where a label or a definition calls a party so. */
export const trades: Readonly<Record<string, PartyRole>> = Object.fromEntries(
  Object.entries(bySide).flatMap(([role, words]) => words.split("|").map((word) => [word, role as PartyRole])),
);

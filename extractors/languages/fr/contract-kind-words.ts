import type { KindWords } from "../kind-tally.ts";

export const kindWords: readonly KindWords[] = [
  {
    kind: "confidentiality",
    named: "confidentialité|non[- ]divulgation|NDA|secret des affaires",
    told: "partie (?:divulgatrice|réceptrice|émettrice|bénéficiaire)|divulgateur|informations? confidentielles?",
  },
  {
    kind: "lease",
    named:
      "bail|baux|sous-location|location|crédit-bail|mise à disposition (?:de|des|d'un|d'une) (?:locaux|local|salle|immeuble|bureaux?|terrain|emplacement)|occupation (?:temporaire|précaire)|colocation|LLD|LOA|amodiation|prêt à usage|commodat",
    told: "bailleur|preneur|locataire|loyers?|locaux loués|lieux loués|état des lieux",
  },
  {
    kind: "insurance",
    named:
      "assurances?|police d'assurance|multirisques?|responsabilité civile|garantie décennale|dommages[- ]ouvrage|prévoyance|mutuelle santé|complémentaire santé",
    told: "assuré|assureur|sinistres?|franchise|primes?|souscripteur",
  },
  {
    kind: "energy",
    named:
      "électricité|gaz naturel|(?:fourniture|achat|vente) d'énergie|énergie électrique|fourniture de gaz|réseau de chaleur|exploitation (?:de chauffage|des installations (?:thermiques|de chauffage|de génie climatique)|thermique|de chaufferies?)|chauffage|combustible|fioul|propane|granulés|biométhane|photovoltaïque|fourniture de chaleur|bornes? de recharge",
    told: "kWh|MWh|point de livraison|PDL|PRM|puissance souscrite|TURPE|chaufferies?|P1|gestionnaire du réseau",
  },
  {
    kind: "transport",
    named:
      "transports?|acheminement|affrètement|messagerie|déménagement|logistique|livraison de colis|commission de transport|navettes?|entreposage|stockage|emmagasinage|fret|ramassage scolaire|course(?:s|rs?)|transit",
    told: "transporteur|expéditeur|lettre de voiture|chargement|véhicules?|affréteur",
  },
  {
    kind: "training",
    named: "formations?(?: professionnelle)?|action de formation|apprentissage|bilan de compétences|VAE",
    told: "stagiaires?|organisme de formation|apprenants?|formateurs?|programme de formation",
  },
  {
    kind: "security",
    named:
      "sécurité (?:incendie|privée|des (?:biens|personnes|sites|locaux))|(?:prestations?|services?|agents?) de sécurité(?! (?:sociale|informatique|des systèmes|de l'information))|gardiennage|surveillance(?: humaine| des (?:sites|locaux|bâtiments))?|télésurveillance|sûreté|SSIAP|agents? cynophiles?|rondes|intervention sur alarme",
    told: "agents? de sécurité|rondes?|CNAPS|maître-chien|SSIAP|vacations?",
  },
  {
    kind: "catering",
    named:
      "restauration (?:collective|scolaire|d'entreprise|municipale)|restauration|repas|traiteur|cantine|denrées alimentaires|distributi(?:on|teurs?) automatiques?",
    told: "convives?|repas|menus?|cuisine|restaurant",
  },
  {
    kind: "cleaning",
    named:
      "nettoyage|propreté|entretien (?:ménager|et nettoyage|(?:courant )?(?:des?|de (?:vos|nos|ses|leurs)) (?:locaux|bureaux|parties communes))|vitrerie|bionettoyage|désinfection|ménage|(?:collecte|enlèvement|gestion|traitement) (?:et [\\p{L}' ]{3,25} )?(?:des|de) déchets",
    told: "nettoyage|vitrerie|dépoussiérage|agents? d'entretien|sanitaires|sols",
  },
  {
    kind: "hosting",
    named:
      "hébergement|infogérance|cloud|centre de données|data ?center|colocation informatique|IaaS|PaaS|serveurs? dédiés?|sauvegarde externalisée",
    told: "serveurs?|hébergement|disponibilité|infogérance|sauvegardes?|machines? virtuelles?|hébergeur",
  },
  {
    kind: "softwareLicence",
    named:
      "licences?|SaaS|logiciels?|progiciels?|droit d'(?:usage|utilisation) (?:du|de) (?:logiciel|progiciel)|abonnement (?:au|à la) (?:service|plateforme|logiciel)|mode hébergé",
    told: "licence|progiciel|logiciel|éditeur|utilisateurs? (?:nommés?|autorisés?)|mises? à jour|code source",
  },
  {
    kind: "works",
    named:
      "travaux|construction|réhabilitation|rénovation|gros œuvre|démolition|voirie|marché de travaux|réfection|extension (?:du|de)|terrassement|sous-traitance (?:de travaux|du bâtiment|BTP)|lot (?:n° ?)?\\d{1,2}|étanchéité|couverture|corps d'état|plâtrerie|cloisons|maçonnerie|carrelage|serrurerie|façades?|désamiantage|plomberie|menuiseries?|peinture|charpente|ravalement|aménagement (?:de|des|du)",
    told: "chantier|ouvrages?|maître d'œuvre|maître d'oeuvre|entrepreneur|réception des travaux|décompte",
  },
  {
    kind: "distribution",
    named: "distribution|revente|revendeur|franchise|concession (?:commerciale|exclusive)|approvisionnement exclusif",
    told: "distributeur|revendeur|franchiseur|franchisé|territoire",
  },
  {
    kind: "concession",
    named: "concession|délégation de service public|affermage|régie intéressée|DSP",
    told: "concessionnaire|concédant|délégataire|délégant|redevance|biens de retour|fermier",
  },
  {
    kind: "agency",
    named:
      "mandat(?! de prélèvement)|agent commercial|agence commerciale|apport d'affaires|apporteur d'affaires|courtage|commissionnaire|gestion locative|syndic",
    told: "mandant|mandataire|apporteur|commissions?|agent commercial",
  },
  {
    kind: "partnership",
    named:
      "partenariat|collaboration|coopération|consortium|groupement momentané|co-?traitance|parrainage|mécénat|sponsoring|co-?développement|joint[- ]venture",
    told: "partenaires?|consortium|copropriété des résultats|membres du groupement",
  },
  {
    kind: "support",
    named:
      "assistance (?:technique|utilisateurs?|aux utilisateurs|informatique|téléphonique)|support(?: technique| utilisateurs?| applicatif)?|centre de services|help ?desk|tierce maintenance applicative|TMA",
    told: "tickets?|incidents?|niveau (?:1|2|3)|prise en main à distance|support",
  },
  {
    kind: "maintenance",
    named:
      "maintenance|entretien|dépannage|contrôle périodique|vérifications? périodiques?|télémaintenance|exploitation[- ]maintenance|GMAO",
    told: "maintenance (?:préventive|corrective|curative)|visites?(?: de maintenance| d'entretien| par an)?|pièces (?:détachées|de rechange)|dépannages?|équipements?|astreinte",
  },
  {
    kind: "other",
    named:
      "prêt(?! à usage)|cautionnement|transactionnel|transaction|cession de (?:créances?|parts|droits|fonds|marque)|droits? d'auteur|contrat d'édition|affacturage|contrat de travail|subventions?|nantissement|donation",
    told: "emprunteur|prêteur|caution|cédant|cessionnaire|créancier",
  },
  {
    kind: "supply",
    named:
      "fournitures?(?! d'(?:électricité|énergie))|achat|acquisition|livraison|vente|approvisionnement|location de matériels?",
    told: "livraisons?|bon de livraison|marchandises?|produits?|fournitures|garantie des produits",
    general: true,
  },
  {
    kind: "services",
    named:
      "prestations?(?: de services?| intellectuelles?)?|services?|conseil|études?|mission|conception|développement|audit|assistance à maîtrise d'ouvrage|maîtrise d'œuvre|expertise|accompagnement|développement informatique|réalisation|communication|traduction|consultant|sous-traitance|travail temporaire|personnel intérimaire|mise à disposition de personnel|portage salarial|architectes?|géomètre|comptables?|paie|externalisation|secrétariat|domiciliation|déneigement|viabilité hivernale|archivage|reprographie|impression|événementiel|animation|interprétariat|honoraires|commissariat aux comptes|coordination|contrôle technique|bureau de contrôle|diagnostics?|télécommunications?|télécoms?|téléphonie|accès internet|fibre optique|site (?:internet|web)|référencement|publicité|marketing|conciergerie|centre d'appels|recrutement|numérisation|blanchisserie|linge|dératisation|accueil",
    told: "prestations|livrables?|mission|consultants?|prestataire",
    general: true,
  },
];

import type { ObligationsValue } from "../../../schemas/fields/obligations.ts";
import type { Corpus } from "../rule.ts";

/** Duties that rest on somebody whom a noun, a burden, an agent, a list or a column names. */
export const restingDuties: Corpus<ObligationsValue>["found"] = [
  [
    { debtor: "supplier", action: "consigner chaque ronde dans un cahier", category: "other" },
    "Il incombe à la société de surveillance de consigner chaque ronde dans un cahier.",
  ],
  [
    { debtor: "supplier", action: "informer le Client de toute difficulté", category: "information" },
    "Obligation est faite au Consultant d'informer le Client de toute difficulté.",
  ],
  [
    {
      debtor: "buyer",
      action: "La fourniture de l'eau nécessaire au chantier incombe au Maître d'ouvrage",
      category: "document",
    },
    "La fourniture de l'eau nécessaire au chantier incombe au Maître d'ouvrage.",
  ],
  [
    { debtor: "buyer", action: "mise à disposition d'un point d'eau", category: "delivery" },
    "À la charge du client : mise à disposition d'un point d'eau. Le prestataire intervient le matin.",
  ],
  [
    {
      debtor: "supplier",
      action: "Reprise par le titulaire, à la fin du marché, des emballages et des bacs",
      category: "other",
      due: { kind: "event", event: { kind: "end" } },
    },
    "Reprise par le titulaire, à la fin du marché, des emballages et des bacs.",
  ],
  [
    { debtor: "lessee", action: "garnir les lieux de meubles en quantité suffisante", category: "other" },
    "Le Locataire s'oblige, pendant toute la jouissance :\n- à garnir les lieux de meubles en quantité suffisante.",
  ],
  [
    { debtor: "lessee", action: "entretenir les vitrages et la robinetterie", category: "other" },
    "Obligations du preneur :\n1. entretenir les vitrages et la robinetterie ;",
  ],
  [
    {
      debtor: "agent",
      action: "convoque l'assemblée générale au moins une fois par an",
      category: "other",
      due: { kind: "recurrence", rrule: "FREQ=YEARLY" },
    },
    "Le syndic convoque l'assemblée générale au moins une fois par an.",
  ],
  [
    {
      debtor: "buyer",
      action: "Liste des correspondants",
      category: "other",
      due: { kind: "date", date: "2025-03-07" },
    },
    "Qui ?\tQuoi ?\tPour quand ?\nAcheteur\tListe des correspondants\t07/03/2025",
  ],
  [
    {
      debtor: "buyer",
      action: "Clés et badges du site",
      category: "other",
      due: { kind: "recurrence", rrule: "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=15" },
    },
    "Document\tÉchéance\tDestinataire\nClés et badges du site\tavant le 15 mai\tTitulaire",
  ],
  [
    {
      debtor: "supplier",
      action: "Les gravats seront évacués par l'entreprise vers une filière agréée",
      category: "other",
    },
    "Les gravats seront évacués par l'entreprise vers une filière agréée.",
  ],
  [
    {
      debtor: "buyer",
      action: "Bordereau à nous retourner signé sous huit jours",
      category: "other",
      due: { kind: "delay", period: "P8D", direction: "after", event: { kind: "other" } },
    },
    "Bordereau à nous retourner signé sous huit jours. Nous vous livrons. Vous recevez nos avis.",
  ],
  [
    {
      debtor: "supplier",
      action: "Tout arrêt du service donne lieu à un rapport du Prestataire sous trois jours",
      category: "reporting",
      due: { kind: "delay", period: "P3D", direction: "after", event: { kind: "other" } },
      evidenceRequired: "rapport du Prestataire",
    },
    "Tout arrêt du service donne lieu à un rapport du Prestataire sous trois jours.",
  ],
  [
    {
      debtor: "eachParty",
      action: "réunion se tient à l'initiative du titulaire, qui en rédige le compte rendu sous cinq jours",
      category: "meeting",
      due: { kind: "delay", period: "P5D", direction: "after", event: { kind: "other" } },
    },
    "La réunion se tient à l'initiative du titulaire, qui en rédige le compte rendu sous cinq jours.",
  ],
  [
    {
      debtor: "supplier",
      action: "remet un état des heures chaque lundi",
      category: "document",
      due: { kind: "recurrence", rrule: "FREQ=WEEKLY;BYDAY=MO" },
    },
    "L'article 4 est remplacé par : « Le Titulaire remet un état des heures chaque lundi. »",
  ],
  [
    {
      debtor: "buyer",
      action: "retourne les relevés signés chaque lundi",
      category: "other",
      due: { kind: "recurrence", rrule: "FREQ=WEEKLY;BYDAY=MO" },
    },
    "L'Entreprise Utilisatrice (EU) accueille le personnel. L'EU retourne les relevés signés chaque lundi.",
  ],
  [
    {
      debtor: "insured",
      action: "déclare à l'assureur, dans les quinze jours, toute aggravation du risque",
      category: "insurance",
      due: { kind: "delay", period: "P15D", direction: "after", event: { kind: "other" } },
    },
    "Le souscripteur déclare à l'assureur, dans les quinze jours, toute aggravation du risque.",
  ],
  [
    {
      debtor: "supplier",
      action: "transmet ses comptes dans les quatre mois de la clôture de l'exercice",
      category: "document",
      due: {
        kind: "delay",
        period: "P4M",
        direction: "after",
        event: { kind: "other", text: "la clôture de l'exercice" },
      },
    },
    "Le Titulaire transmet ses comptes dans les quatre mois de la clôture de l'exercice.",
  ],
  [
    {
      debtor: "supplier",
      action: "formera deux opérateurs",
      category: "other",
      due: { kind: "event", event: { kind: "other", text: "lors de la mise en service" } },
    },
    "Le vendeur remettra la notice lors de la mise en service, puis formera deux opérateurs.",
  ],
];

/** Sentences about the same things that bind nobody, or are not what a party does. */
export const restingNothing: Corpus<ObligationsValue>["ignored"] = [
  "Les Données appartiennent à l'Abonné. Le Prestataire n'en revendique rien.",
  "La preuve du dommage incombe au Client. Le Prestataire supporte les autres frais.",
  "Le transporteur est déchargé de sa responsabilité à la livraison.",
  "Le présent article, qui imposait au titulaire la remise d'un bilan trimestriel, est supprimé.",
  "# Sites\nSite\tAdresse\tDébut\tTerme\nAtelier\tPlougastel\t01/04/2026\t31/03/2029\nLe Titulaire y intervient.",
  "Le Preneur s'engage à respecter le règlement de copropriété.",
  "Les prestations sont réalisées par le Prestataire selon les règles de l'art.",
];

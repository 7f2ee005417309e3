import type { ObligationsValue } from "../../../schemas/fields/obligations.ts";
import type { Corpus } from "../rule.ts";

/** Who owes what nobody is said to do in leases and insurances, what letters ask for, and whom a pronoun cannot stand for. */
export const addressedDuties: Corpus<ObligationsValue>["found"] = [
  [
    {
      debtor: "lessee",
      action: "L'attestation d'assurance est présentée chaque année au mois de mars",
      category: "insurance",
      due: { kind: "recurrence", rrule: "FREQ=YEARLY;BYMONTH=3" },
      evidenceRequired: "attestation d'assurance",
    },
    "Entre la Bailleresse et le Preneur. Le Preneur occupe le local. L'attestation d'assurance est présentée chaque année au mois de mars.",
  ],
  [
    {
      debtor: "lessee",
      action: "Les badges perdus sont signalés au gardien la veille de chaque contrôle",
      category: "information",
      due: {
        kind: "delay",
        period: "P1D",
        direction: "before",
        event: { kind: "other", text: "de chaque contrôle" },
      },
    },
    "Le Bailleur loue au Preneur un atelier. Les badges perdus sont signalés au gardien la veille de chaque contrôle.",
  ],
  [
    {
      debtor: "insured",
      action: "le hayon est contrôlé deux fois par an",
      category: "other",
      due: { kind: "recurrence", rrule: "FREQ=MONTHLY;INTERVAL=6" },
    },
    "L'Assureur garantit les véhicules de l'Assuré. La garantie ne joue que si le hayon est contrôlé deux fois par an.",
  ],
  [
    {
      debtor: "supplier",
      action: "Les enregistrements sont effacés au bout de vingt jours",
      category: "other",
      due: { kind: "delay", period: "P20D", direction: "after", event: { kind: "other" } },
    },
    "Le Titulaire tient le registre. Les enregistrements sont effacés au bout de vingt jours.",
  ],
  [
    {
      debtor: "lessor",
      action: "fait poser, avant le 30 novembre 2027, une barrière devant le parking du Preneur",
      category: "other",
      due: { kind: "date", date: "2027-11-30" },
    },
    "Le Bailleur fait poser, avant le 30 novembre 2027, une barrière devant le parking du Preneur.",
  ],
  [
    {
      debtor: "buyer",
      action: "joindre votre relevé d'identité bancaire au présent bon de commande",
      category: "document",
    },
    "Le Client commande au Prestataire un serveur. Veuillez joindre votre relevé d'identité bancaire au présent bon de commande.",
  ],
  [
    {
      debtor: "supplier",
      action: "avertit le Client trois mois à l'avance",
      category: "information",
      due: { kind: "delay", period: "P3M", direction: "before", event: { kind: "other", text: "à l'avance" } },
    },
    "Le Client confie la maintenance à l'Éditeur. L'Éditeur corrige le logiciel. S'il cesse une version, il en avertit le Client trois mois à l'avance.",
  ],
  [
    {
      debtor: "supplier",
      action: "adresse au maître d'ouvrage, sous dix jours, l'organigramme du chantier",
      category: "document",
      due: { kind: "delay", period: "P10D", direction: "after", event: { kind: "other" } },
    },
    "Le mandataire du groupement adresse au maître d'ouvrage, sous dix jours, l'organigramme du chantier.",
  ],
  [
    {
      debtor: "supplier",
      action: "remet, avec chaque livraison, un bordereau de contrôle",
      category: "delivery",
      due: { kind: "event", event: { kind: "delivery" } },
    },
    "Le Fournisseur répare les défauts graves sous cinq jours et remet, avec chaque livraison, un bordereau de contrôle.",
  ],
  [
    {
      debtor: "supplier",
      action: "actualise chaque année",
      category: "other",
      due: { kind: "recurrence", rrule: "FREQ=YEARLY" },
    },
    "Le Prestataire établit un plan de continuité à la signature, puis l'actualise chaque année.",
  ],
  [
    {
      debtor: "eachParty",
      action: "revue de contrat annuelle, tenue en juin, examine les indicateurs du Prestataire",
      category: "meeting",
      due: { kind: "recurrence", rrule: "FREQ=YEARLY;BYMONTH=6" },
    },
    "Une revue de contrat annuelle, tenue en juin, examine les indicateurs du Prestataire.",
  ],
  [
    {
      debtor: "buyer",
      action: "Le relevé d'incidents, établi par le Client, est diffusé au Prestataire sous huit jours",
      category: "document",
      due: { kind: "delay", period: "P8D", direction: "after", event: { kind: "other" } },
    },
    "Le relevé d'incidents, établi par le Client, est diffusé au Prestataire sous huit jours.",
  ],
  [
    {
      debtor: "supplier",
      action: "La facture est émise par voie électronique le dernier jour de chaque mois",
      category: "document",
      due: { kind: "recurrence", rrule: "FREQ=MONTHLY" },
    },
    "La facture est émise par voie électronique le dernier jour de chaque mois. Le Client paie le Prestataire.",
  ],
  [
    {
      debtor: "supplier",
      action: "Chaque porte reçoit une visite d'entretien à intervalles ne dépassant pas deux mois",
      category: "other",
      due: { kind: "recurrence", rrule: "FREQ=MONTHLY;INTERVAL=2" },
    },
    "Le Titulaire entretient les portes. Chaque porte reçoit une visite d'entretien à intervalles ne dépassant pas deux mois.",
  ],
  [
    {
      debtor: "supplier",
      action: "contrôle des extincteurs et des trappes a lieu deux fois par an",
      category: "other",
      due: { kind: "recurrence", rrule: "FREQ=MONTHLY;INTERVAL=6" },
    },
    "Le Prestataire surveille le site. Le contrôle des extincteurs et des trappes a lieu deux fois par an.",
  ],
  [
    {
      debtor: "supplier",
      action: "compte rendu écrit suit sous trois jours",
      category: "reporting",
      due: { kind: "delay", period: "P3D", direction: "after", event: { kind: "other" } },
      evidenceRequired: "compte rendu écrit suit",
    },
    "Le Transporteur signale tout accident par téléphone ; un compte rendu écrit suit sous trois jours.",
  ],
];

export const addressedNothing: Corpus<ObligationsValue>["ignored"] = [
  "Les prix indiqués reçoivent une remise de fin d'année.",
  "Les prix du tableau II sont recalculés une fois l'an par le Prestataire.",
  "Le contrat est fait pour deux années qui s'arrêtent le 14 mars 2029.",
  "À titre indicatif, la mise en service est planifiée par le Prestataire pour le 3 mars 2027.",
];

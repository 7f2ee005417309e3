import type { ObligationsValue } from "../../../schemas/fields/obligations.ts";
import type { Corpus } from "../rule.ts";

/** Duties that a noun, a label or a row names, and what sentences without a debtor of their own say is done. */
export const namedDuties: Corpus<ObligationsValue>["found"] = [
  [
    {
      debtor: "supplier",
      action: "Carnet d'entretien",
      category: "other",
      due: { kind: "event", event: { kind: "delivery" } },
    },
    "# Documents à remettre\nLe Titulaire entretient les ascenseurs.\nDocument\tÉchéance\nCarnet d'entretien\tavec chaque livraison de pièces",
  ],
  [
    {
      debtor: "supplier",
      action: "synthèse des interventions",
      category: "other",
      due: { kind: "recurrence", rrule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28" },
    },
    "# Suivi\nLe Titulaire assure la garde du site.\nMoment\tDocument ou action\tDestinataire\n28 février\tsynthèse des interventions\tservice achats",
  ],
  [
    {
      debtor: "supplier",
      action: "Plannings",
      category: "document",
      due: {
        kind: "delay",
        period: "P3W",
        direction: "before",
        event: { kind: "other", text: "avant le début du mois" },
      },
    },
    "# Suivi\nLe Prestataire assure la maintenance.\n- Plannings : transmis trois semaines avant le début du mois.",
  ],
  [
    {
      debtor: "supplier",
      action: "désignation, sous dix jours, d'un chef de projet",
      category: "staffing",
      due: { kind: "delay", period: "P10D", direction: "after", event: { kind: "other" } },
    },
    "Le Prestataire assurera :\na. la désignation, sous dix jours, d'un chef de projet ;",
  ],
  [
    {
      debtor: "supplier",
      action: "Les quais sont balayés chaque lundi avant 7 h",
      category: "other",
      due: { kind: "recurrence", rrule: "FREQ=WEEKLY;BYDAY=MO" },
    },
    "# Propreté\nLe Titulaire nettoie les locaux. Les quais sont balayés chaque lundi avant 7 h.",
  ],
  [
    {
      debtor: "supplier",
      action: "organise deux exercices incendie par an",
      category: "other",
      due: { kind: "recurrence", rrule: "FREQ=YEARLY" },
    },
    "Le Titulaire organise deux exercices incendie par an.",
  ],
  [
    {
      debtor: "supplier",
      action: "remet les fiches techniques à chaque livraison",
      category: "delivery",
      due: { kind: "event", event: { kind: "delivery" } },
    },
    "# Exploitation\nÀ ce titre, le Titulaire :\n- remet les fiches techniques à chaque livraison ;",
  ],
  [
    { debtor: "buyer", action: "Signalement des pannes", category: "information" },
    "Le Prestataire assure la maintenance du parc.\nIntervenant : Client\n- Signalement des pannes : dans la journée.",
  ],
  [
    {
      debtor: "supplier",
      action: "accuse réception de chaque commande sous 24 heures",
      category: "other",
      due: { kind: "delay", period: "PT24H", direction: "after", event: { kind: "other" } },
    },
    "Le Fournisseur accuse réception de chaque commande sous 24 heures.",
  ],
  [
    {
      debtor: "supplier",
      action: "La documentation est déposée sur l'espace partagé à chaque livraison",
      category: "delivery",
      due: { kind: "event", event: { kind: "delivery" } },
    },
    "Le Fournisseur équipe les sites. La documentation est déposée sur l'espace partagé à chaque livraison.",
  ],
  [
    { debtor: "lessee", action: "assure le véhicule contre le vol", category: "insurance" },
    "Le Locataire assure le véhicule contre le vol.",
  ],
  [
    {
      debtor: "supplier",
      action: "l'attestation est remise à la notification",
      category: "document",
      due: { kind: "event", event: { kind: "notification" } },
      evidenceRequired: "attestation",
    },
    "# Assurance\nLe Titulaire répond de ses fautes. Il est titulaire d'une police de responsabilité civile ; l'attestation est remise à la notification.",
  ],
  [
    { debtor: "supplier", action: "Toute livraison à heures fixes donne lieu à un bordereau", category: "delivery" },
    "Le Titulaire exécute les prestations. Toute livraison à heures fixes donne lieu à un bordereau, à remettre au Client sous deux jours.",
  ],
  [
    {
      debtor: "supplier",
      action: "Chaque visite fera l'objet d'un compte-rendu détaillé remis au gardien",
      category: "reporting",
      due: { kind: "event", event: { kind: "other", text: "chaque visite" } },
      evidenceRequired: "compte-rendu détaillé remis",
    },
    "Le Prestataire entretient les chaudières du Client. Chaque visite fera l'objet d'un compte-rendu détaillé remis au gardien.",
  ],
  [
    {
      debtor: "supplier",
      action: "avertir sans délai le Client de toute effraction",
      category: "information",
      due: { kind: "event", event: { kind: "other", text: "sans délai" } },
    },
    "Le Prestataire s'engage à ne jamais laisser le local ouvert et à avertir sans délai le Client de toute effraction.",
  ],
  [
    { debtor: "buyer", action: "placer les bijoux dans une vitrine fermée", category: "other" },
    "Contrat de dépôt-vente de bijoux. Le dépositaire s'engage à placer les bijoux dans une vitrine fermée.",
  ],
  [
    {
      debtor: "guarantor",
      action: "informer le Bailleur de tout déménagement dans le mois",
      category: "information",
      due: { kind: "delay", period: "P1M", direction: "after", event: { kind: "other" } },
    },
    "Acte de cautionnement. La caution s'oblige à informer le Bailleur de tout déménagement dans le mois.",
  ],
  [
    {
      debtor: "supplier",
      action: "intervient sur site dans un délai de quatre heures",
      category: "delivery",
      due: { kind: "delay", period: "PT4H", direction: "after", event: { kind: "other" } },
    },
    "En cas de panne, BRUMEL SERVICES intervient sur site dans un délai de quatre heures. BRUMEL SERVICES assure la garde.",
  ],
];

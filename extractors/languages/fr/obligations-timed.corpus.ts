import type { ObligationsValue } from "../../../schemas/fields/obligations.ts";
import type { Corpus } from "../rule.ts";

/** Acts of any verb that are duties because a time to act by is said. */
export const timedDuties: Corpus<ObligationsValue>["found"] = [
  [
    {
      debtor: "supplier",
      action: "Contrôle des portes automatiques",
      category: "other",
      due: { kind: "recurrence", rrule: "FREQ=MONTHLY;INTERVAL=6" },
    },
    "# Opérations\nLe Titulaire assure l'entretien du site.\nOpération\tPériodicité\nContrôle des portes automatiques\ttous les six mois",
  ],
  [
    {
      debtor: "supplier",
      action: "Remise du rapport annuel",
      category: "reporting",
      due: { kind: "recurrence", rrule: "FREQ=MONTHLY;BYMONTHDAY=10" },
      evidenceRequired: "rapport annuel",
    },
    "# Suivi\nLe Titulaire assure l'entretien du site.\nRemise du rapport annuel : avant le 10 de chaque mois.",
  ],
  [
    {
      debtor: "buyer",
      action: "remettre les clés une semaine avant le démarrage",
      category: "document",
      due: {
        kind: "delay",
        period: "P1W",
        direction: "before",
        event: { kind: "other", text: "avant le démarrage" },
      },
    },
    "Nous vous proposons, selon vos besoins, nos services. Nous intervenons chez vous. Nous vous remercions. Vous nous indiquez vos sites. Vous validez ce devis.\n# Ce que nous vous demandons\nNous remettre les clés une semaine avant le démarrage.",
  ],
  [
    {
      debtor: "agent",
      action: "restitue, dans les huit jours de la demande, la collection d'échantillons",
      category: "handover",
      due: { kind: "delay", period: "P8D", direction: "after", event: { kind: "request" } },
    },
    "# Contrat d'agence commerciale\nL'agent :\n- restitue, dans les huit jours de la demande, la collection d'échantillons ;",
  ],
  [
    {
      debtor: "concessionaire",
      action: "Les terrasses sont nettoyées chaque semaine",
      category: "other",
      due: { kind: "recurrence", rrule: "FREQ=WEEKLY" },
    },
    "# Entretien\nLe concessionnaire exploite la plage. Les terrasses sont nettoyées chaque semaine.",
  ],
  [
    {
      debtor: "supplier",
      action: "collecte les cartouches usagées chaque trimestre",
      category: "other",
      due: { kind: "recurrence", rrule: "FREQ=MONTHLY;INTERVAL=3" },
    },
    "Le Prestataire collecte les cartouches usagées chaque trimestre.",
  ],
  [
    {
      debtor: "supplier",
      action: "Le projet de décompte final est dressé dans les 30 jours de la notification de la décision de réception",
      category: "document",
      due: { kind: "delay", period: "P30D", direction: "after", event: { kind: "notification" } },
    },
    "# Paiements\nLe Titulaire exécute le marché.\nLe projet de décompte final est dressé dans les 30 jours de la notification de la décision de réception.",
  ],
  [
    {
      debtor: "buyer",
      action: "Elle est restituée un mois au plus tard après l'expiration du délai de garantie",
      category: "handover",
      due: {
        kind: "delay",
        period: "P1M",
        direction: "after",
        event: { kind: "other", text: "au plus tard après l'expiration du délai de garantie" },
      },
    },
    "# Retenue\nLe pouvoir adjudicateur exerce une retenue de 5 %. Elle est restituée un mois au plus tard après l'expiration du délai de garantie.",
  ],
  [
    {
      debtor: "insured",
      action: "informez par lettre recommandée, dans les quinze jours, de toute aggravation du risque",
      category: "notice",
      due: { kind: "delay", period: "P15D", direction: "after", event: { kind: "other" } },
    },
    "Souscripteur : ETS GUILLERMIN (SA)\nNuméro SIRET : 51813178400044\nDésigné ci-après : « vous »\nAssureur : Mutuelle des Charpentes, désignée ci-après : « nous »\n# Déclarations\nVous nous informez par lettre recommandée, dans les quinze jours, de toute aggravation du risque.",
  ],
  [
    {
      debtor: "supplier",
      action: "mesurer la température des locaux tous les mois",
      category: "other",
      due: { kind: "recurrence", rrule: "FREQ=MONTHLY" },
    },
    "Le Titulaire doit mesurer la température des locaux tous les mois.",
  ],
];

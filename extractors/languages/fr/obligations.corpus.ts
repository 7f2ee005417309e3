import type { ObligationsValue } from "../../../schemas/fields/obligations.ts";
import type { Corpus } from "../rule.ts";
import { addressedDuties, addressedNothing } from "./obligations-addressed.corpus.ts";
import { namedDuties } from "./obligations-named.corpus.ts";
import { restingDuties, restingNothing } from "./obligations-resting.corpus.ts";
import { timedDuties } from "./obligations-timed.corpus.ts";

export const obligationsCorpus: Corpus<ObligationsValue> = {
  found: [
    ...namedDuties,
    ...restingDuties,
    ...addressedDuties,
    ...timedDuties,
    [
      {
        debtor: "supplier",
        action: "remettre un rapport d'activité chaque mois",
        category: "reporting",
        due: { kind: "recurrence", rrule: "FREQ=MONTHLY" },
        evidenceRequired: "rapport d'activité",
      },
      "Le Titulaire s'engage à remettre un rapport d'activité chaque mois.",
      "Le Titulaire, dans le cadre de sa mission, est tenu de remettre un rapport d'activité chaque mois.",
      "Le Prestataire devra remettre un rapport d'activité chaque mois.",
    ],
    [
      {
        debtor: "supplier",
        action: "transmet au Client un compte rendu dans les cinq jours ouvrés suivant la réunion",
        category: "meeting",
        due: {
          kind: "delay",
          period: "P5D",
          dayKind: "business",
          direction: "after",
          event: { kind: "other", text: "suivant la réunion" },
        },
      },
      "Le Prestataire transmet au Client un compte rendu dans les cinq jours ouvrés suivant la réunion.",
    ],
    [
      {
        debtor: "supplier",
        action: "produire une attestation d'assurance dans un délai de quinze jours à compter de la notification",
        category: "insurance",
        due: { kind: "delay", period: "P15D", direction: "after", event: { kind: "notification" } },
        evidenceRequired: "attestation d'assurance",
      },
      "Le Titulaire doit produire une attestation d'assurance dans un délai de quinze jours à compter de la notification.",
    ],
    [
      {
        debtor: "buyer",
        action: "informer le Prestataire de tout changement de ses installations",
        category: "information",
      },
      "Le Client doit informer le Prestataire de tout changement de ses installations.",
      "Le Client s'oblige également à informer le Prestataire de tout changement de ses installations.",
    ],
    [
      {
        debtor: "lessee",
        action: "adresser au Bailleur une attestation d'assurance chaque année avant le 31 janvier",
        category: "insurance",
        due: { kind: "recurrence", rrule: "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31" },
        evidenceRequired: "attestation d'assurance",
      },
      "Le Preneur est tenu d'adresser au Bailleur une attestation d'assurance chaque année avant le 31 janvier.",
    ],
    [
      {
        debtor: "supplier",
        action: "Un plan de réversibilité est remis par le Titulaire au plus tard six mois avant la fin du marché",
        category: "handover",
        due: {
          kind: "delay",
          period: "P6M",
          direction: "before",
          event: { kind: "other", text: "avant la fin du marché" },
        },
      },
      "Un plan de réversibilité est remis par le Titulaire au plus tard six mois avant la fin du marché.",
    ],
    [
      { debtor: "supplier", action: "fournir la liste du personnel", category: "staffing" },
      "Le Prestataire s'engage à :\n- respecter les consignes ;\n- fournir la liste du personnel ;",
    ],
    [
      {
        debtor: "buyer",
        action: "Les factures sont payables dans un délai de trente jours à compter de leur réception",
        category: "payment",
        due: { kind: "delay", period: "P30D", direction: "after", event: { kind: "invoiceReceipt" } },
      },
      "# Paiement\nLe Client règle le Prestataire.\nLes factures sont payables dans un délai de trente jours à compter de leur réception.",
    ],
    [
      {
        debtor: "supplier",
        action: "Conformément à l'article D. 8222-5 du code du travail, les documents exigés sont produits",
        category: "certificate",
        due: { kind: "recurrence", rrule: "FREQ=MONTHLY;INTERVAL=6", from: { kind: "signature" } },
        legalBasis: "D. 8222-5 du code du travail",
      },
      "Conformément à l'article D. 8222-5 du code du travail, les documents exigés sont produits.",
    ],
    [
      {
        debtor: "supplier",
        action: "transmet les procès-verbaux au Client sous huit jours",
        category: "document",
        due: { kind: "delay", period: "P8D", direction: "after", event: { kind: "other" } },
        evidenceRequired: "procès-verbaux",
      },
      "Le Prestataire fera contrôler les extincteurs tous les ans et transmet les procès-verbaux au Client sous huit jours.",
      "Le Prestataire entretient les portes du site et transmet les procès-verbaux au Client sous huit jours.",
      "Le Prestataire entretient les portes. Il transmet les procès-verbaux au Client sous huit jours.",
    ],
    [
      {
        debtor: "supplier",
        action: "remet une mise à jour chaque année",
        category: "document",
        due: { kind: "recurrence", rrule: "FREQ=YEARLY" },
      },
      "Le Titulaire remet un plan de secours à la signature du marché, puis une mise à jour chaque année.",
    ],
    [
      {
        debtor: "buyer",
        action: "adresse la liste des inscrits dix jours avant le début de la session",
        category: "document",
        due: {
          kind: "delay",
          period: "P10D",
          direction: "before",
          event: { kind: "other", text: "avant le début de la session" },
        },
      },
      "La société Cap Savoir, SARL au capital de 8 000 €, ci-après dénommée « le Prestataire »,\nEt la société ______, ci-après dénommée « l'Entreprise »,\n# Inscriptions\nL'Entreprise adresse la liste des inscrits dix jours avant le début de la session.",
    ],
    [
      {
        debtor: "supplier",
        action: "Tout changement d'interlocuteur est signalé sous cinq jours",
        category: "staffing",
        due: { kind: "delay", period: "P5D", direction: "after", event: { kind: "other" } },
      },
      "# Suivi\nLe Titulaire assure le suivi. Tout changement d'interlocuteur est signalé sous cinq jours.",
    ],
    [
      {
        debtor: "supplier",
        action: "remet Bilan des consommations",
        category: "reporting",
        due: { kind: "recurrence", rrule: "FREQ=MONTHLY;BYMONTHDAY=5" },
      },
      "Le Prestataire remet au Client les documents suivants :\nNature\tDate\nBilan des consommations\tavant le 5 de chaque mois",
    ],
    [
      {
        debtor: "supplier",
        action: "remettre un bilan trimestriel des appels",
        category: "reporting",
        due: { kind: "recurrence", rrule: "FREQ=MONTHLY;INTERVAL=3" },
      },
      "Le Prestataire doit remettre au Client :\n- un bilan trimestriel des appels ;",
    ],
    [
      {
        debtor: "lessor",
        action: "dépôt de garantie restitué dans les deux mois du départ",
        category: "handover",
        due: {
          kind: "delay",
          period: "P2M",
          direction: "after",
          event: { kind: "other", text: "départ" },
        },
      },
      "# Garantie\nLe Preneur a constitué un dépôt de garantie de 900 €, restitué dans les deux mois du départ.",
    ],
    [
      {
        debtor: "supplier",
        action: "rétablit le service dans les quatre heures de l'appel",
        category: "delivery",
        due: { kind: "delay", period: "PT4H", direction: "after", event: { kind: "other" } },
      },
      "Le Prestataire rétablit le service dans les quatre heures de l'appel.",
    ],
    [
      {
        debtor: "buyer",
        action: "retourne une fiche de suivi sous dix jours",
        category: "other",
        due: { kind: "delay", period: "P10D", direction: "after", event: { kind: "other" } },
      },
      "Le Prestataire remet une fiche de suivi, que le Client lui retourne sous dix jours.",
    ],
    [
      { debtor: "supplier", action: "remet une fiche de suivi", category: "document" },
      "Le Prestataire remet une fiche de suivi, que le Client lui retourne sous dix jours.",
    ],
    [
      {
        debtor: "lessee",
        action: "informé le Bailleur par lettre recommandée, deux mois au moins avant la cession",
        category: "notice",
        due: {
          kind: "delay",
          period: "P2M",
          direction: "before",
          event: { kind: "other", text: "au moins avant la cession" },
        },
      },
      "Le Preneur ne pourra céder son droit qu'après en avoir informé le Bailleur par lettre recommandée, deux mois au moins avant la cession.",
    ],
    [
      {
        debtor: "lessee",
        action: "Un exemplaire de l'acte lui sera remis dans les dix jours",
        category: "document",
        due: { kind: "delay", period: "P10D", direction: "after", event: { kind: "other" } },
      },
      "Le Bailleur fixe la date de la visite. Un exemplaire de l'acte lui sera remis dans les dix jours.",
    ],
    [
      {
        debtor: "buyer",
        action: "transmettre les accès dans les dix jours",
        category: "document",
        due: { kind: "delay", period: "P10D", direction: "after", event: { kind: "other" } },
      },
      "Il appartient au Client de transmettre les accès dans les dix jours.",
      "Il incombe au Client de transmettre les accès dans les dix jours.",
    ],
    [
      {
        debtor: "supplier",
        action: "Le bilan des appels est à remettre par le Titulaire chaque mois",
        category: "reporting",
        due: { kind: "recurrence", rrule: "FREQ=MONTHLY" },
      },
      "Le bilan des appels est à remettre par le Titulaire chaque mois.",
    ],
  ],
  ignored: [
    "L'article 5 du contrat est modifié comme suit. La première phrase est remplacée par la suivante dans un délai de huit jours.",
    ...restingNothing,
    ...addressedNothing,
    "Le Prestataire assure la tonte. Chaque modification fera l'objet d'un avenant écrit.",
    "Le Prestataire s'engage à ne pas divulguer le code et à ne jamais le copier.",
    "La caution est restituée au Preneur. Le Garant informe le Bailleur de son adresse.",
    "Le Fournisseur facture les sites.\nCompteur\tPériodicité de facturation\nTarif bleu\tmensuelle",
    "# Conditions\nLe Titulaire intervient.\nValidité de l'offre : dans les trois mois.",
    "Le Titulaire intervient. L'article 7 du cahier est ainsi rédigé : « Le plan est remis chaque année ».",
    "Le Titulaire effectuera les opérations suivantes chaque année.",
    "La société est une mutuelle soumise au livre II du Code de la mutualité, et le Client est une mutuelle soumise au livre II.",
    "Le Client se réserve le droit de modifier la commande dans les dix jours.",
    "Les prix du Titulaire sont révisés chaque année.",
    "Le Titulaire peut dénoncer le contrat dans les deux mois de la notification.",
    "Le trafic annuel est estimé à 21 000 palettes.",
    "Le Prestataire dispose d'un accès au site tous les jours.",
    "Il n'appartient pas au Client de transmettre les accès.",
    "Il appartient au Client de ne pas transmettre ses codes.",
    "Le Client ne peut céder ce contrat sans avoir informé le Prestataire de son projet.",
    "Le Prestataire réalise les prestations décrites en annexe.",
    "Le Titulaire exécute le marché en cas de nécessité avec ses propres moyens.",
    "Le Titulaire remet au Client :\nLes conditions d'accès au site figurent en annexe.",
    "La convention est signée le 4 mars par les représentants des parties.",
    "Le Client remettait un dossier et le Prestataire peut le refuser, les essais étant menés sans délai par un tiers.",
    "Celle-ci produira intérêt au taux légal quinze jours après un rappel resté sans effet.",
    "Chaque partie répond des dommages directs qu'elle cause à l'autre partie.",
    "Les parties se concertent. Il transmettra les rapports dans le mois de leur établissement.",
    "Le Client peut visiter les locaux et demande à être accompagné.",
    "Le Prestataire n'est pas tenu de remettre un rapport au Client.",
    "Le Client pourra demander la remise d'un rapport.",
    "Le Titulaire peut fournir des prestations complémentaires.",
    "Les parties s'engagent à ne pas divulguer les informations confidentielles.",
    "Si le Titulaire doit fournir un document, il en est averti.",
    "# Définitions\nLe Prestataire doit remettre un rapport mensuel désigné ci-après « Rapport ».",
    "Le prix comprend la fourniture des consommables.",
    "Le Prestataire s'engage à respecter les règles de l'art.",
    "Le sous-traitant adresse sa demande de paiement au Titulaire.",
  ],
};

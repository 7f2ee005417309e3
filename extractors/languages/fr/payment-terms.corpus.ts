import type { PaymentTermsValue } from "../../../schemas/fields/payment-terms.ts";
import type { Corpus } from "../rule.ts";

export const paymentTermsCorpus: Corpus<PaymentTermsValue> = {
  found: [
    [
      { delay: "P30D", from: { kind: "invoiceReceipt" } },
      "Le paiement s'effectue dans un délai de 30 jours à compter de la réception des factures.",
      "Le délai global de paiement est fixé à trente (30) jours à compter de la réception de la demande de paiement.",
      "Le délai de paiement est de 30 jours. Ce délai court à compter de la date de réception de la facture sur Chorus Pro.",
      "Les factures sont réglées sous 30 jours après réception de la facture.",
      "Les factures, adressées au Client par voie électronique, sont payables dans un délai de trente (30) jours à compter de leur réception.",
      "Les factures transmises par le portail Chorus Pro sont payées dans un délai de 30 jours à compter de leur date de dépôt.",
      "À compter de la réception de la facture, l'acheteur dispose d'un délai de 30 jours pour procéder au paiement.",
      "La commune se libérera des sommes dues dans les 30 jours de la date à laquelle la demande de paiement lui est parvenue.",
      "Le Client verse au Prestataire, dans les trente jours de la réception de chaque facture, le montant dû.",
      "# Paiement\nLe paiement intervient, après service fait, dans le délai de l'article R. 2192-10, soit 30 jours. Le point de départ du délai est la date de réception de la facture.",
    ],
    [
      { delay: "P45D", endOfMonth: true },
      "Les factures sont payables à 45 jours fin de mois.",
      "Conditions de règlement : 45 jours fin de mois",
      "# Conditions de paiement\nAcompte de 30 % à la commande ; solde à 45 jours fin de mois.",
    ],
    [
      { delay: "P15D", from: { kind: "invoiceDate" } },
      "Les factures sont payables à quinze (15) jours de leur émission.",
      "Chaque facture est réglée dans les 15 jours suivant son envoi.",
      "Toute contestation est notifiée dans les 8 jours. À défaut, la facture est payable à son échéance, soit 15 jours après sa date d'émission.",
      "Le Client règle le montant de la redevance, quinze jours après la date de facturation.",
      "Conditions de règlement\t15 jours date de facture",
    ],
    [
      { delay: "P15D", from: { kind: "invoiceReceipt" } },
      "Les factures sont payées sous 15 jours à compter de leur réception.",
      "Le paiement intervient dans un délai de 15 jours à compter de la réception, par le maître d'œuvre, de la demande de paiement.",
      "Les sommes dues sont payées dans un délai de 15 jours à compter du dépôt de la facture sur le portail Chorus Pro.",
    ],
    [
      { delay: "P30D", from: { kind: "acceptance" } },
      "Le solde du prix est versé dans les trente jours suivant la signature du procès-verbal de réception.",
    ],
    [
      { delay: "P60D" },
      "Le délai de paiement est fixé à 60 jours nets, sans escompte pour paiement anticipé.",
      "Délai de paiement\t60 jours",
    ],
    [
      { invoicing: "P3M", timing: "advance" },
      "Le loyer est payable par trimestre et d'avance.\nLe Bailleur informe le garant de tout défaut de paiement dans le délai d'un mois.",
    ],
    [
      { delay: "P60D", from: { kind: "invoiceDate" }, method: "transfer" },
      "Le Client règle les factures par virement dans les soixante jours suivant la date d'émission de la facture.",
      "Les sommes sont payables par virement à 60 jours date de facture.",
    ],
    [
      { delay: "P30D", from: { kind: "invoiceDate" }, lateInterest: "trois fois le taux d'intérêt légal" },
      "Délai de paiement : 30 jours de la date d'émission de la facture.\nTout retard entraîne des pénalités égales à trois fois le taux d'intérêt légal.",
    ],
    [
      { from: { kind: "invoiceReceipt" } },
      "Le paiement est exigible à réception de la facture.",
      "Les prestations sont payables comptant dès réception de facture.",
    ],
    [
      { invoicing: "P3M", timing: "advance" },
      "Le loyer est payable trimestriellement et d'avance, le premier jour de chaque trimestre civil.",
      "Les redevances sont exigibles par trimestre et d'avance.",
    ],
    [{ invoicing: "P1M", timing: "arrears" }, "Les prestations sont facturées mensuellement à terme échu."],
    [
      { delay: "P30D", from: { kind: "invoiceReceipt" }, invoicing: "P1M" },
      "La facturation est mensuelle. Le paiement intervient dans un délai de 30 jours à compter de la réception de la facture.",
    ],
  ],
  ignored: [
    "En cas de retard de paiement supérieur à 30 jours, le Prestataire pourra suspendre ses prestations.",
    "À défaut de règlement dans les 15 jours suivant une mise en demeure, le contrat est résilié de plein droit.",
    "Le Prestataire rembourse les sommes trop payées dans un délai de 30 jours.",
    "Le Titulaire adresse sa demande de paiement dans les 30 jours suivant l'exécution des prestations.",
    "Les intérêts moratoires courent à compter du lendemain de l'expiration du délai de 30 jours.",
    "Le paiement est subordonné à la remise d'une attestation datant de moins de six mois.",
    "En cas de paiement direct, le titulaire dispose de quinze jours à compter de la réception de la facture pour donner son accord.",
    "Le Prestataire transmet sa facture dans les cinq jours ouvrés de la fin du mois.",
    "Les avoirs sont réglés dans un délai de 60 jours.",
    "Le Fournisseur émet une facture sur relevés dans les dix jours de la réception des index.",
    "En cas de non-paiement dans un délai de 15 jours après relance, des pénalités sont dues.",
    "Le dépôt de garantie est payé puis restitué dans un délai de deux mois.",
    "Les intérêts moratoires sont payés dans un délai de quarante-cinq jours suivant la mise en paiement du principal.",
    "Le sous-traitant payé directement adresse sa facture dans un délai de quinze jours.",
    "Le Client peut contester la facture dans un délai de 15 jours.",
    "Le titulaire envoie ses factures au service comptable.",
    "À défaut de paiement sous un mois, le bail est résilié.",
    "L'acheteur suspend le délai de paiement s'il constate une erreur.",
    "L'avance est payée dans un délai de 30 jours à compter de la notification.",
  ],
  absent: ["Le délai de paiement est fixé à ____ jours."],
};

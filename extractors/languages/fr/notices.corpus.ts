import type { NoticesValue } from "../../../schemas/fields/notices.ts";
import type { Corpus } from "../rule.ts";
import { noticesDelayCorpus } from "./notices-delays.corpus.ts";

export const noticesCorpus: Corpus<NoticesValue> = {
  found: [
    ...noticesDelayCorpus.found,
    [
      { purpose: "termination", period: "P3M", by: "eitherParty" },
      "Faute d'accord, chacune peut mettre fin au contrat moyennant trois mois de préavis.",
      "Faute d'entente sur le prix, chacune peut résilier le contrat moyennant un préavis de trois mois.",
      "Chaque partie peut quitter le réseau avant terme, sans avoir à se justifier, en respectant un préavis de trois mois.",
    ],
    [
      { purpose: "termination", period: "P9M", by: "buyer" },
      "Le Client peut sortir du contrat à l'issue de la quatrième saison, moyennant un avertissement de neuf mois.",
    ],
    [
      { purpose: "nonRenewal", deadline: "--03-01", by: "eitherParty", form: "registeredLetter" },
      "# Durée\nLa convention est renouvelée par tacite reconduction. La partie qui n'entend pas continuer se manifeste au plus tard le 1er mars, par lettre recommandée.",
      "# Durée\nLe contrat se renouvelle chaque année. Chaque partie fait savoir son refus avant le 1er mars, par lettre recommandée.",
      "Chaque partie peut se retirer à la fin d'une année ; elle l'écrit à l'autre, par pli recommandé, avant le 1er mars.",
    ],
    [
      { purpose: "priceRefusal", period: "P20D", by: "buyer" },
      "Le Client dispose de vingt jours à réception du nouveau barème de tarif pour le contester.",
      "En cas de hausse, le Client peut résilier le contrat dans les vingt jours suivant l'information qui lui en est faite.",
    ],
    [
      { purpose: "termination", period: "P1M", by: "buyer" },
      "Le Client peut arrêter les prestations d'un bâtiment moyennant un mois de prévenance.",
      "Le Client peut retirer un site du contrat, sous préavis d'un mois.",
    ],
    [
      { purpose: "nonRenewal", period: "P3M", form: "registeredLetter" },
      "La prorogation est tacite. Délai pour s'y opposer : trois mois avant la fin de la période, par LRAR.",
    ],
    [
      { purpose: "nonRenewal", period: "P3M", by: "eitherParty", form: "registeredLetter" },
      "Il est reconduit tacitement, sauf dénonciation par l'une des parties, par lettre recommandée avec accusé de réception, trois (3) mois avant l'échéance.",
      "Chaque partie peut s'opposer à la reconduction par LRAR moyennant un préavis de trois mois avant le terme de la période en cours.",
      "À moins qu'une des parties ne le dénonce par lettre recommandée, au moins 3 mois avant sa date anniversaire.",
    ],
    [
      { purpose: "nonRenewal", period: "P2M", by: "buyer", form: "anyWriting" },
      "L'acheteur informe par écrit le titulaire de sa décision de ne pas reconduire le marché au plus tard deux mois avant la fin de la période en cours.",
    ],
    [
      { purpose: "nonRenewal", period: "P6M", by: "lessee", form: "bailiff" },
      "Le Preneur notifie son congé par acte extrajudiciaire six mois avant l'expiration du bail.",
    ],
    [
      { purpose: "termination", period: "P30D", by: "eitherParty", form: "email" },
      "Chaque partie peut résilier le contrat à tout moment par courriel, moyennant un préavis de trente (30) jours.",
      "L'une ou l'autre des parties peut y mettre fin à tout moment par e-mail, avec 30 jours de préavis.",
    ],
    [
      { purpose: "termination", period: "P6M", by: "lessee" },
      "Le Preneur pourra donner congé à l'expiration de chaque période triennale, au moins six mois à l'avance.",
    ],
    [
      { purpose: "breachCure", period: "P15D" },
      "Le contrat pourra être résilié de plein droit après une mise en demeure restée sans effet pendant 15 jours.",
      "À défaut d'y avoir remédié dans un délai de quinze (15) jours, le contrat sera résilié de plein droit.",
      "Une mise en demeure, assortie d'un délai d'exécution de quinze jours, doit avoir été préalablement notifiée.",
    ],
    [
      { purpose: "breachCure", period: "P1M", by: "lessor" },
      "Le bail sera résilié de plein droit un mois après un simple commandement de payer, si bon semble au Bailleur.",
    ],
    [
      { purpose: "breachCure", period: "P8D", dayKind: "business", countedFrom: "receipt" },
      "Le contrat est résilié à l'expiration d'un délai de huit jours ouvrés à compter de la réception de la mise en demeure.",
    ],
    [
      { purpose: "termination", period: "P10D", dayKind: "business", by: "buyer" },
      "Le Client peut annuler la session sans frais jusqu'à dix jours ouvrés avant son début.",
    ],
    [
      { purpose: "breachCure", period: "P30D" },
      "Faute de remédier au manquement dans un délai de trente jours, le contrat pourra être résilié.",
      "Le contrat est résilié de plein droit si, dans les trente jours de la mise en demeure, il n'a pas été remédié au manquement.",
    ],
    [
      { purpose: "nonRenewal", period: "P6M" },
      "À défaut de congé, le bail se prolonge tacitement ; le congé est alors donné au moins six mois à l'avance, pour le dernier jour du trimestre civil.",
    ],
    [
      { purpose: "nonRenewal", period: "P2M", form: "anyWriting" },
      "L'acheteur se prononce par écrit au moins deux mois avant la fin de la période en cours.",
    ],
    [
      { purpose: "terminationEffect", period: "P45D", countedFrom: "receipt" },
      "Après une mise en demeure, l'autre partie peut résilier ; la résiliation prend effet quarante-cinq jours après réception de celle-ci.",
      "Le contrat prend fin quarante-cinq jours après la réception de la notification de résiliation.",
    ],
    [
      { purpose: "terminationEffect", period: "P2M", countedFrom: "receipt", form: "registeredLetter" },
      "La résiliation prendra effet passé un délai de deux mois à compter de la réception de la lettre recommandée.",
    ],
    [
      { purpose: "priceRefusal", period: "P1M", by: "buyer" },
      "Les nouveaux tarifs sont communiqués au Client. Le Client dispose d'un délai d'un mois pour les refuser.",
    ],
    [
      { purpose: "priceRefusal", period: "P2M", by: "buyer" },
      "Si la révision conduit à une hausse des prix de plus de 5 %, le Client pourra, dans les deux mois suivant la notification, résilier le contrat sans indemnité.",
    ],
    [
      { purpose: "priceRefusal", period: "P15D", by: "buyer" },
      "En cas de hausse des prix révisés, le client peut refuser le nouveau tarif dans les quinze jours.",
    ],
    [
      { purpose: "nonRenewal", period: "P3M", by: "eitherParty", form: "registeredLetter" },
      "# Durée\nIl se renouvelle tacitement, sauf à être dénoncé par l'une ou l'autre des parties par lettre recommandée avec demande d'avis de réception au plus tard trois mois avant la date d'échéance annuelle.",
    ],
    [
      { purpose: "nonRenewal", period: "P60D", by: "eitherParty" },
      "Sauf si l'une des Parties notifie à l'autre sa volonté de ne pas renouveler le Contrat au moins soixante (60) jours avant l'expiration de la Durée Initiale, celui-ci sera automatiquement renouvelé.",
    ],
    [
      { purpose: "termination", period: "P3M", by: "buyer", form: "registeredLetter" },
      "# Résiliation\nLe Client pourra mettre un terme au Contrat à tout moment, sous réserve d'en informer le Prestataire par LRAR en respectant un délai de prévenance de trois (3) mois.",
    ],
    [
      { purpose: "breachCure", period: "P15D", form: "registeredLetter", by: "eitherParty", countedFrom: "sending" },
      "En cas de manquement grave de l'une des parties à ses obligations, non réparé dans un délai de 15 jours à compter de l'envoi d'une lettre recommandée avec accusé de réception notifiant le manquement, le contrat pourra être résolu de plein droit.",
    ],
    [
      { purpose: "breachCure", period: "P30D", by: "eitherParty" },
      "Si l'une des Parties ne remédie pas à son manquement dans les trente (30) jours de la réception de la notification de celui-ci, l'autre Partie pourra résilier le Contrat.",
    ],
    [
      { purpose: "nonRenewal", period: "P2M", by: "supplier" },
      "Le Prestataire peut dénoncer la convention deux mois au moins avant son échéance.",
    ],
    [
      { purpose: "nonRenewal", deadline: "--09-30", by: "eitherParty", form: "registeredLetter" },
      "Le contrat se renouvelle par tacite reconduction au 1er janvier de chaque année sauf dénonciation par l'une des parties par lettre recommandée avant le 30 septembre.",
    ],
    [
      { purpose: "termination", period: "P1M", by: "eitherParty" },
      "La présente convention est conclue pour une durée indéterminée. Elle peut être dénoncée à tout moment par chacune des parties, moyennant un préavis d'un mois.",
    ],
    [
      { purpose: "termination", period: "P3M", by: "lessee", form: "registeredLetter" },
      "# Congé\nLe locataire peut donner congé à tout moment, par lettre recommandée avec avis de réception, en respectant un délai de préavis de trois mois.",
    ],
    [
      { purpose: "terminationEffect", period: "P1M", countedFrom: "receipt", form: "letter" },
      "La résiliation sera effective un mois après réception de la lettre de résiliation.",
    ],
    [
      { purpose: "breachCure", period: "P8D" },
      "Faute d'exécution dans les huit jours d'une mise en demeure, le marché peut être résilié aux torts du titulaire.",
    ],
    [
      { purpose: "nonRenewal", period: "P4M", by: "buyer", form: "anyWriting" },
      "Si l'acheteur entend ne pas reconduire, il en avise le titulaire par écrit quatre mois au plus tard avant la fin de la période en cours.",
    ],
    [
      { purpose: "nonRenewal", period: "P3M", by: "eitherParty", form: "registeredLetter", countedFrom: "sending" },
      "Il se poursuit ensuite d'année en année, faute pour l'une des parties d'avoir signifié à l'autre, par lettre recommandée avec avis de réception postée trois mois pleins avant l'échéance, son intention d'y mettre fin.",
    ],
    [
      { purpose: "nonRenewal", period: "P6M", by: "lessor" },
      "# Durée - renouvellement\nLe Bailleur qui ne souhaite pas renouveler le bail doit en aviser le Preneur six mois au moins avant le terme.",
    ],
    [
      { purpose: "breachCure", period: "P1M", by: "lessor" },
      "# Clause résolutoire\nÀ défaut de paiement d'un seul terme de loyer à son échéance, le bail sera résilié de plein droit un mois après un commandement de payer demeuré infructueux, si bon semble au Bailleur.",
    ],
    [
      { purpose: "terminationEffect", period: "P6M" },
      "Pour tout motif d'intérêt général, la Collectivité peut mettre fin au contrat avant son terme normal. La décision ne prend effet qu'après un délai minimum de six mois à compter de sa notification.",
    ],
    [
      { purpose: "priceRefusal", period: "P30D", by: "buyer" },
      "Toute modification tarifaire est notifiée au Client qui dispose d'un délai de 30 jours pour résilier le contrat en cas de désaccord.",
    ],
    [
      { purpose: "termination", period: "P90D", by: "eitherParty", form: "registeredLetter" },
      "Chacune des Parties peut, sans avoir à justifier d'un motif, résilier le Contrat sous préavis de quatre-vingt-dix (90) jours adressé à l'autre Partie par courrier recommandé.",
    ],
    [{ purpose: "nonRenewal", period: "P3M" }, "Préavis de non-reconduction : 3 mois"],
    [{ purpose: "termination", period: "P2M" }, "Préavis de résiliation : deux mois"],
    [
      { purpose: "breachCure", period: "P20D", by: "supplier" },
      "Si le Client ne règle pas une facture dans les vingt jours d'un rappel resté sans réponse, le Prestataire pourra résilier le contrat.",
    ],
    [
      { purpose: "breachCure", period: "P15D", dayKind: "calendar" },
      "La partie défaillante dispose de quinze (15) jours calendaires pour se conformer à la mise en demeure ; à défaut, le contrat est résilié.",
    ],
    [
      { purpose: "nonRenewal", period: "P3M", by: "eitherParty" },
      "À l'expiration de la période initiale, il se renouvelle tacitement, chacune des parties ayant la faculté de s'y opposer sous réserve d'un préavis de trois mois.",
    ],
    [
      { purpose: "breachCure", period: "P1M", by: "eitherParty" },
      "En cas d'inobservation par l'une des parties de ses engagements, et un mois après mise en demeure restée sans effet, la convention sera résiliée par l'autre partie.",
    ],
    [
      { purpose: "breachCure", period: "P10D" },
      "La résiliation aux torts du titulaire ne peut intervenir qu'après mise en demeure l'invitant à présenter ses observations et à satisfaire à ses obligations dans un délai de dix jours.",
    ],
    [
      { purpose: "termination", period: "P1M", by: "agent" },
      "Le mandataire peut renoncer au mandat en notifiant sa renonciation au mandant un mois à l'avance.",
    ],
    [
      { purpose: "nonRenewal", period: "P2M", by: "insured", form: "registeredLetter" },
      "L'assuré peut résilier le contrat à l'échéance annuelle, moyennant un préavis de deux mois, par lettre recommandée.",
    ],
    [
      { purpose: "termination", period: "P6M", by: "lessee" },
      "Le Preneur aura toutefois la faculté de donner congé à l'expiration de chaque période triennale, en prévenant le Bailleur six mois à l'avance.",
    ],
    [
      { purpose: "breachCure", period: "P10D", dayKind: "clear", form: "registeredLetter" },
      "Après un avertissement par lettre recommandée resté sans suite pendant dix jours francs, il peut y être mis fin sans préavis.",
    ],
    [
      { purpose: "nonRenewal", period: "P90D", by: "eitherParty", form: "registeredLetter" },
      "Il est reconduit tacitement. Chaque partie peut s'y opposer par courrier recommandé électronique ou postal, au moins quatre-vingt-dix jours avant l'échéance.",
    ],
    [
      { purpose: "termination", period: "P1M", by: "eitherParty" },
      "Chacune des parties peut y mettre un terme en observant un préavis gradué : un mois la première année, deux mois la deuxième.",
    ],
    [
      { purpose: "nonRenewal", period: "P3M" },
      "Par dérogation à l'article 10.2, le délai de dénonciation est ramené à trois mois.",
    ],
    [
      { purpose: "breachCure", period: "P21D" },
      "# Résiliation\nEn cas de faute du titulaire, une mise en demeure lui laisse vingt et un jours pour s'exécuter.",
    ],
    [
      { purpose: "breachCure", period: "P10D", by: "eitherParty", form: "registeredLetter" },
      "Si l'une des parties manque à ses obligations, l'autre peut résilier de plein droit dix jours après une lettre recommandée restée sans effet.",
    ],
    [
      { purpose: "breachCure", period: "P15D", by: "eitherParty" },
      "Si l'une des parties n'exécute pas une obligation, une mise en demeure est adressée ; à défaut d'exécution sous quinzaine, le contrat est résolu.",
    ],
    [
      { purpose: "nonRenewal", period: "P2M", by: "eitherParty", form: "email", countedFrom: "sending" },
      "Le contrat est renouvelé tacitement de trimestre en trimestre. Chaque partie peut l'empêcher par courriel, envoyé deux mois avant l'échéance.",
    ],
    [
      { purpose: "termination", period: "P3M", by: "eitherParty" },
      "Le présent contrat pourra être rompu à tout moment par l'une des parties, à charge pour elle de respecter un préavis de trois mois.",
    ],
    [
      { purpose: "priceRefusal", period: "P2M" },
      "En cas d'augmentation tarifaire, l'adhérent peut dénoncer son contrat dans un délai de deux mois suivant la notification du nouveau tarif.",
    ],
    [
      { purpose: "termination", period: "P1M", by: "eitherParty", form: "registeredLetter" },
      "L'une ou l'autre des parties pourra se désengager en informant l'autre un mois à l'avance par courrier recommandé.",
    ],
  ],
  ignored: [
    "Le mandat peut être dénoncé par lettre recommandée, passé un délai de quatre mois à compter de sa signature.",
    "Le tarif peut changer si le client en est informé un mois avant l'expiration du délai de dénonciation.",
    "L'article 3.4 (« À défaut de dénonciation trois mois avant son terme, le contrat se renouvelle pour un an ») est supprimé.",
    ...noticesDelayCorpus.ignored,
    "Le contrat est reconduit tacitement. Le rapport annuel est remis avant le 1er mars.",
    "Le Client dispose de dix jours à réception de la facture pour la contester.",
    "Les travaux de levée des réserves sont exécutés dans les trente jours de la mise en demeure, à défaut l'acheteur les fait exécuter aux frais du titulaire.",
    "Toute rupture d'approvisionnement est annoncée au moins dix jours à l'avance.",
    "Le titulaire informe l'acheteur de tout changement de sous-traitant au moins quinze jours avant sa mise en œuvre.",
    "Le calendrier des interventions est communiqué quinze jours avant le début de chaque mois.",
    "Les congés du personnel sont communiqués deux mois à l'avance.",
    "Le Preneur prévient le Bailleur de tous travaux avec un préavis de quinze jours.",
    "Le solde est versé dans les 30 jours suivant la fin du contrat.",
    "Le Prestataire peut suspendre les services après une mise en demeure restée sans effet pendant dix jours.",
    "Le titulaire adresse le bilan annuel un mois avant l'échéance du marché.",
    "En cas de non-paiement dans les quinze jours de la mise en demeure, les intérêts de retard sont portés à 10 %.",
    "Toute visite des locaux fera l'objet d'un préavis de 48 heures.",
    "Le préavis est sans objet.",
    "Le contrat est reconduit tacitement. L'abonné est informé par courriel, au plus tôt trois mois et au plus tard un mois avant l'échéance, de la faculté de ne pas reconduire le contrat.",
    "Au plus tôt trois mois et au plus tard un mois avant le terme de la période de reconduction, le professionnel rappelle au consommateur qu'il peut ne pas renouveler.",
    "Les factures sont payées trente jours avant l'échéance.",
    "Le contrat peut être résilié sans préavis ni indemnité.",
    "En cas d'absence du responsable, le Titulaire avertit le client avec un préavis de 5 jours.",
    "Le délai de paiement est de trente jours à compter de la réception de la facture.",
    "L'attestation d'assurance est produite un mois avant l'échéance de la police.",
    "Le Titulaire remet le plan de réversibilité trois mois avant la fin du contrat.",
    "À défaut de paiement dans les vingt jours d'une mise en demeure, le Fournisseur peut suspendre l'alimentation.",
    "Le titulaire adresse une proposition de renouvellement quatre-vingt-dix jours avant le terme.",
    "Par dérogation à l'article 7.2 des conditions générales, qui prévoit une dénonciation deux mois avant l'échéance, le contrat cesse à son terme.",
    "Le cédant autorise de manière irrévocable la visite, moyennant un préavis de quinze jours.",
    "Toute annulation moins de trois jours avant le début de la session est facturée.",
    "Les intérêts courent sans mise en demeure, dans les trente jours.",
    "Si la force majeure dure plus de deux mois, le contrat est résilié de plein droit.",
  ],
};

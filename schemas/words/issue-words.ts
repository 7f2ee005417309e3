import type { Label } from "../fields/field.ts";

/** Of what a code says in several ways, each way by itself: `HIDDEN_TEXT.outside`. Places are filled by `filled`. */
export const issueWords = {
  // Values that cannot all be right
  END_BEFORE_START: {
    fr: "La date de fin, le {end:day}, précède la date d’effet, le {start:day} ; vérifiez les deux.",
    en: "The end date {end:day} lies before the effective date {start:day}; check both.",
  },
  DURATION_DISAGREES_WITH_DATES: {
    fr: "Une durée de {duration:period} à compter du {start:day} mène au {computed:day}, alors que la fin indiquée est le {end:day} ; vérifiez les trois.",
    en: "{duration:period} from {start:day} ends on {computed:day}, not on {end:day} as stated; check the three.",
  },
  TAX_DOES_NOT_ADD_UP: {
    fr: "{net:number} HT avec une TVA de {rate:number} % font {computed:number} TTC, et non {gross:number} ; vérifiez les montants.",
    en: "{net:number} HT at {rate:number} % makes {computed:number} TTC, not {gross:number}; check the amounts.",
  },
  WEIGHTS_DO_NOT_SUM_TO_ONE: {
    fr: "Les poids de la formule de prix font {sum:number} au total, et non 1 ; comparez la formule avec la page.",
    en: "The weights of the price formula sum to {sum:number}, not to 1; compare the formula with the page.",
  },
  CHECK_DIGITS_WRONG: {
    fr: "La clé de contrôle du numéro {identifier} est fausse : un chiffre est faux dans le document ou a été mal lu ; comparez-le avec la page.",
    en: "The {identifier} fails its check digits: a digit is wrong in the document or was read wrongly; compare it with the page.",
  },
  "CHECK_DIGITS_WRONG.party": {
    fr: "La clé de contrôle du numéro {identifier} est fausse (partie : {role:name}) : un chiffre est faux dans le document ou a été mal lu ; comparez-le avec la page.",
    en: "The {identifier} of a party ({role:name}) fails its check digits: a digit is wrong in the document or was read wrongly; compare it with the page.",
  },
  "CHECK_DIGITS_WRONG.vatNumber": {
    fr: "La clé de contrôle du numéro de TVA est fausse (partie : {role:name}) : un chiffre est faux dans le document ou a été mal lu ; comparez-le avec la page.",
    en: "The VAT number of a party ({role:name}) fails its check digits: a digit is wrong in the document or was read wrongly; compare it with the page.",
  },
  SIRET_OF_ANOTHER_COMPANY: {
    fr: "Le SIRET ne commence pas par le SIREN de la même partie ({role:name}) ; vérifiez les deux.",
    en: "The SIRET does not begin with the SIREN of the same party ({role:name}); check both.",
  },
  WORDS_AND_FIGURES_DISAGREE: {
    fr: "Le document dit deux choses différentes au même endroit (en lettres et en chiffres) ; choisissez sur la page.",
    en: "The document says two different things at one place (words and figures); choose one on the page.",
  },
  PROPOSAL_NOT_VALID: {
    fr: "Des valeurs proposées par {foundBy} ne convenaient pas à leur champ ou ne renvoyaient à aucun mot ; elles ont été laissées de côté, merci de le signaler.",
    en: "Expected proposed values to fit their field and to point at words, found some of {foundBy} that do not; they were left out, please report it.",
  },
  SEVERAL_DOCUMENTS: {
    fr: "Le fichier semble contenir {count} documents (pages {pages}) ; si c’est le cas, séparez-les et déposez chacun.",
    en: "The file seems to hold {count} documents (pages {pages}); split it and take in each if so.",
  },
  // Text that speaks to a program
  TEXT_ADDRESSES_MODEL: {
    fr: "La page {page} contient un texte qui s’adresse à un programme de lecture plutôt qu’aux parties ({places:places}) ; il n’est montré à aucun modèle et les valeurs qui s’y trouvent sont laissées de côté : regardez-le sur la page.",
    en: "Page {page} has text that speaks to a program that reads the document rather than to the parties ({places:places}); no model is shown it and values that stand in it are left out, so look at it on the page.",
  },
  "TEXT_ADDRESSES_MODEL.more": {
    fr: "La page {page} contient un texte qui s’adresse à un programme de lecture plutôt qu’aux parties ({places:places} ; et {more|autre endroit|autres endroits}) ; il n’est montré à aucun modèle et les valeurs qui s’y trouvent sont laissées de côté : regardez-le sur la page.",
    en: "Page {page} has text that speaks to a program that reads the document rather than to the parties ({places:places}; and {more|more place|more places}); no model is shown it and values that stand in it are left out, so look at it on the page.",
  },
  "TEXT_ADDRESSES_MODEL.pages": {
    fr: "{pages|autre page contient|autres pages contiennent} un texte qui s’adresse à un programme de lecture plutôt qu’aux parties.",
    en: "{pages|more page has|more pages have} text that speaks to a program that reads the document rather than to the parties.",
  },
  "TEXT_ADDRESSES_MODEL.properties": {
    fr: "Les propriétés du fichier contiennent un texte qui s’adresse à un programme de lecture plutôt qu’aux parties ; il n’est montré à aucun modèle et aucune valeur n’en vient. Demandez à qui a envoyé le document.",
    en: "The file's properties hold text that speaks to a program that reads the document rather than to the parties; no model is shown it and no value comes of it. Ask who sent the document.",
  },
  "TEXT_ADDRESSES_MODEL.hidden": {
    fr: "Un texte masqué du fichier s’adresse à un programme de lecture plutôt qu’aux parties ; il n’est montré à aucun modèle et aucune valeur n’en vient. Demandez à qui a envoyé le document.",
    en: "Hidden text of the file speaks to a program that reads the document rather than to the parties; no model is shown it and no value comes of it. Ask who sent the document.",
  },
  "TEXT_ADDRESSES_MODEL.descriptions": {
    fr: "Des descriptions d’images contiennent un texte qui s’adresse à un programme de lecture plutôt qu’aux parties ; il n’est montré à aucun modèle et aucune valeur n’en vient. Demandez à qui a envoyé le document.",
    en: "Descriptions of pictures hold text that speaks to a program that reads the document rather than to the parties; no model is shown it and no value comes of it. Ask who sent the document.",
  },
} as const satisfies Readonly<Record<string, Label>>;

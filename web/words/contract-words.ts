import { defineWords } from "./words.ts";

/** Names that stand on several pages. */
export const contractWords = defineWords(
  {
    readiness: {
      ready: "Prêt",
      essentialReady: "Essentiel sûr",
      toReview: "À vérifier",
      blocked: "Bloqué",
    },
    readinessHelp: {
      ready: "Plus rien n’est douteux",
      essentialReady: "Les valeurs essentielles sont sûres ; d’autres restent douteuses",
      toReview: "Des valeurs essentielles sont douteuses",
      blocked: "Pages non lues, ou document qui n’est pas un contrat",
    },
    state: { draft: "Brouillon", validated: "Validé", locked: "Verrouillé" },
    next: {
      end: (day: string) => `fin le ${day}`,
      notice: (day: string) => `préavis au plus tard le ${day}`,
    },
    level: { confirmed: "Confirmé", sure: "Sûr", likely: "Probable", doubtful: "Douteux" },
    languages: { fr: "Français", en: "Anglais", unknown: "Inconnue" },
    scope: {
      lot: "Lot",
      tranche: "Tranche",
      priceCategory: "Catégorie de prix",
      site: "Site",
      period: "Période",
      party: "Partie",
    },
  },
  {
    readiness: {
      ready: "Ready",
      essentialReady: "Essentials sure",
      toReview: "To review",
      blocked: "Blocked",
    },
    readinessHelp: {
      ready: "Nothing is doubtful any more",
      essentialReady: "The essential values are sure; others are doubtful",
      toReview: "Essential values are doubtful",
      blocked: "Pages not read, or not a contract",
    },
    state: { draft: "Draft", validated: "Validated", locked: "Locked" },
    next: {
      end: (day: string) => `ends ${day}`,
      notice: (day: string) => `notice by ${day}`,
    },
    level: { confirmed: "Confirmed", sure: "Sure", likely: "Likely", doubtful: "Doubtful" },
    languages: { fr: "French", en: "English", unknown: "Unknown" },
    scope: {
      lot: "Lot",
      tranche: "Tranche",
      priceCategory: "Price category",
      site: "Site",
      period: "Period",
      party: "Party",
    },
  },
);

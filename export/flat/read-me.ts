import { inWords } from "../../schemas/words/in-words.ts";
import type { ExportOptions } from "../index.ts";
import { sheetWords } from "./words.ts";

/** A line of the sheet that explains the others: a heading (no value), or a name and what it is. */
export interface ReadMeLine {
  readonly name: string;
  readonly value?: string | number;
  readonly isHeading?: boolean;
}

/** What a reader of an export should know: when it was made and of what, how much there is, and what the words mean. */
export function readMe(
  { language, madeAt, filter }: ExportOptions,
  contracts: number,
  sheets: readonly { readonly name: string; readonly rows: number }[],
): readonly ReadMeLine[] {
  const words = phrases[language];
  const { colon } = sheetWords[language];
  const date = new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", {
    ...{ dateStyle: "long", timeStyle: "short", timeZone: "UTC" },
  });
  const filters = Object.entries(filter ?? {});
  return [
    { name: words.title, isHeading: true },
    { name: words.madeAt, value: `${date.format(madeAt)} (UTC)` },
    { name: words.contracts, value: contracts },
    {
      name: words.filter,
      value: filters.length === 0 ? words.noFilter : filters.map((pair) => pair.join(colon)).join("; "),
    },
    { name: words.sheets, isHeading: true },
    ...sheets.map(({ name, rows }) => ({ name, value: rows })),
    { name: words.states, isHeading: true },
    ...(["found", "absent", "notFound", "unreadable", "contradictory"] as const).map((state) => ({
      name: inWords(state, language),
      value: words.ofState[state],
    })),
    { name: words.statuses, isHeading: true },
    ...(["auto", "needsReview", "confirmed", "corrected"] as const).map((status) => ({
      name: inWords(status, language),
      value: words.ofStatus[status],
    })),
    { name: words.notes, isHeading: true },
    ...words.ofNotes.map(([name, value]) => ({ name, value })),
  ];
}

const phrases = {
  fr: {
    title: "Export de contrats",
    madeAt: "Fait le",
    contracts: "Contrats",
    filter: "Filtre",
    noFilter: "aucun : tous les contrats",
    sheets: "Feuilles, et leurs lignes",
    states: "États : ce que l'on peut dire d'une valeur",
    ofState: {
      found: "lue dans le document, à l'endroit cité",
      absent: "le document dit qu'il n'y en a pas, ou laisse un blanc",
      notFound: "cherchée, et rien trouvé",
      unreadable: "les pages n'ont pas pu être lues",
      contradictory: "le document dit deux choses ; celle qui paraît la plus sûre est donnée",
    },
    statuses: "Statuts : qui en répond",
    ofStatus: {
      auto: "acceptée sans relecture : assez sûre d'après les contrats déjà mesurés",
      needsReview: "à vérifier par une personne avant de s'en servir",
      confirmed: "confirmée par une personne",
      corrected: "saisie ou corrigée par une personne",
    },
    notes: "À savoir",
    ofNotes: [
      ["Confiance", "probabilité, de 0 à 100 %, que l'état et la valeur soient justes"],
      ["Listes", "la feuille des contrats montre la valeur principale ; toutes sont dans leur propre feuille"],
      [
        "Valeur principale",
        "montants : total, sinon maximum, annuel, mensuel ; préavis : contre la reconduction, sinon de résiliation ; révision : avec formule d'abord ; celle de tout le contrat avant celle d'un lot",
      ],
      ["Durées", "un nombre et son unité ; sans nombre, l'unité dit tout (indéterminée, 1 mois 15 jours)"],
      ["Dates", "une date, ou la règle qui la donne (2 mois après : notification)"],
      ["Grands nombres", "au-delà de 15 chiffres, un nombre est écrit en texte, exactement"],
      ["Liens entre feuilles", "la colonne « Contrat » ; « Identifiant de la valeur » lie une valeur à ses preuves"],
    ],
  },
  en: {
    title: "Contract export",
    madeAt: "Made on",
    contracts: "Contracts",
    filter: "Filter",
    noFilter: "none: every contract",
    sheets: "Sheets, and their rows",
    states: "States: what can be said of a value",
    ofState: {
      found: "read in the document, at the place quoted",
      absent: "the document says there is none, or leaves a blank",
      notFound: "looked for, and nothing found",
      unreadable: "the pages could not be read",
      contradictory: "the document says two things; the one that seems surer is given",
    },
    statuses: "Statuses: who answers for it",
    ofStatus: {
      auto: "accepted without review: sure enough, judging by contracts that were measured",
      needsReview: "to be reviewed by a person before it is used",
      confirmed: "confirmed by a person",
      corrected: "entered or corrected by a person",
    },
    notes: "Good to know",
    ofNotes: [
      ["Confidence", "the probability, 0 to 100 %, that state and value are right"],
      ["Lists", "the sheet of contracts shows the main value; all are in a sheet of their own"],
      [
        "Main value",
        "amounts: total, else maximum, annual, monthly; notices: against renewal, else to end the contract; indexation: with a formula first; one for the whole contract before one for a lot",
      ],
      ["Lengths", "a count and its unit; without a count the unit says it all (indefinite, 1 month 15 days)"],
      ["Dates", "a date, or the rule that gives it (2 months after: notification)"],
      ["Large numbers", "with more than 15 digits a number is written as text, exactly"],
      ["Links between sheets", "the column “Contract”; “Value id” joins a value and its evidence"],
    ],
  },
} as const;

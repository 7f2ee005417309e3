import { defineWords } from "./words.ts";

/** Of remarks on their way. */
export const remarkWords = defineWords(
  {
    sent: "Remarque envoyée.",
    waits: "Remarque gardée : elle partira au retour de la connexion.",
    waiting: (count: number) =>
      count === 1
        ? "1 remarque attend le retour de la connexion."
        : `${count} remarques attendent le retour de la connexion.`,
    stopped: "Votre remarque n’a pas été enregistrée.",
    again: "Renvoyer",
    giveUp: "Abandonner",
  },
  {
    sent: "Remark sent.",
    waits: "Remark kept: it goes when the connection is back.",
    waiting: (count: number) =>
      count === 1 ? "1 remark waits for the connection." : `${count} remarks wait for the connection.`,
    stopped: "Your remark was not saved.",
    again: "Send again",
    giveUp: "Give it up",
  },
);

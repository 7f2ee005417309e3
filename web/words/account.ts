import { defineWords } from "./words.ts";

export const accountWords = defineWords(
  {
    title: "Mon compte",
    password: "Mot de passe",
    display: "Affichage",
    sites: "Sites que vous voyez",
    tokens: "Mes jetons",
  },
  {
    title: "My account",
    password: "Password",
    display: "Display",
    sites: "Sites that you see",
    tokens: "My tokens",
  },
);

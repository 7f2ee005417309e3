import type { CpvValue } from "../../../schemas/fields/cpv.ts";
import { cpv } from "../../../values/identifiers.ts";
import { defineFieldRules } from "../rule.ts";

/** Codes of the common procurement vocabulary (regulation (EC) 213/2008), in one of its divisions. */
export const cpvRules = defineFieldRules<CpvValue>({
  field: "cpv",
  language: "fr",
  cue: /(?<!\p{L})CPV(?!\p{L})|vocabulaire commun|(?<!\d)\d{8} ?- ?\d(?!\d)/iu,
  rules: [
    {
      name: "fr/cpv/<code>",
      pattern: /(?<![\d-])\d{8} ?- ?\d(?![\d-])/giu,
      strength: 0.9,
      read: (match) => {
        const [found] = cpv.find(match.text);
        return found && { value: found.value };
      },
    },
  ],
  corpus: {
    found: [
      ["45000000-7", "Code CPV : 45000000-7", "Classification CPV principale : 45000000-7 (travaux de construction)"],
      ["90910000-9", "Objet principal\t90910000-9"],
    ],
    ignored: ["Téléphone : 01020304-5", "Le code CPV est précisé dans l'avis."],
  },
});

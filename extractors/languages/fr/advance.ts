import type { AdvanceValue } from "../../../schemas/fields/advance.ts";
import { findMoney } from "../../../values/money.ts";
import { findPercents } from "../../../values/percent.ts";
import { defineFieldRules } from "../rule.ts";
import { scopeOf } from "./time-words.ts";

const refused =
  /(?:aucune avance|il n'est pas (?:pr[ée]vu|vers[ée]|accord[ée]) d'avance|(?:pas|sans) (?:d')?avance(?!\p{L})|renonce(?:nt)? (?:[àa] |au b[ée]n[ée]fice )(?:de )?l'avance)/iu;

export const advanceRules = defineFieldRules<AdvanceValue>({
  field: "advance",
  language: "fr",
  cue: /(?<!d'|par |\p{L})avances?(?!\p{L})/iu,
  rules: [
    {
      name: "fr/advance/avance de <taux ou montant>",
      pattern:
        /(?<!\p{L})(?:une |l'|d'une |cette |le montant de l'|taux de l')avance(?! (?:de phase|sur))(?!\p{L})(?<rest>[^.;\n]{0,160})/giu,
      strength: 0.8,
      read: (match) => {
        const rest = match.groups.rest ?? "";
        const [percent] = findPercents(rest, "fr");
        const [money] = findMoney(rest, "fr");
        const first = percent && (!money || percent.start < money.start) ? percent : money;
        if (!first || first.start > 110 || refused.test(match.sentence.text)) return undefined;
        const lead = rest.slice(0, first.start);
        // From what share of the work on it is paid back, and what starts it, are other figures.
        if (/rembours|atteint|sup[ée]rieur|d[ée]pass|exc[èe]d|p[ée]nalit|garantie? (?:de|[àa])/iu.test(lead))
          return undefined;
        const appliesTo = scopeOf(match.sentence.text);
        const value = first === percent ? { percent: percent.value } : money && { money: money.value.money };
        if (!value) return undefined;
        const start = match.start + match.text.length - rest.length;
        return { value, span: { start: match.start, end: start + first.end }, ...(appliesTo && { appliesTo }) };
      },
    },
    {
      name: "fr/advance/une avance … ; son taux est de <taux>",
      pattern:
        /(?<!\p{L})(?:une |l')avance(?! (?:de phase|sur))(?!\p{L})[^;\n]{0,240}?[.;] (?:son (?:taux|montant)|elle) (?:(?:est|sera) (?:de|fix[ée]e? à|[ée]gale? à)|s'[ée]l[èe]ve(?:ra)? à|repr[ée]sente(?:ra)?)(?<rest>[^.;\n]{0,60})/giu,
      strength: 0.78,
      read: (match) => {
        const rest = match.groups.rest ?? "";
        const [percent] = findPercents(rest, "fr");
        if (!percent || percent.start > 30 || refused.test(match.text)) return undefined;
        const start = match.end - rest.length;
        return { value: { percent: percent.value }, span: { start: start + percent.start, end: start + percent.end } };
      },
    },
    {
      name: "fr/advance/aucune avance",
      pattern: new RegExp(refused.source, "giu"),
      strength: 0.8,
      read: () => ({ state: "absent" }),
    },
  ],
  corpus: {
    found: [
      [
        { percent: "10" },
        "Une avance de 10 % est accordée au titulaire.",
        "Le montant de l'avance est fixé à 10 % du montant initial du marché.",
      ],
      [
        { percent: "20" },
        "Une avance est versée pour tout bon supérieur à 50 000 € HT, sauf renoncement. Son taux est de 20 % du montant du bon.",
        "L'avance est accordée au titulaire qui la demande ; elle est égale à 20 % du montant initial.",
        "Le titulaire reçoit une avance à la notification. Elle représente 20 % de la tranche ferme.",
      ],
      [{ money: { value: "5000.00", currency: "EUR" } }, "Une avance de 5 000 € est versée à la notification."],
    ],
    ignored: [
      "Une avance est versée. Elle est remboursée à partir de 65 % du montant du marché.",
      "L'avance est remboursée lorsque le montant des prestations atteint 65 % du marché.",
      "Le loyer est payable d'avance.",
    ],
    absent: ["Aucune avance n'est versée.", "Le titulaire renonce au bénéfice de l'avance."],
  },
});

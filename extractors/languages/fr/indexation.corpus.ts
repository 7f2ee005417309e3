import type { Expression } from "../../../schemas/expression.ts";
import type { IndexationValue } from "../../../schemas/fields/indexation.ts";
import type { Corpus } from "../rule.ts";

const number = (value: string): Expression => ({ type: "number", value });
const times = (left: Expression, right: Expression): Expression => ({ type: "multiply", left, right });
const plus = (left: Expression, right: Expression): Expression => ({ type: "add", left, right });
const base = (name: string): Expression => ({ type: "symbol", name, at: "base" });
const ratio = (name: string): Expression => ({
  type: "divide",
  left: { type: "symbol", name, at: "current" },
  right: base(name),
});
const syntec = { name: "Syntec", publisher: "Fédération Syntec" };
const ilc = { name: "ILC", publisher: "INSEE", series: "001532540" };

export const indexationCorpus: Corpus<IndexationValue> = {
  found: [
    [
      { mode: "revisable", price: "le prix", indices: [{ name: "C2E Market spot" }] },
      "Le prix est ajusté selon la variation de l'indice « C2E Market spot », moyenne du trimestre précédent.",
    ],
    [
      { mode: "revisable", indices: [{ name: "Syntec", publisher: "Fédération Syntec" }], cap: "3" },
      "L'hébergeur peut répercuter la variation de l'indice Syntec, sans que la hausse passe 3 %.",
    ],
    [
      { mode: "revisable", price: "les taux horaires", indices: [{ name: "SMIC", publisher: "État" }] },
      "Les taux horaires suivent le SMIC.",
      "Les taux horaires sont calés sur le SMIC.",
    ],
    [
      {
        mode: "revisable",
        price: "les prix",
        formula: {
          written: "P = P0 x [0,15 + 0,85 x (S/S0)]",
          normalized: "P = P0 * (0.15 + 0.85 * (S / S0))",
          result: "P",
          expression: times(base("P"), plus(number("0.15"), times(number("0.85"), ratio("S")))),
          fixedPart: "0.15",
          terms: [{ index: "S", weight: "0.85" }],
        },
        indices: [
          {
            symbol: "S",
            ...syntec,
            base: "valeur de l'indice Syntec du mois zéro",
            current: "dernier indice Syntec publié à la date de révision",
          },
        ],
        rounding: "est arrondi au millième supérieur",
        frequency: "P1Y",
        safeguard: { threshold: "4", effect: "termination" },
      },
      "# Révision des prix\nLes prix sont révisés chaque année par application de la formule suivante :\nP = P0 x [0,15 + 0,85 x (S/S0)]\ndans laquelle :\nS0 : valeur de l'indice Syntec du mois zéro\nS : dernier indice Syntec publié à la date de révision\nLe coefficient de révision est arrondi au millième supérieur.\n# Clause de sauvegarde\nSi l'augmentation des prix dépasse 4 %, le Client peut résilier le contrat.",
    ],
    [
      {
        mode: "revisable",
        price: "P3",
        formula: {
          written: "P3 = P30 × (0,40 + 0,60·BT40/BT400)",
          normalized: "P3 = P3_0 * (0.40 + 0.60 * (BT40 / BT40_0))",
          result: "P3",
          expression: times(base("P3"), plus(number("0.40"), times(number("0.60"), ratio("BT40")))),
          fixedPart: "0.4",
          terms: [{ index: "BT40", weight: "0.6" }],
        },
        indices: [{ symbol: "BT40", name: "BT40", publisher: "INSEE" }],
        frequency: "P6M",
      },
      "# Révision\nLa redevance est révisée deux fois par an.\nP2 = P20 × (0,30 + 0,70·FSD2/FSD20)\nP3 = P30 × (0,40 + 0,60·BT40/BT400)",
    ],
    [
      {
        mode: "revisable",
        price: "P2",
        formula: {
          written: "FSD2\nP2 = P20 × [ 0,25 + 0,75 × ]\nFSD20",
          normalized: "P2 = P2_0 * (0.25 + 0.75 * (FSD2 / FSD2_0))",
          result: "P2",
          expression: times(base("P2"), plus(number("0.25"), times(number("0.75"), ratio("FSD2")))),
          fixedPart: "0.25",
          terms: [{ index: "FSD2", weight: "0.75" }],
        },
        indices: [{ symbol: "FSD2", name: "FSD2", publisher: "Le Moniteur" }],
        frequency: "P3M",
      },
      "# Variation des prix\nLes prix P1 sont révisés chaque mois ; les prix P2 sont révisés chaque trimestre.\nFSD2\nP2 = P20 × [ 0,25 + 0,75 × ]\nFSD20",
    ],
    [
      { mode: "fixed", indices: [] },
      "# Révision\nLe loyer est indexé chaque année sur l'ILC. Les autres tarifs restent fermes jusqu'au 30 juin 2027.",
    ],
    [
      { mode: "revisable", price: "le loyer", indices: [ilc], frequency: "P1Y" },
      "# Indexation\nLe loyer est indexé chaque année sur l'ILC. Le nouveau loyer est égal au loyer de base multiplié par l'indice du deuxième trimestre et divisé par l'indice de base.",
      "Le loyer sera indexé chaque année en fonction de la variation de l'indice des loyers commerciaux (ILC).",
      "Le loyer est révisé à chaque date anniversaire du bail proportionnellement à la variation de l'ILC publié par l'INSEE.",
    ],
    [
      {
        mode: "revisable",
        price: "le loyer",
        indices: [{ ...ilc, base: "celui du 2e trimestre 2024" }],
        firstRevision: { kind: "date", date: "2026-01-01" },
        frequency: "P1Y",
      },
      "# Indexation\nLe loyer est indexé annuellement sur l'ILC. L'indice de base est celui du 2e trimestre 2024. La première indexation interviendra le 1er janvier 2026.",
    ],
    [
      { mode: "revisable", price: "les redevances", indices: [syntec], frequency: "P1Y", cap: "3" },
      "Les redevances sont révisées chaque année selon l'évolution de l'indice Syntec, la hausse étant plafonnée à 3 %.",
    ],
    [
      { mode: "revisable", price: "les prix", indices: [{ name: "prix du verre plat" }] },
      "Les prix sont révisés en fonction de l'indice des prix du verre plat publié par la profession.",
    ],
    [
      { mode: "fixed", price: "les prix", indices: [] },
      "Les prix sont fermes et non révisables.",
      "Les prix du marché sont fermes et définitifs pour toute la durée du contrat.",
      "Aucune révision des prix ne sera appliquée.",
      "Les prix ne sont ni révisables ni actualisables.",
    ],
    [{ mode: "fixed", indices: [] }, "Forme des prix : ☒ fermes ☐ révisables", "Nature des prix\tferme et définitif"],
    [
      { mode: "adjustable", price: "les prix", indices: [] },
      "Les prix sont fermes et actualisables.",
      "Les prix sont fermes, actualisables une fois si plus de trois mois s'écoulent avant le début des travaux.",
    ],
    [
      { mode: "revisable", price: "la redevance", indices: [], fixedRise: "2" },
      "À chaque renouvellement, la redevance est augmentée de 2 %.",
      "À chaque reconduction, la redevance est majorée de 2 %.",
    ],
    [
      { mode: "revisable", price: "la redevance", indices: [], fixedRise: "2", frequency: "P1Y" },
      "La redevance est augmentée de 2 % à chaque date anniversaire.",
      "La redevance sera majorée forfaitairement chaque année au taux fixe de 2 %.",
    ],
    [
      {
        mode: "revisable",
        price: "les taux horaires",
        indices: [{ name: "minima conventionnels de la branche" }],
        frequency: "P1Y",
      },
      "Les taux horaires sont revalorisés chaque année du pourcentage d'augmentation des minima conventionnels de la branche.",
    ],
    [
      {
        mode: "revisable",
        price: "les montants",
        indices: [{ name: "IPC", publisher: "INSEE", series: "001759970" }],
        frequency: "P1Y",
      },
      "Les montants suivent chaque année l'évolution de l'indice des prix à la consommation.",
    ],
    [
      { mode: "revisable", price: "le forfait", indices: [{ name: "taux d'inflation" }], frequency: "P1Y" },
      "Le forfait est actualisé chaque année en fonction du taux d'inflation.",
    ],
    [
      { mode: "fixed", indices: [] },
      "# Révision\nLes prix sont révisés chaque année selon l'indice Syntec. L'astreinte et les déplacements ne sont pas révisables.",
      "La remise en état garde le même prix pendant deux ans.",
    ],
    [
      { mode: "fixed", price: "les prix", indices: [] },
      "Les prix sont bloqués jusqu'à la fin du contrat.",
      "Toute révision des prix est exclue.",
    ],
    [
      { mode: "unilateral", price: "ses tarifs", indices: [] },
      "Le Prestataire pourra procéder à la réévaluation de ses tarifs, moyennant un préavis de trois mois.",
      "Le Prestataire se réserve le droit de modifier ses tarifs à tout moment.",
      "L'Éditeur peut réviser ses tarifs sous réserve d'un préavis de deux mois.",
    ],
    [
      { mode: "unilateral", price: "les tarifs", indices: [] },
      "Les tarifs peuvent être modifiés à tout moment par le Fournisseur.",
    ],
    [{ mode: "revisable", price: "les prix", indices: [], frequency: "P1Y" }, "Les prix sont révisables annuellement."],
  ],
  ignored: [
    "La part fixe de 15 % n'est pas révisable.",
    "9.2 Le terme fixe de la formule n'est pas révisable.",
    "# Révision\nLa formule de révision « P = P0 x (0,30 + 0,70 x S/S0) » cesse de s'appliquer au 30 juin 2026.",
    "En cas de disparition de l'indice Syntec, les parties lui substitueront l'indice le plus proche.",
    "Les parties conviennent que le contrat pourra être révisé par avenant.",
    "La révision annuelle des chaudières est comprise dans le prix.",
    "L'offre est faite à un prix ferme jusqu'au 31 décembre 2025.",
    "La tranche ferme comprend les études.",
    "Les prix peuvent être modifiés d'un commun accord.",
    "Le volume peut varier de 20 % sans modification des prix.",
    "Les prix ci-dessus sont fermes jusqu'au 31 décembre 2025.",
    "Forme des prix : ☐ fermes ☐ révisables",
    "Le taux de disponibilité = (temps total - arrêts) / temps total x 100.",
    "Pénalité : P = V x R / 3000, où V est la valeur des prestations en retard.",
    "En cas de changement de circonstances imprévisible, la révision du contrat peut être demandée.",
  ],
};

import { type NumberWords, sumGroups } from "./number-words.ts";

const small = [
  "zéro",
  "un",
  "deux",
  "trois",
  "quatre",
  "cinq",
  "six",
  "sept",
  "huit",
  "neuf",
  "dix",
  "onze",
  "douze",
  "treize",
  "quatorze",
  "quinze",
  "seize",
  "dix-sept",
  "dix-huit",
  "dix-neuf",
];
const tens = ["", "dix", "vingt", "trente", "quarante", "cinquante", "soixante"];
const regionalTens = ["septante", "huitante", "nonante"];

const units = new Map<string, number>([
  ...small.slice(0, 17).map((word, value) => [word, value] as const),
  ...tens.slice(2).map((word, index) => [word, (index + 2) * 10] as const),
  ...regionalTens.map((word, index) => [word, (index + 7) * 10] as const),
  ["quatre-vingt", 80],
]);
const scales = new Map([
  ["mille", 1000],
  ["million", 1_000_000],
]);

/** French cardinals, of France (`quatre-vingt-dix`) and of Belgium and Switzerland (`nonante`). */
export const french: NumberWords = {
  words: [
    ...units.keys(),
    "une",
    "zero",
    "octante",
    "vingts",
    "cent",
    "cents",
    "mille",
    "mil",
    "milles",
    "million",
    "millions",
  ].filter((word) => !word.includes("-")),
  joiner: "et",
  canonical: (text) =>
    text
      .normalize("NFC")
      .toLowerCase()
      .replaceAll(/[\s-]+/gu, " ")
      .trim()
      .replaceAll(/(?<!\p{L})quatre vingts?(?!\p{L})/gu, "quatre-vingt")
      .split(" ")
      .filter((word) => word !== "et" && word !== "")
      .map((word) => variants.get(word) ?? word),
  sum: (words) => sumGroups(words, units, scales, "cent"),
  spellings: (value) => [spell(value, false), spell(value, true)],
};

const variants = new Map([
  ["une", "un"],
  ["zero", "zéro"],
  ["octante", "huitante"],
  ["cents", "cent"],
  ["mil", "mille"],
  ["milles", "mille"],
  ["millions", "million"],
]);

function spell(value: number, regional: boolean): string {
  if (value === 0) return "zéro";
  const millions = Math.floor(value / 1_000_000);
  const thousands = Math.floor(value / 1000) % 1000;
  const rest = value % 1000;
  return [
    millions > 0 && `${belowThousand(millions, regional, true)} million${millions > 1 ? "s" : ""}`,
    thousands === 1 && "mille",
    thousands > 1 && `${belowThousand(thousands, regional, false)} mille`,
    rest > 0 && belowThousand(rest, regional, true),
  ]
    .filter((part) => part !== false)
    .join(" ");
}

/** `cent` and `vingt` take their plural s only where nothing, or a noun such as million, follows. */
function belowThousand(value: number, regional: boolean, plural: boolean): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const s = plural && rest === 0 && hundreds > 1 ? "s" : "";
  return [
    hundreds === 1 && "cent",
    hundreds > 1 && `${small[hundreds]} cent${s}`,
    rest > 0 && (regional ? regionalBelowHundred(rest) : belowHundred(rest, plural)),
  ]
    .filter((part) => part !== false)
    .join(" ");
}

function belowHundred(value: number, plural: boolean): string {
  if (value < 20) return small[value] ?? "";
  if (value === 80) return plural ? "quatre-vingts" : "quatre-vingt";
  if (value > 80) return `quatre-vingt-${small[value - 80]}`;
  const ten = value >= 60 ? 6 : Math.floor(value / 10);
  return joined(tens[ten] ?? "", value - ten * 10);
}

function regionalBelowHundred(value: number): string {
  if (value < 70) return belowHundred(value, true);
  return joined(regionalTens[Math.floor(value / 10) - 7] ?? "", value % 10);
}

function joined(ten: string, unit: number): string {
  if (unit === 0) return ten;
  return unit === 1 || unit === 11 ? `${ten} et ${small[unit]}` : `${ten}-${small[unit]}`;
}

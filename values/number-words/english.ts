import { type NumberWords, sumGroups } from "./number-words.ts";

const small = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const units = new Map<string, number>([
  ...small.map((word, value) => [word, value] as const),
  ...tens.slice(2).map((word, index) => [word, (index + 2) * 10] as const),
]);
const scales = new Map([
  ["thousand", 1000],
  ["million", 1_000_000],
]);

/** English cardinals, with or without `and`, and in hundreds (`fifteen hundred`). */
export const english: NumberWords = {
  words: [...units.keys(), "fourty", "hundred", "thousand", "million"],
  joiner: "and",
  canonical: (text) => {
    const words = text
      .toLowerCase()
      .replaceAll(/^\s*an?(?=\s+(?:hundred|thousand|million))/gu, "one")
      .split(/[\s-]+/u)
      .filter((word) => word !== "and" && word !== "");
    return words.map((word) => (word === "fourty" ? "forty" : word));
  },
  sum: (words) => sumGroups(words, units, scales, "hundred"),
  spellings: (value) => {
    const hundreds = Math.floor(value / 100);
    const inHundreds = hundreds > 10 && hundreds < 100 && hundreds % 10 !== 0;
    return inHundreds
      ? [spell(value), `${belowHundred(hundreds)} hundred ${belowHundred(value % 100)}`]
      : [spell(value)];
  },
};

function spell(value: number): string {
  if (value === 0) return "zero";
  const millions = Math.floor(value / 1_000_000);
  const thousands = Math.floor(value / 1000) % 1000;
  return [
    millions > 0 && `${belowThousand(millions)} million`,
    thousands > 0 && `${belowThousand(thousands)} thousand`,
    value % 1000 > 0 && belowThousand(value % 1000),
  ]
    .filter((part) => part !== false)
    .join(" ");
}

function belowThousand(value: number): string {
  const hundreds = Math.floor(value / 100);
  if (hundreds === 0) return belowHundred(value);
  return value % 100 === 0
    ? `${small[hundreds]} hundred`
    : `${small[hundreds]} hundred and ${belowHundred(value % 100)}`;
}

function belowHundred(value: number): string {
  if (value === 0) return "";
  if (value < 20) return small[value] ?? "";
  const ten = tens[Math.floor(value / 10)] ?? "";
  return value % 10 === 0 ? ten : `${ten}-${small[value % 10]}`;
}

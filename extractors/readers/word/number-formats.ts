/** A counter as Word prints it (ECMA-376 17.18.59); formats we do not know are printed as decimals. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case "none":
      return "";
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "lowerLetter":
      return letters(value);
    case "upperLetter":
      return letters(value).toUpperCase();
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "upperRoman":
      return roman(value);
    case "ordinal":
      return `${value}${value === 1 ? "er" : "e"}`;
    case "decimalEnclosedParen":
      return `(${value})`;
    case "numberInDash":
      return `- ${value} -`;
    default:
      return String(value);
  }
}

/** After z come aa, bb, cc… */
function letters(value: number): string {
  if (value < 1) return "";
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(50, Math.ceil(value / 26)));
}

const romanSigns: readonly (readonly [value: number, sign: string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string {
  if (value < 1 || value > 10_000) return String(value);
  let rest = value;
  let printed = "";
  for (const [worth, sign] of romanSigns) {
    printed += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return printed;
}

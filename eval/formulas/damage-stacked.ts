import { oneOf } from "../random.ts";

/** A symbol over a symbol, alone in brackets or not. */
const ratio =
  /(?<=[=×x*·([{+] ?|\d |\p{Ll} )(?<open>[([] ?)?(?<over>\p{L}[\p{L}\d'-]*(?: ?\(\p{L}\))?) ?\/ ?(?<under>\p{L}[\p{L}\d'-]*(?: ?\([\p{L}\d]\)| [0oO](?!\p{L})|[₀°]|_0)?)(?! \p{Ll}{2})(?<close> ?[)\]])?/gu;

interface Fraction {
  readonly start: number;
  readonly end: number;
  readonly over: string;
  readonly under: string;
}

function fractionsOf(formula: string): Fraction[] {
  return [...formula.matchAll(ratio)].map((match) => {
    const { open = "", over = "", under = "", close = "" } = match.groups ?? {};
    const alone = open !== "" && close !== "";
    const start = match.index + (alone ? 0 : open.length);
    return { start, end: match.index + match[0].length - (alone ? 0 : close.length), over, under };
  });
}

/** Tears every fraction over lines, the way typeset fractions come out of a PDF or a typewriter drew them. */
export function stacked(formula: string, random: () => number): string | undefined {
  if (/\p{L}{3} \p{L}{3}/u.test(formula)) return overWords(formula);
  const fractions = fractionsOf(formula);
  if (fractions.length === 0 || formula.includes("\n") || formula.indexOf("=") > (fractions[0]?.start ?? 0))
    return undefined;
  return oneOf([underTheLine, aroundTheLine, aroundDashes, flattened, exploded], random)(formula, fractions);
}

/** A fraction of words that ends a formula, its denominator on the line below. */
function overWords(formula: string): string | undefined {
  const fraction = /(?<= [x×] )[([]?(?<over>[^()[\]/]+) \/ (?<under>[^()[\]/]+)[)\]]?$/u.exec(formula);
  return (
    fraction?.groups && `${formula.slice(0, fraction.index)}${fraction.groups.over}\n\t\t\t${fraction.groups.under}`
  );
}

/** Numerators on the formula's line, denominators below them. */
function underTheLine(formula: string, fractions: readonly Fraction[]): string {
  const { line, columns } = replaced(formula, fractions, ({ over, under }) => over.padEnd(under.length));
  return `${line}\n${lineOf(fractions, columns, "under")}\n`;
}

/** Numerators above, denominators below, nothing drawn between. */
function aroundTheLine(formula: string, fractions: readonly Fraction[]): string {
  const { line, columns } = replaced(formula, fractions, widthOf(" "));
  return `\n${lineOf(fractions, columns, "over")}\n${line}\n${lineOf(fractions, columns, "under")}\n`;
}

function aroundDashes(formula: string, fractions: readonly Fraction[]): string {
  const { line, columns } = replaced(formula, fractions, widthOf("-"));
  return `\n${lineOf(fractions, columns, "over")}\n${line}\n${lineOf(fractions, columns, "under")}\n`;
}

/** The lines of a drawn fraction run into one. */
function flattened(formula: string, fractions: readonly Fraction[]): string {
  return aroundDashes(formula, fractions)
    .replaceAll(/\s*\n\s*/g, "   ")
    .trim();
}

/** Numerators on the formula's line, each denominator on a line of its own after it. */
function exploded(formula: string, fractions: readonly Fraction[]): string {
  const { line } = replaced(formula, fractions, ({ over }) => over);
  return [line, ...fractions.map(({ under }) => under)].join("\n\n");
}

function widthOf(filling: string) {
  return ({ over, under }: Fraction) => filling.repeat(Math.max(3, over.length, under.length));
}

function replaced(formula: string, fractions: readonly Fraction[], by: (fraction: Fraction) => string) {
  let line = "";
  let from = 0;
  const columns: number[] = [];
  for (const fraction of fractions) {
    line += formula.slice(from, fraction.start);
    columns.push(line.length);
    line += by(fraction);
    from = fraction.end;
  }
  return { line: line + formula.slice(from), columns };
}

function lineOf(fractions: readonly Fraction[], columns: readonly number[], part: "over" | "under"): string {
  return fractions.reduce(
    (line, fraction, index) =>
      line.padEnd(columns[index] ?? 0) +
      (line.endsWith(" ") || line === "" || line.length < (columns[index] ?? 0) ? "" : " ") +
      fraction[part],
    "",
  );
}

import { oneOf } from "../random.ts";
import { stacked } from "./damage-stacked.ts";

/** Harms a formula the way a scan, a PDF's text or a typist does; nothing where it has no such place. */
export interface Damage {
  readonly name: string;
  readonly harm: (formula: string, random: () => number) => string | undefined;
}

/** Replaces one match of a pattern, chosen at random. */
function atOnePlace(pattern: RegExp, replacement: (match: string, random: () => number) => string): Damage["harm"] {
  return (formula, random) => {
    const places = [...formula.matchAll(pattern)];
    if (places.length === 0) return undefined;
    const place = oneOf(places, random);
    const end = place.index + place[0].length;
    return formula.slice(0, place.index) + replacement(place[0], random) + formula.slice(end);
  };
}

/** Replaces every match of a pattern by one text, chosen once. */
function everywhere(pattern: RegExp, replacements: readonly string[]): Damage["harm"] {
  return (formula, random) => changed(formula, formula.replaceAll(pattern, oneOf(replacements, random)));
}

function changed(before: string, after: string): string | undefined {
  return after === before ? undefined : after;
}

const wrapped = atOnePlace(/(?<=\s[+x×]) /g, (_, random) => oneOf(["\n", "\n\n", "\n   "], random));

/** A nought that ends a symbol, as its base mark or as a figure of its name. */
const lastNought = /(?<=\p{L}[\p{L}\d-]*)0(?![\p{L}\d])/gu;
/** A base mark: the nought after the whole name of an index or a price. */
const baseNought = /(?<=\p{L}|[PR]\d|FSD\d|BT40|TP01|ECI1|FM0ABE0000)0(?![\p{L}\d])/gu;

/** Letters instead of noughts in weights, one lost bracket, a torn fraction …: the damages `domain.md` lists. */
export const damages: readonly Damage[] = [
  {
    name: "nought of a weight as a letter",
    harm: atOnePlace(/(?<![\p{L}\d])0(?=[,.])/gu, (_, random) => oneOf(["O", "o"], random)),
  },
  {
    name: "one of a weight as a letter",
    harm: atOnePlace(/(?<=\d[,.]\d?)1/g, (_, random) => oneOf(["l", "I"], random)),
  },
  { name: "noughts of base marks as letters", harm: everywhere(lastNought, ["o", "O"]) },
  { name: "one base mark as a letter", harm: atOnePlace(lastNought, (_, random) => oneOf(["o", "O"], random)) },
  { name: "base marks as degree signs", harm: everywhere(baseNought, ["°", "₀", "_0"]) },
  { name: "base marks apart", harm: everywhere(baseNought, [" 0", " o", "(0)"]) },
  { name: "base marks i", harm: everywhere(/(?<=\p{L})0(?![\p{L}\d])/gu, ["i"]) },
  { name: "a bracket lost", harm: atOnePlace(/[()[\]]/g, () => "") },
  { name: "the last brackets lost", harm: (formula) => changed(formula, formula.replace(/[)\]]+$/, "")) },
  {
    name: "the first brackets lost",
    harm: (formula) =>
      changed(formula, formula.replace(/(?<=[=\d] ?[x×*] ?)[[(](?=.*[)\]]$)/s, "").replace(/[)\]]$/, "")),
  },
  { name: "brackets of other kinds", harm: everywhere(/\((?!\p{L}\)|\d\))/gu, ["[", "{"]) },
  { name: "decimal points", harm: everywhere(/(?<=\d),(?=\d)/g, ["."]) },
  { name: "decimal commas", harm: everywhere(/(?<=\d)\.(?=\d)/g, [","]) },
  {
    name: "a space in a decimal",
    harm: atOnePlace(/(?<=\d)[,.](?=\d)/g, (mark, random) => oneOf([`${mark} `, ` ${mark}`], random)),
  },
  {
    name: "a decimal mark lost",
    harm: atOnePlace(/(?<=(?<![\p{L}\d])0)[,.](?=\d)/gu, (_, random) => oneOf(["", " "], random)),
  },
  { name: "products signed x", harm: everywhere(/ ?[×·*] ?/g, [" x ", "x", " X ", " * ", "·", " . "]) },
  {
    name: "products implied",
    harm: (formula) => changed(formula, formula.replaceAll(/(?<=\d) [x×*] (?=[\p{L}([])/gu, " ")),
  },
  {
    name: "spaces lost",
    harm: (formula) => changed(formula, formula.replaceAll(/ (?=[-+=×/)\]])|(?<=[\d)\]]) (?=x)|(?<=[-+=×/([]) /g, "")),
  },
  { name: "spaces added", harm: (formula) => changed(formula, formula.replaceAll(/(?<=[(/[)\]])|(?=[)/\]([])/g, " ")) },
  { name: "a space in a name", harm: atOnePlace(/(?<=\p{Lu}{2,})(?=\d)/gu, () => " ") },
  { name: "long dashes", harm: everywhere(/(?<=\s)-(?=\s)/g, ["–", "—"]) },
  { name: "a fraction torn", harm: stacked },
  { name: "wrapped", harm: (formula, random) => (formula.includes("\n") ? undefined : wrapped(formula, random)) },
  { name: "a footnote mark", harm: (formula, random) => formula + oneOf(["*", " *", " (1)", "¹", "."], random) },
];

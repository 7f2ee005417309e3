import { foldedInPlace } from "./words.ts";

/** Laws that contracts choose, on folded text, and the ISO 3166 code of their country or state. */
const laws: readonly (readonly [RegExp, string])[] = [
  [/francais|france|french|code de commerce|code civil|commande publique/, "FR"],
  [/england|english|anglais/, "GB-ENG"],
  [/scotland|scots|ecossais/, "GB-SCT"],
  [/northern ireland/, "GB-NIR"],
  [/ireland|irish|irlandais/, "IE"],
  [/belg/, "BE"],
  [/german|allemand|allemagne/, "DE"],
  [/luxembourg/, "LU"],
  [/suisse|swiss|switzerland/, "CH"],
  [/netherlands|dutch|neerlandais/, "NL"],
  [/spain|spanish|espagnol/, "ES"],
  [/ital/, "IT"],
  [/monaco|monegasque/, "MC"],
  [/quebec/, "CA-QC"],
  [/ontario/, "CA-ON"],
  [/delaware/, "US-DE"],
  [/new york/, "US-NY"],
  [/california/, "US-CA"],
  [/texas/, "US-TX"],
  [/florida/, "US-FL"],
  [/illinois/, "US-IL"],
  [/massachusetts/, "US-MA"],
  [/new jersey/, "US-NJ"],
  [/washington/, "US-WA"],
];

/** The place of the law that the words name; nothing where they name several, or none that is known here. */
export function placeOfLaw(text: string): string | undefined {
  const folded = foldedInPlace(text);
  const places = laws.filter(([words]) => new RegExp(`(?<!\\p{L})(?:${words.source})`, "u").test(folded));
  const [place, ...more] = places.map(([, code]) => code);
  if (more.length === 0) return place;
  return place === "GB-NIR" && more.length === 1 && more[0] === "IE" ? place : undefined;
}

/** Currency signs and codes (ISO 4217) that stand before or after figures. A bare `$` is taken as the US dollar. */
const signs: readonly [code: string, ...forms: string[]][] = [
  ["EUR", "€", "\u0080", "EUR", "EURO", "EUROS"],
  ["USD", "$", "US$", "US $", "U.S.$", "U.S. $", "USD", "USD $", "$US"],
  ["GBP", "£", "GBP"],
  ["CHF", "CHF", "Fr."],
  ["CAD", "C$", "CA$", "CAD", "CAD $", "CAD$", "CDN$", "CDN $", "$CAN"],
  ["AUD", "A$", "AU$", "AUD", "AUD $", "AUD$"],
  ["JPY", "¥", "JPY"],
  ["CNY", "RMB", "CNY"],
  ["XPF", "XPF", "F CFP"],
  ["XOF", "FCFA", "XOF"],
  ["XAF", "XAF"],
  ["MAD", "MAD"],
  ["TND", "TND"],
  ["DZD", "DZD"],
  ["MGA", "MGA"],
  ["SEK", "SEK"],
  ["HKD", "HK$", "HKD"],
  ["SGD", "S$", "SGD"],
  ["INR", "₹", "INR", "Rs.", "Rs"],
  ["AED", "AED", "Dhs"],
  ["NZD", "NZ$", "NZD"],
  ["ZAR", "ZAR"],
  ["NOK", "NOK"],
  ["DKK", "DKK"],
  ["PLN", "PLN"],
  ["KES", "KES", "KSh", "KSh.", "KShs", "KShs."],
  ["NGN", "₦", "NGN"],
  ["SAR", "SAR"],
  ["QAR", "QAR"],
  ["PHP", "₱", "PHP"],
  ["GHS", "GH₵", "GHS"],
  ["UGX", "UGX"],
  ["TZS", "TZS"],
  ["MYR", "MYR"],
  ["THB", "฿", "THB"],
  ["ILS", "₪", "ILS", "NIS"],
  ["BRL", "R$", "BRL"],
  ["MXN", "MXN"],
  ["LKR", "LKR"],
  ["PKR", "PKR"],
  ["CZK", "CZK"],
  ["KWD", "KWD"],
  ["BHD", "BHD"],
  ["OMR", "OMR"],
];

/** Words that stand after figures or after a number in words. */
const words: readonly [code: string, ...forms: string[]][] = [
  ["EUR", "euro", "euros", "€uros"],
  [
    "USD",
    "us dollars",
    "u.s. dollars",
    "united states dollars",
    "dollars us",
    "dollars américains",
    "dollars",
    "dollar",
  ],
  ["GBP", "pounds sterling", "british pounds", "livres sterling", "pounds"],
  ["CHF", "francs suisses", "swiss francs"],
  ["CAD", "canadian dollars", "dollars canadiens"],
  ["AUD", "australian dollars"],
  ["INR", "indian rupees", "rupees"],
  ["KES", "kenya shillings", "kenyan shillings"],
  ["NGN", "naira"],
  ["PHP", "philippine pesos"],
  ["ZAR", "south african rand"],
  ["JPY", "yen", "yens"],
  ["XPF", "francs cfp", "francs pacifique", "fcfp"],
  ["XOF", "francs cfa", "franc cfa", "f cfa", "f.cfa", "frs cfa"],
  ["MAD", "dirhams marocains", "moroccan dirhams"],
  ["AED", "uae dirhams", "emirati dirhams", "dirhams émiriens"],
  ["TND", "dinars tunisiens", "dinar tunisien", "tunisian dinars"],
  ["DZD", "dinars algériens", "dinar algérien", "algerian dinars"],
  ["MGA", "ariary"],
];

/** Words that in French, without a country, are taken as the dirham of Morocco and the dinar of Tunisia. */
const french: readonly [code: string, ...forms: string[]][] = [
  ["MAD", "dirhams", "dirham", "dhs", "dh"],
  ["TND", "dinars", "dinar", "dt"],
];

const table = (entries: readonly [string, ...string[]][]) =>
  new Map(entries.flatMap(([code, ...forms]) => forms.map((form) => [form.toLowerCase(), code] as const)));

/** Every form, lower case, that may stand before figures. */
export const currencySigns: ReadonlyMap<string, string> = table(signs);

/** Every word form, lower case, that may stand after a number in words. */
export const currencyWords: ReadonlyMap<string, string> = table(words);

/** The same for words of French alone. */
export const frenchCurrencyWords: ReadonlyMap<string, string> = table(french);

const lettered = [...currencySigns.keys(), ...currencyWords.keys()].filter((form) => /^\p{L}{2,}$/u.test(form));

/** Source of a pattern for any sign or word of a currency: to tell at a glance that a text has none. */
export const anyCurrency = `\\p{Sc}|(?<!\\p{L})(?:${lettered.join("|")})(?!\\p{L})`;

/** A weight as often as money: read only beside the same amount in figures. */
export const ambiguousWord = "pounds";

/** A euro sign that an encoding fault turned into an inverted question mark. */
export const damagedEuro = "¿";

/** The ISO 4217 code of a sign, code or word. */
export function currencyOf(form: string, language?: "fr" | "en"): string | undefined {
  const key = form.toLowerCase().replaceAll(/\s+/g, " ");
  if (language === "fr" && frenchCurrencyWords.has(key)) return frenchCurrencyWords.get(key);
  return key === damagedEuro ? "EUR" : (currencySigns.get(key) ?? currencyWords.get(key));
}

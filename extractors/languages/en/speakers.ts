import type { PartyRole } from "../../../schemas/value-types.ts";
import { oncePerDocument } from "../once-per-document.ts";
import type { RuleDocument } from "../rule-document.ts";

const looked = 60_000;
const aside = "(?: (?:will|shall|must|agree to|undertake to|also|then|only|promptly))*";
const performs =
  "(?:provide|supply|deliver|perform|carry out|install|clean|maintain|guard|service|host|invoice|bill|send (?:us|you) (?:an?|your|our|each|the) (?:invoice|bill))";
const priceOf = "(?:invoices?|bills?|fees?|charges|prices?|price list|rates|quotation|quote|tender|bid)";
/** `The Buyer ("we")`, `You (the guarding company)`: a role beside the pronoun. */
const buys = "(?:buyer|customer|client|purchaser|employer|council|trust|hirer|tenant)";
const sells = "(?:supplier|contractor|provider|vendor|seller|consultant|licensor|company that)";
const means = `(?:"? ?(?:/ ?us"? ?)?(?:\\(|means? |refers? to |is |are |, )(?:the |our )?)`;

const sources = {
  weBuy: [
    `we${aside} pay(?! (?:the )?(?:tax|vat))`,
    `your ${priceOf}`,
    `you${aside} ${performs}`,
    "(?:invoice|bill|charge)s? us",
    `we${means}${buys}`,
    `you${means}${sells}`,
    `${buys} ?\\(?"we"`,
  ],
  weSell: [
    `you${aside} pay`,
    `our ${priceOf}`,
    `we${aside} ${performs}`,
    "(?:invoice|bill|charge)s? you",
    `you${means}${buys}`,
    `we${means}${sells}`,
    `${sells} ?\\(?"we"`,
  ],
};
const pattern = (words: readonly string[]) => new RegExp(`(?<!\\p{L})(?:${words.join("|")})(?!\\p{L})`, "giu");
const patterns = { weBuy: pattern(sources.weBuy), weSell: pattern(sources.weSell) };

/** Who `we` and `you` are in a contract that speaks so: who sells speaks, unless it says that `we` pay and `you` perform. */
export const speakersOf = oncePerDocument(
  ({ view }: RuleDocument): { readonly we: PartyRole; readonly you: PartyRole } => {
    const text = view.slice(0, looked).replaceAll(/[“”]/gu, '"');
    const [buying, selling] = [patterns.weBuy, patterns.weSell].map((one) => [...text.matchAll(one)].length);
    const isBuyer = (buying ?? 0) > 2 * (selling ?? 0);
    return isBuyer ? { we: "buyer", you: "supplier" } : { we: "supplier", you: "buyer" };
  },
);

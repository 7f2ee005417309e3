import type { SitesValue } from "../../../schemas/fields/sites.ts";
import { hasBlank } from "../blanks.ts";
import type { Span } from "../rule.ts";
import { partyRoleOf, weakRoleOf } from "./party-aliases.ts";

/** Words that name a place, read from some words on. */
export interface PlacePhrase extends Span {
  readonly value: SitesValue;
  /** It has a number, a unit or a word for a street or a kind of places, or it only names what may be one. */
  readonly isPlain: boolean;
  /** How many parts stand between its commas. */
  readonly parts: number;
}

/** Kinds of places, as common nouns; no groups. */
export const kindOfPlace =
  "(?:warehouses?|depots?|yards?|works|workshops?|works(?: site)?|mills?|plants?|factor(?:y|ies)|refiner(?:y|ies)|quarr(?:y|ies)|mines?|farms?|barns?|stables?|nurser(?:y|ies)|gardens?|parks?|fields?|land|plots?|pitch(?:es)?|grounds?|stadium|arena|pool|gym|halls?|houses?|cottages?|flats?|apartments?|dwelling|lodge|manor|castle|rooms?|studios?|theatres?|theaters?|cinema|museum|galler(?:y|ies)|librar(?:y|ies)|schools?|colleges?|academy|campus|universit(?:y|ies)|hospitals?|hospice|clinics?|surger(?:y|ies)|pharmac(?:y|ies)|laborator(?:y|ies)|labs?|offices?|headquarters|branch(?:es)?|stores?|shops?|showrooms?|boutique|supermarkets?|restaurants?|caf[ée]s?|cafeteria|canteens?|kitchens?|bakery|dairy|brewery|hotels?|inn|marina|ports?|harbou?r|docks?|cross-docks?|quay|pier|berth|terminals?|stations?|substations?|airports?|airfield|hangars?|garages?|car parks?|parking lots?|trailer yards?|hubs?|cent(?:re|er)s?|facilit(?:y|ies)|premises|sites?|buildings?|blocks?|towers?|pavilions?|wings?|annexe?|church|chapel|cathedral|mosque|temple|market|arcade|mall|precinct|estate|data cent(?:re|er)s?|server rooms?|control room|store ?rooms?|cold stores?|silos?|tank farm|pumping stations?|bridge|tunnel|reservoir|line|bay)";
const street =
  "(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|way|place|square|court|quay|highway|hwy|parkway|pkwy|terrace|close|row|wharf|broadway|plaza|circle|crescent|walk|mews|gate|hill|rise|loop|spur|grove|gardens|approach|parade|brae|crossing|side|marsh|green)";
/** `Unit 4`, `Gate B`, `Plot 9`, `Lot 22`: a part of a place by its number. */
const unit =
  "(?:units?|plots?|lots?|suites?|gates?|docks?|piers?|bays?|berths?|pitch|shops?|blocks?|floors?|levels?|rooms?|buildings?|hangars?|stands?|booths?|halls?|flats?|apartments?|apt|parcels?|plant|warehouse|store|route|po[ld])\\.? (?:no\\.? ?)?(?:\\d{1,5}[A-Za-z]?|[A-Z]\\d{0,3})(?![\\p{L}\\d])";
const postcode = "[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|\\d{4,6}(?:-\\d{4})?|\\d{4} ?[A-Z]{2}|[A-Z]\\d{2} [A-Z\\d]{4}";

const abbreviated = "(?:St|Rd|Ave|Blvd|Ln|Dr|Ind|Est|Mt|Ft|Stn|Co|Bldg|Ste|Hwy|Pkwy|No|Pl|Sq|Ctr|Twp|Jct)\\.";
const capital = `(?:${abbreviated}|[\\p{Lu}\\d#][\\p{L}\\d'’&/-]*)`;
const joint = "(?:of|upon|on|under|over|le|la|de|the|by|in|at|near|for|to) ";
/** Words with capitals, joined by small ones: `Route 9 Bridge over Mill Creek`. */
const proper = `${capital}(?: (?:${joint}){0,2}(?:& )?${capital}){0,7}`;
/** Whose place it is, or an article: a place named by a common noun has one. */
const owner =
  "(?:(?:the |an? |our |its |their |your |my |his |her |this |either |both |one |two |three |four )(?:[\\p{L}-]{2,20}(?:'s|s'|’s|s’) )?|[\\p{L}-]{2,20}(?:'s|s'|’s|s’) )";
const adjective =
  "(?!(?:to|of|at|in|on|and|or|for|with|by|from|is|are|that|which|who|shall|will|may) )[\\p{L}\\d'’&-]{2,20} ";
/** `the Buyer's existing warehouse in Mobile`, `our Bristol office`. */
const common = `${owner}(?:${adjective}){0,4}?${kindOfPlace}(?![\\p{L}'’])(?:,? (?:in|at|of|on|near|off|known as|called) (?:the )?(?<where>${proper}))?`;
const floor =
  "(?:the )?(?:(?:ground|basement|lower|upper|top|first|second|third|fourth|fifth|sixth|\\d{1,2}(?:st|nd|rd|th)) floor|[Ll]evel \\d{1,2})";
const named = new RegExp(`^(?:${floor}(?:,| of) )?(?:[Tt]he )?${proper}`, "u");
const kind = new RegExp(`^(?:${floor}(?:,| of) )?${common}`, "u");
const next = new RegExp(
  `^(?:, (?:and known as )?|,? \\(| - | – )(?<part>(?:(?:near|off|in|on|at) (?:the )?)?(?:${floor}|(?:the )?${proper}))(?=[,.;:)\\n\\t(]|$| - | – | ["“]| \\p{Ll})(?:\\))?`,
  "u",
);

const [isKind, isStreet, isUnit, isPostcode] = [kindOfPlace, street, unit, postcode].map(
  (source) => new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, source === postcode ? "u" : "iu"),
) as [RegExp, RegExp, RegExp, RegExp];
const numbered = /(?<!\p{L})\d{1,6}[A-Za-z]?(?:-\d{1,5})? \p{Lu}\p{L}/u;

/** Days, months, persons of the contract and openings of sentences: what no place is called. */
const noPlace =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may \d|may$|june|july|august|september|october|november|december|schedules?|annex(?:es)?(?: [a-z\d])?$|appendix|exhibit|clause|section|article|part [a-z\d]|order|agreement|contract|services?|works?$|goods|products?|equipment|term|fees?|charges?|dates?|parties|party|business days?|working days?|confidential|no|not|none|n\/a|all|any|each|such|this|that|these|those|if|where|when|which|who|it|he|she|we|you|they|monthly|weekly|daily|provided|subject|except|for|from|to|as|is|are|insurance|price|payment|between|and|but|or|delivery$|collection$|contents|[ap]\.?m\.?|\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)|\d{1,2}[:.]\d\d|mr|mrs|ms|dr|attn|attention|contact|tel|telephone|phone|email|e-mail|vat|company (?:no|number)|registered|reference|ref|po box|incoterms|dap|fob|exw|cif|ddp)(?![\p{L}\d])/iu;
/** `20 Working Days`, `2 TB`. */
const quantity =
  /^\d+(?:[.,]\d+)? ?(?:(?:working|business|calendar|clear) )?(?:days?|hours?|weeks?|months?|years?|minutes|TB|GB|MB|k[WV]|persons?|people|units|copies|items|per|at)(?!\p{L})|^\d+%/iu;
/** Who is named rather than where: companies, courts and banks. */
const noSite =
  /(?<!\p{L})(?:ltd|limited|inc|llc|llp|plc|gmbh|corp|corporation|s\.?a\.?|b\.v|bank|courts?(?: of| for)|(?:high|superior|supreme|district|county|crown|circuit) court|courts|arbitration|arbitrators|tribunal|commission|ministry|department|council$|agency|registrar|register|po box|p\.o\.|notary|solicitors?|www|regulations?|law|act|code|schedule|annex|appendix|exhibit)(?!\p{L})/iu;

/** The place that words from an offset on name, up to `end`. */
export function placePhraseAt(text: string, from: number, end: number): PlacePhrase | undefined {
  const words = text.slice(from, Math.min(end, from + 260));
  const [byName = "", ofKind] = [named.exec(words)?.[0], kind.exec(words)];
  const { where = "" } = ofKind?.groups ?? {};
  const byKind = noPlace.test(where) || quantity.test(where) ? "" : (ofKind?.[0] ?? "");
  const first = byKind.length > byName.length ? byKind : byName;
  if (first === "") return undefined;
  const parts = [first];
  let at = first.length;
  while (parts.length < 7) {
    const more = next.exec(words.slice(at));
    const part = more?.groups?.part ?? "";
    if (!more || noPlace.test(part) || isRoleWord(part) || !hasProperWord(part)) break;
    parts.push(part);
    at += more[0].length;
  }
  const whole = words.slice(0, at).replace(/[\s,.]+$/u, "");
  const bare = first.replace(/^(?:the|an?) /iu, "");
  if (noPlace.test(bare) || isRoleWord(bare) || noSite.test(whole) || quantity.test(whole) || hasBlank(whole))
    return undefined;
  if (!hasProperWord(whole)) return undefined;
  // A single word with a capital is what the contract calls something.
  if (parts.length === 1 && first === byName && !bare.includes(" ")) return undefined;
  const isPlain =
    isKind.test(whole) || isStreet.test(whole) || isUnit.test(whole) || (parts.length > 1 && numbered.test(whole));
  return { value: siteOf(parts), start: from, end: from + at, isPlain, parts: parts.length };
}

/** `Supplier`, `Supplier's employees`: who rather than where. */
function isRoleWord(words: string): boolean {
  const [one = "", two = ""] = words.replace(/^(?:the|The) /u, "").split(/[ ,]/u);
  if (/['’]s?$/u.test(one)) return false;
  return partyRoleOf(one) !== undefined || partyRoleOf(`${one} ${two}`) !== undefined || /^Part(?:y|ies)$/u.test(one);
}

const isWordForParty = (word: string) => (partyRoleOf(word) ?? weakRoleOf(word)) !== undefined;

/** A capital that is no possessive of a party (`the Client's office`) and no lone first word. */
function hasProperWord(words: string): boolean {
  const named = words.replaceAll(/[\p{L}-]+(?:'s|s'|’s|s’)(?= |$)/gu, (owner) =>
    isWordForParty(owner.replace(/['’]s?$/u, "").replace(/s$/u, "")) ? "" : owner,
  );
  return [...named.matchAll(/(?<![\p{L}\d'’])[\p{Lu}\d][\p{L}\d'’-]*/gu)].some(
    ([word]) =>
      !/^(?:The|A|An|Our|Your|Its|Their|Premises|Sites?|Property|Buildings?|Facility|Office|Location|Services?|Customer|Client|Supplier|Buyer|Seller|Landlord|Tenant|Contractor|Company|Owner|Equipment|Goods|Works?|I|II|III)$/u.test(
        word,
      ),
  );
}

/** The first part is the name, the others the address; an address alone has its number first. */
function siteOf(parts: readonly string[]): SitesValue {
  const [first = "", ...rest] = parts.map((part) => part.trim());
  if (
    /^\d/u.test(first) &&
    (isStreet.test(first) || rest.length > 0) &&
    !isKind.test(first.replace(/^\d+\S* \S+/u, ""))
  )
    return { address: [first, ...rest].join(", ") };
  if (rest.length === 0 && isPostcode.test(first)) return { address: first };
  const name = first.replace(/^(?:the|an?) /iu, "");
  const inside = new RegExp(
    `^(?<name>.*?(?<!\\p{L})${kindOfPlace}) (?:at |in |on )?(?<street>(?:\\d{1,6}[A-Za-z]? )\\p{Lu}.*)$`,
    "iu",
  ).exec(name)?.groups;
  if (inside?.name && inside.street) return { name: inside.name, address: [inside.street, ...rest].join(", ") };
  return { name, ...(rest.length > 0 && { address: rest.join(", ") }) };
}

import type { PartiesValue } from "../../../schemas/fields/parties.ts";
import { findLegalForms } from "../../../values/companies.ts";
import { siren } from "../../../values/identifiers.ts";
import { findVatNumbers } from "../../../values/vat.ts";
import { hasBlank } from "../blanks.ts";
import { asPrinted, inEitherCase } from "../letter-case.ts";
import type { PartyName } from "./party-name.ts";

/** What follows a name in the list of parties: legal form, number, address, who represents it. */
export function describe(
  description: string,
  { name, form }: PartyName,
  alias: string | undefined,
): Omit<PartiesValue, "role"> {
  const parts = {
    name,
    legalForm: form ?? formIn(description),
    ...numbersIn(description),
    address: addressIn(description),
    representative: representativeIn(description),
    alias,
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as typeof parts;
}

/** `a Delaware limited liability company`, `incorporated as a private limited company`. */
function formIn(description: string): string | undefined {
  const [first] = findLegalForms(description.slice(0, 160));
  return first && description.slice(first.start, first.end);
}

const companyNumber = inEitherCase(
  new RegExp(
    String.raw`(?<!\p{L})(?:compan(?:y|ies)(?: house)?(?: registration| registered)?|registered|registration|corporate|CRN|ABN|ACN|EIN|UEN|KvK|HRB|entity|(?:federal )?(?:tax|employer) identification)(?: \(?(?:England|Scotland|Ireland)\)?)?,?(?: number| no\.?| nr\.?| id)?[.:]?(?: is| of)?\s*(?:[:#]\s*)?(?<number>${asPrinted(String.raw`(?=[A-Z\d /.-]{0,6}\d{3})[A-Z]{0,3} ?\d[\d A-Z/.-]{3,16}[\dA-Z]`)})(?![\p{L}\d])`,
    "iu",
  ),
);

function numbersIn(text: string): Pick<PartiesValue, "companyNumber" | "siren" | "vatNumber"> {
  const number = companyNumber.exec(text)?.groups?.number?.trim() ?? registryNumberIn(text);
  const french = siren.find(text)[0]?.value;
  return {
    companyNumber: french === undefined ? number : undefined,
    siren: /R\.?C\.?S|SIREN|France|French/u.test(text) ? french : undefined,
    vatNumber: findVatNumbers(text)[0]?.value,
  };
}

/**
 * A number as the registers of the United Kingdom (8 digits, or two letters and 6 digits), Ireland (5 or 6 digits) and India
 * (CIN, 21 characters) give it, in brackets or after a word for a number: `(No. SC384406)`, `registered in England no. …`.
 */
const registryNumber =
  /(?:\(|(?<!\p{L})(?:numbers?|nos?\.?|reg(?:istration|istered|d)?\.?|under|with|CIN))[:\s]*(?:(?:company |co\.? |reg\.? )?(?:no|number|reg)\.?:? ?)?(?<number>[A-Z]{2}\d{6}|\d{8}|[LU]\d{5}[A-Z]{2}\d{4}[A-Z]{3}\d{6})(?![\p{L}\d])|(?<!\p{L})CRO(?: (?:no|number)\.?)?:? ?(?<irish>\d{5,6})(?!\d)/iu;

function registryNumberIn(text: string): string | undefined {
  const groups = registryNumber.exec(text)?.groups;
  const number = groups?.number ?? groups?.irish;
  return number?.toUpperCase() === number ? number : undefined;
}

const addressCue =
  /(?<!\p{L})(?:(?:whose|having|has|with|and) )?(?:(?:its|an?|their|his|her|the) )?(?:(?:registered|principal|main|head|corporate|executive|statutory|business|chief|mailing|postal|current|primary)(?:,? (?:and )?|\/))*(?:offices?|places? of business|address|seat|headquarters|residence|domicile)(?: (?:is|are|of business))?(?: (?:located|situated|for (?:service|notices))){0,2}(?: (?:at|in|is))?(?:[:\s]+(?:at |in )?)|(?<!\p{L})(?:located|residing|situated|resident|domiciled|having (?:an )?offices?) (?:at|in) |(?<!\p{L})of (?=\d)/giu;
const addressEnd =
  /[;()"“\n]|,? (?:herein|acting|represented|duly|registered (?:under|with|in|number)|incorporated|organi[sz]ed|company (?:number|no)|and (?:its|having|with|whose|registered|represented|any|all|hereinafter)|through|on behalf|a (?:company|corporation|limited)|as (?:the |a )?|which|who|whose|on the one|the parties|for the|in its)(?!\p{L})|\.(?=\s+\p{Lu}\p{L}+ (?:and|is|are|has|shall|will|represents)|\s*$)/iu;
const bareAddress =
  /^[\s,]*(?<address>\d{1,6}[A-Z]? \p{Lu}[^;()"“\n]{8,140}?(?:\p{Lu}{2},? \d{5}(?:-\d{4})?|\p{Lu}{1,2}\d[\p{Lu}\d]? \d\p{Lu}{2}|\p{Lu}\d\p{Lu} ?\d\p{Lu}\d|\d{4,6}(?=\s*[,;(.\n]|$)))(?=[\s,.;(]|$)/u;

/** The address as printed, where it has a figure and words. */
function addressIn(description: string): string | undefined {
  for (const cue of description.matchAll(addressCue)) {
    const rest = description.slice(cue.index + cue[0].length, cue.index + cue[0].length + 230);
    const address = tidy(rest.slice(0, addressEnd.exec(rest)?.index ?? rest.length));
    if (isAddress(address)) return address;
  }
  const bare = tidy(bareAddress.exec(description)?.groups?.address ?? "");
  return isAddress(bare) ? bare : undefined;
}

function tidy(words: string): string {
  return words.replace(/^[\s:,]+|[\s,:.]+$/gu, "");
}

function isAddress(words: string): boolean {
  return (
    words.length >= 10 && /\d/u.test(words) && /\p{L}{3}/u.test(words) && /^[\p{Lu}\d]/u.test(words) && !hasBlank(words)
  );
}

const represented =
  /(?<!\p{L})(?:represented(?: herein| by law)? by|acting by|acting through)(?: (?:its|the|their) [^,;()\n]{3,50}?,?)? (?:(?:Mr|Mrs|Ms|Dr)\.? )?(?<name>\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'.-]*){1,3})/u;

function representativeIn(description: string): string | undefined {
  return represented.exec(description)?.groups?.name;
}

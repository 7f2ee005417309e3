import type { SitesValue } from "../../../schemas/fields/sites.ts";
import type { Span } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";

/** An address that ends with a postcode of the United Kingdom, which needs no number nor word for a street. */
export interface PostalPlace extends Span {
  readonly value: SitesValue;
  /** The words of its paragraph before it. */
  readonly before: string;
}

const postcode = /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\d])/gu;
const longestAddress = 150;
const longestLead = 140;
/** `Wharf Lane`, `Unit 4`, `The Old Mill`, `Newcastle upon Tyne`: names and figures, joined by small words. */
const part =
  /^[\p{Lu}\d][\p{L}\d.'’&/-]*(?: (?:[\p{Lu}\d(][\p{L}\d.'’&)/-]*|of|upon|on|under|the|and|le|de|by|in)){0,6}$/u;
/** The last words before a first comma that are part of an address: `… to the Old Mill`. */
const tail = /(?:(?<=^|[\s(\t])(?:the )?[\p{Lu}\d][\p{L}\d.'’&/-]*(?: (?:of|upon|the|and) (?=[\p{Lu}\d])| |$)){1,7}$/u;

/** Every address with a postcode in a range, with the name of the place where one stands before it. */
export function postalPlaces({ view }: RuleDocument, { start, end }: Span): PostalPlace[] {
  const words = view.slice(start, end);
  return [...words.matchAll(postcode)].flatMap((match): PostalPlace[] => {
    const until = match.index + match[0].length;
    const parts = words.slice(Math.max(0, until - longestAddress), until).split(", ");
    const kept: string[] = [];
    while (parts.length > 0) {
      const last = parts.pop() ?? "";
      if (part.test(last)) kept.unshift(last);
      else {
        const rest = tail.exec(last)?.[0];
        if (rest !== undefined) kept.unshift(rest);
        break;
      }
    }
    if (kept.length < 2) return [];
    const whole = kept.join(", ");
    const from = until - whole.length;
    const [head = "", ...others] = kept;
    const isName = others.length > 1 && !/\d/u.test(head) && !street.test(head);
    const value = isName ? { name: head, address: others.join(", ") } : { address: whole };
    return [
      { value, start: start + from, end: start + until, before: words.slice(Math.max(0, from - longestLead), from) },
    ];
  });
}

const street =
  /(?<!\p{L})(?:street|avenue|road|lane|drive|way|place|square|quay|terrace|close|row|wharf|crescent|brae|hill|gate|walk|parade|approach|gardens|mews)$/iu;

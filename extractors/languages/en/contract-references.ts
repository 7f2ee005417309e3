import { asPrinted } from "../letter-case.ts";

/** Kinds of contract that carry a number of their own; no groups. */
export const numberedKind =
  "(?:(?:master |framework |service |services |supply |lease |licen[cs]e |maintenance |purchase |consulting |frame )?(?:agreement|contract|lease|licen[cs]e|policy|order form|purchase order|order|statement of work|sow|work order|task order|call-?off(?: contract| order)?|quotation|quote|tender|deed))";

/** `No. 2024-118`, `Number: A12/3`, `Ref. C-1`; no groups. */
export const numberSign =
  "(?:n[o°º]\\.?(?:\\(s\\))?|nos\\.|number|num\\.|#|ref(?:erence)?\\.?(?: n[o°º]\\.?| number)?|id(?:entifier)?\\.?)";

/** The number: a digit, and letters, dots, dashes and slashes. */
export const numberText = `(?<number>(?=[\\p{L}\\d/._:-]{0,30}\\d)${asPrinted("[\\p{Lu}\\d]")}[\\p{L}\\d]*(?:(?:[/_-]| ?[-–] ?(?=\\d)|[.:](?=[\\p{L}\\d]))[\\p{L}\\d]+){0,7})`;

/** A number that is another thing's: a law's, an exhibit's, a page's, a company's, a date. */
export function isOtherNumber(before: string, number: string): boolean {
  if (
    /(?<!\p{L})(?:act|law|regulation|directive|section|article|clause|exhibit|schedule|annex|page|version|lot|registration|company|VAT|tax|telephone|phone|tel|fax|account|patent|serial|(?<!our )file|commission file|rule|(?<!order |proposal |engagement )form|invoice)\.?,?\s?(?:n[o°º]\.?|number|#)?\s?[^\p{L}]{0,3}$/iu.test(
      before,
    )
  )
    return true;
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^(?:19|20)\d{2}$/u.test(number)) return true;
  return !/\d/u.test(number) || /^\d{1,2}$/u.test(number) || /^\d+(?:st|nd|rd|th)$/iu.test(number);
}

/** The number as printed, without what clings to its end. */
export function tidyNumber(number: string): string {
  return number.replace(/[\s./:_-]+$/u, "");
}

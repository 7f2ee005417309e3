import { numberWordsPattern } from "../../../values/number-words.ts";
import { firstPeriod } from "../around-match.ts";
import { blankPattern } from "../blanks.ts";

const unit =
  "(?:years?|yrs?|decades?|months?|mths?|quarters?|weeks?|days?|hours?|minutes?)(?!\\p{L})(?:'s?(?!\\p{L}))?";

/** Source of a pattern for a small number: `three`, `three (3)`, `3`, `3 (three)`. No groups. */
export const number = `(?:(?:${numberWordsPattern("en")}|(?<![\\p{L}\\d.,/$])\\(?(?:[1-9],\\d{3}(?= (?:calendar )?days)|\\d{1,3})\\)?)(?: ?\\( ?[\\p{L}\\d -]{1,25} ?\\))?)`;

/** Source of a pattern for a duration as contracts print it: `twelve (12) months`, `30 calendar days`, `one-year`. No groups. */
export const period = `(?:${number}[ -]{0,2}(?:(?:full|consecutive|successive|additional|further|complete|contract|calendar|business|working|clear|academic|whole|lease|fiscal)[ -]){0,2}${unit})`;

/** Source of a pattern for what a contract calls itself. No groups. */
export const contract =
  "(?:agreement|contract|lease|sub-?lease|licen[cs]e|franchise|engagement|appointment|arrangement|subscription|" +
  "order|nda|sow|statement of work|undertaking|deed|amendment|concession|tenancy|mandate|call-off)(?!\\p{L})";

/** Source of a pattern for the parties' right to speak of the whole contract: `this Agreement`, `the Lease`, `it`. No groups. */
export const thisContract = `(?:(?:this|the|such|said|your|our)(?: [\\p{L}/&-]+){0,4} ${contract}|it(?!\\p{L}))`;

/** Source of a pattern for a date or duration that a template leaves to be filled in; what was blacked out (`[***]`) is none. No groups. */
export const blank = `(?!\\[[ .\u2026]*(?:x|\\*[* .\u2026]*)[ .\u2026]*\\])(?:${blankPattern}|_{2,}|\\.{3,}|(?:\\. ){3,})`;

/** The first duration of some words. */
export const periodIn = (words: string | undefined) =>
  firstPeriod(
    words?.replaceAll(
      /(?<!\p{L})(?:academic|whole|lease|fiscal|full|complete|contract) (?=(?:calendar )?(?:years?|months?))/giu,
      "",
    ),
    "en",
  );

/** Source of a pattern for an ordinal: `third`, `third (3rd)`, `10th`. No groups. */
export const ordinal =
  "(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-fifth|thirtieth|\\d{1,2}(?:st|nd|rd|th))(?!\\p{L})(?: ?\\(\\d{1,2}(?:st|nd|rd|th)?\\))?)";

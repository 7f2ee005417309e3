import { contract } from "./time-words.ts";

/** Sources of patterns for the words of renewal, without groups. */
export const renewed =
  "(?:renew(?:s|ed|al|als|able|ing)?|extend(?:s|ed|ing)?|extension(?:s)?|roll(?:s|ed)? over|prolong(?:ed|ation)?)(?!\\p{L})";
/** What is renewed where it is the contract: `this Agreement`, `the Term`, `the licence`. */
export const object = `(?:(?:this|the|such|its|said|our|your|each|any|then-current|current|initial|\\p{L}+'s)(?: [\\p{L}-]+){0,3} (?:${contract}|terms?(?!\\p{L})|period(?! of time)|duration|retainer|services)|it)`;

/** What is renewed besides the contract. */
export const otherThings =
  /insurance|letters? of credit|polic(?:y|ies)|patent|trade-?marks?|domain|registration|copyright|credit facilit|promissory|certificate|permits?(?!\p{L})|visa|(?<!\p{L})bonds?(?!\p{L})|merchant contracts|regulatory|exclusiv|warrant|review period|cure|deadline|time (?:for|to|limit)|delivery|offering|due date|maturity|line of credit|indebtedness|statute|end user/iu;
export const byAgreement =
  "(?:by|upon|on|with|subject to|after|pursuant to|only (?:by|with|upon)|if)(?: \\p{L}+){0,4}? (?:(?:mutual(?:ly)?|written|prior|joint|further|express|the parties|both parties|in writing|consent of)[ ,]{1,2}(?:and )?){1,4}(?:\\p{L}+ ){0,3}?(?:agree(?:s|d|ment|ments)?|consent|approval|amendment|instrument|part(?:y|ies)|executed)";
export const someone =
  "(?:\\p{Lu}[\\p{L}&.-]+|either party|each party|the parties|you|we|customer|licensee|tenant|client)";
export const notice =
  /unless|except|absent|if neither|provided that neither|until (?:terminated|either)|in the absence of/iu;

import type { SignatureDateValue } from "../../../schemas/fields/signature-date.ts";
import type { PatternRule } from "../rule.ts";
import { dateAfter } from "./contract-dates.ts";

/** `signed by the Supplier on 7 January 2025 and by the Council on …`, `Signed by A. Lee (for Lee Joinery): 5 May 2025`. */
export const signedByParty: PatternRule<SignatureDateValue> = {
  name: "en/signatureDate/signed by <party> on <date>",
  pattern:
    /(?<!\p{L})(?:(?:signed|executed|accepted)(?: and \p{L}+)? |and )(?:by|for(?: and on behalf of)?|on behalf of) (?:the )?(?<party>\p{L}[^:;,()\n]{1,50}?)(?: \((?:for|on behalf of) (?:the )?(?<firm>[^)\n]{2,60})\))?(?: by (?:its )?\p{Lu}[^;:()\n]{2,90}?)?(?:,? on |,? dated |: |, )(?=(?:the )?\d)/dgiu,
  strength: 0.72,
  read: (match) => {
    const place = dateAfter(match.document, match.end, 6);
    if (place?.date === undefined) return undefined;
    const isNext = /^and/iu.test(match.text);
    if (
      isNext &&
      !/(?:signed|executed|accepted)(?: and \p{L}+)? (?:by|for|on behalf)[^.;\n]{0,120}$/iu.test(match.before(150))
    )
      return undefined;
    if (
      /(?:letter|form|notice|quotation|order|report|statement|certificate|invoice)s?(?: \p{L}+){0,2} $/iu.test(
        match.before(40),
      )
    )
      return undefined;
    const party = match.groups.firm ?? match.groups.party ?? "";
    const everyone = /^(?:(?:both|all|each)(?: of)?(?: the)? parties|the parties|parties|us|both)$/iu.test(party);
    return {
      value: place.date,
      span: { start: match.start, end: place.end },
      ...(!everyone && { appliesTo: { party } }),
    };
  },
};

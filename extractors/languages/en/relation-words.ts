import { inEitherCase } from "../letter-case.ts";
import type { RelationWords } from "../told-relations.ts";
import { isOtherNumber, numberSign, numberText, tidyNumber } from "./contract-references.ts";

const kind =
  "(?:agreement|contract|lease|licen[cs]e|deed|underlease|tenancy|framework|policy|order|purchase order|order form|sub-?contract|appointment|letter (?:of (?:intent|understanding|appointment|engagement)|agreement)|memorandum of understanding|heads of terms|terms|letter|form)";
const own =
  "(?:this|these|the present) (?:[\\p{L}-]+ ){0,4}?(?:agreement|contract|sub-?contract|lease|licen[cs]e|deed|policy|terms|order|letter|appointment)|the (?:sub-?contract|contract|agreement|lease|policy)|it";

/** `takes the place of the cleaning order we gave you on 19 June 2023 (ref. PO-55810)`, `the previous agreement ends`. */
export const relationWords: RelationWords = {
  language: "en",
  partOf: /(?<!\p{L})(?:of|in|to|under|by) (?:the|its|their|our|that) (?:[^ ]+ ?){1,9}$/iu,
  other: new RegExp(
    `(?<!\\p{L})(?:the|a|an|our|its|their|that|any|the parties'|such) (?:(?:certain|existing|original|prior|previous|earlier|former|said|parties') ){0,3}(?<title>(?:(?!(?:this|present|new|the|an?|our|its|between|date|dated|place|of)(?!\\p{L}))[\\p{L}&'-]+,? ){0,5}?${kind}(?: for [\\p{L} ]{3,40}?(?= (?:dated|of \\d|made|signed)))?)(?!\\p{L})|(?<!\\p{L})(?<title>Policy|Framework|Letter of Intent|Purchase Order|Order|Contract|Agreement|Lease)(?= (?:no|number|ref|[A-Z]{1,6}[-/]?\\d))`.replace(
      "(?<title>Policy",
      "(?:Policy",
    ),
    "giu",
  ),
  number: inEitherCase(new RegExp(`(?:${numberSign}\\s?:?\\s?|our ref(?:erence)?:? |(?<=^ \\(?))${numberText}`, "iu")),
  dated:
    /(?:^|[ ,(])(?:dated(?: as)?(?: of)?|(?:as )?of|made(?: (?:on|as of))?|signed(?: on)?|entered into(?: (?:on|as of))?|executed(?: on)?|granted(?: on)?|(?:given|gave|placed|issued|sent|agreed|concluded)[^.;]{0,40}? on|on|from)(?: the)? $/iu,
  tidyNumber,
  isOtherNumber,
  acts: [
    {
      kind: "replaces",
      before: new RegExp(
        `(?<!\\p{L})(?:${own})[^.;]{0,70}?(?:supersed|replac|takes? the place of|in (?:substitution|replacement|place|succession) (?:for|of|to)|substitut|cancels?|restat(?:es|ing|ed)|renews|succeeds|follows on from|terminates)\\p{L}*`,
        "iu",
      ),
      after:
        /(?<!\p{L})(?:(?:is|are|was|shall be|will be|has been)(?: hereby| also)? (?:superseded|replaced|terminated|cancelled|canceled|rescinded|surrendered|brought to an end|at an end)|(?:shall |will )?(?:cease|ceases|lapse|lapses)(?: to have effect| to apply)?(?!\p{L})|(?:shall |will )?(?:ends?|expires?|comes? to an end)[^.;]{0,30} (?:commencement|effective|start|this (?:agreement|contract))|,? which this [\p{L}]+ (?:cancels|replaces|supersedes))/iu,
    },
    {
      kind: "callOffOf",
      before:
        /(?<!\p{L})this (?:[\p{L}-]+ ){0,2}?(?:order form|order|call-?off(?: contract)?|statement of work|work order|task order|sow)(?! (?:form|of))(?: no\.? ?\d+)?[^.;]{0,60}?(?:under|pursuant to|forms part of|part of|governed by|in accordance with|subject to)(?!\p{L})/iu,
    },
    {
      kind: "callOffOf",
      before:
        /(?<!\p{L})this [\p{L}-]+(?: is)?[^.;]{0,40}? (?:issued|placed|entered into|made) (?:under|pursuant to)(?!\p{L})/iu,
    },
    {
      kind: "annexOf",
      before:
        /(?<!\p{L})this (?:schedule|annex|appendix|exhibit|addendum)(?: \w{1,3})?[^.;]{0,40}?(?:forms part of|part of|attached to|supplements?)(?!\p{L})/iu,
    },
  ],
  not: /(?<!\p{L})(?:not|no|nor|never|nothing)(?!\p{L})[^.]{0,40}(?:amend|modif|replac|supersed|cancel|forms? part|affect|terminat)|(?<!\p{L})(?:may|if|unless|where|upon|until)(?!\p{L})[^.]{0,60}(?:replac|supersed|cancel|terminat|ceas|lapse|expire)/iu,
};

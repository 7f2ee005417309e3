import type { RelationsValue } from "../../../schemas/fields/relations.ts";
import { asPrinted, inEitherCase } from "../letter-case.ts";
import { defineFieldRules, type RuleMatch, type RuleReading } from "../rule.ts";
import { toldRelations } from "../told-relations.ts";
import { dateAfter } from "./contract-dates.ts";
import { isOtherNumber, numberSign, numberText, tidyNumber } from "./contract-references.ts";
import { titleOf } from "./document-title.ts";
import { relationWords } from "./relation-words.ts";

type Kind = RelationsValue["kind"];

const kindWord =
  "(?:agreement|contract|lease|licen[cs]e|deed|memorandum of understanding|order|policy|sow|statement of work)";
/** `that certain Master Services Agreement No. 12 dated as of May 1, 2020`. */
const other = String.raw`(?:the |that |a |an |its |their )?(?:certain |fully executed |existing |original |prior |previous |said ){0,3}(?<title>(?:${asPrinted("\\p{Lu}")}[\p{L}&'/-]*,? (?:and |of |for |& )?){0,7}${kindWord}|letter of (?:understanding|intent)|(?:(?:supply|trading|delivery|business|payment) terms|terms of (?:business|supply|trade))|heads of terms|term sheet|memorandum of understanding)(?!\p{L})`;
const numbered = String.raw`(?:[ ,(]{1,3}${numberSign}\s?:?\s?${numberText}\)?)?`;
const dated = String.raw`(?<lead>[^.;\n]{0,200}?(?<!\p{L})(?:dated|entered into|made|executed|signed|effective|date)(?: and \p{L}+)?(?: as of| on| of| this| the)*(?= ))?`;

const lead = (words: string, gap: number) =>
  inEitherCase(
    new RegExp(String.raw`(?<!\p{L})(?:${words})[^.;\n]{0,${gap}}?(?<!\p{L})${other}${numbered}${dated}`, "dgiu"),
  );

export const relationsRules = defineFieldRules<RelationsValue>({
  field: "relations",
  language: "en",
  cue: /(?<!\p{L})(?:entered into|executed|amend(?:s|ment|ed|ing)?|addendum|supersede[sd]?|replace[sd]?|terminated|cancelled|pursuant to|under|annex|exhibit|schedule|modif(?:y|ies)|reference is)(?!\p{L})/iu,
  rules: [
    {
      name: "en/relations/amendment to <contract> dated <date>",
      pattern: lead(
        "amendment(?: n(?:o\\.?|umber)? ?[\\dIVX]+)?(?: \\([^)]{1,30}\\))?,? (?:to|of)|addendum(?: n(?:o\\.?|umber)? ?[\\dIVX]+)? to|amends?|amending|modif(?:y|ies)|(?:parties|and) (?:\\p{L}+ ){0,3}(?:have |previously |heretofore )*(?:entered into|executed|are parties to)|reference is (?:hereby )?made to",
        60,
      ),
      strength: 0.85,
      read: (match) => (isAmendment(match) ? reading("amends", match, 0.85) : undefined),
    },
    {
      name: "en/relations/issued under <contract> dated <date>",
      pattern: lead(
        "(?:statement of work|order form|order|call-?off(?: contract)?|work order|task order|purchase order|sow)[^.;\\n]{0,60}? (?:is |are |was )?(?:issued |made |entered into |placed )?(?:pursuant to|under|in accordance with|governed by|subject to|incorporated into)",
        50,
      ),
      strength: 0.8,
      read: (match) => (isCallOff(match) ? reading("callOffOf", match, 0.8) : undefined),
    },
    {
      name: "en/relations/annex to <contract> dated <date>",
      pattern: lead("(?:annex|exhibit|schedule|appendix)(?: [\\dA-Z]{1,3})? to", 20),
      strength: 0.75,
      read: (match) =>
        match.start < 600 && titleOf(match.document)?.kind === "annex" ? reading("annexOf", match, 0.75) : undefined,
    },
    {
      name: "en/relations/supersedes <contract> dated <date>",
      pattern: lead(
        "(?:this (?:[\\p{L}]+ ){0,4}(?:agreement|contract|lease|amendment)|it)[^.;\\n]{0,90}?(?:supersedes?|replaces?|terminates?|restates?|cancels?)(?: and (?:supersedes?|replaces?))?(?: in (?:its|their) entirety)?",
        40,
      ),
      strength: 0.8,
      read: (match) => reading("replaces", match, 0.8),
    },
    {
      name: "en/relations/<contract> dated <date> is superseded",
      pattern: inEitherCase(
        new RegExp(
          String.raw`(?<!\p{L})${other}${numbered}(?<lead>[^.;\n]{0,60}?(?<!\p{L})(?:dated|of|made on|entered into on)(?= ))(?=[^.;\n]{6,40} (?:is|are|shall be|has been) (?:hereby )?(?:superseded|replaced|terminated|cancelled|rescinded)(?!\p{L}))`,
          "dgiu",
        ),
      ),
      strength: 0.78,
      read: (match) => reading("replaces", match, 0.78),
    },
    {
      name: "en/relations/what a sentence says of another contract",
      strength: 0.76,
      readDocument: (document) => toldRelations(document, relationWords),
    },
  ],
  corpus: {
    found: [
      [
        { kind: "amends", date: "2020-05-01", title: "Master Services Agreement" },
        "AMENDMENT NO. 1\nThis Amendment No. 1 amends the Master Services Agreement dated May 1, 2020 between Acme, Inc. and Beta LLC.",
        "First Amendment\nThis is an amendment to that certain Master Services Agreement dated as of 1 May 2020.",
        "AMENDMENT\nAcme and Beta entered into a Master Services Agreement made on May 1, 2020 and wish to change it.",
      ],
      [
        { kind: "amends", reference: "C-118", title: "Supply Contract" },
        "ADDENDUM\nThis addendum modifies the Supply Contract No. C-118 between the parties.",
      ],
      [
        { kind: "callOffOf", date: "2021-03-02", title: "Framework Agreement" },
        "STATEMENT OF WORK\nThis Statement of Work is issued under the Framework Agreement dated March 2, 2021.",
      ],
      [
        { kind: "replaces", date: "2015-06-30", title: "Distribution Agreement" },
        "# Entire agreement\nThe Distribution Agreement between the parties dated 30 June 2015 is terminated by mutual consent.",
        "# Entire agreement\nThis Agreement supersedes and replaces the Distribution Agreement dated June 30, 2015.",
      ],
      [
        { kind: "replaces", date: "2024-01-08", title: "letter of understanding" },
        "# Entire agreement\nThis Agreement, with its exhibit, is the entire agreement of the parties and supersedes the letter of understanding dated January 8, 2024.",
        "The letter of understanding dated January 8, 2024 is superseded.",
      ],
      [
        { kind: "replaces", date: "2022-03-07", title: "delivery terms" },
        "# Entire agreement\nThis Agreement supersedes the delivery terms settled by e-mail dated 7 March 2022.",
      ],
      [
        { kind: "replaces", reference: "WO-311", date: "2022-02-07", title: "window cleaning order" },
        "This contract takes the place of the window cleaning order we placed on 7 February 2022 (ref. WO-311).",
        "The earlier window cleaning order (ref. WO-311, dated 7 February 2022) ends when this contract starts.",
      ],
      [
        { kind: "replaces", date: "2016-06-24" },
        "This Lease is granted in place of the lease dated 24 June 2016.",
        "The lease dated 24 June 2016 is surrendered.",
      ],
      [{ kind: "callOffOf", reference: "FW-20" }, "This call-off is made under Framework FW-20."],
      [
        { kind: "annexOf", reference: "2024-17", title: "Maintenance Agreement" },
        "Schedule 2 to the Maintenance Agreement No. 2024-17\nPrices",
      ],
    ],
    ignored: [
      "Clause 5 of the Supply Contract is replaced by the following, which applies from 1 January 2026.",
      "This Agreement does not replace the lease dated 24 June 2016.",
      "This Agreement may be amended only in writing signed by both parties.",
      "This Agreement supersedes all prior agreements between the parties.",
      "The Supplier shall modify the goods at no cost.",
      "MASTER AGREEMENT\nAcme entered into a Loan Agreement dated May 1, 2019 with the Bank.",
      'SECOND AMENDMENT TO SUPPLY CONTRACT (this "Second Amendment") is made as of March 3, 2022 by Acme and Beta.',
      "AMENDMENT NO. 1\nThe registration statement amends the Form S-1 filed on May 1, 2020.",
      "Terms defined in the Lease have the same meaning here.",
    ],
  },
});

const isAmendment = (match: RuleMatch) =>
  match.start < 6000 &&
  (titleOf(match.document)?.kind === "amendment" ||
    /(?<!\p{L})this (?:\p{L}+ ){0,2}(?:amendment|addendum)/iu.test(match.document.view.slice(0, 1500)));

const isCallOff = (match: RuleMatch) =>
  match.start < 3000 &&
  ["statementOfWork", "orderForm", "callOff", "purchaseOrder"].includes(titleOf(match.document)?.kind ?? "");

/** `Amendment to Office Lease (this "First Amendment") is entered into as of`: the date of the paper that speaks. */
const itsOwnDate =
  /(?<!\p{L})(?:this|the) ["“][^"”]{0,40}(?:amendment|addendum|order|statement of work|sow)|(?<!\p{L})(?:is|are) (?:hereby )?(?:made|entered|dated|executed|effective)/iu;

function reading(kind: Kind, match: RuleMatch, strength: number): RuleReading<RelationsValue> | undefined {
  if (itsOwnDate.test(match.groups.lead ?? "")) return undefined;
  const numberAt = match.spanOf("number");
  const number = tidyNumber(match.groups.number ?? "");
  const reference = numberAt && !isOtherNumber("", number) ? number : undefined;
  const place = match.groups.lead === undefined ? undefined : dateAfter(match.document, match.end, 12);
  const date = place && /^[\s,]*(?:(?:as of|on|of|the|this) ?){0,3}$/iu.test(place.lead) ? place.date : undefined;
  const title = match.groups.title?.trim() ?? "";
  if (reference === undefined && date === undefined) return undefined;
  if (/(?<!\p{L})(?:not|no)(?!\p{L})[^.]{0,20}(?:amend|modif|replac|supersed)/iu.test(match.text)) return undefined;
  return {
    value: {
      kind,
      ...(reference !== undefined && { reference }),
      ...(date !== undefined && { date }),
      ...(title.includes(" ") && { title }),
    },
    span: { start: match.start, end: Math.max(match.end, date === undefined ? 0 : (place?.end ?? 0)) },
    strength,
  };
}

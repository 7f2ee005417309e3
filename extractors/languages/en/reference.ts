import type { ReferenceValue } from "../../../schemas/fields/reference.ts";
import { hasBlank } from "../blanks.ts";
import { inEitherCase } from "../letter-case.ts";
import { defineFieldRules, type RuleMatch, type RuleReading } from "../rule.ts";
import { isOtherNumber, numberedKind, numberSign, numberText, tidyNumber } from "./contract-references.ts";
import { titleOf } from "./document-title.ts";

/** A contract's own number stands on its first pages; further on, numbers are those of what it cites. */
const opening = 5000;

export const referenceRules = defineFieldRules<ReferenceValue>({
  field: "reference",
  language: "en",
  cue: /(?<!\p{L})(?:no(?=[.: ])|n°|number|ref(?:erence)?|id|our file)(?!\p{L})|#/iu,
  rules: [
    {
      name: "en/reference/contract no. <reference>",
      pattern: inEitherCase(
        new RegExp(
          String.raw`(?<!\p{L})(?<kind>${numberedKind})(?: for [^\n.;:]{0,60}?)?\s?[:,(-]?\s?${numberSign}\s?[:.]?\s?${numberText}`,
          "dgiu",
        ),
      ),
      strength: 0.86,
      read: (match) => reading(match, 0.86),
    },
    {
      name: "en/reference/reference: <reference>",
      pattern: inEitherCase(
        new RegExp(
          String.raw`(?:^|\n|\t|[(|;]\s?|\. )[\s\p{Pd}*•]{0,4}(?:(?:our|your|contract|agreement|document)\s)?(?<kind>${numberSign}|(?<=our\s)file(?: (?:${numberSign}))?)(?: of (?:this |the )?${numberedKind})?\s{0,2}[:\t]\s?${numberText}`,
          "dgiu",
        ),
      ),
      strength: 0.78,
      read: (match) => (/^\W*your/iu.test(match.text) ? undefined : reading(match, 0.78)),
    },
    {
      name: "en/reference/<whose> ref. <reference>, a line of the cover",
      pattern: inEitherCase(
        new RegExp(
          String.raw`(?:^|\n)[ ]*(?:(?<whose>\p{L}[\p{L}&'’.-]*(?: [\p{L}&'’.-]+){0,2}) )?(?<kind>no\.|n°|ref(?:erence)?\.?(?: no\.?)?)\s?:?\s${numberText}(?=[ ]*(?:\n|$))`,
          "dgiu",
        ),
      ),
      strength: 0.76,
      read: (match) =>
        match.start < 1500 &&
        (match.groups.number ?? "").length >= 5 &&
        !/your|commission|file|company|reg|amendment|addendum|exhibit|schedule|page|project|tax|vat|form|invoice|quot|proposal/iu.test(
          match.groups.whose ?? "",
        )
          ? reading(match, 0.76)
          : undefined,
    },
    {
      name: "en/reference/contract no. <blank>",
      pattern:
        /(?<!\p{L})(?:contract|agreement|lease|purchase order|order)\s?(?:no\.?|number|#|ref(?:erence)?\.?)\s?:?\s?(?=\[|_{3}|\.{4}|…)/giu,
      strength: 0.6,
      read: (match) => (match.start < opening && hasBlank(match.after(30)) ? { state: "absent" } : undefined),
    },
  ],
  corpus: {
    found: [
      ["ESF-SUP-0425-GD", "Ashby Parks – Estates\nOur file: ESF-SUP-0425-GD   |   Form F14"],
      [
        "MSA-2024-118",
        "Contract No. MSA-2024-118",
        "Agreement Number: MSA-2024-118",
        "MASTER SERVICES AGREEMENT\nReference: MSA-2024-118",
        "Contract number\tMSA-2024-118",
        "Supply Agreement No: MSA-2024-118 between Acme, Inc. and Beta LLC",
        "Framework Agreement (Ref. MSA-2024-118)",
      ],
      ["4500012345", "PURCHASE ORDER No. 4500012345\nTo: Acme Ltd", "Purchase Order # 4500012345"],
      ["L/22/0045", "LEASE NO. L/22/0045"],
      ["Q7-00981", "ORDER FORM\nOrder Form No. Q7-00981", "ORDER FORM NUMBER: Q7-00981"],
      ["PRO/24-0316", "CONSULTING AGREEMENT\nAlder ref. PRO/24-0316\nDated 3 May 2024"],
      ["12965", "Licence Agreement Number 12965"],
    ],
    ignored: [
      "AMENDMENT NO. 2 TO CONTRACT NO. 2021-44",
      "This Agreement replaces the agreement no. 2018-33 of 4 May 2018.",
      "Acme Ltd, registered under company number 04512789.",
      "Commission File Number: 001-12345",
      "Lot no. 3: plumbing",
      "Each invoice quotes the purchase order number.",
      "Patent No. 6,123,456",
      "See Exhibit No. 10.",
      "CONSULTING AGREEMENT\nYour ref. PRO/24-0316\nDated 3 May 2024",
    ],
    absent: ["CONTRACT NO. ____________", "Agreement number: [●]"],
  },
});

/** Words before a number that make it another contract's: `amendment to contract no.`, `replaces the agreement no.`. */
const cites =
  /(?<!\p{L})(?:to|under|of|the|that|an?|replaces?|amends?|other|previous|prior|original|existing|certain|such|by|with|your|each|any|\p{L}+ing)\s?(?:(?:certain|original|existing|said|[\p{Lu}][\p{L}]+) ){0,4}$/u;

function reading(match: RuleMatch, strength: number): RuleReading<ReferenceValue> | undefined {
  const span = match.spanOf("number");
  const value = tidyNumber(match.groups.number ?? "");
  if (!span || match.start > opening || value.length < 3) return undefined;
  const { slice } = match.document.view;
  const before = match.before(50);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  if (cites.test(line) && !/(?<!\p{L})[Tt]his (?:\p{Lu}\p{L}+ ){0,3}$/u.test(line)) return undefined;
  if (/(?<!\p{L})(?:amendment|addendum|exhibit|schedule|annex)(?!\p{L})/iu.test(line)) return undefined;
  if (isOtherNumber(slice(Math.max(0, match.start - 20), span.start), value)) return undefined;
  const own = titleOf(match.document)?.kind;
  const kind = (match.groups.kind ?? "").toLowerCase();
  if ((own === "amendment" || own === "annex" || own === "statementOfWork") && /agreement|contract|lease/u.test(kind))
    return undefined;
  if (/purchase order|^order$/u.test(kind) && own !== "purchaseOrder" && own !== "orderForm") return undefined;
  if (/quot|tender/u.test(kind) && own !== "quote") return undefined;
  const place = { start: match.start + (/^\s/u.test(match.text) ? 1 : 0), end: span.start + value.length };
  return { value, span: place, strength: match.start < 2500 ? strength : strength - 0.25 };
}

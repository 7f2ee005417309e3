import type { DocumentKindValue } from "../../../schemas/fields/document-kind.ts";
import { type DocumentRule, defineFieldRules, type Span } from "../rule.ts";
import { titleOf } from "./document-title.ts";

const byTitle: DocumentRule<DocumentKindValue> = {
  name: "en/documentKind/<title>",
  strength: 0.92,
  readDocument: (document) => {
    const title = titleOf(document);
    if (!title?.kind) return [];
    const span = { start: title.start, end: Math.min(title.end, title.start + 200) };
    return [{ value: title.kind, span, strength: 0.97 * title.certainty }];
  },
};

interface Sign {
  readonly kind: DocumentKindValue;
  readonly pattern: RegExp;
  readonly strength: number;
}

/** How a document speaks of itself, and layouts that belong to one kind. */
const signs: readonly Sign[] = [
  {
    kind: "amendment",
    pattern: /(?<!\p{L})this (?:\p{L}+ ){0,2}(?:amendment|addendum|deed of variation)(?!\p{L})/iu,
    strength: 0.7,
  },
  { kind: "statementOfWork", pattern: /(?<!\p{L})this (?:statement of work|sow)(?!\p{L})/iu, strength: 0.65 },
  { kind: "orderForm", pattern: /(?<!\p{L})this order form(?!\p{L})/iu, strength: 0.65 },
  { kind: "purchaseOrder", pattern: /(?<!\p{L})this purchase order(?!\p{L})/iu, strength: 0.65 },
  {
    kind: "generalTerms",
    pattern: /(?<!\p{L})these (?:general |standard )?(?:terms|conditions)(?!\p{L})/iu,
    strength: 0.55,
  },
  {
    kind: "contract",
    pattern:
      /(?<!\p{L})this (?:[\p{L}-]+ ){0,6}(?:agreement|contract|lease|deed|licen[cs]e)(?!\p{L})|(?<!\p{L})agree as follows(?!\p{L})|(?<!\p{L})by and between(?!\p{L})/iu,
    strength: 0.6,
  },
  {
    kind: "formalNotice",
    pattern:
      /(?<!\p{L})(?:hereby (?:give|put) you (?:on )?(?:formal )?notice|you are (?:hereby )?(?:in (?:default|breach)))(?!\p{L})/iu,
    strength: 0.6,
  },
  {
    kind: "certificate",
    pattern: /(?<!\p{L})(?:this is to certify|hereby certif(?:y|ies))(?!\p{L})/iu,
    strength: 0.55,
  },
  {
    kind: "letter",
    pattern: /(?<!\p{L})(?:yours (?:sincerely|faithfully|truly)|very truly yours|kind regards|best regards)(?!\p{L})/iu,
    strength: 0.5,
  },
];

const bySign: DocumentRule<DocumentKindValue> = {
  name: "en/documentKind/this <kind>",
  strength: 0.6,
  readDocument: (document) => {
    if (titleOf(document)?.kind) return [];
    const window = document.view.slice(0, 6000);
    const short = document.view.text.length < 8000;
    const found = signs.flatMap(({ kind, pattern, strength }) => {
      const match = pattern.exec(short ? document.view.text : window);
      return match && (short || kind === "contract" || kind === "amendment")
        ? [{ value: kind, span: spanOf(match), strength }]
        : [];
    });
    return found.slice(0, 1);
  },
};

export const documentKindRules = defineFieldRules<DocumentKindValue>({
  field: "documentKind",
  language: "en",
  cue: /(?<!\p{L})(?:agreement|contract|lease|licen[cs]e|order|terms|amendment|notice|statement|deed)(?!\p{L})/iu,
  rules: [byTitle, bySign],
  corpus: {
    found: [
      [
        "contract",
        "# Maintenance Agreement\nThis Agreement is made between Acme, Inc. and Beta LLC.",
        "COMMERCIAL LEASE",
        "Invoice Processing Agreement\nBetween",
        "by and between acme and beta, who agree as follows: 1. the goods are delivered weekly.",
      ],
      ["amendment", "AMENDMENT NO. 1 TO MASTER SERVICES AGREEMENT", "First Amendment to Lease\nBetween"],
      ["generalTerms", "General Terms and Conditions of Sale", "TERMS OF SERVICE"],
      ["orderForm", "ORDER FORM\nSupplier: Acme Ltd"],
      ["purchaseOrder", "PURCHASE ORDER\nTo: Acme Ltd"],
      ["statementOfWork", "STATEMENT OF WORK NO. 3\nUnder the Master Agreement"],
      ["formalNotice", "NOTICE OF DEFAULT\nDear Sirs,"],
      ["certificate", "CERTIFICATE OF INSURANCE"],
      ["quote", "Quotation\nAcme Ltd"],
      ["callOff", "CALL-OFF CONTRACT\nLot 2"],
      ["annex", "Schedule 2\nFees"],
      ["letter", "we thank you for your visit. yours sincerely, Ian Drew"],
    ],
    ignored: [
      "The goods are delivered weekly.",
      "Invoices are paid within thirty days.",
      "A certificate of insurance is sent each year.",
      "The works start on the date fixed in writing.",
      "The notice period is three months.",
      "Source: ACME, INC., 10-K, 5/20/2014",
    ],
  },
});

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + Math.min(match[0].length, 200) };
}

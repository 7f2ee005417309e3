import type { LegalNatureValue } from "../../../schemas/fields/legal-nature.ts";
import { defineFieldRules, type Span } from "../rule.ts";
import { titleOf } from "./document-title.ts";

/** Enough of a document to tell its regime. */
const mostText = 40_000;

const sign = (weight: number, words: string) => ({
  weight,
  pattern: new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "giu"),
});

/** What only contracts of public buyers say. */
const publicSigns = [
  sign(
    3,
    "contracting authority|public contracts? regulations|public procurement|procurement act|utilities contracts regulations",
  ),
  sign(
    3,
    "federal acquisition regulation|f\\.?a\\.?r\\.? ?\\d+\\.\\d+|contracting officer|dfars|solicitation (?:no|number)",
  ),
  sign(
    2,
    "invitation to (?:tender|bid)|request for (?:proposals?|tenders?)|official journal of the european union|contracts finder|freedom of information act|call-?off contract|crown commercial",
  ),
  sign(2, "public private partnership|concession agreement|public-private partnership"),
  sign(
    1,
    "the authority|the council|borough council|county council|city of \\p{L}+|department of \\p{L}+|public authority|municipality",
  ),
];
/** What private parties say. */
const privateSigns = [
  sign(
    2,
    "(?:a|an) \\p{L}+ (?:corporation|limited liability company|limited partnership)|company number|registered office",
  ),
  sign(2, "(?:inc|llc|ltd|limited|corp|plc|gmbh|l\\.?l\\.?c|s\\.?a)\\.?"),
  sign(1, "landlord|tenant|licensor|licensee|distributor|franchis(?:or|ee)|employee|shareholders?|sec|securities act"),
];

export const legalNatureRules = defineFieldRules<LegalNatureValue>({
  field: "legalNature",
  language: "en",
  cue: /(?<!\p{L})(?:agreement|contract|lease|contracting authority|council|tender|corporation|limited|inc|llc)(?!\p{L})/iu,
  rules: [
    {
      name: "en/legalNature/<signs of a public or private contract>",
      strength: 0.9,
      readDocument: (document) => {
        if (titleOf(document) === undefined && !/agreement|contract/iu.test(document.view.slice(0, 3000))) return [];
        const text = document.view.slice(0, mostText);
        const [isPublic, isPrivate] = [weigh(text, publicSigns), weigh(text, privateSigns)];
        const regime = isPublic.points >= 4 && isPublic.points >= isPrivate.points ? "public" : "private";
        const [won, lost] = regime === "public" ? [isPublic, isPrivate] : [isPrivate, isPublic];
        if (!won.first || won.points < 2) return [];
        const share = won.points / (won.points + lost.points);
        const strength = Math.min(0.92, 0.45 + 0.4 * share + 0.03 * Math.min(won.points, 4));
        const form = regime === "public" ? formOf(text) : undefined;
        return [{ value: { regime, ...(form && { form }) }, span: won.first, strength }];
      },
    },
  ],
  corpus: {
    found: [
      [
        { regime: "private" },
        "SERVICES AGREEMENT\nThis Agreement is made between Acme, Inc., a Delaware corporation, and Beta LLC.",
        "LEASE\nActon Homes Limited (the Landlord), whose registered office is in Leeds, lets the flat to Ian Drew (the Tenant).",
        "Distribution Agreement between Oatfield Mills Ltd and Fern plc, the distributor.",
      ],
      [
        { regime: "public" },
        "CONTRACT FOR SERVICES\nThe Contracting Authority awards this contract under the Public Contracts Regulations 2015 after an invitation to tender.",
        "CONTRACT\nThe Contracting Officer may terminate this contract as the Federal Acquisition Regulation provides. Request for proposals 12.",
      ],
      [
        { regime: "public", form: "frameworkWithPurchaseOrders" },
        "FRAMEWORK AGREEMENT\nThe Contracting Authority may place orders under this framework agreement. The Public Contracts Regulations 2015 apply to every call-off contract.",
      ],
      [
        { regime: "public", form: "concession" },
        "CONCESSION AGREEMENT\nThe Contracting Authority grants a concession agreement under public procurement rules; the Concessionaire runs the ferry.",
      ],
    ],
    ignored: [
      "Invoices are paid within thirty days.",
      "The goods are delivered weekly.",
      "Notices are in writing.",
      "The office is open from nine to five.",
      "Meals are served at noon.",
      "The Term is two years.",
    ],
  },
});

function formOf(text: string): LegalNatureValue["form"] {
  if (/(?<!\p{L})concession(?:aire)?(?!\p{L})/iu.test(text)) return "concession";
  if (/(?<!\p{L})framework (?:agreement|contract)/iu.test(text))
    return /(?<!\p{L})mini-?competition|further competition/iu.test(text)
      ? "frameworkWithSubsequentContracts"
      : "frameworkWithPurchaseOrders";
  return /(?<!\p{L})divided into (?:\p{L}+ |\d+ )?lots(?!\p{L})/iu.test(text) ? "lots" : undefined;
}

/** Each sign counts once, and a little more where it comes back. */
function weigh(text: string, signs: typeof publicSigns): { points: number; first: Span | undefined } {
  let points = 0;
  let first: Span | undefined;
  for (const { weight, pattern } of signs) {
    const matches = [...text.matchAll(pattern)];
    const [match] = matches;
    if (!match) continue;
    points += weight * (1 + Math.min(1, (matches.length - 1) / 6));
    first ??= { start: match.index, end: match.index + match[0].length };
  }
  return { points, first };
}

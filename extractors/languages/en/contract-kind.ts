import type { ContractKindValue } from "../../../schemas/fields/contract-kind.ts";
import { kindLexicon, kindReadings, type NamingPlace, worth } from "../kind-tally.ts";
import { defineFieldRules } from "../rule.ts";
import type { RuleDocument } from "../rule-document.ts";
import { kindWords } from "./contract-kind-words.ts";
import { titleOf } from "./document-title.ts";

/** Phrases whose words say nothing of what a contract is about. */
const setPhrases =
  /terms (?:and|&) conditions(?: of (?:sale|purchase|service))?|master (?:services? )?agreement|statement of work|purchase order|terms of service|exhibit [\d.]+/giu;
const lexicon = kindLexicon(kindWords, setPhrases);

const objectStatement =
  /(?:(?<!\p{L})(?:the )?(?:purpose|object|subject(?: matter)?) of this (?:agreement|contract|lease)(?: is)?|(?:^|\n)[^\p{L}\n]{0,10}(?:scope|subject(?: matter)?|purpose|services|trade|works) ?[:\t\n]|(?<!\p{L})(?:wishes|desires?) to (?:retain|engage|appoint|obtain|purchase|receive|provide|have)|(?<!\p{L})(?:hereby )?(?:engages|appoints|retains|leases?|agrees to (?:supply|provide|perform|sell|deliver|maintain|clean|host))(?!\p{L}))(?<what>[^.;\n]{5,220})/giu;

export const contractKindRules = defineFieldRules<ContractKindValue>({
  field: "contractKind",
  language: "en",
  cue: /(?<!\p{L})(?:agreement|contract|lease|licen[cs]e|order|terms)(?!\p{L})/iu,
  rules: [
    {
      name: "en/contractKind/<what the title, the purpose and the vocabulary say>",
      strength: 0.9,
      readDocument: (document) => kindReadings(document.view.text, namingPlaces(document), lexicon),
    },
  ],
  corpus: {
    found: [
      [
        "confidentiality",
        "MUTUAL NON-DISCLOSURE AGREEMENT\nThe Receiving Party keeps Confidential Information secret.",
      ],
      ["lease", "COMMERCIAL LEASE\nThe Landlord lets the premises to the Tenant at a yearly rent."],
      ["cleaning", "Office Cleaning Agreement\nThe Contractor cleans the floors each day."],
      ["maintenance", "# Lift Maintenance Contract\nPreventive maintenance is carried out twice a year."],
      ["hosting", "WEB SITE HOSTING AGREEMENT\nThe Host keeps the servers running."],
      ["softwareLicence", "Software License Agreement\nLicensor grants Licensee a licence."],
      ["distribution", "EXCLUSIVE DISTRIBUTOR AGREEMENT\nDistributor sells the Products in the Territory."],
      ["supply", "Supply Agreement\nThe Supplier shall supply the Products."],
      ["services", "CONSULTING AGREEMENT\nConsultant provides the Services."],
      [
        "catering",
        "# Agreement\nThe purpose of this Agreement is the catering of the school canteen with hot meals every day of the week.",
      ],
      ["lease", "PLANT HIRE AGREEMENT\nThe Owner hires the machines to the Hirer for the hire period."],
      ["maintenance", "LIFT SERVICE AGREEMENT\nThe Contractor visits each lift every month."],
      ["services", "LINEN HIRE AND LAUNDRY SERVICES AGREEMENT\nThe Laundry collects and returns the linen."],
      ["partnership", "STRATEGIC ALLIANCE AGREEMENT\nThe partners form a joint steering committee."],
    ],
    ignored: [
      "Invoices are paid within thirty days of receipt.",
      "The parties agree that English law applies.",
      "Either party may terminate on three months' notice.",
      "This contract is signed in two copies.",
      "The Term is two years.",
      "Notices are sent by registered mail.",
    ],
  },
});

/** A line that only numbers or dates the document, between its title and what it is about. */
const onlyNumbers =
  /^\W*(?:(?:order|contract|agreement|purchase order|lease)? ?(?:no\.?|number|ref(?:erence)?\.?)|version|revision|dated?)(?!\p{L})[^\n]{0,60}$/iu;

/** Where a contract names what it is about: its title, the line after it, and the first statements of its purpose. */
function namingPlaces(document: RuleDocument): NamingPlace[] {
  const { paragraphs, slice } = document.view;
  const title = titleOf(document);
  const places: NamingPlace[] = [];
  if (title) {
    places.push({ span: { start: title.start, end: title.end }, points: worth.title });
    const next = paragraphs.find(({ start, end }) => start > title.end && !onlyNumbers.test(slice(start, end)));
    if (
      next &&
      next.end - next.start < 120 &&
      !/^\W*(?:between|this|dated|date|article|by and)(?!\p{L})/iu.test(slice(next.start, next.end))
    )
      places.push({ span: { start: next.start, end: next.end }, points: worth.subtitle });
  }
  for (const match of [...slice(0, 15_000).matchAll(objectStatement)].slice(0, 2)) {
    const end = match.index + match[0].length;
    places.push({ span: { start: end - (match.groups?.what ?? "").length, end }, points: worth.object * 0.6 });
  }
  return places;
}

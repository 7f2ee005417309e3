import type { TitleValue } from "../../../schemas/fields/title.ts";
import { hasBlank } from "../blanks.ts";
import { defineFieldRules } from "../rule.ts";
import { titleOf } from "./document-title.ts";

export const titleRules = defineFieldRules<TitleValue>({
  field: "title",
  language: "en",
  cue: /(?<!\p{L})(?:agreement|contract|lease|licen[cs]e|order|terms|amendment|notice|statement|deed)(?!\p{L})/iu,
  rules: [
    {
      name: "en/title/<first words that name a kind of document>",
      strength: 0.9,
      readDocument: (document) => {
        const title = titleOf(document);
        if (!title || title.text.length < 4 || hasBlank(title.text)) return [];
        const span = { start: title.start, end: Math.min(title.end, title.start + 250) };
        return [{ value: title.text, span, strength: title.certainty * (title.kind ? 0.95 : 0.6) }];
      },
    },
  ],
  corpus: {
    found: [
      [
        "Software License Agreement",
        "# Software License Agreement\nThis Agreement is made between Acme, Inc. and Beta LLC.",
        "Exhibit 10.3\nSoftware License Agreement\nBETWEEN",
        'This Software License Agreement (the "Agreement") is made as of May 1, 2020 by and between Acme, Inc. and Beta LLC, who agree to the terms that follow in this paper.',
      ],
      [
        "MASTER SERVICES AGREEMENT",
        "MASTER SERVICES AGREEMENT\nDated 4 March 2024",
        "EXHIBIT 10.1 MASTER SERVICES AGREEMENT This agreement is made on 4 March 2024 between Acme, Inc. and Beta LLC, who agree to the following terms and conditions for the services described below.",
      ],
      ["AMENDMENT NO. 2 TO LEASE", "AMENDMENT NO. 2\nTO LEASE\nThis Amendment is made on 4 March 2024."],
      ["General Terms and Conditions of Sale", "Acme Ltd\nGeneral Terms and Conditions of Sale\n1. Scope"],
      ["Mutual non-disclosure agreement", "Mutual non-disclosure agreement\nDate: 4 March 2024"],
      ["STATEMENT OF WORK", "STATEMENT OF WORK\nSupplier: Acme Ltd"],
      ["Notice of Default", "Acme Ltd\nNotice of Default\nDear Sirs,"],
    ],
    ignored: [
      "The Supplier delivers the goods within ten days.",
      "Invoices are paid within thirty days of receipt.",
      "The parties agree that this contract is governed by English law.",
      "Source: ACME, INC., 10-K, 5/20/2014",
      "1. Term of the agreement ................ 3",
      "we attach the certificate that you asked for.",
    ],
  },
});

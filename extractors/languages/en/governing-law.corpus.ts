import type { GoverningLawValue } from "../../../schemas/fields/governing-law.ts";
import type { Corpus } from "../rule.ts";

export const governingLawCorpus: Corpus<GoverningLawValue> = {
  found: [
    [{ law: "Scots law", place: "GB-SCT" }, "This Agreement is subject to Scots law."],
    [
      { law: "that of the State of Texas", place: "US-TX" },
      "The law applicable to this Order is that of the State of Texas.",
      "The law that governs the Framework, that of the State of Texas, applies to each call-off.",
    ],
    [
      { law: "the laws of the State of Delaware", place: "US-DE" },
      "This Agreement shall be governed by and construed in accordance with the laws of the State of Delaware, without regard to its conflict of laws principles.",
      "# Governing Law\nThe validity and interpretation of this Lease are governed by the laws of the State of Delaware.",
      "This Agreement and the laws that govern it: the laws of the State of Delaware shall govern its performance.",
      "This Agreement is governed by the laws of the State of Delaware and of the United States.",
    ],
    [
      { law: "The laws of the State of Ohio", place: "US-OH" },
      "The laws of the State of Ohio shall govern this contract and its performance.",
    ],
    [
      { law: "laws of England and Wales", place: "GB-ENG" },
      "Governing law: laws of England and Wales",
      "This contract and any dispute arising out of it is governed by laws of England and Wales.",
    ],
    [
      { law: "English law", place: "GB-ENG" },
      "This deed is governed by English law.",
      "English law applies to this agreement.",
      "Governing Law\tEnglish law",
    ],
    [
      { law: "the internal laws of New York", place: "US-NY" },
      "This Agreement is to be interpreted under the internal laws of New York.",
    ],
    [
      { law: "the law of the Commonwealth of Massachusetts", place: "US-MA" },
      "# Choice of law\nThe parties choose the law of the Commonwealth of Massachusetts.",
    ],
    [
      { law: "the laws of the Province of Ontario", place: "CA-ON" },
      "This Agreement shall be construed in accordance with the laws of the Province of Ontario and the federal laws of Canada applicable therein.",
    ],
    [
      { law: "the laws of the Republic of Freedonia" },
      "# Governing law\nThis Agreement shall be governed by the laws of the Republic of Freedonia.",
    ],
  ],
  ignored: [
    "Acme, Inc. is a corporation organized and existing under the laws of the State of Delaware.",
    "Each party shall comply with the laws of the State of Texas when it handles waste.",
    "The Supplier warrants that the goods comply with all applicable laws.",
    "Employment is subject to withholding as required by law.",
    "This Agreement shall not be governed by the laws of the State of Nevada.",
    "The Tenant obeys the fire code of the City of Boston.",
    "Counsel is admitted in the State of New York.",
  ],
  absent: [
    "This Agreement shall be governed by the laws of the State of [●].",
    "This contract is construed in accordance with the laws of ___________.",
  ],
};

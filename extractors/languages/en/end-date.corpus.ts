import type { EndDateValue } from "../../../schemas/fields/end-date.ts";
import type { Corpus } from "../rule.ts";

export const endDateCorpus: Corpus<EndDateValue> = {
  found: [
    [
      { kind: "date", date: "2027-10-31" },
      "The Agreement comes to an end, without notice, on 31 October 2027.",
      "The Concession continues until the Expiry Date, namely 31 October 2027.",
      "Duration: 1 April 2025 - 31 October 2027",
      "Start date 1 May 2025 End date 31 October 2027",
      "Call-Off Expiry Date 31 October 2027",
      "The Services shall be provided between 3 February 2025 and 31 October 2027.",
      "This Agreement shall lapse automatically on 31 October 2027.",
    ],
    [
      { kind: "date", date: "2025-12-31" },
      "This Agreement shall expire on December 31, 2025.",
      "The term of this Agreement commences on 1 January 2025 and ends on 31 December 2025 unless terminated earlier.",
      "This Contract will remain in effect until December 31, 2025.",
      "The initial term shall continue through December 31st, 2025.",
      "SECOND AMENDMENT\nThe Term is hereby extended for one year, beginning January 1, 2025 and ending December 31, 2025.",
      "Expiration Date:\tDecember 31, 2025",
      "# Term\nThe Services are provided from January 1, 2025 to December 31, 2025.",
      "The Lease runs from the Commencement Date and terminates at midnight on 31 December 2025.",
      'The term shall commence on the Effective Date and end at the close of business on December 31, 2025 (the "Expiration Date").',
      '"End Date" means 31 December 2025.',
      "The appointment under this Agreement is made for one year ending 31 December 2025.",
    ],
    [
      { kind: "date", date: "2030-06-30" },
      "Unless sooner terminated, this Agreement will terminate automatically on June 30, 2030.",
    ],
  ],
  ignored: [
    "The warranty expires on December 31, 2025.",
    "The fiscal year ending December 31, 2025 is audited.",
    "Invoices remain payable until December 31, 2025.",
    "Either party may terminate on December 31, 2025 if sales fall below the minimum.",
    "The offer is open until June 30, 2025.",
    "This Agreement shall terminate on the third anniversary of the Effective Date.",
    "The insurance policy is valid until January 1, 2026.",
    "The Amended Agreement dated June 30, 2020 ended the dispute.",
    "Licensor may not terminate before December 31, 2025.",
  ],
  absent: ["This Agreement shall expire on ____________.", "End date: [●]"],
};

import type { DurationValue } from "../../../schemas/fields/duration.ts";
import type { Corpus } from "../rule.ts";

export const durationCorpus: Corpus<DurationValue> = {
  found: [
    [
      { period: "P3Y" },
      "# 1. Duration\nThe Services start on 1 April 2025 and shall, subject to earlier termination, last three years.",
      "Vendor: Alder Ltd Subscription Term: 3 years Billing Frequency: annual",
    ],
    [
      { period: "P2Y" },
      "This letter agreement expires two years from its date.",
      "This Agreement lasts for two years from the Start Date.",
    ],
    [
      { period: "indefinite" },
      "This agreement starts when both of us have signed it and continues until either of us ends it.",
    ],
    [{ period: "P2Y" }, "The initial term of this Contract is two (2) academic years, commencing on July 1, 2023."],
    [
      { period: "P3Y" },
      "The term of this Agreement shall be three (3) years from the Effective Date.",
      "# 2. Term\nThis Agreement shall commence on the Effective Date and continue for an initial term of three years.",
      "The initial term of the licence is 3 years, unless terminated earlier under clause 12.",
      "This Agreement is made for a period of three (3) years commencing on the date first written above.",
      "This Contract has an initial three-year term.",
      "# Extension of the term\nThe term of the Sublease is hereby extended for three (3) full contract years from 1 May 2024.",
      "Term:\t3 years",
      "Term of Agreement: Three (3) years from signature",
      "Unless earlier terminated, this Agreement shall expire three years after the Effective Date.",
      "Unless terminated sooner, this Agreement shall remain in effect until the third anniversary of the Effective Date.",
    ],
    [
      { period: "P12M" },
      "This Agreement takes effect on signature and shall remain in full force and effect for twelve (12) months.",
      "# Duration\nThe Supplier is appointed for a term of 12 months, renewable by agreement.",
      "Contract term: ☐ 24 months ☒ 12 months",
    ],
    [
      { period: "P36M", firmPeriod: "P36M" },
      "The Customer takes the service for a fixed term of thirty-six (36) months.",
      "This Order shall have a non-cancellable term of 36 months.",
    ],
    [
      { period: "P10Y" },
      "The Landlord lets the Premises to the Tenant for a term of ten years from the Commencement Date.",
    ],
    [
      { period: "indefinite" },
      "This Agreement shall continue in full force and effect until terminated by either Party.",
      "This Agreement shall remain in effect until it is terminated in accordance with Article 9.",
      "The term of this Agreement shall be perpetual.",
      "Subject to the other provisions of this Contract, its term begins on the Effective Date and this Contract remains in force until terminated by either Party upon sixty (60) days' written notice.",
    ],
    [{ period: "P24M" }, "The initial term of this Agreement shall be twenty-four (12) months."],
  ],
  ignored: [
    "The Seller warrants the goods for a period of two years from delivery.",
    "The obligations of confidentiality shall survive for a period of five years after termination.",
    "The term of this Agreement shall renew for successive periods of one year.",
    "Offers remain valid for a period of ninety days.",
    "Either party may terminate this Agreement on thirty (30) days' prior written notice.",
    "During the term of this Agreement, the Supplier shall keep records for three years.",
    "If the force majeure event continues for a period of three months, this Agreement may be terminated.",
    "The remaining provisions of this Agreement shall remain in full force and effect.",
    "Contract term: ☐ 12 months ☐ 24 months",
    "# Confidentiality\nThis obligation shall continue for a period of three years.",
    "The Consultant shall not compete with the Company for a period of one year.",
    "The term of this Agreement shall not exceed four years.",
    "The lease is terminated if the Tenant fails to cure the default within ten days.",
  ],
  absent: [
    "This Agreement is made for a term of [●] years.",
    "The initial term of this Agreement shall be ____ months.",
    "Term: ____________",
  ],
};

import type { EffectiveDateValue } from "../../../schemas/fields/effective-date.ts";
import type { Corpus } from "../rule.ts";
import { effectiveDateWordings } from "./effective-date-wordings.corpus.ts";

export const effectiveDateCorpus: Corpus<EffectiveDateValue> = {
  found: [
    ...effectiveDateWordings.found,
    [
      { kind: "rule", event: { kind: "signature" } },
      "This Agreement shall be effective for an initial term of 4 (four) years from the date of execution.",
    ],
    [
      { kind: "date", date: "2025-09-15" },
      "Policy period: from 15 September 2025 to 14 September 2026, both dates inclusive.",
      "Whatever the day of signature, this Agreement is deemed to have commenced on the 15 September 2025.",
      "These terms apply to deliveries made on or after 15 September 2025.",
      "It was signed in May; on September 15, 2025, on which date this Agreement takes effect, the old one ends.",
      "The engagement opens on 15 September 2025 and closes a year later.",
      "Inception: 00:01 hours, 15th September 2025",
      "Duration: 15 September 2025 - 31 March 2028",
      "This contract is operative from 15 September 2025.",
      "The Lease is for ten years from and including 15 September 2025.",
    ],
    [
      { kind: "date", date: "2020-01-02" },
      "This Agreement is made as of this 2nd day of January 2020, by and between Alder Ltd and Birch Ltd.\n1. Term. This Agreement shall be effective from the date first above written.",
      "THIS LEASE is dated January 2, 2020.\nThe term shall commence on the date hereof and run for five years.",
      'THIS AGREEMENT, dated and effective as of January 2, 2020 (this "Agreement") between Alder Ltd and Birch Ltd',
      "This Agreement, made and entered into this 2nd day of January 2020, hereinafter called the Effective Date, between Alder Ltd and Birch Ltd",
      'This Amendment is made and entered into effective as of January 2, 2020 (the "Effective Date") by and among Alder Ltd and Birch Ltd.',
      "This Agreement is effective on the day of January 2, 2020.",
      "This Amendment No. 2 takes effect on 2 January 2020.",
    ],
    [
      { kind: "date", date: "2025-01-01" },
      'This Agreement is made as of January 1, 2025 (the "Effective Date") by and between Acme, Inc. and Beta LLC.',
      "Effective Date: 1 January 2025",
      "Commencement Date\t1 January 2025",
      '"Effective Date" means January 1, 2025.',
      "The Commencement Date of this Lease shall be the first day of January, 2025.",
      "This Agreement shall be effective as of January 1, 2025 and continue for two years.",
      "This contract enters into force on 1 January 2025.",
      "# Term\nThe initial term commences on January 1, 2025 and ends on December 31, 2026.",
      "The term of this Lease is five years beginning January 1, 2025.",
      "# 2. Duration\nThis Agreement is for a term from January 1, 2025 to December 31, 2025.",
      "This Agreement takes effect on January 1, 2025.",
      "THIS AGREEMENT is made as of January 1, 2025 between Acme, Inc. and Beta LLC.",
    ],
    [
      { kind: "rule", event: { kind: "lastSignature" } },
      "This Agreement shall become effective on the date of the last signature below.",
      "This contract comes into force upon signature by both parties.",
      'The "Effective Date" is the date of last signature.',
    ],
    [
      { kind: "rule", event: { kind: "signature" } },
      "This Agreement shall commence on the date of its signature and continue for three years.",
      "This Agreement takes effect upon execution.",
    ],
    [
      { kind: "rule", event: { kind: "delivery" } },
      "The term of this Lease shall commence upon delivery of the premises to the Tenant.",
    ],
    [
      { kind: "rule", event: { kind: "signature" }, offset: "P10D", direction: "after" },
      "This Agreement shall become effective ten (10) days after its signature.",
    ],
  ],
  ignored: [
    ...effectiveDateWordings.ignored,
    "Termination shall be effective on December 31, 2025.",
    "The new price takes effect on January 1, 2026.",
    "The Data Protection Act became effective on May 25, 2018.",
    "This Agreement remains in full force and effect until December 31, 2026.",
    "# Assignment\nAny assignment is effective upon notice to the other party.",
    "# Insurance\nThe policy commences on January 1, 2025.",
    "The registration statement was declared effective on March 3, 2020.",
    "Upon renewal, the renewal term begins on January 1, 2027.",
    "Each party shall use effective measures against theft.",
    "The Employee's employment began on March 1, 2009.",
  ],
  absent: [
    'This Agreement is effective as of [●] (the "Effective Date").',
    "Effective Date: ____________",
    "This Agreement shall commence on ________ and continue for one year.",
  ],
};

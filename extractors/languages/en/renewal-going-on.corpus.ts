import type { RenewalValue } from "../../../schemas/fields/renewal.ts";
import type { Corpus } from "../rule.ts";

/** Contracts that go on, are carried on or end for good, in other words than renewal. */
export const contractsThatGoOn: Pick<Corpus<RenewalValue>, "found" | "ignored"> = {
  found: [
    [
      { mode: "tacit", period: "P1Y" },
      "When the first period is over this Agreement stays on foot, one year after another.",
      "The tenancy is for one year and thereafter from year to year until determined by either party.",
      "The Agreement shall remain in force from one contract year to the next unless either party gives notice.",
      "After that date the arrangement keeps running year after year.",
      "At the end of each year the cover is taken to be renewed for the next year unless the insured objects.",
    ],
    [
      { mode: "tacit", period: "P12M" },
      "On expiry the hire continues for a secondary period of 12 months.",
      "The Support Term starts afresh for another 12 months on each anniversary unless cancelled.",
      "If notice is not given, a further period of twelve months begins on the expiry of the last.",
    ],
    [
      { mode: "tacit", period: "P1M" },
      "If the Tenant stays in occupation, the tenancy becomes a periodic one, running from month to month.",
      "After the minimum period the service runs month by month.",
    ],
    [{ mode: "tacit", period: "P2Y" }, "Unless terminated, the Agreement shall without more be extended by two years."],
    [
      { mode: "express", period: "P6M", maxCount: 1 },
      "The Client may carry the engagement on once for a further six months.",
    ],
    [
      { mode: "express", period: "P12M", maxCount: 2 },
      "The Company alone may lengthen the term, twice and by twelve months each time.",
      "Duration: 24 months plus two (2) periods of twelve (12) months in Charterers' option.",
    ],
    [
      { mode: "express", period: "P5Y", maxCount: 2 },
      "The lease carries two five-year renewals, each subject to mutual written agreement.",
    ],
    [
      { mode: "none" },
      "Term: 5 years, non-extendable.",
      "The Agreement shall in no circumstances be prolonged, tacitly or otherwise.",
      "The Funder is under no duty to renew, extend or replace the Grant Agreement.",
      "Continued performance after the end date shall not operate as a renewal of this Agreement.",
      "Neither holding over nor acceptance of rent shall constitute a renewal of this Lease.",
    ],
    [{ mode: "express" }, "Any further extension shall require a written amendment executed by both parties."],
  ],
  ignored: [
    "The Supplier shall keep records year after year.",
    "Interest continues to accrue from month to month.",
    "The works shall continue for a further two months.",
    "The warranty runs for a further period of twelve months after each repair.",
    "Completion may be extended by two weeks where the weather requires.",
    "The confidentiality duties shall remain in force for a further two years.",
  ],
};

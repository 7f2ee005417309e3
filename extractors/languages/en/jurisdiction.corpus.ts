import type { JurisdictionValue } from "../../../schemas/fields/jurisdiction.ts";
import type { Corpus } from "../rule.ts";

export const jurisdictionCorpus: Corpus<JurisdictionValue> = {
  found: [
    [
      { court: "Technology and Construction Court at Leeds", exclusive: true },
      "What mediation leaves over goes to the Technology and Construction Court at Leeds and nowhere else.",
    ],
    [{ court: "Scottish courts" }, "Failing that, either of us may bring the matter before the Scottish courts."],
    [
      { court: "Irish courts", exclusive: true },
      "The parties submit to the exclusive jurisdiction of the Irish courts.",
    ],
    [{ court: "English courts" }, "Any dispute goes to the English courts."],
    [
      { court: "Arbitration Service of Portland" },
      "Any dispute shall be finally settled by arbitration administered by the Arbitration Service of Portland.",
    ],
    [
      { court: "courts of England and Wales", exclusive: true },
      "Each party irrevocably agrees that the courts of England and Wales shall have exclusive jurisdiction to settle any dispute.",
      "The parties submit to the exclusive jurisdiction of the courts of England and Wales.",
    ],
    [
      { court: "courts of Scotland", exclusive: false },
      "Any claim is subject to the non-exclusive jurisdiction of the courts of Scotland.",
    ],
    [
      { court: "state and federal courts located in New York County, New York" },
      "Any action shall be brought in the state and federal courts located in New York County, New York.",
    ],
    [
      { court: "United States District Court for the Southern District of Texas", exclusive: true },
      "Exclusive venue for any suit lies in the United States District Court for the Southern District of Texas.",
    ],
    [
      { court: "American Arbitration Association" },
      "Any controversy shall be settled by arbitration under the rules of the American Arbitration Association.",
      "Disputes are resolved by binding arbitration before one arbitrator, administered by the American Arbitration Association.",
    ],
    [
      { court: "Travis County, Texas", exclusive: true },
      "Jurisdiction and venue shall lie exclusively in Travis County, Texas.",
    ],
    [
      { court: "courts of the State of Ohio" },
      "The parties consent to the personal jurisdiction of the courts of the State of Ohio.",
    ],
  ],
  ignored: [
    "The pitch goes from the tennis courts at Leeds to the river.",
    "A party may disclose information by order of a court of competent jurisdiction.",
    "The Tenant shall keep the tennis courts of the Premises clean.",
    "A petition in bankruptcy is filed in any court.",
    "The provision held invalid by a court shall be severed.",
    "No arbitration is provided for in this order form.",
    "The Supplier has offices in New York and in London.",
  ],
  absent: ["The parties submit to the exclusive jurisdiction of the courts of [●]."],
};

import type { EffectiveDateValue } from "../../../schemas/fields/effective-date.ts";
import type { Corpus } from "../rule.ts";

const day = { kind: "date", date: "2025-04-01" } as const;
const on = (kind: "signature" | "lastSignature" | "notification" | "delivery" | "acceptance" | "serviceOrder") =>
  ({ kind: "rule", event: { kind } }) as const;
const other = (text: string) => ({ kind: "rule", event: { kind: "other", text } }) as const;

/** Beginnings by verb, subject and point in time, in the words of many trades. */
export const effectiveDateWordings: Required<Pick<Corpus<EffectiveDateValue>, "found" | "ignored">> = {
  found: [
    [
      on("signature"),
      "This Deed takes effect on the date it bears.",
      "The term runs from and including the date of this lease.",
      "This letter becomes binding when you sign and return the enclosed copy.",
      "The contract starts the day you sign it.",
    ],
    [
      on("lastSignature"),
      "This contract becomes binding once both parties have signed.",
      "The term begins when the second of the parties executes this Agreement.",
      "The Contract is formed on the date the award letter is countersigned.",
    ],
    [on("notification"), "The Framework takes effect when the Authority notifies the Supplier of award."],
    [on("serviceOrder"), "The Term starts on the date stated in the notice to proceed."],
    [
      on("delivery"),
      "The lease begins on the day the keys are handed over.",
      "The charter commences at the time the vessel is delivered to the charterer.",
    ],
    [
      on("acceptance"),
      "The contract is formed when we accept your order.",
      "A contract comes into existence when the Supplier issues its order confirmation.",
      'The agreement starts when you click "I agree".',
    ],
    [other("activation of the first SIM card"), "The Term starts on activation of the first SIM card."],
    [
      other("the landlord obtains the occupancy certificate"),
      "The lease begins when the landlord obtains the occupancy certificate.",
    ],
    [
      other("the first day of the month after the Customer confirms go-ahead"),
      "The Services begin on the first day of the month after the Customer confirms go-ahead.",
    ],
    [
      { kind: "rule", event: { kind: "signature" }, offset: "P30D", direction: "after" },
      "The Start Date shall fall thirty days after signature.",
    ],
    [
      {
        kind: "rule",
        event: { kind: "other", text: "planning permission is granted" },
        offset: "P10W",
        direction: "after",
      },
      "The Start Date is ten weeks after planning permission is granted.",
    ],
    [
      day,
      "The tenancy begins on and includes 1 April 2025.",
      "This Agreement is deemed to have come into effect on 1 April 2025.",
      "This Agreement has been in force since 1 April 2025.",
      "The Supplier shall provide cleaning from 1 April 2025 until 31 March 2027.",
      "The placement runs from 1 April until 19 December 2025.",
      "Date of commencement: 1 April 2025",
      "Hire from: 1 April 2025",
      "The term of years granted by this lease is ten years from 1 April 2025.",
      "The parties have agreed that 1 April 2025 is the Commencement Date.",
      "1 April 2025 shall be the date on which the contract starts.",
      "As from 1 April 2025 the Manager shall manage the Hotel.",
      "This Agreement operates from 1 April 2025.",
      "The retainer kicks in on 1 April 2025.",
      "The agreement shall be retroactive to 1 April 2025.",
      "Start: 01/04/2025 (dd/mm/yyyy)",
      "Contract period: Q2 2025 to Q4 2027 inclusive",
      "The lease is for ten years commencing on the first day of April Two thousand and twenty-five.",
    ],
  ],
  ignored: [
    "Any variation takes effect when signed by both parties.",
    "The defects liability period begins on completion.",
    "The probationary period starts on 1 April 2025.",
    "The tenant's rent-free period starts on 1 April 2025.",
    "The General Data Protection Regulation has applied since 25 May 2018.",
    "The confidentiality obligations commence on disclosure.",
    "The financial year runs from 1 April 2025 to 31 March 2026.",
    "The company has traded since 1 April 1998.",
    "The cure period begins upon receipt of the notice.",
    "Rent is payable from 1 April 2025.",
    "The notice takes effect on receipt.",
    "The agreement starts upon notice of termination of the former one.",
  ],
};

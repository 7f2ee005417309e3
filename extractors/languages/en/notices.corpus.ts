import type { NoticesValue } from "../../../schemas/fields/notices.ts";
import type { Corpus } from "../rule.ts";

export const noticesCorpus: Corpus<NoticesValue> = {
  found: [
    [
      { purpose: "breachCure", period: "P10D", form: "anyWriting" },
      "If the Supplier stops work the Client may warn it in writing; 10 days on, if the fault persists, the Client may end the engagement.",
    ],
    [
      { purpose: "termination", period: "P28D", by: "buyer", form: "anyWriting" },
      "The Client may bring this Order to a close, for no stated reason, on 28 days' written notice.",
    ],
    [
      { purpose: "termination", period: "P2M", by: "eitherParty", form: "anyWriting" },
      "If at the end of three years the shop remains unfit either party may by two months' notice in writing determine this Lease.",
    ],
    [
      { purpose: "termination", period: "P90D", form: "anyWriting" },
      "Ninety days' written notice ends the contract at any time.",
    ],
    [
      { purpose: "termination", period: "P8W", by: "eitherParty" },
      "Either party may leave the contract at any time on eight weeks' warning.",
    ],
    [
      { purpose: "termination", period: "P1M", by: "buyer", form: "anyWriting" },
      "The Client may bring the engagement to a close by telling the Consultant in writing one month ahead.",
    ],
    [
      { purpose: "nonRenewal", period: "P6M", by: "eitherParty" },
      "If a party does not wish the term to be prolonged, it shall inform the other 6 months before expiry.",
    ],
    [
      { purpose: "nonRenewal", period: "P2W", by: "eitherParty", form: "email" },
      "Either of us may stop it from rolling over by e-mail sent two weeks before the anniversary.",
    ],
    [
      { purpose: "termination", deadline: "--09-01", by: "partner" },
      "A partner may withdraw from the agreement with effect from year end by notice given on or before 1 September of that year.",
    ],
    [
      { purpose: "breachCure", period: "P10D", by: "eitherParty" },
      "Any default must be corrected within 10 days, otherwise the other party may rescind the contract.",
    ],
    [{ purpose: "breachCure", period: "P15D" }, "Cure period: 15 days"],
    [
      { purpose: "terminationEffect", period: "P30D" },
      "Termination takes effect on the expiry of 30 days from the date of service of the notice.",
    ],
    [
      { purpose: "priceRefusal", period: "P30D", by: "buyer" },
      "Should the increase exceed 3%, the Buyer has 30 days to terminate the Contract.",
    ],
    [
      { purpose: "termination", period: "P4M", by: "eitherParty" },
      "Notice period: four months, either party",
      "Termination for convenience\tfour months' notice by either party",
      "This Agreement runs until ended by either party on four months' notice.",
    ],
    [
      { purpose: "breachCure", period: "P35D", form: "anyWriting" },
      "The Carrier may terminate where a sum remains unpaid thirty-five days after a written reminder.",
    ],
    [
      { purpose: "priceRefusal", period: "P15D", by: "buyer" },
      "The Supplier must give notice of an increase, and the Buyer may decline it within 15 days of that notice.",
    ],
    [
      { purpose: "nonRenewal", deadline: "--03-01", by: "eitherParty", form: "anyWriting" },
      "This Contract renews each year unless either party gives the other written notice of non-renewal on or before March 1 of that year.",
    ],
    [
      { purpose: "breachCure", period: "P7D", by: "eitherParty", form: "anyWriting" },
      "If a party fails to cure a default within thirty days after written notice (seven (7) days for failure to pay money), the other party may terminate.",
      "A party may terminate if the other fails to remedy a breach within 30 days of written notice or, where the breach is non-payment, within 7 days.",
    ],
    [
      { purpose: "breachCure", period: "P30D", by: "eitherParty" },
      "A party in breach has 30 days from notice to put it right before the other party can terminate.",
    ],
    [
      { purpose: "breachCure", period: "P30D" },
      "The Supplier can terminate if the Buyer does not pay an invoice within 30 days of the date of a reminder notice.",
    ],
    [
      { purpose: "termination", period: "P1M", by: "buyer", form: "email" },
      "You may end it at any time by e-mailing us at least one calendar month beforehand.",
    ],
    [
      { purpose: "terminationEffect", period: "P10D", by: "eitherParty" },
      "If a default is not cured within thirty days of notice the other party may terminate, effective ten (10) days after a second notice.",
    ],
    [
      { purpose: "nonRenewal", period: "P90D", by: "eitherParty", form: "anyWriting" },
      "This Agreement renews automatically unless either party gives written notice of non-renewal at least ninety (90) days before the end of the then-current term.",
      "If a party does not want the licence to renew for another year, either party says so in a written notice ninety days before the end of the year.",
      "It shall automatically renew for successive one-year terms unless either party gives ninety (90) days' prior written notice.",
      "Either party may give notice in writing of its intention not to renew no later than 90 days prior to the expiration of the Initial Term.",
    ],
    [
      { purpose: "nonRenewal", period: "P6M", by: "lessee", form: "anyWriting" },
      "The Tenant shall give written notice of not less than six months that it does not wish to renew the Lease.",
    ],
    [
      { purpose: "termination", period: "P30D", by: "eitherParty", form: "anyWriting" },
      "Either party may terminate this Agreement at any time upon thirty (30) days' prior written notice.",
      "This Agreement may be terminated for convenience by either party on 30 days written notice to the other.",
    ],
    [
      { purpose: "termination", period: "P3M", by: "buyer", form: "registeredLetter" },
      "The Customer may terminate the contract for any reason by registered letter, with three months' notice.",
    ],
    [
      { purpose: "termination", period: "P60D", by: "supplier", form: "anyWriting" },
      "The Supplier may terminate this Agreement without cause by giving written notice of at least sixty (60) days.",
    ],
    [
      { purpose: "breachCure", period: "P30D", by: "eitherParty", form: "anyWriting", countedFrom: "receipt" },
      "Either party may terminate this Agreement if the other materially breaches it and fails to cure such breach within thirty (30) days after receipt of written notice.",
      "Either party may terminate if a default remains uncured for thirty days following receipt of written notice.",
    ],
    [
      { purpose: "breachCure", period: "P10D", dayKind: "business" },
      "If the Licensee is in default, the Licensor may terminate the licence after a cure period of ten business days.",
      "Upon a breach, the Licensee shall have ten (10) business days to cure before termination.",
    ],
    [
      { purpose: "breachCure", period: "P20D" },
      "The twenty (20) day cure period for non-monetary defaults stays as it is.",
    ],
    [
      { purpose: "breachCure", period: "P15D", form: "anyWriting" },
      "Termination for default follows when the failure continues within 15 days after written notice thereof to the Contractor.",
    ],
    [
      { purpose: "terminationEffect", period: "P60D", countedFrom: "receipt" },
      "Termination shall become effective sixty (60) days after receipt of the notice.",
      "Upon such election the Agreement will terminate 60 days after receipt of the notice.",
    ],
    [
      { purpose: "priceRefusal", period: "P30D", by: "buyer" },
      "If the Supplier increases its prices, the Customer may terminate within thirty days of the announcement.",
    ],
  ],
  ignored: [
    "You may change the site manager only on 10 working days' notice to us, unless that person resigns.",
    "The parties shall meet four months before the end of each season to plan the next one.",
    "The Landlord may enter the premises on not less than two days' written notice to inspect them.",
    "The Customer may audit the records of the Supplier once a year upon ten business days' notice.",
    "Planned maintenance is announced five days in advance by e-mail.",
    "The Supplier may suspend delivery on seven days' notice where an invoice is overdue.",
    "The Hirer shall tell the Owner three days before it moves a machine to another site.",
    "Either party may assign the receivables on one month's notice to the other.",
    "New list prices are published sixty days before they apply.",
    "The Client may lower the number of guards on a post by giving fourteen days' notice.",
    "A booking may be moved free of charge up to 48 hours before collection.",
    "The steering group reviews performance no later than three months before the contract expires.",
    "The Contractor shall notify the Employer of the cancellation of any insurance within five days.",
    "The Agent shall give ten days' notice of any change of its key staff.",
    "The Tenant may have its fittings removed at any time in the last month of the term.",

    "We may suspend access on 5 days' notice.",
    "The Supplier shall give 10 days' warning of any planned maintenance.",
    "Notices are effective three days after mailing; a notice of termination must be signed.",
    "If you cancel a closed session fewer than ten days before it is due, half of its price is payable.",
    "The Supplier shall give six months' notice of the withdrawal of any model.",
    "Licensor may audit the records upon ten (10) days' prior written notice.",
    "The insurer shall give thirty days' notice of cancellation of the policy.",
    "Invoices are payable within thirty days of receipt.",
    "The Supplier may visit the premises on two business days' notice.",
    "Either party may terminate this Agreement immediately without notice.",
    "The parties shall meet within ten days after notice of a dispute.",
    "The Buyer shall reject defective goods within fifteen days of delivery.",
    "The Supplier shall give sixty days' notice of any change of address.",
    "The proceedings are not dismissed within sixty days.",
    "Supplier shall deliver the transition plan three months before the end of the term.",
  ],
};

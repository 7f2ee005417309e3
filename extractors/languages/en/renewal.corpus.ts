import type { RenewalValue } from "../../../schemas/fields/renewal.ts";
import type { Corpus } from "../rule.ts";
import { contractsThatGoOn } from "./renewal-going-on.corpus.ts";

export const renewalCorpus: Corpus<RenewalValue> = {
  found: [
    ...contractsThatGoOn.found,
    [
      { mode: "express", period: "P3M", maxCount: 2 },
      "2.1 The contract lasts a year. We can ask you to carry on for up to two more spells of three months each.",
    ],
    [
      { mode: "none" },
      "3 Term. The parties agree that the Tenant shall have no right to renew (7) Option deleted by agreement.",
    ],
    [
      { mode: "tacit", period: "P1Y" },
      "The Agreement is thereafter prolonged by one year at a time unless one of the Parties gives notice.",
      "Membership is renewed every January unless you tell us to stop.",
      "Roll-over\tAnnual, unless cancelled 30 days before",
    ],
    [
      { mode: "tacit", period: "P12M" },
      "Auto-renew: 12 months",
      "On expiry, the Agreement shall be deemed extended for a period of twelve (12) months and so on from time to time.",
    ],
    [
      { mode: "tacit", period: "P9Y", maxCount: 1 },
      "The Lease shall be prolonged without further formality for a second term of nine years.",
    ],
    [
      { mode: "tacit", period: "P1M" },
      "Your membership simply carries on month by month after that.",
      "The licence then continues on a rolling monthly basis.",
    ],
    [
      { mode: "tacit" },
      "After the Minimum Term the Hire shall continue until terminated by either party on 14 days' notice.",
    ],
    [
      { mode: "express", period: "P12M", maxCount: 3 },
      "Renewals: 3 x 12 months, at the Authority's sole option",
      "Billing: monthly Extension 3 x 12 months, at Customer's option",
    ],
    [{ mode: "express", period: "P1Y", maxCount: 2 }, "Extension periods: 1 + 1 years, by written notice of the Buyer"],
    [
      { mode: "express", period: "P6M", maxCount: 4 },
      "The Contract may be extended up to four times, each time for 6 months, by written notice of the Authority.",
    ],
    [
      { mode: "express", period: "P1Y", maxCount: 3 },
      "The Buyer holds three options, each to prolong the Contract by one year.",
    ],
    [
      { mode: "none" },
      "The Agreement comes to an end on that date, any tacit renewal being excluded.",
      "The term shall in no case be extended.",
      "This engagement does not renew.",
      "Option to renew: none",
    ],
    [
      { mode: "express", period: "P18M", maxCount: 2 },
      "# Particulars\nExtension\ttwo further periods of up to 18 months, as the Authority may elect",
      "Option to extend: two periods of 18 months each, exercisable by the Buyer",
    ],
    [
      { mode: "express", period: "P1Y", maxCount: 4 },
      "# Term\nThe Buyer may extend the Contract for up to four additional Supply Years, one at a time. There is no automatic renewal.",
    ],
    [
      { mode: "tacit", period: "P6M" },
      "# Term\nThis agreement then rolls on for further periods of six months unless either side gives notice.",
      "When the first term is over, this Agreement carries on for rolling periods of six months until either party ends it.",
    ],
    [
      { mode: "express", period: "P5Y", maxCount: 1 },
      "# 2. Term\nThe Offtaker may by notice to the Generator extend it once, by five years.",
    ],
    [{ mode: "none" }, "# 3. Term\nThe licence lasts for ten years. It is not renewable."],
    [
      { mode: "express", period: "P2Y", maxCount: 1 },
      "The Customer may, by notice in writing given not less than four months before the expiry of the Initial Term, extend this Agreement for one further period of two years.",
    ],
    [
      { mode: "express" },
      "Any further extension shall require a written amendment executed by both parties to this Agreement.",
      "No renewal will occur unless the parties agree in writing to extend this Agreement.",
    ],
    [
      { mode: "tacit", period: "P1Y" },
      "This Agreement shall automatically renew for successive one (1) year terms unless either party gives ninety (90) days' notice.",
      "Thereafter the Agreement will be automatically renewed for additional one-year periods.",
      "The contract is renewed automatically from year to year unless cancelled in writing.",
      "The term shall be extended for successive periods of one year unless either party objects.",
      "After the Initial Term, this Agreement shall continue from year to year until terminated by either party.",
      "Unless either party gives notice, the Agreement shall be renewed for another year.",
      "# Renewal\nThe Initial Term is one year. The Agreement renews automatically for periods of the same duration.",
    ],
    [
      { mode: "tacit", period: "P1M" },
      "Upon expiry, this Agreement shall continue on a month-to-month basis unless terminated.",
    ],
    [
      { mode: "tacit", period: "P3Y", maxCount: 1 },
      "This Agreement shall renew automatically for one (1) additional three (3) year period.",
    ],
    [
      { mode: "tacit", period: "P12M", maxCount: 3 },
      "The term shall automatically extend for up to three (3) successive twelve (12) month periods.",
      "The Agreement renews automatically for periods of twelve months, limited to three renewals.",
    ],
    [
      { mode: "tacit", period: "P1Y", maxTotal: "P5Y" },
      "This Agreement renews automatically for successive one-year terms, provided that the total term shall not exceed five years.",
    ],
    [
      { mode: "express", period: "P2Y" },
      "This Agreement may be renewed for an additional two (2) year period by mutual written agreement of the parties.",
      "The parties may agree in writing to extend the term for two years.",
      "The Customer may, at its option, extend this Agreement for a further two years.",
    ],
    [
      { mode: "express", period: "P5Y", maxCount: 2 },
      "# Extension\nLessee shall have two (2) options to extend the term for five (5) years each. The Lease is not subject to automatic renewal.",
      "The Tenant shall have the option to renew this Lease for two (2) additional terms of five (5) years each.",
      "Licensee has the right to extend the Term for two successive five-year periods.",
    ],
    [
      { mode: "express" },
      "Any renewal of this Agreement must be agreed in writing.",
      "This Agreement shall not automatically renew; any extension requires a written agreement.",
    ],
    [
      { mode: "none" },
      "This Agreement is non-renewable.",
      "There shall be no right to renew this Agreement.",
      "This Contract shall not be renewed.",
      "Renewal:\tNone",
    ],
  ],
  ignored: [
    ...contractsThatGoOn.ignored,
    "We may ask you to stay on site for up to two more hours after a shift.",
    "The Contractor shall extend the warranty by one year.",
    "The Authority may grant an extension of time of up to four weeks.",
    "The parties may agree on extending capacity of the cable under this Agreement.",
    "Clause 3.2 (automatic renewal for periods of one year) is deleted.",
    "If executives do not settle a dispute over this Agreement within thirty days (which period may be extended by mutual written agreement), such dispute is brought to court.",
    "The Supplier shall renew its insurance policy each year.",
    "Licensor shall maintain and renew the registration of the trademarks.",
    "Either party may give notice of its intention not to renew.",
    "The review period may be extended by mutual written agreement of the parties.",
    "The time for delivery shall be extended for a period of thirty days.",
    "This Agreement shall terminate automatically upon insolvency.",
    "The letter of credit shall be automatically renewed for successive one-year periods.",
    "The Contractor shall use renewable energy.",
    "During the Initial Term and any renewal term, the fees are payable monthly.",
  ],
  absent: ["This Agreement shall renew for successive terms of [●] years."],
};

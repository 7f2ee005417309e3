import type { SignatureDateValue } from "../../../schemas/fields/signature-date.ts";
import type { Corpus } from "../rule.ts";

export const signatureDateCorpus: Corpus<SignatureDateValue> = {
  found: [
    [
      "2025-09-08",
      "Countersigned: 8 September 2025",
      "Dated this day: 08/09/2025 (day/month/year)",
      "IN WITNESS WHEREOF the parties have signed this Eighth (8th) day of the month of September in the year Two Thousand and Twenty-Five.",
    ],
    [
      "2025-06-09",
      "Executed at Lagos on this 9th day of June, 2025",
      "Agreed to and accepted this 9th day of June, 2025",
      "Date of this Deed: 9 June 2025",
      "This contract was signed by the Supplier on 9 June 2025 and by the Council on 21 June 2025.",
      "Signed for Lee Joinery Ltd by Anne Lee, director, on 9 June 2025",
      "Executed on behalf of Lee Joinery Ltd by its Managing Director, on 9 June 2025",
      "Signed by Anne Lee (for Lee Joinery): 9 June 2025",
    ],
    [
      "2025-02-19",
      "This Amendment No. 2 is dated 19 February 2025 and made between Alder Ltd and Birch Ltd.",
      "ORDER FORM\nDate of Order Form: 19 February 2025",
    ],
    [
      "2024-03-04",
      "THIS AGREEMENT is dated 4 March 2024\nPARTIES",
      'This Services Agreement (this "Agreement") is made and entered into as of March 4, 2024, by and between Acme, Inc. and Beta LLC.',
      "THIS LEASE made this 4th day of March, 2024 between Dana Whitfield and Ian Drew.",
      "This contract is concluded on the fourth day of March, 2024.",
      "MASTER SERVICES AGREEMENT\nDated: March 4, 2024\nBetween Acme, Inc. and Beta LLC",
      "Date of Agreement: 4 March 2024\nTerm: two years",
      "Contract date\t04/03/2024\nGoverning law\tEngland",
      'This Agreement by and between Acme, Inc., a Delaware corporation ("Acme"), and Beta Corp. ("Beta"), is dated as of March 4, 2024.',
      "# 12. Counterparts\nThis Agreement may be signed in counterparts.\nIN WITNESS WHEREOF, the parties have executed this Agreement on March 4, 2024.",
      "# 9. General\nNotices are in writing.\nSigned by the parties on this 4th day of March 2024.",
      "Beta LLC\nMarch 4, 2024\nAcme, Inc.\n5 Elm Street\nDear Ms. Quill,\nThis letter sets out our agreement.",
      "ACME, INC.\tBETA LLC\nDate signed: March 4, 2024\tDate signed: 4 March 2024",
      "1. Term\nThe term is one year.\n2. Fees\nFees are monthly.\nACME, INC.\nBy: /s/ Mara Quill\nDate: March 4, 2024\nBETA LLC\nBy: /s/ Ian Drew\nDate: March 4, 2024",
      "1. Term\nThe term is one year.\n2. Fees\nFees are monthly and due on receipt of the bill.\nEmployee: /s/ Mara Quill\nName: Mara Quill\nDate: 4 March 2024",
    ],
  ],
  ignored: [
    "THIS DEED OF VARIATION amends the Supply Agreement dated 15 July 2021 between the parties.",
    "This Agreement replaces Service Agreement PITS-3310 dated May 1, 2019.",
    "This Contract incorporates Request for Proposals 23-04, issued February 6, 2023.",
    "The Supplier shall comply with the Data Protection Act of 2018 and the regulation dated May 25, 2018.",
    "Pursuant to that certain Loan Agreement dated as of June 1, 2019 between Acme and the Bank, the loan is repaid.",
    "The Term expires on March 4, 2025.",
    "Invoices dated before the end of a month are paid by the end of the next month.",
    "The quotation of January 5, 2024 is attached as Schedule 2.",
    "The parties have executed this Agreement as of the date first written above.",
    "Mr Drew was born on March 4, 1970.",
  ],
  absent: [
    "This Agreement is made as of the ___ day of __________, 2024 by and between Acme, Inc. and Beta LLC.",
    "THIS AGREEMENT is dated [DATE]\nPARTIES",
    "This Agreement is entered into as of September __, 2019, between Acme, Inc. and Beta LLC.",
  ],
};

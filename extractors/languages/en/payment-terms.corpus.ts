import type { PaymentTermsValue } from "../../../schemas/fields/payment-terms.ts";
import type { Corpus } from "../rule.ts";
import { paymentWordings } from "./payment-wordings.corpus.ts";

export const paymentTermsCorpus: Corpus<PaymentTermsValue> = {
  found: [
    [
      { delay: "P30D", from: { kind: "invoiceReceipt" } },
      "The Buyer pays thirty days after it receives a proper invoice. Invoices of £5,000 or less are paid in fourteen days.",
      "The Client shall pay each undisputed invoice within 30 days of the date on which it is received.",
      "Invoices are paid within thirty days of the date upon which they are received.",
    ],
    ...paymentWordings.found,
    [
      { delay: "P21D", from: { kind: "invoiceDate" } },
      "The Contractor's invoices fall due 21 days from their date.",
      "Invoices are payable on a 21 day basis from the invoice date.",
    ],
    [
      { delay: "P21D", from: { kind: "invoiceReceipt" } },
      "Charges shall be paid by the Buyer 21 days after the date on which the invoice is received.",
    ],
    [
      { delay: "P30D", from: { kind: "invoiceDate" }, endOfMonth: true },
      "The Buyer settles each bill by the end of the month following the month of invoice.",
    ],
    [
      { delay: "P14D", from: { kind: "invoiceReceipt" }, invoicing: "P1M" },
      "The fee is invoiced on the last day of each month. Invoices are payable within 14 days of receipt.",
    ],
    [
      { delay: "P30D", from: { kind: "invoiceReceipt" } },
      "The Customer shall pay each invoice within thirty (30) days of receipt of the invoice.",
      "All undisputed invoices are payable within 30 days after receipt.",
      "Within thirty days of receipt of an invoice, the Buyer shall pay the amount due.",
    ],
    [
      { delay: "P45D", from: { kind: "invoiceDate" } },
      "Invoices shall be paid within forty-five (45) days from the date of invoice.",
      "Fees are due and payable within 45 days of the invoice date.",
      "Payment terms: 45 days from date of invoice",
      "Charges fall due 45 days after the date of the invoice.",
    ],
    [{ delay: "P30D" }, "Payment terms are net 30.", "# Payment\nAll prices are FOB; terms net 30 days."],
    [{ delay: "P60D", endOfMonth: true }, "Invoices are payable within 60 days end of month."],
    [
      { delay: "P30D", from: { kind: "invoiceDate" }, method: "transfer" },
      "The Client shall pay all invoices by wire transfer within thirty days of the date of invoice.",
    ],
    [
      { delay: "P30D", from: { kind: "invoiceDate" }, lateInterest: "1.5% per month" },
      "Invoices are payable within 30 days of the invoice date. Overdue amounts shall bear interest at the rate of 1.5% per month.",
    ],
    [
      { from: { kind: "invoiceReceipt" } },
      "Invoices are due and payable upon receipt.",
      "Payment is due on presentation of the invoice.",
    ],
    [
      { invoicing: "P3M", timing: "advance" },
      "Rent is payable quarterly in advance.",
      "The service fees shall be invoiced on a quarterly basis in advance.",
    ],
    [
      { invoicing: "P1M", timing: "advance" },
      "Lessee shall pay the Minimum Rent to Lessor in advance, without notice or abatement, on the first day of each month. Lessee delivers its annual statements within ninety days of the year's end.",
    ],
    [{ invoicing: "P1M", timing: "arrears" }, "The Supplier shall invoice the Customer monthly in arrears."],
  ],
  ignored: [
    ...paymentWordings.ignored,
    "If any invoice is not paid within ten days after notice, the Supplier may suspend the Services.",
    "The Customer may dispute an invoice within fifteen days of receipt.",
    "The deposit shall be refunded and paid within sixty days of termination.",
    "Licensee shall pay royalties within thirty days after the end of each calendar quarter.",
    "The purchase price shall be paid within five days of the Effective Date.",
    "Supplier shall retain invoices and records.",
    "Insurance premiums are payable within thirty days.",
  ],
  absent: ["Invoices shall be paid within [●] days of receipt."],
};

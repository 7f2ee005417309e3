import type { PaymentTermsValue } from "../../../schemas/fields/payment-terms.ts";
import type { Corpus } from "../rule.ts";

/** When a price is paid, by day, balance or amendment; and delays that are not those of payment. */
export const paymentWordings: Corpus<PaymentTermsValue> = {
  found: [
    [
      { delay: "P40D", from: { kind: "invoiceReceipt" } },
      "The Trust shall pay each invoice within 40 days of the day on which it was received.",
      "Payment shall be made within 40 days of a correct invoice being received.",
      "The Employer makes payment no later than forty days following receipt of an application for payment.",
    ],
    [
      { delay: "P20D", from: { kind: "invoiceDate" } },
      "Deposits are not refundable; payment is due 20 days after the date of the invoice.",
    ],
    [
      { delay: "P30D", from: { kind: "invoiceReceipt" } },
      "An invoice becomes payable on the thirtieth day after the Council receives it.",
    ],
    [{ invoicing: "P1W", timing: "advance" }, "The Hirer pays the plant hire charges weekly in advance."],
    [{ invoicing: "P6M", timing: "advance" }, "The premium is payable half-yearly in advance."],
    [{ invoicing: "P2W" }, "Agency fees are invoiced fortnightly."],
    [{ invoicing: "P1Y" }, "The support fee is payable on each anniversary of the Start Date."],
    [
      { delay: "P21D", from: { kind: "invoiceDate" }, invoicing: "P1M", timing: "arrears" },
      "We bill you at the end of each month and you must pay within 21 days of the date of the invoice.",
    ],
    [
      { invoicing: "P1M", timing: "advance" },
      "The lessee pays its rent every month, in advance.",
      "Rent of €700 is payable each month in advance.",
    ],
    [
      { lateInterest: "6% over the Bank of England base rate" },
      "Interest on late payments runs at 6% over the Bank of England base rate from time to time.",
    ],
    [
      {
        delay: "P30D",
        endOfMonth: true,
      },
      "# Terms of payment\n30 days EOM, by bank transfer.",
    ],
    [
      {
        delay: "P30D",
        from: {
          kind: "invoiceDate",
        },
      },
      "Payment Terms: 2/10, n/30 from date of invoice.",
    ],
    [
      {
        delay: "P45D",
        from: {
          kind: "invoiceReceipt",
        },
      },
      "The Purchaser shall discharge each valid invoice at the latest forty-five days from its receipt.",
    ],
    [
      {
        delay: "P15D",
        from: {
          kind: "invoiceDate",
        },
      },
      "Fees are payable by the 15th day following the invoice date.",
    ],
    [
      {
        delay: "P60D",
        from: {
          kind: "invoiceDate",
        },
        endOfMonth: true,
      },
      "The Client has sixty days from the end of the month of the invoice to pay.",
    ],
    [
      {
        delay: "P1M",
        from: {
          kind: "invoiceDate",
        },
      },
      "Client will pay within one month of the date of the bill.",
    ],
    [
      {
        delay: "P1M",
        from: {
          kind: "invoiceDate",
        },
      },
      "Client will pay within one month of the date of the bill.",
    ],
    [
      {
        delay: "P30D",
        from: {
          kind: "delivery",
        },
      },
      "20% of the price is payable on signature; the balance falls due 30 days after delivery.",
    ],
    [
      {
        delay: "P45D",
      },
      "The payment period in clause 6.2 is reduced from 60 days to 45 days.",
    ],
    [
      {
        delay: "P30D",
        from: {
          kind: "invoiceDate",
        },
      },
      "Amounts invoiced are payable 30 days thereafter.",
    ],
    [
      {
        lateInterest: "EURIBOR (1 month) plus 3%",
      },
      "All sums due hereunder that remain unpaid carry interest at EURIBOR (1 month) plus 3%.",
    ],
  ],
  ignored: [
    "The Contractor shall submit an invoice within 7 days of the end of each month.",
    "The Customer shall notify the Supplier within five days of receipt of the invoice of any query.",
    "The Borrower shall repay the Loan in ten equal monthly instalments.",
  ],
};

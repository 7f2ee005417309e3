import type { EventKind } from "../../../schemas/value-types.ts";
import { eventIn } from "./time-events.ts";

/** What a delay of payment counts from, and how many characters of the words say so. */
interface Start {
  readonly event: { readonly kind: EventKind };
  readonly end: number;
}

const claims =
  "(?:invoices?|statements?|bills?(?! of lading)|billing|(?:applications?|requests?|claims?) for payment|payment (?:applications?|requests?|claims?)|fee notes?)(?!\\p{L})";
const toInvoice = new RegExp(
  `^,? ?(?:of|after|from|following|upon)(?: [\\p{L}']+){0,9}? ${claims}(?:(?: \\p{L}+){0,2},[^,]{3,60},)?(?: (?:(?:is|was|has been|being|are|were|have been) )?received|(?: by \\p{L}+){0,2} reaches)?`,
  "iu",
);
/** `60 days from their date`, where they are the invoices. */
const toTheirDate = /^ ?(?:of|after|from|following) (?:its|their|the) (?:own )?(?:dates?(?! of)|issue)(?!\p{L})/iu;
const toReceipt =
  /^ ?(?:of|after|from|following|upon) (?:(?:the (?:date|day) (?:up)?on which )?(?:it|they) (?:reach(?:es|ed)?|(?:is|are|was|were) received)(?!\p{L})|(?:the )?(?:\p{L}+ ){1,3}(?:receives?|received|has received|gets?) (?:it|them|the same)(?!\p{L})|(?:the |its |their )?(?:receipt|receiving)(?: (?:thereof|of (?:the )?same))?(?!\p{L}| of))/iu;

/**
 * What a delay of payment counts from: the invoice or its receipt, else what the words name first. `rest`: the words after
 * the delay; `before`: those before it; `text`: the whole document, whose statements may be of rent.
 */
export function paymentStart(rest: string, before: string, text = ""): Start | undefined {
  const invoice = toInvoice.exec(rest)?.[0];
  if (
    invoice &&
    /statement/iu.test(invoice) &&
    !/invoice|bill/iu.test(invoice) &&
    /(?<!\p{L})rents?(?!\p{L})/iu.test(text)
  )
    return undefined;
  if (invoice) {
    const received = /receipt|recei|reaches|delivery|presentation|submission/iu.test(invoice);
    return { event: { kind: received ? "invoiceReceipt" : "invoiceDate" }, end: invoice.length };
  }
  const dated =
    /invoices?|bills?|statements?/iu.test(before) && !toReceipt.test(rest) ? toTheirDate.exec(rest)?.[0] : undefined;
  if (dated) return { event: { kind: "invoiceDate" }, end: dated.length };
  const receipt = toReceipt.exec(rest)?.[0];
  if (receipt && /invoice|bill|statement/iu.test(before))
    return { event: { kind: "invoiceReceipt" }, end: receipt.length };
  if (
    /^ ?(?:of|after|from|following)[^.;]{0,40}(?:bill of lading|B\/L|CMR|despatch|dispatch|shipment)(?!\p{L})/iu.test(
      rest,
    )
  )
    return { event: { kind: "delivery" }, end: rest.length };
  if (/^,? ?(?:thereafter|later)(?!\p{L})/iu.test(rest)) {
    if (/(?<!\p{L})(?:invoices?|invoiced|billed)(?!\p{L})/iu.test(before))
      return { event: { kind: "invoiceDate" }, end: 11 };
    const earlier = eventIn(before.replace(/^.*?(?:payable|due|paid) /su, ""), 60);
    return earlier && startEvents.has(earlier.event.kind) ? { event: earlier.event, end: 11 } : undefined;
  }
  const named = eventIn(rest, 40);
  return named && startEvents.has(named.event.kind) ? named : undefined;
}

const startEvents = new Set<EventKind>(["invoiceReceipt", "invoiceDate", "acceptance", "delivery", "request"]);

import type { Format } from "./format.ts";
import { text } from "./text.ts";

/**
 * The first element of an electronic invoice or order: UN/CEFACT Cross Industry Invoice (Factur-X, ZUGFeRD 2), ZUGFeRD 1,
 * Order-X, and UBL 2.1.
 */
const root =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:[\w-]{1,20}:)?(?:CrossIndustryInvoice|CrossIndustryDocument|SCRDMCCBDACIOMessageStructure|Invoice|CreditNote)[\s>]/;

/** Structured invoice data, as PDFs carry it: kept and quoted as it is written. No entity or link of it is followed. */
export const invoiceData: Format = {
  name: "invoice-data",

  recognises: (bytes) => root.test(new TextDecoder().decode(bytes.subarray(0, 4096))),

  read: async (bytes, context) => {
    const { pages, issues } = await text.read(bytes, context);
    const note = "structured invoice data, kept as it is";
    return { format: "invoice-data", pages: pages.map((page) => ({ ...page, reader: "xml", note })), issues };
  },
};

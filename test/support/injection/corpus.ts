import type { Language } from "./contracts.ts";
import { pdfDocuments, scans } from "./pdf-documents.ts";
import { wordDocuments } from "./word-documents.ts";

/** A contract with text that speaks to a model in it. */
export interface Hostile {
  readonly format: "pdf" | "docx" | "png";
  /** Where that text is. */
  readonly channel: string;
  readonly language: Language;
  /** What it says. */
  readonly order: string;
  /** `harmless`: nobody reads it, Greffier neither. */
  readonly expected: "flagged" | "harmless";
  readonly bytes: Uint8Array;
  /** The same contract without it. */
  readonly twin: Uint8Array;
}

/** Every way that we know of to put an order for a model into a contract: PDF, Word and scans, in French and English. */
export async function hostileDocuments(): Promise<readonly Hostile[]> {
  return [...(await pdfDocuments()), ...wordDocuments(), ...(await scans())];
}

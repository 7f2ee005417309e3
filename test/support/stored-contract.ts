import { sha256 } from "../../lib/hash.ts";
import type { RecordFields } from "../../schemas/record.ts";
import type { Store } from "../../store/store.ts";
import { exampleRecord } from "./example-record.ts";
import { fakePage } from "./fake-stages.ts";

export interface ContractWanted {
  /** File name of its document. */
  readonly name?: string;
  /** One text a page. */
  readonly pages?: readonly string[];
  /** Values by field, each found with confidence 0.9 (`exampleRecord`). */
  readonly values?: Readonly<Record<string, unknown>>;
  /** Entries as they are; they win over `values`. */
  readonly fields?: RecordFields;
  readonly language?: "fr" | "en";
}

let stored = 0;

/** A contract of one document in the store, as if it had been taken in and decided. */
export async function storeContract(
  store: Store,
  wanted: ContractWanted = {},
): Promise<{ readonly contract: string; readonly document: string }> {
  stored += 1;
  const name = wanted.name ?? `contract-${stored}.pdf`;
  const pages = wanted.pages ?? ["Le présent contrat est conclu pour une durée de trois ans."];
  const hash = sha256(`${stored} ${name} ${pages.join("\f")}`);
  const arrival = { origin: `/in/${stored}/${name}`, name, sha256: hash, bytes: 1000 };
  const { entry } = await store.enterArrival(arrival);
  const { document } = entry;
  if (document === undefined) throw new Error("Expected a document for what arrived, found none.");
  const reading = { format: "pdf", pages: pages.map(fakePage), issues: [] };
  const summary = { format: "pdf", readers: ["pdfium"], textLayerPages: pages.length, ocrPages: 0, unreadPages: 0 };
  await store.savePages(document, reading, summary);
  const fields = { ...exampleRecord("contract", wanted.values).fields, ...wanted.fields };
  const { contract } = await store.recordFinding({
    document,
    documentKind: "contract",
    language: wanted.language ?? "fr",
    fields,
    issues: [],
  });
  return { contract, document };
}

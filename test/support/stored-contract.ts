import { sha256 } from "../../lib/hash.ts";
import type { Issue } from "../../schemas/issue.ts";
import type { FieldValue, RecordFields } from "../../schemas/record.ts";
import type { Store } from "../../store/store.ts";
import { exampleRecord } from "./example-record.ts";
import { fakePage } from "./fake-stages.ts";

export interface ContractToStore {
  readonly name: string;
  /** Texts of its pages. */
  readonly pages?: readonly string[];
  readonly language?: string;
  readonly issues?: readonly Issue[];
  readonly batch?: { readonly id: string; readonly name: string };
  /** Values of fields, each a value or a list of them. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** Keys of fields whose values, or absence, wait for a person; with this confidence. */
  readonly doubtful?: Readonly<Record<string, number>>;
  readonly unreadPages?: number;
}

/** A recorded contract of one document, as the pipeline leaves it. Gives its id. */
export async function storeContract(store: Store, contract: ContractToStore): Promise<string> {
  const { name, pages = ["Contrat."], language = "fr", values = {}, doubtful = {}, issues = [], batch } = contract;
  const entered = await store.enterArrival({
    origin: `/in/${name}`,
    name,
    sha256: sha256(JSON.stringify(contract)),
    bytes: 1000,
    ...(batch && { batch }),
  });
  const document = entered.entry.document ?? "";
  const unreadPages = contract.unreadPages ?? 0;
  const summary = { format: "pdf", readers: ["pdfium"], textLayerPages: pages.length, ocrPages: 0, unreadPages };
  await store.savePages(document, { format: "pdf", pages: pages.map(fakePage), issues: [] }, summary);
  const finding = { document, documentKind: "contract", language, issues };
  const fields = withDoubts(exampleRecord(document, { documentKind: "contract", ...values }).fields, doubtful);
  return (await store.recordFinding({ ...finding, fields })).contract;
}

function withDoubts(fields: RecordFields, doubtful: Readonly<Record<string, number>>): RecordFields {
  const doubt = (value: FieldValue, confidence: number): FieldValue => ({
    ...value,
    confidence,
    status: "needsReview",
  });
  const entries = Object.entries(fields).map(([key, entry]) => {
    const confidence = doubtful[key];
    if (confidence === undefined) return [key, entry] as const;
    if (!("items" in entry)) return [key, doubt(entry, confidence)] as const;
    const items = entry.items.map((item) => doubt(item, confidence));
    return [key, { items, ...(entry.absence && { absence: doubt(entry.absence, confidence) }) }] as const;
  });
  return Object.fromEntries(entries);
}

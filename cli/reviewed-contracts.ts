import type { ContractRecord } from "../schemas/record.ts";
import type { Store } from "../store/store.ts";

export interface ReviewedContract {
  readonly record: ContractRecord;
  /** Of its first document: pages joined by form feeds, which evidence counts in. */
  readonly text: string;
}

/** Contracts that people validated or locked, oldest first, one at a time. */
export async function* reviewedContracts(store: Store): AsyncGenerator<ReviewedContract> {
  for await (const record of store.contractRecords()) {
    const standing = await store.review.standingOf(record.id);
    const [document] = record.documents;
    if (!document || !standing || standing.state === "draft") continue;
    const reading = await store.loadPages(document.id);
    if (reading) yield { record, text: reading.pages.map(({ text }) => text).join("\f") };
  }
}

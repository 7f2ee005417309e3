import type { ContractRecord } from "../schemas/record.ts";
import type { Store } from "../store/store.ts";

export interface ReviewedContract {
  readonly record: ContractRecord;
  /** Of each document that was read, in their order: pages joined by form feeds, which evidence counts in. */
  readonly texts: readonly { readonly document: string; readonly text: string }[];
}

/** Contracts that people validated or locked, oldest first, one at a time. */
export async function* reviewedContracts(store: Store): AsyncGenerator<ReviewedContract> {
  for await (const record of store.contractRecords()) {
    const standing = await store.review.standingOf(record.id);
    if (!standing || standing.state === "draft") continue;
    const texts: { document: string; text: string }[] = [];
    for (const { id } of record.documents) {
      const reading = await store.loadPages(id);
      if (reading) texts.push({ document: id, text: reading.pages.map(({ text }) => text).join("\f") });
    }
    if (texts.length > 0) yield { record, texts };
  }
}

import type { Page } from "../../schemas/document-text.ts";
import { fields } from "../../schemas/fields/index.ts";
import type { Dataset } from "../datasets/dataset.ts";
import type { LabelledDocument } from "../gold.ts";
import { labelledTexts, noPseudonyms, type ReviewedContract } from "./labelled-document.ts";

/** A reviewed contract, with the pages of its first document. */
export interface ReviewedPages extends ReviewedContract {
  readonly load: () => Promise<readonly Page[]>;
}

/** Reviewed contracts as a labelled set, by their first documents; nothing of them leaves the store. */
export function reviewedDataset(contracts: AsyncIterable<ReviewedPages>): Dataset {
  return {
    id: "reviewed",
    about: "contracts that people reviewed here",
    heldOut: true,
    documents: async () => {
      const documents: LabelledDocument[] = [];
      for await (const contract of contracts) {
        const { record, load } = contract;
        const first = { record, texts: contract.texts.slice(0, 1) };
        const [gold] = labelledTexts(first, record.id, noPseudonyms()).map((labelled) => labelled.gold);
        if (!gold) continue;
        const known = Object.entries(gold.fields).filter(([key]) => builtIn.has(key));
        const incomplete = Object.keys(gold.complete).filter((key) => gold.complete[key] === false);
        const labels = { fields: Object.fromEntries(known), incomplete };
        documents.push({ id: record.id, language: gold.language, gold: labels, load });
      }
      return documents;
    },
  };
}

/** A field of somebody's own is read by a model alone, and has no weights. */
const builtIn = new Set(fields.map(({ key }) => key));

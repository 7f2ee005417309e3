import type { RuleDocument } from "./rule-document.ts";

/** What several rules need to know of a document, worked out at the first question and kept as long as the document is. */
export function oncePerDocument<Result>(work: (document: RuleDocument) => Result): (document: RuleDocument) => Result {
  const known = new WeakMap<RuleDocument, { readonly result: Result }>();
  return (document) => {
    const before = known.get(document);
    if (before) return before.result;
    const result = work(document);
    known.set(document, { result });
    return result;
  };
}

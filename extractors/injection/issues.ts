import type { DocumentText } from "../../schemas/document-text.ts";
import type { Issue } from "../../schemas/issue.ts";
import { issueOf } from "../../schemas/words/issues.ts";
import type { AddressedText } from "./addressed-text.ts";

/** Pages named one by one; of more, only their number. */
const mostPages = 20;

/** One issue a page with text that addresses a model: where it is, never what it says. */
export function addressedTextIssues(document: DocumentText, addressed: readonly AddressedText[]): Issue[] {
  const pages = [...Map.groupBy(addressed, ({ page }) => page)];
  const issues = pages.slice(0, mostPages).map(([page, places]) => pageIssue(document, page, places));
  const others = pages.length - mostPages;
  if (others > 0) {
    const details = { pages: others };
    issues.push(issueOf("TEXT_ADDRESSES_MODEL.pages", "warning", { document: document.document, details }));
  }
  return issues;
}

function pageIssue(document: DocumentText, page: number, places: readonly AddressedText[]): Issue {
  const first = document.pages.find((place) => place.page.number === page)?.start ?? 0;
  const named = places.slice(0, 5).map(({ kind, start }) => {
    const line = document.text.slice(first, start).split("\n").length;
    return kind ? `${kind} ${line}` : `${line}`;
  });
  const more = places.length - named.length;
  const details = { places: named.join("; "), ...(more > 0 && { more }) };
  const key = more > 0 ? "TEXT_ADDRESSES_MODEL.more" : "TEXT_ADDRESSES_MODEL";
  return issueOf(key, "warning", { document: document.document, details, page });
}

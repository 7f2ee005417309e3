import type { DocumentText } from "../../schemas/document-text.ts";
import type { Issue } from "../../schemas/issue.ts";
import type { AddressedText } from "./addressed-text.ts";

/** Pages named one by one; of more, only their number. */
const mostPages = 20;

const blocks: Readonly<Record<NonNullable<AddressedText["kind"]>, string>> = {
  title: "a title",
  heading: "a heading",
  paragraph: "a paragraph",
  listItem: "a list",
  tableCell: "a table",
  pageHeader: "a page header",
  pageFooter: "a page footer",
  footnote: "a footnote",
  annotation: "a comment",
  deleted: "text that a tracked change deletes",
};

/** One issue a page with text that addresses a model: where it is, never what it says. */
export function addressedTextIssues(document: DocumentText, addressed: readonly AddressedText[]): Issue[] {
  const pages = [...Map.groupBy(addressed, ({ page }) => page)];
  const issues = pages
    .slice(0, mostPages)
    .map(([page, places]) => issueOf(document.document, pageMessage(document, page, places), page));
  const others = pages.length - mostPages;
  if (others > 0) issues.push(issueOf(document.document, `${others} more page(s) have text that ${whatItDoes}.`));
  return issues;
}

/** For text that is in the file and not on its pages; `where`: `the file's properties`. */
export function unprintedTextIssue(where: string, page?: number): Issue {
  const message = `${where} hold(s) text that ${whatItDoes}; no model is shown it and no value comes of it. Ask who sent the document.`;
  return { code, severity: "warning", message, ...(page !== undefined && { page }) };
}

const code = "TEXT_ADDRESSES_MODEL";
const whatItDoes = "speaks to a program that reads the document rather than to the parties";

function issueOf(document: string, message: string, page?: number): Issue {
  return { code, severity: "warning", document, message, ...(page !== undefined && { page }) };
}

function pageMessage(document: DocumentText, page: number, places: readonly AddressedText[]): string {
  const first = document.pages.find((place) => place.page.number === page)?.start ?? 0;
  const named = places.slice(0, 5).map(({ kind, start }) => {
    const line = document.text.slice(first, start).split("\n").length;
    return `${kind ? `${blocks[kind]}, ` : ""}line ${line} of its text`;
  });
  const more = places.length > named.length ? `; and ${places.length - named.length} more` : "";
  return `Page ${page} has text that ${whatItDoes} (${named.join("; ")}${more}); no model is shown it and values that stand in it are left out, so look at it on the page.`;
}

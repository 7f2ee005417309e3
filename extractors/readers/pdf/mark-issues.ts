import type { Issue } from "../../../schemas/issue.ts";
import { type IssueKey, issueOf } from "../../../schemas/words/issues.ts";
import type { Annotation } from "./annotations.ts";

/** What a person should look at on a page with annotations. */
export function issuesOf(
  page: number,
  annotations: readonly Annotation[],
  { differing, leftOut }: { differing: number; leftOut: number },
): Issue[] {
  const count = (kind: Annotation["kind"]) => annotations.filter((annotation) => annotation.kind === kind).length;
  const issues: Issue[] = [];
  const warn = (code: IssueKey, found: number) => {
    if (found > 0) issues.push(issueOf(code, "warning", { details: { count: found }, page }));
  };
  warn("TEXT_STRUCK_OUT", count("struckOut"));
  warn("REDACTION_NOT_APPLIED", count("redaction"));
  warn("FIELD_SHOWS_OTHER", differing);
  warn("ANNOTATIONS_LEFT_OUT", leftOut);
  return issues;
}

export const xfaIssue = issueOf("XFA_FORM", "warning");

export function signatureIssue(signatures: number): Issue {
  return issueOf("DIGITAL_SIGNATURE", "info", { details: { count: signatures } });
}

import type { Issue } from "../../../schemas/issue.ts";
import type { Annotation } from "./annotations.ts";

/** What a person should look at on a page with annotations. */
export function issuesOf(
  page: number,
  annotations: readonly Annotation[],
  { differing, leftOut }: { differing: number; leftOut: number },
): Issue[] {
  const count = (kind: Annotation["kind"]) => annotations.filter((annotation) => annotation.kind === kind).length;
  const issues: Issue[] = [];
  const warn = (code: string, found: number, message: string) => {
    if (found > 0) issues.push({ code, severity: "warning", message, page });
  };
  warn(
    "TEXT_STRUCK_OUT",
    count("struckOut"),
    `Page ${page} has text that somebody struck out with an annotation; it was read, so check what still holds.`,
  );
  warn(
    "REDACTION_NOT_APPLIED",
    count("redaction"),
    `Page ${page} has text that is marked to be blacked out but still in the file; it was read, so check who may see it.`,
  );
  warn(
    "FIELD_SHOWS_OTHER",
    differing,
    `Page ${page} has ${differing} form field(s) that show something else than the value stored; what is shown was read.`,
  );
  warn(
    "ANNOTATIONS_LEFT_OUT",
    leftOut,
    `Page ${page} has too many annotations, of which ${leftOut} were left out; look at it in the original.`,
  );
  return issues;
}

export const xfaIssue: Issue = {
  code: "XFA_FORM",
  severity: "warning",
  message:
    "The PDF is an XFA form, which only Adobe's programs draw, so its pages may hold nothing but a notice; open it there and print it to PDF.",
};

export function signatureIssue(signatures: number): Issue {
  return {
    code: "DIGITAL_SIGNATURE",
    severity: "info",
    message: `The PDF carries ${signatures} digital signature(s); they were not verified.`,
  };
}

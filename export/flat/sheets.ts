import type { Evidence } from "../../schemas/evidence.ts";
import type { Field } from "../../schemas/fields/field.ts";
import type { Issue } from "../../schemas/issue.ts";
import type { ContractRecord } from "../../schemas/record.ts";
import { issueMessage } from "../../schemas/words/issues.ts";
import type { Language } from "../../values/read.ts";
import { column, sheetOf } from "./block.ts";
import { contractSheet, everyValue, titleOf } from "./contract-sheet.ts";
import { fieldsWithSheet, itemSheet, valuesSheet } from "./list-sheets.ts";
import type { Sheet } from "./sheet.ts";
import { sheetWords } from "./words.ts";

/**
 * The tables of the flat exports over these fields, in the order in which people read them: contracts, one for each of the
 * great lists, other values, evidence, issues. A field of the vocabulary has its columns here without further work.
 */
export function flatSheets(fields: readonly Field[], language: Language): readonly Sheet[] {
  const lists = fieldsWithSheet.flatMap((key) => fields.filter((field) => field.key === key));
  return [
    contractSheet(fields, language),
    ...lists.map((field) => itemSheet(field, language)),
    valuesSheet(fields, language),
    evidenceSheet(fields, language),
    issuesSheet(fields, language),
  ];
}

interface Place {
  readonly field: string;
  readonly item: string;
  readonly evidence: Evidence;
}

/** One row a place that a value was read at. */
function evidenceSheet(fields: readonly Field[], language: Language): Sheet {
  const words = sheetWords[language];
  const labels = labelsOf(fields, language);
  return sheetOf<Place>(
    { key: "evidence", name: words.evidence, language },
    [
      column({ key: "item", header: words.item, kind: "text" }, ({ item }) => item),
      column({ key: "field", header: words.field, kind: "word" }, ({ field }) => labels.get(field) ?? field),
      column({ key: "document", header: words.document, kind: "text" }, ({ evidence }, record) =>
        documentName(record, evidence.document),
      ),
      column({ key: "page", header: words.page, kind: "count" }, ({ evidence }) => evidence.page),
      column({ key: "place", header: words.place, kind: "text" }, ({ evidence: { anchor } }) =>
        anchor?.cell === undefined ? undefined : [anchor.sheet, anchor.cell].filter(Boolean).join("!"),
      ),
      column({ key: "quote", header: words.quote, kind: "longText" }, ({ evidence }) => evidence.quote),
      column({ key: "foundBy", header: words.foundBy, kind: "text" }, ({ evidence }) => evidence.foundBy),
    ],
    (record) =>
      everyValue(record).flatMap(([field, { id, evidence }]) =>
        evidence.map((one) => ({ field, item: id, evidence: one })),
      ),
  );
}

/** One row a thing that somebody should look at. */
function issuesSheet(fields: readonly Field[], language: Language): Sheet {
  const words = sheetWords[language];
  const labels = labelsOf(fields, language);
  return sheetOf<Issue>(
    { key: "issues", name: words.issues, language },
    [
      column({ key: "contractTitle", header: words.title, kind: "text" }, (_, record) => titleOf(record)),
      column({ key: "severity", header: words.severity, kind: "severity" }, ({ severity }) => severity),
      column({ key: "code", header: words.code, kind: "text" }, ({ code }) => code),
      column({ key: "field", header: words.field, kind: "word" }, ({ field }) =>
        field === undefined ? undefined : (labels.get(field) ?? field),
      ),
      column({ key: "document", header: words.document, kind: "text" }, ({ document }, record) =>
        document === undefined ? undefined : documentName(record, document),
      ),
      column({ key: "page", header: words.page, kind: "count" }, ({ page }) => page),
      column({ key: "message", header: words.message, kind: "longText" }, (issue) => issueMessage(issue, language)),
    ],
    ({ issues }) => issues,
  );
}

function labelsOf(fields: readonly Field[], language: Language): ReadonlyMap<string, string> {
  return new Map(fields.map(({ key, label }) => [key, label[language]]));
}

function documentName(record: ContractRecord, id: string): string {
  return record.documents.find((document) => document.id === id)?.name ?? id;
}

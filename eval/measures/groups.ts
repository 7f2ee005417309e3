import type { DatasetScore } from "../evaluate.ts";
import type { DocumentScore } from "../score-document.ts";
import { sum, type Tally } from "../scorers/tally.ts";

/** What a portfolio is steered by: dates, durations, renewal, notices, amounts, indexation, penalties. */
export const focusFields: readonly string[] = [
  "signatureDate",
  "notificationDate",
  "effectiveDate",
  "duration",
  "endDate",
  "renewal",
  "notices",
  "amounts",
  "indexation",
  "penalties",
];

/** Counts over the focus fields that the labels cover. */
export function focusOf({ fields }: Pick<DatasetScore, "fields">): Tally {
  return sum([...fields].filter(([key]) => focusFields.includes(key)).map(([, tally]) => tally));
}

/** A part of a set whose figures are looked at apart: `language fr`, `scan`, `OCR below 0.9`. */
export interface Slice {
  readonly name: string;
  readonly documents: readonly DocumentScore[];
}

/** OCR confidences between which documents are looked at apart. */
const clearOcr = 0.9;

/** The documents of a set by language, file type and OCR quality; a question with one answer only is left out. */
export function slicesOf(documents: readonly DocumentScore[]): Slice[] {
  const questions: readonly ((document: DocumentScore) => string | undefined)[] = [
    ({ language }) => `language ${language}`,
    ({ fileType }) => fileType,
    ({ ocrConfidence }) =>
      ocrConfidence === undefined ? undefined : `OCR ${ocrConfidence < clearOcr ? "below" : "from"} ${clearOcr}`,
  ];
  return questions.flatMap((question) => {
    const groups = Map.groupBy(documents, question);
    if (groups.size < 2) return [];
    return [...groups]
      .flatMap(([name, members]) => (name === undefined ? [] : [{ name, documents: members }]))
      .sort((a, b) => a.name.localeCompare(b.name));
  });
}

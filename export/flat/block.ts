import type { ContractRecord, FieldValue } from "../../schemas/record.ts";
import type { Language } from "../../values/read.ts";
import type { CellValue, Column, ColumnKind, Row, Sheet } from "./sheet.ts";
import { sheetWords } from "./words.ts";

/** Columns that are filled together, from one thing: a record, a value, an issue. */
export interface Block<Source> {
  readonly columns: readonly Column[];
  /** As many cells as columns. */
  readonly cells: (source: Source, record: ContractRecord) => Row;
}

/** A column of its own. */
export function column<Source>(
  described: { readonly key: string; readonly header: string; readonly kind: ColumnKind; readonly isDetail?: boolean },
  read: (source: Source, record: ContractRecord) => CellValue,
): Block<Source> {
  const { key, isDetail = false } = described;
  return {
    columns: [{ ...described, group: key.split(".")[0] ?? key, isDetail }],
    cells: (source, record) => [read(source, record)],
  };
}

/** A sheet with a row for each of what a record holds of something; the contract comes first. */
export function sheetOf<Source>(
  described: { readonly key: string; readonly name: string; readonly language: Language },
  blocks: readonly Block<Source>[],
  sourcesOf: (record: ContractRecord) => Iterable<Source>,
): Sheet {
  const { key, name, language } = described;
  const contract = column<Source>(
    { key: "contract", header: sheetWords[language].contract, kind: "contract" },
    (_, record) => record.id,
  );
  const all = [contract, ...blocks];
  return {
    key,
    name,
    columns: all.flatMap((block) => block.columns),
    *rows(record) {
      for (const source of sourcesOf(record)) {
        const row: CellValue[] = [];
        for (const block of all) row.push(...block.cells(source, record));
        yield row;
      }
    },
  };
}

/** What travels with every value: its state, its status and how sure it is. */
export function trustBlock(
  key: string,
  label: string | undefined,
  language: Language,
): Block<Pick<FieldValue, "state" | "status" | "confidence"> | undefined> {
  const words = sheetWords[language];
  const described = (part: "state" | "status" | "confidence", kind: ColumnKind): Column => ({
    key: key === "" ? part : `${key}.${part}`,
    header: label === undefined ? capitalised(words[part]) : `${label}${words.colon}${words[part]}`,
    kind,
    group: key,
    isDetail: true,
  });
  return {
    columns: [described("state", "state"), described("status", "status"), described("confidence", "share")],
    cells: (value) => [value?.state, value?.status, value?.confidence],
  };
}

/** The first letter as a capital: a header by itself. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

import type { ContractRecord } from "../../schemas/record.ts";

/**
 * What a cell holds, by the kind of its column. `text`, `word` (of the vocabulary, in the language), `rule`: text. `date`:
 * `YYYY-MM-DD`. `decimal`, `money`: a decimal string. `count`: an integer. `share`: 0–1. `state`, `status`, `severity`:
 * their codes. `contract`: the id of a contract, which links to its page.
 */
export type ColumnKind =
  | "contract"
  | "text"
  | "longText"
  | "word"
  | "date"
  | "decimal"
  | "money"
  | "count"
  | "share"
  | "state"
  | "status"
  | "severity";

export type CellValue = string | number | undefined;

/** One cell for each column of the sheet, in their order. */
export type Row = readonly CellValue[];

export interface Column {
  /** Stable, whatever the language: `endDate.rule`, `amounts.state`. */
  readonly key: string;
  readonly header: string;
  readonly kind: ColumnKind;
  /** Columns of one group are of one field: they look alike. */
  readonly group: string;
  /** State, status, confidence and counts: what a reader may fold away. */
  readonly isDetail: boolean;
}

/** A table of the flat exports. Its first column is the contract. */
export interface Sheet {
  /** Stable, whatever the language: `contracts`, `obligations`. */
  readonly key: string;
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: (record: ContractRecord) => Iterable<Row>;
}

import type { ColumnType, Generated, JSONColumnType, RawBuilder } from "kysely";
import type { RemarkKind } from "../../schemas/api/decisions.ts";
import type { FieldValue } from "../../schemas/record.ts";

/** The tables of migration 0007; its columns of `contract` are in `../tables.ts`. */
export interface ReviewTables {
  decision: DecisionTable;
  contract_event: ContractEventTable;
  remark: RemarkTable;
  claim: ClaimTable;
  change: ChangeTable;
  change_counter: ChangeCounterTable;
}

type JsonOrNull<Value extends object> = ColumnType<Value | null, string | null, string | null>;

/** What one person decided of one value. Rows are only added; those of one act share `act`. */
interface DecisionTable {
  number: ColumnType<string, never, never>;
  act: string;
  contract: string;
  field: string;
  /** `one` for a field of one value, else an item of the list or its absence. */
  part: "one" | "item" | "absence";
  item: string;
  action: "confirm" | "correct" | "choose" | "absent" | "add" | "remove" | "undo";
  /** What stood there: the machine's, or an earlier person's; null where it was added. */
  before: JsonOrNull<FieldValue>;
  /** What stands there now; null where it was taken away. */
  after: JsonOrNull<FieldValue>;
  comment: string | null;
  /** How long the field was in hand; on the first row of an act only. */
  seconds: number | null;
  /** A user's id. */
  author: string;
  author_name: string;
  made_at: Generated<Date>;
  /** The act that took it back: it stands no longer. Rows of action `undo` never stand. */
  undone_by: string | null;
}

interface ContractEventTable {
  number: ColumnType<string, never, never>;
  contract: string;
  /** `state`, or `externalIds.<name>`. */
  subject: string;
  before: string | null;
  after: string | null;
  author: string;
  author_name: string;
  made_at: Generated<Date>;
}

interface RemarkTable {
  id: string;
  contract: string;
  kind: RemarkKind;
  field: string | null;
  item: string | null;
  comment: string;
  /** The colleague's user id whom it asks. */
  addressee: string | null;
  author: string;
  author_name: string;
  /** Of the product. */
  version: string;
  /** What stood in the field when a problem was told. */
  captured: JsonOrNull<FieldValue[]>;
  made_at: Generated<Date>;
  resolved_at: ColumnType<Date | null, Date | null, Date | RawBuilder<Date>>;
  resolved_by: string | null;
}

/** One person works on a contract until a time; after it, anybody may. */
interface ClaimTable {
  contract: string;
  holder: string;
  holder_name: string;
  until: ColumnType<Date, Date | RawBuilder<Date>, Date | RawBuilder<Date>>;
}

interface ChangeTable {
  number: ColumnType<string, string, never>;
  contract: string;
  kind: "recorded" | "changed" | "deleted" | "merged";
  fields: JSONColumnType<string[]>;
  into_contract: string | null;
  /** Keys of the sites of what is seen of the contract, before and after; where it is merged, those of what it is part of. */
  sites_before: string[];
  sites_after: string[];
  made_at: Date;
}

/** One row: the number of the latest change. */
interface ChangeCounterTable {
  only: Generated<boolean>;
  last: string;
  salt: string;
}

import type { ColumnType, Generated, JSONColumnType, RawBuilder } from "kysely";
import type { ContractState } from "../schemas/api/contracts.ts";
import type { AppliesTo } from "../schemas/applies-to.ts";
import type { Evidence } from "../schemas/evidence.ts";
import type { Issue } from "../schemas/issue.ts";
import type { Reason } from "../schemas/ledger.ts";
import type { ModelExchange, ModelWork } from "../schemas/model-call.ts";
import type { DerivationStep, FieldValue, ReadingSummary, State, Status } from "../schemas/record.ts";
import type { AccessTables } from "./access/tables.ts";
import type { PortfolioTables } from "./portfolio/tables.ts";
import type { ReviewTables } from "./review/tables.ts";
import type { VocabularyTables } from "./vocabulary/tables.ts";

/** The tables, as the migrations leave them. Columns of JSON are written as text (`toJson`) and read as values. */
export interface Tables extends AccessTables, PortfolioTables, ReviewTables, VocabularyTables {
  document: DocumentTable;
  contract: ContractTable;
  contract_document: ContractDocumentTable;
  reading: ReadingTable;
  page: PageTable;
  arrival: ArrivalTable;
  run: RunTable;
  field_value: FieldValueTable;
  model_call: ModelCallTable;
  model_wait: ModelWaitTable;
  batch: BatchTable;
  rerun_wait: RerunWaitTable;
  erasure: ErasureTable;
}

type Json<Value extends object> = JSONColumnType<Value>;
type JsonOrNull<Value extends object> = ColumnType<Value | null, string | null, string | null>;
/** Counts and sizes: read as text, since a bigint may be larger than a number holds. */
type BigInteger = ColumnType<string, number, number>;

interface DocumentTable {
  id: string;
  sha256: string;
  name: string;
  bytes: BigInteger;
  state: "waiting" | "recorded" | "unpacked" | "setAside";
  reason: JsonOrNull<Reason>;
  /** The version of the product that decided the state, with a hash of its limits. */
  decided_by: string | null;
  kind: string | null;
  language: string | null;
  received_at: Generated<Date>;
  /** When its content was erased on request; only the row is left. */
  erased_at: ColumnType<Date | null, never, Date | RawBuilder<Date>>;
}

/** Documents whose bytes are still to be removed. */
interface ErasureTable {
  document: string;
  /** Whether a model was asked about it. */
  asked_model: boolean;
}

interface ContractTable {
  id: string;
  /** Order of arrival. */
  number: ColumnType<string, never, never>;
  current_run: string | null;
  /** The contract that it is part of, which is part of none. */
  merged_into: ColumnType<string | null, never, string | null>;
  state: Generated<ContractState>;
  /** By name of the other system. */
  external_ids: ColumnType<Record<string, string>, string | undefined, string>;
  /** When it, or a value of it, last changed. */
  changed_at: ColumnType<Date, never, Date | RawBuilder<Date>>;
  created_at: Generated<Date>;
}

interface ContractDocumentTable {
  contract: string;
  document: string;
  ordinal: number;
  /** The contract by whose merge it came here; null where it is the contract's own. */
  merged_from: ColumnType<string | null, string | undefined, never>;
}

interface ReadingTable {
  document: string;
  format: string;
  summary: Json<ReadingSummary>;
  issues: Json<Issue[]>;
}

interface PageTable {
  document: string;
  number: number;
  source: string;
  reader: string;
  receipt: Json<object>;
  text: string;
  layout: Buffer;
}

interface ArrivalTable {
  number: ColumnType<string, never, never>;
  origin: string;
  name: string;
  /** What the source says of the content (for S3 its ETag and size): the same means that nothing changed. */
  fingerprint: string | null;
  document: string | null;
  is_duplicate: Generated<boolean>;
  own_outcome: "waiting" | "setAside" | null;
  own_reason: JsonOrNull<Reason>;
  /** The document it was found in, its path there, and how many documents are around it. */
  container: string | null;
  path: string | null;
  depth: Generated<number>;
  /** The outermost document around it. */
  outermost: string | null;
  /** The document that it belongs with. */
  family: string | null;
  arrived_at: Generated<Date>;
  /** What it first came with; null for lines from before there were batches. */
  batch: string | null;
}

/** Files brought in together. */
interface BatchTable {
  id: string;
  /** Order of arrival. */
  number: ColumnType<string, never, never>;
  name: string;
  /** A user; null where it came by the command line. */
  made_by: string | null;
  created_at: Generated<Date>;
}

/** Documents whose contract is to be decided again. */
interface RerunWaitTable {
  document: string;
  asked_at: Generated<Date>;
}

interface RunTable {
  id: string;
  contract: string;
  /** The version of the product. */
  made_by: string;
  our_role: string | null;
  issues: Json<Issue[]>;
  /** What a model was asked for it; null where none was. */
  model: JsonOrNull<ModelWork>;
  made_at: Generated<Date>;
}

interface ModelCallTable {
  number: ColumnType<string, never, never>;
  document: string;
  /** The run that it was made for; null while that is not saved. */
  run: string | null;
  model: string;
  host: string;
  prompt: string;
  /** SHA-256 of what was asked and of what was answered. */
  question: string;
  answer: string | null;
  outcome: "answered" | "kept" | "failed";
  error: string | null;
  input_tokens: number;
  output_tokens: number;
  price: number | null;
  milliseconds: number;
  /** Word for word; null unless the settings keep it, and after the time that they keep it. */
  exchange: JsonOrNull<ModelExchange>;
  made_at: Generated<Date>;
}

/** Recorded documents that a model has still to be asked about. */
interface ModelWaitTable {
  document: string;
  reason: Json<Reason>;
  attempts: number;
  /** When it is asked again; null: when files are taken in next. */
  due: Date | null;
  /** The settings that stood in the way; it is asked again under others. */
  under: string | null;
  asked_at: ColumnType<Date, never, Date>;
}

interface FieldValueTable {
  run: string;
  contract: string;
  field: string;
  part: "one" | "item" | "absence";
  ordinal: number;
  item: string;
  state: State;
  /** JSON of any kind, wrapped by the driver: `null` is never a value. */
  value: ColumnType<unknown, string | null, never>;
  applies_to: JsonOrNull<AppliesTo>;
  confidence: number;
  status: Status;
  evidence: Json<Evidence[]>;
  alternatives: Json<FieldValue["alternatives"]>;
  derivation: JsonOrNull<DerivationStep[]>;
}

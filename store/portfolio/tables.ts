import type { ColumnType, GeneratedAlways } from "kysely";
import type { DoubtfulValue, Judged, StatusCounts, StoredLine } from "./line-of.ts";

/** The tables of migrations 0008 and 0012. */
export interface PortfolioTables {
  contract_line: ContractLineTable;
  contract_shown: ContractShownTable;
  contract_words: ContractWordsTable;
  portfolio_backlog: PortfolioBacklogTable;
  saved_view: SavedViewTable;
}

type Json<Value> = ColumnType<Value, string, string>;

/** One line a contract: what is filtered and sorted by. */
interface ContractLineTable {
  contract: string;
  /** Of the contract: order of arrival. */
  number: ColumnType<string, string, string>;
  title_key: string;
  contract_kind: string | null;
  document_kind: string;
  language: string;
  state: "draft" | "validated" | "locked";
  readiness: "ready" | "essentialReady" | "toReview" | "blocked";
  party_keys: string[];
  /** As written, and folded, in the same order. */
  sites: string[];
  site_keys: string[];
  end_date: string | null;
  amount: string | null;
  doubtful: number;
  doubtful_essential: number;
  doubtful_values: Json<readonly DoubtfulValue[]>;
  /** Chance that one of the doubtful values is wrong, 0–1. */
  risk: number;
  risk_essential: number;
  /** Size of the amount on a logarithmic scale, 0–1. */
  money: number;
  next_end: string | null;
  next_notice: string | null;
  received_at: Date;
  changed_at: Date;
}

/** What only some of the lines are asked for at a time. */
interface ContractShownTable {
  contract: string;
  line: Json<StoredLine>;
  statuses: Json<StatusCounts>;
  judged: Json<readonly Judged[]>;
}

/** What is searched: `heading` (title, parties, reference, file names), and `words` with values and text besides. */
interface ContractWordsTable {
  contract: string;
  /** Hash of the heading and values that it was made of. */
  key: string;
  heading: ColumnType<never, string, string>;
  words: ColumnType<never, string, string>;
}

/** Contracts whose line has yet to be made. */
interface PortfolioBacklogTable {
  contract: string;
}

interface SavedViewTable {
  id: string;
  number: GeneratedAlways<string>;
  owner: string;
  name: string;
  query: string;
  columns: Json<string[]>;
  shared: boolean;
  made_at: ColumnType<Date, never, never>;
}

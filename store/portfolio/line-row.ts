import { sql } from "kysely";
import type { ContractLine } from "../../schemas/api/contracts.ts";
import type { StoredLine } from "./line-of.ts";

/** What a line is shown from. */
export interface LineRow {
  readonly contract: string;
  readonly line: StoredLine;
  readonly state: ContractLine["state"];
  readonly readiness: ContractLine["readiness"];
  readonly doubtful: number;
  readonly doubtful_essential: number;
  /** `YYYY-MM-DD`. */
  readonly next_end: string | null;
  readonly next_notice: string | null;
  readonly received_at: Date;
  readonly changed_at: Date;
}

/** Columns of `LineRow`, from `linesShown`. */
export const lineColumns = sql`contract_line.contract, contract_shown.line, contract_line.state, contract_line.readiness,
  contract_line.doubtful, contract_line.doubtful_essential, contract_line.next_end::text, contract_line.next_notice::text,
  contract_line.received_at, contract_line.changed_at`;

/** Lines with what they show. */
export const linesShown = sql`contract_line join contract_shown on contract_shown.contract = contract_line.contract`;

export function toContractLine(row: LineRow, excerpt?: ContractLine["excerpt"]): ContractLine {
  return {
    id: row.contract,
    ...row.line,
    state: row.state,
    readiness: row.readiness,
    doubtful: row.doubtful,
    doubtfulEssential: row.doubtful_essential,
    ...(row.next_end !== null && { nextEnd: row.next_end }),
    ...(row.next_notice !== null && { nextNotice: row.next_notice }),
    receivedAt: row.received_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    ...(excerpt && { excerpt }),
  };
}

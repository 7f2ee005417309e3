import type { Decision, EntryView, NewRemark, ValueView } from "../../../schemas/api/decisions.ts";
import type { Row } from "./work-list.ts";

/** Why a decision waits for the person. */
export interface OutboxFault {
  /** `conflict`: a colleague decided meanwhile; `refused`: the server says no; `unreadable`: the words state no value. */
  readonly kind: "conflict" | "refused" | "unreadable";
  readonly detail?: string;
  readonly remedy?: string;
  /** Of a conflict: what stands there now. */
  readonly current?: EntryView;
  readonly currentEtag?: string;
}

interface Made {
  /** Sent as `Idempotency-Key`. */
  readonly id: string;
  /** Orders them; milliseconds since 1970, no two alike in a tab. */
  readonly madeAt: number;
  readonly contract: string;
  readonly fault?: OutboxFault;
}

/** A decision that was made and is not known to be saved. */
export interface DecisionEntry extends Made {
  readonly row: Row;
  /** Of the entry that the person saw. */
  readonly etag: string;
  readonly decision: Decision;
  /** Words that were typed without a connection: they are read before the decision is sent. */
  readonly typed?: { readonly text: string; readonly language: "fr" | "en" };
  /** What the person decided on, as it stood. */
  readonly seen?: ValueView;
  /** As shown until it is saved. */
  readonly printed?: string;
  readonly seconds?: number;
  readonly comment?: string;
}

/** A remark that was written and is not known to be saved. */
export interface RemarkEntry extends Made {
  readonly remark: NewRemark;
}

export type OutboxEntry = DecisionEntry | RemarkEntry;

export function isDecision(entry: OutboxEntry): entry is DecisionEntry {
  return "decision" in entry;
}

export function isRemark(entry: OutboxEntry): entry is RemarkEntry {
  return "remark" in entry;
}

export function isOutboxEntry(value: unknown): value is OutboxEntry {
  const entry = value as Partial<DecisionEntry & RemarkEntry> | undefined | null;
  return (
    typeof entry?.id === "string" &&
    typeof entry.madeAt === "number" &&
    typeof entry.contract === "string" &&
    (typeof entry.remark?.kind === "string" ||
      (typeof entry.row?.field === "string" &&
        typeof entry.etag === "string" &&
        typeof entry.decision?.action === "string"))
  );
}

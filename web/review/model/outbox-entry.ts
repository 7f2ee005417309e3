import type { Decision, EntryView, ValueView } from "../../../schemas/api/decisions.ts";
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

/** A decision that was made and is not known to be saved. */
export interface OutboxEntry {
  /** Sent as `Idempotency-Key`. */
  readonly id: string;
  /** Orders them; milliseconds since 1970, no two alike in a tab. */
  readonly madeAt: number;
  readonly contract: string;
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
  readonly fault?: OutboxFault;
}

export function isOutboxEntry(value: unknown): value is OutboxEntry {
  const entry = value as Partial<OutboxEntry> | undefined | null;
  return (
    typeof entry?.id === "string" &&
    typeof entry.madeAt === "number" &&
    typeof entry.contract === "string" &&
    typeof entry.row?.field === "string" &&
    typeof entry.etag === "string" &&
    typeof entry.decision?.action === "string"
  );
}
